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
