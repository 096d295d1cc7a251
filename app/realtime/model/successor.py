"""A connection that is made and set up beside the one in use, silent until it takes that one's place."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app.base.errors import TransportError
from app.base.language import say
from app.realtime.model.base import RealtimeSuccessor
from app.realtime.model.connection import Connection
from app.realtime.model_inputs import RealtimeModelSendEvent


class WireSuccessor(RealtimeSuccessor):
    """One attempt.

    Args:
        connection: set up and held back.
        current: tells the model's connection of now.
        swap: makes a connection the model's.
        timeout_s: the longest that the end of either connection may take.
    """

    def __init__(
        self,
        connection: Connection,
        current: Callable[[], Connection | None],
        swap: Callable[[Connection], None],
        timeout_s: float,
    ) -> None:
        self._connection = connection
        self._current = current
        self._swap = swap
        self._timeout_s = timeout_s

    async def send_event(self, event: RealtimeModelSendEvent) -> None:
        """As the model's, to the new connection."""
        await self._connection.send(event)

    async def take_over(self, is_wanted: Callable[[], bool], *, is_forced: bool = False) -> bool:
        """Let the listeners hear what the old connection told, then swap in one step and let the old one go."""
        old = self._current()
        if old is not None:
            await old.delivered()
        if not self._connection.is_open:
            raise TransportError(say("Connection", "The new connection is gone already."), code="connection_lost")
        if old is not self._current() or (old is not None and old.is_busy and not is_forced) or not is_wanted():
            return False
        if old is not None:
            old.step_back()
        self._swap(self._connection)
        self._connection.step_forward()
        if old is not None:
            await asyncio.shield(old.close(self._timeout_s))
        return True

    async def close(self) -> None:
        """Give it up; nobody hears of it."""
        self._connection.step_back()
        await self._connection.close(self._timeout_s)
