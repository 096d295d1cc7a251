"""The box of a switch, drawn: larger than the style's, and filled when it is on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox

from app.ui import theme
from app.ui.controls import paint_focus
from app.ui.theme import Theme

BOX: Final = 16


class SwitchBox(QCheckBox):
    """A check box without a text of its own: the row has it."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(theme.CONTROL_HEIGHT)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(BOX + theme.SPACE_S, theme.CONTROL_HEIGHT)

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.tokens
        box = QRectF(2.5, (self.height() - BOX) / 2 + 0.5, BOX - 1, BOX - 1)
        strength = 1.0 if self.isEnabled() else 0.45
        frame = theme.mixed(tokens.outline, tokens.window, strength)
        fill = theme.mixed(tokens.accent, tokens.window, strength)
        is_on = self.isChecked()
        painter.setPen(QPen(fill if is_on else frame, 1))
        painter.setBrush(fill if is_on else tokens.surface)
        painter.drawRoundedRect(box, 3, 3)
        if is_on:
            pen = QPen(tokens.on_accent, 2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            left, top, side = box.left(), box.top(), box.width()
            painter.drawPolyline(
                QPolygonF(
                    [QPointF(left + side * x, top + side * y) for x, y in ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))]
                )
            )
        if self.hasFocus():
            paint_focus(painter, box.adjusted(-3, -3, 3, 3), theme.RADIUS - 1, self._look)
        painter.end()
