from __future__ import annotations

import ast
import asyncio
import logging
import threading
from pathlib import Path

import pytest

import app
from app.base import aio
from app.base.aio import EngineThread, spawn


def test_work_runs_on_the_engine_thread_and_returns_its_result() -> None:
    engine = EngineThread()
    engine.start()
    try:

        async def work() -> int:
            await asyncio.sleep(0)
            return 7

        assert engine.submit(work()).result(1.0) == 7
    finally:
        assert engine.stop()


def test_stop_ends_tasks_that_still_run() -> None:
    engine = EngineThread()
    engine.start()
    ended: list[bool] = []

    async def forever() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    future = engine.submit(forever())
    engine.submit(asyncio.sleep(0)).result(1.0)
    assert engine.stop()
    assert ended == [True]
    assert future.cancelled()


def test_submitting_to_a_stopped_engine_is_refused() -> None:
    engine = EngineThread()
    engine.start()
    engine.stop()
    with pytest.raises(RuntimeError, match="not running"):
        engine.submit(asyncio.sleep(0))


def test_a_root_task_that_fails_is_logged_with_its_name(caplog: pytest.LogCaptureFixture) -> None:
    async def fail() -> None:
        raise ValueError("broken")

    async def scenario() -> None:
        task = spawn(fail(), name="the pump")
        await asyncio.wait([task])
        await asyncio.sleep(0)

    with caplog.at_level(logging.ERROR, logger="app.session"):
        asyncio.run(scenario())
    assert "the pump" in caplog.text
    assert "ValueError" in caplog.text


SECRET = "sk-0123456789 my mother's maiden name is Quixote"


def test_names_that_whatever_runs_gave_to_threads_and_tasks_are_not_told(caplog: pytest.LogCaptureFixture) -> None:
    places: list[str] = []
    forget, forget_hooks = aio.watch_faults(lambda _error, where: places.append(where)), aio.watch_hooks()

    async def fail() -> None:
        task = asyncio.current_task()
        assert task is not None
        task.set_name(SECRET)
        raise type(SECRET, (ValueError,), {})

    async def scenario() -> None:
        await asyncio.wait([spawn(fail(), name="the pump")])
        await asyncio.sleep(0)

    try:
        asyncio.run(scenario())
        thread = threading.Thread(target=int, args=[SECRET], name=SECRET)
        thread.start()
        thread.join()
    finally:
        forget_hooks()
        forget()
    assert places == ["task the pump", "a thread"]
    assert [record.getMessage() for record in caplog.records] == [
        "task the pump failed: ValueError",
        "unexpected ValueError in a thread",
    ]


def test_root_tasks_have_fixed_names_for_reports_have_them() -> None:
    for file in Path(app.__file__).parent.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)) if "spawn(" in text or "desk.start(" in text else ():
            if not isinstance(node, ast.Call) or ast.unparse(node.func).rpartition(".")[2] not in ("spawn", "start"):
                continue
            given = [each.value for each in node.keywords if each.arg == "name"] + node.args[1:2]
            assert not any(isinstance(each, ast.JoinedStr) for each in given), f"{file}:{node.lineno}"
