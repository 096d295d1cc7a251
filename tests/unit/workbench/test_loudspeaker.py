"""Speech on its way to the loudspeaker, with the real playback and its callback driven by hand."""

from __future__ import annotations

import asyncio

import numpy as np

from app.audio.playback import Playback
from app.base.clock import ManualClock
from app.base.pcm import ms_to_samples
from app.realtime.model_events import RealtimeModelAudioEvent
from app.realtime.session import events as said
from app.workbench.events import HeardProgress
from app.workbench.loudspeaker import Loudspeaker

BLOCK = ms_to_samples(10)


class Desk:
    """A loudspeaker whose device takes a block of 10 ms when told to."""

    def __init__(self) -> None:
        self.clock = ManualClock(100.0)
        self.playback = Playback(clock=self.clock)
        self.speaker = Loudspeaker(self.playback)
        self.recorded: list[np.ndarray] = []

    def audio(self, item_id: str, response_id: str, ms: int = 100) -> None:
        pcm = np.full(ms_to_samples(ms), 8000, dtype="<i2").tobytes()
        event = RealtimeModelAudioEvent(pcm, response_id, item_id, 0)
        self.speaker.on_event(said.RealtimeAudio(event, item_id, 0))

    def play(self, ms: int) -> None:
        for _ in range(ms // 10):
            block = np.zeros(BLOCK, dtype=np.int16)
            self.playback.render(block, self.clock.now())
            self.recorded.append(block)
            self.clock.advance(0.01)

    @property
    def is_silent_now(self) -> bool:
        return not self.recorded[-1].any()


def test_speech_is_played_and_its_progress_told() -> None:
    desk = Desk()
    desk.audio("a1", "r1", 200)
    desk.speaker.on_event(said.RealtimeAudioEnd("a1", 0))
    assert desk.speaker.progress() == [HeardProgress("a1", 200, 0)]
    seen: list[bool] = []
    desk.speaker.tracker.observe(lambda: seen.append(True))
    desk.play(100)
    (progress,) = desk.speaker.progress()
    assert progress.received_ms == 200
    assert 20 <= progress.heard_ms <= 100
    assert seen
    assert desk.speaker.is_busy
    desk.play(300)
    assert desk.speaker.progress() == [HeardProgress("a1", 200, 200)]
    assert desk.speaker.progress() == []
    assert not desk.speaker.is_busy


def test_nothing_of_an_interrupted_response_is_written_afterwards() -> None:
    desk = Desk()
    desk.audio("a1", "r1", 400)
    desk.play(100)
    desk.speaker.tracker.on_interrupted()
    desk.audio("a1", "r1")
    desk.audio("a2", "r1")
    desk.speaker.on_event(said.RealtimeAudioInterrupted("a1", 0, heard_ms=100))
    desk.audio("a2", "r1")
    desk.play(100)
    assert desk.is_silent_now
    assert not desk.speaker.is_busy
    assert [p.item_id for p in desk.speaker.tracker.positions()] == ["a1"]


def test_the_next_response_is_played() -> None:
    desk = Desk()
    desk.audio("a1", "r1", 400)
    desk.play(50)
    desk.speaker.tracker.on_interrupted()
    desk.play(20)
    desk.speaker.on_event(said.RealtimeResponseStarted("r2"))
    desk.audio("a2", "r2", 300)
    desk.play(100)
    assert not desk.is_silent_now


def test_settle_returns_when_the_device_has_faded_out() -> None:
    desk = Desk()
    desk.audio("a1", "r1", 400)
    desk.play(100)

    async def interrupt() -> None:
        desk.speaker.tracker.on_interrupted()
        async with asyncio.TaskGroup() as group:
            settled = group.create_task(desk.speaker.tracker.settle())
            await asyncio.sleep(0.003)
            assert not settled.done()
            desk.play(20)

    asyncio.run(interrupt())
    (position,) = desk.speaker.tracker.positions()
    assert 40 <= position.heard_ms <= 60


def test_settle_is_bounded_when_the_device_is_gone() -> None:
    desk = Desk()
    desk.audio("a1", "r1", 400)
    desk.play(100)
    desk.speaker.tracker.on_interrupted()
    asyncio.run(asyncio.wait_for(desk.speaker.tracker.settle(), 0.5))
