"""How a meter moves: pure, time comes in with every call.

The audio side delivers peak and RMS since its last report; the fall, the hold mark and the clip latch are made here.
"""

from __future__ import annotations

from typing import Final

FLOOR_DBFS: Final = -60.0
FALL_DB_PER_S: Final = 40.0 / 1.7
HOLD_S: Final = 1.5
RMS_WINDOW_S: Final = 0.3
ZONE_HIGH_DBFS: Final = -20.0
ZONE_HOT_DBFS: Final = -9.0


class Ballistics:
    """One meter's moving parts, all in dBFS between `FLOOR_DBFS` and 0."""

    def __init__(self) -> None:
        self.peak_dbfs = FLOOR_DBFS
        self.rms_dbfs = FLOOR_DBFS
        self.hold_dbfs = FLOOR_DBFS
        self.has_clipped = False
        self._hold_until_s = 0.0
        self._at_s: float | None = None

    @property
    def is_at_rest(self) -> bool:
        """Nothing would move before the next report."""
        return max(self.peak_dbfs, self.hold_dbfs, self.rms_dbfs) <= FLOOR_DBFS + 0.1

    def report(self, now_s: float, peak_dbfs: float, rms_dbfs: float, clipped: bool = False) -> None:
        """Take a report of the audio side. Values below the floor, also -inf, count as the floor."""
        elapsed = self._elapsed(now_s)
        self.advance(now_s)
        peak = _clamped(peak_dbfs)
        self.peak_dbfs = max(self.peak_dbfs, peak)
        if peak >= self.hold_dbfs:
            self.hold_dbfs, self._hold_until_s = peak, now_s + HOLD_S
        share = min(1.0, elapsed / RMS_WINDOW_S) if elapsed else 1.0
        self.rms_dbfs += (_clamped(rms_dbfs) - self.rms_dbfs) * share
        self.has_clipped = self.has_clipped or clipped

    def advance(self, now_s: float) -> None:
        """Let time pass: peak falls 40 dB in 1.7 s, the hold mark stays 1.5 s and then falls as fast."""
        fall = FALL_DB_PER_S * self._elapsed(now_s)
        self._at_s = now_s
        self.peak_dbfs = max(FLOOR_DBFS, self.peak_dbfs - fall)
        if now_s >= self._hold_until_s:
            self.hold_dbfs = max(FLOOR_DBFS, self.hold_dbfs - fall)
        if self.peak_dbfs <= FLOOR_DBFS:
            self.rms_dbfs = max(FLOOR_DBFS, self.rms_dbfs - fall)

    def clear_clip(self) -> None:
        """Forget that it clipped."""
        self.has_clipped = False

    def _elapsed(self, now_s: float) -> float:
        return 0.0 if self._at_s is None else max(0.0, now_s - self._at_s)


def _clamped(value_dbfs: float) -> float:
    return min(0.0, max(FLOOR_DBFS, value_dbfs))


def share_of_scale(value_dbfs: float) -> float:
    """Where a level lies on the scale, 0…1."""
    return (_clamped(value_dbfs) - FLOOR_DBFS) / -FLOOR_DBFS
