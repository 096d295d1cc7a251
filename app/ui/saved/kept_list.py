"""The list of kept conversations: grouped by how long ago they were, two lines each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.base import figures
from app.base.language import say
from app.ui import theme, words
from app.ui.controls import paint_focus
from app.ui.focus_ring import FocusRing
from app.ui.theme import Theme
from app.ui.tips import tip

if TYPE_CHECKING:
    from app.history.conversation import KeptConversation

_KEPT: Final = Qt.ItemDataRole.UserRole + 1
_LINE_GAP: Final = 2


class KeptList(QListWidget):
    """`chosen` when one is to be opened, by a click or Return; `unwanted` when the Delete key was pressed."""

    chosen = Signal(object)
    unwanted = Signal(object)

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName(self.tr("Kept conversations"))
        self.setAccessibleDescription(self.tr("Return opens one, Delete removes it."))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        FocusRing(self, look)
        self.itemClicked.connect(self._on_item_clicked)

    @property
    def current(self) -> KeptConversation | None:
        """The one that the keyboard is at."""
        item = self.currentItem()
        kept: KeptConversation | None = None if item is None else item.data(_KEPT)
        return kept

    def show_kept(self, kept: Sequence[KeptConversation], now: datetime) -> None:
        """Show these, in their order; the current one stays so where it is still among them."""
        current = self.current
        self.clear()
        heading = ""
        for each in kept:
            group = group_of(each.head.started_at, now)
            if group != heading:
                heading = group
                item = QListWidgetItem(group)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                self.addItem(item)
            item = QListWidgetItem(title_of(each))
            item.setData(_KEPT, each)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title_of(each)}, {facts_of(each)}")
            item.setToolTip(tip("\n".join(filter(None, (title_of(each), facts_of(each), each.found)))))
            self.addItem(item)
            if current is not None and each.id == current.id:
                self.setCurrentItem(item)

    def mark(self, id: str) -> None:
        """Choose the one of that id, or none."""
        for row in range(self.count()):
            kept = self.item(row).data(_KEPT)
            if kept is not None and kept.id == id:
                self.setCurrentRow(row)
                return
        self.setCurrentRow(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.chosen.emit(self.current)
        elif event.key() == Qt.Key.Key_Delete and self.current is not None:
            self.unwanted.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        if item.data(_KEPT) is not None:
            self.chosen.emit(item.data(_KEPT))


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Theme, parent: KeptList) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        if index.data(_KEPT) is None:
            return QSize(0, theme.CONTROL_HEIGHT)
        return QSize(0, self._high(theme.FONT_BODY) + self._high(theme.FONT_SMALL) + _LINE_GAP + 2 * theme.SPACE_S)

    def _high(self, size: int) -> int:
        from PySide6.QtGui import QFontMetrics

        return QFontMetrics(self._look.font(size)).height()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        kept, rect = index.data(_KEPT), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = rect.adjusted(theme.SPACE_S, 0, -theme.SPACE_S, 0)
        if kept is None:
            self._line(painter, room, str(index.data()), theme.FONT_SMALL, is_quiet=True)
        else:
            self._paint_ground(painter, QRectF(rect).adjusted(1, 1, -1, -1), option.state)
            upper = QRect(room.left(), room.top() + theme.SPACE_S, room.width(), self._high(theme.FONT_BODY))
            lower = QRect(room.left(), upper.bottom() + 1 + _LINE_GAP, room.width(), self._high(theme.FONT_SMALL))
            self._line(painter, upper, title_of(kept), theme.FONT_BODY)
            self._line(painter, lower, kept.found or facts_of(kept), theme.FONT_SMALL, is_quiet=True)
        painter.restore()

    def _paint_ground(self, painter: QPainter, body: QRectF, state: QStyle.StateFlag) -> None:
        tokens = self._look.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(tokens.tint(tokens.accent))
            painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.mixed(tokens.text, tokens.surface, 0.05))
            painter.drawRoundedRect(body, theme.RADIUS, theme.RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, body, theme.RADIUS, self._look)

    def _line(self, painter: QPainter, room: QRect, text: str, size: int, *, is_quiet: bool = False) -> None:
        painter.setFont(self._look.font(size))
        painter.setPen(self._look.tokens.muted if is_quiet else self._look.tokens.text)
        flat = painter.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, flat)


def title_of(kept: KeptConversation) -> str:
    """What it began with, or else the name of its agents."""
    return kept.first_words or kept.head.title


def facts_of(kept: KeptConversation) -> str:
    """Agents, time and length: `Restaurant · 19:00 · 4:02`."""
    began = moment_of(kept.head.started_at)
    time = "" if began is None else f"{began:%H:%M}"
    return " · ".join(filter(None, (kept.head.title, time, words.clock(kept.head.duration_s))))


def moment_of(started_at: str) -> datetime | None:
    """A moment in ISO 8601 in the person's own zone, None when it is none."""
    try:
        return datetime.fromisoformat(started_at).astimezone()
    except (ValueError, OverflowError):
        return None


def group_of(started_at: str, now: datetime) -> str:
    """How long ago that was, in whole days; longer ago, the month."""
    began = moment_of(started_at)
    if began is None:
        return say("KeptList", "Some time ago")
    days = (now.date() - began.date()).days
    if days <= 0:
        return say("KeptList", "Today")
    if days == 1:
        return say("KeptList", "Yesterday")
    if began.date() > (now - timedelta(days=7)).date():
        return say("KeptList", "In the last seven days")
    return figures.month(began)
