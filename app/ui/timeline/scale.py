"""Seconds to pixels and back, following and zooming: pure.

Invariant: while it follows, the playhead is never right of the last tenth of the view.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MIN_PX_PER_S: Final = 2.0
MAX_PX_PER_S: Final = 400.0
_DEFAULT_PX_PER_S: Final = 48.0
_PLAYHEAD_SHARE: Final = 0.8
_TICKS_S: Final = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800)
_MIN_TICK_PX: Final = 64.0


@dataclass(slots=True)
class TimeScale:
    """What part of the conversation is seen. `width` in pixels, `start_s` at the left edge."""

    width: float = 800.0
    px_per_s: float = _DEFAULT_PX_PER_S
    start_s: float = 0.0
    is_following: bool = True

    def x(self, at_s: float) -> float:
        """Where a time lies."""
        return (at_s - self.start_s) * self.px_per_s

    def at(self, x: float) -> float:
        """Which time lies at x."""
        return self.start_s + x / self.px_per_s

    @property
    def end_s(self) -> float:
        """The time at the right edge."""
        return self.at(self.width)

    def follow(self, now_s: float) -> None:
        """Move so that now is in sight, if following."""
        if self.is_following:
            span_s = self.width / self.px_per_s
            self.start_s = max(0.0, now_s - span_s * _PLAYHEAD_SHARE)

    def zoom(self, factor: float, around_x: float) -> None:
        """Zoom in (> 1) or out; the time at `around_x` stays where it is, unless following."""
        fixed_s = self.at(around_x)
        self.px_per_s = min(MAX_PX_PER_S, max(MIN_PX_PER_S, self.px_per_s * factor))
        self.start_s = max(0.0, fixed_s - around_x / self.px_per_s)

    def scroll(self, by_px: float, now_s: float) -> None:
        """Look elsewhere; following ends, and begins again when the present comes into sight."""
        last_s = max(0.0, now_s - self.width / self.px_per_s * _PLAYHEAD_SHARE)
        self.start_s = min(last_s, max(0.0, self.start_s + by_px / self.px_per_s))
        self.is_following = self.start_s >= last_s

    def ticks(self) -> list[float]:
        """Round times for the ruler, far enough apart to be read."""
        step = next((step for step in _TICKS_S if step * self.px_per_s >= _MIN_TICK_PX), _TICKS_S[-1])
        first = int(self.start_s // step) * step
        ticks = []
        while first <= self.end_s:
            if first >= self.start_s:
                ticks.append(float(first))
            first += step
        return ticks
