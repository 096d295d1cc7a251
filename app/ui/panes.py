"""F6 goes from pane to pane, Shift+F6 back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.ui import tab_order


def first_by_tab(pane: QWidget) -> QWidget | None:
    """The first control of a pane in the order that Tab has by itself."""
    each = pane.nextInFocusChain()
    while each is not None and each is not pane:  # once around
        if _holds(pane, each) and _can_take(each):
            return each
        each = each.nextInFocusChain()
    return None


class Panes:
    """Where the keyboard goes. A pane that is folded away, or has nothing to go to, is left out.

    Args:
        panes: those that there are now, in their order.
        first: where the keyboard begins in one of them.
    """

    def __init__(
        self,
        panes: Callable[[], Sequence[QWidget | None]],
        first: Callable[[QWidget], QWidget | None] = first_by_tab,
    ) -> None:
        self._panes = panes
        self._first = first

    def step(self, by: int) -> None:
        """To the next pane, or with -1 to the one before; around at the ends."""
        panes = [pane for pane in self._panes() if pane is not None and self._target(pane) is not None]
        if not panes:
            return
        focus = QApplication.focusWidget()
        place = next((place for place, pane in enumerate(panes) if _holds(pane, focus)), -1 if by > 0 else 0)
        target = self._target(panes[(place + by) % len(panes)])
        if target is not None:
            tab_order.focus(target, Qt.FocusReason.TabFocusReason)

    def _target(self, pane: QWidget) -> QWidget | None:
        """Where the keyboard was in the pane, else its first control."""
        if not pane.isVisible():
            return None
        before = pane.focusWidget()
        if before is not None and _can_take(before) and before is not pane.window():
            return before
        return self._first(pane) or (pane if _can_take(pane) else None)


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def _can_take(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isVisible() and widget.isEnabled()
