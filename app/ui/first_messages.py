"""What Qt says before there is a log, and when the log is all but closed.

Takes Qt's messages from before the application object is made, for as long as the process can. Qt aborts the process
where it cannot connect to the display: an abort would look like a crash of ours, and the next start would offer a
report of it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_MOST: Final = 200

Tell = Callable[[QtMsgType, str], object]


class FirstMessages:
    """Keeps messages until `hand_to` says who logs them.

    Args:
        refused: called with Qt's reason when no window can be shown; ends the process, as Qt would after it.
    """

    def __init__(self, refused: Callable[[str], None]) -> None:
        self._said: deque[tuple[QtMsgType, str]] = deque(maxlen=_MOST)
        self._refused: Callable[[str], None] | None = refused
        self._tell: Tell | None = None

    def install(self) -> None:
        """Take over from Qt, which prints them, for good."""
        qInstallMessageHandler(self._take)

    def connected(self) -> None:
        """There is a display; what is fatal from now on is a fault."""
        self._refused = None

    def hand_to(self, tell: Tell) -> None:
        """Give what was said, and all that still comes, to this."""
        self._tell = tell
        while self._said:
            tell(*self._said.popleft())

    def _take(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if self._tell is not None:
            self._tell(kind, text)
            return
        self._said.append((kind, text))
        if kind == QtMsgType.QtFatalMsg and self._refused is not None:
            # The first that failed is the display that was asked for; the last is Qt's advice to install it again.
            tried = [each for told, each in self._said if told == QtMsgType.QtWarningMsg and "locale" not in each]
            self._refused([*tried, text][0].strip().rstrip("."))
