"""The push-to-talk gate: what of the microphone is sent.

Owns the pre-roll and the length of the tail. Pure, called on the engine thread with everything that was captured.
Invariant: every sample is sent at most once and in order; nothing said within the pre-roll before a press is lost.
"""

from __future__ import annotations

from app.base.pcm import BYTES_PER_SAMPLE, SESSION_RATE_HZ, ms_to_samples

PRE_ROLL_MS = 300
TAIL_MS = 300


class TalkGate:
    """Lets PCM16 through between `open` and `close`, with what was said just before and just after.

    `ended` is true after the `push` in which the tail ran out: that is the moment to commit.
    """

    def __init__(
        self, *, pre_roll_ms: int = PRE_ROLL_MS, tail_ms: int = TAIL_MS, rate_hz: int = SESSION_RATE_HZ
    ) -> None:
        self._pre_roll_bytes = ms_to_samples(pre_roll_ms, rate_hz) * BYTES_PER_SAMPLE
        self._tail_bytes = ms_to_samples(tail_ms, rate_hz) * BYTES_PER_SAMPLE
        self._kept = bytearray()
        self._tail_left: int | None = None
        self.is_open = False
        self.ended = False

    @property
    def is_sending(self) -> bool:
        """Open, or closed with its tail not yet over."""
        return self.is_open or self._tail_left is not None

    def open(self) -> None:
        """Send from now on, beginning with the pre-roll."""
        self.is_open = True
        self.ended = False
        self._tail_left = None

    def close(self) -> None:
        """Send the tail, then nothing. Ignored when it is not open."""
        if self.is_open:
            self.is_open = False
            self._tail_left = self._tail_bytes

    def push(self, pcm: bytes) -> bytes:
        """Take what was captured (PCM16, any length) and return what to send, b"" for nothing."""
        self.ended = False
        if self.is_open:
            return self._release() + pcm
        if self._tail_left is not None:
            return self._push_tail(pcm, self._tail_left)
        self._keep(pcm)
        return b""

    def _push_tail(self, pcm: bytes, left: int) -> bytes:
        # A press shorter than the poll closes before its pre-roll was fetched.
        sent = self._release() + pcm[:left]
        self.ended = len(pcm) >= left
        self._tail_left = None if self.ended else left - len(pcm)
        self._keep(pcm[left:])
        return sent

    def _release(self) -> bytes:
        released = bytes(self._kept)
        self._kept.clear()
        return released

    def _keep(self, pcm: bytes) -> None:
        self._kept += pcm
        surplus = len(self._kept) - self._pre_roll_bytes
        if surplus > 0:
            del self._kept[:surplus]
