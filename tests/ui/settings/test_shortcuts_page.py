from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from app.ui.actions import DEFAULT_KEYS
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.shortcuts_page import ShortcutsPage

OpenPage = Callable[..., ShortcutsPage]


@pytest.fixture
def page(open_page: OpenPage) -> ShortcutsPage:
    return open_page(ShortcutsPage, shortcuts={"of_a_newer_version": "F11"})


def press(page: ShortcutsPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Type into the field as a person does."""
    QTest.keyClick(page.field, key, modifiers)


def shown(page: ShortcutsPage) -> dict[str, str]:
    """Actions and keys as the list shows them."""
    model = page.model
    rows = range(model.rowCount())
    return {model.name_at(row): model.data(model.index(row, 1)) for row in rows}


def test_every_action_and_the_talk_key_are_listed(page: ShortcutsPage, stage: Any) -> None:
    assert set(shown(page)) == {"talk", *stage.window.actions_registry.names()}
    assert shown(page)["talk"] == "Space"
    assert shown(page)["stop"] == "Esc"
    assert "Colours" not in page.model.text_of("theme_dark")
    assert page.model.text_of("theme_dark") == "Appearance: Dark"


def test_a_pressed_key_is_kept_and_one_of_an_unknown_name_survives(page: ShortcutsPage) -> None:
    page._choose("mute")
    assert page.field.keySequence() == QKeySequence("Ctrl+M")
    press(page, Qt.Key.Key_F9)
    assert page.store.get("shortcuts") == {"of_a_newer_version": "F11", "mute": "F9"}
    assert shown(page)["mute"] == "F9"
    page.restore.click()
    assert page.store.get("shortcuts") == {"of_a_newer_version": "F11"}
    assert not page.restore.isEnabled()


def test_space_and_escape_can_be_pressed_into_the_field(page: ShortcutsPage) -> None:
    page._choose("zoom_in")
    press(page, Qt.Key.Key_Space)
    assert "Talk, while held" in page.row.trouble.text()
    press(page, Qt.Key.Key_Escape)
    assert "Stop" in page.row.trouble.text()
    assert page.store.get("shortcuts") == {"of_a_newer_version": "F11"}


def test_a_conflict_is_told_and_resolved_by_a_button(page: ShortcutsPage) -> None:
    page._choose("mute")
    press(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert "Export transcript" in page.row.trouble.text()
    assert page.take.isVisible()
    page.take.click()
    assert (shown(page)["mute"], shown(page)["export"]) == ("Ctrl+E", "")
    assert page.row.trouble.text() == ""
    assert not page.take.isVisible()


def test_what_moves_and_confirms_stays_what_it_is(page: ShortcutsPage) -> None:
    press(page, Qt.Key.Key_Return)
    assert "is needed" in page.row.trouble.text()
    assert shown(page)["talk"] == "Space"
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Tab)
    assert not page.field.hasFocus()
    assert shown(page)["talk"] == "Space"


def test_all_keys_come_back_together(page: ShortcutsPage) -> None:
    page._choose("mute")
    page.none.click()
    assert shown(page)["mute"] == ""
    page.window().defaults.click()  # type: ignore[attr-defined]
    assert page.store.get("shortcuts") == {"of_a_newer_version": "F11"}
    assert shown(page)["mute"] == "Ctrl+M"


def test_actions_are_found_by_word_and_by_key_also_from_the_dialogs_search(page: ShortcutsPage) -> None:
    page.search.setText("ctrl+e")
    assert {"export", "follow"} == set(shown(page)) - {"copy_all"}
    dialog: Any = page.window()
    dialog.search.setText("silence agent")
    assert set(shown(page)) == {"stop"}
    assert page.chosen_name() == "stop"
    dialog.search.setText("")
    assert set(shown(page)) == set(DEFAULT_KEYS)


def test_a_change_is_in_force_at_once_in_the_window(stage: Any, act: Any) -> None:
    async def body() -> None:
        stage.show()
        await stage.window.open_settings("shortcuts")
        page = stage.window.findChild(SettingsDialog).current()
        page._choose("stop")
        press(page, Qt.Key.Key_F7)
        page._choose("talk")
        press(page, Qt.Key.Key_F8)
        actions = stage.window.actions_registry
        assert actions["stop"].shortcut() == QKeySequence("F7")
        assert stage.window.parts.talk.hint.text() == "F8"
        stage.open("hold")
        assert "Hold F8" in stage.window.parts.welcome.text.text()
        assert "F7 stops" in stage.window.parts.welcome.note.text()
        stage.window.findChild(SettingsDialog).close()
        await stage.do(stage.window.parts.talk.field.setFocus)  # F8 types nothing: it talks from here too
        handle = stage.window.windowHandle()
        await stage.do(QTest.keyPress, handle, Qt.Key.Key_F8)
        assert stage.window.push_to_talk.is_held
        await stage.do(QTest.keyRelease, handle, Qt.Key.Key_F8)
        await stage.until(lambda: not stage.window.push_to_talk.is_held)
        await stage.do(QTest.keyClick, handle, Qt.Key.Key_Space)
        assert not stage.window.push_to_talk.is_held
        stage.window.speak("en")  # the window is made anew, with the same keys
        assert stage.window.actions_registry["stop"].shortcut() == QKeySequence("F7")

    act(body)
