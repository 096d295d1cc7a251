"""Where rows of different heights lie above each other: sums kept lazily, pure.

Unmeasured rows count with an estimate. A change at the end costs nothing; one in the middle re-adds the rest on the
next question.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate


class Strip:
    """Heights in pixels, top to bottom."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._measured: list[bool] = []
        self._ends: list[int] = []

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """Height of everything."""
        self._sum()
        return self._ends[-1] if self._ends else 0

    def reset(self, estimates: list[int]) -> None:
        """Start over with unmeasured rows."""
        self._heights = list(estimates)
        self._measured = [False] * len(estimates)
        self._ends = []

    def insert(self, index: int, estimate: int) -> None:
        """A new, unmeasured row."""
        self._heights.insert(index, estimate)
        self._measured.insert(index, False)
        del self._ends[index:]

    def remove(self, index: int) -> int:
        """Take a row out; returns its height."""
        del self._measured[index]
        del self._ends[index:]
        return self._heights.pop(index)

    def is_measured(self, index: int) -> bool:
        """Whether the height is exact."""
        return self._measured[index]

    def forget(self, index: int) -> None:
        """The row changed: its height counts as an estimate until it is measured again."""
        self._measured[index] = False

    def measure(self, index: int, height: int) -> int:
        """Set the exact height; returns by how much it changed."""
        grown = height - self._heights[index]
        self._measured[index] = True
        if grown:
            self._heights[index] = height
            del self._ends[index:]
        return grown

    def top(self, index: int) -> int:
        """Where a row begins."""
        self._sum()
        return self._ends[index - 1] if index > 0 else 0

    def height(self, index: int) -> int:
        """How high a row is."""
        return self._heights[index]

    def at(self, y: int) -> int:
        """The row at `y`, clamped to the rows there are; -1 when there are none."""
        if not self._heights:
            return -1
        self._sum()
        return min(bisect_right(self._ends, max(0, y)), len(self._heights) - 1)

    def _sum(self) -> None:
        known = len(self._ends)
        if known == len(self._heights):
            return
        start = self._ends[-1] if known else 0
        fresh = accumulate(self._heights[known:], initial=start)
        next(fresh)
        self._ends.extend(fresh)
