"""What runs the guide's scripts: an engine that understands speech and text by rule, and their modules by name."""

from __future__ import annotations

import asyncio
import datetime as dt
import importlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from app.base.aio import spawn
from app.local.brain.brain_offline import OfflineBrain
from app.local.ports import EngineParts
from tests.engine_client import engine
from tests.engine_parts import ScriptedSpeechToText, ToneSpeech

SCRIPTS = Path(__file__).with_name("scripts")
T = TypeVar("T")


def script(name: str) -> Any:
    """One script as a module."""
    return importlib.import_module(f"tests.guide.scripts.{name}")


def run(work: Callable[[str], Awaitable[T]], *, heard: str = "hello") -> T:
    """Run `work(url)` against an engine with the offline brain; `heard` is what it understands of any speech."""

    async def bounded() -> T:
        parts = EngineParts(
            stt=ScriptedSpeechToText([heard]),
            tts=ToneSpeech(chunk_s=0.001),
            brain=OfflineBrain(today=lambda: dt.date(2026, 11, 20)),
        )
        async with asyncio.timeout(20), engine(parts) as url:
            return await work(url)

    return asyncio.run(bounded())


@asynccontextmanager
async def overhearing(url: str) -> AsyncIterator[tuple[str, list[bytes]]]:
    """A relay before `url`: its own address, and the heads of the handshakes that went through it."""
    host, port = url.removeprefix("ws://").split("/", 1)[0].split(":")
    heads: list[bytes] = []
    open_pipes: set[asyncio.Task[None]] = set()

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        to_engine, engine_writer = await asyncio.open_connection(host, int(port))
        heads.append(await reader.readuntil(b"\r\n\r\n"))
        engine_writer.write(heads[-1])
        for source, target in ((reader, engine_writer), (to_engine, writer)):
            open_pipes.add(spawn(_pipe(source, target), name="relay"))

    server = await asyncio.start_server(relay, "127.0.0.1", 0)
    try:
        yield url.replace(f":{port}", f":{server.sockets[0].getsockname()[1]}"), heads
    finally:
        server.close()
        await asyncio.gather(*open_pipes)


async def _pipe(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while data := await source.read(65536):
        target.write(data)
    target.close()
