"""Speech by eSpeak NG, many languages, streamed while it is made.

The library is GPL-3: this module loads it by ctypes in the engine's own process and nowhere else, and only when a
text needs it. It has one global state, so one thread of ours does all the speaking. Invariant: a speaker that is no
longer listened to is told to stop at its next chunk.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import importlib.util
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import numpy as np
import soxr

from app.base import pcm
from app.base.errors import EngineError
from app.base.language import say
from app.local.speech.spoken import spoken
from app.local.speech.tts_flite import pieces_of

MOST_CHARACTERS_AT_ONCE: Final = 400
_SYNCHRONOUS: Final = 2
_UTF8: Final = 1
_RATE_PARAMETER: Final = 1
_WORDS_A_MINUTE: Final = 165
_STOP, _GO_ON = 1, 0

_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class _Library:
    """The loaded library. Every method runs on the speaking thread."""

    def __init__(self) -> None:
        import espeakng_loader

        try:
            self._espeak = ctypes.CDLL(espeakng_loader.get_library_path())
        except OSError as error:
            raise EngineError(
                say("Speech", "The eSpeak NG library cannot be loaded."),
                code="no_voice",
                hint=say("Speech", "Install espeakng-loader again."),
            ) from error
        self.rate_hz = 0
        with contextlib.suppress(RuntimeError):  # its folder is not there
            data = str(espeakng_loader.get_data_path()).encode()
            self.rate_hz = int(self._espeak.espeak_Initialize(_SYNCHRONOUS, 0, data, 0))
        if self.rate_hz <= 0:
            raise EngineError(
                say("Speech", "eSpeak NG does not find its data."),
                code="no_voice",
                hint=say("Speech", "Install espeakng-loader again."),
            )
        self._sink: Any = None
        # The library keeps only a pointer: the object has to outlive it.
        self._callback = _Callback(self._take)
        self._espeak.espeak_SetSynthCallback(self._callback)

    def _take(self, samples: Any, count: int, _events: int | None) -> int:
        if not samples or count <= 0:
            return _GO_ON
        return _GO_ON if self._sink(np.ctypeslib.as_array(samples, shape=(count,)).copy()) else _STOP

    def say(self, text: str, language: str, speed: float, sink: Any) -> bool:
        """Speak; `sink(samples) -> bool` says whether to go on. Returns whether the library took the text."""
        self._sink = sink
        if self._espeak.espeak_SetVoiceByName(language.encode()) != 0:
            return False
        self._espeak.espeak_SetParameter(_RATE_PARAMETER, int(_WORDS_A_MINUTE * speed), 0)
        encoded = text.encode() + b"\0"
        return bool(self._espeak.espeak_Synth(encoded, len(encoded), 0, 0, 0, _UTF8, None, None) == 0)


class EspeakSpeech:
    """See `app.local.ports.TextToSpeech`."""

    name = "espeak-ng"

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="espeak")
        self._library: _Library | None = None

    @staticmethod
    def find() -> EspeakSpeech | None:
        """This voice, None when it is not installed."""
        return EspeakSpeech() if importlib.util.find_spec("espeakng_loader") is not None else None

    async def speak(
        self, text: str, *, voice: str, language: str | None = None, speed: float = 1.0
    ) -> AsyncIterator[bytes]:
        """See the port. `language` is an eSpeak voice name such as `en-us`, `ko`, `ja`, `cmn`."""
        for piece in pieces_of(spoken(text), MOST_CHARACTERS_AT_ONCE):
            async for chunk in self._say(piece, language or "en-us", speed):
                yield chunk

    async def _say(self, text: str, language: str, speed: float) -> AsyncIterator[bytes]:
        loop = asyncio.get_running_loop()
        chunks: asyncio.Queue[bytes | None] = asyncio.Queue()
        is_unheard = threading.Event()

        def speak() -> bool:
            library = self._loaded()
            resampler = soxr.ResampleStream(library.rate_hz, pcm.SESSION_RATE_HZ, 1, dtype="int16", quality="MQ")

            def sink(samples: pcm.Samples, last: bool = False) -> bool:
                if is_unheard.is_set():
                    return False
                made = pcm.to_bytes(resampler.resample_chunk(samples, last=last))
                with contextlib.suppress(RuntimeError):  # the loop may close at any moment: then nobody listens
                    loop.call_soon_threadsafe(chunks.put_nowait, made)
                    return True
                return False

            is_spoken = library.say(text, language, speed, sink)
            sink(np.zeros(0, np.int16), last=True)
            return is_spoken

        def work() -> bool:
            try:
                return speak()
            finally:  # also when there was nothing to speak with
                with contextlib.suppress(RuntimeError):
                    loop.call_soon_threadsafe(chunks.put_nowait, None)

        job = loop.run_in_executor(self._thread, work)
        try:
            while (chunk := await chunks.get()) is not None:
                if chunk:
                    yield chunk
            if not await job:
                raise EngineError(
                    say("Speech", "eSpeak NG has no voice for “{language}”.").format(language=language), code="no_voice"
                )
        finally:
            is_unheard.set()

    def _loaded(self) -> _Library:
        if self._library is None:
            self._library = _Library()
        return self._library

    async def close(self) -> None:
        """End the speaking thread."""
        self._thread.shutdown(wait=False, cancel_futures=True)
