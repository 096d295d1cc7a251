"""One client: its socket, its ear, and the answers and utterances that are being worked on.

Owns every task of the connection, in one `TaskGroup`; leaving `serve` is the only way out, and nothing survives it.
Decides nothing: the machine does, and this performs its effects in order.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol, assert_never

from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed

from app.base.log import elide
from app.local.ports import EngineParts
from app.local.service.effects import (
    CloseUtterance,
    DropUnsentAudio,
    DropUtterance,
    Effect,
    FeedUtterance,
    OpenUtterance,
    ResetEar,
    Send,
    StartAnswer,
    StopAnswer,
)
from app.local.service.facts import AnswerFailed, AudioHeard, Fact, FrameReceived
from app.local.service.machine import ConnectionMachine
from app.local.service.outbox import Outbox
from app.local.service.pipeline import Answer
from app.local.service.recognition import Recognition

EAR_SLICE_SAMPLES: Final = 1536
"""Two windows of the voice detector, 64 ms: under 3 ms of work between two chances for everybody else."""
MOST_UNHEARD_SAMPLES: Final = 120 * 24_000
MOST_UNSENT_BYTES: Final = 16 * 1024 * 1024

_log = logging.getLogger("app.engine")


class VoiceDetector(Protocol):
    """What judges whether there is a voice."""

    def feed(self, pcm: bytes, /) -> list[float]:
        """PCM16 mono 24 kHz of any length; one probability for each finished window of 32 ms."""
        ...


class _ClientLeftError(Exception):
    """Ends the task group."""


def new_id(prefix: str) -> str:
    """An id such as `item_6f1c…`, at most 32 characters."""
    return f"{prefix}_{secrets.token_hex(10)}"


class Connection:
    """Serves one client until it leaves.

    Args:
        make_detector: makes a fresh voice detector.
        engine: what the engine is made of, for `session.created`.
    """

    def __init__(
        self,
        socket: ServerConnection,
        parts: EngineParts,
        model: str,
        *,
        make_detector: Callable[[], VoiceDetector],
        engine: Mapping[str, Any],
    ) -> None:
        self._socket = socket
        self._parts = parts
        self._machine = ConnectionMachine(model, new_id, engine)
        self._outbox = Outbox()
        self._make_detector = make_detector
        self._detector: VoiceDetector | None = None
        self._group = asyncio.TaskGroup()
        self._answers: dict[str, asyncio.Task[None]] = {}
        self._utterances: dict[str, tuple[Recognition, asyncio.Task[None]]] = {}
        self._audio_came = asyncio.Event()
        self._progress = asyncio.Event()

    async def serve(self) -> None:
        """Serve; returns when the client has left and every task of the connection has ended."""
        try:
            async with self._group as group:
                for work in (self._send_all(), self._hear_all(), self._watch()):
                    group.create_task(work)
                self._perform(self._machine.greet())
                await self._receive_all()
        except* (_ClientLeftError, ConnectionClosed):
            _log.debug("client left")

    async def _watch(self) -> None:
        await self._socket.wait_closed()
        raise _ClientLeftError

    async def _receive_all(self) -> None:
        async for frame in self._socket:
            text = frame if isinstance(frame, str) else frame.decode(errors="replace")
            _log.debug("frame %s", elide(text))
            self._step(FrameReceived(text))
            self._audio_came.set()
            await self._outbox.room(MOST_UNSENT_BYTES)
            while self._machine.listening.unheard_samples > MOST_UNHEARD_SAMPLES:
                await self._pulse()
        raise _ClientLeftError

    async def _send_all(self) -> None:
        while True:
            await self._socket.send(await self._outbox.next())

    async def _hear_all(self) -> None:
        listening = self._machine.listening
        while True:
            pcm = listening.next_slice(EAR_SLICE_SAMPLES)
            if not pcm:
                self._audio_came.clear()
                await self._audio_came.wait()
                continue
            self._step(AudioHeard(len(pcm) // 2, self._judge(pcm) if listening.needs_voice else ()))
            await asyncio.sleep(0)

    def _judge(self, pcm: bytes) -> tuple[float, ...]:
        if self._detector is None:
            self._detector = self._make_detector()
        return tuple(self._detector.feed(pcm))

    async def _pulse(self) -> None:
        """Wait until anything has happened."""
        self._progress.clear()
        await self._progress.wait()

    def _step(self, fact: Fact) -> None:
        """One fact through the machine."""
        self._perform(self._machine.handle(fact))
        self._progress.set()

    def _perform(self, effects: list[Effect]) -> None:
        for effect in effects:
            match effect:
                case Send():
                    self._outbox.put(effect.event)
                case DropUnsentAudio():
                    self._outbox.drop_audio(effect.response_id)
                case ResetEar():
                    self._detector = None
                case StartAnswer():
                    task = self._group.create_task(self._answer(effect.response_id), name=effect.response_id)
                    self._answers[effect.response_id] = task
                case StopAnswer():
                    self._answers.pop(effect.response_id).cancel()
                case OpenUtterance() | FeedUtterance() | CloseUtterance() | DropUtterance():
                    self._perform_on_utterance(effect)
                case _:
                    assert_never(effect)

    def _perform_on_utterance(self, effect: OpenUtterance | FeedUtterance | CloseUtterance | DropUtterance) -> None:
        item_id = effect.item_id
        if isinstance(effect, OpenUtterance):
            recognition = Recognition(self._parts.stt, item_id, effect.hints, self._step)
            task = self._group.create_task(recognition.run(), name=item_id)
            self._utterances[item_id] = recognition, task
            task.add_done_callback(lambda _: self._utterances.pop(item_id, None))
            return
        known = self._utterances.get(item_id)
        if known is None:
            return
        recognition, task = known
        match effect:
            case FeedUtterance():
                recognition.feed(effect.pcm)
            case CloseUtterance():
                recognition.close()
            case DropUtterance():
                task.cancel()

    async def _answer(self, response_id: str) -> None:
        """Make one answer, once the words that it answers to are known."""
        machine = self._machine
        while machine.awaits_words(response_id):
            await self._pulse()
        spec = machine.responses.spec(response_id)
        if spec is None:
            return
        failure = machine.words.failure(machine.responses.context(spec))
        if failure is not None:
            self._step(
                AnswerFailed(
                    response_id, f"What was said could not be recognised. {failure}".strip(), "transcription_failed"
                )
            )
            return
        answer = Answer(self._parts, spec, self._deliver, speed=machine.speed, language=machine.language)
        await answer.make(machine.responses.brain_request(spec))

    async def _deliver(self, fact: Fact) -> None:
        self._step(fact)
        await asyncio.sleep(0)
        await self._outbox.room()
