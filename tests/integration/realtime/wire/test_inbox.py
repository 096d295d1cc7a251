"""Messages of a real WebSocket server: fragments, order, the end, and a reader that takes nothing."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from websockets.asyncio.server import ServerConnection, serve

from app.base import aio
from app.realtime.transports.websocket import MAX_FRAME_BYTES, WebSocketDuplex, connect_websocket


@contextlib.asynccontextmanager
async def reading(script: Callable[[ServerConnection], Awaitable[Any]]) -> AsyncIterator[WebSocketDuplex]:
    """The client's end of a connection on whose other end `script` runs; the connection ends with it."""

    async def handle(socket: ServerConnection) -> None:
        await script(socket)

    async with serve(handle, "127.0.0.1", 0, compression=None, close_timeout=0.5) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        duplex = await connect_websocket(f"ws://127.0.0.1:{port}/", {})
        try:
            yield duplex
        finally:
            await duplex.close()


def received(script: Callable[[ServerConnection], Awaitable[Any]]) -> tuple[list[str | bytes], int | None]:
    """All messages up to the end, and the close code."""

    async def main() -> tuple[list[str | bytes], int | None]:
        async with asyncio.timeout(10), reading(script) as duplex:
            messages: list[str | bytes] = []
            while (message := await duplex.receive()) is not None:
                messages.append(message)
            assert await duplex.receive() is None
            return messages, duplex.close_code

    return asyncio.run(main())


def test_messages_come_whole_and_in_order() -> None:
    async def script(socket: ServerConnection) -> None:
        await socket.send("one")
        await socket.send(["", "t", "", "wo", ""])
        await socket.send("")
        await socket.send(b"\xff\xfe")
        await socket.send(["", ""])
        await socket.send("äöü")

    assert received(script) == ([b"one", b"two", b"", b"\xff\xfe", b"", "äöü".encode()], 1000)


def test_a_ping_between_fragments_is_answered_and_no_part_of_the_message() -> None:
    async def script(socket: ServerConnection) -> None:
        async def pieces() -> AsyncIterator[str]:
            yield "be"
            await (await socket.ping())
            yield "tween"

        await socket.send(pieces())

    assert received(script) == ([b"between"], 1000)


def test_what_came_before_the_end_can_be_taken_after_it() -> None:
    async def main() -> None:
        is_over = asyncio.Event()

        async def script(socket: ServerConnection) -> None:
            for index in range(3):
                await socket.send(str(index))
            await socket.close(4000, "enough")
            is_over.set()

        async with asyncio.timeout(10), reading(script) as duplex:
            await is_over.wait()
            assert [await duplex.receive() for _ in range(4)] == [b"0", b"1", b"2", None]
            assert (duplex.close_code, duplex.close_reason) == (4000, "enough")

    asyncio.run(main())


def test_an_incomplete_message_is_none_when_the_peer_breaks_off() -> None:
    async def script(socket: ServerConnection) -> None:
        async def pieces() -> AsyncIterator[str]:
            yield "begun"
            socket.transport.abort()

        await socket.send("whole")
        with contextlib.suppress(Exception):
            await socket.send(pieces())

    assert received(script) == ([b"whole"], 1006)


def test_a_message_that_is_too_long_ends_the_connection() -> None:
    async def script(socket: ServerConnection) -> None:
        await socket.send("short")
        socket.transport.write(b"\x81\x7f" + (MAX_FRAME_BYTES + 1).to_bytes(8, "big"))
        await socket.wait_closed()

    assert received(script) == ([b"short"], 1006)


def test_a_peer_waits_while_its_messages_are_not_taken() -> None:
    message, count = "x" * 65_536, 800  # 50 MiB, far more than the system buffers

    async def main() -> None:
        sent, is_over = 0, asyncio.Event()

        async def script(socket: ServerConnection) -> None:
            nonlocal sent
            for _ in range(count):
                await socket.send(message)
                sent += 1
            is_over.set()

        async with asyncio.timeout(20), reading(script) as duplex:
            stood_at = -1
            while stood_at != sent:
                stood_at = sent
                await asyncio.sleep(0.05)
            assert 0 < sent < count / 2
            messages = 0
            while await duplex.receive() is not None:
                messages += 1
            assert messages == count
            assert is_over.is_set()

    asyncio.run(main())


def test_a_reader_that_gives_up_waiting_loses_nothing() -> None:
    async def main() -> None:
        goes_on = asyncio.Event()

        async def script(socket: ServerConnection) -> None:
            await goes_on.wait()
            await socket.send("late")

        async with asyncio.timeout(10), reading(script) as duplex:
            waiting = aio.spawn(duplex.receive(), name="reader")
            await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.wait([waiting])
            assert waiting.cancelled()
            goes_on.set()
            assert await duplex.receive() == b"late"

    asyncio.run(main())
