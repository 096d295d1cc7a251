"""The accessibility of one painted widget: what Qt knows of ordinary widgets, by hand.

Qt owns an interface that it asked for and deletes it with the widget; the widget keeps the Python side alive until
then. Invariant: nothing here raises, for Qt calls it from its own event handling.
"""

from __future__ import annotations

from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QWidget

NOTHING: Any = shiboken6.VoidPtr(0)
"""What `interface_cast` answers for an interface that there is not: `None` would not become a null pointer."""


class Leaf(QAccessibleInterface):
    """Nothing is inside, nothing can be written, there is nothing more than name and state."""

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # null where there is none
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # likewise
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing here can be written."""

    def interface_cast(self, _kind: QAccessible.InterfaceType) -> Any:
        return NOTHING


class WidgetInterface(Leaf):
    """Name and description are the widget's own; subclasses add role, value and what is inside."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget

    def isValid(self) -> bool:
        return shiboken6.isValid(self._widget)

    def object(self) -> QObject:
        return self._widget

    def window(self) -> QWindow | None:  # type: ignore[override]  # before it is shown there is none
        return self._widget.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]  # a window has none
        above = self._widget.parentWidget()
        return None if above is None else QAccessible.queryAccessibleInterface(above)

    def rect(self) -> QRect:
        widget = self._widget
        return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())

    def state(self) -> QAccessible.State:
        widget, state = self._widget, QAccessible.State()
        state.disabled = not widget.isEnabled()
        state.invisible = not widget.isVisible()
        state.focusable = widget.focusPolicy() != widget.focusPolicy().NoFocus
        state.focused = widget.hasFocus()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name:
            return self._widget.accessibleName()
        if kind == QAccessible.Text.Description:
            return self._widget.accessibleDescription() or self._widget.toolTip()
        return ""
