"""Keys on the page Connections: kept, replaced, removed, and never shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.base import secrets
from tests.connections_page import dialog_of, opened, settled
from tests.memory_keyring import MemoryKeyring

KEY = "sk-very-secret-0123456789"

pytestmark = pytest.mark.usefixtures("memory")


def test_a_key_goes_to_the_keyring_and_is_shown_no_more(
    stage: Any, act: Any, memory: MemoryKeyring, private_folders: Path
) -> None:
    async def body() -> None:
        page = await opened(stage)
        key = page.far.keys["openai"]
        assert key.status.text() == "Not set"
        assert not key.keep.isEnabled()
        assert key.field.echoMode() == QLineEdit.EchoMode.Password
        key.field.setText(KEY)
        key.keep.click()
        await stage.until(lambda: "openai" in memory.kept)
        await settled(stage, key)
        assert memory.kept == {"openai": KEY}
        assert page.store.get("openai.key") == "keyring"
        assert (key.field.text(), key.field.isVisible(), key.remove.isVisible()) == ("", False, True)
        assert "keyring" in key.status.text()
        await stage.until(lambda: getattr(stage.desk.choices.connection("openai"), "is_ready", False))
        key.replace.click()
        key.field.setText("half of ano")
        dialog_of(page).close()
        assert key.field.text() == ""
        key.remove.click()
        await stage.until(lambda: not memory.kept)
        await settled(stage, key)
        assert key.status.text() == "Not set"

    act(body)
    files = [file for file in private_folders.rglob("*") if file.is_file()]
    assert any(file.name == "settings.json" for file in files)
    assert not any(KEY.encode() in file.read_bytes() for file in files)


def test_a_key_of_the_environment_is_offered_and_not_copied(
    stage: Any, act: Any, memory: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    async def body() -> None:
        page = await opened(stage)
        key = page.far.keys["openai"]
        assert key.status.text() == "From the environment: OPENAI_API_KEY"
        assert not key.remove.isVisible()
        key.replace.click()
        key.field.setText("another-key")
        key.hold.click()
        await stage.until(lambda: key.status.text() == "Kept until Sidetone ends")
        assert page.store.get("openai.key") == "session"
        assert key.from_environment.text() == "Use OPENAI_API_KEY"
        key.from_environment.click()
        await stage.until(lambda: "OPENAI_API_KEY" in key.status.text())
        assert page.store.get("openai.key") == "environment"
        dialog_of(page).close()

    act(body)
    assert memory.kept == {}


def test_without_a_keyring_a_key_is_kept_for_this_session_and_it_is_said_so(stage: Any, act: Any) -> None:
    keyring.set_keyring(fail.Keyring())

    async def body() -> None:
        page = await opened(stage)
        key = page.far.keys["openai"]
        assert "No keyring runs" in key.status.text()
        key.field.setText("schl\u00fcssel")
        assert not key.keep.isEnabled()
        key.hold.click()
        await stage.until(lambda: key.trouble.text())
        assert "no key" in key.trouble.text()
        key.field.setText(KEY)
        key.hold.click()
        await stage.until(lambda: secrets.from_session("openai"))
        await settled(stage, key)
        assert key.status.text() == "Kept until Sidetone ends"
        dialog_of(page).close()

    act(body)


def test_the_tab_key_goes_past_a_key_that_is_known(stage: Any, act: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    async def body() -> None:
        page = await opened(stage)
        dialog_of(page).activateWindow()
        page.local.preview.button.setFocus()
        seen = []
        while (focus := QApplication.focusWidget()) is not None and focus not in seen:
            seen.append(focus)
            await stage.do(QTest.keyClick, focus, Qt.Key.Key_Tab)
        assert {page.far.keys["openai"].replace, page.far.attempts["openai"].button, page.custom.add} <= set(seen)
        dialog_of(page).close()

    act(body)


def test_the_keyboard_goes_to_a_neighbour_of_what_goes_away(
    stage: Any, act: Any, memory: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    async def body() -> None:
        page = await opened(stage)
        dialog, key = dialog_of(page), page.far.keys["openai"]
        dialog.activateWindow()
        walk: list[QWidget | None] = []

        async def press(button: QWidget) -> QWidget | None:
            """The part that has the keyboard at last; all that had it meanwhile are in `walk`."""
            button.setFocus()
            walk.clear()
            await stage.do(QTest.keyClick, button, Qt.Key.Key_Space)
            await settled(stage, key)
            return QApplication.focusWidget()

        QApplication.instance().focusChanged.connect(lambda _, now: walk.append(now))
        assert await press(key.replace) is key.field
        assert await press(key.cancel) is key.replace
        await press(key.replace)
        key.field.setText(KEY)
        assert await press(key.hold) is key.replace
        assert set(walk) <= {key.field, key.replace}
        await press(key.replace)
        key.field.setText(KEY)
        assert await press(key.keep) is key.replace
        assert set(walk) <= {key.field, key.replace}
        assert await press(key.from_environment) is key.replace
        assert set(walk) <= {key.replace}
        await stage.do(dialog.close)

    act(body)


def test_a_field_that_waits_for_a_key_stays_open_while_the_person_fetches_it(
    stage: Any, act: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)

    async def body() -> None:
        page = await opened(stage)
        key = page.far.keys["openai"]
        key.replace.click()
        page.refresh()  # as when the dialog is activated again
        await settled(stage, key)
        assert key.field.isVisible()
        dialog_of(page).close()

    act(body)
