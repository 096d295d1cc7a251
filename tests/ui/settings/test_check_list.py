"""Names to tick."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.ui.settings.check_list import CheckList
from app.ui.theme import Theme


def test_what_is_ticked_comes_first_and_stays_when_it_is_not_offered(qapp: Any) -> None:
    names = CheckList(Theme("light"))
    names.show_names([("a", "First"), ("b", "Second")], ["gone", "b"])
    assert [names.item(row).text() for row in range(3)] == ["gone", "Second", "First"]
    assert names.chosen() == ["gone", "b"]
    told: list[int] = []
    names.ticked.connect(lambda: told.append(1))
    names.setCurrentRow(2)
    QTest.keyClick(names, Qt.Key.Key_Space)
    assert names.chosen() == ["gone", "b", "a"]
    names.show_names([("a", "First"), ("b", "Second")], ["gone", "b", "a"])
    assert told == [1]


def test_markup_in_a_name_is_only_text(qapp: Any) -> None:
    names = CheckList(Theme("light"))
    names.show_names([], ["<img src='/etc/passwd'>"])
    assert names.item(0).toolTip() == "<qt>&lt;img src=&#x27;/etc/passwd&#x27;&gt;</qt>"
    assert names.item(0).text() == "<img src='/etc/passwd'>"


def test_it_is_as_high_as_its_names_need(qapp: Any) -> None:
    names = CheckList(Theme("light"))
    empty = names.height()
    names.show_names([("a", "First"), ("b", "Second")], [])
    assert empty < names.height() < 4 * empty
