"""A call always ends with a text for the model."""

from __future__ import annotations

import asyncio
import contextvars
import threading
import time
from typing import Any

import pytest

from app.base.errors import ToolTimeoutError, UserError
from app.tools.context import RunContextWrapper, ToolContext
from app.tools.executor import ToolErrorFormatterArgs, ToolExecutor, ToolOutcome
from app.tools.guardrail import ToolGuardrailFunctionOutput, tool_input_guardrail, tool_output_guardrail
from app.tools.spec import FunctionTool, function_tool

place: contextvars.ContextVar[str] = contextvars.ContextVar("place", default="nowhere")


def run(tool: FunctionTool, arguments: str = "{}", executor: ToolExecutor | None = None) -> ToolOutcome:
    context = ToolContext({"name": "me"}, tool_name=tool.name, tool_call_id="c1", tool_arguments=arguments)
    return asyncio.run((executor or ToolExecutor()).run(tool, context))


def test_a_synchronous_tool_runs_off_the_loop_with_the_callers_context_variables() -> None:
    @function_tool
    def where() -> str:
        return f"{threading.current_thread().name} {place.get()}"

    token = place.set("here")
    try:
        assert run(where).text == "tool pool here"
    finally:
        place.reset(token)


def test_an_asynchronous_tool_runs_on_the_loop() -> None:
    @function_tool
    async def where() -> str:
        await asyncio.sleep(0)
        return threading.current_thread().name

    assert run(where).text == threading.current_thread().name


def test_the_context_is_injected_first() -> None:
    @function_tool
    def who(context: RunContextWrapper[dict[str, str]], greeting: str) -> str:
        assert isinstance(context, ToolContext)
        return f"{greeting} {context.context['name']} {context.tool_call_id}"

    assert run(who, '{"greeting": "hi"}').text == "hi me c1"


def test_a_tool_that_raises_answers_with_what_failed() -> None:
    @function_tool
    def broken() -> str:
        raise ValueError("no bread left")

    outcome = run(broken)
    assert outcome.failed
    assert "no bread left" in outcome.text
    assert outcome.error is None


def test_a_failure_text_of_its_own_is_used() -> None:
    @function_tool(failure_error_function=lambda context, error: f"sorry: {error}")
    def broken() -> str:
        raise ValueError("no bread left")

    assert run(broken).text == "sorry: no bread left"


def test_a_failing_failure_text_still_leaves_an_answer() -> None:
    def worse(context: RunContextWrapper[Any], error: Exception) -> str:
        raise RuntimeError("worse")

    @function_tool(failure_error_function=worse)
    def broken() -> str:
        raise ValueError("no bread left")

    assert "no bread left" in run(broken).text


def test_without_a_failure_function_people_see_the_error_and_the_model_an_answer() -> None:
    @function_tool(failure_error_function=None)
    def broken() -> str:
        raise ValueError("no bread left")

    outcome = run(broken)
    assert isinstance(outcome.error, ValueError)
    assert outcome.text


@pytest.mark.parametrize("arguments", ["{", "[]", "3", '{"a": }'])
def test_bad_json_is_answered(arguments: str) -> None:
    @function_tool
    def plain() -> str:
        return "ran"

    outcome = run(plain, arguments)
    assert outcome.failed
    assert "JSON" in outcome.text


def test_bad_json_never_reaches_a_tool_made_by_hand() -> None:
    async def invoke(context: ToolContext[Any], arguments: str) -> str:
        raise AssertionError("must not run")

    tool = FunctionTool("by_hand", "", {"type": "object"}, invoke)
    assert "not valid JSON" in run(tool, "{").text


def test_a_slow_asynchronous_tool_is_stopped_and_answered() -> None:
    @function_tool(timeout=0.01)
    async def slow() -> str:
        await asyncio.sleep(5)
        return "late"

    outcome = run(slow)
    assert outcome.failed
    assert "longer than 0.01 seconds" in outcome.text
    assert outcome.error is None


def test_a_slow_synchronous_tool_does_not_hold_anybody_up() -> None:
    release = threading.Event()

    @function_tool(timeout=0.01)
    def slow() -> str:
        release.wait(5)
        return "late"

    began = time.monotonic()
    try:
        assert run(slow).failed
        assert time.monotonic() - began < 1
    finally:
        release.set()


def test_a_time_out_is_shown_as_an_error_when_asked_for() -> None:
    @function_tool(timeout=0.01, timeout_behavior="raise_exception")
    async def slow() -> None:
        await asyncio.sleep(5)

    outcome = run(slow)
    assert isinstance(outcome.error, ToolTimeoutError)
    assert outcome.text


def test_a_time_out_of_the_tools_own_is_not_taken_for_ours() -> None:
    @function_tool(timeout=5)
    async def impatient() -> None:
        raise TimeoutError("the kitchen did not answer")

    outcome = run(impatient)
    assert "the kitchen did not answer" in outcome.text


def test_cancellation_passes_through() -> None:
    @function_tool
    async def slow() -> None:
        await asyncio.sleep(5)

    async def scenario() -> None:
        context = ToolContext(None, tool_name="slow", tool_arguments="{}")
        task = asyncio.get_running_loop().create_task(ToolExecutor().run(slow, context))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(scenario())


def test_the_formatter_words_failures() -> None:
    asked: list[ToolErrorFormatterArgs] = []

    def formatter(question: ToolErrorFormatterArgs) -> str | None:
        asked.append(question)
        return "ours" if question.kind == "tool_exception" else None

    @function_tool
    def broken() -> str:
        raise ValueError("x")

    executor = ToolExecutor(formatter)
    assert run(broken, executor=executor).text == "ours"
    context = ToolContext(None, tool_name="gone", tool_call_id="c2")
    assert asyncio.run(executor.refused(context, "There is no such tool.", "unknown")).text == "There is no such tool."
    assert asyncio.run(executor.refused(context, "Not approved.", "refused")).text == "Not approved."
    assert [(question.kind, question.reason) for question in asked] == [
        ("tool_exception", "raised"),
        ("tool_not_found", "unknown"),
        ("approval_rejected", "refused"),
    ]
    assert (asked[0].call_id, asked[0].tool_type, asked[1].default_message) == (
        "c1",
        "function",
        "There is no such tool.",
    )
    assert isinstance(asked[0].error, ValueError)
    assert asked[1].error is None


def test_the_formatter_is_told_why_finer_than_the_kind() -> None:
    reasons: list[str] = []

    @function_tool(timeout=0.01)
    async def slow(number: int) -> None:
        await asyncio.sleep(5)

    executor = ToolExecutor(lambda question: reasons.append(question.reason))
    run(slow, "{", executor)
    run(slow, "{}", executor)
    run(slow, '{"number": 1}', executor)
    assert reasons == ["arguments", "arguments", "timeout"]


def test_a_timeout_has_words_of_its_own_when_wanted() -> None:
    @function_tool(timeout=0.01, timeout_error_function=lambda context, error: f"too slow: {error}")
    async def slow() -> None:
        await asyncio.sleep(5)

    assert run(slow).text.startswith("too slow: slow took longer than 0.01 seconds")


def test_a_guardrail_that_gives_no_decision_fails_the_call_and_says_so() -> None:
    @tool_input_guardrail
    def forgetful(data: Any) -> Any:
        return None

    @function_tool(tool_input_guardrails=[forgetful])
    def plain() -> str:
        return "ran"

    outcome = run(plain)
    assert outcome.failed
    assert "forgetful must return a ToolGuardrailFunctionOutput, not NoneType" in outcome.text


def test_guardrails_stand_before_and_after_the_call() -> None:
    ran: list[str] = []

    @tool_input_guardrail
    def before(data: Any) -> ToolGuardrailFunctionOutput:
        if "bad" in data.context.tool_arguments:
            return ToolGuardrailFunctionOutput.reject_content("not like that")
        return ToolGuardrailFunctionOutput.allow()

    @tool_output_guardrail(name="after")
    async def after(data: Any) -> ToolGuardrailFunctionOutput:
        if data.output == "secret":
            return ToolGuardrailFunctionOutput.raise_exception()
        return ToolGuardrailFunctionOutput.allow()

    @function_tool(tool_input_guardrails=[before], tool_output_guardrails=[after])
    def echo(text: str) -> str:
        ran.append(text)
        return text

    assert run(echo, '{"text": "bad"}') == ToolOutcome("not like that", failed=True)
    assert run(echo, '{"text": "fine"}').text == "fine"
    assert "after refused the output" in run(echo, '{"text": "secret"}').text
    assert ran == ["fine", "secret"]


@pytest.mark.parametrize("name", ["", "two words", "ü", "x" * 65])
def test_a_name_that_the_wire_refuses_is_a_user_error(name: str) -> None:
    with pytest.raises(UserError, match="name"):
        FunctionTool(name, "", {"type": "object"}, ToolExecutor().run)


def test_a_schema_or_time_out_that_makes_no_sense_is_a_user_error() -> None:
    with pytest.raises(UserError, match="object"):
        FunctionTool("tool", "", {"type": "string"}, ToolExecutor().run)
    with pytest.raises(UserError, match="more than 0"):
        FunctionTool("tool", "", {"type": "object"}, ToolExecutor().run, timeout=0)


def test_a_tool_that_cancels_the_task_it_runs_in_is_answered() -> None:
    @function_tool
    async def job() -> str:
        task = asyncio.current_task()
        assert task is not None
        task.cancel()
        await asyncio.sleep(60)
        return "done"

    outcome = run(job)
    assert (outcome.failed, str(outcome.error)) == (True, "job ended with CancelledError")


def test_a_call_that_is_cancelled_takes_its_tool_along() -> None:
    ended: list[str] = []
    began = asyncio.Event()

    @function_tool
    async def job() -> str:
        try:
            began.set()
            await asyncio.sleep(60)
        finally:
            ended.append("ended")
        return "done"

    async def scenario() -> None:
        context = ToolContext(None, tool_name="job", tool_call_id="c1", tool_arguments="{}")
        call = asyncio.get_running_loop().create_task(ToolExecutor().run(job, context))
        await began.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert ended == ["ended"]
        assert len(asyncio.all_tasks()) == 1

    asyncio.run(scenario())
