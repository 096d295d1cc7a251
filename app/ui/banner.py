"""One quiet strip above the conversation for what matters until it is over: engine lost, language model wanted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.base.visible import visible
from app.ui import shapes, theme
from app.ui.ground import paint_band
from app.ui.theme import Theme


class Banner(QWidget):
    """Hidden while there is nothing to say.

    Args:
        buttons: what can be done about it, after the text.
    """

    def __init__(self, look: Theme, *buttons: QWidget) -> None:
        super().__init__()
        self._look = look
        self._shape: shapes.Shape = shapes.info
        self._level = "info"
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)  # it may quote what somebody else wrote
        self.label.setFont(look.font())
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.COLUMN_MARGIN + theme.SPACE_XL, theme.SPACE_S, theme.SPACE_XL, theme.SPACE_S)
        row.addWidget(self.label)
        row.setSpacing(theme.SPACE_S)
        for button in buttons:
            row.addWidget(button)
        self.hide()
        look.changed.connect(self.update)

    @property
    def text(self) -> str:
        """What it says; empty when hidden."""
        return self.label.text() if not self.isHidden() else ""

    @property
    def urgent_text(self) -> str:
        """The same, if it is about something that broke."""
        return self.text if self._level in ("error", "warning") else ""

    def say(self, text: str, level: str = "info", shape: shapes.Shape = shapes.info) -> None:
        """Show a text, or with an empty one nothing."""
        text = visible(text)
        self._level, self._shape = level, shape
        if text != self.label.text():
            self.label.setText(text)
            self.label.setAccessibleName(text)
        self.setVisible(bool(text))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._look.tokens
        colour = {"error": tokens.error, "warning": tokens.warning}.get(self._level, tokens.accent)
        paint_band(painter, self.rect(), self._look, colour)
        self._shape(painter, QRectF(theme.COLUMN_MARGIN, self.height() / 2 - 7, 14, 14), colour)
        painter.end()
