"""Logging of what may fail many times a second.

Owns how often each kind of failure was seen. Invariant: of one kind, no more than `_IN_FULL` lines at first and one
each `_EVERY_S` later, which says how many it stands for.
"""

from __future__ import annotations

import logging
from typing import Final

from app.base.clock import Clock, MonotonicClock

_IN_FULL: Final = 3
_EVERY_S: Final = 60.0


class FailureLog:
    """Writes to `log`; `clock` is moved by hand in tests."""

    def __init__(self, log: logging.Logger, clock: Clock | None = None) -> None:
        self._log = log
        self._clock = clock or MonotonicClock()
        self._seen: dict[tuple[str, type[BaseException]], int] = {}
        self._told_at: dict[tuple[str, type[BaseException]], float] = {}

    def failed(self, what: str, error: BaseException) -> None:
        """`what` happened because of `error`: one kind of failure."""
        kind, now = (what, type(error)), self._clock.now()
        times = self._seen[kind] = self._seen.get(kind, 0) + 1
        if times <= _IN_FULL:
            self._log.error("%s", what, exc_info=error)
        elif now - self._told_at[kind] >= _EVERY_S:
            self._log.error("%s (%d times since this was logged last)", what, times - _IN_FULL, exc_info=error)
            self._seen[kind] = _IN_FULL
        else:
            return
        self._told_at[kind] = now
