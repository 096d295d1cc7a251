"""What Qt says while it connects to the display: there is no log yet, and Qt aborts the process where it fails.

An abort would look like a crash of ours, and the next start would offer a report of it.
"""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler


class FirstMessages:
    """Takes the messages inside `with`; `said` has them for whoever logs later.

    Args:
        refused: called with Qt's reason when no window can be shown; ends the process, as Qt would after it.
    """

    def __init__(self, refused: Callable[[str], None]) -> None:
        self.said: list[tuple[QtMsgType, str]] = []
        self._refused = refused
        self._before: Callable[..., object] | None = None

    def __enter__(self) -> FirstMessages:
        self._before = qInstallMessageHandler(self._take)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        qInstallMessageHandler(self._before)

    def _take(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        self.said.append((kind, text))
        if kind == QtMsgType.QtFatalMsg:
            # The first that failed is the display that was asked for; the last is Qt's advice to install it again.
            tried = [each for told, each in self.said if told == QtMsgType.QtWarningMsg and "locale" not in each]
            self._refused([*tried, text][0].strip().rstrip("."))
