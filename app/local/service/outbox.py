"""The outbox of one connection: events wait here for the socket.

Owns the queue between the machine, which never waits, and a socket that may. Bounded by its users: whoever makes
an answer waits for `room` after each delta, and no further frame of the client is read while very much is waiting.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from typing import Any, Final

HIGH_WATER_BYTES: Final = 256 * 1024
"""About four seconds of PCM16 audio as base64."""


class Outbox:
    """Events in order, as JSON text."""

    def __init__(self) -> None:
        self._waiting: deque[tuple[str, str | None]] = deque()
        self._bytes = 0
        self._changed = asyncio.Event()
        self._shrunk = asyncio.Event()

    def put(self, event: dict[str, Any]) -> None:
        """Append an event; never waits."""
        # Escaped: JSON text may hold lone surrogates, a WebSocket's text frame may not.
        text = json.dumps(event, separators=(",", ":"))
        is_audio = event["type"] == "response.output_audio.delta"
        self._waiting.append((text, event["response_id"] if is_audio else None))
        self._bytes += len(text)
        self._changed.set()

    def drop_audio(self, response_id: str) -> None:
        """Take out the audio deltas of a response that have not left yet."""
        kept = deque(entry for entry in self._waiting if entry[1] != response_id)
        self._waiting = kept
        self._bytes = sum(len(text) for text, _ in kept)
        self._shrunk.set()

    async def room(self, most_bytes: int = HIGH_WATER_BYTES) -> None:
        """Wait until less than `most_bytes` are queued."""
        while self._bytes >= most_bytes:
            self._shrunk.clear()
            await self._shrunk.wait()

    async def next(self) -> str:
        """The next event to send."""
        while not self._waiting:
            self._changed.clear()
            await self._changed.wait()
        text, _ = self._waiting.popleft()
        self._bytes -= len(text)
        self._shrunk.set()
        return text
