"""F6 goes from pane to pane, Shift+F6 back.

Bar, kept conversations, how a saved one is played, conversation, talk control, details, timeline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from app.ui.frame import Frame


class Panes:
    """Where the keyboard goes. A pane that is folded away, or has nothing to go to, is left out."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    def step(self, by: int) -> None:
        """To the next pane, or with -1 to the one before; around at the ends."""
        panes = [pane for pane in self._all() if _target(pane) is not None]
        if not panes:
            return
        focus = QApplication.focusWidget()
        place = next((place for place, pane in enumerate(panes) if _holds(pane, focus)), -1 if by > 0 else 0)
        target = _target(panes[(place + by) % len(panes)])
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _all(self) -> list[QWidget]:
        frame = self._frame
        middle = frame.middle.currentWidget()
        panes = (frame.bar, frame.kept, frame.strip, middle, frame.talk, frame.inspector, frame.timeline)
        return [pane for pane in panes if pane is not None]


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (pane is focus or pane.isAncestorOf(focus))


def _target(pane: QWidget) -> QWidget | None:
    """Where the keyboard was in the pane, else its first control."""
    if not pane.isVisible():
        return None
    before = pane.focusWidget()
    if before is not None and _can_take(before) and before is not pane.window():
        return before
    each = pane.nextInFocusChain()
    while each is not None and each is not pane:  # the chain of Tab, once around
        if _holds(pane, each) and _can_take(each):
            return each
        each = each.nextInFocusChain()
    return pane if _can_take(pane) else None


def _can_take(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isVisible() and widget.isEnabled()
