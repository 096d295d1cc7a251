from __future__ import annotations

from PySide6.QtWidgets import QApplication, QListWidgetItem

from app.ui import theme
from app.ui.settings.entries import EntryList
from app.ui.theme import Theme


def rows(entries: EntryList) -> float:
    return (entries.height() - 2 * entries.frameWidth()) / theme.CONTROL_HEIGHT


def filled(count: int) -> EntryList:
    entries = EntryList(Theme("light"), "Press Add.", most_rows=5)
    for index in range(count):
        entries.addItem(QListWidgetItem(f"entry {index}"))
    entries.fit()
    return entries


def test_a_list_is_as_high_as_its_entries_up_to_a_limit(qapp: QApplication) -> None:
    assert [rows(filled(count)) for count in (0, 1, 3, 5, 9)] == [2, 2, 3, 5, 5]


def test_an_empty_list_says_the_next_step_and_one_with_entries_does_not(qapp: QApplication) -> None:
    entries = filled(0)
    assert entries.accessibleDescription() == "Press Add."
    entries.resize(300, entries.height())
    empty = entries.grab().toImage()
    middle = range(100, 200)
    ground = entries.palette().base().color()
    assert any(empty.pixelColor(x, y) != ground for x in middle for y in range(20, 44))
    entries.addItem(QListWidgetItem("one"))
    entries.fit()
    assert entries.accessibleDescription() == ""
    shown = entries.grab().toImage()
    assert all(shown.pixelColor(x, y) == ground for x in middle for y in range(36, 60))


def test_an_entry_has_room_for_its_whole_text(qapp: QApplication) -> None:
    entries = filled(1)
    entries.item(0).setText("a name that is longer than the others")
    needed = entries.fontMetrics().horizontalAdvance(entries.item(0).text())
    assert entries.sizeHintForColumn(0) == needed + 2 * theme.SPACE_S
