"""A microphone that is listened to outside of any conversation, so that a person can see what it would hear.

Owns the microphone's line while it is open. Nothing of what it hears is kept or sent. Lives on the engine loop; only
`reading` may be looked at from any thread, because it is replaced whole.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Protocol

from app.audio.capture import Capture
from app.audio.level import Level
from app.audio.line import InputLine, SoundBackend
from app.audio.portaudio import PortAudioBackend
from app.base.aio import spawn
from app.base.errors import DeviceError
from app.base.pcm import SESSION_RATE_HZ
from app.local.speech.vad import SpeechDetector

POLL_S: Final = 0.03
BLOCK_MS: Final = 10


class Detector(Protocol):
    """Says how likely each window of audio holds a voice."""

    def feed(self, audio: bytes) -> list[float]: ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What was heard last: its loudness, how likely it was a voice (0…1), and what went wrong with the microphone."""

    count: int = 0
    level: Level = field(default_factory=Level)
    voice: float = 0.0
    trouble: DeviceError | None = None


class Ear:
    """One microphone. Open and close it as often as you like.

    Args:
        backend: who opens the device; PortAudio when left out.
        make_detector: what tells voices from noise.
    """

    def __init__(
        self, backend: SoundBackend | None = None, make_detector: Callable[[], Detector] = SpeechDetector
    ) -> None:
        self.reading = Reading()
        self._backend = backend
        self._make_detector = make_detector
        self._line: InputLine | None = None
        self._pumping: asyncio.Task[None] | None = None

    async def open(self, device: str | None) -> None:
        """Listen to this microphone from now on, None is the system's. Raises DeviceError."""
        await self.close()
        detector, line = await asyncio.to_thread(lambda: (self._make_detector(), self._opened(device)))
        capture = Capture(line.rate_hz)
        self._line = line
        await asyncio.to_thread(line.start, capture.take)
        self._pumping = spawn(self._pump(line, capture, detector), name="ear")

    async def close(self) -> None:
        """Stop listening; may be called twice."""
        pumping, self._pumping = self._pumping, None
        if pumping is not None:
            pumping.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await pumping
        line, self._line = self._line, None
        if line is not None:
            await asyncio.to_thread(line.stop)
        self.reading = Reading()

    def _opened(self, device: str | None) -> InputLine:
        if self._backend is None:
            self._backend = PortAudioBackend()
        return self._backend.open_input(device, SESSION_RATE_HZ, BLOCK_MS)

    async def _pump(self, line: InputLine, capture: Capture, detector: Detector) -> None:
        voice = 0.0
        while line.failure is None:
            await asyncio.sleep(POLL_S)
            heard = detector.feed(capture.read())
            voice = max(heard) if heard else voice
            self.reading = Reading(self.reading.count + 1, capture.level(), voice)
        self.reading = Reading(self.reading.count + 1, trouble=line.failure)
