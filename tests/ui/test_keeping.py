"""Conversations that the window keeps, through the real bridge and a real store."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.base import settings
from app.history.conversation import ConversationHead
from app.history.recorder import Batch
from app.history.store import Store, store_path
from app.realtime.session.events import RealtimeInputTranscriptCompleted
from app.workbench.saved import read_saved
from tests.ui.conftest import Stage


def test_a_conversation_is_kept_and_exported_to_be_opened_again(stage: Stage, act: Any, tmp_path: Path) -> None:
    async def body() -> None:
        assert not await stage.desk.export(str(tmp_path / "too-early.sidetone"))
        await stage.desk.connect_to("local", "restaurant")
        assert stage.workbench is not None
        stage.workbench.tell(RealtimeInputTranscriptCompleted("u", "おはよう"), at_s=2.0)
        assert await stage.desk.export(str(tmp_path / "talk.sidetone"))
        await stage.desk.disconnect_now()
        await stage.until(lambda: "conversation_ended" in stage.desk.keeping.whole().lines[-1])  # type: ignore[union-attr]  # one has begun
        (kept,) = await stage.desk.keeping.conversations.list()
        assert kept.first_words == "おはよう"
        assert (await stage.desk.keeping.conversations.read(kept.id)).title == "Test"

    act(body)
    saved = read_saved(tmp_path / "talk.sidetone")
    assert (saved.title, saved.duration_s) == ("Test", 2.0)
    assert "おはよう" in saved.lines[-1]
    assert not (tmp_path / "too-early.sidetone").exists()


def test_nothing_is_kept_where_that_is_not_wanted(stage: Stage, act: Any) -> None:
    async def body() -> None:
        stage.desk.settings.privacy.keeps_conversations = False  # type: ignore[union-attr]  # they are known by now
        await stage.desk.connect_to("local", "restaurant")
        assert stage.workbench is not None
        stage.workbench.tell(RealtimeInputTranscriptCompleted("u", "hello"), at_s=2.0)
        await stage.desk.disconnect_now()

    act(body)
    assert not store_path().exists()


def keep_old_and_new() -> None:
    with Store(store_path()) as store:
        for started_at in ("2001-01-01T00:00:00+00:00", datetime.now(UTC).isoformat()):
            store.begin(ConversationHead("Test", started_at=started_at), Batch(1.0, started_at))


@pytest.mark.parametrize("text", ["{", None, '{"version": 3, "privacy": {"conversation_days": "forever"}}'])
def test_nothing_is_deleted_by_settings_that_could_not_be_read(stage: Stage, act: Any, text: str | None) -> None:
    keep_old_and_new()
    if text is not None:
        settings.settings_file().parent.mkdir(parents=True)
        settings.settings_file().write_text(text)

    async def body() -> None:
        assert await stage.desk.keeping.conversations.count() == 2

    act(body)


def test_what_was_kept_long_enough_goes_at_the_start(stage: Stage, act: Any) -> None:
    settings.save(settings.Settings(was_introduced=True))
    keep_old_and_new()

    async def body() -> None:
        (kept,) = await stage.desk.keeping.conversations.list()
        assert not kept.head.started_at.startswith("2001")

    act(body)


def test_a_store_of_a_newer_program_is_told_at_the_start_and_stays(stage: Stage, act: Any) -> None:
    settings.save(settings.Settings(was_introduced=True))
    with Store(store_path()):
        pass
    with contextlib.closing(sqlite3.connect(store_path())) as newer:
        newer.execute("PRAGMA user_version = 999")
    before = store_path().read_bytes()

    async def body() -> None:
        rows = stage.window.transcript_model.rows
        await stage.until(lambda: any("made by a newer Sidetone" in row.text for row in rows()))

    act(body)
    assert store_path().read_bytes() == before


def test_a_copy_of_newer_settings_is_named_in_the_window(stage: Stage, act: Any) -> None:
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text('{"version": 3, "was_introduced": true, "shortcuts": ["Space"]}')

    async def body() -> None:
        rows = stage.window.transcript_model.rows
        stage.desk.settings.shortcuts = {"mute": "F9"}  # type: ignore[union-attr]  # they are known by now
        await stage.desk.save_settings()
        await stage.until(lambda: any("settings-1.newer" in row.text for row in rows()))

    act(body)
