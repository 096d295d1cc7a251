"""Model events on their way to the listeners, so that a slow listener never holds up the reading of frames.

Bounded: over the limit the oldest audio goes (with its raw frame), counted in `dropped`; small events are never
dropped. An interruption takes audio out that nobody should hear any more. Used from one loop only.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from itertools import compress
from typing import Final

from app.realtime.model_events import RealtimeModelAudioEvent, RealtimeModelEvent, RealtimeModelRawServerEvent

LIMIT_BYTES: Final = 12 * 1024 * 1024


class EventQueue:
    """Filled by the reader, emptied by one deliverer."""

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self.dropped = 0
        self._limit = limit_bytes
        # Two queues in step instead of one of pairs: pairs would be so many more objects for the collector to visit.
        self._events: deque[RealtimeModelEvent] = deque()
        self._weights: deque[int] = deque()
        self._bytes = 0
        self._wake = asyncio.Event()
        self._has_ended = False
        self.is_held = False

    @property
    def is_empty(self) -> bool:
        """Whether everything was taken."""
        return not self._events

    def hold(self) -> None:
        """Give out nothing until `release`."""
        self.is_held = True

    def held(self) -> tuple[RealtimeModelEvent, ...]:
        """What has come so far; it stays in the queue."""
        return tuple(self._events)

    def release(self) -> None:
        """Give out what came meanwhile, and everything from then on."""
        self.is_held = False
        self._wake.set()

    def push(self, events: tuple[RealtimeModelEvent, ...]) -> None:
        """Append; never blocks."""
        if not self._events:
            self._wake.set()
        self._events.extend(events)
        for event in events:
            weight = _weight(event)
            self._weights.append(weight)
            self._bytes += weight
        if self._bytes > self._limit:
            self._shed()

    def end(self) -> None:
        """Nothing will follow."""
        self._has_ended = True
        self._wake.set()

    async def take(self) -> RealtimeModelEvent | None:
        """The next event, None after the end."""
        while self.is_held or not self._events:
            if self._has_ended and not self.is_held:
                return None
            self._wake.clear()
            await self._wake.wait()
        self._bytes -= self._weights.popleft()
        return self._events.popleft()

    def discard_audio(self, response_ids: frozenset[str], item_ids: frozenset[str]) -> None:
        """Take out audio of these responses and items."""
        self._keep(
            lambda event, _: (
                not isinstance(event, RealtimeModelAudioEvent)
                or (event.response_id not in response_ids and event.item_id not in item_ids)
            )
        )

    def _keep(self, predicate: Callable[[RealtimeModelEvent, int], bool]) -> None:
        stays = [predicate(event, weight) for event, weight in zip(self._events, self._weights, strict=True)]
        self._events = deque(compress(self._events, stays))
        self._weights = deque(compress(self._weights, stays))
        self._bytes = sum(self._weights)

    def _shed(self) -> None:
        """Drop the oldest audio until a quarter of the limit is free."""
        excess = self._bytes - self._limit * 3 // 4

        def stays(_: RealtimeModelEvent, weight: int) -> bool:
            nonlocal excess
            if excess <= 0 or not weight:
                return True
            excess -= weight
            self.dropped += 1
            return False

        self._keep(stays)


def _weight(event: RealtimeModelEvent) -> int:
    """Bytes of audio that an event keeps alive."""
    if isinstance(event, RealtimeModelAudioEvent):
        return len(event.data)
    if isinstance(event, RealtimeModelRawServerEvent):
        delta = event.data.get("delta")
        return len(delta) if isinstance(delta, str) else 0
    return 0
