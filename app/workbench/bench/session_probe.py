"""One client, measured from inside its own process: `python session_probe.py LIBRARY`.

Knows nothing of this application but the names that all libraries of realtime agents share, so that another library
is measured by the same lines; LIBRARY is the module that has them, or `none` for the least any client can do.
Commands are JSON lines on stdin (`{"measure": …, "url": …}`), answers JSON lines on stdout. Started by `probe`.
"""

from __future__ import annotations

import asyncio
import base64
import importlib
import json
import runpy
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import websockets.asyncio.client

_LIMIT_S = 60.0
_EVENT_S = 0.001


class Client:
    """The library under measurement."""

    def __init__(self, library: str) -> None:
        self._names: Any = importlib.import_module(library)

    async def session(self, url: str, **options: Any) -> Any:
        """A session with the peer at `url`, not yet entered."""
        runner = self._names.RealtimeRunner(self._names.RealtimeAgent(name="bench", instructions="Speak."))
        return await runner.run(model_config={"url": url, "api_key": "none", **options})

    async def answer(self, url: str, items: int = 0) -> dict[str, float]:
        """CPU seconds of the whole process for an answer, all events consumed; `items` are known before."""
        session = await self.session(url)
        audio = 0
        async with session:
            events = aiter(session)
            while items:
                items -= (await anext(events)).type == "history_added"
            started = time.process_time()
            await session.send_message("go")
            async for event in events:
                if event.type == "audio":
                    audio += 1
                elif event.type == "agent_end":
                    break
            return {"cpu_s": time.process_time() - started, "audio": audio}

    async def first(self, url: str) -> dict[str, float]:
        """CPU seconds of the process from its start to the end of an answer: with the import, for its first one."""
        await self.answer(url)
        return {"cpu_s": time.process_time()}

    async def voice(self, url: str) -> dict[str, float]:
        """Speech of the person behind a burst: ms from its sending to the player and to a slow consumer."""
        silenced: list[float] = []

        class Tracker(self._names.RealtimePlaybackTracker):  # type: ignore[misc, name-defined] # a library chosen at run time
            def on_interrupted(self) -> None:
                super().on_interrupted()
                silenced.append(time.monotonic())

        session = await self.session(url, playback_tracker=Tracker())
        sent_at, told_at, is_over, late = 0.0, 0.0, False, 0
        async with session:
            await session.send_message("go")
            async for event in session:
                if event.type == "audio_interrupted" and not told_at:
                    told_at = time.monotonic()
                elif event.type == "audio" and told_at:
                    late += 1
                elif _raw(event).get("type") == "input_audio_buffer.speech_started":
                    sent_at = float(_raw(event)["event_id"])
                is_over = is_over or _is_over(event)
                if is_over and told_at:
                    break
                await asyncio.sleep(_EVENT_S)
        return {"player_ms": (silenced[0] - sent_at) * 1000, "consumer_ms": (told_at - sent_at) * 1000, "late": late}

    async def interrupt(self, url: str) -> dict[str, float]:
        """Audio events that a slow consumer still gets after `interrupt()` has returned."""
        session = await self.session(url)
        audio, late, is_interrupted = 0, 0, False
        async with session:
            await session.send_message("go")
            async for event in session:
                if event.type == "audio":
                    audio += 1
                    late += is_interrupted
                    await asyncio.sleep(_EVENT_S)
                if audio == 20 and not is_interrupted:
                    await session.interrupt()
                    is_interrupted = True
                elif _is_over(event):
                    break
        return {"late": late}

    async def close(self, url: str) -> dict[str, float]:
        """Seconds that `close()` takes with a peer that reads nothing any more."""
        session = await self.session(url)
        await session.enter()
        started = time.monotonic()
        await session.close()
        return {"seconds": time.monotonic() - started}

    async def unread(self, url: str) -> dict[str, float]:
        """MiB by which the process grows while an answer arrives and nobody reads the events."""
        resident = _beside("footprint")["resident_mib"]
        session = await self.session(url)
        watcher = _end_watcher(self._names.RealtimeModelListener)
        async with session:
            session.model.add_listener(watcher)
            before = resident()
            await session.send_message("go")
            await watcher.seen.wait()
            return {"mib": resident() - before}


async def floor(url: str) -> dict[str, float]:
    """CPU seconds for the same frames with websockets, `json.loads` and base64 alone."""
    audio = 0
    async with websockets.asyncio.client.connect(url, compression=None, max_size=None) as socket:
        await socket.send(json.dumps({"type": "session.update", "session": {"type": "realtime"}}))
        started = time.process_time()
        await socket.send(json.dumps({"type": "response.create"}))
        async for frame in socket:
            event = json.loads(frame)
            if event["type"] == "response.output_audio.delta":
                base64.b64decode(event["delta"])
                audio += 1
            elif event["type"] == "response.done":
                break
        return {"cpu_s": time.process_time() - started, "audio": audio}


def _end_watcher(base: type) -> Any:
    """A listener of the model: `seen` is set when the response is over."""

    class Watcher(base):  # type: ignore[misc] # a library chosen at run time
        def __init__(self) -> None:
            self.seen = asyncio.Event()

        async def on_event(self, event: Any) -> None:
            if event.type == "raw_server_event" and event.data.get("type") == "response.done":
                self.seen.set()

    return Watcher()


def _beside(name: str) -> dict[str, Any]:
    """What is in the module beside this one: by its file, since this package need not be importable here."""
    if __name__ != "__main__":  # imported, where there may be no files
        return vars(importlib.import_module(f"{__package__}.{name}"))
    return runpy.run_path(str(Path(__file__).with_name(f"{name}.py")))


def _raw(event: Any) -> dict[str, Any]:
    """The server's frame in a session's raw event, {} for all other events."""
    if event.type != "raw_model_event" or event.data.type != "raw_server_event":
        return {}
    data: dict[str, Any] = event.data.data
    return data


def _is_over(event: Any) -> bool:
    return _raw(event).get("type") == "response.done"


def _measures(library: str) -> dict[str, Callable[..., Awaitable[dict[str, float]]]]:
    if library == "none":
        return {"answer": floor}
    client = Client(library)
    known = (client.answer, client.first, client.voice, client.interrupt, client.close, client.unread)
    return {each.__name__: each for each in known}


async def _within(limit_s: float, measurement: Awaitable[dict[str, float]]) -> dict[str, float]:
    try:
        return await asyncio.wait_for(measurement, limit_s)
    except TimeoutError:
        raise TimeoutError(f"no result within {limit_s:g} s") from None


def main(library: str) -> None:
    """Answer commands until stdin closes."""
    measures = _measures(library)
    for line in sys.stdin:
        command = json.loads(line)
        measure, limit_s = measures[command.pop("measure")], command.pop("limit_s", _LIMIT_S)
        result = asyncio.run(_within(limit_s, measure(**command)))
        print(json.dumps(result), flush=True)  # noqa: T201 - its standard output is how it reports


if __name__ == "__main__":
    main(sys.argv[1])
