"""Controls side by side; with large texts in two lines instead of one that nobody's screen has room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import theme


def lay_in_lines(
    panel: QWidget, first: Sequence[QWidget], second: Sequence[QWidget], edge: int, *, wide: QWidget | None = None
) -> None:
    """Lay out a panel.

    Args:
        first, second: at the left and at the right, or one above the other.
        edge: px at the left; there is a bit more at the right.
        wide: takes the room that is left; without it the second ones stand at the right.
    """
    column = QVBoxLayout(panel)
    column.setContentsMargins(edge, theme.SPACE_S, theme.SPACE_M, theme.SPACE_S)
    column.setSpacing(theme.SPACE_S)
    line = _line(column)
    for widget in first:
        line.addWidget(widget)
    if theme.is_large():
        line.addStretch(1)
        line = _line(column)
    if wide is None:
        line.addStretch(1)
    for widget in second:
        line.addWidget(widget, 1 if widget is wide else 0)


def buttons(*widgets: QWidget) -> QBoxLayout:
    """Buttons side by side at the left; with large texts one under the other."""
    way = QBoxLayout.Direction.TopToBottom if theme.is_large() else QBoxLayout.Direction.LeftToRight
    line = QBoxLayout(way)
    line.setSpacing(theme.SPACE_S)
    for widget in widgets:
        line.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if theme.is_large() else Qt.AlignmentFlag(0))
    if not theme.is_large():
        line.addStretch(1)
    return line


def _line(column: QVBoxLayout) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.SPACE_M)
    column.addLayout(line, 1)
    return line
