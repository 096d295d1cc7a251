"""Brain and voice at work on one response: words as they are thought, sound as it is made.

Owns the order of work: a sentence is spoken as soon as it is complete, while the brain's next words arrive. Called by
the connection, which cancels the task to stop it. Nothing is kept between two answers.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, aclosing
from typing import Final, TypeVar

from app.base.errors import AppError
from app.base.pcm import BYTES_PER_SAMPLE, SESSION_RATE_HZ
from app.local.ports import BrainDone, BrainRequest, BrainText, BrainToolCall, EngineParts
from app.local.service.facts import AnswerEnded, AnswerFailed, CallMade, Fact, SoundMade, TextMade
from app.local.service.response import ResponseSpec
from app.local.service.sentence import SentenceSplitter

DELTA_BYTES: Final = SESSION_RATE_HZ // 10 * BYTES_PER_SAMPLE
"""100 ms a delta: small enough to start soon, large enough that its JSON does not matter."""

_log = logging.getLogger("app.engine")

T = TypeVar("T")
Deliver = Callable[[Fact], Awaitable[None]]


class Answer:
    """One response being made.

    Args:
        deliver: takes each fact in order; returns when there is room for more.
        speed: 1.0 is natural.
    """

    def __init__(
        self, parts: EngineParts, spec: ResponseSpec, deliver: Deliver, *, speed: float, language: str | None
    ) -> None:
        self._parts = parts
        self._spec = spec
        self._deliver = deliver
        self._speed = speed
        self._language = language

    async def make(self, request: BrainRequest) -> None:
        """Work until the answer is complete or has failed; either way the response is told how it ended."""
        try:
            reason = await self._think(request)
        except AppError as error:
            await self._fail(error.for_people(), error.code)
        except Exception:  # noqa: BLE001 - the root of an answer's task: a fault ends this answer, not the connection
            _log.exception("an answer failed")
            await self._fail("The engine met an internal error while it answered.", "server_error")
        else:
            await self._deliver(AnswerEnded(self._spec.id, reason))

    async def _think(self, request: BrainRequest) -> str:
        splitter = SentenceSplitter()
        reason = "completed"
        async with AsyncExitStack() as stack:
            events = await _closing(stack, self._parts.brain.answer(request))
            async for event in events:
                match event:
                    case BrainText():
                        await self._say(splitter, event.delta)
                    case BrainToolCall():
                        await self._speak(splitter.finish())
                        await self._deliver(CallMade(self._spec.id, event.name, event.arguments or "{}", event.call_id))
                    case BrainDone():
                        reason = event.reason
        await self._speak(splitter.finish())
        return reason

    async def _say(self, splitter: SentenceSplitter, delta: str) -> None:
        if self._spec.modality == "text":
            await self._deliver(TextMade(self._spec.id, delta))
            return
        for piece in splitter.feed(delta):
            await self._speak(piece)

    async def _speak(self, piece: str) -> None:
        """One piece of an answer: its words, then its sound in deltas of 100 ms."""
        if not piece:
            return
        await self._deliver(TextMade(self._spec.id, piece))
        if not piece.strip():
            return
        async with AsyncExitStack() as stack:
            sound = await _closing(
                stack,
                self._parts.tts.speak(
                    piece.strip(), voice=self._spec.voice_name, language=self._language, speed=self._speed
                ),
            )
            held = b""
            async for chunk in sound:
                held += chunk
                usable = len(held) - len(held) % BYTES_PER_SAMPLE
                for start in range(0, usable, DELTA_BYTES):
                    await self._deliver(SoundMade(self._spec.id, held[start : min(start + DELTA_BYTES, usable)]))
                held = held[usable:]

    async def _fail(self, message: str, code: str) -> None:
        await self._deliver(AnswerFailed(self._spec.id, message, code))


async def _closing(stack: AsyncExitStack, events: AsyncIterator[T]) -> AsyncIterator[T]:
    """Close a generator with the stack, so that a cancelled answer stops its brain and voice at once."""
    if isinstance(events, AsyncGenerator):
        await stack.enter_async_context(aclosing(events))
    return events
