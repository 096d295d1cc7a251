"""A line of text that leaves the window its keys.

Qt asks a field first whether a key is its own, and what it takes for its own differs by system: on X11 a line has
Emacs's keys, and Ctrl+E would go to its end and export nothing.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from app.ui.push_to_talk import writes

# What people do in every field of every program: no action takes these from it.
_EDITING: Final = tuple(
    QKeySequence.StandardKey[name] for name in ("Copy", "Cut", "Paste", "Undo", "Redo", "SelectAll")
)
_MOVING: Final = frozenset(
    Qt.Key[f"Key_{name}"] for name in ("Left", "Right", "Up", "Down", "Home", "End", "Backspace", "Delete")
)


class LineField(QLineEdit):
    """One line of text, in which the shortcuts of its window work but for those that edit any text."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._leaves(event):
            event.ignore()
            return False
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        if writes(event) or event.key() in _MOVING or any(event.matches(key) for key in _EDITING):
            return False
        key = QKeySequence(event.keyCombination())
        return any(action.shortcut() == key for action in self.window().actions())
