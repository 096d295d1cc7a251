from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.base import language as texts
from app.ui import language
from app.ui.settings.dialog import SettingsDialog


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    language.speak("en")


def test_the_system_is_asked_by_its_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    assert language.speak("system") == "ja"
    assert texts.language() == "ja"


def test_the_window_changes_its_language_while_a_conversation_is_open(stage: Any, act: Any, tmp_path: Path) -> None:
    folder = tmp_path / "translations"
    folder.mkdir()

    async def body() -> None:
        await stage.desk.connect_to("local", "restaurant")
        stage.show()
        await stage.until(lambda: stage.desk.is_open)
        await stage.window.open_settings("appearance")
        first = stage.window.findChild(SettingsDialog)
        assert first is not None
        rows = stage.window.transcript_model.rowCount()
        first.current().store.set("appearance.language", "ko")
        await stage.until(lambda: texts.language() == "ko")
        await stage.until(lambda: any(dialog is not first for dialog in stage.window.findChildren(SettingsDialog)))
        assert stage.desk.is_open
        assert stage.window.transcript_model.rowCount() == rows
        await stage.do(stage.window.actions_registry["disconnect"].trigger)
        await stage.until(lambda: ("disconnect",) in stage.commands)
        assert [command for command in stage.commands if command[0] == "disconnect"] == [("disconnect",)]

    act(body)


def test_the_first_frame_already_speaks_the_chosen_language() -> None:
    from app.base import settings
    from app.ui import first_look

    known = settings.Settings()
    known.appearance.language = "ja"
    settings.save(known)
    assert first_look.read().language == "ja"
