"""A text that is only read, in full at any width: paths, hashes and answers have no spaces to wrap at."""

from __future__ import annotations

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from app.base.visible import visible
from app.ui import theme
from app.ui.focus_ring import FocusRing
from app.ui.theme import Theme


class PlainView(QPlainTextEdit):
    """`lines` high; more is scrolled. Hidden while it is empty."""

    def __init__(self, name: str, lines: int, look: Theme) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        FocusRing(self, look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.font(theme.FONT_SMALL, mono=True))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + theme.SPACE_M)
        self.hide()

    def text(self) -> str:
        """What is shown."""
        return self.toPlainText()

    def say(self, text: str) -> None:
        """Show this; nothing when it is empty."""
        self.setPlainText(visible(text))
        self.setVisible(bool(text))
