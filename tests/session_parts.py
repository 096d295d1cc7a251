"""What tests of whole sessions share: a scripted model that lets everything through, and a reader of events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from app.realtime import RealtimeAgent, RealtimeRunner, RealtimeSession
from app.realtime.model_inputs import RealtimeModelSendEvent
from app.realtime.session.events import RealtimeSessionEvent
from app.realtime.testing import RealtimeStep, ScriptedRealtimeModel


def lenient(*steps: RealtimeStep, **options: Any) -> ScriptedRealtimeModel:
    """A scripted model that takes whatever is sent."""
    return ScriptedRealtimeModel(steps, strict=False, **options)


class Reader:
    """Reads one consumer to its end, in a task of its own."""

    def __init__(self, session: RealtimeSession) -> None:
        self.events: list[RealtimeSessionEvent] = []
        self._iterator = session.__aiter__()
        self._news = asyncio.Event()
        self.task = asyncio.get_running_loop().create_task(self._read())

    async def _read(self) -> None:
        async for event in self._iterator:
            self.events.append(event)
            self._news.set()

    def of(self, kind: str) -> list[Any]:
        """All events of one type so far."""
        return [event for event in self.events if event.type == kind]

    def kinds(self) -> list[str]:
        """Types in order, without the raw events and the history as a whole."""
        return [event.type for event in self.events if event.type not in ("raw_model_event", "history_updated")]

    async def until(self, kind: str, count: int = 1) -> Any:
        """Wait for the `count`-th event of a type."""
        async with asyncio.timeout(5):
            while len(self.of(kind)) < count:
                self._news.clear()
                await self._news.wait()
        return self.of(kind)[count - 1]


@asynccontextmanager
async def talking(
    agent: RealtimeAgent[Any], model: ScriptedRealtimeModel, *, context: Any = None, **config: Any
) -> AsyncIterator[tuple[RealtimeSession, Reader]]:
    """An entered session and a reader of its events; afterwards every consumer has come to its end."""
    session = await RealtimeRunner(agent, model=model, config=config).run(context=context)
    reader = Reader(session)
    async with session:
        yield session, reader
    async with asyncio.timeout(2):
        await reader.task


async def settle(condition: Callable[[], bool]) -> None:
    """Wait until something is so, at most some seconds."""
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 - any condition of a test, which nobody signals
            await asyncio.sleep(0.002)


def sent(model: ScriptedRealtimeModel, kind: type[Any]) -> list[Any]:
    """All requests of one class."""
    return [request for request in model.sent_events if isinstance(request, kind)]


def raw_type(request: RealtimeModelSendEvent) -> str:
    """The wire type of a raw message, "" for other requests."""
    message = getattr(request, "message", None)
    return str(message["type"]) if message else ""
