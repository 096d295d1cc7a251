"""The recogniser on real speech, made at test time by a voice that the engine does not use."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soxr

from app.base import pcm
from app.base.aio import spawn
from app.base.errors import EngineError
from app.local.brain.phrasebook import phrases_for
from app.local.ports import SpeechHints, Transcript
from app.local.speech import decoder_pair
from app.local.speech.decoder_pair import DecoderPair
from app.local.speech.decoder_pool import DecoderWorker
from app.local.speech.grammar import grammar_of
from app.local.speech.stt_pocketsphinx import PocketSphinxToText
from app.local.speech.verdict import Segment
from tests.speech import read_wav, speak
from tests.speech_agents import EVERYDAY, IN_GRAMMAR, OUT_OF_GRAMMAR, RESTAURANT, word_errors

BOOKING = "book a table for two people tomorrow at seven"


@pytest.fixture(scope="module")
def stt() -> Iterator[PocketSphinxToText]:
    recogniser = PocketSphinxToText(2)

    async def load_both_workers() -> None:
        await asyncio.gather(recogniser.load(), recogniser.load())

    asyncio.run(load_both_workers())
    yield recogniser
    recogniser.close()


@pytest.fixture
def tuned(tmp_path: Path) -> Iterator[PocketSphinxToText]:
    """A recogniser that knows the channel from one sentence: what it heard before tunes it, tests come in any order."""
    recogniser = PocketSphinxToText(1)
    asyncio.run(recogniser.load())
    asyncio.run(recognise(recogniser, said(BOOKING, tmp_path), RESTAURANT))
    yield recogniser
    recogniser.close()


def said(text: str, folder: Path) -> bytes:
    """PCM16 24 kHz of a sentence with the silences that turn detection leaves around it."""
    samples, rate = read_wav(speak(text, folder, pause_before_s=0.3))
    speech = soxr.resample(samples, rate, pcm.SESSION_RATE_HZ)
    return pcm.to_bytes(np.concatenate([speech, np.zeros(pcm.ms_to_samples(450), np.int16)]))


async def recognise(stt: PocketSphinxToText, audio: bytes, hints: SpeechHints) -> tuple[Transcript, list[str]]:
    """The final transcript, and every partial one of blocks of 20 ms."""
    utterance = stt.begin(hints)
    partials = [await utterance.feed(audio[at : at + 960]) for at in range(0, len(audio), 960)]
    return await utterance.finish(), partials


@pytest.mark.parametrize(("text", "hints", "reply"), IN_GRAMMAR[:8])
def test_a_sentence_of_the_grammar_comes_out_exactly(
    stt: PocketSphinxToText, tmp_path: Path, text: str, hints: SpeechHints, reply: str
) -> None:
    asked = dataclasses.replace(hints, last_reply=reply)
    transcript, _ = asyncio.run(recognise(stt, said(text, tmp_path), asked))
    assert transcript.text == text
    assert transcript.confidence > 0.5


@pytest.mark.parametrize(("text", "hints"), OUT_OF_GRAMMAR[:6])
def test_another_sentence_is_not_forced_into_the_grammar(
    tuned: PocketSphinxToText, tmp_path: Path, text: str, hints: SpeechHints
) -> None:
    transcript, _ = asyncio.run(recognise(tuned, said(text, tmp_path), hints))
    assert word_errors(text, transcript.text) <= 2


def test_words_come_while_somebody_still_speaks(stt: PocketSphinxToText, tmp_path: Path) -> None:
    transcript, partials = asyncio.run(recognise(stt, said(BOOKING, tmp_path), RESTAURANT))
    halfway = partials[len(partials) // 2]
    assert halfway.startswith("book a table")
    assert len(halfway) < len(transcript.text)


def test_the_size_of_the_blocks_does_not_matter(stt: PocketSphinxToText, tmp_path: Path) -> None:
    async def scenario() -> list[str]:
        audio = said(BOOKING, tmp_path)
        texts = []
        for size in (962, 4801, len(audio)):
            utterance = stt.begin(RESTAURANT)
            for at in range(0, len(audio), size - size % 2):
                await utterance.feed(audio[at : at + size - size % 2])
            texts.append((await utterance.finish()).text)
        return texts

    assert asyncio.run(scenario()) == [BOOKING] * 3


def test_the_length_of_the_audio_is_told(stt: PocketSphinxToText) -> None:
    transcript, _ = asyncio.run(recognise(stt, bytes(48_000), RESTAURANT))
    assert transcript == Transcript("", transcript.confidence, 1.0)


def test_where_nobody_speaks_no_words_are_heard(tuned: PocketSphinxToText) -> None:
    noises = [np.random.default_rng(1).normal(0, level, 60_000).astype(np.int16) for level in (0, 300, 3_000)]
    heard = [asyncio.run(recognise(tuned, pcm.to_bytes(noise), RESTAURANT)) for noise in noises]
    assert [transcript for transcript, _ in heard] == [Transcript("", 0.0, 2.5)] * 3
    assert {partial for _, partials in heard for partial in partials} == {""}


@pytest.mark.parametrize("size", [0, 2, 480, 1_600, 4_000])
def test_audio_too_short_for_a_word_gives_no_words(stt: PocketSphinxToText, size: int) -> None:
    transcript, _ = asyncio.run(recognise(stt, bytes(size), RESTAURANT))
    assert transcript.text == ""


def test_without_an_agent_the_language_model_alone_recognises(stt: PocketSphinxToText, tmp_path: Path) -> None:
    transcript, _ = asyncio.run(recognise(stt, said("what are your opening hours", tmp_path), SpeechHints()))
    assert word_errors("what are your opening hours", transcript.text) <= 1


def test_agents_may_change_between_utterances(stt: PocketSphinxToText, tmp_path: Path) -> None:
    async def scenario() -> list[str]:
        pairs = (("where are you", RESTAURANT), ("what time is it", EVERYDAY), ("can i bring my dog", RESTAURANT))
        return [(await recognise(stt, said(text, tmp_path), hints))[0].text for text, hints in pairs]

    assert asyncio.run(scenario()) == ["where are you", "what time is it", "can i bring my dog"]


def test_more_utterances_than_workers_wait_their_turn(stt: PocketSphinxToText, tmp_path: Path) -> None:
    async def scenario() -> list[str]:
        texts = ("where are you", "do you have parking", "can i bring my dog")
        audio = [said(text, tmp_path) for text in texts]
        found = await asyncio.gather(*(recognise(stt, one, RESTAURANT) for one in audio))
        return [transcript.text for transcript, _ in found]

    assert asyncio.run(scenario()) == ["where are you", "do you have parking", "can i bring my dog"]


def test_a_cancelled_utterance_leaves_the_recogniser_fit_for_the_next(stt: PocketSphinxToText, tmp_path: Path) -> None:
    async def scenario() -> tuple[float, str]:
        audio = said("where are you", tmp_path)
        left = stt.begin(RESTAURANT)
        feeding = spawn(left.feed(audio * 20), name="feeding")
        await asyncio.sleep(0.1)
        started = time.monotonic()
        await left.cancel()
        took = time.monotonic() - started
        text = (await recognise(stt, audio, RESTAURANT))[0].text
        await feeding
        return took, text

    took, text = asyncio.run(scenario())
    assert text == "where are you"
    assert took < 0.1


def test_an_utterance_that_is_cancelled_while_it_begins_or_waits_gives_its_worker_back(tmp_path: Path) -> None:
    async def scenario(stt: PocketSphinxToText) -> tuple[list[str], str]:
        audio = said("where are you", tmp_path)
        beginning, waiting = stt.begin(RESTAURANT), stt.begin(RESTAURANT)
        feeding = [spawn(each.feed(audio), name="feeding") for each in (beginning, waiting)]
        await asyncio.sleep(0)  # the one has the only worker, whose models are being loaded; the other waits for it
        await waiting.cancel()
        await beginning.cancel()
        async with asyncio.timeout(20):
            return await asyncio.gather(*feeding), (await recognise(stt, audio, RESTAURANT))[0].text

    recogniser = PocketSphinxToText(1)
    assert asyncio.run(scenario(recogniser)) == (["", ""], "where are you")
    recogniser.close()


NO_WORDS = (bytes(4_000), bytes(48_000), np.random.default_rng(1).integers(-3_000, 3_000, 24_000, np.int16).tobytes())


@pytest.mark.parametrize("before", NO_WORDS, ids=["a click of silence", "a second of silence", "noise"])
def test_what_was_no_speech_costs_no_words_of_the_next_sentence(tmp_path: Path, before: bytes) -> None:
    async def scenario(stt: PocketSphinxToText) -> str:
        await recognise(stt, before, RESTAURANT)
        return (await recognise(stt, said("what is seven times eight", tmp_path), EVERYDAY))[0].text

    recogniser = PocketSphinxToText(1)
    assert asyncio.run(scenario(recogniser)) == "what is seven times eight"
    recogniser.close()


def test_the_loop_stays_free_while_a_worker_decodes(stt: PocketSphinxToText, tmp_path: Path) -> None:
    audio = said(BOOKING, tmp_path)

    async def delays() -> list[float]:
        found: list[float] = []

        async def watch() -> None:
            while True:
                before = time.monotonic()
                await asyncio.sleep(0.005)
                found.append(time.monotonic() - before - 0.005)

        watching = spawn(watch(), name="watch")
        await recognise(stt, audio, RESTAURANT)
        watching.cancel()
        return sorted(found)

    async def scenario() -> list[list[float]]:
        await recognise(stt, audio, RESTAURANT)  # models and grammar are loaded
        return [await delays() for _ in range(3)]

    runs = asyncio.run(scenario())
    assert min(run[len(run) // 2] for run in runs) < 0.03  # the best leaves out what other processes do meanwhile


class Timed:
    """A decoder, and the processor time of each call of it, which holds the GIL to its end."""

    def __init__(self, decoder: Any, calls: list[tuple[float, str]]) -> None:
        self._decoder = decoder
        self._calls = calls

    def __getattr__(self, name: str) -> Any:
        def call(*arguments: Any, **options: Any) -> Any:
            started = time.thread_time()
            try:
                return getattr(self._decoder, name)(*arguments, **options)
            finally:
                self._calls.append((time.thread_time() - started, name))

        return call


def test_no_call_of_a_decoder_holds_the_gil_for_long(tmp_path: Path) -> None:
    pair, calls = DecoderPair(), list[tuple[float, str]]()
    grammar = grammar_of(phrases_for(RESTAURANT.tools, RESTAURANT.instructions))
    pair.start(grammar)  # learnt once
    pair._open, pair._closed = Timed(pair._open, calls), Timed(pair._closed, calls)
    audio = said(BOOKING, tmp_path)
    for _ in range(3):
        pair.start(grammar)
        for at in range(0, len(audio), 960):
            pair.feed(audio[at : at + 960])
        assert pair.finish().text == BOOKING
    longest: dict[str, list[float]] = {}
    for third in (calls[at : at + len(calls) // 3] for at in range(0, len(calls) - 2, len(calls) // 3)):
        for name in {name for _, name in third}:
            longest.setdefault(name, []).append(max(took for took, each in third if each == name))
    assert "process_raw" in longest
    assert {name: took for name, took in longest.items() if min(took) > 0.08} == {}


def test_a_failing_recogniser_is_an_engine_error_and_gets_new_decoders() -> None:
    async def scenario() -> str:
        worker = DecoderWorker()

        def fail(_: object) -> None:
            raise RuntimeError("broken")

        with pytest.raises(EngineError, match="broken"):
            await worker.run(fail)
        text = await worker.run(lambda pair: pair.finish().text)
        worker.close()
        return text

    assert asyncio.run(scenario()) == ""


def test_a_misheard_coarse_word_is_left_out() -> None:
    heard = [Segment("fuck", 0, 20, -1.0), Segment("table", 21, 60, -1.0), Segment("<sil>", 61, 70, -1.0)]
    assert decoder_pair._text(heard) == "table"
