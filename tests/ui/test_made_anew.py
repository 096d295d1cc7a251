"""The window is made anew, in another language or with other sizes: nothing of the one before is told anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaMethod, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from app.base.aio import spawn
from app.base.errors import AppError
from app.ui.settings.dialog import SettingsDialog
from app.workbench.saved import SavedConversation
from tests.ui.conftest import Stage
from tests.ui.test_saved import never, stream

Act = Callable[[Callable[[], Any]], None]
Heard = dict[tuple[QObject, str], int]


def lasting(stage: Stage) -> Iterator[QObject]:
    """What lives as long as the window, or longer, and is listened to by its widgets."""
    window, desk = stage.window, stage.desk
    yield from (window, desk, stage.look, window.shelf, window.motion, *window.openers, window.openers[0].place().store)
    yield from (*desk.findChildren(QObject), *window.shelf.findChildren(QObject))
    yield from (QApplication.instance(), QGuiApplication.styleHints())  # type: ignore[misc]  # there is one


def heard(stage: Stage) -> Heard:
    """How many listen to each signal of theirs."""
    found: Heard = {}
    for each in lasting(stage):
        meta = each.metaObject()
        for number in range(meta.methodCount()):
            method = meta.method(number)
            if method.methodType() == QMetaMethod.MethodType.Signal:
                signature = bytes(method.methodSignature().data()).decode()
                found[each, f"{meta.className()}.{signature}"] = each.receivers(f"2{signature}")
    return found


async def nothing(stage: Stage) -> None:
    pass


async def saved_shown(stage: Stage) -> None:
    async def read() -> SavedConversation:
        return SavedConversation("", "", "", "", 33.0, stream())

    shelf = stage.window.shelf
    if not shelf.is_showing:
        assert await shelf.open("kept", "kept", read())
        await stage.until(lambda: not shelf.player.is_gathering)
        stage.window.complete().saved.show_strip()


async def saved_being_read(stage: Stage) -> None:
    if not stage.window.is_opening:
        stage.window.complete().saved._follow_opening()
        spawn(stage.window.shelf.open("long", "long", never()), name="open")
        await stage.until(lambda: stage.window.is_opening)


async def conversation_open(stage: Stage) -> None:
    if not stage.desk.is_open:
        stage.open("hold")
        for event in stream()[1:]:
            stage.desk.fold(event)
        stage.desk.changed.emit()
    stage.window.parts.transcript.choose("item:item_0")


async def settings_open(stage: Stage) -> None:
    await stage.window.open_settings()
    dialog = stage.window.findChild(SettingsDialog)
    for number in range(dialog.list.count()):
        dialog.list.setCurrentRow(number)


async def first_steps_open(stage: Stage) -> None:
    await stage.window.openers[1].open()


@pytest.mark.parametrize(
    "shown", [nothing, saved_shown, saved_being_read, conversation_open, settings_open, first_steps_open]
)
def test_as_many_listen_as_before_and_none_of_them_is_gone(
    stage: Stage, act: Act, caplog: pytest.LogCaptureFixture, shown: Callable[[Stage], Any]
) -> None:
    async def body() -> None:
        stage.show()
        await shown(stage)
        before = heard(stage)
        await stage.renew()
        await shown(stage)
        assert heard(stage) == before
        shelf, desk = stage.window.shelf, stage.desk  # what fails in a slot fails the test
        for signal in (shelf.changed, shelf.opening_changed, shelf.player.changed, stage.look.changed):
            await stage.do(signal.emit)
        for signal in (desk.changed, desk.prepared, desk.choices_changed, desk.kept_changed):
            await stage.do(signal.emit)
        for model in desk.views.models:
            await stage.do(model.replace, list(model.rows()))
        await stage.do(shelf.close)

    act(body)
    assert [each.getMessage() for each in caplog.records if each.levelname == "ERROR"] == []


@pytest.mark.parametrize("asked", ["open_agents", "open_saved"])
def test_a_file_that_was_asked_for_before_is_taken(stage: Stage, act: Act, tmp_path: Path, asked: str) -> None:
    file = tmp_path / "own.file"

    async def body() -> None:
        stage.show()
        await stage.do(stage.window.actions_registry[asked].trigger)
        dialog: Any = stage.window.findChild(QFileDialog)
        await stage.renew()
        await stage.do(dialog.fileSelected.emit, str(file))
        if asked == "open_agents":
            assert stage.desk.settings.agents == str(file)
        else:
            await stage.until(lambda: any("own.file" in row.text for row in stage.desk.transcript_model.rows()))
        dialog.close()

    act(body)


def test_words_that_could_not_be_sent_come_back(stage: Stage, act: Act, caplog: pytest.LogCaptureFixture) -> None:
    stage.fails_with = AppError("It is not open.")

    async def body() -> None:
        stage.show()
        stage.window.parts.talk.text_entered.emit("Good morning")
        await stage.renew()
        await stage.until(lambda: stage.window.parts.talk.field.text() == "Good morning")

    act(body)
    assert [each.getMessage() for each in caplog.records if each.levelname == "ERROR"] == []
