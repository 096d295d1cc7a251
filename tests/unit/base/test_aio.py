from __future__ import annotations

import asyncio
import logging

import pytest

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
