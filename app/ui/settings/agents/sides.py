"""Parts that stand beside each other where there is room, and one above the other where there is not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.controls import FlatButton

LEFT_WIDTH: Final = 260
BESIDE_FROM: Final = 800


class Sides(QWidget):
    """A column on the left and one on the right, from a certain width on."""

    def __init__(self) -> None:
        super().__init__()
        self._left, self._right = QWidget(), QWidget()
        self.left, self.right = QVBoxLayout(self._left), QVBoxLayout(self._right)
        for column in (self.left, self.right):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(theme.SPACE_L)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.SPACE_L)
        self._line.addWidget(self._left)
        self._line.addWidget(self._right, 1)

    def minimumSizeHint(self) -> QSize:
        """What the wider side needs; beside each other there is more."""
        width = max(self._left.minimumSizeHint().width(), self._right.minimumSizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_beside = event.size().width() >= BESIDE_FROM
        way = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)
            self._line.setSpacing(theme.SPACE_XL if is_beside else theme.SPACE_L)
            self._left.setMaximumWidth(LEFT_WIDTH if is_beside else 16_777_215)
            self._left.setMinimumWidth(LEFT_WIDTH if is_beside else 0)


class ButtonLine(QWidget):
    """Two groups of buttons at both ends of a line; where that is too narrow, one under the other."""

    def __init__(self, left: Sequence[FlatButton], right: Sequence[FlatButton] = ()) -> None:
        super().__init__()
        self._groups = [_group(left), _group(right)]
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.SPACE_S)
        self._line.addWidget(self._groups[0])
        self._line.addStretch(1)
        self._line.addWidget(self._groups[1])

    def minimumSizeHint(self) -> QSize:
        """What the wider group needs."""
        width = max(group.sizeHint().width() for group in self._groups)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(group.sizeHint().width() for group in self._groups) + theme.SPACE_L
        is_narrow = needed > event.size().width()
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._line.direction() != way:
            self._line.setDirection(way)
            self.updateGeometry()


def _group(buttons: Sequence[FlatButton]) -> QWidget:
    group = QWidget()
    row = QHBoxLayout(group)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE_S)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return group
