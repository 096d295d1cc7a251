"""The joined loop leaves nothing behind."""

from __future__ import annotations

import asyncio

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
