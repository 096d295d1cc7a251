"""The Tab key in dialogs whose parts come and go: it goes over what is seen, as one reads it.

Qt's own order is that in which widgets were made, so a part that is made later comes last; and a widget that hands the
keyboard on to a part that is hidden or disabled keeps it where it was. A dialog calls `step` in its
`focusNextPrevChild`. What Tab reaches at all stays Qt's: the focus policy, and on some systems a person's choice.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget


def step(dialog: QWidget, *, forward: bool) -> bool:
    """Give the keyboard to the next or the previous control; False when there is no other."""
    at = dialog.focusWidget()
    order = [each for each in reading(dialog) if each is at or _is_stop(each, dialog)]
    before = order.index(at) if at in order else (-1 if forward else len(order))
    if not order or order == [at]:
        return False
    found = order[(before + (1 if forward else -1)) % len(order)]
    focus(found, Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def focus(widget: QWidget, reason: Qt.FocusReason) -> None:
    """Give it the keyboard, and show it where it stands on a page that is longer than its room."""
    widget.setFocus(reason)
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
        around = around.parentWidget()


def enable(part: QWidget, is_on: bool, *instead: QWidget) -> None:
    """Enable or disable a part; the keyboard, if it is there, goes to the first of `instead` that can take it.

    Qt would hand it on to whatever comes next, or to nobody.
    """
    if not is_on:
        leave(part, *instead)
    part.setEnabled(is_on)


def show(part: QWidget, is_on: bool, *instead: QWidget) -> None:
    """Show or hide a part, likewise."""
    if not is_on:
        leave(part, *instead)
    part.setVisible(is_on)


def leave(part: QWidget, *instead: QWidget) -> None:
    """Give the keyboard to the first of `instead` that can take it, if `part` has it."""
    at = part.window().focusWidget()
    if at is None or not (at is part or part.isAncestorOf(at)):
        return
    for each in instead:
        if each.isEnabled() and each.isVisibleTo(each.window()):
            focus(each, Qt.FocusReason.OtherFocusReason)
            return


def reading(widget: QWidget) -> Iterator[QWidget]:
    """Everything under a widget. By geometry: items of layouts would leave wrappers behind that outlive them."""
    inside = [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]
    for child in sorted(inside, key=cmp_to_key(_compared)):
        yield child
        yield from reading(child)


def _compared(one: QWidget, other: QWidget) -> int:
    """Below zero when `one` is read first: it is wholly above, or in the same line and further left."""
    first, second = one.geometry(), other.geometry()
    if first.bottom() < second.top():
        return -1
    if second.bottom() < first.top():
        return 1
    return first.left() - second.left()


def _is_stop(widget: QWidget, dialog: QWidget) -> bool:
    takes_all = QGuiApplication.styleHints().tabFocusBehavior() == Qt.TabFocusBehavior.TabFocusAllControls
    wanted = Qt.FocusPolicy.TabFocus if takes_all else Qt.FocusPolicy.StrongFocus
    return (
        widget.focusPolicy() & wanted == wanted
        and widget.focusProxy() is None
        and widget.isEnabled()
        and widget.isVisibleTo(dialog)
    )
