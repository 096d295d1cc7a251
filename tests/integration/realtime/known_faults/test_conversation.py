"""Faults that other implementations are known for: tools, agents, settings and answers."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from app.realtime import (
    GuardrailFunctionOutput,
    OutputGuardrail,
    RealtimeAgent,
    RealtimeAgentHooks,
    RealtimeRunHooks,
    function_tool,
)
from tests import wire_frames as wire
from tests.session_parts import settle
from tests.socket_session import answer_all, call_done, conversing, run, still_answers
from tests.wire_peer import Peer


def _outputs(one: Peer) -> list[tuple[str, str]]:
    items = [event["item"] for event in one.got if event["type"] == "conversation.item.create"]
    return [(item["call_id"], item["output"]) for item in items if item["type"] == "function_call_output"]


def _requests(one: Peer) -> int:
    return sum(event["type"] == "response.create" for event in one.got)


def test_answers_under_100_characters_never_checked_by_guardrails() -> None:
    async def scenario() -> None:
        def bad(context: Any, agent: Any, output: str) -> GuardrailFunctionOutput:
            return GuardrailFunctionOutput(None, "secret" in output)

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.message_added(), wire.audio_delta(2000))
            fields = {"response_id": "r1", "item_id": "a1", "output_index": 0, "content_index": 0}
            await one.send(wire.frame("response.output_audio_transcript.delta", delta="the secret is 4", **fields))
            await one.send(wire.audio_done(), wire.response_done("r1"))
            await answer_all(one, 2)

        rails = [OutputGuardrail(bad, name="no secrets")]
        async with conversing(script, output_guardrails=rails) as (_, reader):
            tripped = await reader.until("guardrail_tripped")
            assert tripped.message == "the secret is 4"
            await reader.until("audio_interrupted")
            await reader.until("response_done", 2)
            assert len(reader.of("guardrail_tripped")) == 1

    run(scenario())


def test_two_spoken_answers_for_two_parallel_tools() -> None:
    async def scenario() -> None:
        both = threading.Barrier(2, timeout=5)
        peers: list[Peer] = []

        @function_tool
        def meet(name: str) -> str:
            """Both calls have to run at once for either to end."""
            both.wait()
            return name

        async def script(one: Peer) -> None:
            peers.append(one)
            await one.set_up()
            await one.send(
                wire.response_created("r1"),
                call_done("meet", "c1", arguments='{"name": "x"}'),
                call_done("meet", "c2", arguments='{"name": "y"}'),
                wire.response_done("r1"),
            )
            await answer_all(one, 2)

        async with conversing(script, RealtimeAgent("Ann", tools=[meet])) as (session, reader):
            await reader.until("response_done", 2)
            assert sorted(_outputs(peers[0])) == [("c1", "x"), ("c2", "y")]
            assert peers[0].got[-1]["type"] == "response.create"
            await still_answers(session, reader)
            assert _requests(peers[0]) == 2, "one for both tools, one for the text"

    run(scenario())


@pytest.mark.parametrize(("name", "arguments"), [("nothing_of_ours", "{}"), ("add", "{"), ("add", '{"a": "x"}')])
def test_unknown_tool_leaves_the_model_waiting(name: str, arguments: str) -> None:
    async def scenario() -> None:
        peers: list[Peer] = []

        @function_tool
        async def add(a: int) -> int:
            """Add."""
            return a + 1

        async def script(one: Peer) -> None:
            peers.append(one)
            await one.set_up()
            await one.send(wire.response_created("r1"), call_done(name, "c1", arguments=arguments))
            await one.send(wire.response_done("r1"))
            await answer_all(one, 2)

        async with conversing(script, RealtimeAgent("Ann", tools=[add])) as (session, reader):
            await reader.until("response_done", 2)
            [(call_id, text)] = _outputs(peers[0])
            assert call_id == "c1"
            assert name in text
            await still_answers(session, reader)

    run(scenario())


def test_settings_update_resets_what_it_did_not_name() -> None:
    async def scenario() -> None:
        peers: list[Peer] = []

        async def script(one: Peer) -> None:
            peers.append(one)
            await one.set_up()
            await answer_all(one)

        settings = {"turn_detection": {"type": "server_vad", "threshold": 0.4}, "voice": "marin"}
        async with conversing(script, settings=settings) as (session, reader):
            await session.update_settings({"speed": 1.2})
            await still_answers(session, reader)
        [_, update] = [event["session"] for event in peers[0].got if event["type"] == "session.update"]
        assert update == {"type": "realtime", "audio": {"output": {"speed": 1.2}}}

    run(scenario())


def test_tools_key_omitted_on_handoff_to_an_agent_without_tools_so_the_old_tools_stay_live() -> None:
    async def scenario() -> None:
        peers: list[Peer] = []

        @function_tool
        async def pay() -> str:
            """Pay."""
            return "paid"

        billing: RealtimeAgent[Any] = RealtimeAgent("Billing", "money")
        front: RealtimeAgent[Any] = RealtimeAgent("Front", "hello", tools=[pay], handoffs=[billing])

        async def script(one: Peer) -> None:
            peers.append(one)
            await one.set_up()
            await one.send(wire.response_created("r1"), call_done("transfer_to_billing", "c1"))
            await one.send(wire.response_done("r1"))
            await answer_all(one, 2)

        async with conversing(script, front) as (session, reader):
            await reader.until("response_done", 2)
            assert session.current_agent is billing
        [before, after] = [event["session"] for event in peers[0].got if event["type"] == "session.update"]
        assert [tool["name"] for tool in before["tools"]] == ["pay", "transfer_to_billing"]
        assert after["tools"] == []
        kinds = [event["type"] for event in peers[0].got]
        assert kinds == ["session.update", "session.update", "conversation.item.create", "response.create"]

    run(scenario())


@pytest.mark.parametrize("refuses", [True, False])
def test_text_sent_while_vad_starts_a_response_is_never_answered(refuses: bool) -> None:
    async def scenario() -> None:
        peers: list[Peer] = []

        async def script(one: Peer) -> None:
            peers.append(one)
            await one.set_up()
            create = await one.receive("response.create")
            # The server's own turn detection was quicker: this response is not the one that was asked for.
            await one.send(wire.response_created("r1"))
            if refuses:
                await one.send(wire.error("conversation_already_has_active_response", create["event_id"]))
                await one.send(wire.response_done("r1"))
            else:
                await one.send(wire.response_done("r1"))
                await one.send(wire.response_created("r2", create["response"]["metadata"]["sidetone_request"]))
                await one.send(wire.response_done("r2"))
            await answer_all(one, 3)

        async with conversing(script) as (session, reader):
            await session.send_message("hello")
            done = await reader.until("response_done", 2)
            assert done.response_id == ("r3" if refuses else "r2")
            assert reader.of("error") == []
            await still_answers(session, reader)
            text, request = "conversation.item.create", "response.create"
            kinds = [event["type"] for event in peers[0].got if event["type"] in (text, request)]
            assert kinds == [text, request, *([request] if refuses else []), text, request]

    run(scenario())


def test_text_sent_while_vad_starts_a_response_that_is_known_is_never_answered() -> None:
    async def scenario() -> None:
        peers: list[Peer] = []

        async def script(one: Peer) -> None:
            peers.append(one)
            await one.set_up()
            await one.send(wire.response_created("r1"))
            await one.receive("input_audio_buffer.append")
            assert _requests(one) == 0, "asked for while another one runs"
            await one.send(wire.response_done("r1"))
            await answer_all(one, 2)

        async with conversing(script) as (session, reader):
            await reader.until("response_started")
            await session.send_message("hello")
            await session.send_audio(bytes(960))
            done = await reader.until("response_done", 2)
            assert (done.response_id, done.status) == ("r2", "completed")
            assert _requests(peers[0]) == 1
            await still_answers(session, reader)

    run(scenario())


@pytest.mark.parametrize(
    ("status", "details", "reason", "code"),
    [
        ("failed", {"type": "failed", "error": {"type": "server_error", "code": "overloaded"}}, None, "overloaded"),
        ("incomplete", {"type": "incomplete", "reason": "max_output_tokens"}, "max_output_tokens", None),
        ("cancelled", {"type": "cancelled", "reason": "turn_detected"}, "turn_detected", None),
    ],
)
def test_failed_or_incomplete_responses_invisible(
    status: str, details: dict[str, Any], reason: str | None, code: str | None
) -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.response_done("r1", status, status_details=details))
            await answer_all(one, 2)

        async with conversing(script) as (session, reader):
            done = await reader.until("response_done")
            assert (done.status, done.reason, (done.error or {}).get("code")) == (status, reason, code)
            await still_answers(session, reader)

    run(scenario())


class _RunHooks(RealtimeRunHooks[Any]):
    def __init__(self, told: list[str]) -> None:
        self.told = told

    async def on_agent_start(self, context: Any, agent: Any) -> None:
        self.told.append(f"run start {agent.name}")

    async def on_agent_end(self, context: Any, agent: Any, output: str) -> None:
        self.told.append(f"run end {agent.name}")

    async def on_handoff(self, context: Any, from_agent: Any, to_agent: Any) -> None:
        self.told.append(f"run handoff {from_agent.name} {to_agent.name}")

    async def on_tool_start(self, context: Any, agent: Any, tool: Any) -> None:
        self.told.append(f"run tool {tool.name}")

    async def on_tool_end(self, context: Any, agent: Any, tool: Any, result: str) -> None:
        self.told.append(f"run tool {tool.name} = {result}")


class _AgentHooks(RealtimeAgentHooks[Any]):
    """One of them fails: that is told, and the others are called all the same."""

    def __init__(self, told: list[str]) -> None:
        self.told = told

    async def on_start(self, context: Any, agent: Any) -> None:
        self.told.append(f"start {agent.name}")
        raise RuntimeError("a hook may fail")

    async def on_end(self, context: Any, agent: Any, output: str) -> None:
        self.told.append(f"end {agent.name}")

    async def on_handoff(self, context: Any, agent: Any, source: Any) -> None:
        self.told.append(f"handoff {source.name} {agent.name}")

    async def on_tool_start(self, context: Any, agent: Any, tool: Any) -> None:
        self.told.append(f"tool {tool.name}")

    async def on_tool_end(self, context: Any, agent: Any, tool: Any, result: str) -> None:
        self.told.append(f"tool {tool.name} = {result}")


def test_hooks_never_called() -> None:
    async def scenario() -> None:
        told: list[str] = []

        @function_tool
        async def add(a: int) -> int:
            """Add."""
            return a + 1

        billing: RealtimeAgent[Any] = RealtimeAgent("Billing", "money", hooks=_AgentHooks(told))
        front: RealtimeAgent[Any] = RealtimeAgent("Front", tools=[add], handoffs=[billing], hooks=_AgentHooks(told))
        go_on = asyncio.Event()

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), call_done("add", "c1", arguments='{"a": 1}'))
            await go_on.wait()
            await one.send(call_done("transfer_to_billing", "c2"), wire.response_done("r1"))
            await answer_all(one, 2)

        async with conversing(script, front, hooks=_RunHooks(told)) as (_, reader):
            await settle(lambda: "tool add = 2" in told)
            go_on.set()
            await settle(lambda: "end Billing" in told)
            assert isinstance((await reader.until("error")).error, RuntimeError)
        both = ("start Front", "tool add", "tool add = 2", "handoff Front Billing", "end Front")
        assert set(told) == {
            *(line for one in both for line in (one, f"run {one}")),
            *("start Billing", "run start Billing", "end Billing", "run end Billing"),
        }
        assert told[:6] == [*("run start Front", "start Front", "run tool add", "tool add"), *told[4:6]]

    run(scenario())
