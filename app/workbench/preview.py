"""Letting a choice of voice be heard: the sentence is made by a child process, as the engine's would be, and played.

Owns the child and the loudspeaker while it lasts; neither is left open, also when cancelled.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from app.audio.engine import SoundEngine
from app.base import own_program
from app.base.aio import spawn
from app.base.errors import EngineError
from app.base.language import say
from app.base.settings import Settings
from app.workbench.engine_setup import engine_setup, voice_options
from app.workbench.sound import close_sound, loudspeaker_engine

SPOKEN_WITHIN_S: Final = 30.0
_WAV_HEADER_BYTES: Final = 44
_POLL_S: Final = 0.02
_ITEM: Final = "preview"


async def preview_voice(settings: Settings, text: str, sound: Callable[[], SoundEngine] | None = None) -> None:
    """Speak `text` as the engine of these settings would, to the end.

    Raises:
        EngineError: there is no such voice, or its server does not speak.
        DeviceError: there is no loudspeaker.
        ConfigError: the proxy of the settings makes no sense.
    """
    setup = await engine_setup(settings)
    audio = await spoken_by_child(voice_options(settings), text, setup.environment)
    await play(audio, loudspeaker_engine(settings) if sound is None else sound())


async def spoken_by_child(options: Sequence[str], text: str, environment: Mapping[str, str]) -> bytes:
    """PCM16 of `text`, from a process that ends with this coroutine. Raises EngineError."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *own_program.command("say", *options, "--", text, "-"),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=pipe,
        stderr=pipe,
        env=own_program.environment() | dict(environment),
    )
    try:
        async with asyncio.timeout(SPOKEN_WITHIN_S):
            wav, complaint = await process.communicate()
    except TimeoutError:
        raise EngineError(
            say("Preview", "The voice did not speak within {seconds} seconds.").format(seconds=f"{SPOKEN_WITHIN_S:g}"),
            code="preview_timeout",
            hint=say("Preview", "Try again, or choose another voice."),
        ) from None
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
    if process.returncode or len(wav) <= _WAV_HEADER_BYTES:
        told = complaint.decode(errors="replace").strip().splitlines()
        raise EngineError(
            told[-1].removeprefix("sidetone: ") if told else say("Preview", "The voice said nothing."),
            code="preview_failed",
        )
    return wav[_WAV_HEADER_BYTES:]


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
