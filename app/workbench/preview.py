"""Trying a choice of voice or of recogniser: a child process speaks or listens as the engine would.

Owns the child, the loudspeaker and the microphone while it lasts; none is left open, also when cancelled. What the
microphone hears is kept in memory alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections.abc import Mapping, Sequence
from typing import Final

from app.audio.capture import Capture
from app.audio.engine import SoundEngine
from app.audio.line import SoundBackend
from app.audio.portaudio import PortAudioBackend
from app.base import own_program, pcm
from app.base.aio import spawn
from app.base.errors import EngineError
from app.base.language import say
from app.base.settings import Settings
from app.workbench.engine_setup import engine_setup, recognition_options, voice_options
from app.workbench.sound import close_sound, loudspeaker_engine

WITHIN_S: Final = 30.0
_WAV_HEADER_BYTES: Final = 44
_POLL_S: Final = 0.02
_BLOCK_MS: Final = 10
_ITEM: Final = "preview"


async def preview_voice(
    settings: Settings, text: str, backend: SoundBackend | None = None, *, speaker: str = ""
) -> None:
    """Speak `text` as the engine of these settings would, to the end.

    Args:
        speaker: one of the agents' voices; the usual one when empty.
    Raises:
        EngineError: there is no such voice, or its server does not speak.
        DeviceError: there is no loudspeaker.
        ConfigError: the proxy of the settings makes no sense.
    """
    setup = await engine_setup(settings)
    options = [*voice_options(settings), *(["--speaker", speaker] if speaker else [])]
    audio = await spoken_by_child(options, text, setup.environment)
    await play(audio, loudspeaker_engine(settings, backend))


async def preview_recognition(settings: Settings, seconds: float, backend: SoundBackend | None = None) -> str:
    """Listen for that long; the words as the engine of these settings would understand them, "" for none.

    Raises:
        EngineError: the recogniser or its server does not work.
        DeviceError: there is no microphone.
        ConfigError: the proxy of the settings makes no sense.
    """
    setup = await engine_setup(settings)
    audio = await _recorded(settings.input_device, seconds, backend or PortAudioBackend())
    arguments = ["hear", *recognition_options(settings), "-"]
    words = await answer_of_child(arguments, setup.environment, pcm.wav_of(audio))
    return words.decode(errors="replace").strip()


async def spoken_by_child(options: Sequence[str], text: str, environment: Mapping[str, str]) -> bytes:
    """PCM16 of `text`, from a process that ends with this coroutine. Raises EngineError."""
    wav = await answer_of_child(["say", *options, "--", text, "-"], environment)
    if len(wav) <= _WAV_HEADER_BYTES:
        raise EngineError(say("Preview", "The voice said nothing."), code="preview_failed")
    return wav[_WAV_HEADER_BYTES:]


async def answer_of_child(arguments: Sequence[str], environment: Mapping[str, str], told: bytes = b"") -> bytes:
    """The standard output of a command of this program, which ends with this coroutine.

    Raises:
        EngineError: it failed, with its last words, or took too long.
    """
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *own_program.command(*arguments),
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        env=os.environ | dict(environment),
    )
    try:
        async with asyncio.timeout(WITHIN_S):
            answer, complaint = await process.communicate(told)
    except TimeoutError:
        raise EngineError(
            say("Preview", "Nothing came within {seconds} seconds.").format(seconds=f"{WITHIN_S:g}"),
            code="preview_timeout",
            hint=say("Preview", "Try again, or choose another one."),
        ) from None
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode:
        words = complaint.decode(errors="replace").strip().splitlines()
        why = words[-1].removeprefix("sidetone: ") if words else say("Preview", "It ended without a word.")
        raise EngineError(why, code="preview_failed")
    return answer


async def _recorded(device: str | None, seconds: float, backend: SoundBackend) -> bytes:
    """What the microphone hears from now on, at the session's rate."""
    line = await asyncio.to_thread(backend.open_input, device, pcm.SESSION_RATE_HZ, _BLOCK_MS)
    capture = Capture(line.rate_hz)
    wanted = round(seconds * pcm.SESSION_RATE_HZ) * pcm.BYTES_PER_SAMPLE
    audio = b""
    try:
        await asyncio.to_thread(line.start, capture.take)
        while len(audio) < wanted:
            if line.failure is not None:
                raise line.failure
            await asyncio.sleep(_POLL_S)
            audio += capture.read()
    finally:
        await asyncio.to_thread(line.stop)
    return audio[:wanted]


async def play(audio: bytes, engine: SoundEngine) -> None:
    """Play PCM16 to its end on devices that are not started yet. Raises DeviceError."""
    opening = spawn(asyncio.to_thread(engine.start), name="preview sound")
    try:
        await asyncio.shield(opening)
        playback = engine.playback
        playback.write(_ITEM, 0, audio)
        playback.finish(_ITEM, 0)
        while not all(part.is_finished and part.heard >= part.received for part in playback.positions()):
            if engine.failure is not None:
                raise engine.failure
            await asyncio.sleep(_POLL_S)
    finally:
        await asyncio.wait([opening])  # a device that is being opened must be known to be closed
        await close_sound(engine)
