"""The window's commands through the real bridge and the joined loop, to a fake workbench on the engine thread."""

from __future__ import annotations

import asyncio
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.base import settings as settings_file
from app.base.aio import spawn
from app.base.errors import AuthError, ConfigError
from app.realtime.session.events import RealtimeInputTranscriptCompleted, RealtimeSpeechStarted
from app.ui import first_look, loop
from app.ui.app import show_first_frame
from app.ui.desk import Desk
from app.ui.main_window import MainWindow
from app.ui.talk_control import TalkButton
from app.ui.theme import Theme
from tests.ui.conftest import FakeWorkbench, Stage

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def test_one_click_on_talk_now_opens_a_conversation_and_is_remembered(stage: Stage, act: Any) -> None:
    async def body() -> None:
        stage.show()
        await stage.do(QTest.mouseClick, stage.window.parts.welcome.talk_now, Qt.MouseButton.LeftButton)
        await stage.until(lambda: stage.desk.is_open and not stage.desk.pending)
        assert stage.commands == [("connect", "local", "restaurant")]
        assert stage.window.parts.bar.disconnect_button.isVisible()
        await stage.until(lambda: settings_file.load().settings.has_talked)

    act(body)


def test_the_engine_side_runs_on_its_own_thread_only(stage: Stage, act: Any) -> None:
    seen: list[str] = []

    async def body() -> None:
        await stage.desk.connect_to("local", "restaurant")
        publish = stage.workbench.publish  # type: ignore[union-attr]

        async def look() -> None:
            seen.append(threading.current_thread().name)
            publish  # noqa: B018 - named to keep it alive

        await stage.desk.bridge.submit(look())

    act(body)
    assert seen == ["sidetone-engine"]


def test_a_refused_key_becomes_a_notice_and_nothing_is_lost(stage: Stage, act: Any) -> None:
    async def body() -> None:
        stage.fold(RealtimeSpeechStarted("u", 0), RealtimeInputTranscriptCompleted("u", "earlier words"))
        stage.fails_with = AuthError("The server refused the key.", hint="Set OPENAI_API_KEY.")
        await stage.desk.connect_to("openai", "restaurant")
        rows = stage.window.transcript_model.rows()
        assert [row.text for row in rows] == ["earlier words", "The server refused the key. Set OPENAI_API_KEY."]
        assert stage.window.actions_registry["connect"].isEnabled()
        assert not stage.desk.pending

    act(body)


def test_a_short_press_is_never_overtaken_by_its_release(stage: Stage, act: Any) -> None:
    async def body() -> None:
        stage.desk.settings.turn_mode = "hold"
        await stage.desk.connect_to("local", "restaurant")
        stage.show()
        button: TalkButton = stage.window.parts.talk.button
        await stage.do(QTest.mousePress, button, Qt.MouseButton.LeftButton)
        await stage.do(QTest.mouseRelease, button, Qt.MouseButton.LeftButton)
        await stage.until(lambda: ("release_talk",) in stage.commands)
        assert stage.commands[-2:] == [("press_talk",), ("release_talk",)]

    act(body)


def test_space_talks_while_held_and_writes_a_space_while_typing(stage: Stage, act: Any) -> None:
    async def body() -> None:
        stage.desk.settings.turn_mode = "hold"
        await stage.desk.connect_to("local", "restaurant")
        stage.show()
        stage.window.parts.transcript.setFocus()
        handle = stage.window.windowHandle()
        await stage.do(QTest.keyPress, handle, Qt.Key.Key_Space)
        await stage.until(lambda: ("press_talk",) in stage.commands)
        assert ("release_talk",) not in stage.commands
        await stage.do(QTest.keyRelease, handle, Qt.Key.Key_Space)
        await stage.until(lambda: ("release_talk",) in stage.commands)
        talked = len(stage.commands)
        field = stage.window.parts.talk.field
        field.setFocus()
        await stage.until(field.hasFocus)
        await stage.do(QTest.keyClick, handle, Qt.Key.Key_Space)
        await asyncio.sleep(0.05)
        assert len(stage.commands) == talked
        assert field.text() == " "

    act(body)


def test_a_key_that_repeats_is_held_until_it_truly_rises(stage: Stage, act: Any) -> None:
    async def body() -> None:
        stage.desk.settings.turn_mode = "hold"
        await stage.desk.connect_to("local", "restaurant")
        stage.show()
        handle = stage.window.windowHandle()
        talk = stage.window.push_to_talk
        seen: list[str] = []
        talk.pressed.connect(lambda: seen.append("pressed"))
        talk.released.connect(lambda: seen.append("released"))
        await stage.do(QTest.keyPress, handle, Qt.Key.Key_Space)
        for _ in range(5):  # as X11 repeats it, and Qt tells it
            await stage.do(QTest.keyRelease, handle, Qt.Key.Key_Space)
            await stage.do(QTest.keyPress, handle, Qt.Key.Key_Space)
            await asyncio.sleep(0.02)
        assert seen == ["pressed"]
        await stage.do(QTest.keyRelease, handle, Qt.Key.Key_Space)
        assert seen == ["pressed"]
        # A window that was busy for longer than a key takes to rise has the repeat's press still before it.

        def be_busy() -> None:
            time.sleep(0.03)
            QApplication.postEvent(handle, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, NO_MODIFIER, " "))

        await stage.do(be_busy)
        await asyncio.sleep(0.06)
        assert seen == ["pressed"]
        await stage.do(QTest.keyRelease, handle, Qt.Key.Key_Space)
        let_go_at = time.monotonic()
        await stage.until(lambda: seen == ["pressed", "released"])
        assert time.monotonic() - let_go_at < 0.1

    act(body)


def test_losing_the_window_ends_the_turn(stage: Stage, act: Any) -> None:
    async def body() -> None:
        stage.desk.settings.turn_mode = "hold"
        await stage.desk.connect_to("local", "restaurant")
        stage.show()
        await stage.do(QTest.keyPress, stage.window.windowHandle(), Qt.Key.Key_Space)
        await stage.until(lambda: ("press_talk",) in stage.commands)
        stage.window.push_to_talk.let_go()
        await stage.until(lambda: ("release_talk",) in stage.commands)

    act(body)


def test_where_turns_go_by_voice_the_button_mutes_and_space_does_nothing(stage: Stage, act: Any) -> None:
    async def body() -> None:
        stage.desk.settings.turn_mode = "voice"
        await stage.desk.connect_to("local", "restaurant")
        stage.show()
        await stage.do(QTest.keyClick, stage.window.windowHandle(), Qt.Key.Key_Space)
        await stage.do(QTest.mouseClick, stage.window.parts.talk.button, Qt.MouseButton.LeftButton)
        await stage.until(lambda: ("set_muted", True) in stage.commands)
        await stage.until(lambda: stage.window.parts.talk.button.text() == "Talk again")
        assert ("press_talk",) not in stage.commands
        assert stage.window.actions_registry["mute"].isChecked()

    act(body)


def test_enter_sends_a_message_and_a_failed_one_comes_back(stage: Stage, act: Any) -> None:
    async def body() -> None:
        await stage.desk.connect_to("local", "restaurant")
        stage.show()
        field = stage.window.parts.talk.field
        field.setText("안녕하세요")
        await stage.do(QTest.keyClick, field, Qt.Key.Key_Return)
        await stage.until(lambda: ("send_text", "안녕하세요") in stage.commands)
        assert field.text() == ""
        stage.workbench.fails_with = AuthError("It broke.")  # type: ignore[union-attr]
        field.setText("again")
        await stage.do(QTest.keyClick, field, Qt.Key.Key_Return)
        await stage.until(lambda: field.text() == "again")
        assert stage.window.transcript_model.rows()[-1].text == "It broke."

    act(body)


def test_escape_stops_and_the_menu_mutes(stage: Stage, act: Any) -> None:
    async def body() -> None:
        await stage.desk.connect_to("local", "restaurant")
        await stage.do(stage.show)
        stage.window.activateWindow()
        await stage.do(QTest.keyClick, stage.window, Qt.Key.Key_Escape)
        stage.window.actions_registry["mute"].trigger()
        await stage.until(lambda: ("set_muted", True) in stage.commands)
        await stage.until(lambda: ("stop_agent",) in stage.commands)

    act(body)


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_the_transcript_is_exported(stage: Stage, act: Any, tmp_path: Path, suffix: str) -> None:
    async def body() -> None:
        stage.open()
        stage.fold(RealtimeSpeechStarted("u", 0), RealtimeInputTranscriptCompleted("u", "おはよう"))
        assert await stage.desk.export(str(tmp_path / f"talk{suffix}"))

    act(body)
    assert "おはよう" in (tmp_path / f"talk{suffix}").read_text(encoding="utf-8")


def test_an_export_that_cannot_be_written_is_told_and_the_rows_stay(stage: Stage, act: Any, tmp_path: Path) -> None:
    async def body() -> None:
        stage.open()
        stage.fold(RealtimeSpeechStarted("u", 0), RealtimeInputTranscriptCompleted("u", "hello"))
        assert not await stage.desk.export(str(tmp_path / "no" / "such" / "folder.md"))
        rows = stage.window.transcript_model.rows()
        assert rows[0].text == "hello"
        assert (rows[1].kind, rows[1].level) == ("notice", "error")

    act(body)


def test_closing_is_bounded_when_the_workbench_hangs(stage: Stage, act: Any) -> None:
    took: list[float] = []

    async def body() -> None:
        await stage.desk.connect_to("local", "restaurant")
        stage.workbench.hangs_on_close = True  # type: ignore[union-attr]
        start = time.monotonic()
        await stage.desk.close()
        took.append(time.monotonic() - start)
        stage.workbench.hangs_on_close = False  # type: ignore[union-attr]

    act(body)
    assert took[0] < 1.7


def test_a_damaged_settings_file_is_set_aside_and_told(stage: Stage, act: Any) -> None:
    file = settings_file.settings_file()
    file.parent.mkdir(parents=True)
    file.write_text("{broken")

    async def body() -> None:
        row = stage.window.transcript_model.rows()[0]
        assert row.level == "warning"
        assert "set aside" in row.text

    act(body)
    assert file.with_name("settings-1.damaged").read_text() == "{broken"


def test_a_flood_of_events_is_delivered_in_slices(stage: Stage, act: Any) -> None:
    from app.realtime.session.events import RealtimeOutputTranscriptDelta
    from app.workbench.events import Stamped

    async def body() -> None:
        await stage.desk.connect_to("local", "restaurant")
        for number in range(3000):
            stage.desk.bridge.publish(Stamped(1.0, RealtimeOutputTranscriptDelta("a", f"{number} ")))
        start = time.thread_time()  # of this thread alone: another program's turn is no delay of ours
        stage.desk.bridge.drain()
        assert time.thread_time() - start < 0.016
        await stage.until(lambda: stage.window.transcript_model.rows()[-1].text.endswith("2999 "), 20)

    act(body)


def test_lost_events_are_told(stage: Stage, act: Any) -> None:
    from app.realtime.session.events import RealtimeOutputTranscriptDelta
    from app.workbench.events import Stamped

    async def body() -> None:
        stage.desk.bridge._inbox._limit = 50
        for number in range(80):
            stage.desk.bridge.publish(Stamped(1.0, RealtimeOutputTranscriptDelta("a", f"{number} ")))
        stage.desk.bridge.drain()
        await stage.until(lambda: any(row.kind == "notice" for row in stage.window.transcript_model.rows()))
        assert stage.window.transcript_model.rows()[-1].text.startswith("30 events were left out")

    act(body)


def test_dialogs_stay_open_while_the_loop_runs_on(stage: Stage, act: Any, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QDialog, QFileDialog

    async def body() -> None:
        stage.open()
        stage.fold(RealtimeSpeechStarted("u", 0), RealtimeInputTranscriptCompleted("u", "hello"))
        stage.show()
        for name in ("export", "language_model", "open_agents", "keys", "about"):
            await stage.do(stage.window.actions_registry[name].trigger)
            dialogs = [each for each in stage.window.findChildren(QDialog) if each.isVisible()]
            assert len(dialogs) == 1, name
            await asyncio.sleep(0.02)  # the loop is not wedged
            if isinstance(dialogs[0], QFileDialog) and name == "export":
                dialogs[0].fileSelected.emit(str(tmp_path / "kept.md"))
                await stage.until((tmp_path / "kept.md").exists)
            dialogs[0].close()
            await stage.until(lambda: not any(each.isVisible() for each in stage.window.findChildren(QDialog)))

    act(body)
    assert "hello" in (tmp_path / "kept.md").read_text()


def test_what_the_command_line_asks_for_holds_from_the_first_click_on(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings_file.save(settings_file.Settings(agents="practice", connection="openai", chat_model="mine"))
    commands: list[tuple[Any, ...]] = []

    def slow_load() -> settings_file.Loaded:
        time.sleep(0.1)  # the click comes first
        return settings_file.Loaded(settings_file.Settings(agents="practice", connection="openai", chat_model="mine"))

    monkeypatch.setattr(settings_file, "load", slow_load)

    class Bench(FakeWorkbench):
        async def connect(self, connection: str, agents: str) -> None:
            commands.append((connection, agents))

    desk = Desk(first_look.read("restaurant", "ws://127.0.0.1:9/v1"), Bench)
    assert (desk.settings.agents, desk.settings.connection) == ("restaurant", "ws://127.0.0.1:9/v1")

    async def main() -> int:
        desk.bridge.start()
        preparing = spawn(desk.prepare(), name="prepare")
        await asyncio.sleep(0)
        await desk.connect_to(desk.settings.connection, desk.settings.agents)
        await preparing
        assert desk.bridge.stop(2.0)
        return 0

    loop.run(qapp, main(), asyncio.Event())
    assert commands == [("ws://127.0.0.1:9/v1", "restaurant")]
    assert (desk.settings.agents, desk.settings.connection) == ("restaurant", "ws://127.0.0.1:9/v1")
    assert vars(desk.settings)["chat_model"] == "mine"  # the rest comes from the file
    desk.deleteLater()


@pytest.mark.parametrize(
    ("agents", "connection", "told"),
    [("nope", None, ("nope", "restaurant")), (None, "bogus", ("bogus", "ws://")), ("/no/such.toml", None, ("such",))],
)
def test_a_wrong_name_on_the_command_line_is_told_at_once_and_never_kept(
    qapp: QApplication, agents: str | None, connection: str | None, told: tuple[str, ...]
) -> None:
    settings_file.save(settings_file.Settings(agents="front_desk"))

    class Bench(FakeWorkbench):
        async def connect(self, connection: str, agents: str) -> None:
            raise ConfigError("There is no such thing.")

    desk = Desk(first_look.read(agents, connection), Bench)

    async def main() -> int:
        desk.bridge.start()
        await desk.prepare()
        (notice,) = desk.transcript_model.rows()
        assert all(word in notice.text for word in told)
        await desk.connect_to(desk.settings.connection, desk.settings.agents)
        await desk.set_turn_mode("hold")
        assert desk.bridge.stop(2.0)
        return 0

    loop.run(qapp, main(), asyncio.Event())
    kept = settings_file.load().settings
    assert (kept.agents, kept.connection, kept.turn_mode) == ("front_desk", "local", "hold")
    desk.deleteLater()


def test_what_the_command_line_asks_for_is_kept_once_it_worked(qapp: QApplication) -> None:
    settings_file.save(settings_file.Settings(agents="front_desk"))
    desk = Desk(first_look.read("restaurant", None), FakeWorkbench)

    async def main() -> int:
        desk.bridge.start()
        await desk.prepare()
        await desk.save_settings()
        assert settings_file.load().settings.agents == "front_desk"
        await desk.connect_to(desk.settings.connection, desk.settings.agents)
        await desk.close()
        assert desk.bridge.stop(2.0)
        return 0

    loop.run(qapp, main(), asyncio.Event())
    assert settings_file.load().settings.agents == "restaurant"
    desk.deleteLater()


def test_a_choice_made_before_the_settings_were_read_outlives_them(stage: Stage, act: Any) -> None:
    settings_file.save(settings_file.Settings(theme="light", turn_mode="hold"))
    stage.desk.settings.theme = "dark"

    async def body() -> None:
        assert (stage.desk.settings.theme, stage.desk.settings.turn_mode) == ("dark", "hold")

    act(body)


def test_a_click_right_after_the_first_frame_is_not_lost(qapp: QApplication) -> None:
    made: list[FakeWorkbench] = []

    def make(settings: Any, publish: Any) -> FakeWorkbench:
        made.append(FakeWorkbench(settings, publish))
        return made[0]

    desk = Desk(first_look.FirstLook(), make)
    window = MainWindow(desk, Theme("light"))
    show_first_frame(qapp, window)
    button = window.frame.welcome.talk_now
    assert button.isVisible()
    assert button.isEnabled()
    assert button.text()
    middle, on_screen = QPointF(button.rect().center()), QPointF(button.mapToGlobal(button.rect().center()))
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        held = Qt.MouseButton.LeftButton if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        click = QMouseEvent(kind, middle, on_screen, Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier)
        qapp.postEvent(button, click)
    window.complete()

    async def main() -> int:
        desk.bridge.start()
        until = time.monotonic() + 3.0
        while not desk.is_open or desk.pending:
            assert time.monotonic() < until
            await asyncio.sleep(0.01)
        await desk.close()
        assert desk.bridge.stop(2.0)
        return 0

    loop.run(qapp, main(), asyncio.Event())
    assert made[0].commands[0] == ("connect", "local", "restaurant")
    window.hide()
    for each in (window, desk):
        each.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_command_line_wins_over_the_settings_file_where_it_says_something() -> None:
    settings_file.save(settings_file.Settings(agents="practice", connection="openai"))
    look = first_look.read(agents="restaurant")
    loaded = settings_file.load().settings
    look.hand_over(loaded)
    assert (loaded.agents, loaded.connection) == ("restaurant", "openai")
