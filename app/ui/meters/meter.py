"""One level meter: name, bar with zones and hold mark, value as text, clip latch."""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui import theme
from app.ui.access.factory import Painted
from app.ui.access.valued import LevelInterface
from app.ui.meters.ballistics import FLOOR_DBFS, ZONE_HIGH_DBFS, ZONE_HOT_DBFS, Ballistics, share_of_scale
from app.ui.theme import Theme

_TICK_MS = 50
_TEXT_EVERY_S = 0.12


class LevelMeter(Painted, QWidget):
    """Shows reports of one side. Its timer runs only while something falls and the meter can be seen.

    Args:
        name: before the bar, and in the accessible name.
        in_form: it stands beside a label of its own on the window's ground, and takes the width it gets.
    """

    def __init__(self, name: str, look: Theme, *, in_form: bool = False) -> None:
        super().__init__()
        self._in_form = in_form
        self._name = name
        self._look = look
        self._moves = Ballistics()
        self._is_silent_zeros = False
        self._text = ""
        self._text_at_s = 0.0
        self._painted: tuple[object, ...] = ()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._on_tick_timeout)
        metrics = QFontMetrics(look.font(theme.FONT_SMALL))
        self._name_width = 0 if in_form else metrics.horizontalAdvance(name) + theme.SPACE_S
        self._text_width = metrics.horizontalAdvance("−88 dBFS") + theme.SPACE_S
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding if in_form else QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed
        )
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Level: {name}").format(name=name))
        self._retext(0.0)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._name_width + theme.METER_WIDTH + self._text_width, theme.CONTROL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._name_width + 56 + self._text_width, theme.CONTROL_HEIGHT)

    def report(self, peak_dbfs: float, rms_dbfs: float, *, clipped: bool = False, zeros: bool = False) -> None:
        """Take levels of the audio side, in dBFS; `zeros`: the device gives exact silence."""
        now_s = time.monotonic()
        self._moves.report(now_s, peak_dbfs, rms_dbfs, clipped)
        is_news = clipped or zeros != self._is_silent_zeros
        self._is_silent_zeros = zeros
        self._retext(0.0 if is_news else now_s)
        if self.isVisible():
            self._repaint_if_moved()
            if not self._moves.is_at_rest:
                self._tick.start()  # begins anew: it is needed only when reports stay away

    def reset(self) -> None:
        """Back to rest, as with no device."""
        self._moves = Ballistics()
        self._is_silent_zeros = False
        self._tick.stop()
        self._retext(0.0)
        self.update()

    @property
    def value_text(self) -> str:
        """What stands beside the bar."""
        return self._text

    @property
    def level_dbfs(self) -> float:
        """The peak that is shown."""
        return self._moves.peak_dbfs

    @property
    def floor_dbfs(self) -> float:
        """The left end of the bar."""
        return FLOOR_DBFS

    def made_interface(self) -> LevelInterface:
        """The level as a value."""
        return LevelInterface(self)

    @property
    def is_moving(self) -> bool:
        """Whether its repaint timer runs."""
        return self._tick.isActive()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._moves.clear_clip()
        self._retext(0.0)
        self.update()
        event.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        self._tick.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._look.tokens
        painter.fillRect(self.rect(), tokens.window if self._in_form else tokens.surface)
        painter.setFont(self._look.font(theme.FONT_SMALL))
        painter.setPen(tokens.muted)
        if self._name_width:
            painter.drawText(QRectF(0, 0, self._name_width, self.height()), Qt.AlignmentFlag.AlignVCenter, self._name)
        width = self.width() - self._name_width - self._text_width
        bar = QRectF(self._name_width, (self.height() - theme.METER_HEIGHT) / 2, width, theme.METER_HEIGHT)
        self._paint_bar(painter, bar)
        painter.setPen(tokens.error if self._moves.has_clipped else tokens.muted)
        painter.drawText(
            QRectF(bar.right() + theme.SPACE_S, 0, self._text_width, self.height()),
            Qt.AlignmentFlag.AlignVCenter,
            self._text,
        )
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        tokens = self._look.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.track)
        painter.drawRoundedRect(bar, 2, 2)
        level = share_of_scale(self._moves.peak_dbfs)
        zones = (
            (0.0, share_of_scale(ZONE_HIGH_DBFS), tokens.good),
            (share_of_scale(ZONE_HIGH_DBFS), share_of_scale(ZONE_HOT_DBFS), tokens.warning),
            (share_of_scale(ZONE_HOT_DBFS), 1.0, tokens.error),
        )
        for start, end, colour in zones:
            if level > start:
                left, right = bar.left() + start * bar.width(), bar.left() + min(level, end) * bar.width()
                painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), colour)
        hold = share_of_scale(self._moves.hold_dbfs)
        if hold > 0:
            painter.fillRect(QRectF(bar.left() + hold * bar.width() - 2, bar.top(), 2, bar.height()), tokens.text)
        if self._moves.has_clipped:
            painter.fillRect(QRectF(bar.right() - 4, bar.top() - 2, 4, bar.height() + 4), tokens.error)

    def _on_tick_timeout(self) -> None:
        now_s = time.monotonic()
        self._moves.advance(now_s)
        self._retext(now_s)
        if self._moves.is_at_rest or not self.isVisible():
            self._tick.stop()
        self._repaint_if_moved()

    def _repaint_if_moved(self) -> None:
        """Most readings of a quiet room look the same: paint only what differs by a pixel."""
        moves = self._moves
        shown = (*(int(share_of_scale(value) * 100) for value in (moves.peak_dbfs, moves.hold_dbfs)), self._text)
        if shown != self._painted:
            self._painted = shown
            self.update()

    def _retext(self, now_s: float) -> None:
        if now_s and now_s - self._text_at_s < _TEXT_EVERY_S:
            return
        self._text_at_s = now_s
        if self._moves.has_clipped:
            self._text, tip = self.tr("clipped"), self.tr("The sound was too loud for a moment. Click to clear.")
        elif self._is_silent_zeros:
            self._text, tip = self.tr("no signal"), self.tr("The microphone gives exact silence: check its switch.")
        elif self._moves.peak_dbfs <= FLOOR_DBFS:
            self._text, tip = self.tr("silent"), self.tr("Below −60 dBFS")
        else:
            self._text = self.tr("−{level} dBFS").format(level=abs(round(self._moves.peak_dbfs)))
            tip = self.tr("Peak in dB below full scale; the mark holds the loudest of the last moment.")
        if tip != self.toolTip():
            self.setToolTip(tip)
