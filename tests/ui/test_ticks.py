"""Boxes that are ticked: drawn alike in lists and by themselves."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.ui.settings.check_list import CheckList
from app.ui.theme import Theme
from app.ui.ticks import BOX, EDGE, TickBox


def listed(look: Theme) -> CheckList:
    names = CheckList(look)
    names.show_names([("a", "First"), ("b", "Second")], ["a"])
    names.resize(300, names.height())
    names.show()
    return names


def box_of(widget: QWidget, room: QRect) -> QImage:
    """The box at the left of a place, on a ground that counts for nothing."""
    top = room.top() + (room.height() - BOX) // 2
    image = widget.grab(QRect(room.left() + 2, top, BOX, BOX)).toImage()
    for corner in (QPoint(0, 0), QPoint(BOX - 1, 0), QPoint(0, BOX - 1), QPoint(BOX - 1, BOX - 1)):
        image.setPixelColor(corner, Qt.GlobalColor.black)
    return image.convertToFormat(QImage.Format.Format_RGB32)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_a_tick_in_a_list_looks_like_one_by_itself(qapp: Any, choice: Any) -> None:
    look = Theme(choice)
    names = listed(look)
    for row, is_on in ((0, True), (1, False)):
        alone = TickBox(look, "Text")
        alone.setChecked(is_on)
        alone.resize(120, 24)
        palette = alone.palette()
        palette.setColor(palette.ColorRole.Window, look.tokens.surface)
        alone.setPalette(palette)
        in_list = names.visualRect(names.model().index(row, 0)).adjusted(EDGE, 0, 0, 0)
        assert box_of(names.viewport(), in_list) == box_of(alone, alone.rect())


def test_a_click_anywhere_on_an_item_ticks_it_once(qapp: Any) -> None:
    names = listed(Theme("light"))
    told: list[int] = []
    names.ticked.connect(lambda: told.append(1))
    place = names.visualRect(names.model().index(1, 0)).center()
    QTest.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names.chosen() == ["a", "b"]
    QTest.mouseClick(names.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert names.chosen() == ["a", "b"]
    QTest.keyClick(names, Qt.Key.Key_Space)
    assert names.chosen() == ["a"]
    assert len(told) == 2


def test_a_box_with_a_text_has_room_for_it_and_shows_its_ampersand(qapp: Any) -> None:
    plain, marked = TickBox(Theme("light"), "Bed, breakfast"), TickBox(Theme("light"), "Bed && breakfast")
    needed = plain.fontMetrics().horizontalAdvance("Bed, breakfast")
    assert plain.sizeHint().width() > needed + BOX
    assert marked.sizeHint().width() < marked.fontMetrics().horizontalAdvance("Bed && breakfast") + 2 * BOX
