"""The channel between a voice and the recogniser: level and colour of microphone and room, as a cepstral mean.

Learned from utterances in which words were understood, and from nothing else: a cough or a moment of silence that was
taken for speech would cost the words of the next sentence. Pure; means are text, as pocketsphinx writes them.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

MOST_FRAMES: Final = 500
"""What was heard before counts as so many frames of 10 ms at most: another microphone is known after some seconds."""


class Channel:
    """What is known of it until now."""

    def __init__(self) -> None:
        self._mean: NDArray[np.float64] | None = None
        self._frames = 0

    def begin(self, measured: str, frames: int) -> str:
        """The mean to begin an utterance with.

        Args:
            measured: of its first `frames`.
        """
        return _text(self._with(_values(measured), frames))

    def learn(self, heard: str, frames: int) -> None:
        """An utterance of so many frames had words; `heard` is its mean."""
        self._mean = self._with(_values(heard), frames)
        self._frames = min(MOST_FRAMES, self._frames + frames)

    def _with(self, mean: NDArray[np.float64], frames: int) -> NDArray[np.float64]:
        if self._mean is None:
            return mean
        return (self._mean * self._frames + mean * frames) / (self._frames + frames)


def _values(mean: str) -> NDArray[np.float64]:
    return np.array([float(value) for value in mean.split(",")])


def _text(mean: NDArray[np.float64]) -> str:
    return ",".join(f"{value:.6g}" for value in mean)
