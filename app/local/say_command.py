"""The command `sidetone say`: one text in the voice that the engine would have, as a WAV file.

The window uses it to let a choice of voices be heard: voices are loaded in processes of their own, never there.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Final, Literal, Protocol

from app.base import parent_watch, pcm, secrets
from app.base.errors import ConfigError
from app.base.language import say
from app.base.os_words import reason_of
from app.base.plain_file import Beside
from app.local.serve_command import Closable

STDOUT: Final = Path("-")


class SayOptions(Protocol):
    """What the command line gives."""

    text: str
    out: Path
    speaker: str
    tts_url: str | None
    tts_model: str | None
    voice: Literal["auto", "flite", "espeak"]


async def run(options: SayOptions) -> None:
    """Speak.

    Raises:
        EngineError: there is no such voice, or its server does not do it.
        ConfigError: the file cannot be written.
    """
    if options.out == STDOUT:
        parent_watch.die_with_parent()
    wav = pcm.wav_of(await _spoken(options))
    await asyncio.to_thread(_write, options.out, wav)


async def _spoken(options: SayOptions) -> bytes:
    from app.local.speech.tts import make_tts

    key = await asyncio.to_thread(secrets.read, "speech") if options.tts_url else None
    speech = make_tts(options.tts_url, prefer=options.voice, model=options.tts_model or "", api_key=key)
    try:
        return b"".join([chunk async for chunk in speech.speak(options.text, voice=options.speaker or "marin")])
    finally:
        if isinstance(speech, Closable) and (closing := speech.close()) is not None:
            await closing


def _write(out: Path, wav: bytes) -> None:
    if out == STDOUT:
        sys.stdout.buffer.write(wav)
        sys.stdout.buffer.flush()
        return
    with Beside(out, lambda error: _unwritable(out, error)) as beside:
        try:
            (beside.path or out).write_bytes(wav)
        except OSError as error:
            raise _unwritable(out, error) from error
        beside.is_kept = True


def _unwritable(out: Path, error: OSError) -> ConfigError:
    return ConfigError(say("WavFile", "{out} cannot be written: {reason}.").format(out=out, reason=reason_of(error)))
