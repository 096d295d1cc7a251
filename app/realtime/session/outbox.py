"""What goes to the model beside audio and interruptions: one after the other, off the read path.

Owns the queue between those who ask (the machine's `Send` effects, the session's callers) and the model; it waits
while there is no connection. Invariant: requests leave in the order in which they were put.
"""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from app.base.errors import TransportError
from app.base.foreign import foreign
from app.base.language import say
from app.realtime.model.base import RealtimeModel
from app.realtime.model_inputs import (
    RealtimeModelSendAudio,
    RealtimeModelSendEvent,
    RealtimeModelSendRawMessage,
    RealtimeModelSendToolOutput,
    RealtimeModelSendUserInput,
)

_log = logging.getLogger("app.session")


@dataclass(eq=False, slots=True)
class _Letter:
    request: RealtimeModelSendEvent
    sent: asyncio.Future[None] | None = None


class Outbox:
    """A queue with one sender task (`run`).

    Args:
        keeps: a request that the connection lost is kept for the next connection rather than reported.
        on_error: told about requests that nobody waits for and that could not be sent.
    """

    def __init__(
        self, model: RealtimeModel, *, keeps: bool, on_error: Callable[[Exception, RealtimeModelSendEvent], None]
    ) -> None:
        self._model = model
        self._keeps = keeps
        self._on_error = on_error
        self._queue: deque[_Letter] = deque()
        self._wake = asyncio.Event()
        self._open = asyncio.Event()
        self._connection = 0
        self._audio = 0
        self._is_closed = False

    @property
    def waiting_call_ids(self) -> set[str]:
        """Calls whose outputs wait to be sent."""
        outputs = (letter.request for letter in self._queue if isinstance(letter.request, RealtimeModelSendToolOutput))
        return {request.tool_call.call_id for request in outputs}

    @property
    def is_waiting(self) -> bool:
        """Whether something waits to be sent."""
        return bool(self._queue)

    @property
    def holds_audio(self) -> bool:
        """Whether sound waits here, which later sound must not overtake."""
        return self._audio > 0

    @property
    def asks_answer(self) -> bool:
        """Whether something waits that will have the model answer."""
        return any(_asks_answer(letter.request) for letter in self._queue)

    def put(self, request: RealtimeModelSendEvent) -> None:
        """Send it after what was put before."""
        if not self._is_closed:
            self._audio += isinstance(request, RealtimeModelSendAudio)
            self._queue.append(_Letter(request))
            self._wake.set()

    async def send(self, request: RealtimeModelSendEvent) -> None:
        """Send it after what was put before and wait until the model has it.

        Cancelled before its turn came, it is not sent at all.

        Raises:
            UserError: the request is wrong.
            TransportError: the connection or the session is over.
        """
        if self._is_closed:
            raise _over()
        sent: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append(_Letter(request, sent))
        self._wake.set()
        await sent

    def open(self) -> None:
        """There is a connection."""
        self._connection += 1
        self._open.set()

    def pause(self) -> None:
        """There is none for now."""
        self._open.clear()

    def close(self) -> None:
        """The session is over: whoever waits is told so."""
        self._is_closed = True
        while self._queue:
            _settle(self._queue.popleft(), _over())

    async def run(self) -> None:
        """Send until cancelled."""
        while True:
            await self._open.wait()
            if not self._queue:
                self._wake.clear()
                await self._wake.wait()
                continue
            await self._send_first()

    async def _send_first(self) -> None:
        connection, letter = self._connection, self._queue[0]
        if letter.sent is not None and letter.sent.cancelled():
            self._queue.popleft()
            return
        failure: Exception | None = None
        try:
            with foreign("the model"):
                await self._model.send_event(letter.request)
        except TransportError as error:
            if self._keeps:
                if connection == self._connection:
                    self._open.clear()
                return
            failure = error
        except Exception as error:  # noqa: BLE001 - root of the sender: one refused request must not stop the next
            failure = error
        if self._queue and self._queue[0] is letter:
            self._queue.popleft()
            self._audio -= isinstance(letter.request, RealtimeModelSendAudio)
        if not _settle(letter, failure) and failure is not None:
            _log.warning("a request was not sent: %s", type(failure).__name__)
            self._on_error(failure, letter.request)


def _asks_answer(request: RealtimeModelSendEvent) -> bool:
    match request:
        case RealtimeModelSendUserInput():
            return True
        case RealtimeModelSendToolOutput():
            return request.start_response
        case RealtimeModelSendRawMessage():
            return request.message.get("type") == "response.create"
        case _:
            return False


def _settle(letter: _Letter, failure: Exception | None) -> bool:
    """Tell whoever waits; False when nobody does."""
    if letter.sent is None:
        return False
    if letter.sent.done():
        return True
    if failure is None:
        letter.sent.set_result(None)
    else:
        letter.sent.set_exception(failure)
    return True


def _over() -> TransportError:
    return TransportError(say("Connection", "The session is closed."), code="session_closed", retryable=False)
