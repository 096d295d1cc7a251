"""A TCP proxy on the loopback that does to connections what networks do: cut, stall, swallow, delay, reset, refuse.

Faults hit the connections of that moment; those made later are sound again.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal
from urllib.parse import urlsplit

Direction = Literal["up", "down"]
_CHUNK = 4096


class Link:
    """One connection through the proxy; `up` goes to the server."""

    def __init__(self, client: asyncio.StreamWriter, server: asyncio.StreamWriter) -> None:
        self._client = client
        self._server = server
        self._flows = {"up": asyncio.Event(), "down": asyncio.Event()}
        for flow in self._flows.values():
            flow.set()
        self._swallows = False
        self._delay_s = 0.0
        self._left_down: int | None = None

    def drop(self) -> None:
        """Close both sides in good order."""
        self._free()
        self._client.close()
        self._server.close()

    def reset(self) -> None:
        """RST to both sides."""
        self._free()
        for writer in (self._client, self._server):
            with contextlib.suppress(OSError):
                linger = struct.pack("ii", 1, 0)
                writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            writer.transport.abort()

    def stall(self, *directions: Direction) -> None:
        """Forward nothing more (both ways by default) and read nothing more; the sockets stay open."""
        for direction in directions or ("up", "down"):
            self._flows[direction].clear()

    def swallow(self) -> None:
        """Half-open: take everything from both sides and forward none of it."""
        self._swallows = True

    def delay(self, seconds: float) -> None:
        """Forward each piece that much later."""
        self._delay_s = seconds

    def cut_after(self, count_bytes: int) -> None:
        """Forward so many bytes more to the client, then close: most likely in the middle of a frame."""
        self._left_down = count_bytes

    def _free(self) -> None:
        """What waits for a stall to end finds the sockets closed."""
        for flow in self._flows.values():
            flow.set()

    async def run(self, client: asyncio.StreamReader, server: asyncio.StreamReader) -> None:
        """Forward until one side ends."""
        try:
            async with asyncio.TaskGroup() as group:
                pumps = [
                    group.create_task(self._pump("up", client, self._server)),
                    group.create_task(self._pump("down", server, self._client)),
                ]
                await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
                for pump in pumps:
                    pump.cancel()
        finally:
            for writer in (self._client, self._server):
                if not writer.transport.is_closing():
                    writer.close()

    async def _pump(self, direction: Direction, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            while piece := await source.read(_CHUNK):
                await asyncio.sleep(self._delay_s)
                await self._flows[direction].wait()
                if self._swallows:
                    continue
                if direction == "down" and self._left_down is not None:
                    piece, self._left_down = piece[: self._left_down], self._left_down - len(piece)
                sink.write(piece)
                await sink.drain()
                if self._left_down is not None and self._left_down <= 0:
                    return


class TcpProxy:
    """Forwards to `target` from a port of its own."""

    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        assert parts.port is not None
        self._target_port = parts.port
        self._path = parts.path
        self._server: asyncio.Server | None = None
        self._port = 0
        self.links: list[Link] = []
        self.accepted = 0
        self.next_faults: list[Any] = []  # each is called with a new link, one link after the other

    @property
    def url(self) -> str:
        """Where to connect instead."""
        return f"ws://127.0.0.1:{self._port}{self._path}"

    async def accept(self) -> None:
        """Take connections (again, on the same port)."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self._port, limit=_CHUNK)
        self._port = self._server.sockets[0].getsockname()[1]

    def refuse(self) -> None:
        """Take no new connections; those that are open stay."""
        if self._server is not None:
            self._server.close()

    def each(self, fault: str, *args: Any) -> None:
        """Do something to all connections of now."""
        for link in list(self.links):
            getattr(link, fault)(*args)

    async def _serve(self, client_reader: asyncio.StreamReader, client: asyncio.StreamWriter) -> None:
        self.accepted += 1
        server_reader, server = await asyncio.open_connection("127.0.0.1", self._target_port, limit=_CHUNK)
        link = Link(client, server)
        if self.next_faults:
            self.next_faults.pop(0)(link)
        self.links.append(link)
        try:
            await link.run(client_reader, server_reader)
        except asyncio.CancelledError:
            link.reset()
        finally:
            self.links.remove(link)


@asynccontextmanager
async def tcp_proxy(target: str) -> AsyncIterator[TcpProxy]:
    """A proxy before a ws:// address; afterwards every connection through it is gone."""
    proxy = TcpProxy(target)
    await proxy.accept()
    try:
        yield proxy
    finally:
        proxy.refuse()
        proxy.each("reset")
        async with asyncio.timeout(5):
            while proxy.links:  # noqa: ASYNC110 - the links end by themselves once they are reset
                await asyncio.sleep(0.005)
