"""Trying microphone and loudspeaker: a tone, and two seconds of the room played back.

Opens devices of its own, beside those of a conversation, and closes them again, also when cancelled. What is recorded
is played and forgotten.
"""

from __future__ import annotations

import asyncio
from typing import Final

import numpy as np

from app.audio.capture import Capture
from app.audio.level import Level, LevelLog
from app.audio.line import SoundBackend
from app.audio.portaudio import PortAudioBackend
from app.base.aio import spawn
from app.base.pcm import BYTES_PER_SAMPLE, SESSION_RATE_HZ, Samples, ms_to_samples, to_bytes, to_samples
from app.base.settings import Settings
from app.workbench.preview import play
from app.workbench.sound import loudspeaker_engine

LOOP_S: Final = 2.0
TONE_HZ: Final = 440.0
TONE_MS: Final = 900
_TONE_PEAK: Final = 4_000  # −18 dBFS: clear, and no fright in headphones
_FADE_MS: Final = 30
_POLL_S: Final = 0.02
_BLOCK_MS: Final = 10


def tone() -> Samples:
    """A soft tone that fades in and out, at the session's rate."""
    time_s = np.arange(ms_to_samples(TONE_MS)) / SESSION_RATE_HZ
    wave = np.sin(time_s * 2 * np.pi * TONE_HZ) * _TONE_PEAK
    fade = np.sin(np.linspace(0, np.pi / 2, ms_to_samples(_FADE_MS))) ** 2
    wave[: fade.size] *= fade
    wave[-fade.size :] *= fade[::-1]
    return wave.astype(np.int16)


async def play_tone(settings: Settings, backend: SoundBackend | None = None) -> None:
    """Play a tone on the loudspeaker of the settings, to its end. Raises DeviceError."""
    await play(to_bytes(tone()), loudspeaker_engine(settings, backend))


async def record(settings: Settings, backend: SoundBackend | None = None, seconds: float = LOOP_S) -> bytes:
    """PCM16 of the microphone of the settings. Raises DeviceError."""
    opener = backend or PortAudioBackend()
    opening = spawn(
        asyncio.to_thread(opener.open_input, settings.input_device, SESSION_RATE_HZ, _BLOCK_MS), name="record"
    )
    try:
        line = await asyncio.shield(opening)
        capture = Capture(line.rate_hz)
        line.start(capture.take)
        heard, wanted = bytearray(), int(seconds * SESSION_RATE_HZ) * BYTES_PER_SAMPLE
        while len(heard) < wanted:
            if line.failure is not None:
                raise line.failure
            await asyncio.sleep(_POLL_S)
            heard += capture.read()
        return bytes(heard[:wanted])
    finally:
        await asyncio.wait([opening])  # a device that is being opened must be known to be closed
        if not opening.cancelled() and opening.exception() is None:
            await asyncio.to_thread(opening.result().stop)


async def play_back(pcm: bytes, settings: Settings, backend: SoundBackend | None = None) -> None:
    """Play what was recorded, to its end. Raises DeviceError."""
    await play(pcm, loudspeaker_engine(settings, backend))


def level_of(pcm: bytes) -> Level:
    """How loud a recording is."""
    samples = to_samples(pcm)
    log = LevelLog(max(1, samples.size))
    if samples.size:
        log.push(samples)
    return log.take()
