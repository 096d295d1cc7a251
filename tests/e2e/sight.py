"""What a person finds on the screen, by the names that the application tells screen readers.

Runs inside the application. Owns no state: each question walks what is shown now, through `QAccessible`, and says
where it is and whether a click there would reach it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

DEEPEST = 30
TEXTS = (QAccessible.Role.StaticText, QAccessible.Role.Client, QAccessible.Role.Grouping)


def seen() -> list[dict[str, Any]]:
    """Everything with a name that is shown, also what has to be scrolled to; the window that is in front first."""
    QAccessible.setActive(True)  # else Qt does not tell its own lists that their rows have changed
    tops = [QApplication.activePopupWidget(), QApplication.activeModalWidget(), QApplication.activeWindow()]
    tops += QApplication.topLevelWidgets()
    found = []
    for top in dict.fromkeys(each for each in tops if each is not None and each.isVisible()):
        box = top.frameGeometry()
        found += [
            {**_told(node, owner), "window": top.windowTitle(), "window_box": _numbers(box)}
            for node, owner in _walk(QAccessible.queryAccessibleInterface(top), top, 0)
        ]
    return [each for each in found if each["name"]]


def focused() -> dict[str, Any]:
    """What has the keyboard: its name, role and value; in a list also the item that the arrow keys stand on."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    if widget is None:
        return {"name": "", "item": "", "box": [0, 0, 0, 0], "item_box": [0, 0, 0, 0], "window": ""}
    node = QAccessible.queryAccessibleInterface(widget)
    inner = node.focusChild()
    if inner is None or not inner.isValid() or inner.object() is widget:  # a menu names itself
        inner = next((each for each in _children(node) if each.state().focused), None)
    item, item_box = ("", [0, 0, 0, 0]) if inner is None else (_name(inner), _numbers(inner.rect()))
    return {**_told(node, widget), "item": item, "item_box": item_box, "window": widget.window().windowTitle()}


def _walk(node: QAccessibleInterface, owner: QWidget, depth: int) -> Iterator[tuple[QAccessibleInterface, QWidget]]:
    if depth > DEEPEST:
        return
    thing = node.object()
    if isinstance(thing, QWidget):
        if not thing.isVisible():
            return
        owner = thing
    yield node, owner
    for child in _children(node):
        yield from _walk(child, owner, depth + 1)


def _children(node: QAccessibleInterface) -> list[QAccessibleInterface]:
    children = (node.child(index) for index in range(node.childCount()))
    return [child for child in children if child is not None and child.isValid()]


def _told(node: QAccessibleInterface, owner: QWidget) -> dict[str, Any]:
    state = node.state()
    return {
        "name": _name(node),
        "role": node.role().name,
        "value": node.text(QAccessible.Text.Value),
        "description": node.text(QAccessible.Text.Description),
        "box": _numbers(node.rect()),
        "is_usable": not state.disabled and node.role() not in TEXTS,
        "is_checked": bool(state.checked),
        "is_reachable": _would_be_hit(node.rect(), owner),
    }


def _name(node: QAccessibleInterface) -> str:
    """Without the mark of a key: people do not see it as a letter."""
    return node.text(QAccessible.Text.Name).replace("&", "")


def _numbers(box: QRect) -> list[int]:
    return [box.x(), box.y(), box.width(), box.height()]


def _would_be_hit(box: QRect, owner: QWidget) -> bool:
    """Whether a click into its middle comes to it, not to something that lies over it or to where it is cut off."""
    hit = QApplication.widgetAt(box.center())
    return hit is not None and (hit is owner or owner.isAncestorOf(hit))
