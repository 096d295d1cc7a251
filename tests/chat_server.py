"""A small real HTTP server on the loopback interface, for tests of the chat brain: plays back what it is given."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

SSE = "text/event-stream"


@dataclass(frozen=True)
class Reply:
    """One answer: pieces are sent one by one (each its own chunk), a number waits that many seconds.

    With `breaks` the connection is cut instead of ended properly.
    """

    pieces: tuple[bytes | float, ...] = ()
    status: int = 200
    content_type: str = SSE
    breaks: bool = False


@dataclass(frozen=True)
class Request:
    """What a client sent."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


async def read_request(reader: asyncio.StreamReader) -> Request:
    """The next request of a connection, its body as JSON. Raises IncompleteReadError at the end of the connection."""
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.decode("latin-1").split("\r\n")
    method, path, _ = lines[0].split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines[1:] if line)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(method, path, headers, json.loads(body) if body else None)


@dataclass
class ChatServer:
    """Replies by path; the last one of a path is repeated."""

    replies: dict[str, list[Reply]]
    requests: list[Request] = field(default_factory=list)
    gone: asyncio.Event = field(default_factory=asyncio.Event)
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                request = await read_request(reader)
                self.requests.append(request)
                queue = self.replies.get(request.path, [Reply(status=404, content_type="text/plain")])
                reply = queue.pop(0) if len(queue) > 1 else queue[0]
                if not await self._reply(writer, reader, reply):
                    break
        except (ConnectionError, asyncio.IncompleteReadError):
            self.gone.set()
        finally:
            writer.close()

    async def _reply(self, writer: asyncio.StreamWriter, reader: asyncio.StreamReader, reply: Reply) -> bool:
        head = f"HTTP/1.1 {reply.status} X\r\nContent-Type: {reply.content_type}\r\nTransfer-Encoding: chunked\r\n\r\n"
        writer.write(head.encode())
        for piece in reply.pieces:
            if isinstance(piece, bytes):
                writer.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
                await writer.drain()
                await asyncio.sleep(0)
            else:
                await asyncio.wait([asyncio.ensure_future(reader.read(1))], timeout=piece)  # noqa: TID251 - a test's own loop
                if reader.at_eof():
                    self.gone.set()
                    return False
        if reply.breaks:
            writer.transport.abort()
            return False
        writer.write(b"0\r\n\r\n")
        await writer.drain()
        return True


def sse(*values: object) -> bytes:
    """Events of a stream, each its JSON, `[DONE]` as it is."""
    return b"".join(
        b"data: " + (v.encode() if isinstance(v, str) else json.dumps(v).encode()) + b"\n\n" for v in values
    )


def delta(**fields: object) -> dict[str, object]:
    """A chunk of the answer."""
    return {"choices": [{"index": 0, "delta": fields}]}


@asynccontextmanager
async def chat_server(replies: dict[str, list[Reply]]) -> AsyncIterator[ChatServer]:
    """A running server."""
    server = ChatServer(replies)
    listening = await asyncio.start_server(server._serve, "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        await listening.wait_closed()
