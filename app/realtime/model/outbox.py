"""Frames on their way to the peer: first in, first out, one writer.

Bounded by waiting: who sends much waits until the peer has taken enough (`below_high_water`). Nothing is dropped;
what is left when the connection ends is gone with it.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from typing import Final

from app.base.errors import TransportError
from app.base.foreign import foreign
from app.realtime.model.base import FrameDuplex

HIGH_WATER_BYTES: Final = 4 * 1024 * 1024

_log = logging.getLogger("app.wire")


class Outbox:
    """Filled by anybody on the loop, emptied by the task that runs `run`."""

    def __init__(self, duplex: FrameDuplex) -> None:
        self._duplex = duplex
        self._frames: deque[str] = deque()
        self._bytes = 0
        self._wake = asyncio.Event()
        self._moved = asyncio.Event()
        self.has_ended = False

    def put(self, frame: str) -> None:
        """Append; never blocks. Dropped when the connection has ended."""
        if self.has_ended:
            return
        self._frames.append(frame)
        self._bytes += len(frame)
        self._wake.set()

    def end(self) -> None:
        """Nothing more will be sent: wake everybody who waits."""
        self.has_ended = True
        self._frames.clear()
        self._bytes = 0
        self._moved.set()

    async def below_high_water(self) -> None:
        """Return when less than `HIGH_WATER_BYTES` wait to be sent."""
        while self._bytes > HIGH_WATER_BYTES:
            self._moved.clear()
            await self._moved.wait()

    async def drained(self, timeout_s: float) -> None:
        """Return when everything was sent, or after `timeout_s`."""
        try:
            async with asyncio.timeout(timeout_s):
                while self._bytes:
                    self._moved.clear()
                    await self._moved.wait()
        except TimeoutError:
            _log.info("%d bytes were not sent in time", self._bytes)

    async def run(self) -> None:
        """Send until cancelled or the peer is gone; then closes the duplex so that reading ends too."""
        try:
            while True:
                while not self._frames:
                    self._wake.clear()
                    await self._wake.wait()
                frame = self._frames.popleft()
                with foreign("the transport"):
                    await self._duplex.send(frame)
                self._bytes = max(0, self._bytes - len(frame))
                self._moved.set()
        except (TransportError, OSError) as exc:
            _log.info("sending failed: %s", exc)
            self.end()
            with foreign("closing the transport"):
                await self._duplex.close()
