"""The joined loop leaves nothing behind."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtWidgets import QApplication

from app.base.aio import spawn
from app.ui import loop


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
