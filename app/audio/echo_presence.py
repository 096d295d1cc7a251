"""Does the microphone hear the loudspeaker at all?

Pure. With headphones it does not, and an echo canceller that has not found that out yet takes seconds to let the
person through: it damages the first words spoken over the agent. The proof is a window in which the microphone stays
`HARMLESS_DB` below what the loudspeaker played, at whatever delay an echo could have. Invariant: a silent loudspeaker
proves nothing.
"""

from __future__ import annotations

from collections import deque
from typing import Final

WINDOW_S: Final = 0.3
# An echo may arrive this late.
LATEST_ECHO_S: Final = 0.25
# An echo this far below what was played is no voice to any detector.
HARMLESS_DB: Final = -38.0
# Quieter than this, what was played proves nothing.
LEAST_FAR_DBFS: Final = -35.0
# So long the microphone has to be louder without a pause before an echo is believed in again.
DOUBT_S: Final = 3.0


class EchoPresence:
    """Fed with levels (dBFS, RMS) of both sides, one frame of `frame_s` at a time."""

    def __init__(self, frame_s: float) -> None:
        self.is_absent = False
        self._frame_s = frame_s
        self._window = round(WINDOW_S / frame_s)
        self._delays = round(LATEST_ECHO_S / frame_s)
        self._far: deque[float] = deque(maxlen=self._window + self._delays)
        self._near: deque[float] = deque(maxlen=self._window)
        self._doubtful_s = 0.0

    def handle(self, far_dbfs: float, near_dbfs: float) -> bool:
        """Advance by one frame; returns whether there is no echo to take out."""
        self._far.append(_power(far_dbfs))
        self._near.append(_power(near_dbfs))
        if max(self._far) < _LEAST_FAR_POWER:
            return self.is_absent
        least_far = self._least_far_power()
        if least_far < _LEAST_FAR_POWER:
            return self.is_absent
        if sum(self._near) / self._window <= least_far * _power(HARMLESS_DB):
            self.is_absent = True
            self._doubtful_s = 0.0
        else:
            self._doubtful_s += self._frame_s
            self.is_absent = self.is_absent and self._doubtful_s < DOUBT_S
        return self.is_absent

    def _least_far_power(self) -> float:
        """Mean power of the window that an echo would come from, at the delay where that is least; 0 at first."""
        if len(self._far) < self._window + self._delays:
            return 0.0
        far = list(self._far)
        mean = sum(far[: self._window])
        least = mean
        for start in range(self._delays):
            mean += far[start + self._window] - far[start]
            least = min(least, mean)
        return max(0.0, least) / self._window


def _power(dbfs: float) -> float:
    return float(10.0 ** (dbfs / 10.0))


_LEAST_FAR_POWER: Final = _power(LEAST_FAR_DBFS)
