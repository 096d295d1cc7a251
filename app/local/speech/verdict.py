"""Which of two hypotheses of the same audio to believe: the open language model's or the closed grammar's.

A grammar finds *some* sentence in anything. It is believed when, over every stretch of the speech, its words fit the
sound nearly as well as the best words the whole dictionary could offer. Both decoders score every senone of every
frame, so their acoustic log-likelihoods are relative to the same best one and may be subtracted.

Pure. Scores are natural logarithms; a frame is 10 ms.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

WINDOW_FRAMES: Final = 30  # about a syllable and a half: long enough to average, short enough to see one wrong word
MAX_GAP: Final = 4.5  # nats a frame; right sentences stay below 3.3, wrong ones reach 5.6 and more (see the tests)


@dataclass(frozen=True, slots=True)
class Segment:
    """A word in time. `first` and `last` are frames, both inclusive; `score` is acoustic and summed over them."""

    word: str
    first: int
    last: int
    score: float

    @property
    def is_speech(self) -> bool:
        """Whether it is a word rather than silence, noise or a sentence mark."""
        return self.word[:1] not in "<[(+" or self.word[:1] == ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether to believe the grammar. `gap` is how much worse it fits in its worst stretch, in nats a frame."""

    is_grammar: bool
    gap: float

    @property
    def confidence(self) -> float:
        """How safe the choice is, in [0, 1]: 0.5 at the limit."""
        distance = (MAX_GAP - self.gap) / MAX_GAP
        return min(1.0, max(0.0, 0.5 + 0.5 * (distance if self.is_grammar else -distance)))


def compare(open_words: Sequence[Segment], grammar_words: Sequence[Segment], *, until: int | None = None) -> Verdict:
    """Judge two hypotheses of one utterance.

    Args:
        open_words: the language model's segments in time order, silences included.
        grammar_words: the grammar's, likewise; empty when no sentence of it reached its end.
        until: look at frames before this one only (for partial results, whose last frames are unsettled).
    """
    speech = [segment for segment in open_words if segment.is_speech]
    if not speech or not any(segment.is_speech for segment in grammar_words):
        return Verdict(False, float("inf"))
    first = speech[0].first
    end = speech[-1].last + 1 if until is None else min(until, speech[-1].last + 1)
    if end <= first:
        return Verdict(False, float("inf"))
    gap = _frames(open_words, end)[first:] - _frames(grammar_words, end)[first:]
    window = min(WINDOW_FRAMES, len(gap))
    sums = np.concatenate(([0.0], np.cumsum(gap)))
    worst = float(np.max(sums[window:] - sums[:-window])) / window
    return Verdict(worst <= MAX_GAP, worst)


def _frames(segments: Sequence[Segment], end: int) -> NDArray[np.float64]:
    """Each segment's score spread evenly over its frames, as shape (end,)."""
    scores = np.zeros(end)
    for segment in segments:
        count = segment.last - segment.first + 1
        if count > 0:
            scores[segment.first : segment.last + 1] += segment.score / count
    return scores
