"""The conversation as a scrolling view: follows only at the bottom, never moves what is being read.

Rows are measured when they come into sight; until then their height is an estimate, and a correction above the
reader's eye moves the scroll bar, not the text. Mouse and keys of selection live in `mouse`.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem, QWidget

from app.history.model import TranscriptRow
from app.ui import theme
from app.ui.theme import Theme
from app.ui.transcript.delegate import TranscriptDelegate
from app.ui.transcript.layout import RowLayout, column_of, estimates
from app.ui.transcript.model import TranscriptModel
from app.ui.transcript.strip import Strip

_TOP_ROOM = theme.SPACE_M
_BOTTOM_ROOM = theme.SPACE_S
_NEAR_BOTTOM = 4  # px


class TranscriptView(QAbstractItemView):
    """Paints visible rows through the delegate."""

    follow_changed = Signal(bool)
    row_chosen = Signal(str)

    def __init__(self, model: TranscriptModel, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._strip = Strip()
        self._anchor = -1
        self._is_following = True
        self.delegate = TranscriptDelegate(look, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Conversation"))
        self.viewport().setMouseTracking(True)
        self.setItemDelegate(self.delegate)
        self.setModel(model)
        model.rowsRemoved.connect(self._on_model_rows_removed)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_bar_value_changed)
        look.changed.connect(self._on_look_changed)

    # -- what others ask --------------------------------------------------------------------------------------

    @property
    def transcript(self) -> TranscriptModel:
        """The model."""
        model = self.model()
        assert isinstance(model, TranscriptModel)
        return model

    @property
    def is_following(self) -> bool:
        """Whether new rows scroll into view."""
        return self._is_following

    def follow(self) -> None:
        """Go to the newest row and stay there."""
        self._set_following(True)
        self._settle()

    def is_open(self, key: str) -> bool:
        """Whether a row is open."""
        return key in self.delegate.open_keys

    def toggle(self, index: int) -> None:
        """Open or close a row, in place."""
        row = self.transcript.row_at(index)
        if not self.layout_at(index).can_open:
            return
        self.delegate.open_keys ^= {row.key}
        self._anchor = index
        self._strip.forget(index)
        self._settle()

    def choose(self, key: str) -> None:
        """Make the row of that key current and bring it into sight."""
        place = self.transcript.find(key)
        if place >= 0:
            index = self.transcript.index(place)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def layout_at(self, index: int) -> RowLayout:
        """The layout of a row."""
        return self.delegate.layout_of(self.transcript.row_at(index), self._row_width())

    def row_origin(self, index: int) -> QPoint:
        """Top left corner of a row, in the viewport."""
        return QPoint(column_of(self.width())[0], self._y_of(index))

    def index_near(self, y: int) -> int:
        """The row at a height of the viewport, the nearest one outside; -1 when there are none."""
        return self._strip.at(y - self._y_of(0)) if len(self._strip) else -1

    # -- geometry ---------------------------------------------------------------------------------------------

    def _row_width(self) -> int:
        return min(column_of(self.width())[1], theme.READING_WIDTH)

    def _y_of(self, index: int) -> int:
        content = self._strip.total + _TOP_ROOM + _BOTTOM_ROOM
        lead = max(0, self.viewport().height() - content)
        return lead + _TOP_ROOM + self._strip.top(index) - self.verticalScrollBar().value()

    def _estimates(self, rows: Iterable[TranscriptRow]) -> list[int]:
        return estimates(rows, self._row_width(), self.delegate.open_keys)

    def _measure(self, index: int) -> int:
        """Make a row's height exact; returns by how much the rows above the anchor grew."""
        if self._strip.is_measured(index):
            return 0
        grown = self._strip.measure(index, self.layout_at(index).height)
        return grown if index < self._anchor else 0

    def _settle(self) -> None:
        """Measure what is in sight and put the scroll bar right; keeps the anchor row where it is."""
        if not len(self._strip):
            self._set_range(0)
            self.viewport().update()
            return
        if self._is_following:
            self._settle_at_bottom()
        else:
            self._settle_around_anchor()
        self.viewport().update()

    def _settle_at_bottom(self) -> None:
        index, room = len(self._strip) - 1, self.viewport().height()
        while index >= 0 and room > 0:
            self._measure(index)
            room -= self._strip.height(index)
            index -= 1
        top = self._set_range(None)
        self._set_value(top)

    def _settle_around_anchor(self) -> None:
        bar = self.verticalScrollBar()
        for _ in range(3):  # measuring may bring new rows into sight; three rounds are enough for any height
            first, last = self._visible()
            if not first <= self._anchor <= last:
                self._anchor = first
            moved = sum(self._measure(index) for index in range(first, last + 1))
            self._set_range(None)
            if moved:
                self._set_value(bar.value() + moved)
            if all(self._strip.is_measured(index) for index in range(*self._visible())):
                break

    def _visible(self) -> tuple[int, int]:
        origin = self._y_of(0)
        return self._strip.at(-origin), self._strip.at(self.viewport().height() - origin)

    def _set_range(self, maximum: int | None) -> int:
        bar = self.verticalScrollBar()
        height = self.viewport().height()
        if maximum is None:
            maximum = max(0, self._strip.total + _TOP_ROOM + _BOTTOM_ROOM - height)
        bar.blockSignals(True)
        bar.setRange(0, maximum)
        bar.setPageStep(height)
        bar.setSingleStep(24)
        bar.blockSignals(False)
        return maximum

    def _set_value(self, value: int) -> None:
        bar = self.verticalScrollBar()
        bar.blockSignals(True)
        bar.setValue(value)
        bar.blockSignals(False)

    def _set_following(self, following: bool) -> None:
        if following != self._is_following:
            self._is_following = following
            if not following and len(self._strip):
                self._anchor = self._visible()[0]
            self.follow_changed.emit(following)

    def _on_scroll_bar_value_changed(self, value: int) -> None:
        self._set_following(value >= self.verticalScrollBar().maximum() - _NEAR_BOTTOM)
        if not self._is_following:
            self._settle()
        self.viewport().update()

    # -- the model changed ------------------------------------------------------------------------------------

    def reset(self) -> None:
        super().reset()
        self._strip.reset(self._estimates(self.transcript.rows()))
        self.delegate.span = None
        self._anchor = 0
        self._set_following(True)
        self._settle()

    def rowsInserted(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        super().rowsInserted(parent, start, end)
        for index, high in enumerate(self._estimates(self.transcript.rows()[start : end + 1]), start):
            self._strip.insert(index, high)
        self._shift(start, end - start + 1)
        self.scheduleDelayedItemsLayout()

    def _on_model_rows_removed(self, _parent: QModelIndex, start: int, end: int) -> None:
        gone = sum(self._strip.remove(start) for _ in range(start, end + 1))
        if start < self._anchor and not self._is_following:
            self._set_value(self.verticalScrollBar().value() - gone)
        self._shift(start, start - end - 1, moves_bar=False)
        self.scheduleDelayedItemsLayout()

    def _shift(self, start: int, by: int, *, moves_bar: bool = True) -> None:
        if self.delegate.span is not None:
            self.delegate.span = self.delegate.span.shifted(start, by)
        if start > self._anchor or self._is_following:
            return
        if moves_bar:
            added = sum(self._strip.height(index) for index in range(start, start + by))
            self._set_range(None)
            self._set_value(self.verticalScrollBar().value() + added)
        self._anchor = max(0, self._anchor + by)

    def dataChanged(
        self,
        top_left: QModelIndex | QPersistentModelIndex,
        bottom_right: QModelIndex | QPersistentModelIndex,
        _roles: object = (),
    ) -> None:
        for index in range(top_left.row(), bottom_right.row() + 1):
            self._strip.forget(index)
        self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        if len(self._strip) == self.transcript.rowCount():
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._forget_heights()
        self._settle()

    def _forget_heights(self) -> None:
        anchor_y = self._y_of(self._anchor) if 0 <= self._anchor < len(self._strip) else 0
        self._strip.reset(self._estimates(self.transcript.rows()))
        if not self._is_following and 0 <= self._anchor < len(self._strip):
            self._set_range(None)
            self._set_value(self.verticalScrollBar().value() + self._y_of(self._anchor) - anchor_y)

    def _on_look_changed(self) -> None:
        for index in range(len(self._strip)):
            self._strip.forget(index)
        self._settle()

    # -- painting ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.tokens.surface)
        if len(self._strip):
            self._paint_rows(painter, event.rect())
        painter.end()

    def _paint_rows(self, painter: QPainter, dirty: QRect) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~QStyle.StateFlag.State_Selected & ~QStyle.StateFlag.State_HasFocus
        current = self.currentIndex().row()
        first, last = self._visible()
        for number in range(first, last + 1):
            rect = self._rect_of(number)
            if not rect.intersects(dirty):
                continue
            option.rect = rect
            option.state = plain
            if number == current:
                option.state |= QStyle.StateFlag.State_Selected
                if self.hasFocus():
                    option.state |= QStyle.StateFlag.State_HasFocus
            self.delegate.paint(painter, option, self.transcript.index(number))

    def _rect_of(self, index: int) -> QRect:
        left = column_of(self.width())[0]
        return QRect(left, self._y_of(index), self._row_width(), self._strip.height(index))

    # -- keys, and what an item view has to answer -----------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current.isValid():
            self.toggle(current.row())
            return
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
            return
        super().keyPressEvent(event)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.row_chosen.emit(self.transcript.row_at(current.row()).key if current.isValid() else "")
        self.viewport().update()

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        return self._rect_of(index.row()) if 0 <= index.row() < len(self._strip) else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        number = self.index_near(point.y())
        if number < 0 or not self._rect_of(number).contains(point):
            return QModelIndex()
        return self.transcript.index(number)

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not 0 <= index.row() < len(self._strip):
            return
        self._measure(index.row())
        rect = self._rect_of(index.row())
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top() - _TOP_ROOM)
        elif rect.bottom() > height:
            bar.setValue(bar.value() + min(rect.top(), rect.bottom() - height + _BOTTOM_ROOM))

    def moveCursor(self, action: QAbstractItemView.CursorAction, _keys: Qt.KeyboardModifier) -> QModelIndex:
        last = self.transcript.rowCount() - 1
        if last < 0:
            return QModelIndex()
        current = self.currentIndex().row()
        kinds = QAbstractItemView.CursorAction
        if current < 0:
            return self.transcript.index(last)
        page = max(1, self._visible()[1] - self._visible()[0] - 1)
        step = {
            kinds.MoveUp: -1,
            kinds.MovePrevious: -1,
            kinds.MoveDown: 1,
            kinds.MoveNext: 1,
            kinds.MovePageUp: -page,
            kinds.MovePageDown: page,
            kinds.MoveHome: -last,
            kinds.MoveEnd: last,
        }.get(action, 0)
        return self.transcript.index(max(0, min(last, current + step)))

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: QModelIndex | QPersistentModelIndex) -> bool:
        return False

    def setSelection(self, _rect: QRect, _command: QItemSelectionModel.SelectionFlag) -> None:
        """Rows are chosen one at a time by `choose`; a rubber band selects text, not rows."""

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region
