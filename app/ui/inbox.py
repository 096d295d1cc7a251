"""What the engine thread leaves for the window: a bounded, coalescing queue without Qt.

`put` may be called from any thread, `take` from the window's. Drop policy: meters and heard positions count only in
their last state; sound and raw frames, which nothing in the window shows, are not kept; over the limit the oldest
goes, is counted in `missed`, and the window is told.
"""

from __future__ import annotations

from collections import deque
from typing import Any, Final

LIMIT: Final = 20_000
_NOT_SHOWN: Final = frozenset({"audio", "raw_model_event"})


class Inbox:
    """Stamped events, oldest first. Appending and popping a deque is atomic: no lock is held over either."""

    def __init__(self, limit: int = LIMIT) -> None:
        self._events: deque[Any] = deque()
        self._limit = limit
        self.missed = 0

    def put(self, stamped: Any) -> None:
        """Append a `Stamped`; never blocks."""
        if getattr(stamped.event, "type", "") in _NOT_SHOWN:
            return
        self._events.append(stamped)
        if len(self._events) > self._limit:
            try:
                self._events.popleft()
            except IndexError:
                return  # the window has just taken everything
            self.missed += 1

    def take(self) -> list[Any]:
        """Everything there is, coalesced."""
        taken = []
        while self._events:
            taken.append(self._events.popleft())
        return coalesced(taken)


def coalesced(events: list[Any]) -> list[Any]:
    """Keep only the last `LevelsChanged`, and the last `HeardProgress` of each item; the order of the rest stays."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for stamped in reversed(events):
        name = type(stamped.event).__name__
        if name in ("LevelsChanged", "HeardProgress"):
            key = (name, getattr(stamped.event, "item_id", ""))
            if key in seen:
                continue
            seen.add(key)
        kept.append(stamped)
    kept.reverse()
    return kept
