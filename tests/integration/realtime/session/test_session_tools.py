"""Tools, handoffs, approvals, guardrails and hooks of a whole session."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.realtime import (
    GuardrailFunctionOutput,
    OutputGuardrail,
    RealtimeAgent,
    RunContextWrapper,
    function_tool,
    realtime_handoff,
)
from app.realtime import model_events as model
from app.realtime.model_inputs import (
    RealtimeModelSendSessionUpdate,
    RealtimeModelSendToolOutput,
)
from app.realtime.model_usage import usage_event
from app.realtime.testing import ScriptedRealtimeModel
from tests.session_parts import lenient, sent, settle, talking

STARTED = model.RealtimeModelTurnStartedEvent("r1")
ENDED = model.RealtimeModelTurnEndedEvent("r1")


def call(name: str, call_id: str = "c1", arguments: str = "{}") -> model.RealtimeModelToolCallEvent:
    return model.RealtimeModelToolCallEvent(name, call_id, arguments, f"f-{call_id}", None, "r1")


@function_tool
async def add(a: int, b: int) -> int:
    """Add two numbers."""
    return a + b


@function_tool
def broken() -> str:
    """Breaks."""
    raise ValueError("no bread left")


def outputs(scripted: ScriptedRealtimeModel) -> list[tuple[str, str, bool]]:
    return [
        (one.tool_call.call_id, one.output, one.start_response) for one in sent(scripted, RealtimeModelSendToolOutput)
    ]


def agent(*tools: Any, **fields: Any) -> RealtimeAgent[Any]:
    return RealtimeAgent("Ann", tools=list(tools), **fields)


def test_a_tool_runs_and_its_output_is_told() -> None:
    async def scenario() -> None:
        scripted = lenient()
        async with talking(agent(add), scripted) as (session, reader):
            await scripted.emit(STARTED, call("add", arguments='{"a": 1, "b": 2}'), ENDED)
            ended = await reader.until("tool_end")
            await settle(lambda: bool(outputs(scripted)))
            assert (ended.output, ended.failed, ended.tool, ended.arguments) == ("3", False, add, '{"a": 1, "b": 2}')
            assert outputs(scripted) == [("c1", "3", True)]
            assert session.history[0].output == "3"  # type: ignore[union-attr] # it is the call
        kinds = reader.kinds()
        assert kinds.index("tool_start") < kinds.index("tool_end")

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (call("broken"), "no bread left"),
        (call("nothing"), "There is no tool called nothing."),
        (call("add", arguments="{"), "not valid JSON"),
        (call("add", arguments='{"a": "x", "b": 1}'), "a: Input should be a valid integer"),
    ],
)
def test_a_call_that_cannot_run_is_answered_with_the_reason(made: model.RealtimeModelToolCallEvent, said: str) -> None:
    async def scenario() -> None:
        scripted = lenient()
        async with talking(agent(add, broken), scripted) as (session, _):
            await scripted.emit(STARTED, made, ENDED)
            await settle(lambda: bool(outputs(scripted)))
            assert said in outputs(scripted)[0][1]
            assert outputs(scripted)[0][2] is True
            await session.send_message("the conversation goes on")

    asyncio.run(scenario())


def test_one_after_the_other_when_so_configured() -> None:
    async def scenario() -> None:
        running = most = 0

        @function_tool
        async def count() -> str:
            """Count how many run."""
            nonlocal running, most
            running += 1
            most = max(most, running)
            await asyncio.sleep(0.005)
            running -= 1
            return "ok"

        scripted = lenient()
        async with talking(agent(count), scripted, async_tool_calls=False):
            await scripted.emit(STARTED, *(call("count", f"c{number}") for number in range(4)), ENDED)
            await settle(lambda: len(outputs(scripted)) == 4)
        assert most == 1

    asyncio.run(scenario())


def test_events_go_on_while_a_tool_runs() -> None:
    async def scenario() -> None:
        release = asyncio.Event()

        @function_tool
        async def wait() -> str:
            """Wait."""
            await release.wait()
            return "done"

        scripted = lenient()
        async with talking(agent(wait), scripted) as (_, reader):
            await scripted.emit(STARTED, call("wait"), ENDED, model.RealtimeModelSpeechStartedEvent("u1", 0))
            await reader.until("speech_started")
            assert outputs(scripted) == []
            release.set()
            await reader.until("tool_end")

    asyncio.run(scenario())


def test_a_tool_that_runs_when_the_session_closes_is_cancelled_and_marked_in_the_history() -> None:
    async def scenario() -> None:
        ended: list[str] = []

        @function_tool
        async def wait() -> str:
            """Wait."""
            try:
                await asyncio.sleep(60)
            except asyncio.CancelledError:
                ended.append("cancelled")
                raise
            return "late"

        scripted = lenient()
        async with talking(agent(wait), scripted) as (session, reader):
            await scripted.emit(STARTED, call("wait"))
            await reader.until("tool_start")
            await asyncio.sleep(0.01)
        assert ended == ["cancelled"]
        assert session.history[0].output == "The session ended before this call was answered."  # type: ignore[union-attr] # it is the call

    asyncio.run(scenario())


def test_a_handoff_changes_the_agent_before_its_output_goes_out() -> None:
    async def scenario() -> None:
        told: list[Any] = []
        billing: RealtimeAgent[Any] = RealtimeAgent("Billing", "money")
        front = agent(add, handoffs=[realtime_handoff(billing, on_handoff=told.append)])
        scripted = lenient()
        async with talking(front, scripted, context={"user": 7}) as (session, reader):
            await scripted.emit(STARTED, call("transfer_to_billing"), ENDED)
            event = await reader.until("handoff")
            await settle(lambda: len(scripted.sent_events) == 2)
            assert (event.from_agent, event.to_agent) == (front, billing)
            assert session.current_agent is billing
        assert [type(request) for request in scripted.sent_events] == [
            RealtimeModelSendSessionUpdate,
            RealtimeModelSendToolOutput,
        ]
        assert scripted.sent_events[0].session_settings == {"tools": [], "instructions": "money"}  # type: ignore[union-attr] # the update
        assert outputs(scripted) == [("c1", '{"assistant": "Billing"}', True)]
        assert isinstance(told[0], RunContextWrapper)
        assert told[0].context == {"user": 7}

    asyncio.run(scenario())


def test_a_handoff_that_fails_is_answered_and_the_agent_stays() -> None:
    def refuse(context: RunContextWrapper[Any]) -> None:
        raise PermissionError("not today")

    async def scenario() -> None:
        billing: RealtimeAgent[Any] = RealtimeAgent("Billing")
        front = agent(handoffs=[realtime_handoff(billing, on_handoff=refuse)])
        scripted = lenient()
        async with talking(front, scripted) as (session, reader):
            await scripted.emit(STARTED, call("transfer_to_billing"), ENDED)
            assert isinstance((await reader.until("error")).error, PermissionError)
            await settle(lambda: bool(outputs(scripted)))
            assert session.current_agent is front
        assert "not today" in outputs(scripted)[0][1]

    asyncio.run(scenario())


def test_a_call_that_needs_approval_waits_for_the_person() -> None:
    async def scenario() -> None:
        ran: list[int] = []

        async def asks(context: Any, arguments: dict[str, Any], call_id: str) -> bool:
            return bool(arguments["amount"] > 10)

        @function_tool(needs_approval=asks)
        def pay(amount: int) -> str:
            """Pay."""
            ran.append(amount)
            return "paid"

        scripted = lenient()
        async with talking(agent(pay), scripted) as (session, reader):
            await scripted.emit(STARTED, call("pay", "c1", '{"amount": 5}'), call("pay", "c2", '{"amount": 50}'), ENDED)
            question = await reader.until("tool_approval_required")
            assert (question.call_id, question.tool, question.arguments) == ("c2", pay, '{"amount": 50}')
            await session.send_message("the person may go on talking")
            await settle(lambda: ran == [5])
            await session.approve_tool_call("c2", always=True)
            await settle(lambda: ran == [5, 50])
            await scripted.emit(call("pay", "c3", '{"amount": 99}'))
            await settle(lambda: ran == [5, 50, 99])

    asyncio.run(scenario())


def test_a_rejected_call_never_runs_and_the_model_is_told() -> None:
    async def scenario() -> None:
        @function_tool(needs_approval=True)
        def pay() -> str:
            """Pay."""
            raise AssertionError("must not run")

        scripted = lenient()
        async with talking(agent(pay), scripted) as (session, reader):
            await scripted.emit(STARTED, call("pay"), ENDED)
            await reader.until("tool_approval_required")
            await session.reject_tool_call("c1", rejection_message="No, thank you.")
            await settle(lambda: bool(outputs(scripted)))
            assert (await reader.until("tool_end")).failed
        assert outputs(scripted) == [("c1", "No, thank you.", True)]

    asyncio.run(scenario())


def test_an_undecided_call_is_rejected_when_the_deadline_passes() -> None:
    async def scenario() -> None:
        @function_tool(needs_approval=True)
        def pay() -> str:
            """Pay."""
            raise AssertionError("must not run")

        scripted = lenient()
        async with talking(agent(pay), scripted, tool_execution={"approval_timeout": 0.02}):
            await scripted.emit(STARTED, call("pay"), ENDED)
            await settle(lambda: bool(outputs(scripted)))
        assert "in time" in outputs(scripted)[0][1]

    asyncio.run(scenario())


def bad(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
    return GuardrailFunctionOutput(None, "secret" in output)


def test_a_guardrail_that_raises_is_reported_and_the_others_still_count() -> None:
    def broken_rail(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
        raise LookupError("no rules")

    async def scenario() -> None:
        scripted = lenient()
        front = agent(output_guardrails=[OutputGuardrail(broken_rail)])
        config = {"output_guardrails": [OutputGuardrail(bad)], "guardrails_settings": {"debounce_text_length": 5}}
        async with talking(front, scripted, **config) as (session, reader):
            await scripted.emit(STARTED, model.RealtimeModelTranscriptDeltaEvent("a1", "a secret", "r1"))
            assert isinstance((await reader.until("error")).error, LookupError)
            await reader.until("guardrail_tripped")
            assert session.state == "connected"

    asyncio.run(scenario())


def test_usage_is_cumulative_and_seen_by_tools() -> None:
    async def scenario() -> None:
        seen: list[int] = []

        @function_tool
        def look(context: RunContextWrapper[Any]) -> str:
            """Look."""
            seen.append(context.usage.total_tokens)
            return "ok"

        scripted = lenient()
        async with talking(agent(look), scripted) as (session, reader):
            for response_id in ("r1", "r2"):
                await scripted.emit(
                    model.RealtimeModelTurnStartedEvent(response_id),
                    usage_event({"total_tokens": 5}, response_id),
                    model.RealtimeModelTurnEndedEvent(response_id),
                )
            await scripted.emit(call("look"))
            await reader.until("tool_end")
            assert session.usage.total_tokens == 10
            assert [event.usage.total_tokens for event in reader.of("usage_updated")] == [5, 10]
            assert [event.usage for event in reader.of("response_done")] == [{"total_tokens": 5}] * 2
        assert seen == [10]

    asyncio.run(scenario())
