"""A slider over a live bar: how sure it is that somebody speaks, and from where on that counts as speech."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle

from app.ui import theme
from app.ui.controls import paint_focus
from app.ui.fields import Slider
from app.ui.theme import Theme

_FALL: Final = 0.08  # a reading; it rises at once


class ThresholdSlider(Slider):
    """Arrow keys, clicks and drags set the threshold, as on any slider; `show_voice` moves the bar behind it."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self._theme = look
        self._voice = 0.0
        self.setFixedHeight(theme.CONTROL_HEIGHT)
        look.changed.connect(self.update)

    @property
    def share(self) -> float:
        """Where the threshold lies, 0…1."""
        return self.value() / max(1, self.maximum())

    @property
    def voice(self) -> float:
        """What the bar shows."""
        return self._voice

    @property
    def is_passed(self) -> bool:
        """Whether what is heard counts as speech."""
        return self._voice > 0 and self._voice >= self.share

    def show_voice(self, voice: float) -> None:
        """A new reading, 0…1: the bar jumps up and glides down, so that a word can be seen."""
        shown = max(voice, self._voice - _FALL, 0.0)
        if shown != self._voice:
            self._voice = shown
            self.update()

    def reset(self) -> None:
        """Nothing is listened to."""
        self._voice = 0.0
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.METER_WIDTH, theme.CONTROL_HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:  # go to where it was clicked, not a page towards it
            inner = self._bar()
            at = round(event.position().x() - inner.left())
            self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, round(inner.width())))
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            inner = self._bar()
            at = round(event.position().x() - inner.left())
            self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, round(inner.width())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, bar = self._theme.tokens, self._bar()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.track)
        painter.drawRoundedRect(bar, 2, 2)
        heard = QRectF(bar.left(), bar.top(), bar.width() * self._voice, bar.height())
        painter.fillRect(heard, tokens.good if self.is_passed else tokens.muted)
        mark = tokens.text if self.isEnabled() else theme.mixed(tokens.text, tokens.window, 0.45)
        at = bar.left() + bar.width() * self.share
        painter.fillRect(QRectF(at - 1, bar.top() - 7, 2, bar.height() + 14), mark)
        painter.setBrush(mark)
        painter.drawRoundedRect(QRectF(at - 4, bar.top() - 9, 8, 6), 2, 2)
        if self.hasFocus():
            body = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            paint_focus(painter, body, theme.RADIUS, self._theme)
        painter.end()

    def _bar(self) -> QRectF:
        """The bar, with room at both ends for the mark and the ring of the focus."""
        top = (self.height() - theme.METER_HEIGHT) / 2
        return QRectF(theme.SPACE_S, top, self.width() - 2 * theme.SPACE_S, theme.METER_HEIGHT)
