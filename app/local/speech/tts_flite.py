"""Speech by the system's `flite` program: a child process a sentence, killed when nobody listens any more."""

from __future__ import annotations

import asyncio
import contextlib
import io
import shutil
import wave
from collections.abc import AsyncIterator
from typing import Final

import numpy as np
import soxr

from app.base import pcm
from app.base.errors import EngineError
from app.base.language import say
from app.local.speech.spoken import spoken

CHUNK_SAMPLES: Final = pcm.SESSION_RATE_HZ // 10
TIMEOUT_S: Final = 20.0
AUDIBLE: Final = 200
LEAD_IN_MS: Final = 25
MOST_CHARACTERS_AT_ONCE: Final = 400
VOICES: Final = ("slt", "awb", "kal", "rms")
# The names that sessions use, each always the same voice: the engine's own first.
_DEEPER: Final = frozenset({"ballad", "echo", "cedar", "verse"})


def voice_for(name: str) -> str:
    """The flite voice that stands for a session's voice."""
    if name in VOICES:
        return name
    return "awb" if name in _DEEPER else "slt"


class FliteSpeech:
    """English only. See `app.local.ports.TextToSpeech`."""

    name = "flite"

    def __init__(self, program: str) -> None:
        self._program = program

    @staticmethod
    def find() -> str | None:
        """The program's path, None when it is not installed."""
        return shutil.which("flite")

    async def speak(
        self, text: str, *, voice: str, language: str | None = None, speed: float = 1.0
    ) -> AsyncIterator[bytes]:
        """See the port."""
        for piece in pieces_of(spoken(text), MOST_CHARACTERS_AT_ONCE):
            samples = await self._make(piece, voice_for(voice), speed)
            for start in range(0, samples.size, CHUNK_SAMPLES):
                yield pcm.to_bytes(samples[start : start + CHUNK_SAMPLES])

    async def _make(self, text: str, voice: str, speed: float) -> pcm.Samples:
        command = [self._program, "-voice", voice, "--setf", f"duration_stretch={1 / speed:.3f}"]
        command += ["-t", text, "-o", "/dev/stdout"]
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            async with asyncio.timeout(TIMEOUT_S):
                output, _ = await process.communicate()
        except TimeoutError as error:
            raise EngineError(
                say("Speech", "The voice did not answer within {seconds} seconds.").format(seconds=round(TIMEOUT_S)),
                code="speech_timeout",
            ) from error
        finally:
            if process.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        if process.returncode != 0 or len(output) < 44:
            raise EngineError(
                say("Speech", "The voice ended with exit code {returncode}.").format(returncode=process.returncode),
                code="speech_failed",
                hint=say("Speech", "Is flite whole?"),
            )
        return _at_session_rate(output)


def pieces_of(text: str, most: int) -> list[str]:
    """`text` cut between words into pieces of at most `most` characters; [] when it is empty."""
    pieces: list[str] = []
    for word in text.split():
        for part in (word[start : start + most] for start in range(0, len(word), most)):
            if pieces and len(pieces[-1]) + 1 + len(part) <= most:
                pieces[-1] += f" {part}"
            else:
                pieces.append(part)
    return pieces


def _at_session_rate(wav: bytes) -> pcm.Samples:
    # Written to a pipe, the header's length is a guess: what follows it is the audio.
    with wave.open(io.BytesIO(wav), "rb") as file:
        rate = file.getframerate()
    samples = pcm.to_samples(wav[44:])
    converted = np.asarray(soxr.resample(samples, rate, pcm.SESSION_RATE_HZ), dtype=np.int16)
    return _without_lead_in(converted)


def _without_lead_in(samples: pcm.Samples) -> pcm.Samples:
    """flite begins with a fifth of a second of silence: the listener need not wait for it."""
    loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > AUDIBLE)
    if loud.size == 0:
        return samples
    return samples[max(0, int(loud[0]) - pcm.ms_to_samples(LEAD_IN_MS)) :]
