"""Faults that other implementations are known for: interruptions. Each test is named after its fault."""

from __future__ import annotations

import asyncio
from typing import Any

from app.realtime.model.base import RealtimePlaybackTracker
from tests import wire_frames as wire
from tests.session_parts import settle
from tests.socket_session import answer_all, conversing, run, still_answers
from tests.wire_peer import Peer


class Player(RealtimePlaybackTracker):
    """Has played `played_ms` of a1; tells when it was silenced."""

    def __init__(self, played_ms: int = 0) -> None:
        super().__init__()
        self.silenced = asyncio.Event()
        if played_ms:
            self.on_play_ms("a1", 0, played_ms)

    def on_interrupted(self) -> None:
        self.silenced.set()


def test_interrupt_that_leaves_the_answer_being_generated_and_delivered() -> None:
    async def scenario() -> None:
        cancelled: list[dict[str, Any]] = []

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.message_added(), wire.audio_delta(1000))
            cancelled.append(await one.receive("response.cancel"))
            await one.send(*[wire.audio_delta(100) for _ in range(20)])
            await one.send(wire.response_done("r1", "cancelled"))
            await answer_all(one, 2)

        player = Player(200)
        async with conversing(script, model={"playback_tracker": player}) as (session, reader):
            await reader.until("audio")
            await session.interrupt()
            assert player.silenced.is_set(), "the device was told before the call returned"
            done = await reader.until("response_done")
            assert (done.response_id, done.status) == ("r1", "cancelled")
            assert cancelled[0]["response_id"] == "r1"
            assert len(reader.of("audio")) == 1, "what still came was delivered"
            await still_answers(session, reader)

    run(scenario())


def test_interruption_queued_behind_a_second_of_audio() -> None:
    async def scenario() -> None:
        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.message_added())
            await one.send(*[wire.audio_delta(20) for _ in range(50)], wire.speech_started())
            await one.receive("conversation.item.truncate")
            await one.send(*[wire.audio_delta(20) for _ in range(5)], wire.frame("all.sent"))
            await one.until_closed()

        player = Player(100)
        async with conversing(script, model={"playback_tracker": player}) as (_, reader):
            await reader.until("audio_interrupted")
            assert player.silenced.is_set()
            await settle(lambda: any("all.sent" in str(event) for event in reader.of("raw_model_event")))
            kinds = [event.type for event in reader.events]
            assert "audio" not in kinds[kinds.index("audio_interrupted") :]

    run(scenario())


def test_interruption_queued_behind_a_second_of_audio_that_nobody_has_read() -> None:
    async def scenario() -> None:
        sent = asyncio.Event()

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.receive("input_audio_buffer.append")
            await one.send(wire.response_created("r1"), wire.message_added())
            await one.send(*[wire.audio_delta(20) for _ in range(50)], wire.speech_started())
            await one.receive("conversation.item.truncate")
            sent.set()
            await one.until_closed()

        player = Player(100)
        async with conversing(script, model={"playback_tracker": player}) as (session, reader):
            slow = session.__aiter__()
            await session.send_audio(bytes(960))
            await sent.wait()
            assert player.silenced.is_set(), "the device waited for a reader"
            await reader.until("audio_interrupted")
            seen = []
            while not seen or seen[-1] != "audio_interrupted":
                seen.append((await slow.__anext__()).type)
            assert "audio" not in seen

    run(scenario())


def test_nothing_played_yet_no_truncate_so_the_model_believes_it_was_heard() -> None:
    async def scenario() -> None:
        told: list[dict[str, Any]] = []

        async def script(one: Peer) -> None:
            await one.set_up()
            await one.send(wire.response_created("r1"), wire.message_added(), wire.audio_delta(500))
            await one.receive("input_audio_buffer.append")
            await one.send(wire.speech_started())
            told.append(await one.receive("conversation.item.truncate"))
            await one.until_closed()

        async with conversing(script, model={"playback_tracker": Player()}) as (session, reader):
            await reader.until("audio")
            await session.send_audio(bytes(960))
            cut = await reader.until("audio_interrupted")
            assert cut.heard_ms == 0
        assert (told[0]["item_id"], told[0]["content_index"], told[0]["audio_end_ms"]) == ("a1", 0, 0)

    run(scenario())
