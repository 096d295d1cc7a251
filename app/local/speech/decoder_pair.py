"""Two pocketsphinx decoders on the same audio: one with the general language model, one with the agent's grammar.

Synchronous and single-threaded: `decoder_pool` gives each pair a worker thread of its own. pocketsphinx holds the GIL
inside a call, so audio goes in by `STEP_SAMPLES`, and the language model runs without its flat second pass, which would
hold the GIL for 60 to 140 ms at the end of every utterance and gains one word in a hundred.

A recogniser finds words in anything, and with a channel learnt from speech it is sure of them: in a second of silence
between two presses of a key it hears "nope". So nothing counts as heard before there was a voice.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import pocketsphinx
import soxr

from app.base.pcm import SESSION_RATE_HZ, to_samples
from app.local.ports import Transcript
from app.local.speech.automaton import compile_jsgf
from app.local.speech.channel import Channel
from app.local.speech.grammar import Grammar
from app.local.speech.grammar_rules import LIST_RULES
from app.local.speech.pronounce import pronounce
from app.local.speech.vad import VoiceWatch
from app.local.speech.verdict import Segment, compare

RATE_HZ: Final = 16_000
STEP_SAMPLES: Final = 320
MAX_ACTIVE: Final = 4000  # states a frame: saves a fifth of the time and changes no word of the tests
WORD_PENALTY: Final = 1e-2  # else a breath at the end becomes another word that the grammar allows
MAX_GRAMMARS: Final = 16
_MEASURE: Final = "measure"
_HELD_BYTES: Final = 2 * RATE_HZ * 4 // 5  # 0.8 s, less than the shortest word with its silences
_FRAME_BYTES: Final = 2 * RATE_HZ // 100
_UNDERSTOOD: Final = 0.5  # the confidence from which an utterance tells something of the channel
_LEAST_BYTES: Final = 2 * RATE_HZ // 20  # 50 ms: below it there is not one frame of features
_PARTIAL_EVERY_FRAMES: Final = 20
_UNSETTLED_FRAMES: Final = 15  # the end of a partial hypothesis still changes
_LOWEST: Final = -740.0  # the library hands out exp(score), which reaches zero below this
_SHIFTED: Final = 1024.0  # scores of a search's own history are right-shifted by ten bits, those of a lattice are not
_COARSE: Final = ("fuck", "shit", "bitch", "cunt", "nigg", "whore")  # beginnings
_ALWAYS_BELOW: Final = -0.1  # nats a frame: no audio fits its best path this well


class DecoderPair:
    """One recogniser. `start`, then `feed` until `finish`; `start` again throws the utterance away.

    Raises:
        RuntimeError, ValueError: as pocketsphinx does; the caller turns them into an EngineError.
    """

    def __init__(self) -> None:
        options = {"samprate": float(RATE_HZ), "loglevel": "FATAL", "compallsen": True}
        self._open = pocketsphinx.Decoder(**options, fwdflat=False, maxhmmpf=MAX_ACTIVE)
        # A grammar has no other sentence to fall back on: wide beams keep the right one alive in soft speech.
        wide = {"beam": 1e-60, "pbeam": 1e-60, "wbeam": 1e-40, "wip": WORD_PENALTY, "silprob": 0.1}
        self._closed = pocketsphinx.Decoder(**options, **wide, lm=None, bestpath=False)
        self._closed.add_fsg(_MEASURE, self._closed.create_fsg(_MEASURE, 0, 1, [(0, 1, 1.0, "yes")]))
        self._channel = Channel()
        self._voice = VoiceWatch()
        self._grammars: dict[str, str] = {}
        self._count = 0
        self._has_grammar = False
        self._is_running = False
        self._held: bytearray | None = None
        self._partial = ""
        self._partial_frame = 0
        self._samples = 0
        self._resampler = _resampler()

    def start(self, grammar: Grammar) -> None:
        """Begin an utterance with an agent's grammar; a grammar seen before costs nothing."""
        self.stop()
        self._has_grammar = bool(grammar.jsgf)
        if self._has_grammar:
            self._use(grammar)
        self._held = bytearray()
        self._voice.reset()
        self._partial, self._partial_frame, self._samples = "", 0, 0
        self._resampler = _resampler()

    def stop(self) -> None:
        """End an utterance without a result."""
        if self._is_running:
            for decoder in self._running():
                decoder.end_utt()
        self._is_running = False

    def feed(self, pcm: bytes, is_wanted: Callable[[], bool] = lambda: True) -> str:
        """Add PCM16 24 kHz; returns the partial transcript. Stops early when it is no longer wanted."""
        self._samples += len(pcm) // 2
        self._voice.feed(pcm)
        self._take(self._resampler.resample_chunk(to_samples(pcm)).tobytes(), is_wanted)
        if not self._is_running or not self._voice.has_voice:
            return ""
        frame = self._open.n_frames()
        if frame - self._partial_frame >= _PARTIAL_EVERY_FRAMES:
            self._partial_frame = frame
            self._partial = self._best(until=frame - _UNSETTLED_FRAMES)[0]
        return self._partial

    def finish(self) -> Transcript:
        """The final transcript of the utterance."""
        self._take(self._resampler.resample_chunk(to_samples(b""), last=True).tobytes(), is_last=True)
        was_running = self._is_running
        self.stop()
        if not was_running or not self._voice.has_voice:
            return Transcript("", 0.0, self._samples / SESSION_RATE_HZ)
        text, confidence = self._best()
        if text and confidence >= _UNDERSTOOD:
            heard = self._running()[-1]
            self._channel.learn(str(heard.get_cmn(True)), heard.n_frames())
        return Transcript(text, confidence, self._samples / SESSION_RATE_HZ)

    def _take(self, pcm: bytes, is_wanted: Callable[[], bool] = lambda: True, *, is_last: bool = False) -> None:
        """Hold the beginning back, measure the channel on it, then decode it and all that follows."""
        if self._held is not None:
            self._held += pcm
            if len(self._held) < _HELD_BYTES and not is_last:
                return
            pcm, self._held = bytes(self._held), None
            if len(pcm) < _LEAST_BYTES:
                return
            self._begin(pcm)
        self._decode(pcm, is_wanted)

    def _begin(self, pcm: bytes) -> None:
        """Start the decoders with the channel's cepstral mean: without it the level of each microphone costs words."""
        for decoder in (self._open, self._closed):
            decoder.reinit_feat()  # forgets the noise and the mean of what it heard before, whatever that was
        beginning = pcm[:_HELD_BYTES]
        mean = self._channel.begin(self._mean_of(beginning), len(beginning) // _FRAME_BYTES)
        for decoder in self._running():
            decoder.set_cmn(mean)
            decoder.start_utt()
        self._is_running = True

    def _mean_of(self, pcm: bytes) -> str:
        """The cepstral mean of a stretch of audio, as pocketsphinx writes it.

        Ending an utterance searches what was only measured, so this is done where there is a single word to find:
        with the language model that one call would hold the GIL for 100 to 150 ms.
        """
        agent = self._closed.current_search()
        self._closed.activate_search(_MEASURE)
        self._closed.start_utt()
        self._closed.process_raw(pcm, no_search=True, full_utt=True)
        self._closed.end_utt()
        if agent is not None:
            self._closed.activate_search(agent)
        return str(self._closed.get_cmn(False))

    def _decode(self, pcm: bytes, is_wanted: Callable[[], bool] = lambda: True) -> None:
        step = 2 * STEP_SAMPLES
        for at in range(0, len(pcm), step):
            if not is_wanted():
                return
            for decoder in self._running():
                decoder.process_raw(pcm[at : at + step])

    def _best(self, until: int | None = None) -> tuple[str, float]:
        """Text and confidence of the hypothesis to believe."""
        open_words = _segments(self._open)
        if self._has_grammar:
            closed_words = _segments(self._closed)
            verdict = compare(open_words, closed_words, until=until)
            if verdict.is_grammar:
                return _text(closed_words), verdict.confidence
        return _text(open_words), _posterior(self._open)

    def _running(self) -> tuple[Any, ...]:
        return (self._open, self._closed) if self._has_grammar else (self._open,)

    def _use(self, grammar: Grammar) -> None:
        name = self._grammars.pop(grammar.jsgf, None)  # the one used last goes to the end
        if name is None:
            self._teach(grammar.words)
            self._count += 1
            name = f"agent{self._count}"
            self._closed.add_fsg(name, self._search_graph(name, grammar))
        self._grammars[grammar.jsgf] = name
        self._closed.activate_search(name)
        if len(self._grammars) > MAX_GRAMMARS:
            oldest = next(iter(self._grammars))
            self._closed.remove_search(self._grammars.pop(oldest))

    def _search_graph(self, name: str, grammar: Grammar) -> Any:
        graph = compile_jsgf(grammar.jsgf, lists=LIST_RULES)
        last = graph.states
        moves: list[tuple[int, int, float] | tuple[int, int, float, str]]
        moves = [(arc.source, arc.target, arc.weight, arc.word) for arc in graph.arcs]
        moves += [(state, last, 1.0) for state in graph.accepting]
        return self._closed.create_fsg(name, 0, last, moves)

    def _teach(self, words: frozenset[str]) -> None:
        """Give the words that the dictionary lacks a pronunciation by rule."""
        for word in sorted(words):
            if self._closed.lookup_word(word) is None:
                phones = pronounce(word, self._closed.lookup_word)
                self._closed.add_word(word, phones or "SIL", False)


def _resampler() -> soxr.ResampleStream:
    return soxr.ResampleStream(SESSION_RATE_HZ, RATE_HZ, 1, dtype="int16", quality="HQ")


def _segments(decoder: Any) -> list[Segment]:
    """A decoder's best words in time, scores in nats."""
    found = [
        Segment(item.word.partition("(")[0] or item.word, item.start_frame, item.end_frame, _log(item.ascore))
        for item in decoder.seg() or ()
        if item.word != "(NULL)"
    ]
    is_shifted = found and sum(segment.score for segment in found) > _ALWAYS_BELOW * found[-1].last
    return [replace(segment, score=_SHIFTED * segment.score) for segment in found] if is_shifted else found


def _log(likelihood: float) -> float:
    return math.log(likelihood) if likelihood > 0.0 else _LOWEST


def _text(segments: list[Segment]) -> str:
    """The words; a coarse one is left out: misheard, as they mostly are, it is put into a person's mouth."""
    return " ".join(segment.word for segment in segments if segment.is_speech and not segment.word.startswith(_COARSE))


def _posterior(decoder: Any) -> float:
    """The language model's own confidence: the geometric mean of its words' posteriors."""
    logs = [_log(item.prob) for item in decoder.seg() or () if item.word[:1] not in "<[(+"]
    return min(1.0, math.exp(sum(logs) / len(logs))) if logs else 0.0
