"""A keyring that waits for its person holds up nobody who does not need it."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from app.base import secrets
from app.base.aio import spawn
from app.ui.settings.connections import key_field
from tests.memory_keyring import MemoryKeyring


@pytest.mark.parametrize("page", ["agents", "advanced"])
def test_pages_that_need_no_key_are_filled(page: str, stage: Any, act: Any, memory: MemoryKeyring) -> None:
    unlocked = threading.Event()

    async def body() -> None:
        stage.show()
        waiting = spawn(stage.desk.bridge.submit(secrets.apart(unlocked.wait)), name="a person is asked")
        try:
            dialog = await stage.window.complete().commands.settings.open(page)
            shown = dialog.page(page)
            if page == "agents":
                await stage.until(lambda: shown.desk.current is not None)
            else:
                await stage.until(lambda: "keyring: " in shown.text.toPlainText())
                assert ", waited for" in shown.text.toPlainText()
            await asyncio.wait_for(stage.desk.close(), 2.0)
        finally:
            unlocked.set()
        await waiting

    act(body)


def test_a_key_that_nobody_knows_of_yet_is_not_said_to_be_missing(
    stage: Any, act: Any, memory: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_field, "PATIENCE_S", 0.01)
    unlocked = threading.Event()

    async def body() -> None:
        stage.show()
        waiting = spawn(stage.desk.bridge.submit(secrets.apart(unlocked.wait)), name="a person is asked")
        try:
            dialog = await stage.window.complete().commands.settings.open("connections")
            key = dialog.page("connections").far.keys["openai"]
            assert key.status.text() == ""
            await stage.until(lambda: key.status.text() == "The keyring waits to be unlocked")
        finally:
            unlocked.set()
        await waiting
        await stage.until(lambda: key.status.text() == "Not set")

    act(body)
