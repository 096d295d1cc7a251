"""Output guardrails over a real socket: what they read of an answer, and what they say was heard of it."""

from __future__ import annotations

from typing import Any

import pytest

from app.realtime import GuardrailFunctionOutput, OutputGuardrail, RealtimeAgent
from app.realtime.model.base import RealtimePlaybackTracker
from tests import wire_frames as wire
from tests.socket_session import conversing, run
from tests.wire_peer import Peer

SECRETIVE: RealtimeAgent[Any] = RealtimeAgent(
    "Ann",
    output_guardrails=[OutputGuardrail(lambda _context, _agent, text: GuardrailFunctionOutput(None, "secret" in text))],
)
AT_ONCE = {"debounce_text_length": 1, "follow_up_limit": 0}


def spoken(delta: str, **over: Any) -> str:
    fields = {"response_id": "r1", "item_id": "a1", "output_index": 0, "content_index": 0, "delta": delta}
    return wire.frame("response.output_audio_transcript.delta", **fields | over)


@pytest.mark.parametrize("has_tracker", [False, True])
def test_a_trip_says_as_the_interruption_does_how_much_was_heard(has_tracker: bool) -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.message_added(), wire.audio_delta(2000))
            await one.receive("conversation.item.create")  # the person typed: by then something was heard
            await one.send(spoken("the secret"))
            await one.receive("response.cancel")
            await one.send(wire.response_done("r1", "cancelled"))
            await one.until_closed()

        tracker = RealtimePlaybackTracker()
        model = {"playback_tracker": tracker} if has_tracker else {}
        async with conversing(script, SECRETIVE, model=model, guardrails_settings=AT_ONCE) as (session, reader):
            await reader.until("audio")
            tracker.on_play_ms("a1", 0, 700)
            await session.send_message("Well?")
            cut = await reader.until("audio_interrupted")
            [trip] = reader.of("guardrail_tripped")
            assert trip.item_id == cut.item_id == "a1"
            assert trip.heard_ms is not None
            assert 0 <= cut.heard_ms - trip.heard_ms < 100
            assert not has_tracker or trip.heard_ms == 700

    run(scenario())


PART = {"response_id": "r1", "item_id": "a1", "output_index": 0, "content_index": 0}
WHOLE = {
    "id": "a1",
    "type": "message",
    "role": "assistant",
    "status": "completed",
    "content": [{"type": "output_audio", "transcript": "the secret"}],
}
SAID = {
    "transcript.done": [wire.frame("response.output_audio_transcript.done", **PART, transcript="the secret")],
    "text.done": [wire.frame("response.output_text.done", **PART, text="the secret")],
    "content_part.done": [wire.frame("response.content_part.done", **PART, part=WHOLE["content"][0])],
    "output_item.done": [wire.frame("response.output_item.done", response_id="r1", output_index=0, item=WHOLE)],
    "item.done": [wire.frame("conversation.item.done", item=WHOLE, previous_item_id=None)],
    "response.done": [],
    "other words at the end": [
        spoken("the public"),
        wire.frame("conversation.item.done", item=WHOLE, previous_item_id=None),
    ],
    "a delta without its response": [spoken("the secret", response_id=None)],
    "deltas whose response is null, and a third": [
        spoken("the se"),
        spoken("cr", response_id=None),
        spoken("et"),
    ],
}


@pytest.mark.parametrize("frames", SAID.values(), ids=SAID)
def test_wherever_the_text_of_an_answer_comes_it_is_checked_and_stands_in_the_history(frames: list[str]) -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.message_added(), wire.audio_delta(2000), *frames)
            await one.send(wire.response_done("r1", output=[] if frames else [WHOLE]))
            await one.until_closed()

        async with conversing(script, SECRETIVE, guardrails_settings={"follow_up_limit": 0}) as (session, reader):
            trip = await reader.until("guardrail_tripped")
            assert (trip.message, trip.response_id, trip.item_id) == ("the secret", "r1", "a1")
            assert (await reader.until("audio_interrupted")).item_id == "a1", "its audio was still playing"
            [item] = session.history
            said = [getattr(part, "transcript", None) or getattr(part, "text", None) for part in item.content]  # type: ignore[union-attr] # the answer
            assert said == ["the secret"]
        assert len(reader.of("guardrail_tripped")) == 1

    run(scenario())


def test_late_text_of_an_answer_never_stops_a_newer_one() -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.message_added(), spoken("the public"))
            await one.send(wire.response_done("r1"), wire.response_created("r2"), wire.message_added("a2", "r2"))
            await one.send(wire.audio_delta(2000, "a2", "r2"), spoken(" secret", response_id=None))
            await one.receive("input_audio_buffer.clear")
            assert [event["type"] for event in one.got] == ["session.update", "input_audio_buffer.clear"]
            await one.send(wire.response_done("r2"))
            await one.until_closed()

        async with conversing(script, SECRETIVE, guardrails_settings=AT_ONCE) as (session, reader):
            trip = await reader.until("guardrail_tripped")
            assert (trip.message, trip.response_id) == ("the public secret", "r1")
            await session.clear_audio()
            await reader.until("response_done", 2)
            assert reader.of("audio_interrupted") == []

    run(scenario())
