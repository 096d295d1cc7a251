"""A whole session against a scripted peer on a real socket."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

from app.realtime import RealtimeAgent, RealtimeRunner, RealtimeSession
from tests import wire_frames as wire
from tests.session_parts import Reader
from tests.wire_peer import Peer, Script, peer

ANN: RealtimeAgent[Any] = RealtimeAgent("Ann", "be nice")


@asynccontextmanager
async def at(
    url: str | Callable[[], str],
    agent: RealtimeAgent[Any] = ANN,
    *,
    settings: dict[str, Any] | None = None,
    model: dict[str, Any] | None = None,
    **config: Any,
) -> AsyncIterator[tuple[RealtimeSession, Reader]]:
    """An entered session and a reader that has come to its end afterwards.

    Args:
        settings: of the model.
        model: further parts of the model's configuration.
    """
    options = {"url": url, "api_key": "none", "initial_model_settings": settings or {}, **(model or {})}
    session = await RealtimeRunner(agent, config=config).run(model_config=options)
    reader = Reader(session)
    async with session:
        yield session, reader
    async with asyncio.timeout(2):
        await reader.task


@asynccontextmanager
async def conversing(
    script: Script, agent: RealtimeAgent[Any] = ANN, **options: Any
) -> AsyncIterator[tuple[RealtimeSession, Reader]]:
    """As `at`, with a peer that follows `script`."""
    async with peer(script) as url, at(url, agent, **options) as (session, reader):
        yield session, reader


def run(test: Coroutine[Any, Any, None], limit_s: float = 30) -> None:
    """The test on a loop of its own, bounded."""
    asyncio.run(asyncio.wait_for(test, limit_s))


async def answer(one: Peer, number: int, create: dict[str, Any] | None = None, ms: int = 20) -> None:
    """One spoken answer, whole."""
    tag = create["response"]["metadata"]["sidetone_request"] if create else ""
    response, item = f"r{number}", f"a{number}"
    await one.send(
        wire.response_created(response, tag),
        wire.message_added(item, response),
        wire.audio_delta(ms, item, response),
        wire.audio_done(item, response),
        wire.response_done(response),
    )


async def answer_all(one: Peer, first: int = 1) -> None:
    """Answer every request and confirm every update until the client is gone."""
    number = first
    async for frame in one.socket:
        one.got.append(json.loads(frame))
        kind = one.got[-1]["type"]
        if kind == "session.update":
            await one.send(wire.session_updated())
        elif kind == "response.create":
            await answer(one, number, one.got[-1])
            number += 1


async def still_answers(session: RealtimeSession, reader: Reader) -> None:
    """Text is answered; needs a peer that goes on with `answer_all`."""
    before = len(reader.of("response_done"))
    await session.send_message("are you there?")
    done = await reader.until("response_done", before + 1)
    assert done.status == "completed"


def call_done(name: str, call_id: str, response_id: str = "r1", arguments: str = "{}") -> str:
    """The frame with which a response's call is complete."""
    item = {
        "id": f"f_{call_id}",
        "type": "function_call",
        "status": "completed",
        "name": name,
        "call_id": call_id,
        "arguments": arguments,
    }
    return wire.frame("response.output_item.done", response_id=response_id, output_index=0, item=item)
