"""The engine as a child process: started, watched, stopped, and gone when its parent is gone."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import psutil
import pytest
from websockets.asyncio.client import connect

import app
from app.base.errors import EngineError
from app.local.child import EngineChild, engine_command

ROOT = Path(__file__).resolve().parents[3]
URL = "print('ws://127.0.0.1:1/v1/realtime', flush=True)"


def run(test: Coroutine[Any, Any, None]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(60):
            await test

    asyncio.run(bounded())


def python(code: str) -> EngineChild:
    return EngineChild([sys.executable, "-c", code])


def test_child_is_stopped_by_its_pipe_and_leaves_nothing() -> None:
    async def scenario() -> None:
        child = python(f"{URL}; import sys; sys.stdin.read()")
        assert await child.start() == "ws://127.0.0.1:1/v1/realtime"
        process = psutil.Process(child.pid)
        await child.stop()
        assert child.pid is None
        assert not process.is_running()
        await child.stop()

    run(scenario())


def test_child_that_will_not_listen_is_killed_within_a_second() -> None:
    async def scenario() -> None:
        child = python(f"import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); {URL}; time.sleep(60)")
        await child.start()
        process = psutil.Process(child.pid)
        started = time.monotonic()
        await child.stop()
        assert time.monotonic() - started < 1.0
        assert not process.is_running()

    run(scenario())


def test_child_that_ends_early_tells_its_last_words() -> None:
    async def scenario() -> None:
        with pytest.raises(EngineError, match="Port 80 is taken") as caught:
            await python("import sys; sys.exit('sidetone: Port 80 is taken.')").start()
        assert caught.value.code == "engine_start_failed"

    run(scenario())


def test_child_that_says_nothing_is_given_up() -> None:
    async def scenario() -> None:
        child = python("import time; time.sleep(60)")
        with pytest.raises(EngineError) as caught:
            await child.start(limit_s=0.2)
        assert caught.value.code == "engine_start_timeout"
        assert child.pid is None

    run(scenario())


def test_missing_program_is_an_error() -> None:
    async def scenario() -> None:
        with pytest.raises(EngineError) as caught:
            await EngineChild(["/nonexistent/sidetone"]).start()
        assert caught.value.code == "engine_start_failed"

    run(scenario())


def test_loss_is_noticed_and_the_child_can_be_started_again() -> None:
    async def scenario() -> None:
        child = python(f"{URL}; import sys; sys.stdin.read()")
        await child.start()
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
        async with asyncio.timeout(2):
            assert "-9" in await child.wait_lost()
        assert await child.start()
        await child.stop()

    run(scenario())


def test_real_engine_starts_talks_and_stops() -> None:
    async def scenario() -> None:
        child = EngineChild()
        url = await child.start()
        async with connect(f"{url}?model=test") as socket:
            session = json.loads(await socket.recv())["session"]
            assert session["engine"]["brain"]
            assert session["engine"]["notes"]
        started = time.monotonic()
        await child.stop()
        assert time.monotonic() - started < 1.0

    run(scenario())


def test_unreachable_language_model_is_noted_and_fails_answers_only() -> None:
    async def scenario() -> None:
        child = EngineChild(options=["--chat-url", "http://127.0.0.1:9/v1", "--chat-model", "none"])
        url = await child.start()
        try:
            async with connect(f"{url}?model=test") as socket:
                notes = json.loads(await socket.recv())["session"]["engine"]["notes"]
                assert any("127.0.0.1:9" in note for note in notes)
                await socket.send(json.dumps({"type": "response.create"}))
                while (event := json.loads(await socket.recv()))["type"] != "response.done":
                    pass
                assert event["response"]["status"] == "failed"
                assert event["response"]["status_details"]["error"]["message"]
        finally:
            await child.stop()

    run(scenario())


def test_taken_port_reaches_the_person() -> None:
    async def scenario() -> None:
        first = EngineChild()
        url = await first.start()
        try:
            port = url.split(":")[2].split("/")[0]
            with pytest.raises(EngineError, match="is taken"):
                await EngineChild(options=["--port", port]).start()
        finally:
            await first.stop()

    run(scenario())


def test_engine_goes_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    parent_code = (
        "import asyncio\n"
        "from app.local.child import EngineChild\n"
        "async def main():\n"
        "    child = EngineChild()\n"
        "    await child.start()\n"
        "    print(child.pid, flush=True)\n"
        "    await asyncio.sleep(60)\n"
        "asyncio.run(main())\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", parent_code], stdout=subprocess.PIPE, cwd=ROOT)
    try:
        assert parent.stdout is not None
        engine = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        psutil.wait_procs([engine], timeout=3)
        assert not engine.is_running() or engine.status() == psutil.STATUS_ZOMBIE
    finally:
        parent.kill()
        parent.communicate()


def test_command_ends_with_standard_input() -> None:
    process = subprocess.Popen(engine_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == f"sidetone {app.__version__}\n".encode()
    assert process.stdout.readline().startswith(b"ws://127.0.0.1:")
    process.stdin.close()
    assert process.wait(timeout=3) == 0
    process.stdout.close()


def test_command_ends_on_sigterm_and_prints_one_line_only() -> None:
    command = [part for part in engine_command() if part not in ("--until-stdin-closes", "--print-version")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
    assert process.stdout is not None
    line = process.stdout.readline()
    process.terminate()
    rest, _ = process.communicate(timeout=3)
    assert line.startswith(b"ws://")
    assert rest == b""
    assert process.returncode == 0


@pytest.mark.parametrize("says", ["sidetone 0.0.9", "sidetone 0.1.0+other", "nothing of its version"])
def test_engine_of_another_version_is_not_used(monkeypatch: pytest.MonkeyPatch, says: str) -> None:
    code = f"print({says!r}, flush=True); {URL}; import sys; sys.stdin.read()"
    monkeypatch.setattr("app.base.own_program.command", lambda *_arguments: [sys.executable, "-c", code])

    async def scenario() -> None:
        child = EngineChild()
        with pytest.raises(EngineError, match="was updated while it was running") as caught:
            await child.start()
        assert caught.value.code == "program_replaced"
        assert child.pid is None

    run(scenario())
