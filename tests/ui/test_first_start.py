"""The first steps: what is taken stays, what is skipped leaves what was, and they come by themselves only once."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from app.audio.wav_device import WavBackend
from app.base import settings
from app.ui.app import live
from app.ui.first_start.dialog import FirstStartDialog
from app.ui.first_start.steps import AgentsStep, ConnectionStep, MicrophoneStep
from tests.engine_parts import tone
from tests.memory_keyring import MemoryKeyring
from tests.ui.settings.conftest import memory  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("memory")


async def opened(stage: Any, backend: WavBackend | None = None) -> FirstStartDialog:
    stage.show()
    stage.desk.read_choices()
    commands = stage.window.complete().commands
    commands.settings.place().backend = backend or WavBackend()
    stage.window.actions_registry["first_start"].trigger()
    await stage.until(lambda: commands.first_start.dialog)
    dialog = commands.first_start.dialog
    assert isinstance(dialog, FirstStartDialog)
    await stage.until(lambda: dialog.isVisible() and dialog.steps[0].inputs.itemText(0) != "")
    return dialog


async def at_rest(stage: Any, dialog: FirstStartDialog) -> None:
    """Nothing that a step has asked for is under way."""
    tasks = [each._task for each in dialog.steps[1].far.keys.values()]
    await stage.until(lambda: all(task is None or task.done() for task in tasks))


def choose(box: QWidget, value: object) -> None:
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def kept() -> settings.Settings:
    return settings.load().settings


def test_what_is_chosen_step_by_step_is_kept(stage: Any, act: Any) -> None:
    async def body() -> None:
        dialog = await opened(stage)
        assert isinstance(dialog.step, MicrophoneStep)
        assert dialog.count.text() == "Step 1 of 3"
        dialog.next.click()
        assert isinstance(dialog.step, ConnectionStep)
        choose(dialog.step.where.control, "openai")
        assert all(row.isVisible() for row in dialog.step.far.rows["openai"])
        assert not any(row.isVisible() for row in dialog.step.far.rows["azure"])
        assert "never written into a file" in dialog.step.key_note.text()
        dialog.next.click()
        assert isinstance(dialog.step, AgentsStep)
        choose(dialog.step.sets.control, "everyday")
        described = stage.desk.choices.agent_set("everyday")
        assert described.description in dialog.step.sets.text.text()
        dialog.next.click()
        assert not dialog.isVisible()
        await stage.until(lambda: kept().was_introduced)
        assert (kept().connection, kept().agents) == ("openai", "everyday")
        assert stage.window.parts.bar.agent_sets.text() == f"Agents: {described.title}"

    act(body)


def test_the_keyring_is_asked_only_for_the_key_of_the_service_that_is_chosen(
    stage: Any,
    act: Any,
    memory: MemoryKeyring,  # noqa: F811 - the fixture
) -> None:
    async def body() -> None:
        dialog = await opened(stage)
        dialog.next.click()
        await at_rest(stage, dialog)
        assert memory.asked == []
        choose(dialog.step.where.control, "openai")
        await at_rest(stage, dialog)
        assert memory.asked == ["openai"]
        dialog.reject()

    act(body)


def test_what_is_skipped_stays_as_it_was(stage: Any, act: Any) -> None:
    async def body() -> None:
        dialog = await opened(stage)
        dialog.next.click()
        choose(dialog.steps[1].where.control, "azure")
        dialog.skip.click()
        choose(dialog.steps[2].sets.control, "everyday")
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        await stage.until(lambda: kept().was_introduced)
        assert (kept().connection, kept().agents) == ("local", "restaurant")

    act(body)


def test_the_microphone_is_heard_only_when_asked_for_and_its_silence_is_said(stage: Any, act: Any) -> None:
    async def body() -> None:
        backend = WavBackend()
        dialog = await opened(stage, backend)
        step = dialog.steps[0]
        assert not step.microphone.listening.is_on
        step.microphone.button.click()
        await stage.until(lambda: "No signal" in step.microphone.words.text())
        backend.say(tone(600))
        await stage.until(lambda: step.microphone.words.text() == "Something is heard.")
        ear = step.microphone.listening._ear
        dialog.next.click()
        assert not step.microphone.listening.is_on
        await at_rest(stage, dialog)
        await stage.until(lambda: ear._line is None)

    act(body)


def test_every_control_is_named_and_reached_by_keys(stage: Any, act: Any) -> None:
    async def body() -> None:
        dialog = await opened(stage)
        for number in range(3):
            reached = set()
            for _ in range(30):
                focus = QApplication.focusWidget()
                if focus is not None:
                    reached.add(focus)
                    assert focus.accessibleName() or getattr(focus, "text", str)(), focus
                QTest.keyClick(focus or dialog, Qt.Key.Key_Tab)
            stops = [
                each
                for each in dialog.findChildren(QWidget)
                if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            ]
            assert set(stops) - reached == set()
            dialog.next.setFocus()
            QTest.keyClick(dialog.next, Qt.Key.Key_Return)
            assert number == 2 or dialog.stack.currentIndex() == number + 1
        assert not dialog.isVisible()

    act(body)


@pytest.mark.parametrize("was_introduced", [None, False, True])
def test_they_come_by_themselves_only_once(stage: Any, was_introduced: bool | None, qapp: QApplication) -> None:
    file = settings.settings_file()
    if was_introduced is not None:
        settings.save(settings.Settings(was_introduced=was_introduced), file)
    from app.ui import loop

    async def main() -> int:
        closing = asyncio.Event()
        parsed = SimpleNamespace(agents=None, connection=None, saved=None, log_level="ERROR")
        stage.window.closing.connect(closing.set)
        living = asyncio.ensure_future(live(stage.window, stage.desk, parsed, closing))  # noqa: TID251 - as `run` does
        first_start = stage.window.complete().commands.first_start
        if was_introduced:
            prepared = asyncio.Event()
            stage.desk.prepared.connect(prepared.set)
            await prepared.wait()
            await stage.do(QApplication.processEvents)
            assert first_start.dialog is None
        else:
            await stage.until(lambda: first_start.dialog)
        stage.window.close()
        return await living

    stage.show()
    loop.run(qapp, main(), asyncio.Event())
    assert stage.desk.bridge.stop(2.0)
    assert kept().was_introduced


def test_who_has_settings_of_an_older_version_is_not_asked(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"version": 2, "agents": "everyday"}))
    assert settings.load(file).settings.was_introduced
    assert not settings.load(tmp_path / "none.json").settings.was_introduced
