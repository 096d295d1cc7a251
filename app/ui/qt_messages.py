"""What Qt has to say goes to the log: each text a few times, then with a count, and no flood of different ones.

`first_messages` has them from the beginning and hands them on to here.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QtMsgType

from app.base.log import elide
from app.base.recent import Recent

OFTEN: Final = 3  # times that one text is told as it is
EVERY: Final = 100  # then one in so many
MOST_A_MINUTE: Final = 60
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_log = logging.getLogger("app.ui")


class QtMessages:
    """Told of messages on any thread."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._counts: dict[str, int] = {}
        self._known: Recent[str] = Recent(256)
        self._minute = 0
        self._told = 0

    def tell(self, kind: QtMsgType, text: str) -> None:
        """One message. What is fatal is told always: Qt ends the process after it."""
        level = _LEVELS.get(kind, logging.WARNING)
        with self._lock:
            line = self._line(text, is_always=level == logging.CRITICAL)
        if line:
            _log.log(level, "Qt: %s", line)

    def _line(self, text: str, *, is_always: bool) -> str:
        """What is to be logged for it; empty: nothing."""
        count = self._counts[text] = self._counts.get(text, 0) + 1
        self._known.add(text)
        if len(self._counts) > len(self._known):
            self._counts = {each: times for each, times in self._counts.items() if each in self._known}
        if not is_always and count > OFTEN and count % EVERY:
            return ""
        minute = int(self._now() // 60)
        if minute != self._minute:
            self._minute, self._told = minute, 0
        self._told += 1
        if not is_always and self._told > MOST_A_MINUTE:
            return "more messages, left out until the minute is over" if self._told == MOST_A_MINUTE + 1 else ""
        return elide(text, 300) if count <= OFTEN else f"{elide(text, 300)} ({count} times)"
