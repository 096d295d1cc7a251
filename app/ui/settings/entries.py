"""Lists with room around each entry: the dialog's pages, and what a person has made on one of them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import theme
from app.ui.focus_ring import FocusRing
from app.ui.ground import paint_ground
from app.ui.theme import Theme


class EntryDelegate(QStyledItemDelegate):
    """One line of text in a rounded row; the chosen one is tinted, with a ring where the keyboard is."""

    def __init__(self, look: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = option.fontMetrics.horizontalAdvance(str(index.data())) + 2 * theme.SPACE_S
        return QSize(width, theme.CONTROL_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, font = QRect(option.rect), option.font
        painter.save()
        ink = paint_ground(painter, QRectF(rect).adjusted(1, 1, -1, -1), option, self._look)
        painter.setFont(font)
        painter.setPen(ink)
        room = rect.adjusted(theme.SPACE_S, 0, -theme.SPACE_S, 0)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class EntryList(QListWidget):
    """As high as its entries need, up to some rows; says the next step while there is none.

    Args:
        empty: what to do first.
    """

    def __init__(self, look: Theme, empty: str, most_rows: int) -> None:
        super().__init__()
        self._look = look
        self._empty = empty
        self._most_rows = most_rows
        self.setItemDelegate(EntryDelegate(look, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleDescription(empty)
        FocusRing(self, look)
        self.fit()

    def fit(self) -> None:
        """Take the height that the entries need now."""
        rows = max(2, min(self.count(), self._most_rows))
        self.setFixedHeight(rows * theme.CONTROL_HEIGHT + 2 * self.frameWidth())
        self.setAccessibleDescription("" if self.count() else self._empty)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._look.tokens.muted)
        room = self.viewport().rect().adjusted(theme.SPACE_S, 0, -theme.SPACE_S, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
        painter.end()
