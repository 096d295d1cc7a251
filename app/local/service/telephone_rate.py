"""8 kHz to 24 kHz and back, sample-exact and streaming, for telephone audio.

Pure arithmetic. A low-pass filter at 3.6 kHz of 97 taps delays by 2 ms; n samples in make exactly 3n (or n/3) out,
so that milliseconds counted on the wire and in the session agree.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.base.pcm import Samples

RATIO: Final = 3
_TAPS: Final = 97
_CUTOFF: Final = 3600 / 24000


def _low_pass() -> NDArray[np.float64]:
    """Windowed sinc (Blackman) with unit gain at zero frequency."""
    centred = np.arange(_TAPS) - (_TAPS - 1) / 2
    taps = 2 * _CUTOFF * np.sinc(2 * _CUTOFF * centred) * np.blackman(_TAPS)
    return np.asarray(taps / taps.sum(), dtype=np.float64)


_FILTER: Final = _low_pass()


class Tripler:
    """8 kHz in, 24 kHz out."""

    def __init__(self) -> None:
        self._history = np.zeros(_TAPS - 1, dtype=np.float64)

    def feed(self, samples: Samples) -> Samples:
        """Shape (n,) to shape (3n,)."""
        if samples.size == 0:
            return samples
        spread = np.zeros(samples.size * RATIO, dtype=np.float64)
        spread[::RATIO] = samples * float(RATIO)
        joined = np.concatenate((self._history, spread))
        self._history = joined[-(_TAPS - 1) :]
        return _clip(np.convolve(joined, _FILTER, mode="valid"))


class Thirder:
    """24 kHz in, 8 kHz out; up to two samples wait for the next block."""

    def __init__(self) -> None:
        self._history = np.zeros(_TAPS - 1, dtype=np.float64)
        self._skip = 0

    def feed(self, samples: Samples) -> Samples:
        """Shape (n,) to every third sample of the filtered stream."""
        if samples.size == 0:
            return samples
        joined = np.concatenate((self._history, samples.astype(np.float64)))
        self._history = joined[-(_TAPS - 1) :]
        filtered = np.convolve(joined, _FILTER, mode="valid")
        taken = filtered[self._skip :: RATIO]
        self._skip = (self._skip - filtered.size) % RATIO
        return _clip(taken)


def _clip(samples: NDArray[np.float64]) -> Samples:
    return np.clip(np.rint(samples), -32768, 32767).astype(np.int16)
