"""The microphone: the callback that fills a ring, and the engine thread's side that reads it.

Owns the ring between them, the conversion to the session's rate and, when asked for, echo control. `take` is the
callback: it copies, measures, counts and returns. Everything else belongs to one thread, the engine loop. Invariant:
every captured sample is read once or counted in `dropped`.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from app.audio.echo import EchoControl
from app.audio.level import Level, LevelLog
from app.audio.resample import LiveResampler
from app.audio.ring import SampleRing
from app.base.errors import DeviceError
from app.base.pcm import SESSION_RATE_HZ, Samples, to_bytes

RING_S: Final = 10
_MAX_BLOCK: Final = 4096


class Capture:
    """One microphone, or the place of one.

    Args:
        device_hz: rate at which the device runs.
        missing: why there is no microphone; then nothing is ever read.
        echo: removes what the loudspeaker plays.
    """

    def __init__(
        self,
        device_hz: int = SESSION_RATE_HZ,
        *,
        session_hz: int = SESSION_RATE_HZ,
        missing: DeviceError | None = None,
        echo: EchoControl | None = None,
    ) -> None:
        self.device_hz = device_hz
        self.missing = missing
        self._session_hz = session_hz
        self._ring = SampleRing(device_hz * RING_S)
        self._levels = LevelLog(_MAX_BLOCK)
        self._resampler = LiveResampler(device_hz, session_hz)
        self._echo = echo
        self.overflows = 0

    @property
    def is_available(self) -> bool:
        """Whether there is a microphone; `missing` says why not."""
        return self.missing is None

    def begin_again(self, device_hz: int) -> None:
        """Another microphone delivers from now on; the one before has stopped."""
        self.missing = None
        if device_hz != self.device_hz:
            self.device_hz = device_hz
            self._resampler = LiveResampler(device_hz, self._session_hz)

    def take(self, block: Samples, is_overflow: bool = False) -> None:
        """The callback: keep a block of mono samples, shape (n,), at the device's rate."""
        if is_overflow:
            self.overflows += 1
        for begin in range(0, block.size, _MAX_BLOCK):
            piece = block[begin : begin + _MAX_BLOCK]
            self._levels.push(piece)
            self._ring.write(piece)

    def read(self) -> bytes:
        """Everything captured since the last call, as PCM16 mono at the session's rate; b"" for nothing."""
        count = self._ring.readable
        if count == 0:
            return b""
        block = np.empty(count, dtype=np.int16)
        self._ring.read_into(block)
        samples = self._resampler.process(block)
        if self._echo is not None:
            samples = self._echo.process(samples)
        return to_bytes(samples)

    def level(self) -> Level:
        """Level of what the device delivered since the last call, before echo control."""
        return self._levels.take()

    @property
    def dropped(self) -> int:
        """Samples lost because nobody read for ten seconds."""
        return self._ring.dropped
