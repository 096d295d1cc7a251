"""A small HTTP proxy on the loopback: CONNECT only, with a password if it wants one.

Whatever name it is asked for, it connects to one port of this machine: names need not exist in tests.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
from collections.abc import AsyncIterator
from urllib.parse import urlsplit


class ConnectProxy:
    """`asked` holds what clients wanted to reach; `login` is `user:password`, "" lets everybody through."""

    def __init__(self, to_url: str, login: str = "") -> None:
        self.asked: list[str] = []
        self.url = ""
        self._port = urlsplit(to_url).port
        self._login = login

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            method, target, _ = head.split("\r\n")[0].split(" ")
            assert method == "CONNECT"
            self.asked.append(target)
            if not self._lets_through(head):
                writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
                return
            there, back = await asyncio.open_connection("127.0.0.1", self._port)
            writer.write(b"HTTP/1.1 200 Connection established\r\n\r\n")
            async with asyncio.TaskGroup() as group:
                group.create_task(copy(reader, back))
                group.create_task(copy(there, writer))
        finally:
            writer.close()

    def _lets_through(self, head: str) -> bool:
        wanted = base64.b64encode(self._login.encode()).decode()
        return not self._login or f"proxy-authorization: basic {wanted}" in head.replace("Basic", "basic").replace(
            "Proxy-Authorization", "proxy-authorization"
        )


async def copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with contextlib.suppress(OSError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    writer.close()


@contextlib.asynccontextmanager
async def serving(proxy: ConnectProxy, scheme: str) -> AsyncIterator[None]:
    """Listen on a free port, which is in the proxy's `url` afterwards."""
    async with await asyncio.start_server(proxy.serve, "127.0.0.1", 0) as server:
        proxy.url = f"{scheme}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield


@contextlib.asynccontextmanager
async def connect_proxy(to_url: str, login: str = "") -> AsyncIterator[ConnectProxy]:
    """A proxy that leads to the server at `to_url`."""
    proxy = ConnectProxy(to_url, login)
    async with serving(proxy, "http"):
        yield proxy
