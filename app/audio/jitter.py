"""How much speech to hold back before it is played, judged by how late chunks of it have come.

Owns a forgetting histogram of lateness. Pure: the time of arrival is an argument. Called by `playback` on the engine
thread. Invariant: the target stays within 20 to 200 ms. Whether to wait at all is the callback's decision, which knows
what is queued and whether the reply is complete.
"""

from __future__ import annotations

from typing import Final

import numpy as np

START_MS: Final = 60
MIN_MS: Final = 20
MAX_MS: Final = 200
_BIN_MS: Final = 5
_FORGET: Final = 0.983
_QUANTILE: Final = 0.95


class JitterEstimator:
    """The 95th percentile of chunk lateness, as NetEq does it for packets.

    A chunk is late by the time that has passed since the reply's first chunk, less the duration of all audio
    that came before it: exactly what a player would have had to hold back to bridge the wait. A server that
    sends faster than real time is never late.

    Args:
        rate_hz: of the samples counted in `arrived`.
    """

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._weights = np.zeros(MAX_MS // _BIN_MS + 1, dtype=np.float64)
        self._weights[START_MS // _BIN_MS] = 1.0
        self._began_at: float | None = None
        self._received = 0
        self.target_ms = START_MS

    def restart(self) -> None:
        """A new reply begins with the next chunk; what was learned about the connection stays."""
        self._began_at = None
        self._received = 0

    def arrived(self, at_s: float, samples: int) -> int:
        """Count one chunk; return the target in ms.

        Args:
            at_s: when it arrived, monotonic seconds.
            samples: how much sound it carries.
        """
        if self._began_at is None:
            self._began_at = at_s
            self._received = samples
            return self.target_ms
        late_ms = max(0.0, (at_s - self._began_at) * 1000 - self._received * 1000 / self._rate_hz)
        self._learn(late_ms)
        if late_ms > MAX_MS:
            # No prebuffer bridges this: the player ran dry and starts anew with this chunk.
            self._began_at = at_s
            self._received = 0
        self._received += samples
        return self.target_ms

    def _learn(self, late_ms: float) -> None:
        self._weights *= _FORGET
        # The bin's upper edge, so that the target bridges what it stands for.
        bin_index = min(int(np.ceil(late_ms / _BIN_MS)), self._weights.size - 1)
        self._weights[bin_index] += 1.0 - _FORGET
        reached = np.cumsum(self._weights)
        quantile = int(np.searchsorted(reached, _QUANTILE * reached[-1]))
        self.target_ms = int(min(MAX_MS, max(MIN_MS, quantile * _BIN_MS)))
