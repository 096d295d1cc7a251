"""Rows and marks that one widget paints, as items of a list: each with its sentence, its place, and what it does.

An item stands for a place in the list, not for a row: Qt may keep it for as long as the widget lives, while rows come
and go. Items are taken out of Qt's table when the widget ends.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleStateChangeEvent,
    QWindow,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.access.item_button import ItemButton, PressAction
from app.ui.access.widget import NOTHING, Leaf, WidgetInterface


class Items(Protocol):
    """What is known of a widget's items, by their places; rectangles are in the coordinates of `surface()`."""

    def surface(self) -> QWidget:
        """The widget that the rectangles refer to."""

    def item_count(self) -> int:
        """How many there are."""

    def item_sentence(self, index: int) -> str:
        """What is said of one."""

    def item_rect(self, index: int) -> QRect:
        """Where it is, also outside of what can be seen."""

    def current_item(self) -> int:
        """The chosen one, -1 for none."""

    def press_item(self, index: int) -> None:
        """Choose it, and open or close it where it can be opened."""

    def press_word(self) -> str:
        """What `press_item` does, in words."""

    def is_item_open(self, index: int) -> bool | None:
        """Whether one is open; None where there is nothing to open."""
        return None

    def item_buttons(self, index: int) -> Mapping[str, str]:
        """The buttons painted on one: their texts by names."""
        return {}

    def button_rect(self, index: int, name: str) -> QRect:
        """Where a button is."""
        return QRect()

    def press_button(self, index: int, name: str) -> None:
        """Do what a click on it does. Raises KeyError where there is none of that name."""
        raise KeyError(name)


class ItemsInterface(WidgetInterface):
    """The list: the items first, then the buttons that lie over them."""

    def __init__(self, widget: QWidget, owner: Items) -> None:
        super().__init__(widget)
        self.owner = owner
        self._items: list[ItemInterface] = []
        widget.destroyed.connect(self._forget)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List

    def childCount(self) -> int:
        return self.owner.item_count() + len(self._buttons())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # null where there is none
        count, buttons = self.owner.item_count(), self._buttons()
        if 0 <= index < count:
            return self.item(index)
        return QAccessible.queryAccessibleInterface(buttons[index - count]) if index - count < len(buttons) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # likewise
        point = self.owner.surface().mapFromGlobal(QPoint(x, y))
        for index in range(self.owner.item_count()):
            if self.owner.item_rect(index).contains(point):
                return self.item(index)
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, ItemInterface):
            return child.index
        buttons: list[QObject] = [*self._buttons()]
        return self.owner.item_count() + buttons.index(child.object()) if child.object() in buttons else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]  # likewise
        current = self.owner.current_item()
        return self.item(current) if current >= 0 and self._widget.hasFocus() else None

    def item(self, index: int) -> ItemInterface:
        """The item at a place."""
        while len(self._items) <= index:
            self._items.append(ItemInterface(self, len(self._items)))
        return self._items[index]

    def _buttons(self) -> list[QAbstractButton]:
        found = self._widget.findChildren(QAbstractButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [button for button in found if not button.isHidden()]

    def _forget(self) -> None:
        items, self._items = self._items, []
        for item in items:
            item.forget()


class ItemInterface(Leaf):
    """One place in the list."""

    def __init__(self, above: ItemsInterface, index: int) -> None:
        super().__init__()
        self._above = above
        self.index = index
        self._action = PressAction(self.press, lambda: self.owner.press_word())
        self._parts: list[ItemButton] = []

    @property
    def owner(self) -> Items:
        """Who knows what is there."""
        return self._above.owner

    def isValid(self) -> bool:
        return shiboken6.isValid(self._above) and self._above.isValid() and self.index < self.owner.item_count()

    def press(self) -> None:
        """What a click does."""
        if self.isValid():
            self.owner.press_item(self.index)

    def object(self) -> QObject | None:  # type: ignore[override]  # it is none of its own
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # before the window is shown there is none
        return self._above.window()

    def parent(self) -> QAccessibleInterface:
        return self._above

    def buttons(self) -> Mapping[str, str]:
        """What can be pressed on it."""
        return self.owner.item_buttons(self.index) if self.isValid() else {}

    def childCount(self) -> int:
        return len(self.buttons())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # null where there is none
        if not 0 <= index < self.childCount():
            return None
        while len(self._parts) <= index:
            self._parts.append(ItemButton(self, len(self._parts)))
        return self._parts[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.number if isinstance(child, ItemButton) and child in self._parts else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # likewise
        children = (self.child(index) for index in range(self.childCount()))
        return next((each for each in children if each is not None and each.rect().contains(x, y)), None)

    def forget(self) -> None:
        """Take this and what is inside out of Qt's table."""
        for each in (*self._parts, self):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(each))

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        surface, place = self.owner.surface(), self.owner.item_rect(self.index)
        return QRect(surface.mapToGlobal(place.topLeft()), place.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        surface = self.owner.surface()
        is_current = self.owner.current_item() == self.index
        state.invisible = not surface.isVisible()
        state.offscreen = not surface.rect().intersects(self.owner.item_rect(self.index))
        state.focusable = state.selectable = True
        state.selected = is_current
        is_open = self.owner.is_item_open(self.index)
        state.expandable = is_open is not None
        state.expanded, state.collapsed = is_open is True, is_open is False
        state.focused = is_current and self._above.state().focused
        return state

    def text(self, kind: QAccessible.Text) -> str:
        is_name = kind == QAccessible.Text.Name and self.isValid()
        return self.owner.item_sentence(self.index) if is_name else ""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._action if kind == QAccessible.InterfaceType.ActionInterface else NOTHING


def tell_current(widget: QWidget) -> None:
    """Another item is the chosen one: a screen reader says it, if the keyboard is there."""
    if not QAccessible.isActive() or not widget.hasFocus():
        return
    interface = QAccessible.queryAccessibleInterface(widget)
    item = interface.focusChild() if isinstance(interface, ItemsInterface) else None
    if item is not None:
        QAccessible.updateAccessibility(QAccessibleEvent(item, QAccessible.Event.Focus))


def tell_opened(widget: QWidget, index: int) -> None:
    """An item was opened or closed: a screen reader that stands on it says so."""
    if not QAccessible.isActive():
        return
    interface = QAccessible.queryAccessibleInterface(widget)
    if isinstance(interface, ItemsInterface):
        changed = QAccessible.State()
        changed.expanded = changed.collapsed = True
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(interface.item(index), changed))
