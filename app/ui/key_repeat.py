"""Keys that a display repeats, told as repeated.

X11 repeats a held key by letting it rise and pressing it again in the same moment, and Qt does not know all of these
pairs for repeats. Who acts once for a press would act many times: play and pause, open the microphone and close it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent


class KeyRepeat(QObject):
    """Event filter for a `QWindow`, before any other: a press in the moment of its own key's rising is a repeat."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._risen = (0, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.isAutoRepeat():
            return False
        moment = (event.key(), event.timestamp())
        if event.type() == QEvent.Type.KeyRelease:
            self._risen = moment
        elif event.type() == QEvent.Type.KeyPress and moment == self._risen and event.timestamp():
            return self._repeat(watched, event)
        return False

    def _repeat(self, window: QObject, event: QKeyEvent) -> bool:
        told = QKeyEvent(
            event.type(),
            event.key(),
            event.modifiers(),
            event.nativeScanCode(),
            event.nativeVirtualKey(),
            event.nativeModifiers(),
            event.text(),
            True,
            event.count(),
        )
        told.setTimestamp(event.timestamp())
        QCoreApplication.sendEvent(window, told)
        event.setAccepted(told.isAccepted())
        return True
