"""The talk key: watched where keys enter the window, before any control sees them.

A held key repeats: only the first press and the true release count. While text is typed, a key that types is typed.
X11 repeats a key by letting it rise and pressing it again in the same moment, and Qt does not know all of these pairs
for repeats: a key has risen when no press of it has followed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.ui.line_field import writes

_TYPED_INTO = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
_RISES_MS: Final = 10  # no finger comes back that fast, and a repeat's press is there long before


class PushToTalk(QObject):
    """Event filter for the main window's `QWindow`.

    Args:
        is_wanted: whether the key talks right now (a conversation is open, turns are held).
        key: the key, with its modifiers; an empty sequence for none.
    """

    pressed = Signal()
    released = Signal()

    def __init__(
        self, is_wanted: Callable[[], bool], key: Callable[[], QKeySequence], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._is_wanted = is_wanted
        self._key = key
        self._held: int | None = None
        self.is_held = False
        self._rises = QTimer(self, singleShot=True)
        self._rises.timeout.connect(self._on_rises_timeout)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return self._release(event)
        return False

    def let_go(self) -> None:
        """The key will not be seen to rise any more: the window lost the keyboard."""
        self._rises.stop()
        if self.is_held:
            self.is_held = False
            self.released.emit()

    def _press(self, event: QKeyEvent) -> bool:
        if self.is_held and event.key() == self._held:
            self._rises.stop()
            return True
        if not self._is_talk_key(event) or event.isAutoRepeat() or not self._is_wanted():
            return False
        if is_typing(QApplication.focusWidget()) and writes(event):
            return False
        self.is_held, self._held = True, event.key()
        self.pressed.emit()
        return True

    def _release(self, event: QKeyEvent) -> bool:
        # The modifiers of the key may have been let go first.
        if event.key() != self._held or not self.is_held:
            return False
        if not event.isAutoRepeat():
            self._rises.start(_RISES_MS)
        return True

    def _on_rises_timeout(self) -> None:
        if self._rises.interval():
            self._rises.start(0)  # a busy window has the press still before it: that comes first
        else:
            self.let_go()

    def _is_talk_key(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self._key() == QKeySequence(QKeyCombination(modifiers, Qt.Key(event.key())))


def is_typing(widget: QWidget | None) -> bool:
    """Whether the keyboard goes into a text field."""
    return isinstance(widget, _TYPED_INTO)
