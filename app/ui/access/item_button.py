"""A button that is painted within an item, as on the card of a tool that waits for an answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface, QWindow

from app.ui.access.widget import NOTHING, Leaf

if TYPE_CHECKING:
    from app.ui.access.items import ItemInterface

PRESS: Final = "Press"  # the name by which Qt and the desktops know the usual action


class ItemButton(Leaf):
    """One place among an item's buttons; which button is there is the owner's to say."""

    def __init__(self, above: ItemInterface, number: int) -> None:
        super().__init__()
        self._above = above
        self.number = number
        self._action = PressAction(self.press, lambda: self.text(QAccessible.Text.Name))

    @property
    def name(self) -> str:
        """The owner's own name for it, empty where there is none any more."""
        names = list(self._above.buttons())
        return names[self.number] if self.number < len(names) else ""

    def isValid(self) -> bool:
        return self._above.isValid() and bool(self.name)

    def press(self) -> None:
        """What a click does."""
        if self.isValid():
            self._above.owner.press_button(self._above.index, self.name)

    def object(self) -> QObject | None:  # type: ignore[override]  # it is none of its own
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # before the window is shown there is none
        return self._above.window()

    def parent(self) -> QAccessibleInterface:
        return self._above

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Button

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        surface, place = self._above.owner.surface(), self._above.owner.button_rect(self._above.index, self.name)
        return QRect(surface.mapToGlobal(place.topLeft()), place.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = True
            return state
        surface = self._above.owner.surface()
        state.invisible = not surface.isVisible()
        place = self._above.owner.button_rect(self._above.index, self.name)
        state.offscreen = not surface.rect().intersects(place)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        is_name = kind == QAccessible.Text.Name and self.isValid()
        return self._above.buttons()[self.name] if is_name else ""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return self._action if kind == QAccessible.InterfaceType.ActionInterface else NOTHING


class PressAction(QAccessibleActionInterface):
    """The one action of a thing that can be pressed.

    Args:
        press: does it.
        word: what people call it.
    """

    def __init__(self, press: Callable[[], None], word: Callable[[], str]) -> None:
        super().__init__()
        self._press = press
        self._word = word

    def actionNames(self) -> list[str]:
        return [PRESS]

    def doAction(self, name: str) -> None:
        if name == PRESS:
            self._press()

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []

    def localizedActionName(self, _name: str) -> str:
        return self._word()

    def localizedActionDescription(self, _name: str) -> str:
        return self._word()
