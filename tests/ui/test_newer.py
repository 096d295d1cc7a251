"""Looking for a newer version from the window: asked for, or allowed; never by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from app.base.errors import TransportError
from app.base.settings import SettingsFile, settings_file
from app.ui.newer import NewerCheck
from app.workbench.newer import Version
from tests.ui.conftest import Stage

Act = Callable[[Callable[[], Any]], None]
NEW = Version("7.0.1", date(2027, 2, 1), "https://sidetone.github.io/7.0.1")
OLD = Version("0.0.1", date(2026, 2, 1), "https://sidetone.github.io/0.0.1")


class Home:
    """Answers with a version or an error, and counts who asks."""

    def __init__(self, answer: Version | TransportError) -> None:
        self.answer = answer
        self.asked = 0

    async def ask(self, _settings: Any) -> Version:
        self.asked += 1
        if isinstance(self.answer, TransportError):
            raise self.answer
        return self.answer


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Pages that were opened in the browser."""
    pages: list[str] = []

    def note(url: QUrl) -> bool:
        pages.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return pages


def test_whoever_asks_is_told_of_a_newer_one_and_may_open_its_page(stage: Stage, act: Act, opened: list[str]) -> None:
    async def body() -> None:
        stage.show()
        check = NewerCheck(stage.window, Home(NEW).ask)
        await check.look()
        assert check.box is not None
        assert check.box.text() == "Sidetone 7.0.1 is there, of 1 February 2027. You have 0.1.0."
        assert opened == []
        button = next(each for each in check.box.findChildren(QPushButton) if each.text() == "Open its page")
        await stage.do(button.click)
        assert opened == [NEW.page]

    act(body)


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (OLD, "You have the newest version, 0.1.0."),
        (TransportError("The home cannot be asked.", hint="Later."), "The home cannot be asked."),
    ],
)
def test_whoever_asks_gets_an_answer_in_any_case(stage: Stage, act: Act, answer: Any, text: str) -> None:
    async def body() -> None:
        stage.show()
        check = NewerCheck(stage.window, Home(answer).ask)
        await check.look()
        assert check.box is not None
        assert check.box.text() == text
        check.box.close()

    act(body)


def test_at_the_start_nobody_is_asked_unless_it_was_allowed_and_once_a_day(
    stage: Stage, act: Act, opened: list[str]
) -> None:
    home = Home(NEW)

    async def body() -> None:
        stage.show()
        settings: Any = stage.desk.settings
        assert settings.advanced.looks_for_newer is False
        check = NewerCheck(stage.window, home.ask)
        await check.look_when_due()
        assert home.asked == 0
        settings.advanced.looks_for_newer = True
        await check.look_when_due()
        assert home.asked == 1
        assert check.box is None
        assert check.strip is not None
        await stage.renew()
        assert "Sidetone 7.0.1 is there" in check.strip.text
        assert stage.window.frame.whole.isAncestorOf(check.strip)
        await NewerCheck(stage.window, home.ask).look_when_due()
        assert home.asked == 1
        await stage.do(check.strip.findChildren(QPushButton)[1].click)
        assert check.strip.text == ""
        assert opened == []

    act(body)
    assert SettingsFile().load().settings.advanced.looked_on == datetime.now(UTC).date().isoformat()


def test_at_the_start_nobody_is_asked_where_it_cannot_be_remembered_and_who_asks_gets_an_answer(
    stage: Stage, act: Act
) -> None:
    settings_file().with_suffix(".lock").mkdir(parents=True)  # as in a folder that cannot be written
    home = Home(OLD)

    async def body() -> None:
        stage.show()
        settings: Any = stage.desk.settings
        settings.advanced.looks_for_newer = True
        settings.advanced.looked_on = "2026-11-20"
        check = NewerCheck(stage.window, home.ask)
        await check.look_when_due()
        assert home.asked == 0
        assert settings.advanced.looked_on == "2026-11-20"
        assert any("cannot be written" in row.text for row in stage.window.transcript_model.rows())
        await check.look()
        assert home.asked == 1
        assert check.box is not None
        check.box.close()

    act(body)
    assert not settings_file().exists()


def test_at_the_start_a_home_that_is_away_and_an_older_version_are_not_worth_a_word(stage: Stage, act: Act) -> None:
    async def body() -> None:
        stage.show()
        settings: Any = stage.desk.settings
        settings.advanced.looks_for_newer = True
        away, old = Home(TransportError("away")), Home(OLD)
        for home in (away, old):
            settings.advanced.looked_on = ""
            for _ in range(2):  # one that failed counts as that day's, too
                check = NewerCheck(stage.window, home.ask)
                await check.look_when_due()
                assert (check.box, check.strip) == (None, None)
        assert (away.asked, old.asked) == (1, 1)

    act(body)
