"""What a callback noted down: which speech stood at which device frame, when frames are heard, what was left out.

Each log is preallocated, appended to in the callback and read by one other thread. An entry is complete before the
count that publishes it moves. Invariant: positions in a log only grow.
"""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np

_RUNS: Final = 1024
_SKIPS: Final = 256
_STAMPS: Final = 16


class Run(NamedTuple):
    """Speech without a gap: `samples` of content from `content` on, handed at device frame `frame`."""

    frame: int
    content: int
    samples: int


class RunLog:
    """The last 1,024 runs of speech; a run that goes on without a gap stays one entry."""

    __slots__ = ("_count", "_rows")

    def __init__(self) -> None:
        self._rows = np.zeros((_RUNS, 3), dtype=np.int64)
        self._count = 0

    def add(self, frame: int, content: int, samples: int) -> None:
        """Note a piece, `samples` > 0. Callback's side."""
        if self._count:
            row = self._rows[(self._count - 1) % _RUNS]
            length = row[2]
            if row[0] + length == frame and row[1] + length == content:
                row[2] = length + samples
                return
        row = self._rows[self._count % _RUNS]
        row[0] = frame
        row[1] = content
        row[2] = samples
        self._count += 1

    def runs(self) -> list[Run]:
        """Every run that is still known, oldest first."""
        count = self._count
        return [self._run(index) for index in range(max(0, count - _RUNS + 1), count)]

    def content_at(self, frame: float) -> int:
        """How much content lies before device frame `frame`; 0 when that is older than the log."""
        count = self._count
        for index in range(count - 1, max(-1, count - _RUNS), -1):
            run = self._run(index)
            if run.frame <= frame:
                return run.content + min(run.samples, int(frame) - run.frame)
        return 0

    @property
    def end(self) -> int:
        """Content position behind the last sample handed over."""
        if self._count == 0:
            return 0
        last = self._run(self._count - 1)
        return last.content + last.samples

    def _run(self, index: int) -> Run:
        frame, content, samples = self._rows[index % _RUNS].tolist()
        return Run(frame, content, samples)


class SkipLog:
    """Content that was dropped by a flush and never handed over."""

    __slots__ = ("_count", "_rows", "_seen")

    def __init__(self) -> None:
        self._rows = np.zeros((_SKIPS, 2), dtype=np.int64)
        self._count = 0
        self._seen = 0

    def add(self, begin: int, end: int) -> None:
        """Note that content [begin, end) was dropped. Callback's side."""
        row = self._rows[self._count % _SKIPS]
        row[0] = begin
        row[1] = end
        self._count += 1

    def take(self) -> list[tuple[int, int]]:
        """What was dropped since the last call, as (begin, end)."""
        count = self._count
        begin = max(self._seen, count - _SKIPS)
        self._seen = count
        rows = [self._rows[index % _SKIPS].tolist() for index in range(begin, count)]
        return [(row[0], row[1]) for row in rows]


class DeviceClock:
    """Which device frame is being heard at a moment, from what the device said about its last 16 blocks.

    The median is taken: single reports of a device are some milliseconds off.

    Args:
        rate_hz: of the device.
    """

    __slots__ = ("_count", "_frames", "_rate_hz", "_times")

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._frames = np.zeros(_STAMPS, dtype=np.int64)
        self._times = np.zeros(_STAMPS, dtype=np.float64)
        self._count = 0

    def push(self, frame: int, heard_at: float) -> None:
        """Device frame `frame` will be heard at `heard_at` (monotonic seconds). Callback's side."""
        row = self._count % _STAMPS
        self._frames[row] = frame
        self._times[row] = heard_at
        self._count += 1

    def frame_at(self, at_s: float) -> float:
        """The frame that leaves the device at `at_s`; negative before the first, unbounded after the last."""
        begun_at = self.time_of(0)
        return 0.0 if begun_at is None else (at_s - begun_at) * self._rate_hz

    def time_of(self, frame: int) -> float | None:
        """When `frame` leaves the device, monotonic seconds; None before the first block."""
        known = min(self._count, _STAMPS)
        if known == 0:
            return None
        # On so few values sorting a list is ten times as fast as numpy's median.
        begun = sorted((self._times[:known] - self._frames[:known] / self._rate_hz).tolist())
        middle: float = (begun[(known - 1) // 2] + begun[known // 2]) / 2
        return middle + frame / self._rate_hz
