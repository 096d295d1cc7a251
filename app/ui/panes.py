"""F6 goes from pane to pane, Shift+F6 back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.ui import tab_order


def first_in(pane: QWidget) -> QWidget | None:
    """The first control of a pane, as one reads it.

    Not along Qt's chain: whoever follows that from a widget owns what comes next, and takes it along when it goes.
    """
    return next((each for each in tab_order.reading(pane) if _can_take(each) and each.focusProxy() is None), None)


class Panes:
    """Where the keyboard goes. A pane that is folded away, or has nothing to go to, is left out.

    Args:
        panes: those that there are now, in their order.
    """

    def __init__(self, panes: Callable[[], Sequence[QWidget | None]]) -> None:
        self._panes = panes

    def step(self, by: int) -> None:
        """To the next pane, or with -1 to the one before; around at the ends."""
        panes = [pane for pane in self._panes() if pane is not None and _target(pane) is not None]
        if not panes:
            return
        focus = QApplication.focusWidget()
        place = next((place for place, pane in enumerate(panes) if _holds(pane, focus)), -1 if by > 0 else 0)
        target = _target(panes[(place + by) % len(panes)])
        if target is not None:
            tab_order.focus(target, Qt.FocusReason.TabFocusReason)


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def _target(pane: QWidget) -> QWidget | None:
    """Where the keyboard was in the pane, else its first control."""
    if not pane.isVisible():
        return None
    before = pane.focusWidget()
    if before is not None and _can_take(before) and before is not pane.window():
        return before
    return first_in(pane) or (pane if _can_take(pane) else None)


def _can_take(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isVisible() and widget.isEnabled()
