"""Peers on the loopback for tests of the client: a real WebSocket server that follows a script, and worse ones."""

from __future__ import annotations

import asyncio
import contextlib
import json
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from websockets.asyncio.server import ServerConnection, serve
from websockets.http11 import Request, Response
from websockets.server import ServerProtocol

from app.realtime.model.base import RealtimeModelListener
from app.realtime.model_events import RealtimeModelEvent
from tests import wire_frames as wire

Script = Callable[["Peer"], Awaitable[None]]
Check = Callable[[ServerConnection, Request], Response | None]


class Peer:
    """One connected client as its server sees it."""

    def __init__(self, socket: ServerConnection) -> None:
        self.socket = socket
        self.got: list[dict[str, Any]] = []

    async def send(self, *frames: str) -> None:
        for frame in frames:
            await self.socket.send(frame)

    async def receive(self, type: str = "") -> dict[str, Any]:
        """The next event; with `type` the next of that name, others are kept in `got` too."""
        while True:
            event: dict[str, Any] = json.loads(await self.socket.recv())
            self.got.append(event)
            if not type or event["type"] == type:
                return event

    async def set_up(self, **session: Any) -> dict[str, Any]:
        """First word, settings, confirmation; returns the client's settings."""
        await self.send(wire.session_created(**session))
        event = await self.receive("session.update")
        await self.send(wire.session_updated(**session))
        settings: dict[str, Any] = event["session"]
        return settings

    async def until_closed(self) -> None:
        """Go on reading until the client is gone."""
        async for frame in self.socket:
            self.got.append(json.loads(frame))

    def reset(self) -> None:
        """Cut the connection without a word (RST)."""
        self.socket.transport.abort()


@contextlib.asynccontextmanager
async def peer(script: Script, check: Check | None = None, *, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    """A server whose every client meets `script`; gives its URL. A failing script fails the test."""
    failures: list[BaseException] = []

    async def handler(socket: ServerConnection) -> None:
        try:
            await script(Peer(socket))
        except BaseException as exc:
            failures.append(exc)
            raise

    async with serve(
        handler, "127.0.0.1", 0, process_request=check, compression=None, max_size=None, close_timeout=0.2, ssl=tls
    ) as server:
        port = server.sockets[0].getsockname()[1]
        yield f"{'wss' if tls else 'ws'}://127.0.0.1:{port}/v1/realtime"
    assertions = [failure for failure in failures if isinstance(failure, AssertionError)]
    if assertions:
        raise assertions[0]


@contextlib.asynccontextmanager
async def half_open_peer(*frames: str, reads: bool = True) -> AsyncIterator[str]:
    """A server that completes the handshake, sends `frames`, and never says another word, not even to a close.

    Args:
        reads: False leaves the client's bytes in the sockets' buffers.
    """

    # Waited on, it also keeps the handler: of a connection that is not read, nothing else knows.
    over = asyncio.Event()

    async def handler(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        protocol = ServerProtocol()
        while not (requests := protocol.events_received()):
            protocol.receive_data(await reader.read(4096))
        assert isinstance(requests[0], Request)
        protocol.send_response(protocol.accept(requests[0]))
        for frame in frames:
            protocol.send_text(frame.encode())
        writer.writelines(protocol.data_to_send())
        try:
            if reads:
                await reader.read()
            else:
                await over.wait()
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.transport.abort()

    server = await asyncio.start_server(handler, "127.0.0.1", 0, limit=1024)
    async with server:
        try:
            yield f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1/realtime"
        finally:
            over.set()


class Listener(RealtimeModelListener):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.events: list[RealtimeModelEvent] = []
        self._grew = asyncio.Event()

    async def on_event(self, event: RealtimeModelEvent) -> None:
        self.events.append(event)
        self._grew.set()

    def types(self) -> list[str]:
        """Types in order, raw frames left out."""
        return [event.type for event in self.events if event.type != "raw_server_event"]

    def of(self, type: str) -> list[Any]:
        return [event for event in self.events if event.type == type]

    async def until(self, type: str, count: int = 1, timeout_s: float = 5.0) -> Any:
        """Wait for the `count`-th event of `type` and return it."""
        async with asyncio.timeout(timeout_s):
            while len(self.of(type)) < count:
                self._grew.clear()
                await self._grew.wait()
        return self.of(type)[count - 1]
