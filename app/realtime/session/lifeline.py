"""The one TaskGroup of a session. Leaving it is the only way its tasks end.

The group lives in a root task of its own, so that a session may be entered in one task and closed in another.
Invariant: a task that fails is reported and ends alone; a group that was told to end takes all its tasks with it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from app.base.aio import spawn
from app.base.foreign import foreign

_log = logging.getLogger("app.session")


class _Leaving(Exception):
    """Raised inside the group to cancel what still runs."""


class Lifeline:
    """Start it, give it work, end it.

    Args:
        on_error: told about work that failed.
    """

    def __init__(self, on_error: Callable[[Exception], None]) -> None:
        self._on_error = on_error
        self._stop = asyncio.Event()
        self._ready = asyncio.Event()
        self._group: asyncio.TaskGroup | None = None
        self._root: asyncio.Task[None] | None = None

    async def start(self, name: str) -> None:
        """Open the group; returns when it takes work."""
        self._root = spawn(self._live(), name=name)
        await self._ready.wait()

    def work(self, coro: Coroutine[Any, Any, None], *, name: str) -> None:
        """Run `coro` in the group; dropped when the group is ending."""
        if self._group is None or self._stop.is_set():
            coro.close()
            return
        self._group.create_task(self._guarded(coro, name), name=name)

    async def end(self, timeout_s: float) -> None:
        """Cancel all work and wait for it, at most `timeout_s` seconds. Idempotent."""
        self._stop.set()
        if self._root is None:
            return
        _, pending = await asyncio.wait({self._root}, timeout=timeout_s)
        if pending:
            _log.warning("a task of the session does not end although it was cancelled")

    async def _live(self) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                self._group = group
                self._ready.set()
                await self._leave_when_told()
        except* _Leaving:
            self._group = None

    async def _leave_when_told(self) -> None:
        await self._stop.wait()
        raise _Leaving

    async def _guarded(self, coro: Coroutine[Any, Any, None], name: str) -> None:
        try:
            with foreign(name):
                await coro
        except Exception as error:  # noqa: BLE001 - root of a task: its failure is an event, not the session's end
            _log.warning("%s failed: %s", name, type(error).__name__, exc_info=error)
            self._on_error(error)
