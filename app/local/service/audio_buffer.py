"""The input audio buffer of a session, addressed by absolute sample positions.

Pure. Position 0 is the first sample the client ever wrote; every `audio_start_ms` and `audio_end_ms` on the wire
counts from there. Holds PCM16 mono 24 kHz from `start` to `written`; the oldest audio goes when the buffer is full.
"""

from __future__ import annotations

from typing import Final

from app.base.pcm import BYTES_PER_SAMPLE, SESSION_RATE_HZ, ms_to_samples, samples_to_ms

MAX_SAMPLES: Final = 15 * 60 * SESSION_RATE_HZ


class AudioBuffer:
    """What was written and not yet committed, cleared or forgotten."""

    def __init__(self, max_samples: int = MAX_SAMPLES) -> None:
        self._held = bytearray()
        self._max = max_samples
        self.start = 0

    @property
    def written(self) -> int:
        """Samples written since the session began."""
        return self.start + len(self._held) // BYTES_PER_SAMPLE

    @property
    def written_ms(self) -> int:
        return samples_to_ms(self.written)

    @property
    def held_ms(self) -> float:
        """Milliseconds that a commit would take."""
        return len(self._held) // BYTES_PER_SAMPLE * 1000 / SESSION_RATE_HZ

    def append(self, pcm: bytes) -> None:
        """Write audio (whole samples); the oldest is dropped above the limit."""
        self._held += pcm
        self.drop_before(self.written - self._max)

    def read(self, begin: int, end: int) -> bytes:
        """Audio from sample `begin` to `end`, as far as it is still held."""
        first = max(0, begin - self.start) * BYTES_PER_SAMPLE
        last = max(0, end - self.start) * BYTES_PER_SAMPLE
        return bytes(self._held[first:last])

    def drop_before(self, position: int) -> None:
        """Forget everything before a sample position."""
        count = min(max(0, position - self.start), len(self._held) // BYTES_PER_SAMPLE)
        if count:
            del self._held[: count * BYTES_PER_SAMPLE]
            self.start += count

    def clear(self) -> None:
        """Forget everything held; the positions go on."""
        self.drop_before(self.written)


def position_at(ms: float) -> int:
    """The sample position of a time in the session's audio."""
    return ms_to_samples(ms)
