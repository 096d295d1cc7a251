"""Fan-out of events to several readers on one loop, each with a bounded queue of its own.

Owns the queues, not the events. Drop policy: when a reader's queue outgrows its limit the oldest event goes,
is counted in `missed`, and the reader is handed one marker that says how many it lost.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from itertools import compress
from typing import Generic, TypeVar

T = TypeVar("T")


class Subscription(Generic[T]):
    """One reader's end: an async iterator that ends after `Broadcast.close` when the queue is empty."""

    def __init__(self, owner: Broadcast[T]) -> None:
        self._owner = owner
        # Two queues in step instead of one of pairs: pairs would be so many more objects for the collector to visit.
        self._queue: deque[T] = deque()
        self._weights: deque[int] = deque()
        self._bytes = 0
        self._wake = asyncio.Event()
        self._unreported = 0
        self.missed = 0

    def __aiter__(self) -> Subscription[T]:
        return self

    async def __anext__(self) -> T:
        while True:
            if self._unreported:
                lost, self._unreported = self._unreported, 0
                return self._owner.missed_marker(lost)
            if self._queue:
                self._bytes -= self._weights.popleft()
                return self._queue.popleft()
            if self._owner.is_closed:
                raise StopAsyncIteration
            self._wake.clear()
            await self._wake.wait()

    def unsubscribe(self) -> None:
        """Stop receiving; what is queued is dropped."""
        self._owner.remove(self)
        self._queue.clear()
        self._weights.clear()
        self._bytes = 0

    @property
    def queued_bytes(self) -> int:
        """Weight of what waits to be read."""
        return self._bytes

    def push(self, event: T, weight: int, limit: int) -> None:
        """Called by the broadcast: append, dropping the oldest over `limit` bytes."""
        queue = self._queue
        if not queue:
            self._wake.set()
        queue.append(event)
        self._weights.append(weight)
        self._bytes += weight
        if self._bytes > limit:
            self._shed(limit)

    def push_all(self, events: Sequence[T], weights: Sequence[int], limit: int) -> None:
        """Called by the broadcast: `push` of several."""
        queue = self._queue
        if not queue:
            self._wake.set()
        queue.extend(events)
        self._weights.extend(weights)
        self._bytes += weights[0]
        if self._bytes > limit:
            self._shed(limit)

    def _shed(self, limit: int) -> None:
        while self._bytes > limit and len(self._queue) > 1:
            self._queue.popleft()
            self._bytes -= self._weights.popleft()
            self.missed += 1
            self._unreported += 1

    def discard(self, predicate: Callable[[T], bool]) -> int:
        """Called by the broadcast: take out what matches, keep the order of the rest."""
        stays = [not predicate(event) for event in self._queue]
        self._queue = deque(compress(self._queue, stays))
        self._weights = deque(compress(self._weights, stays))
        self._bytes = sum(self._weights)
        return stays.count(False)

    def wake(self) -> None:
        """Called by the broadcast when it closes."""
        self._wake.set()


class Broadcast(Generic[T]):
    """Publish to every subscription; used from one loop only.

    Args:
        weigh: bytes an event costs while it waits.
        missed_marker: makes the event that tells a reader how many it lost.
        limit_bytes: the most one reader's queue may hold.
    """

    def __init__(
        self,
        *,
        weigh: Callable[[T], int],
        missed_marker: Callable[[int], T],
        limit_bytes: int = 12 * 1024 * 1024,
    ) -> None:
        self.missed_marker = missed_marker
        self.is_closed = False
        self._weigh = weigh
        self._limit = limit_bytes
        self._subscriptions: list[Subscription[T]] = []

    def subscribe(self) -> Subscription[T]:
        """A new reader; it sees everything published from now on."""
        subscription = Subscription(self)
        self._subscriptions.append(subscription)
        return subscription

    def remove(self, subscription: Subscription[T]) -> None:
        """Forget a reader; unknown ones are ignored."""
        if subscription in self._subscriptions:
            self._subscriptions.remove(subscription)

    def publish(self, event: T) -> None:
        """Append to every reader's queue; never blocks."""
        if not self.is_closed:
            weight, limit = self._weigh(event), self._limit
            for subscription in self._subscriptions:
                subscription.push(event, weight, limit)

    def publish_all(self, events: Sequence[T], weight: int) -> None:
        """Append what belongs together, in order; `weight` is that of all of them, at least one."""
        if not self.is_closed:
            # The first carries it: what is dropped is dropped from the front.
            weights = (weight,) + (0,) * (len(events) - 1)
            for subscription in self._subscriptions:
                subscription.push_all(events, weights, self._limit)

    def discard(self, predicate: Callable[[T], bool]) -> int:
        """Take matching events out of every queue; returns how many went."""
        return sum(subscription.discard(predicate) for subscription in self._subscriptions)

    def close(self) -> None:
        """No more events; readers finish what is queued, then end."""
        self.is_closed = True
        for subscription in self._subscriptions:
            subscription.wake()
