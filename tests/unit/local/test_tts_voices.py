"""The voices of this computer, really speaking."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from pathlib import Path

import espeakng_loader
import numpy as np
import pytest

from app.base import pcm
from app.base.errors import EngineError
from app.local.ports import TextToSpeech
from app.local.speech.tts import make_tts
from app.local.speech.tts_espeak import EspeakSpeech
from app.local.speech.tts_flite import FliteSpeech, pieces_of, voice_for


async def say(speech: TextToSpeech, text: str, *, speed: float = 1.0) -> np.ndarray:  # type: ignore[type-arg]
    return pcm.to_samples(b"".join([chunk async for chunk in speech.speak(text, voice="ash", speed=speed)]))


@pytest.mark.parametrize("prefer", ["flite", "espeak"])
def test_a_sentence_becomes_sound_of_a_plausible_length(prefer: str) -> None:
    samples = asyncio.run(say(make_tts(None, prefer=prefer), "You have a table for two tomorrow."))
    assert 1.0 < samples.size / pcm.SESSION_RATE_HZ < 4.0
    assert pcm.peak_dbfs(samples) > -20


@pytest.mark.parametrize("prefer", ["flite", "espeak"])
def test_speech_begins_without_a_silence(prefer: str) -> None:
    samples = asyncio.run(say(make_tts(None, prefer=prefer), "We are open every day from noon."))
    first = int(np.flatnonzero(np.abs(samples.astype(np.int32)) > 200)[0])
    assert first * 1000 / pcm.SESSION_RATE_HZ < 60


@pytest.mark.parametrize("prefer", ["flite", "espeak"])
def test_a_higher_speed_makes_it_shorter(prefer: str) -> None:
    speech = make_tts(None, prefer=prefer)
    text = "You have a table for two tomorrow at seven."
    normal, fast = (asyncio.run(say(speech, text, speed=speed)).size for speed in (1.0, 1.5))
    assert fast < 0.85 * normal


@pytest.mark.parametrize("text", ["안녕하세요", "こんにちは", "你好"])
def test_other_scripts_are_spoken_too(text: str) -> None:
    assert asyncio.run(say(make_tts(None), text)).size > pcm.SESSION_RATE_HZ // 4


@pytest.mark.parametrize("text", ["🙂", "", "—"])
def test_signs_alone_are_silent(text: str) -> None:
    assert asyncio.run(say(make_tts(None), text)).size == 0


@pytest.mark.parametrize("prefer", ["flite", "espeak"])
def test_a_very_long_text_streams_and_can_be_left_at_once(prefer: str) -> None:
    async def scenario() -> float:
        chunks = make_tts(None, prefer=prefer).speak("many words " * 5000, voice="ash")
        first = await anext(chunks)
        assert first
        started = time.monotonic()
        await chunks.aclose()  # type: ignore[attr-defined]  # the port promises an iterator, these are generators
        return time.monotonic() - started

    assert asyncio.run(scenario()) < 1.0


def test_the_engines_own_voice_is_stable_and_differs_from_the_deeper_ones() -> None:
    assert voice_for("ash") == voice_for("alloy") == "slt"
    assert voice_for("cedar") == "awb"
    assert voice_for("rms") == "rms"


def test_pieces_are_cut_between_words_and_lose_nothing() -> None:
    text = "one two three " + "x" * 25
    pieces = pieces_of(text, 10)
    assert all(len(piece) <= 10 for piece in pieces)
    assert "".join(pieces).replace(" ", "") == text.replace(" ", "")
    assert pieces_of("", 10) == []


def test_a_voice_program_that_fails_is_an_engine_error() -> None:
    with pytest.raises(EngineError, match="exit code 1"):
        asyncio.run(say(FliteSpeech("/bin/false"), "hello"))


class SlowLibrary:
    """Says one chunk, and the next when it is told to."""

    rate_hz = 22_050

    def __init__(self) -> None:
        self.goes_on = threading.Event()
        self.is_wanted: list[bool] = []

    def say(self, _text: str, _language: str, _speed: float, sink: Callable[[pcm.Samples], bool]) -> bool:
        self.is_wanted.append(sink(np.ones(22_050, np.int16)))
        self.goes_on.wait(5)
        self.is_wanted.append(sink(np.ones(22_050, np.int16)))
        return True


def test_a_speaker_whose_loop_is_gone_is_told_that_nobody_listens() -> None:
    speech, library = EspeakSpeech(), SlowLibrary()
    speech._library = library  # type: ignore[assignment] # as much of the library as speaking needs
    loop = asyncio.new_event_loop()
    chunks = speech.speak("hello", voice="ash")
    assert loop.run_until_complete(anext(chunks))
    loop.close()
    library.goes_on.set()
    speech._thread.shutdown(wait=True)
    assert library.is_wanted == [True, False]


@pytest.mark.parametrize(
    ("missing", "told"), [("get_library_path", "cannot be loaded"), ("get_data_path", "does not find its data")]
)
def test_a_library_that_is_not_whole_is_told_instead_of_waited_for(
    missing: str, told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    library = espeakng_loader.get_library_path()
    monkeypatch.setattr(espeakng_loader, "__file__", str(tmp_path / "__init__.py"))  # nothing lies beside it
    if missing == "get_data_path":
        monkeypatch.setattr(espeakng_loader, "get_library_path", lambda: library)

    async def scenario() -> None:
        async with asyncio.timeout(2):
            await say(EspeakSpeech(), "hello")

    with pytest.raises(EngineError, match=told):
        asyncio.run(scenario())


def test_no_voice_at_all_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(EngineError) as caught:
        make_tts(None, prefer="flite")
    assert "flite" in caught.value.hint
