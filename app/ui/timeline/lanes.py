"""Which marks of which lane lie between two times: pure.

Within a lane marks begin in order of appearance and hardly overlap, so a binary search and a few steps back find
what is in sight, however long the conversation.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator
from typing import Final

from app.history.model import Lane, MarkRow

LANES: Final[tuple[Lane, ...]] = ("you", "agent", "tools", "agents", "connection")
_STEPS_BACK: Final = 48  # parallel tools and unheard stretches: how many earlier marks may still reach into sight


class LaneIndex:
    """Marks by lane, ordered by their beginning."""

    def __init__(self) -> None:
        self._lanes: dict[Lane, list[tuple[float, int]]] = {lane: [] for lane in LANES}

    def rebuild(self, rows: Iterable[MarkRow]) -> None:
        """Start over with these rows."""
        for lane in LANES:
            self._lanes[lane] = []
        for number, row in enumerate(rows):
            self.add(number, row)

    def add(self, number: int, row: MarkRow) -> None:
        """Note the row at index `number`."""
        insort(self._lanes[row.lane], (row.start_s, number))

    def between(self, lane: Lane, start_s: float, end_s: float) -> Iterator[int]:
        """Indices of marks that may touch the stretch, earliest first; the caller clips."""
        entries = self._lanes[lane]
        last = bisect_right(entries, (end_s, 1 << 60))
        first = max(0, bisect_right(entries, (start_s, 1 << 60)) - _STEPS_BACK)
        return (number for _, number in entries[first:last])
