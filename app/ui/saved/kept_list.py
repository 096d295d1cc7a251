"""The list of kept conversations: two lines each, under headings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import theme
from app.ui.focus_ring import FocusRing
from app.ui.ground import paint_ground
from app.ui.saved.kept_model import FACTS, KEPT, KeptModel
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.history.conversation import KeptConversation

_LINE_GAP: Final = 2
_ISOLATED: Final = "\u2068{}\u2069"  # written from the right or from the left by itself, whatever stands beside it


class KeptList(QListView):
    """`chosen` when one is to be opened, by a click or Return; `unwanted` when the Delete key was pressed."""

    chosen = Signal(object)
    unwanted = Signal(object)

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self.rows = KeptModel()
        self.rows.setParent(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName(self.tr("Kept conversations"))
        self.setAccessibleDescription(self.tr("Return opens one, Delete removes it."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        FocusRing(self, look)
        self.clicked.connect(self._on_clicked)

    @property
    def current(self) -> KeptConversation | None:
        """The one that the keyboard is at."""
        return self.rows.kept_at(self.currentIndex().row())

    def show_kept(self, kept: Sequence[KeptConversation], now: datetime, end: str = "") -> None:
        """Show these, and `end` below them; the current one stays so where it is still among them."""
        current = self.current
        self.rows.show_kept(kept, now, end)
        self.mark("" if current is None else current.id)

    def mark(self, id: str) -> None:
        """Choose the one of that id, or none."""
        self.setCurrentIndex(self.rows.index(self.rows.row_of(id)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.chosen.emit(self.current)
        elif event.key() == Qt.Key.Key_Delete and self.current is not None:
            self.unwanted.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        kept = self.rows.kept_at(index.row())
        if kept is not None:
            self.chosen.emit(kept)


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Theme, parent: KeptList) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if index.data(KEPT) is None:
            return QSize(0, theme.CONTROL_HEIGHT)
        return QSize(0, self._high(theme.FONT_BODY) + self._high(theme.FONT_SMALL) + _LINE_GAP + 2 * theme.SPACE_S)

    def _high(self, size: int) -> int:
        return QFontMetrics(self._look.font(size)).height()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        kept, rect = index.data(KEPT), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room, quiet = rect.adjusted(theme.SPACE_S, 0, -theme.SPACE_S, 0), self._look.tokens.muted
        if kept is None:
            self._line(painter, room, quiet, str(index.data()), size=theme.FONT_SMALL)
        else:
            ink = paint_ground(painter, QRectF(rect).adjusted(1, 1, -1, -1), option, self._look)
            upper = QRect(room.left(), room.top() + theme.SPACE_S, room.width(), self._high(theme.FONT_BODY))
            lower = QRect(room.left(), upper.bottom() + 1 + _LINE_GAP, room.width(), self._high(theme.FONT_SMALL))
            self._line(painter, upper, ink, str(index.data()), size=theme.FONT_BODY)
            below = (kept.found, "") if kept.found else index.data(FACTS)
            quiet = quiet if ink == self._look.tokens.text else ink  # a ground that is no tint
            self._line(painter, lower, quiet, *below, size=theme.FONT_SMALL)
        painter.restore()

    def _line(self, painter: QPainter, room: QRect, ink: QColor, text: str, end: str = "", *, size: int) -> None:
        painter.setFont(self._look.font(size))
        painter.setPen(ink)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignVCenter, fitting(painter.fontMetrics(), text, end, width=room.width())
        )


def fitting(metrics: QFontMetrics, text: str, end: str, *, width: int) -> str:
    """One line: a text, cut where there is no room for it and for `end`, which stays whole."""
    tail = f" · {end}" if text and end else end
    free = width - metrics.horizontalAdvance(tail)
    cut = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, free)
    return _ISOLATED.format(cut) + tail if cut else end
