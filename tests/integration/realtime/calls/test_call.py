"""Whole telephone calls against a strict service: notice, accept, joining, talk, tools, interruption, end."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest

from app.base.errors import TransportError, UserError
from app.realtime import (
    AssistantMessageItem,
    GuardrailFunctionOutput,
    OpenAIRealtimeSIPModel,
    OpenAIRealtimeWebSocketModel,
    OutputGuardrail,
    RealtimeAgent,
    RealtimeCallsClient,
    RealtimeModel,
    RealtimeModelSendRawMessage,
    RealtimeRunner,
    RealtimeSession,
    function_tool,
    incoming_call,
    verify_webhook,
)
from tests import wire_frames as wire
from tests.call_control_peer import KEY, SECRET, CallService, Script, Sideband, call_service
from tests.session_parts import Reader, settle
from tests.wire_peer import Listener

GREETING = "Good morning, this is the bakery. What can I do for you today?"
FAST = {"first_delay": 0.005, "longest_delay": 0.01, "give_up_after": 2.0}


@function_tool
def opening_hours(day: str) -> str:
    """When the bakery is open."""
    return f"{day}: 7 to 18"


BAKERY: RealtimeAgent[Any] = RealtimeAgent("Bakery", "You answer for a bakery.", tools=[opening_hours], voice="marin")


@contextlib.asynccontextmanager
async def answered(script: Script, agent: RealtimeAgent[Any] = BAKERY) -> AsyncIterator[CallService]:
    """Somebody called, the notice was verified, and the call is accepted."""
    async with call_service() as service, RealtimeCallsClient(api_key=KEY, base_url=service.base_url) as client:
        service.script = script
        headers, body = service.ring("rtc_1")
        call = incoming_call(verify_webhook(headers, body, secret=SECRET, now=1_767_225_700))
        assert call is not None
        await client.accept(call.call_id, await OpenAIRealtimeSIPModel.build_initial_session_payload(agent))
        yield service


@contextlib.asynccontextmanager
async def on_the_line(
    service: CallService,
    agent: RealtimeAgent[Any] = BAKERY,
    model: RealtimeModel | None = None,
    **config: Any,
) -> AsyncIterator[tuple[RealtimeSession, Reader]]:
    """A session that joined the call."""
    runner = RealtimeRunner(agent, model=model or OpenAIRealtimeSIPModel(), config=config)
    session = await runner.run(model_config={"call_id": "rtc_1", "url": service.url, "api_key": KEY})
    reader = Reader(session)
    async with session:
        yield session, reader
    async with asyncio.timeout(2):
        await reader.task


def answer_of(session: RealtimeSession, item_id: str) -> AssistantMessageItem:
    item = next(item for item in session.history if item.item_id == item_id)
    assert isinstance(item, AssistantMessageItem)
    return item


def test_a_call_from_its_notice_to_its_end() -> None:
    outputs: list[dict[str, Any]] = []

    async def script(line: Sideband) -> None:
        settings = await line.join()
        assert [tool["name"] for tool in settings["tools"]] == ["opening_hours"]
        assert "format" not in settings["audio"].get("output", {})
        greet = await line.receive("response.create")
        await line.say("r1", "a1", GREETING, tag=greet["event_id"])
        await line.finish("r1", "a1", GREETING)
        await line.hear("u1", "When are you open on Friday?")
        await line.call_tool("r2", "opening_hours", {"day": "Friday"})
        outputs.append(await line.output())
        await line.receive("response.create")
        await line.say("r3", "a2", "From seven.")
        await line.finish("r3", "a2", "From seven.")
        await line.press("#")
        await line.until_closed()

    async def main() -> None:
        async with answered(script) as service, on_the_line(service) as (session, reader):
            await session.create_response()
            assert (await reader.until("playback_done")).item_id == "a1"
            await reader.until("playback_done", 2)
            assert outputs == [{"type": "function_call_output", "call_id": "call_r2", "output": "Friday: 7 to 18"}]
            key = await reader.until("dtmf_received")
            assert (key.event, key.received_at) == ("#", 1_767_225_600)
            spoken = [item for item in session.history if item.type == "message"]
            assert [item.item_id for item in spoken] == ["a1", "u1", "a2"]
            assert not reader.of("error")
            async with RealtimeCallsClient(api_key=KEY, base_url=service.base_url) as client:
                await client.refer("rtc_1", "sip:baker@example.com")
            closed = await reader.until("connection_state", 3)
            assert (closed.state, closed.code) == ("closed", 1000)
            assert service.calls["rtc_1"].referred_to == "sip:baker@example.com"

    asyncio.run(main())


def test_the_callers_voice_interrupts_and_the_server_tells_what_was_heard() -> None:
    async def script(line: Sideband) -> None:
        await line.join()
        await line.say("r1", "a1", GREETING)
        await line.send(
            wire.speech_started("u1"),
            wire.response_done("r1", "cancelled"),
            wire.frame("output_audio_buffer.cleared", response_id="r1"),
            wire.frame("conversation.item.truncated", item_id="a1", content_index=0, audio_end_ms=1100),
        )
        assert (await line.receive())["type"] == "input_audio_buffer.commit"  # and nothing before it
        await line.until_closed()

    async def main() -> None:
        async with answered(script) as service, on_the_line(service) as (session, reader):
            assert (await reader.until("audio_interrupted")).item_id == "a1"
            await settle(lambda: answer_of(session, "a1").heard_ms == 1100)
            assert answer_of(session, "a1").heard_text == "Good morning,"
            await session.commit_audio()

    asyncio.run(main())


@pytest.mark.parametrize("model", [OpenAIRealtimeSIPModel, OpenAIRealtimeWebSocketModel])
def test_the_applications_interruption_cancels_and_clears(model: type[RealtimeModel]) -> None:
    async def script(line: Sideband) -> None:
        await line.join()
        await line.say("r1", "a1", GREETING)
        assert (await line.receive())["type"] == "response.cancel"
        assert (await line.receive())["type"] == "output_audio_buffer.clear"
        await line.send(
            wire.response_done("r1", "cancelled"),
            wire.frame("output_audio_buffer.cleared", response_id="r1"),
            wire.frame("conversation.item.truncated", item_id="a1", content_index=0, audio_end_ms=0),
        )
        await line.until_closed()

    async def main() -> None:
        async with answered(script) as service, on_the_line(service, model=model()) as (session, reader):
            await reader.until("output_transcript_delta")
            await session.interrupt()
            await reader.until("audio_interrupted")
            await settle(lambda: answer_of(session, "a1").heard_ms == 0)
            assert answer_of(session, "a1").heard_text == ""

    asyncio.run(main())


def test_a_guardrail_stops_what_the_caller_is_still_hearing() -> None:
    async def no_mornings(*_: Any) -> GuardrailFunctionOutput:
        return GuardrailFunctionOutput("rude", tripwire_triggered=True)

    strict = BAKERY.clone(output_guardrails=[OutputGuardrail(no_mornings)])

    async def script(line: Sideband) -> None:
        await line.join()
        await line.say("r1", "a1", "Good morning.")
        part = {"type": "output_audio", "transcript": "Good morning."}
        item = {"id": "a1", "type": "message", "role": "assistant", "status": "completed", "content": [part]}
        await line.send(wire.response_done("r1"), wire.frame("conversation.item.done", item=item))
        assert (await line.receive())["type"] == "output_audio_buffer.clear"
        await line.send(wire.frame("output_audio_buffer.cleared", response_id="r1"))
        await line.receive("conversation.item.create")
        await line.receive("response.create")
        await line.until_closed()

    async def main() -> None:
        async with answered(script, strict) as service, on_the_line(service, strict) as (_, reader):
            await reader.until("guardrail_tripped")
            await reader.until("audio_interrupted")

    asyncio.run(main())


@pytest.mark.parametrize("model", [OpenAIRealtimeSIPModel, OpenAIRealtimeWebSocketModel])
def test_no_audio_can_be_sent_into_a_call(model: type[RealtimeModel]) -> None:
    async def script(line: Sideband) -> None:
        await line.join()
        await line.receive("input_audio_buffer.commit")
        await line.until_closed()

    async def main() -> None:
        async with answered(script) as service, on_the_line(service, model=model()) as (session, reader):
            with pytest.raises(UserError, match="line of its own"):
                await session.send_audio(b"\0\0")
            await session.commit_audio()
            assert not reader.of("error")

    asyncio.run(main())


def test_a_lost_sideband_joins_the_same_call_again_and_replays_nothing() -> None:
    joins: list[dict[str, Any]] = []

    async def script(line: Sideband) -> None:
        joins.append(await line.join())
        if len(joins) == 1:
            await line.say("r1", "a1", GREETING)
            await line.finish("r1", "a1", GREETING)
            await line.hear("u1", "Hello?")
            await line.receive("session.update")
            line.reset()
            return
        await line.say("r2", "a2", "I am still here.")
        await line.finish("r2", "a2", "I am still here.")
        assert (await line.receive())["type"] == "input_audio_buffer.commit"  # and no item before it
        await line.until_closed()

    async def main() -> None:
        async with answered(script) as service, on_the_line(service, reconnect=FAST) as (session, reader):
            await reader.until("input_transcript_completed")
            await session.update_settings({"speed": 1.1})
            await reader.until("playback_done", 2)
            await reader.until("connection_state", 4)
            assert [event.state for event in reader.of("connection_state")][-2:] == ["reconnecting", "resumed"]
            await session.commit_audio()
            spoken = [item.item_id for item in session.history if item.type == "message"]
            assert spoken == ["a1", "u1", "a2"]
        assert joins[1]["audio"]["output"] == {"voice": "marin", "speed": 1.1}

    asyncio.run(main())


def test_a_tool_that_runs_while_the_sideband_is_lost_answers_after_it() -> None:
    begun, may_end = asyncio.Event(), asyncio.Event()
    joins: list[Sideband] = []

    @function_tool
    async def slow() -> str:
        """Takes its time."""
        begun.set()
        await may_end.wait()
        return "late"

    agent = BAKERY.clone(tools=[slow])

    async def script(line: Sideband) -> None:
        await line.join()
        joins.append(line)
        if len(joins) == 1:
            await line.call_tool("r1", "slow", {})
            await begun.wait()
            line.reset()
            return
        may_end.set()
        assert await line.output() == {"type": "function_call_output", "call_id": "call_r1", "output": "late"}
        await line.receive("response.create")
        await line.say("r2", "a2", "Here it is.")
        await line.finish("r2", "a2", "Here it is.")
        await line.until_closed()

    async def main() -> None:
        async with answered(script, agent) as service, on_the_line(service, agent, reconnect=FAST) as (_, reader):
            await reader.until("playback_done")

    asyncio.run(main())


def test_a_call_that_was_hung_up_is_over_and_not_joined_again() -> None:
    async def script(line: Sideband) -> None:
        await line.join()
        await line.until_closed()

    async def main() -> None:
        async with answered(script) as service, on_the_line(service, reconnect=FAST) as (session, reader):
            async with RealtimeCallsClient(api_key=KEY, base_url=service.base_url) as client:
                await client.hang_up("rtc_1")
            await reader.task
            assert session.state == "closed"
            assert [event.state for event in reader.of("connection_state")] == ["connecting", "connected", "closed"]
            assert len(service.calls["rtc_1"].sidebands) == 1

    asyncio.run(main())


def test_a_call_that_ended_while_the_sideband_was_lost_is_given_up_at_once() -> None:
    async def script(line: Sideband) -> None:
        await line.join()
        await line.receive("response.create")
        line.call.state = "ended"
        line.reset()

    async def main() -> None:
        async with (
            answered(script) as service,
            on_the_line(service, reconnect={**FAST, "give_up_after": 60.0}) as (
                session,
                reader,
            ),
        ):
            await session.create_response()
            async with asyncio.timeout(5):
                await reader.task
            lost, refused = (event.error for event in reader.of("error"))
            assert isinstance(refused, TransportError)
            assert (lost.status, refused.status) == (1006, 404)

    asyncio.run(main())


@pytest.mark.parametrize("call_id", [None, "", 7])
def test_joining_needs_the_id_of_a_call(call_id: Any) -> None:
    async def main() -> None:
        with pytest.raises(UserError, match="call_id"):
            await OpenAIRealtimeSIPModel().connect({"call_id": call_id, "url": "ws://127.0.0.1:9/v1/realtime"})

    asyncio.run(main())


def test_a_call_that_nobody_accepted_cannot_be_joined() -> None:
    async def main() -> None:
        async with call_service() as service:
            service.ring("rtc_1")
            model, listener = OpenAIRealtimeSIPModel(), Listener()
            model.add_listener(listener)
            with pytest.raises(TransportError) as caught:
                await model.connect({"call_id": "rtc_1", "url": service.url, "api_key": KEY})
            assert caught.value.status == 404
            assert [event.status for event in listener.of("connection_status")] == ["connecting", "disconnected"]

    asyncio.run(main())


@pytest.mark.parametrize("key", ["threshold", "prefix_padding_ms", "silence_duration_ms"])
def test_a_setting_that_a_call_refuses_is_neither_sent_at_the_join_nor_later(key: str) -> None:
    refused = {"turn_detection": {"type": "server_vad", key: 0}}
    joins: list[Any] = []

    async def script(line: Sideband) -> None:
        joins.append(await line.join())
        assert (await line.receive("session.update"))["session"] == {
            "type": "realtime",
            "audio": {"input": {"turn_detection": None}},
        }
        await line.until_closed()

    async def main() -> None:
        async with answered(script) as service:
            with pytest.raises(UserError, match=key):
                async with on_the_line(service, model_settings=refused):
                    pass
            async with on_the_line(service) as (session, _):
                with pytest.raises(UserError, match=key) as caught:
                    await session.update_settings(refused)
                assert caught.value.hint == "Allowed: type, idle_timeout_ms, create_response, interrupt_response."
                await session.update_settings({"turn_detection": None})
                await session.model.send_event(RealtimeModelSendRawMessage({"type": "input_audio_buffer.clear"}))

    asyncio.run(main())
    assert len(joins) == 1
