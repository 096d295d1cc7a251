"""What pages of the settings work with: the store, and a way to run things on the engine's thread."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject

from app.base import secrets
from app.base.aio import on_daemon_thread, spawn
from app.ui.desk import Desk
from app.ui.settings.store import SettingsStore

if TYPE_CHECKING:
    from app.audio.line import SoundBackend

T = TypeVar("T")


class Place:
    """One for each dialog.

    Args:
        desk: the window's; `desk.status` tells whether a conversation is open.
        store: the settings.
        backend: who opens sound devices to try them; PortAudio when left out.
    """

    def __init__(self, desk: Desk, store: SettingsStore, backend: SoundBackend | None = None) -> None:
        self.desk = desk
        self.store = store
        self.backend = backend
        self._one_at_a_time = threading.Lock()

    def start(self, coro: Coroutine[Any, Any, None], name: str, *, owner: QObject | None = None) -> asyncio.Task[None]:
        """Run a coroutine of the window's loop from a slot; the task is there to be cancelled.

        Args:
            owner: what the coroutine shows things in: when Qt deletes it, the task is cancelled.
        """
        task = spawn(coro, name=name)
        if owner is not None:
            owner.destroyed.connect(lambda: task.cancel())
        return task

    def learn(self, then: Callable[[], None], owner: QObject) -> None:
        """Take over what another program wrote into the settings' file; `then` is called when that was anything."""
        file = self.desk.settings_file
        if file is None:
            return

        async def run() -> None:
            if self.store.learn(await self.call(file.news)):
                then()

        self.start(run(), "learn settings", owner=owner)

    async def on_engine(self, coro: Coroutine[Any, Any, T]) -> T:
        """Await something on the engine's loop, where network, files and devices belong. Raises what it raises."""
        return await self.desk.bridge.submit(coro)

    async def apart(self, function: Callable[..., T], *arguments: Any) -> T:
        """Call what asks the keyring, which may wait to be unlocked, on a thread of its own. Raises what it raises."""
        return await self.on_engine(secrets.apart(function, *arguments))

    async def aside(self, function: Callable[..., T], *arguments: Any) -> T:
        """Call what may take long and asks no keyring, on a thread of its own, in turn. Raises what it raises."""
        return await self.on_engine(on_daemon_thread(function, *arguments, lock=self._one_at_a_time))

    async def call(self, function: Callable[..., T], *arguments: Any) -> T:
        """Call something quick that reads or writes files, off the window's thread. Raises what it raises."""

        async def run() -> T:
            return function(*arguments)

        return await self.on_engine(run())
