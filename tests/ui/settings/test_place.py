"""What pages start ends with them."""

from __future__ import annotations

import asyncio
from typing import Any

import shiboken6
from PySide6.QtCore import QObject

from app.ui.settings.place import Place


def test_what_a_page_started_is_cancelled_when_the_page_is_gone(stage: Any, act: Any) -> None:
    async def body() -> None:
        place = Place(stage.desk, None)  # type: ignore[arg-type]  # nothing here asks for the settings
        owner = QObject()
        waiting = place.start(asyncio.Event().wait(), "wait for the page", owner=owner)  # type: ignore[arg-type]
        other = place.start(asyncio.Event().wait(), "wait for another")  # type: ignore[arg-type]
        await asyncio.sleep(0)
        shiboken6.delete(owner)
        await asyncio.wait([waiting], timeout=1.0)
        assert waiting.cancelled()
        assert not other.done()
        other.cancel()

    act(body)
