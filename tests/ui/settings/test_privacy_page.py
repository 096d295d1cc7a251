from __future__ import annotations

import contextlib
import logging
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from app.base import paths, privacy, secrets, settings
from app.base.sections import Privacy
from app.base.settings import Settings
from app.history.conversation import ConversationHead
from app.history.recorder import Batch
from app.history.store import Store, store_path
from app.ui.log_keeping import LogKeeping
from app.ui.settings.advanced_page import AdvancedPage
from app.ui.settings.dialog import SettingsDialog
from app.ui.settings.privacy_page import PrivacyPage

pytestmark = pytest.mark.usefixtures("log_as_before")


class Opened(QObject):
    """Stands where the system's file manager would."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url.toLocalFile())


@pytest.fixture
def opened() -> Iterator[Opened]:
    handler = Opened()
    QDesktopServices.setUrlHandler("file", handler, "open")
    yield handler
    QDesktopServices.unsetUrlHandler("file")


def agree(page: Any, verb: str) -> str:
    """Press the button of the question that is open; returns what was asked."""
    box = page.findChild(QMessageBox)
    said = f"{box.text()}\n{box.informativeText()}"
    assert box.defaultButton().text() == "Cancel"
    next(button for button in box.buttons() if button.text() == verb).click()
    return said


def _log() -> str:
    return (paths.log_dir() / "window.log").read_text()


def test_folders_are_shown_with_what_is_in_them_and_opened(
    stage: Any, act: Any, open_page: Callable[..., Any], opened: Opened
) -> None:
    async def body() -> None:
        paths.log_dir().mkdir(parents=True)
        (paths.log_dir() / "window.log").write_text("12345")
        page = open_page(PrivacyPage)
        logs = page.folders["logs"]
        await stage.until(logs.button.isEnabled)
        assert logs.row.text.text().startswith("1 file")
        assert logs.row.text.text().endswith(", 5 bytes")
        assert logs.path.text().replace("\u200b", "") == str(paths.log_dir())
        assert not page.folders["agents"].button.isEnabled()
        logs.button.click()
        assert opened.urls == [str(paths.log_dir())]
        page.no_logs.click()
        await stage.until(lambda: not page.no_logs.isEnabled())
        assert not (paths.log_dir() / "window.log").exists()

    act(body)


def test_everything_is_deleted_after_a_question_that_says_what(
    stage: Any, act: Any, open_page: Callable[..., Any]
) -> None:
    async def body() -> None:
        page = open_page(PrivacyPage, theme="dark", voice={"speed": 1.3}, of_a_newer_version=1)
        settings.save(stage.desk.settings)
        secrets.hold("openai", "sk-0123456789")
        page.nothing.click()
        await stage.until(lambda: page.findChild(QMessageBox))
        said = agree(page, "Delete")
        assert "Settings: 1 file" in said
        assert "keyring" in said
        assert "agent sets stay" in said
        await stage.until(page.nothing_row.note.text)
        assert secrets.from_session("openai") is None
        assert page.store.settings == Settings()
        assert page.store.settings.model_extra == {}

    act(body)


def keep(*words: str) -> None:
    """Conversations in which these words were said."""
    with Store(store_path()) as store:
        for each in words:
            store.begin(ConversationHead("Bank", started_at="2026-11-27T10:00:00+00:00"), Batch(1.0, each, [each]))


def test_conversations_are_counted_and_deleted_after_a_question(
    stage: Any, act: Any, open_page: Callable[..., Any]
) -> None:
    keep("one", "two")

    async def body() -> None:
        page = open_page(PrivacyPage)
        words = page.folders["conversations"].row.text
        await stage.until(lambda: words.text().startswith("2 conversation"))
        page.no_conversations.click()
        await stage.until(lambda: page.findChild(QMessageBox))
        said = agree(page, "Delete")
        assert "2 conversation" in said
        assert "exported stays" in said
        await stage.until(lambda: words.text() == "Nothing yet.")
        assert not page.no_conversations.isEnabled()
        assert await stage.desk.keeping.conversations.list() == []

    act(body)


def test_conversations_of_a_newer_program_are_shown_as_a_file_with_what_to_do(
    stage: Any, act: Any, open_page: Callable[..., Any]
) -> None:
    keep("one")
    with contextlib.closing(sqlite3.connect(store_path())) as newer:
        newer.execute("PRAGMA user_version = 999")

    async def body() -> None:
        page = open_page(PrivacyPage)
        await stage.until(lambda: page.folders["conversations"].row.text.text().startswith("1 file"))
        await stage.until(page.no_conversations_row.trouble.text)
        assert "made by a newer Sidetone" in page.no_conversations_row.trouble.text()

    act(body)


def test_what_could_not_be_read_is_said_until_it_is_chosen_again(
    stage: Any, act: Any, open_page: Callable[..., Any]
) -> None:
    async def body() -> None:
        page = open_page(PrivacyPage, privacy=privacy.unread().model_dump())
        assert page.unsure_row.isVisibleTo(page)
        assert "nothing is deleted" in page.unsure_row.trouble.text()
        page.refresh()
        for name in privacy.KEPT:
            page.store.set(f"privacy.{name}", True)
        assert page.unsure_row.isVisibleTo(page)
        page.choose.click()
        assert not page.unsure_row.isVisibleTo(page)
        assert stage.desk.settings.privacy == Privacy()

    act(body)


def test_default_days_are_chosen_again_with_the_defaults(stage: Any, act: Any, open_page: Callable[..., Any]) -> None:
    async def body() -> None:
        page = open_page(PrivacyPage, privacy=privacy.unread().model_dump())
        page.restore_defaults()
        assert not page.unsure_row.isVisibleTo(page)
        assert stage.desk.settings.privacy == Privacy()
        page.refresh()
        assert not page.unsure_row.isVisibleTo(page)

    act(body)


def test_the_log_follows_the_settings_at_once(stage: Any, act: Any) -> None:
    async def body() -> None:
        keeping = LogKeeping(stage.desk, "WARNING")
        keeping.follow()
        await stage.window.open_settings("privacy")
        store = stage.window.findChild(SettingsDialog).current().store
        await stage.until(lambda: (paths.log_dir() / "window.log").exists())
        logger = logging.getLogger("app.ui")
        logger.info("too quiet")
        store.set("advanced.log_level", "INFO")
        await stage.until(lambda: logging.getLogger("app").level == logging.INFO)
        await stage.until(lambda: len(logging.getLogger("app").handlers) == 3)
        logger.info("heard now")
        assert "heard now" in _log()
        assert "too quiet" not in _log()
        store.set("privacy.keeps_log", False)
        await stage.until(lambda: len(logging.getLogger("app").handlers) == 2)  # standard error, and the trail
        logger.warning("not on the disk")
        assert "not on the disk" not in _log()

    act(body)


def test_a_number_of_days_that_is_typed_removes_nothing_before_the_next_start(stage: Any, act: Any) -> None:
    async def body() -> None:
        paths.log_dir().mkdir(parents=True)
        line = "2001-01-01 00:00:00,000 WARNING app.ui: ancient\n"
        (paths.log_dir() / "window.log.1").write_text(line)
        stage.desk.settings.privacy.keeps_log = False
        keeping = LogKeeping(stage.desk, "WARNING")
        keeping.follow()
        await stage.until(lambda: not (paths.log_dir() / "window.log.1").exists())
        (paths.log_dir() / "window.log.1").write_text(line)
        stage.desk.settings.privacy.log_days = 3
        stage.desk.settings.advanced.log_level = "INFO"
        keeping.follow()
        await stage.until(lambda: logging.getLogger("app").level == logging.INFO)
        assert (paths.log_dir() / "window.log.1").read_text() == line

    act(body)


def test_the_command_line_may_ask_for_more_than_the_settings(stage: Any, act: Any) -> None:
    async def body() -> None:
        LogKeeping(stage.desk, "DEBUG").follow()
        await stage.until(lambda: logging.getLogger("app").level == logging.DEBUG)

    act(body)


def test_the_diagnostic_text_is_shown_and_copied(stage: Any, act: Any, open_page: Callable[..., Any]) -> None:
    async def body() -> None:
        page = open_page(AdvancedPage, voice={"speed": 1.3, "transcription_prompt": "my wish"})
        await stage.until(page.text.toPlainText)
        page.copy.click()
        copied = QGuiApplication.clipboard().text()
        assert copied == page.text.toPlainText()
        assert "voice.speed: 1.3" in copied
        assert "Qt 6" in copied
        assert "my wish" not in copied

    act(body)


def test_a_fresh_start_sets_the_settings_aside_and_says_where(stage: Any, act: Any) -> None:
    async def body() -> None:
        stage.show()
        await stage.window.open_settings("advanced")
        page = stage.window.findChild(SettingsDialog).current()
        page.store.set("voice.speed", 1.3)
        page.store.set("theme", "dark")
        page.store.set("shows_timeline", False)
        assert stage.look.tokens.is_dark
        page.reset.click()
        await stage.until(lambda: page.findChild(QMessageBox))
        agree(page, "Reset")
        await stage.until(page.reset_row.note.text)
        (aside,) = paths.config_dir().glob("settings-*.backup")
        assert str(aside) in page.reset_row.note.text()
        assert '"speed": 1.3' in aside.read_text()
        assert page.store.settings == Settings()
        assert stage.look.choice == "system"
        assert stage.window.actions_registry["show_timeline"].isChecked()
        await stage.until(settings.settings_file().exists)

    act(body)
