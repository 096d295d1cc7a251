"""The pane of kept conversations, over a real store."""

from __future__ import annotations

import asyncio
import threading
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from app.base import language
from app.base.aio import watch_faults
from app.history.conversation import ConversationHead, KeptConversation
from app.history.store import Batch, Store, store_path
from app.realtime.session.events import RealtimeInputTranscriptCompleted
from app.ui.saved import pane as pane_module
from app.ui.saved.kept_list import fitting
from app.ui.saved.kept_model import KEPT, KeptModel, facts_of, group_of, title_of
from app.ui.saved.pane import KeptPane
from app.ui.settings.dialog import SettingsDialog
from tests.ui.conftest import Stage
from tests.ui.test_saved import Act, lines, stream

NOW = datetime(2026, 11, 27, 12, 0).astimezone()


@pytest.fixture
def kept() -> list[str]:
    """Three conversations: of today, of a week ago, and in Korean."""
    ids = []
    with Store(store_path()) as store:
        for days, words in ((0, "A table for four"), (9, "My last invoice"), (1, "금요일 저녁 예약")):
            began = datetime.now().astimezone() - timedelta(days=days)
            head = ConversationHead("Restaurant", "restaurant", "This computer", began.isoformat(timespec="seconds"))
            ids.append(store.begin(head, Batch(33.0, words, lines(stream()), {"item": words})))
    return ids


def shown(pane: KeptPane) -> list[str]:
    return [pane.list.rows.index(row).data() for row in range(pane.list.rows.rowCount())]


async def looked(stage: Stage, count: int) -> KeptPane:
    pane = stage.window.parts.kept
    await stage.until(lambda: len(shown(pane)) == count)
    return pane


def test_what_is_kept_stands_there_newest_first_by_day(stage: Stage, act: Act, kept: list[str]) -> None:
    async def body() -> None:
        stage.show()
        pane = await looked(stage, 6)
        texts = shown(pane)
        assert texts[:4] == ["Today", "A table for four", "Yesterday", "금요일 저녁 예약"]
        assert texts[5] == "My last invoice"
        assert not pane.note.isVisible()
        read = pane.list.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
        assert read.startswith("A table for four, Restaurant · ")
        assert read.endswith(" · 0:33")

    act(body)


def test_a_click_or_return_opens_one(stage: Stage, act: Act, kept: list[str]) -> None:
    async def body() -> None:
        stage.show()
        pane = await looked(stage, 6)
        place = pane.list.visualRect(pane.list.rows.index(1)).center()
        await stage.do(
            QTest.mouseClick, pane.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )
        await stage.until(lambda: stage.window.is_saved_shown and stage.window.shelf.key == kept[0])
        pane.list.setFocus()
        pane.list.setCurrentIndex(pane.list.rows.index(5))
        await stage.do(QTest.keyClick, pane.list, Qt.Key.Key_Return)
        await stage.until(lambda: stage.window.shelf.key == kept[1])
        assert pane.list.current is not None
        assert pane.list.current.id == kept[1]
        stage.window.shelf.close()
        assert pane.list.current is None

    act(body)


def test_of_very_many_the_list_has_the_newest_and_says_where_the_others_are(
    stage: Stage, act: Act, kept: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pane_module, "_MOST", 2)

    async def body() -> None:
        stage.show()
        pane = await looked(stage, 5)
        assert shown(pane)[3:] == ["금요일 저녁 예약", "Search finds older ones."]
        pane.search.setText("invoice")
        await stage.until(lambda: shown(pane)[1:] == ["My last invoice"])

    act(body)


def test_words_that_were_said_are_found(stage: Stage, act: Act, kept: list[str]) -> None:
    async def body() -> None:
        stage.show()
        pane = await looked(stage, 6)
        pane.search.setText("invoice")
        await looked(stage, 2)
        assert shown(pane)[1] == "My last invoice"
        pane.search.setText("저녁")
        await stage.until(lambda: shown(pane)[1:] == ["금요일 저녁 예약"])
        pane.search.setText("nothing of the kind")
        await stage.until(lambda: pane.note.isVisible())
        assert pane.note.text() == "Nobody said that."
        pane.search.clear()
        await looked(stage, 6)

    act(body)


def test_one_is_removed_after_a_question_that_a_careless_return_answers_with_no(
    stage: Stage, act: Act, kept: list[str]
) -> None:
    async def body() -> None:
        stage.show()
        pane = await looked(stage, 6)
        pane.list.setCurrentIndex(pane.list.rows.index(1))
        await stage.do(QTest.keyClick, pane.list, Qt.Key.Key_Delete)
        box = pane.findChild(QMessageBox)
        assert box is not None
        assert "A table for four" in box.informativeText()
        assert box.defaultButton().text() == "Cancel"
        delete = next(button for button in box.findChildren(QPushButton) if button.text() == "Delete")
        await stage.do(delete.click)
        await looked(stage, 4)
        with Store(store_path()) as store:
            assert {each.id for each in store.conversations()} == set(kept[1:])

    act(body)


def test_one_is_exported_from_the_list(stage: Stage, act: Act, kept: list[str], tmp_path: Path) -> None:
    async def body() -> None:
        stage.show()
        pane = await looked(stage, 6)
        pane.exported.emit(pane.list.rows.kept_at(1))
        await stage.until(lambda: stage.window.findChild(QFileDialog))
        dialog: Any = stage.window.findChild(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "out.txt"))
        dialog.close()
        await stage.until(lambda: (tmp_path / "out.txt").exists())
        assert "It is booked." in (tmp_path / "out.txt").read_text(encoding="utf-8")
        await stage.until(lambda: any("out.txt" in row.text for row in stage.window.transcript_model.rows()))

    act(body)


def test_an_empty_pane_says_the_next_step(stage: Stage, act: Act) -> None:
    async def body() -> None:
        stage.show()
        pane = stage.window.parts.kept
        await stage.until(pane.note.isVisible)
        assert "once you have talked" in pane.note.text()
        assert shown(pane) == []

    act(body)


def test_a_store_of_a_newer_program_is_named_and_left_alone(stage: Stage, act: Act, kept: list[str]) -> None:
    import sqlite3

    with sqlite3.connect(store_path()) as connection:
        connection.execute("PRAGMA user_version = 999")
    before = store_path().read_bytes()

    async def body() -> None:
        stage.show()
        pane = stage.window.parts.kept
        await stage.until(pane.note.isVisible)
        assert "newer" in pane.note.text()

    act(body)
    assert store_path().read_bytes() == before


def test_the_pane_folds_away_and_stays_away(stage: Stage, act: Act) -> None:
    async def body() -> None:
        stage.show(1279, 800)
        assert stage.window.parts.kept.isVisible()
        stage.show(1100, 800)
        assert not stage.window.parts.kept.isVisible()
        stage.show(1279, 800)
        stage.window.actions_registry["show_kept"].trigger()
        assert not stage.window.parts.kept.isVisible()
        assert stage.desk.settings.shows_kept is False

    act(body)


def test_a_conversation_stands_there_as_soon_as_it_is_over(stage: Stage, act: Act) -> None:
    async def body() -> None:
        stage.show()
        pane = stage.window.parts.kept
        await stage.until(pane.note.isVisible)
        await stage.desk.connect_to("local", "restaurant")
        await stage.until(lambda: "when the conversation is over" in pane.note.text())
        assert stage.workbench is not None
        stage.workbench.tell(RealtimeInputTranscriptCompleted("u", "Good morning"), at_s=2.0)
        await stage.desk.disconnect_now()
        await stage.until(lambda: "Good morning" in shown(pane))
        assert not pane.note.isVisible()

    act(body)


def test_where_nothing_is_kept_it_says_so_and_leads_to_the_switch(stage: Stage, act: Act) -> None:
    async def body() -> None:
        stage.show()
        pane = stage.window.parts.kept
        await stage.until(pane.note.isVisible)
        assert not pane.keep.isVisible()
        privacy = stage.desk.settings.privacy  # type: ignore[union-attr]  # they are known by now
        privacy.keeps_conversations = False
        stage.desk.changed.emit()
        await stage.until(pane.keep.isVisible)
        assert pane.note.text() == "Conversations are not kept."
        await stage.do(pane.keep.click)
        await stage.until(lambda: stage.window.findChild(SettingsDialog))
        dialog: Any = stage.window.findChild(SettingsDialog)
        assert dialog.current_key() == "privacy"
        dialog.close()
        privacy.keeps_conversations = True
        stage.desk.changed.emit()
        await stage.until(lambda: not pane.keep.isVisible())

    act(body)


def test_it_is_empty_after_all_were_deleted_elsewhere(stage: Stage, act: Act, kept: list[str]) -> None:
    async def body() -> None:
        stage.show()
        pane = await looked(stage, 6)
        await stage.desk.keeping.conversations.delete_all()
        stage.desk.kept_changed.emit()
        await looked(stage, 0)
        assert "once you have talked" in pane.note.text()

    act(body)


@pytest.mark.parametrize(
    ("began", "group"),
    [
        ("2026-11-27T00:01:00", "Today"),
        ("2026-11-28T00:01:00", "Today"),
        ("2026-11-26T23:59:00", "Yesterday"),
        ("2026-11-21T00:00:00", "In the last seven days"),
        ("2026-11-20T12:00:00", "November 2026"),
        ("2025-11-20T12:00:00", "November 2025"),
        ("", "Some time ago"),
    ],
)
def test_conversations_are_grouped_by_how_long_ago_they_were(began: str, group: str) -> None:
    now = datetime(2026, 11, 27, 12, 0).astimezone()
    stamp = datetime.fromisoformat(began).astimezone().isoformat() if began else ""
    assert group_of(stamp, now) == group


def kept_at(began: datetime, words: str = "", found: str = "") -> KeptConversation:
    head = ConversationHead("Restaurant", "restaurant", "This computer", began.isoformat(), 242.0)
    return KeptConversation(began.isoformat(), head, words, found)


@pytest.mark.parametrize(
    ("began", "facts"),
    [
        (NOW - timedelta(hours=2), "10:00 · 4:02"),
        (NOW - timedelta(days=1, hours=2), "10:00 · 4:02"),
        (NOW - timedelta(days=5), "22 November · 4:02"),
    ],
)
def test_the_hour_is_told_of_yesterday_and_of_earlier_ones_the_day(began: datetime, facts: str) -> None:
    assert facts_of(kept_at(began), NOW) == ("Restaurant", facts)


def test_a_shipped_set_is_called_as_the_language_has_it() -> None:
    language.use(language.Catalogue("en", {"ShippedSets": {"Restaurant": ["Gasthaus"]}}))
    try:
        assert facts_of(kept_at(NOW), NOW)[0] == title_of(kept_at(NOW)) == "Gasthaus"
    finally:
        language.choose("en")


def test_the_model_has_headings_that_cannot_be_chosen(qapp: QApplication) -> None:
    model = KeptModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    first, last = kept_at(NOW, "Hello", found="… said hello to …"), kept_at(NOW - timedelta(days=1))
    model.show_kept([first, last], NOW)
    assert [model.index(row).data() for row in range(4)] == ["Today", "Hello", "Yesterday", "Restaurant"]
    assert [model.index(row).data(KEPT) for row in range(4)] == [None, first, None, last]
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsEnabled
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert "said hello" in model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert model.row_of(last.id) == 3
    assert model.row_of("another") == -1
    assert model.index(9).data() is None
    model.show_kept([first], NOW, "and so on")
    assert [model.index(row).data() for row in range(3)] == ["Today", "Hello", "and so on"]
    assert model.kept_at(2) is None
    model.show_kept([], NOW)
    assert model.rowCount() == 0


def test_a_long_name_gives_way_to_the_hour_and_the_length(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    end = "12:00 · 4:02"
    width = metrics.horizontalAdvance(f"Rest… · {end}") + 2
    line = fitting(metrics, "Restaurant  by the\nriver", end, width=width)
    assert line.replace("\u2069", "").endswith(f"… · {end}")
    assert metrics.horizontalAdvance(line) <= width
    assert fitting(metrics, "Restaurant", end, width=metrics.horizontalAdvance(end)) == end
    assert (
        fitting(metrics, "Restaurant  by the\nriver", end, width=900) == f"\u2068Restaurant by the river\u2069 · {end}"
    )


def test_an_answer_that_comes_after_the_pane_is_gone_is_left(stage: Stage, act: Act, kept: list[str]) -> None:
    faults: list[str] = []

    async def body() -> None:
        stage.show()
        pane = await looked(stage, 6)
        may_go_on = threading.Event()
        conversations = stage.desk.keeping.conversations
        held = asyncio.wrap_future(conversations._thread.call(lambda store: may_go_on.wait(10)))
        pane.look_again()
        await asyncio.sleep(0)
        await stage.do(stage.window.speak, "ko")  # the window is made anew
        await stage.until(lambda: not shiboken6.isValid(pane))
        may_go_on.set()
        await held
        await conversations.count()  # whatever was asked before has its answer now
        await stage.do(stage.window.speak, "en")
        await looked(stage, 6)

    stop = watch_faults(lambda error, where: faults.append(f"{where}: {error}"))
    act(body)
    stop()
    assert faults == []
