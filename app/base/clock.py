"""Time as a value: a port for monotonic seconds, so that tests can move it by hand."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Anything that tells seconds which never run backwards."""

    def now(self) -> float:
        """Seconds since an arbitrary start, monotonic."""
        ...


class MonotonicClock:
    """The machine's own clock."""

    def now(self) -> float:
        return time.monotonic()


class WallClock:
    """Seconds since 1970, which may jump; only for dates that somebody else names, as the end of a session."""

    def now(self) -> float:
        return time.time()  # noqa: TID251 - the one place where the date comes in


class ManualClock:
    """A clock that only moves when told to; for machines and tests that replay."""

    def __init__(self, start_s: float = 0.0) -> None:
        self._now_s = start_s

    def now(self) -> float:
        return self._now_s

    def advance(self, seconds: float) -> None:
        """Move forward by `seconds` (>= 0)."""
        if seconds < 0:
            raise ValueError("a monotonic clock cannot go back")
        self._now_s += seconds
