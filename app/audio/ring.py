"""A preallocated ring of mono int16 samples between exactly one writer and one reader.

Owns the memory and two counters that only grow: `written` (moved by the writer) and `taken` (moved by the reader).
Neither side locks, waits or allocates: each counter has one owner, and a plain attribute store is atomic in CPython.
Callers: PortAudio's callbacks on one side, the engine thread on the other. Invariant: 0 <= written - taken <= capacity.
"""

from __future__ import annotations

import numpy as np

from app.base.pcm import Samples


class SampleRing:
    """Single-producer single-consumer ring.

    Args:
        capacity: samples it can hold, > 0.
    """

    __slots__ = ("_memory", "capacity", "dropped", "taken", "written")

    def __init__(self, capacity: int) -> None:
        if capacity <= 0:
            raise ValueError("a ring holds at least one sample")
        self.capacity = capacity
        # Zeroed pages are mapped when first written, which is never on the reader's side.
        self._memory = np.zeros(capacity, dtype=np.int16)
        self.written = 0
        self.taken = 0
        self.dropped = 0

    @property
    def readable(self) -> int:
        """Samples that wait for the reader."""
        return self.written - self.taken

    @property
    def writable(self) -> int:
        """Samples that fit now."""
        return self.capacity - (self.written - self.taken)

    def write(self, block: Samples) -> int:
        """Append samples; return how many were taken (the rest is counted in `dropped`). Writer's side.

        Args:
            block: shape (n,), any n; what does not fit is cut off at its end.
        """
        count = min(block.size, self.writable)
        self.dropped += block.size - count
        begin = self.written % self.capacity
        first = min(count, self.capacity - begin)
        self._memory[begin : begin + first] = block[:first]
        if count > first:
            self._memory[: count - first] = block[first:count]
        # Published last: the reader never sees a sample that is not there yet.
        self.written += count
        return count

    def read_into(self, out: Samples) -> int:
        """Move up to `out.size` samples into `out`; return how many; the rest of `out` is untouched. Reader's side.

        Args:
            out: shape (n,); another dtype than int16 is converted on the way.
        """
        count = min(out.size, self.readable)
        begin = self.taken % self.capacity
        first = min(count, self.capacity - begin)
        out[:first] = self._memory[begin : begin + first]
        if count > first:
            out[first:count] = self._memory[: count - first]
        self.taken += count
        return count

    def skip_to(self, position: int) -> None:
        """Drop everything before `position`, a value `written` has had. Never goes back. Reader's side."""
        self.taken = max(self.taken, min(position, self.written))
