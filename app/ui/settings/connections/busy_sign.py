"""A small sign that something is under way: it turns, or stands still for those who want no motion."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui import shapes
from app.ui.theme import Theme

SIZE: Final = 14
_STEP_MS: Final = 50
_STEP_DEGREES: Final = 15


class BusySign(QWidget):
    """Shown while busy."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._look = look
        self._angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self.setFixedSize(SIZE, SIZE)
        self.setAccessibleName(self.tr("Working"))
        self.hide()

    def show_busy(self, is_busy: bool, *, moves: bool = True) -> None:
        """Appear or go."""
        self.setVisible(is_busy)
        if is_busy and moves:
            self._timer.start()
        else:
            self._timer.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(SIZE / 2, SIZE / 2)
        painter.rotate(self._angle)
        shapes.turning(painter, QRectF(-SIZE / 2, -SIZE / 2, SIZE, SIZE), self._look.tokens.accent)
        painter.end()

    def _on_timer_timeout(self) -> None:
        self._angle = (self._angle + _STEP_DEGREES) % 360
        self.update()
