"""The timeline as a person handles it: mouse, keys, tool tips, and what a screen reader is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip

from app.history.model import MarkRow
from app.ui.access.factory import Painted
from app.ui.access.items import ItemsInterface, tell_current
from app.ui.theme import Theme
from app.ui.timeline.model import TimelineModel, describe
from app.ui.timeline.picture import TimelinePicture
from app.ui.timeline.spoken import TimelineItems


class TimelineView(Painted, TimelinePicture):
    """Adds hands to the picture. `mark_chosen(key)` carries the key of the transcript row that belongs to a mark."""

    mark_chosen = Signal(str)

    def __init__(self, model: TimelineModel, look: Theme, now_s: Callable[[], float]) -> None:
        super().__init__(model, look, now_s)
        self._pressed_x: float | None = None
        self._current = ""  # the mark itself: one row of the transcript may have two
        self.setAccessibleDescription(self.tr("Left and right choose a mark; plus and minus zoom; End follows."))

    def made_interface(self) -> ItemsInterface:
        """The marks as a list."""
        return ItemsInterface(self, TimelineItems(self))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed_x = event.position().x()
        mark = self.mark_at(event.position())
        self.choose_mark(mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_x is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        self.scale.scroll(self._pressed_x - event.position().x(), self._now_s())
        self._pressed_x = event.position().x()
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._pressed_x = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = 1.15 ** (delta.y() / 120)
            self.scale.zoom(factor, max(0.0, event.position().x() - self._label_width))
        else:
            self.scale.scroll(-(delta.x() or delta.y()) * 0.8, self._now_s())
        self.update()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.zoom(1.25 if key == Qt.Key.Key_Plus else 0.8)
        elif key == Qt.Key.Key_End:
            self.follow()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        rows = sorted(self.marks.rows(), key=lambda row: row.start_s)
        if not rows:
            return
        place = next((number for number, row in enumerate(rows) if row.key == self._current_key()), None)
        place = len(rows) - 1 if place is None else max(0, min(len(rows) - 1, place + by))
        row = rows[place]
        if not self.scale.start_s <= row.start_s <= self.scale.end_s:
            self.scale.scroll(self.scale.x(row.start_s) - self.scale.width / 3, self._now_s())
        self.choose_mark(row)

    def choose_mark(self, mark: MarkRow | None) -> None:
        """Make a mark the chosen one, and tell whoever shows the row that belongs to it."""
        self._current = "" if mark is None else mark.key
        self.choose("" if mark is None else mark.key.removesuffix("/unheard"))
        tell_current(self)
        self.mark_chosen.emit(self._chosen)

    def chosen_place(self) -> int:
        """The place of the chosen mark in the model, -1 when none is."""
        return self.marks.find(self._current_key())

    def _current_key(self) -> str:
        """The mark that was chosen here, unless another row was chosen elsewhere since."""
        return self._current if self._current.removesuffix("/unheard") == self._chosen else self._chosen

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tell_current(self)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(QPointF(event.pos()))
            if mark is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), describe(mark), self)
            return True
        return super().event(event)
