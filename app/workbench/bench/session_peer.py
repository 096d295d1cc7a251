"""A Realtime server that says what it is told to: the other end of every measurement of the session.

Runs in a process of its own, so that only the client's work is counted, and serves whichever client comes: its frames
are strictly those of the protocol. What it does is in the query of the URL (see `Plan`).
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from app.base import parent_watch
from app.base.errors import EngineError
from app.base.language import say
from app.workbench.bench import part

DELTA_BYTES: Final = 960  # 20 ms of 24 kHz PCM16
_BREATH: Final = 50
_START_LIMIT_S: Final = 30.0
_CANCEL_WAIT_S: Final = 0.5
_WHERE: Final = {"response_id": "resp_1", "item_id": "item_1", "output_index": 0, "content_index": 0}
_SESSION: Final = {"type": "realtime", "id": "sess_1", "object": "realtime.session"}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a client will meet.

    Args:
        audio: deltas of 20 ms in the answer.
        text: transcript deltas among them, evenly.
        items: messages that are in the conversation before.
        speech: 1: a `speech_started` follows the last delta at once; its event id is the monotonic second of sending.
        late: deltas after the client has cancelled, or after 0.5 s without a cancellation.
        silent: 1: after the settings are confirmed nothing is read any more, and nobody answers a close.
    """

    audio: int = 0
    text: int = 0
    items: int = 0
    speech: int = 0
    late: int = 0
    silent: int = 0

    def at(self, url: str) -> str:
        """The URL at which a server of `url` does this."""
        return f"{url}?{urlencode(asdict(self))}"


class PeerProcess:
    """The server; `with` gives its URL."""

    def __enter__(self) -> str:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(part.command("session_peer"), stdin=pipe, stdout=pipe, text=True)
        assert self._process.stdout is not None
        patience = threading.Timer(_START_LIMIT_S, self._process.kill)
        patience.start()
        url = self._process.stdout.readline().strip()
        patience.cancel()
        if not url:
            self.__exit__()
            raise EngineError(say("Bench", "The server of the measurement did not start."))
        return url

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()


def main() -> None:
    """Say where the server is, and serve until whoever started this closes our input, or is gone."""
    parent_watch.die_with_parent()
    asyncio.run(_serve_until_alone())


async def _serve_until_alone() -> None:
    alone = asyncio.Event()
    parent_watch.set_when_stdin_closes(alone)
    # Not closed in order: a client that is not answered would be waited for.
    server = await serve(_talk, "127.0.0.1", 0, compression=None, ping_interval=None, close_timeout=0.5)
    port = next(iter(server.sockets)).getsockname()[1]
    sys.stdout.write(f"ws://127.0.0.1:{port}/v1/realtime\n")
    sys.stdout.flush()
    await alone.wait()


async def _talk(socket: ServerConnection) -> None:
    with contextlib.suppress(ConnectionClosed):  # how a client leaves is its own business
        await _follow_plan(socket)


async def _follow_plan(socket: ServerConnection) -> None:
    plan = _plan_of(socket.request.path if socket.request else "")
    frames = answer_frames(plan)
    await _send(socket, "session.created", session=_SESSION)
    async for frame in socket:
        event = json.loads(frame)
        if event["type"] == "session.update":
            await _send(socket, "session.updated", session={**_SESSION, **event["session"]})
            for index in range(plan.items):
                await _send(socket, "conversation.item.added", **_earlier(index))
            if plan.silent:
                socket.transport.pause_reading()
                await asyncio.get_running_loop().create_future()
        elif event["type"] == "response.create":
            await _answer(socket, plan, frames, (event.get("response") or {}).get("metadata"))


async def _answer(socket: ServerConnection, plan: Plan, frames: list[str], metadata: Any) -> None:
    response = {"id": "resp_1", "object": "realtime.response", "output": [], "metadata": metadata}
    await _send(socket, "response.created", response={**response, "conversation_id": "conv_1", "status": "in_progress"})
    for index, frame in enumerate(frames):
        await socket.send(frame)
        if not index % _BREATH:
            await asyncio.sleep(0)  # so that the client's pings are answered
    if plan.speech:
        await socket.send(
            _frame("input_audio_buffer.speech_started", repr(time.monotonic()), item_id="user_1", audio_start_ms=0)
        )
    if plan.late:
        await _cancelled(socket)
        for frame in answer_frames(Plan(audio=plan.late))[-plan.late :]:
            await socket.send(frame)
    if not (plan.speech or plan.late):
        await _send(socket, "response.output_audio.done", **_WHERE)
    status = "cancelled" if plan.speech or plan.late else "completed"
    await _send(socket, "response.done", response={**response, "status": status})


async def _cancelled(socket: ServerConnection) -> None:
    """Wait for a cancellation, not for ever: some clients never send one."""
    try:
        async with asyncio.timeout(_CANCEL_WAIT_S):
            while json.loads(await socket.recv())["type"] != "response.cancel":
                pass
    except TimeoutError:
        pass


def answer_frames(plan: Plan) -> list[str]:
    """The item and its deltas, texts spread evenly among the audio."""
    item = {"id": "item_1", "type": "message", "role": "assistant", "status": "in_progress", "content": []}
    audio = base64.b64encode(bytes(range(240)) * (DELTA_BYTES // 240)).decode()
    frames = [
        _frame("response.output_item.added", "i1", response_id="resp_1", output_index=0, item=item),
        _frame("conversation.item.added", "i2", item=item, previous_item_id=None),
    ]
    told = 0
    for index in range(plan.audio):
        due = -(-(index + 1) * plan.text // plan.audio)
        frames += [_text_delta(each) for each in range(told, due)]
        frames.append(_frame("response.output_audio.delta", f"a{index}", **_WHERE, delta=audio))
        told = due
    frames += [_text_delta(each) for each in range(told, plan.text)]
    return frames


def _text_delta(index: int) -> str:
    return _frame("response.output_audio_transcript.delta", f"t{index}", **_WHERE, delta=f"word{index} ")


def _earlier(index: int) -> dict[str, Any]:
    said = [{"type": "input_text", "text": f"What was said as number {index}."}]
    item = {"id": f"earlier_{index}", "type": "message", "role": "user", "status": "completed", "content": said}
    return {"item": item, "previous_item_id": f"earlier_{index - 1}" if index else None}


def _plan_of(path: str) -> Plan:
    known = Plan.__dataclass_fields__
    return Plan(**{key: int(value) for key, value in parse_qsl(urlsplit(path).query) if key in known})


def _frame(kind: str, event_id: str, **fields: Any) -> str:
    return json.dumps({"type": kind, "event_id": event_id, **fields})


async def _send(socket: ServerConnection, kind: str, **fields: Any) -> None:
    await socket.send(_frame(kind, "e1", **fields))
