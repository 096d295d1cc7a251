"""Sample rates: a streaming converter with little delay for the live path, a better one for whole files.

Owns the converter's memory of the samples before; called on the engine thread, never in a callback. Figures: soxr's LQ
shifts nothing but keeps back 1 to 20 ms between two calls (at 48 to 24 kHz, fed 10 ms each), HQ some 40 ms more; so
devices are opened at the session's rate where they accept it. Invariant: equal rates pass samples through untouched,
without loading soxr.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.base.pcm import Samples

_NOTHING = np.zeros(0, dtype=np.float32)


class LiveResampler:
    """Mono int16 from one rate to another, piece by piece.

    Args:
        from_hz, to_hz: sample rates in Hz.
    """

    def __init__(self, from_hz: int, to_hz: int) -> None:
        self._stream: Any = None
        if from_hz != to_hz:
            import soxr

            # With int16 soxr adds dither, and a muted microphone would no longer be silent.
            self._stream = soxr.ResampleStream(from_hz, to_hz, 1, dtype="float32", quality="LQ")

    def process(self, block: Samples) -> Samples:
        """Convert the next piece, shape (n,); what comes out may be shorter or longer by what is kept back."""
        if self._stream is None or block.size == 0:
            return block
        return _rounded(self._stream.resample_chunk(block.astype(np.float32)))

    def finish(self) -> Samples:
        """The last samples that the converter still holds; then it starts afresh."""
        if self._stream is None:
            return _rounded(_NOTHING)
        tail = _rounded(self._stream.resample_chunk(_NOTHING, last=True))
        self._stream.clear()
        return tail

    def reset(self) -> None:
        """Forget what came before."""
        if self._stream is not None:
            self._stream.clear()


def _rounded(samples: NDArray[np.float32]) -> Samples:
    """Floats on int16's scale to int16; peaks that the filter pushed over full scale are clipped."""
    return np.clip(np.rint(samples), -32768, 32767).astype(np.int16)


def resample_whole(samples: Samples, from_hz: int, to_hz: int) -> Samples:
    """Convert a whole recording, shape (n,) int16, with high quality and without delay."""
    if from_hz == to_hz or samples.size == 0:
        return samples
    import soxr

    return _rounded(soxr.resample(samples.astype(np.float32), from_hz, to_hz, quality="HQ"))
