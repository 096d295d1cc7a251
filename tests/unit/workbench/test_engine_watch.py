"""The engine's process kept running, with real processes."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import pytest

import app
from app.base.errors import EngineError
from app.base.own_file import OwnFile
from app.local.child import EngineChild
from app.workbench.engine_watch import EngineWatch
from app.workbench.events import EngineStatus, Trouble

PATIENT = "import sys; print('ws://127.0.0.1:1/v1/realtime', flush=True); sys.stdin.read()"
HASTY = "print('ws://127.0.0.1:1/v1/realtime', flush=True)"


class Watched:
    """A watch and what it published."""

    def __init__(self, program: str) -> None:
        self.told: list[EngineStatus | Trouble] = []
        self.watch = EngineWatch(EngineChild([sys.executable, "-S", "-c", program]), self.told.append)

    @property
    def states(self) -> list[str]:
        return [event.state for event in self.told if isinstance(event, EngineStatus)]

    async def until(self, state: str) -> None:
        async with asyncio.timeout(15):
            while True:
                if state in self.states:
                    return
                await asyncio.sleep(0.01)


def test_a_killed_engine_comes_back_and_the_url_waits_for_it() -> None:
    async def scenario() -> None:
        engine = Watched(PATIENT)
        await engine.watch.start()
        first = engine.watch.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)
        await engine.until("lost")
        assert (await engine.watch.url()).startswith("ws://")
        assert engine.watch.pid not in (None, first)
        await engine.watch.start()  # it runs already: nothing happens
        last = engine.watch.pid
        assert last is not None
        await engine.watch.stop()
        await engine.watch.stop()
        with pytest.raises(ProcessLookupError):
            os.kill(last, 0)
        assert engine.states == ["starting", "ready", "lost", "restarting", "ready", "stopped"]

    asyncio.run(scenario())


def test_an_engine_that_stops_again_and_again_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.workbench.restart_budget.WAITS_S", (0.0, 0.01, 0.01))

    async def scenario() -> None:
        engine = Watched(HASTY)
        await engine.watch.start()
        await engine.until("failed")
        with pytest.raises(EngineError) as caught:
            await engine.watch.url()
        assert caught.value.hint
        assert sum(isinstance(event, Trouble) for event in engine.told) == 1
        assert engine.states.count("restarting") == 3
        await engine.watch.stop()

    asyncio.run(scenario())


def test_what_the_session_says_about_the_engine_stays_with_it() -> None:
    async def scenario() -> None:
        engine = Watched(PATIENT)
        await engine.watch.start()
        engine.watch.describe("offline", ("No language model.",))
        await engine.watch.stop()
        assert engine.told[-2:] == [
            EngineStatus("ready", "offline", ("No language model.",)),
            EngineStatus("stopped", "offline", ("No language model.",)),
        ]

    asyncio.run(scenario())


def test_an_engine_whose_program_is_gone_is_not_started_again_and_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = tmp_path / "sidetone"
    program.write_bytes(b"")
    own = OwnFile(program)
    engine = f"print('sidetone {app.__version__}', flush=True); {PATIENT}"

    def command(_options: object) -> list[str]:
        own.check()
        return [sys.executable, "-S", "-c", engine]

    monkeypatch.setattr("app.local.child.engine_command", command)

    async def scenario() -> None:
        told: list[EngineStatus | Trouble] = []
        is_over = asyncio.Event()

        def take(event: EngineStatus | Trouble) -> None:
            told.append(event)
            if event == EngineStatus("failed"):
                is_over.set()

        watch = EngineWatch(EngineChild(), take)
        await watch.start()
        program.unlink()
        assert watch.pid is not None
        os.kill(watch.pid, signal.SIGKILL)
        async with asyncio.timeout(15):
            await is_over.wait()
        with pytest.raises(EngineError, match="was removed from this computer"):
            await watch.url()
        assert [event.message for event in told if isinstance(event, Trouble)] == [
            "Sidetone was removed from this computer while it was running."
        ]
        await watch.stop()

    asyncio.run(scenario())
