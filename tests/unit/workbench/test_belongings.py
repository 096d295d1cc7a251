from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from app.base import paths, secrets, settings
from app.base.errors import ConfigError
from app.base.settings import Settings
from app.history.conversation import ConversationHead
from app.history.recorder import Batch
from app.history.store import Store, store_path
from app.workbench import belongings, diagnostics

SECRETIVE = {
    "connection": "wss://user:hunter2@secret.example/v1?key=hunter2",
    "openai": {"key": "session"},
    "voice": {"transcription_prompt": "hunter2", "threshold": 0.75, "noise_reduction": "far_field"},
    "proxy": {"mode": "manual", "url": "http://hunter2@proxy.example", "user": "hunter2"},
    "custom": [
        {"id": "c1", "name": "hunter2", "url": "wss://hunter2", "headers": {"X": "hunter2"}, "secret_headers": ["Y"]}
    ],
    "tools": [{"kind": "http", "id": "t1", "url": "https://hunter2", "secret_headers": ["Authorization"]}],
    "shortcuts": {"mute": "F9"},
    "of_a_newer_version": "hunter2",
}


def filled() -> None:
    """One of everything on the disk."""
    settings.save(Settings())
    for folder, name in (
        (paths.own_agents_dir(), "mine.toml"),
        (paths.data_dir(), "notes.txt"),
        (paths.log_dir(), "window.log"),
    ):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("12345")
    (paths.config_dir() / "settings.damaged").write_text("{")
    with Store(store_path()) as store:
        store.begin(ConversationHead("Bank"), Batch(1.0, "money", ["the balance"], {"u1": "money"}))
    (paths.data_dir() / "sessions-1.damaged").write_text("the balance")


def test_what_is_kept_is_told_with_its_place_and_size() -> None:
    assert [each.size for each in belongings.kept()] == [0, 0, 0, 0, 0]
    filled()
    kept = {each.kind: each for each in belongings.kept()}
    counts = {kind: len(each.files) for kind, each in kept.items()}
    assert counts == {"settings": 2, "conversations": 2, "logs": 1, "notes": 1, "agents": 1}
    assert kept["notes"].folder == paths.data_dir()
    assert kept["notes"].size == 5


def test_everything_goes_but_what_the_person_made() -> None:
    filled()
    chosen = Settings.model_validate(SECRETIVE)
    names = ("openai", "proxy", "custom:c1:Y", secrets.tool_name("t1", "Authorization"))
    for name in names:
        secrets.hold(name, "hunter2")
    belongings.forget_everything(chosen)
    left = {each.kind: len(each.files) for each in belongings.kept()}
    assert left == {"settings": 0, "conversations": 1, "logs": 0, "notes": 0, "agents": 1}
    assert b"balance" not in b"".join(path.read_bytes() for path in paths.data_dir().iterdir())
    assert [secrets.from_session(name) for name in names] == [None] * 4


def test_conversations_of_a_newer_program_go_too_when_everything_is_to_go() -> None:
    paths.data_dir().mkdir(parents=True)
    with contextlib.closing(sqlite3.connect(store_path())) as newer:
        newer.execute("CREATE TABLE of_the_future (words)")
        newer.execute("PRAGMA user_version = 999")
    belongings.forget_everything(Settings())
    assert not store_path().exists()


def test_settings_that_are_set_aside_never_replace_older_ones() -> None:
    assert belongings.set_settings_aside() is None
    found: list[Path | None] = []
    for version in ("one", "two"):
        settings.save(Settings(agents=version))
        found.append(belongings.set_settings_aside())
    first, second = found
    assert first is not None
    assert second is not None
    assert first != second
    assert '"one"' in first.read_text()
    assert '"two"' in second.read_text()
    assert not settings.settings_file().exists()


def test_settings_that_cannot_be_set_aside_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save(Settings())

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ConfigError, match="you may not do that there"):
        belongings.set_settings_aside()


def test_the_diagnostic_text_holds_nothing_that_anybody_typed() -> None:
    chosen = Settings.model_validate(SECRETIVE)
    text = diagnostics.text(chosen, "Qt of the caller")
    assert "hunter2" not in text
    assert "secret.example" not in text
    assert "Qt of the caller" in text
    for line in ("voice.threshold: 0.75", "voice.noise_reduction: far_field", "custom: 1 entries", "connection: set"):
        assert f"  {line}\n" in text
    assert "volume" not in text  # it is as it always was
