"""Levels: peak, RMS, clipping and exact zeros of what passed a callback.

Owns a small log that the callback fills, one row a block, and the engine thread empties; ballistics (decay, hold)
belong to the view. Invariant: `push` allocates nothing and never waits; rows nobody fetched for 2.5 s are overwritten.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.base.pcm import SILENCE_DBFS, dbfs

_FULL_SCALE: Final = 32768.0
_CLIP_AT: Final = 32767.0
_ROWS: Final = 256


@dataclass(frozen=True, slots=True)
class Level:
    """What passed since the last look.

    `zeros` is true when every sample was exactly 0: a microphone that is switched off, not a quiet room. `samples`
    counts at the device's rate; with none, the level is silence and `zeros` is false.
    """

    peak_dbfs: float = SILENCE_DBFS
    rms_dbfs: float = SILENCE_DBFS
    clipped: bool = False
    zeros: bool = False
    samples: int = 0


class LevelLog:
    """Written by a callback, read by one other thread.

    Args:
        max_block: the largest block that `push` is given, in samples.
    """

    __slots__ = ("_peaks", "_pushed", "_sizes", "_squares", "_taken", "_work")

    def __init__(self, max_block: int) -> None:
        self._work = np.zeros(max_block, dtype=np.float32)
        self._peaks = np.zeros(_ROWS, dtype=np.float64)
        self._squares = np.zeros(_ROWS, dtype=np.float64)
        self._sizes = np.zeros(_ROWS, dtype=np.int64)
        self._pushed = 0
        self._taken = 0

    def push(self, block: NDArray[np.int16] | NDArray[np.float32]) -> None:
        """Log one block, shape (n,), 0 < n <= max_block, full scale 32768. Callback's side."""
        work = self._work[: block.size]
        np.copyto(work, block)
        row = self._pushed % _ROWS
        self._peaks[row] = max(work.max(), -work.min())
        self._squares[row] = np.dot(work, work)
        self._sizes[row] = block.size
        self._pushed += 1

    def take(self) -> Level:
        """The level of everything pushed since the last call."""
        pushed = self._pushed
        begin = max(self._taken, pushed - _ROWS + 1)
        self._taken = pushed
        if begin >= pushed:
            return Level()
        rows = np.arange(begin, pushed) % _ROWS
        samples = int(self._sizes[rows].sum())
        peak = float(self._peaks[rows].max())
        mean_square = float(self._squares[rows].sum()) / samples
        return Level(
            peak_dbfs=dbfs(peak / _FULL_SCALE),
            rms_dbfs=dbfs(math.sqrt(mean_square) / _FULL_SCALE),
            clipped=peak >= _CLIP_AT,
            zeros=peak == 0.0,
            samples=samples,
        )
