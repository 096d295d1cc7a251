"""A window with a workbench that does what a test says."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.base import aio
from app.base.errors import AppError
from app.base.settings import Settings
from app.ui.collector import Collector
from app.ui.desk import Desk
from app.ui.first_look import FirstLook
from app.ui.main_window import MainWindow
from app.ui.theme import Theme
from app.workbench.events import (
    ConversationEnded,
    ConversationStarted,
    EngineStatus,
    SoundStatus,
    Stamped,
    TalkChanged,
    VoiceStateChanged,
)

STARTED = ConversationStarted("Test", "Host", "local", "2026-11-21T10:00:00+01:00", 3600)


class FakeWorkbench:
    """Publishes what a real one would, writes down every command; lives on the engine thread."""

    def __init__(self, settings: Settings, publish: Callable[[Stamped], None]) -> None:
        self.publish = publish
        self.mode = settings.turn_mode
        self.commands: list[tuple[Any, ...]] = []
        self.fails_with: AppError | None = None
        self.hangs_on_close = False

    def tell(self, *events: Any, at_s: float = 0.0) -> None:
        for event in events:
            self.publish(Stamped(at_s, event))

    async def connect(self, connection: str, agents: str) -> None:
        self.commands.append(("connect", connection, agents))
        if self.fails_with is not None:
            raise self.fails_with
        self.tell(
            EngineStatus("ready", "offline", ("No free conversation.",)),
            STARTED,
            SoundStatus("mic", "speaker", 60, 0),
            TalkChanged(self.mode == "voice", self.mode, False),
            VoiceStateChanged("ready"),
        )

    async def disconnect(self) -> None:
        self.commands.append(("disconnect",))
        self.tell(ConversationEnded(), VoiceStateChanged("disconnected"))

    async def set_turn_mode(self, mode: Any) -> None:
        self.commands.append(("set_turn_mode", mode))
        self.mode = mode
        self.tell(TalkChanged(mode == "voice", mode, False))

    async def press_talk(self) -> None:
        await asyncio.sleep(0.02)  # slower than the release that follows
        self.commands.append(("press_talk",))
        self.tell(TalkChanged(True, "hold", False), VoiceStateChanged("listening"))

    async def release_talk(self) -> None:
        self.commands.append(("release_talk",))
        self.tell(TalkChanged(False, "hold", False), VoiceStateChanged("thinking"))

    async def set_muted(self, muted: bool) -> None:
        self.commands.append(("set_muted", muted))
        self.tell(TalkChanged(False, self.mode, muted))

    async def stop_agent(self) -> None:
        self.commands.append(("stop_agent",))

    async def send_text(self, text: str) -> None:
        self.commands.append(("send_text", text))
        if self.fails_with is not None:
            raise self.fails_with

    async def apply_voice(self) -> None:
        self.commands.append(("apply_voice",))

    async def apply_sound(self) -> None:
        self.commands.append(("apply_sound",))

    async def approve_tool(self, call_id: str, always: bool = False) -> None:
        self.commands.append(("approve_tool", call_id, always))

    async def reject_tool(self, call_id: str, always: bool = False) -> None:
        self.commands.append(("reject_tool", call_id, always))

    async def close(self) -> None:
        self.commands.append(("close",))
        if self.hangs_on_close:
            await asyncio.sleep(60)


class Stage:
    """Window, desk and the fake workbench behind them."""

    def __init__(self) -> None:
        self.workbench: FakeWorkbench | None = None
        self.fails_with: AppError | None = None
        self.look = Theme("light")
        self.desk = Desk(FirstLook(), self._make)
        self.desk.make_reducers()
        self.window = MainWindow(self.desk, self.look)
        self.window.complete()

    def _make(self, settings: Settings, publish: Callable[[Stamped], None]) -> FakeWorkbench:
        self.workbench = FakeWorkbench(settings, publish)
        self.workbench.fails_with = self.fails_with
        return self.workbench

    @property
    def commands(self) -> list[tuple[Any, ...]]:
        return [] if self.workbench is None else self.workbench.commands

    def fold(self, *events: Any, at_s: float = 0.0) -> None:
        """Let events arrive as if the engine had published them."""
        for event in events:
            self.desk.fold(Stamped(at_s, event))
        self.desk.changed.emit()

    def open(self, mode: Any = "hold") -> None:
        """An open conversation, without a workbench."""
        self.fold(STARTED, TalkChanged(mode == "voice", mode, False), VoiceStateChanged("ready"))

    def show(self, width: int = 1280, height: int = 800) -> None:
        self.window.resize(width, height)
        self.window.show()
        if not _is_in_task():
            QApplication.processEvents()

    async def do(self, function: Callable[..., object], *arguments: Any) -> None:
        """Call something that makes Qt handle events: outside of any task, as Qt itself would."""
        loop = asyncio.get_running_loop()
        done = loop.create_future()

        def call() -> None:
            function(*arguments)
            done.set_result(None)

        loop.call_soon(call)
        await done

    async def renew(self) -> None:
        """Have window and settings made anew, as another size of texts does; nothing is left of those before."""
        await self.do(self.window.openers[0].renew)
        await self.do(QApplication.sendPostedEvents, None, QEvent.Type.DeferredDelete)

    async def until(self, condition: Callable[[], Any], timeout_s: float = 3.0) -> None:
        """Wait in the joined loop until `condition` holds."""
        end = time.monotonic() + timeout_s
        while not condition():
            assert time.monotonic() < end, f"did not happen; commands: {self.commands}"
            await asyncio.sleep(0.01)


def _is_in_task() -> bool:
    """Whether a task is at work: another one whose turn came meanwhile could not begin, and would never end."""
    try:
        return asyncio.current_task() is not None
    except RuntimeError:
        return False


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    """A window that is not shown yet."""
    stage = Stage()
    collector = Collector()
    collector.start()
    yield stage
    stage.window.hide()
    for each in (stage.window, stage.desk, stage.look):
        each.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    collector.stop()


@pytest.fixture
def act(qapp: QApplication, stage: Stage) -> Callable[[Callable[[], Awaitable[None]]], None]:
    """Run a coroutine function on the joined loop, with the bridge running."""
    from app.ui import loop

    def run(body: Callable[[], Coroutine[Any, Any, None]]) -> None:
        async def main() -> int:
            stage.desk.bridge.start()
            try:
                await stage.desk.prepare()
                await body()
            finally:
                await stage.desk.close()
                assert stage.desk.bridge.stop(2.0)
            return 0

        loop.run(qapp, main(), asyncio.Event())
        assert [task for task in aio._roots if not task.done()] == []

    return run
