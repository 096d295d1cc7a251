"""A client of the engine over a real loopback socket, as plain as can be: JSON out, JSON in."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pybase64
from websockets.asyncio.client import ClientConnection, connect

from app.base.aio import spawn
from app.local.ports import EngineParts
from app.local.service.server import serve
from tests.engine_parts import LoudnessDetector

ANSWER_LIMIT_S = 10.0


class EngineClient:
    """One connection; `events` holds everything that came, in order."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.events: list[dict[str, Any]] = []

    async def send(self, kind: str, **fields: Any) -> None:
        await self.socket.send(json.dumps({"type": kind, **fields}))

    async def configure(self, **fields: Any) -> dict[str, Any]:
        await self.send("session.update", session={"type": "realtime", **fields})
        return await self.until("session.updated")

    async def write(self, pcm: bytes, block_bytes: int = 9600) -> None:
        for start in range(0, len(pcm), block_bytes):
            block = pybase64.b64encode_as_string(pcm[start : start + block_bytes])
            await self.send("input_audio_buffer.append", audio=block)

    async def say(self, text: str) -> None:
        content = [{"type": "input_text", "text": text}]
        await self.send("conversation.item.create", item={"type": "message", "role": "user", "content": content})

    async def ask(self, **response: Any) -> dict[str, Any]:
        """Ask for an answer; returns the finished response."""
        await self.send("response.create", response=response)
        return (await self.until("response.done"))["response"]

    async def next(self) -> dict[str, Any]:
        event: dict[str, Any] = json.loads(await self.socket.recv())
        self.events.append(event)
        return event

    async def until(self, kind: str, limit_s: float = ANSWER_LIMIT_S) -> dict[str, Any]:
        """The next event of a type; fails with what came instead."""
        seen: list[str] = []
        try:
            async with asyncio.timeout(limit_s):
                while True:
                    event = await self.next()
                    seen.append(event["type"])
                    if event["type"] == kind:
                        return event
        except TimeoutError:
            raise AssertionError(f"no {kind} within {limit_s} s, but {seen[-12:]}") from None

    def audio(self) -> bytes:
        """All the sound of the answers so far, in the wire's format."""
        deltas = [event["delta"] for event in self.events if event["type"] == "response.output_audio.delta"]
        return b"".join(pybase64.b64decode(delta) for delta in deltas)


@asynccontextmanager
async def engine(parts: EngineParts, **options: Any) -> AsyncIterator[str]:
    """An engine on a free port; gives its URL without a model. Fails when it leaves tasks behind."""
    before = asyncio.all_tasks()
    until = asyncio.Event()
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    options.setdefault("make_detector", LoudnessDetector)
    serving = spawn(serve("127.0.0.1", 0, parts, on_ready=ready.set_result, until=until, **options), name="engine")
    try:
        yield await ready
    finally:
        until.set()
        await serving
    left = {task for task in asyncio.all_tasks() - before if not task.done()}
    assert not left, f"tasks left: {left}"


@asynccontextmanager
async def talking(url: str) -> AsyncIterator[EngineClient]:
    """A connection that has seen its `session.created`."""
    async with connect(f"{url}?model=test", max_size=None, compression=None) as socket:
        client = EngineClient(socket)
        await client.until("session.created")
        yield client
