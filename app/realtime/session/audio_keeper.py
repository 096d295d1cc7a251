"""The microphone's sound that no turn has taken yet, kept so that a new connection can hear it.

Pure. Holds what was sent since the last turn whose words are known: a connection that is lost takes it along, and what
is said while there is none has nowhere else to go. Invariant: never more than `KEPT_S` seconds; what that costs is
counted.
"""

from __future__ import annotations

from collections import deque
from typing import Final

KEPT_S: Final = 15.0
"""Longer than a short loss, or than what is mostly said in one turn."""


class AudioKeeper:
    """Filled with every piece that is sent, emptied when a turn ends or a new connection takes over."""

    def __init__(self) -> None:
        self.lost_bytes = 0
        self._pieces: deque[bytes] = deque()
        self._size = 0
        self._ended = 0

    def add(self, audio: bytes, bytes_per_s: int, *, is_heard: bool) -> None:
        """Keep a piece.

        Args:
            bytes_per_s: of the input format.
            is_heard: there is a connection that takes it; otherwise what no longer fits is lost.
        """
        self._pieces.append(audio)
        self._size += len(audio)
        limit = KEPT_S * bytes_per_s
        while self._size > limit and self._pieces:
            dropped = len(self._pieces.popleft())
            self._size -= dropped
            self._ended = max(0, self._ended - dropped)
            if not is_heard:
                self.lost_bytes += dropped

    def end_turn(self) -> None:
        """What there is now belongs to a turn that has ended, and whose words are not known yet."""
        self._ended = self._size

    def drop_ended(self) -> None:
        """The words of the turn that ended last are known, or it was answered."""
        while self._ended > 0 and self._pieces:
            dropped = len(self._pieces.popleft())
            self._size -= dropped
            self._ended -= dropped
        self._ended = 0

    def forget(self) -> None:
        """Nobody wants it any more."""
        self._pieces.clear()
        self._size = self._ended = 0

    def keep_last(self, count_bytes: int) -> None:
        """Nobody is speaking: only what may be the beginning of a word matters."""
        while self._size - len(self._pieces[0] if self._pieces else b"") >= count_bytes and self._pieces:
            self._size -= len(self._pieces.popleft())
        self._ended = 0

    def take(self) -> list[bytes]:
        """All of it, oldest first; nothing is kept any more."""
        pieces = list(self._pieces)
        self.forget()
        return pieces
