"""Space as the talk key: watched where keys enter the window, before any control sees them.

A held key repeats: only the first press and the true release count. While text is typed, Space is a space.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_TYPED_INTO = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)


class PushToTalk(QObject):
    """Event filter for the main window's `QWindow`.

    Args:
        is_wanted: whether Space talks right now (a conversation is open, turns are held).
    """

    pressed = Signal()
    released = Signal()

    def __init__(self, is_wanted: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_wanted = is_wanted
        self.is_held = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return self._release(event)
        return False

    def let_go(self) -> None:
        """The key will not be seen to rise any more: the window lost the keyboard."""
        if self.is_held:
            self.is_held = False
            self.released.emit()

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Space or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            return False
        if self.is_held:
            return True
        if event.isAutoRepeat() or is_typing(QApplication.focusWidget()) or not self._is_wanted():
            return False
        self.is_held = True
        self.pressed.emit()
        return True

    def _release(self, event: QKeyEvent) -> bool:
        if event.key() != Qt.Key.Key_Space or not self.is_held:
            return False
        if not event.isAutoRepeat():
            self.let_go()
        return True


def is_typing(widget: QWidget | None) -> bool:
    """Whether the keyboard goes into a text field."""
    return isinstance(widget, _TYPED_INTO)
