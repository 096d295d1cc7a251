"""Whole messages of a WebSocket in one queue, at the price of one step each.

The reading end of `websockets` locks, looks for fragments and nests three coroutines for every message; of a second of
speech that is more than decoding it. This one takes the frames where the library's own queue would, and leaves the
rest (parsing, pings, the closing handshake) to it. Used by `websocket` alone. Invariant: messages come in the order of
their last frames, and those that came before the end can be taken after it.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any, Final

from websockets.asyncio.client import ClientConnection
from websockets.frames import DATA_OPCODES, Frame
from websockets.protocol import Event

_UNREAD_BYTES: Final = 4 * 1024 * 1024
"""What may come while messages wait to be taken, until the peer has to wait, too."""


class InboxConnection(ClientConnection):
    """A connection to be read with `next_message` instead of `recv`, by one reader."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._messages: deque[bytes] = deque()
        self._fragments = bytearray()
        self._arrival: asyncio.Future[None] | None = None
        self._unread_bytes = 0
        self._has_ended = False

    async def next_message(self) -> bytes | None:
        """The next message, text or binary; None when the connection has ended and everything was taken."""
        messages = self._messages
        while not messages:
            if self._has_ended:
                return None
            self._make_room()
            self._arrival = self.loop.create_future()
            await self._arrival
        return messages.popleft()

    def data_received(self, data: bytes) -> None:
        """The peer sent something: let the reader run, and hold the peer back when the reader does not."""
        super().data_received(data)
        if not self._messages:
            return
        self._unread_bytes += len(data)
        if self._unread_bytes > _UNREAD_BYTES:
            self.transport.pause_reading()
        self._wake()

    def process_event(self, event: Event) -> None:
        """Take the frames that belong to messages."""
        if isinstance(event, Frame) and event.opcode in DATA_OPCODES:
            self._take(event)
        else:
            super().process_event(event)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing will come any more."""
        super().connection_lost(exc)
        self._has_ended = True
        self._wake()

    def _make_room(self) -> None:
        if self._unread_bytes > _UNREAD_BYTES:
            self.transport.resume_reading()
        self._unread_bytes = 0

    def _take(self, frame: Frame) -> None:
        if frame.fin and not self._fragments:
            self._messages.append(bytes(frame.data))
            return
        self._fragments += frame.data
        if frame.fin:
            self._messages.append(bytes(self._fragments))
            self._fragments.clear()

    def _wake(self) -> None:
        arrival, self._arrival = self._arrival, None
        if arrival is not None and not arrival.done():
            arrival.set_result(None)
