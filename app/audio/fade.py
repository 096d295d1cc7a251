"""Gain curves: raised-cosine fades and the glide that ducks.

Owns curves and how far each has come, so that a fade is the same wherever blocks and chunks happen to begin.
Called in PortAudio's callback: works in place on float32, allocates nothing. Invariant: gain stays within [0, 1].
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

FADE_OUT_MS: Final = 10
FADE_IN_MS: Final = 5
DUCK_MS: Final = 10
UNDUCK_MS: Final = 200

Work = NDArray[np.float32]


def fade_out_curve(samples: int) -> Work:
    """Gains of a raised cosine from just below 1 to just above 0, shape (samples,): the next gain would be 0."""
    phase = np.arange(1, samples + 1, dtype=np.float64) / (samples + 1)
    return (0.5 + 0.5 * np.cos(np.pi * phase)).astype(np.float32)


def fade_in_curve(samples: int) -> Work:
    """The mirror of `fade_out_curve`."""
    return fade_out_curve(samples)[::-1].copy()


class Fade:
    """A curve that is applied piece by piece. It begins at its end, that is: it does nothing until `restart`."""

    __slots__ = ("_curve", "position")

    def __init__(self, curve: Work) -> None:
        self._curve = curve
        self.position = curve.size

    @property
    def left(self) -> int:
        """Samples until the end of the curve."""
        return self._curve.size - self.position

    def restart(self) -> None:
        """Go back to the beginning."""
        self.position = 0

    def apply(self, block: Work) -> None:
        """Multiply `block` in place by what is left of the curve; samples beyond its end stay as they are."""
        count = min(block.size, self.left)
        if count:
            head = block[:count]
            head *= self._curve[self.position : self.position + count]
            self.position += count


class GainGlide:
    """A gain that moves evenly to its target: down within `DUCK_MS`, back up within `UNDUCK_MS`.

    `target` is set by the engine thread, everything else belongs to the callback.

    Args:
        rate_hz: of the device.
        max_block: the largest block that `apply` is given, in samples.
    """

    __slots__ = ("_down", "_index", "_ramp", "_up", "gain", "target")

    def __init__(self, rate_hz: int, max_block: int) -> None:
        self.gain = 1.0
        self.target = 1.0
        self._down = 1000.0 / (DUCK_MS * rate_hz)
        self._up = 1000.0 / (UNDUCK_MS * rate_hz)
        self._index = np.arange(1, max_block + 1, dtype=np.float32)
        self._ramp = np.ones(max_block, dtype=np.float32)

    def apply(self, block: Work) -> None:
        """Multiply `block` in place by the gain on its way to `target`."""
        target = self.target
        if self.gain == target:
            if target != 1.0:
                block *= np.float32(target)
            return
        ramp = self._ramp[: block.size]
        is_falling = target < self.gain
        np.multiply(self._index[: block.size], np.float32(-self._down if is_falling else self._up), out=ramp)
        ramp += np.float32(self.gain)
        (np.maximum if is_falling else np.minimum)(ramp, np.float32(target), out=ramp)
        block *= ramp
        end = self.gain + (-self._down if is_falling else self._up) * block.size
        self.gain = max(end, target) if is_falling else min(end, target)
