"""The word error of the recogniser over whole lists, in rooms and levels as they come. Prints its figures (`-s`)."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soxr
from numpy.typing import NDArray

from app.base import pcm
from app.local.brain.phrasebook import phrases_for
from app.local.ports import SpeechHints
from app.local.speech.decoder_pair import DecoderPair
from app.local.speech.grammar import asks_for_name, grammar_of, is_question
from app.local.speech.vad import SpeechDetector
from tests.speech import read_wav, speak
from tests.speech_agents import IN_GRAMMAR, OUT_OF_GRAMMAR, word_errors

Sound = NDArray[np.int16]
FINISH_LIMIT_S = 0.2


@dataclass
class Figures:
    """What a list of sentences gave."""

    words: int = 0
    wrong_words: int = 0
    exact: int = 0
    sentences: int = 0
    busy_s: float = 0.0
    audio_s: float = 0.0
    slowest_finish_s: float = 0.0

    @property
    def word_error(self) -> float:
        return self.wrong_words / self.words

    def show(self, name: str) -> None:
        print(
            f"{name}: word error {self.word_error:.1%}, exact {self.exact}/{self.sentences}, real-time factor "
            f"{self.busy_s / self.audio_s:.2f}, slowest finish {1000 * self.slowest_finish_s:.0f} ms of CPU"
        )


@pytest.fixture
def pair() -> DecoderPair:
    """Its own for each test: a recogniser gets used to the room it hears, and tests come in any order."""
    return DecoderPair()


def said(text: str, folder: Path) -> Sound:
    samples, rate = read_wav(speak(text, folder))
    return np.asarray(soxr.resample(samples, rate, pcm.SESSION_RATE_HZ), dtype=np.int16)


def in_a_quiet_room(speech: Sound) -> Sound:
    """300 ms before, 450 ms after."""
    return np.concatenate([np.zeros(7_200, np.int16), speech, np.zeros(10_800, np.int16)])


def soft(speech: Sound) -> Sound:
    """At a gain of -20 dB."""
    return in_a_quiet_room((speech * 0.1).astype(np.int16))


def through_a_sound_card(speech: Sound) -> Sound:
    """48 kHz and back with the live path's filter."""
    card = soxr.resample(speech, pcm.SESSION_RATE_HZ, 48_000, quality="LQ")
    return in_a_quiet_room(np.asarray(soxr.resample(card, 48_000, pcm.SESSION_RATE_HZ, quality="LQ"), dtype=np.int16))


def in_noise(snr_db: float) -> Callable[[Sound], Sound]:
    """Pink noise below the level of the voiced parts."""

    def add(speech: Sound) -> Sound:
        sound = in_a_quiet_room(speech).astype(np.float64)
        spectrum = np.fft.rfft(np.random.default_rng(1).normal(0, 1, sound.size))
        frequencies = np.fft.rfftfreq(sound.size, 1 / pcm.SESSION_RATE_HZ)
        noise = np.fft.irfft(spectrum / np.sqrt(np.maximum(frequencies, 50)), sound.size)
        level = np.sqrt(np.mean(sound[np.abs(sound) > 200] ** 2) / 10 ** (snr_db / 10))
        return np.clip(sound + noise * level / np.sqrt(np.mean(noise**2)), -32768, 32767).astype(np.int16)

    return add


def recognise(pair: DecoderPair, sound: Sound, hints: SpeechHints, figures: Figures) -> str:
    reply = hints.last_reply
    phrases = phrases_for(hints.tools, hints.instructions)
    pair.start(grammar_of(phrases, after_question=is_question(reply), expects_name=asks_for_name(reply)))
    audio = pcm.to_bytes(sound)
    started = time.thread_time()
    for at in range(0, len(audio), 960):
        pair.feed(audio[at : at + 960])
    ended = time.thread_time()
    text = pair.finish().text
    figures.busy_s += time.thread_time() - started
    figures.slowest_finish_s = max(figures.slowest_finish_s, time.thread_time() - ended)
    figures.audio_s += sound.size / pcm.SESSION_RATE_HZ
    return text


def measure(
    pair: DecoderPair, sentences: list[tuple[str, SpeechHints]], room: Callable[[Sound], Sound], folder: Path, name: str
) -> Figures:
    figures = Figures()
    for text, hints in sentences:
        heard = recognise(pair, room(said(text, folder)), hints, figures)
        errors = word_errors(text, heard)
        figures.words += len(text.split())
        figures.wrong_words += errors
        figures.exact += not errors
        figures.sentences += 1
        if errors:
            print(f"  {name}: {text!r} heard as {heard!r}")
    figures.show(name)
    return figures


EXPECTED = [(text, dataclasses.replace(hints, last_reply=reply)) for text, hints, reply in IN_GRAMMAR]
OTHERS = list(OUT_OF_GRAMMAR)


@pytest.mark.parametrize(
    ("room", "most", "every"),
    [(in_a_quiet_room, 0.05, 1), (soft, 0.07, 4), (through_a_sound_card, 0.05, 4)],
    ids=["quiet room", "20 dB softer", "through 48 kHz"],
)
def test_what_the_agents_expect_is_understood(
    pair: DecoderPair, tmp_path: Path, room: Callable[[Sound], Sound], most: float, every: int
) -> None:
    figures = measure(pair, EXPECTED[::every], room, tmp_path, room.__name__)
    assert figures.word_error <= most
    assert figures.slowest_finish_s <= FINISH_LIMIT_S


def test_other_sentences_are_heard_as_they_are(pair: DecoderPair, tmp_path: Path) -> None:
    assert measure(pair, OTHERS[::2], in_a_quiet_room, tmp_path, "not in the grammar").word_error <= 0.12


def test_light_noise_costs_some_words_and_strong_noise_many(pair: DecoderPair, tmp_path: Path) -> None:
    light = measure(pair, EXPECTED[::6], in_noise(25.0), tmp_path, "noise at 25 dB")
    strong = measure(pair, EXPECTED[::6], in_noise(15.0), tmp_path, "noise at 15 dB")
    assert light.word_error <= strong.word_error
    assert strong.word_error <= 0.6  # the acoustic model is one of clean speech: suppress noise before this


def test_voice_detection_and_recognition_need_less_than_half_a_core(pair: DecoderPair, tmp_path: Path) -> None:
    figures = measure(pair, EXPECTED[:3], in_a_quiet_room, tmp_path, "cost")
    sound = in_a_quiet_room(said(EXPECTED[0][0], tmp_path))
    started = time.thread_time()
    SpeechDetector().feed(pcm.to_bytes(sound))
    detection = (time.thread_time() - started) / (sound.size / pcm.SESSION_RATE_HZ)
    print(f"voice detection: real-time factor {detection:.3f}")
    assert figures.busy_s / figures.audio_s + detection < 0.5
