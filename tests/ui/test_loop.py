"""The joined loop leaves nothing behind."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.base.aio import spawn
from app.ui import loop

ROOT = Path(__file__).resolve().parents[2]


def test_what_still_waits_at_the_end_is_cancelled_and_may_clean_up(qapp: QApplication) -> None:
    told: list[str] = []

    async def waits() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            told.append("cleaned up")

    async def main() -> int:
        spawn(waits(), name="page that is open")
        await asyncio.sleep(0)
        return 3

    assert loop.run(qapp, main(), asyncio.Event()) == 3
    assert told == ["cleaned up"]


def test_what_starts_while_the_rest_ends_is_cancelled_too(qapp: QApplication) -> None:
    late: list[asyncio.Task[None]] = []

    async def waits() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            if len(late) < 2:  # as a page does that comes to the front when another one is closed
                late.append(spawn(waits(), name="page behind it"))

    async def main() -> int:
        spawn(waits(), name="page that is open")
        await asyncio.sleep(0)
        return 0

    loop.run(qapp, main(), asyncio.Event())
    assert [task.done() for task in late] == [True, True]


def test_what_still_waits_is_cancelled_when_the_main_coroutine_fails(qapp: QApplication) -> None:
    left: list[asyncio.Task[bool]] = []

    async def main() -> int:
        left.append(spawn(asyncio.Event().wait(), name="page that is open"))
        raise RuntimeError("no such page")

    with pytest.raises(RuntimeError, match="no such page"):
        loop.run(qapp, main(), asyncio.Event())
    assert [task.cancelled() for task in left] == [True]


def ended_at_each_turn(qapp: QApplication) -> QTimer:
    """As Qt does to its own loop when the display is gone."""
    timer = QTimer(qapp)
    timer.timeout.connect(lambda: qapp.exit(1))
    timer.start(0)
    return timer


def test_qt_that_ends_its_loop_is_a_request_to_close_and_all_comes_to_its_end(qapp: QApplication) -> None:
    told: list[str] = []

    async def main() -> int:
        try:
            await closing.wait()
            await asyncio.sleep(0.02)  # as what is still kept
        finally:
            told.append("closed")
        return 3

    closing = asyncio.Event()
    timer = ended_at_each_turn(qapp)
    try:
        assert loop.run(qapp, main(), closing) == 3
    finally:
        timer.deleteLater()
        timer.stop()
    assert told == ["closed"]


def test_what_does_not_close_then_is_cancelled(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(loop, "_WITHOUT_DISPLAY_S", 0.02)

    async def main() -> int:
        try:
            await asyncio.Event().wait()
        finally:
            told.append("cancelled")
        return 0

    timer = ended_at_each_turn(qapp)
    try:
        with pytest.raises(RuntimeError):
            loop.run(qapp, main(), asyncio.Event())
    finally:
        timer.deleteLater()
        timer.stop()
    assert told == ["cancelled"]


@pytest.mark.parametrize("wish", [None, "pyqt5"])
def test_which_qt_other_programs_take_is_left_to_the_person(wish: str | None) -> None:
    code = "import os; from app.ui import loop; print(loop.qasync.QtModuleName, os.environ.get('QT_API'))"
    environment = {name: value for name, value in os.environ.items() if name != "QT_API"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment | ({} if wish is None else {"QT_API": wish}),
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"PySide6 {wish}\n"
