"""A small SOCKS5 proxy on the loopback (RFC 1928, 1929): CONNECT only, with a password if it wants one.

Whatever name it is asked for, it connects to one port of this machine: names need not exist in tests.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
from collections.abc import AsyncIterator

from tests.connect_proxy import ConnectProxy, copy, serving

_NOBODY, _LOGIN, _NONE = 0, 2, 0xFF


class SocksProxy(ConnectProxy):
    """`asked` holds what clients wanted to reach; `login` is `user:password`, "" lets everybody through."""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, OSError):
            if await self._lets_in(reader, writer):
                await self._lead(reader, writer)
        writer.close()

    async def _lets_in(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        version, count = await reader.readexactly(2)
        assert version == 5
        wanted = _LOGIN if self._login else _NOBODY
        is_offered = wanted in await reader.readexactly(count)
        writer.write(bytes([5, wanted if is_offered else _NONE]))
        if not is_offered or wanted == _NOBODY:
            return is_offered
        _, length = await reader.readexactly(2)
        user = await reader.readexactly(length)
        password = await reader.readexactly((await reader.readexactly(1))[0])
        is_right = f"{user.decode()}:{password.decode()}" == self._login
        writer.write(bytes([1, 0 if is_right else 1]))
        return is_right

    async def _lead(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, command, _, kind = await reader.readexactly(4)
        assert command == 1
        length = {1: 4, 4: 16}.get(kind) or (await reader.readexactly(1))[0]
        told = await reader.readexactly(length)
        host = told.decode() if kind == 3 else str(ipaddress.ip_address(told))
        self.asked.append(f"{host}:{int.from_bytes(await reader.readexactly(2), 'big')}")
        bound = bytes([0, 1, 0, 0, 0, 0, 0, 0])
        try:
            there, back = await asyncio.open_connection("127.0.0.1", self._port)
        except OSError:
            writer.write(b"\x05\x05" + bound)
            return
        writer.write(b"\x05\x00" + bound)
        async with asyncio.TaskGroup() as group:
            group.create_task(copy(reader, back))
            group.create_task(copy(there, writer))


@contextlib.asynccontextmanager
async def socks_proxy(to_url: str, login: str = "") -> AsyncIterator[SocksProxy]:
    """A proxy that leads to the server at `to_url`."""
    proxy = SocksProxy(to_url, login)
    async with serving(proxy, "socks5"):
        yield proxy
