"""The command `sidetone hear`: the words in a WAV file, as the engine would recognise them.

The window uses it to let a choice of recogniser be tried: recognisers are loaded in processes of their own.
"""

from __future__ import annotations

import asyncio
import io
import sys
import wave
from pathlib import Path
from typing import Final, Protocol

import numpy as np
import soxr

from app.base import parent_watch, pcm, secrets
from app.base.errors import ConfigError
from app.base.language import say
from app.base.os_words import reason_of
from app.local.ports import SpeechHints
from app.local.serve_command import Closable

STDIN: Final = Path("-")


class HearOptions(Protocol):
    """What the command line gives."""

    file: Path
    stt_url: str | None
    stt_model: str | None


async def run(options: HearOptions) -> None:
    """Print the words, an empty line when there are none.

    Raises:
        EngineError: the recogniser or its server does not work.
        ConfigError: the file is no 16-bit WAV file.
    """
    if options.file == STDIN:
        parent_watch.die_with_parent()
    audio = await asyncio.to_thread(_read, options.file)
    sys.stdout.write(f"{await _heard(options, audio)}\n")
    sys.stdout.flush()


async def _heard(options: HearOptions, audio: bytes) -> str:
    from app.local.speech.stt import make_stt

    key = await asyncio.to_thread(secrets.read, "speech") if options.stt_url else None
    stt = make_stt(options.stt_url, model=options.stt_model or "", api_key=key)
    try:
        await stt.load()
        utterance = stt.begin(SpeechHints())
        await utterance.feed(audio)
        return " ".join((await utterance.finish()).text.split())
    finally:
        if isinstance(stt, Closable) and (closing := stt.close()) is not None:
            await closing


def _why(error: Exception, content: bytes) -> str:
    """What is wrong with a file; that it ends too soon, `wave` tells without a word."""
    if not content:
        return say("WavFile", "it is empty")
    return str(error) or say("WavFile", "it has no format or no sound")


def _read(file: Path) -> bytes:
    """PCM16 at the session's rate."""
    try:
        content = sys.stdin.buffer.read() if file == STDIN else file.read_bytes()
        with wave.open(io.BytesIO(content), "rb") as opened:
            rate_hz, channels, width = opened.getframerate(), opened.getnchannels(), opened.getsampwidth()
            samples = np.frombuffer(opened.readframes(opened.getnframes()), dtype="<i2" if width == 2 else np.uint8)
    except OSError as error:
        raise ConfigError(
            say("WavFile", "{file} cannot be read: {reason}.").format(file=file, reason=reason_of(error)),
            code="wav_unreadable",
        ) from error
    except (wave.Error, EOFError, ValueError) as error:
        raise ConfigError(
            say("WavFile", "{file} is no WAV file: {reason}.").format(file=file, reason=_why(error, content)),
            code="wav_not_understood",
        ) from error
    if width != pcm.BYTES_PER_SAMPLE:
        raise ConfigError(
            say("WavFile", "{file} has samples of {bits} bits.").format(file=file, bits=8 * width),
            code="wav_not_understood",
            hint=say("WavFile", "Make it 16-bit."),
        )
    mono = samples[: samples.size - samples.size % channels].reshape(-1, channels).mean(axis=1)
    whole = np.clip(np.rint(soxr.resample(mono, rate_hz, pcm.SESSION_RATE_HZ)), -32768, 32767)
    return pcm.to_bytes(whole.astype(np.int16))
