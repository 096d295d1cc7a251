"""Events on their way to the listeners: order, bounds, what an interruption takes out."""

from __future__ import annotations

import asyncio

from app.realtime.model.event_queue import EventQueue
from app.realtime.model_events import (
    RealtimeModelAudioEvent,
    RealtimeModelEvent,
    RealtimeModelRawServerEvent,
    RealtimeModelTurnStartedEvent,
)


def audio(n: int, size: int = 100, response: str = "r") -> RealtimeModelAudioEvent:
    return RealtimeModelAudioEvent(bytes(size), response, f"a{n}", 0)


def drain(queue: EventQueue) -> list[RealtimeModelEvent]:
    async def main() -> list[RealtimeModelEvent]:
        queue.end()
        events = []
        while (event := await queue.take()) is not None:
            events.append(event)
        return events

    return asyncio.run(main())


def test_events_keep_their_order_and_end() -> None:
    queue = EventQueue()
    events = (RealtimeModelTurnStartedEvent("r"), audio(1), audio(2))
    queue.push(events[:1])
    queue.push(events[1:])
    assert drain(queue) == list(events)


def test_interruption_takes_out_audio_by_response_and_by_item() -> None:
    queue = EventQueue()
    raw = RealtimeModelRawServerEvent({"type": "x"})
    queue.push((raw, audio(1, response="r1"), audio(2, response="r2"), audio(3, response="r3")))
    queue.discard_audio(frozenset({"r1"}), frozenset({"a2"}))
    assert drain(queue) == [raw, audio(3, response="r3")]


def test_over_the_limit_the_oldest_audio_goes_and_words_stay() -> None:
    queue = EventQueue(limit_bytes=1000)
    words = RealtimeModelTurnStartedEvent("r")
    queue.push((words,))
    for n in range(30):
        queue.push((RealtimeModelRawServerEvent({"type": "x", "delta": "y" * 130}), audio(n)))
    left = drain(queue)
    assert left[0] == words
    assert left[-1] == audio(29)
    assert queue.dropped == 61 - len(left)
    assert sum(len(event.data) for event in left if isinstance(event, RealtimeModelAudioEvent)) <= 1000


def test_raw_frames_of_audio_count_too() -> None:
    queue = EventQueue(limit_bytes=1000)
    for _ in range(20):
        queue.push((RealtimeModelRawServerEvent({"type": "x", "delta": "y" * 400}),))
    assert queue.dropped
    assert len(drain(queue)) <= 2
