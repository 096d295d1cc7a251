"""A line of text that leaves the window its keys.

Qt asks a field first whether a key is its own, and what it takes for its own differs by system: on X11 a line has
Emacs's keys, and Ctrl+E would go to its end and export nothing. Lines stand in the first frame, before which nothing
of what Qt knows about keys is loaded: that comes with the first key.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence


class LineField(QLineEdit):
    """One line of text, in which the shortcuts of its window work but for those that edit any text."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._leaves(event):
            event.ignore()
            return False
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        if writes(event) or event.key() in _moving() or any(event.matches(key) for key in _editing()):
            return False
        from PySide6.QtGui import QKeySequence

        key = QKeySequence(event.keyCombination())
        return any(action.shortcut() == key for action in self.window().actions())


def writes(event: QKeyEvent) -> bool:
    """Whether the key would write something into a field."""
    commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return event.text().isprintable() and bool(event.text()) and not event.modifiers() & commands


@cache
def _editing() -> tuple[QKeySequence.StandardKey, ...]:
    """What people do in every field of every program: no action takes these from it."""
    from PySide6.QtGui import QKeySequence

    names = ("Copy", "Cut", "Paste", "Undo", "Redo", "SelectAll")
    return tuple(QKeySequence.StandardKey[name] for name in names)


@cache
def _moving() -> frozenset[Qt.Key]:
    names = ("Left", "Right", "Up", "Down", "Home", "End", "Backspace", "Delete")
    return frozenset(Qt.Key[f"Key_{name}"] for name in names)
