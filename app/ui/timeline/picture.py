"""The timeline as a picture: lanes over one time scale, a playhead, the chosen mark.

Draws the model, keeps only what is seen (scale, chosen mark). Its timer runs while a conversation is on and the
widget can be seen. Mouse and keys are in `view`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QFontMetrics,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.history.model import Lane, MarkRow
from app.ui import theme, words
from app.ui.theme import Theme
from app.ui.timeline import paint
from app.ui.timeline.lanes import LANES, LaneIndex
from app.ui.timeline.model import TimelineModel
from app.ui.timeline.scale import TimeScale

_TICK_MS: Final = 100
_CALM_TICK_MS: Final = 250  # when nothing but time has passed for some ticks
_CALM_AFTER: Final = 20
_STILL_TICK_MS: Final = 1000  # for those who want little motion
_LEAST_WIDTH: Final = 4.0
_POINTS: Final = ("handoff", "notice", "typed", "text")
_POINT_HALF: Final = 9.0
_LABEL_EDGE: Final = 10  # px on either side of a lane's name


class TimelinePicture(QWidget):
    """Shows the marks."""

    def __init__(self, model: TimelineModel, look: Theme, now_s: Callable[[], float]) -> None:
        super().__init__()
        self.marks = model
        self._look = look
        self._now_s = now_s
        self._lanes = LaneIndex()
        self._is_stale = True  # the model may hold marks already
        self._chosen = ""
        self._is_running = False
        self.scale = TimeScale()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._calm_ticks = 0
        self._tick.timeout.connect(self._on_tick_timeout)
        self._playhead_x = 0
        self._label_width = self._width_of_labels()
        self._mark_height = theme.grown(19, 7)
        self.setMinimumHeight(theme.TIMELINE_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Timeline"))
        model.rowsInserted.connect(self._on_model_rows_inserted)
        model.rowsRemoved.connect(self._on_model_changed)
        model.modelReset.connect(self._on_model_changed)
        model.dataChanged.connect(self._on_model_data_changed)
        look.changed.connect(self._on_look_changed)

    # -- what others ask --------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(800, theme.TIMELINE_HEIGHT)

    @property
    def is_ticking(self) -> bool:
        """Whether the playhead's repaint timer runs."""
        return self._tick.isActive()

    @property
    def tick_ms(self) -> int:
        """How often it runs."""
        return self._tick.interval()

    def set_running(self, running: bool) -> None:
        """Whether time goes on: a conversation is open."""
        self._is_running = running
        self._retime()
        self.update()

    def choose(self, key: str) -> None:
        """Outline the mark of that transcript row."""
        if key != self._chosen:
            self._chosen = key
            self.update()

    def follow(self) -> None:
        """Keep the present in sight."""
        self.scale.is_following = True
        self.update()

    def zoom(self, factor: float) -> None:
        """Zoom around the middle."""
        self.scale.zoom(factor, self.scale.width / 2)
        self.update()

    def lane_names(self) -> dict[Lane, str]:
        """The lanes in words."""
        return {
            "you": self.tr("You"),
            "agent": self.tr("Agent"),
            "tools": self.tr("Tools"),
            "agents": self.tr("Agents"),
            "connection": self.tr("Connection"),
        }

    def _width_of_labels(self) -> int:
        """As wide as the longest name needs."""
        metrics = QFontMetrics(self._look.font(theme.FONT_SMALL))
        widest = max(metrics.horizontalAdvance(name) for name in self.lane_names().values())
        return max(theme.LANE_LABEL_WIDTH, widest + 2 * _LABEL_EDGE)

    def mark_at(self, point: QPointF) -> MarkRow | None:
        """The mark under a point of the widget."""
        lane_index = int(point.y() // theme.LANE_HEIGHT)
        if not 0 <= lane_index < len(LANES) or point.x() < self._label_width:
            return None
        found = None
        for row in self._visible(LANES[lane_index]):
            if self.box_of(row).adjusted(-5, -8, 5, 8).contains(point):
                found = row if found is None or found.kind in ("agent", "connected") else found
        return found

    # -- painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.scale.follow(self._now_s())
        dirty = QRectF(event.rect())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), self._look.tokens.surface)
        self._paint_frame(painter, dirty)
        area = QRectF(self._label_width, 0, self.width() - self._label_width, self.height())
        painter.setClipRect(area)
        self._paint_ruler(painter, area, dirty)
        for lane in LANES:
            for row in self._visible(lane):
                self._paint_mark(painter, row, area)
        if self._is_running or self.marks.rowCount():
            self._paint_playhead(painter)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setPen(QPen(self._look.tokens.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)  # a mark has left its own
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_frame(self, painter: QPainter, dirty: QRectF) -> None:
        tokens = self._look.tokens
        hairline = tokens.hairline
        for number in range(1, len(LANES) + 1):
            painter.fillRect(QRectF(dirty.left(), number * theme.LANE_HEIGHT - 1, dirty.width(), 1), hairline)
        if dirty.left() >= self._label_width:
            return
        painter.fillRect(QRectF(self._label_width - 1, 0, 1, self.height()), hairline)
        names = self.lane_names()
        painter.setFont(self._look.font(theme.FONT_SMALL))
        painter.setPen(tokens.muted)
        for number, lane in enumerate(LANES):
            top = number * theme.LANE_HEIGHT
            painter.drawText(
                QRectF(_LABEL_EDGE, top, self._label_width - _LABEL_EDGE, theme.LANE_HEIGHT),
                Qt.AlignmentFlag.AlignVCenter,
                names[lane],
            )

    def _paint_ruler(self, painter: QPainter, area: QRectF, dirty: QRectF) -> None:
        tokens = self._look.tokens
        hairline = tokens.hairline
        painter.setFont(self._look.font(theme.FONT_SMALL))
        top = len(LANES) * theme.LANE_HEIGHT
        painter.setPen(tokens.muted)
        for at_s in self.scale.ticks():
            x = area.left() + self.scale.x(at_s)
            if not dirty.left() - 64 <= x <= dirty.right():
                continue
            painter.fillRect(QRectF(x, top, 1, 4), hairline)
            painter.drawText(
                QRectF(x + 4, top, 120, self.height() - top), Qt.AlignmentFlag.AlignVCenter, words.clock(at_s)
            )

    def _paint_mark(self, painter: QPainter, row: MarkRow, area: QRectF) -> None:
        box = self.box_of(row)
        if row.kind == "speech":
            role = "user" if row.lane == "you" else "agent"
            paint.stripes(painter, box, row, self._look.speaker(row.speaker, role), area)
        elif row.kind in ("typed", "text"):
            role = "user" if row.lane == "you" else "agent"
            paint.written(painter, box, self._look.speaker(row.speaker, role))
        elif row.kind == "unheard":
            box.setRight(min(box.right(), self._next_start(row, area) - 2))
            paint.unheard(painter, box, self._look)
        elif row.kind == "tool":
            paint.tool(painter, box, row, self._look, self._room_after(row, box, area))
        elif row.kind == "agent":
            paint.agent(painter, box, row, self._look, area)
        elif row.kind == "handoff":
            paint.handoff(painter, box, self._look)
        elif row.kind == "notice":
            paint.notice(painter, box, row, self._look)
        else:
            paint.connection(painter, box, row, self._look)
        if self._chosen and row.key == self._chosen:
            painter.setPen(QPen(self._look.tokens.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 4, 4)

    def _paint_playhead(self, painter: QPainter) -> None:
        self._playhead_x = round(self._label_width + self.scale.x(self._now_s()))
        painter.fillRect(self._playhead_x, 0, 1, self.height(), self._look.tokens.error)

    def _room_after(self, row: MarkRow, box: QRectF, area: QRectF) -> float:
        """Pixels between a tool and the next one in its lane."""
        return self._next_start(row, area) - box.right() - theme.SPACE_M

    def _next_start(self, row: MarkRow, area: QRectF) -> float:
        """Where the next mark of the same lane begins; the right edge when there is none."""
        later = [each.start_s for each in self._visible(row.lane) if each.start_s > row.start_s]
        return area.left() + self.scale.x(min(later)) if later else area.right()

    def box_of(self, row: MarkRow) -> QRectF:
        """Where a mark is drawn, also outside of what can be seen."""
        end_s = self._now_s() if row.end_s is None else row.end_s
        left = self._label_width + self.scale.x(row.start_s)
        width = (end_s - row.start_s) * self.scale.px_per_s
        if row.kind not in _POINTS:
            width = max(_LEAST_WIDTH, width)
        elif row.start_s >= self.scale.start_s:
            left = max(left, self._label_width + _POINT_HALF)  # whole, even at the very beginning
        top = LANES.index(row.lane) * theme.LANE_HEIGHT + (theme.LANE_HEIGHT - 1 - self._mark_height) / 2
        return QRectF(left, top, width, self._mark_height)

    def _visible(self, lane: Lane) -> list[MarkRow]:
        if self._is_stale:
            self._lanes.rebuild(self.marks.rows())
            self._is_stale = False
        rows, now_s = self.marks.rows(), self._now_s()
        start_s, end_s = self.scale.start_s - 1.0, self.scale.end_s
        found = (rows[number] for number in self._lanes.between(lane, start_s, end_s))
        seen = [row for row in found if (now_s if row.end_s is None else row.end_s) >= start_s]
        return sorted(seen, key=lambda row: row.kind in _POINTS)  # points are drawn over stretches

    # -- the model, visibility ---------------------------------------------------------------------------------

    def _on_model_rows_inserted(self, _parent: object, start: int, end: int) -> None:
        if end == self.marks.rowCount() - 1 and not self._is_stale:
            for number in range(start, end + 1):
                self._lanes.add(number, self.marks.row_at(number))
        else:
            self._is_stale = True
        self._hurry()

    def _on_model_changed(self) -> None:
        self._is_stale = True
        self._hurry()

    def _on_model_data_changed(self) -> None:
        self._hurry()

    def _hurry(self) -> None:
        if self._calm_ticks >= _CALM_AFTER:
            self._tick.setInterval(self._quick_ms())
        self._calm_ticks = 0
        self.update()

    def _on_tick_timeout(self) -> None:
        """Repaint what moves: everything when the scale moves along, else around the playhead, and names."""
        self._calm_ticks += 1
        if self._calm_ticks == _CALM_AFTER:
            self._tick.setInterval(max(_CALM_TICK_MS, self._quick_ms()))
        start_s = self.scale.start_s
        self.scale.follow(self._now_s())
        if self.scale.start_s != start_s:
            self.update()
            return
        now_x = round(self._label_width + self.scale.x(self._now_s()))
        if now_x != self._playhead_x:
            self.update(self._playhead_x - 8, 0, now_x - self._playhead_x + 16, self.height())
            for row in (*self._visible("agents"), *self._visible("tools")):
                if row.end_s is None:
                    self._update_label(row)

    def _update_label(self, row: MarkRow) -> None:
        """The name of a mark that grows: a tool's goes with its end, an agent's becomes whole as soon as it fits."""
        room, box = paint.label_room(row, self._look), self.box_of(row)
        left = max(box.left(), self._label_width)
        if row.kind == "tool":
            left, right = self._playhead_x, box.right() + room
        elif self._playhead_x - left < room + 1:  # where the playhead is drawn is rounded
            right = box.right()
        else:
            return
        self.update(QRectF(left, box.top(), right - left, box.height()).toAlignedRect())

    def _on_look_changed(self) -> None:
        self._retime()
        self.update()

    def _quick_ms(self) -> int:
        return _STILL_TICK_MS if self._look.reduces_motion else _TICK_MS

    def _retime(self) -> None:
        if self._is_running and self.isVisible():
            self._tick.setInterval(self._quick_ms())
            self._tick.start()
        else:
            self._tick.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._retime()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.scale.width = max(1.0, self.width() - self._label_width)
        super().resizeEvent(event)
