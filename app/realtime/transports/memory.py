"""Two ends of a stream inside one process: what one sends the other receives. For tests, replay and bridges."""

from __future__ import annotations

import asyncio
from collections import deque

from app.base.errors import TransportError
from app.base.language import say


class MemoryDuplex:
    """One end. Make pairs with `memory_pair`; use both on the same loop."""

    def __init__(self) -> None:
        self.close_code: int | None = None
        self.close_reason = ""
        self._peer: MemoryDuplex | None = None
        self._frames: deque[str | bytes] = deque()
        self._wake = asyncio.Event()

    async def send(self, frame: str | bytes) -> None:
        """Hand a frame to the other end; yields once, as a socket does. Raises TransportError when closed."""
        if self.close_code is not None or self._peer is None:
            raise TransportError(say("Connection", "The stream is closed."), status=self.close_code)
        self._peer.feed(frame)
        await asyncio.sleep(0)

    async def receive(self) -> str | bytes | None:
        """The next frame; None when the stream is closed and everything was read."""
        while not self._frames:
            if self.close_code is not None:
                return None
            self._wake.clear()
            await self._wake.wait()
        return self._frames.popleft()

    async def close(self, code: int = 1000, reason: str = "") -> None:
        """Close both ends; what was sent before can still be read."""
        self.end(code, reason)
        if self._peer is not None:
            self._peer.end(code, reason)

    def feed(self, frame: str | bytes) -> None:
        """A frame arrives at this end."""
        self._frames.append(frame)
        self._wake.set()

    def end(self, code: int, reason: str) -> None:
        """This end learns that the stream is over; the first word counts."""
        if self.close_code is None:
            self.close_code, self.close_reason = code, reason
        self._wake.set()

    def join(self, peer: MemoryDuplex) -> None:
        """Connect two ends."""
        self._peer, peer._peer = peer, self


def memory_pair() -> tuple[MemoryDuplex, MemoryDuplex]:
    """Two connected ends."""
    one, other = MemoryDuplex(), MemoryDuplex()
    one.join(other)
    return one, other
