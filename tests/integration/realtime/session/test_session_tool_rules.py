"""The finer rules of tools, approvals, handoffs and guardrails in a whole session."""

from __future__ import annotations

import asyncio
from typing import Any, Literal

import pytest
from pydantic import BaseModel

from app.base.errors import ModelBehaviorError, ToolTimeoutError, UserError
from app.realtime import (
    GuardrailFunctionOutput,
    RealtimeAgent,
    ToolErrorFormatterArgs,
    ToolGuardrailFunctionOutput,
    ToolOutputImage,
    function_tool,
    output_guardrail,
    realtime_handoff,
    tool_input_guardrail,
)
from app.realtime import model_events as model
from app.realtime.model_inputs import RealtimeModelSendRawMessage, RealtimeModelSendToolOutput
from app.realtime.testing import ScriptedRealtimeModel
from tests.session_parts import lenient, sent, settle, talking

STARTED = model.RealtimeModelTurnStartedEvent("r1")
ENDED = model.RealtimeModelTurnEndedEvent("r1")


class Reason(BaseModel):
    reason: Literal["money", "repair"]


def call(name: str, call_id: str = "c1", arguments: str = "{}") -> model.RealtimeModelToolCallEvent:
    return model.RealtimeModelToolCallEvent(name, call_id, arguments, f"f-{call_id}", None, "r1")


def answers(scripted: ScriptedRealtimeModel) -> list[str]:
    return [one.output for one in sent(scripted, RealtimeModelSendToolOutput)]


def agent(*tools: Any, **fields: Any) -> RealtimeAgent[Any]:
    return RealtimeAgent("Ann", tools=list(tools), **fields)


def test_whether_a_tool_is_enabled_is_asked_again_at_the_call() -> None:
    async def scenario() -> None:
        is_open = [True]

        @function_tool(is_enabled=lambda context, agent: is_open[0])
        def order() -> str:
            """Order."""
            raise AssertionError("must not run")

        scripted = lenient()
        async with talking(agent(order), scripted):
            tools = scripted.connect_calls[0]["initial_model_settings"]["tools"]
            assert [tool["name"] for tool in tools] == ["order"]
            is_open[0] = False
            await scripted.emit(STARTED, call("order"), ENDED)
            await settle(lambda: bool(answers(scripted)))
        assert answers(scripted) == ["There is no tool called order."]

    asyncio.run(scenario())


@pytest.mark.parametrize("fails_by", ["raising", "time"])
def test_a_failure_that_people_are_to_see_is_an_event_and_the_model_is_answered(fails_by: str) -> None:
    async def scenario() -> None:
        @function_tool(failure_error_function=None)
        def raising() -> str:
            """Raise."""
            raise LookupError("no bread left")

        @function_tool(timeout=0.01, timeout_behavior="raise_exception")
        async def time() -> str:
            """Take long."""
            await asyncio.sleep(5)
            return "late"

        scripted = lenient()
        async with talking(agent(raising, time), scripted) as (session, reader):
            await scripted.emit(STARTED, call(fails_by), ENDED)
            error = (await reader.until("error")).error
            await settle(lambda: bool(answers(scripted)))
            assert (await reader.until("tool_end")).failed
            assert session.state == "connected"
        assert isinstance(error, ToolTimeoutError if fails_by == "time" else LookupError)
        assert ("longer than 0.01" if fails_by == "time" else "no bread left") in answers(scripted)[0]

    asyncio.run(scenario())


@pytest.mark.parametrize("is_asked_before", [True, False])
def test_input_guardrails_run_before_the_approval_if_so_configured_and_before_the_call(is_asked_before: bool) -> None:
    async def scenario() -> None:
        asked: list[str] = []

        @tool_input_guardrail
        def careful(data: Any) -> ToolGuardrailFunctionOutput:
            asked.append(data.context.tool_arguments)
            is_bad = "evil" in data.context.tool_arguments
            refused = ToolGuardrailFunctionOutput.reject_content("Not that.")
            return refused if is_bad else ToolGuardrailFunctionOutput.allow()

        @function_tool(needs_approval=True, tool_input_guardrails=[careful])
        def pay(whom: str) -> str:
            """Pay."""
            return f"paid {whom}"

        scripted = lenient()
        config = {"pre_approval_tool_input_guardrails": is_asked_before}
        async with talking(agent(pay), scripted, tool_execution=config) as (session, reader):
            await scripted.emit(STARTED, call("pay", "c1", '{"whom": "evil"}'))
            if is_asked_before:
                await reader.until("tool_end")
                assert reader.of("tool_approval_required") == []
            else:
                await reader.until("tool_approval_required")
                await session.approve_tool_call("c1")
                await reader.until("tool_end")
            await scripted.emit(call("pay", "c2", '{"whom": "Bo"}'))
            await reader.until("tool_approval_required", 1 if is_asked_before else 2)
            await session.approve_tool_call("c2")
            await reader.until("tool_end", 2)
            assert [event.output for event in reader.of("tool_end")] == ["Not that.", "paid Bo"]
        assert len(asked) == (3 if is_asked_before else 2)

    asyncio.run(scenario())


def test_nobody_is_asked_about_a_call_that_cannot_be_read() -> None:
    async def scenario() -> None:
        @function_tool(needs_approval=True)
        def pay() -> str:
            """Pay."""
            raise AssertionError("must not run")

        scripted = lenient()
        async with talking(agent(pay), scripted) as (_, reader):
            await scripted.emit(STARTED, call("pay", arguments='{"whom":'), ENDED)
            await settle(lambda: bool(answers(scripted)))
            assert reader.of("tool_approval_required") == []
        assert "not valid JSON" in answers(scripted)[0]

    asyncio.run(scenario())


def test_a_refusal_for_ever_holds_for_later_calls_and_is_worded_by_the_formatter() -> None:
    async def scenario() -> None:
        @function_tool(needs_approval=True)
        def pay() -> str:
            """Pay."""
            raise AssertionError("must not run")

        def formatter(question: ToolErrorFormatterArgs) -> str | None:
            return f"{question.kind} {question.tool_name} {question.call_id}"

        scripted = lenient()
        async with talking(agent(pay), scripted, tool_error_formatter=formatter) as (session, reader):
            await scripted.emit(STARTED, call("pay"))
            await reader.until("tool_approval_required")
            await session.reject_tool_call("c1", always=True)
            await scripted.emit(call("pay", "c2"), call("gone", "c3"), ENDED)
            await settle(lambda: len(answers(scripted)) == 3)
            assert len(reader.of("tool_approval_required")) == 1
        assert sorted(answers(scripted)) == [
            "approval_rejected pay c1",
            "approval_rejected pay c2",
            "tool_not_found gone c3",
        ]

    asyncio.run(scenario())


def test_one_call_id_runs_once_and_never_means_two_things() -> None:
    async def scenario() -> None:
        ran: list[int] = []

        @function_tool
        async def count(number: int) -> int:
            """Count."""
            ran.append(number)
            return number

        scripted = lenient()
        async with talking(agent(count), scripted) as (_, reader):
            await scripted.emit(STARTED, call("count", arguments='{"number": 1}'), ENDED)
            await settle(lambda: answers(scripted) == ["1"])
            await scripted.emit(call("count", arguments='{ "number":1 }'))
            await settle(lambda: answers(scripted) == ["1", "1"])
            await scripted.emit(call("count", arguments='{"number": 2}'))
            assert isinstance((await reader.until("error")).error, ModelBehaviorError)
        assert ran == [1]

    asyncio.run(scenario())


def test_a_picture_goes_out_as_an_item_before_the_output() -> None:
    async def scenario() -> None:
        @function_tool
        def look() -> ToolOutputImage:
            """Look."""
            return ToolOutputImage(image_url="data:image/png;base64,iVBORw0KGgo=", detail="low")

        scripted = lenient()
        async with talking(agent(look), scripted):
            await scripted.emit(STARTED, call("look"), ENDED)
            await settle(lambda: bool(answers(scripted)))
        picture, output = scripted.sent_events
        assert isinstance(picture, RealtimeModelSendRawMessage)
        assert picture.message["other_data"]["item"]["content"] == [
            {"type": "input_image", "image_url": "data:image/png;base64,iVBORw0KGgo=", "detail": "low"}
        ]
        assert isinstance(output, RealtimeModelSendToolOutput)

    asyncio.run(scenario())


def test_a_picture_that_no_model_could_be_shown_is_answered_as_a_failure() -> None:
    async def scenario() -> None:
        @function_tool
        def look() -> dict[str, str]:
            """Look."""
            return {"type": "image", "image_url": "https://example.org/cat.png"}

        scripted = lenient()
        async with talking(agent(look), scripted):
            await scripted.emit(STARTED, call("look"), ENDED)
            await settle(lambda: bool(answers(scripted)))
        [output] = scripted.sent_events
        assert isinstance(output, RealtimeModelSendToolOutput)
        assert "has to be a data URI of a PNG or JPEG" in output.output

    asyncio.run(scenario())


def test_a_handoff_gets_its_input_checked_and_the_old_agent_stays_when_it_is_wrong() -> None:
    async def scenario() -> None:
        given: list[Reason] = []
        billing: RealtimeAgent[Any] = RealtimeAgent("Billing")
        way = realtime_handoff(billing, on_handoff=lambda context, reason: given.append(reason), input_type=Reason)
        scripted = lenient()
        async with talking(agent(handoffs=[way]), scripted) as (session, reader):
            await scripted.emit(STARTED, call("transfer_to_billing", arguments='{"reason": "love"}'))
            await reader.until("error")
            assert session.current_agent.name == "Ann"
            await scripted.emit(ENDED, model.RealtimeModelTurnStartedEvent("r2"))
            again = model.RealtimeModelToolCallEvent(
                "transfer_to_billing", "c2", '{"reason": "money"}', response_id="r2"
            )
            await scripted.emit(again, model.RealtimeModelTurnEndedEvent("r2"))
            await settle(lambda: len(answers(scripted)) == 2)
            assert session.current_agent is billing
        assert "reason: Input should be 'money' or 'repair'" in answers(scripted)[0]
        assert answers(scripted)[1] == '{"assistant": "Billing"}'
        assert given == [Reason(reason="money")]

    asyncio.run(scenario())


def test_a_handoff_is_tried_although_another_one_of_the_same_response_failed() -> None:
    async def scenario() -> None:
        billing: RealtimeAgent[Any] = RealtimeAgent("Billing")
        way = realtime_handoff(billing, on_handoff=lambda context, reason: None, input_type=Reason)
        scripted = lenient()
        async with talking(agent(handoffs=[way]), scripted) as (session, _):
            wrong, right = (
                model.RealtimeModelToolCallEvent(
                    "transfer_to_billing", call_id, f'{{"reason": "{reason}"}}', response_id="r1"
                )
                for call_id, reason in (("c1", "love"), ("c2", "money"))
            )
            await scripted.emit(STARTED, wrong, right, ENDED)
            await settle(lambda: len(answers(scripted)) == 2)
            assert session.current_agent is billing
        assert "reason: Input should be 'money' or 'repair'" in answers(scripted)[0]
        assert answers(scripted)[1] == '{"assistant": "Billing"}'
        outputs = [event for event in scripted.sent_events if isinstance(event, RealtimeModelSendToolOutput)]
        assert [output.start_response for output in outputs] == [False, True]

    asyncio.run(scenario())


def test_a_handoff_that_is_not_enabled_any_more_is_answered() -> None:
    async def scenario() -> None:
        is_open = [True]
        way = realtime_handoff(RealtimeAgent("Billing"), is_enabled=lambda context, agent: is_open[0])
        scripted = lenient()
        async with talking(agent(handoffs=[way]), scripted) as (session, _):
            is_open[0] = False
            await scripted.emit(STARTED, call("transfer_to_billing"), ENDED)
            await settle(lambda: bool(answers(scripted)))
            assert session.current_agent.name == "Ann"
        assert answers(scripted) == ["There is no tool called transfer_to_billing."]

    asyncio.run(scenario())


def test_guardrails_of_the_agent_and_of_the_run_are_both_asked_and_one_without_an_answer_is_reported() -> None:
    async def scenario() -> None:
        @output_guardrail
        def of_the_agent(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
            return GuardrailFunctionOutput("agent", "secret" in output)

        @output_guardrail(name="of the run")
        async def of_the_run(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
            return GuardrailFunctionOutput("run", True)

        @output_guardrail
        def forgetful(context: Any, agent: Any, output: str) -> Any:
            return None

        scripted = lenient()
        spoken = model.RealtimeModelTranscriptDeltaEvent("a1", "the secret", "r1")
        rails = [forgetful, of_the_run]
        async with talking(agent(output_guardrails=[of_the_agent]), scripted, output_guardrails=rails) as (_, reader):
            await scripted.emit(STARTED, spoken, ENDED)
            tripped = await reader.until("guardrail_tripped")
            assert {result.guardrail.get_name() for result in tripped.guardrail_results} == {
                "of_the_agent",
                "of the run",
            }
            error = (await reader.until("error")).error
            assert isinstance(error, UserError)
            assert "forgetful must return" in str(error)

    asyncio.run(scenario())
