"""Boxes that are ticked, in one look wherever they stand: larger than the style's, and filled when they are on."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.ui import theme
from app.ui.controls import paint_focus
from app.ui.ground import paint_ground
from app.ui.theme import Theme

BOX: Final = 16
EDGE: Final = 2
"""Room before the box of an item, within the ground that the chosen one has."""
_LEFT: Final = 2.5


def paint_tick(painter: QPainter, room: QRectF, look: Theme, *, is_on: bool, is_enabled: bool = True) -> QRectF:
    """A box at the left of `room`, in the middle of its height; returns where it is."""
    tokens = look.tokens
    top = room.top() + (room.height() - BOX) // 2 + 0.5
    box = QRectF(room.left() + _LEFT, top, BOX - 1, BOX - 1)
    strength = 1.0 if is_enabled else 0.45
    fill = theme.mixed(tokens.accent, tokens.window, strength)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(fill if is_on else theme.mixed(tokens.outline, tokens.window, strength), 1))
    painter.setBrush(fill if is_on else tokens.surface)
    painter.drawRoundedRect(box, 3, 3)
    if is_on:
        pen = QPen(tokens.on_accent, 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        left, top, side = box.left(), box.top(), box.width()
        corners = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
        painter.drawPolyline(QPolygonF([QPointF(left + side * x, top + side * y) for x, y in corners]))
    return box


class TickBox(QCheckBox):
    """A check box with its text, or without one where its row has it."""

    def __init__(self, look: Theme, text: str = "") -> None:
        super().__init__(text)
        self._look = look
        if not text:
            self.setFixedHeight(theme.CONTROL_HEIGHT)  # as high as what stands in the rows beside it
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        metrics, text = self.fontMetrics(), self.text()
        width = metrics.size(Qt.TextFlag.TextShowMnemonic, text).width() + theme.SPACE_S if text else 0
        return QSize(BOX + theme.SPACE_S + width, max(BOX, metrics.height()) + theme.SPACE_S)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, room, is_enabled = QPainter(self), QRectF(self.rect()), self.isEnabled()
        box = paint_tick(painter, room, self._look, is_on=self.isChecked(), is_enabled=is_enabled)
        tokens = self._look.tokens
        painter.setPen(tokens.text if is_enabled else theme.mixed(tokens.text, tokens.window, 0.42))
        room.setLeft(box.right() + theme.SPACE_S)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic, self.text())
        if self.hasFocus():
            paint_focus(painter, box.adjusted(-3, -3, 3, 3), theme.RADIUS - 1, self._look)
        painter.end()


class TickDelegate(QStyledItemDelegate):
    """Items of a list with a box before each; a click anywhere on one ticks it, as Space does."""

    def __init__(self, look: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        metrics = option.fontMetrics
        width = EDGE + BOX + 2 * theme.SPACE_S + metrics.horizontalAdvance(str(index.data()))
        return QSize(width, max(BOX, metrics.height()) + theme.SPACE_XS + EDGE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        room, font = QRectF(option.rect), option.font
        painter.save()
        ink = paint_ground(painter, room, option, self._look)
        is_on, is_enabled = _state(index) == Qt.CheckState.Checked, bool(option.state & QStyle.StateFlag.State_Enabled)
        room.setLeft(room.left() + EDGE)
        box = paint_tick(painter, room, self._look, is_on=is_on, is_enabled=is_enabled)
        room.setLeft(box.right() + theme.SPACE_S)
        painter.setFont(font)
        painter.setPen(ink if is_enabled else theme.mixed(ink, self._look.tokens.surface, 0.42))
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_meant = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
        else:
            is_meant = (
                isinstance(event, QMouseEvent)
                and event.type() == QEvent.Type.MouseButtonRelease
                and event.button() == Qt.MouseButton.LeftButton
            )
        if not is_meant:
            return False
        is_on = _state(index) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if is_on else Qt.CheckState.Checked
        return model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


def _state(index: QModelIndex | QPersistentModelIndex) -> Qt.CheckState:
    return Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
