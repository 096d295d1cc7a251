"""CPU per server message: a response of 20,000 audio deltas, consumed through the whole session.

The floor is the least any client can do: websockets, `json.loads` and base64 of the same frames. A server in a
process of its own sends both the same bytes; only the client thread's CPU time is counted, in alternation, so that
the ratio holds on a noisy machine. The same answer after 500 items of history must cost the same.
"""

from __future__ import annotations

import asyncio
import base64
import json
import multiprocessing
import statistics
import time
from collections.abc import Awaitable, Callable, Coroutine
from multiprocessing.connection import Connection
from typing import Any

import websockets.asyncio.client
import websockets.asyncio.server

from app.realtime import RealtimeAgent, RealtimeRunner
from app.workbench.bench.row import Row

DELTAS = 20_000
ROUNDS = 5
# The whole session may add half of what any client has to spend.
TARGET_RATIO = 1.5
# The same answer late in a conversation, against early in it.
HISTORY_ITEMS = 500
HISTORY_RATIO = 1.1
_DELTA_BYTES = 960
_ITEMS = "items="


def measure() -> list[Row]:
    """Rows: CPU µs a message through the session, of the floor, and their ratio (median of the pairs)."""
    with _Server() as url:
        pairs = [(_cpu_us(_whole(_through_session), url), _cpu_us(_whole(_floor), url)) for _ in range(ROUNDS)]
        early, late = url, f"{url}?{_ITEMS}{HISTORY_ITEMS}"
        aged = [(_cpu_us(_answer, late), _cpu_us(_answer, early)) for _ in range(ROUNDS)]
    ours = statistics.median(pair[0] for pair in pairs)
    floor = statistics.median(pair[1] for pair in pairs)
    ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
    return [
        Row("CPU a server message, whole session", ours, "µs", baseline=floor),
        Row("CPU a server message, ratio to the floor", ratio, "ratio", TARGET_RATIO, 1.0),
        Row(
            f"CPU a server message after {HISTORY_ITEMS} items, ratio to without",
            statistics.median(pair[0] / pair[1] for pair in aged),
            "ratio",
            HISTORY_RATIO,
            1.0,
        ),
    ]


def _cpu_us(client: Callable[[str], Coroutine[Any, Any, tuple[int, float]]], url: str) -> float:
    received, spent = asyncio.run(client(url))
    if received != DELTAS:
        raise AssertionError(f"{received} of {DELTAS} deltas arrived")
    return spent / DELTAS * 1e6


def _whole(client: Callable[[str], Awaitable[int]]) -> Callable[[str], Coroutine[Any, Any, tuple[int, float]]]:
    """The client's deltas and CPU seconds, connecting and closing included."""

    async def run(url: str) -> tuple[int, float]:
        started = time.thread_time()
        received = await client(url)
        return received, time.thread_time() - started

    return run


async def _answer(url: str) -> tuple[int, float]:
    """Deltas and CPU seconds of the answer alone, when the items that the server has before it are all known."""
    runner = RealtimeRunner(RealtimeAgent(name="bench", instructions="Speak."))
    session = await runner.run(model_config={"url": url, "api_key": "none"})
    received = 0
    async with session:
        events = aiter(session)
        while len(session.history) < _items_of(url):
            await anext(events)
        started = time.thread_time()
        await session.send_message("go")
        async for event in events:
            if event.type == "audio":
                received += 1
            elif event.type == "response_done":
                break
        return received, time.thread_time() - started


def _items_of(url: str) -> int:
    return int(url.partition(_ITEMS)[2].partition("&")[0] or 0)


async def _through_session(url: str) -> int:
    runner = RealtimeRunner(RealtimeAgent(name="bench", instructions="Speak."))
    session = await runner.run(model_config={"url": url, "api_key": "none"})
    received = 0
    async with session:
        events = aiter(session)
        await session.send_message("go")
        async for event in events:
            if event.type == "audio":
                received += 1
            elif event.type == "response_done":
                break
    return received


async def _floor(url: str) -> int:
    received = 0
    async with websockets.asyncio.client.connect(url, compression=None, max_size=None) as socket:
        await socket.send(json.dumps({"type": "session.update", "session": {"type": "realtime"}}))
        await socket.send(json.dumps({"type": "response.create"}))
        async for frame in socket:
            event = json.loads(frame)
            if event["type"] == "response.output_audio.delta":
                base64.b64decode(event["delta"])
                received += 1
            elif event["type"] == "response.done":
                break
    return received


class _Server:
    """A peer in a process of its own; `with` gives its URL."""

    def __enter__(self) -> str:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self._process.start()
        return str(self._ours.recv())

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.join(5)
        self._ours.close()


def _serve(pipe: Connection) -> None:
    asyncio.run(_serve_forever(pipe))


async def _serve_forever(pipe: Connection) -> None:
    frames = _response_frames()

    async def talk(socket: websockets.asyncio.server.ServerConnection) -> None:
        session = {"type": "realtime", "id": "sess_1", "object": "realtime.session"}
        await socket.send(json.dumps({"type": "session.created", "event_id": "e0", "session": session}))
        async for frame in socket:
            event = json.loads(frame)
            if event["type"] == "session.update":
                update = {"type": "session.updated", "event_id": "e1", "session": {**session, **event["session"]}}
                await socket.send(json.dumps(update))
                path = socket.request.path if socket.request else ""
                for index in range(_items_of(path)):
                    await socket.send(json.dumps(_earlier(index)))
            elif event["type"] == "response.create":
                metadata = (event.get("response") or {}).get("metadata")
                await socket.send(json.dumps(_created(metadata)))
                for each in frames:
                    await socket.send(each)

    async with websockets.asyncio.server.serve(talk, "127.0.0.1", 0, compression=None) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        pipe.send(f"ws://127.0.0.1:{port}/v1/realtime")
        await asyncio.get_running_loop().create_future()


def _earlier(index: int) -> dict[str, Any]:
    said = [{"type": "input_text", "text": f"What was said as number {index}."}]
    item = {"id": f"earlier_{index}", "type": "message", "role": "user", "status": "completed", "content": said}
    previous = f"earlier_{index - 1}" if index else None
    return {"type": "conversation.item.added", "event_id": f"h{index}", "item": item, "previous_item_id": previous}


def _created(metadata: Any) -> dict[str, Any]:
    response = {"id": "resp_1", "object": "realtime.response", "status": "in_progress", "output": []}
    response |= {"conversation_id": "conv_1", "metadata": metadata}
    return {"type": "response.created", "event_id": "e2", "response": response}


def _response_frames() -> list[str]:
    audio = base64.b64encode(bytes(range(240)) * (_DELTA_BYTES // 240)).decode()
    where = {"response_id": "resp_1", "item_id": "item_1", "output_index": 0, "content_index": 0}
    item = {"id": "item_1", "type": "message", "role": "assistant", "status": "in_progress", "content": []}
    frames: list[dict[str, Any]] = [
        {
            "type": "response.output_item.added",
            "event_id": "e3",
            "response_id": "resp_1",
            "output_index": 0,
            "item": item,
        },
        {"type": "conversation.item.added", "event_id": "e4", "item": item, "previous_item_id": None},
    ]
    frames += [
        {"type": "response.output_audio.delta", "event_id": f"d{index}", **where, "delta": audio}
        for index in range(DELTAS)
    ]
    done = {"id": "resp_1", "object": "realtime.response", "status": "completed", "output": []}
    frames.append({"type": "response.output_audio.done", "event_id": "e5", **where})
    frames.append({"type": "response.done", "event_id": "e6", "response": done})
    return [json.dumps(frame) for frame in frames]
