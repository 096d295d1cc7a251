"""Turns partial transcripts, which may change, into deltas, which may not.

Pure. A word counts as settled once two partial results in a row agree on it and on everything before it, and it is
not the last one. Invariant: the deltas of an utterance, put together, begin its transcript or are given up.
"""

from __future__ import annotations


class PartialWords:
    """The deltas of one utterance."""

    def __init__(self) -> None:
        self._before: list[str] = []
        self._sent: list[str] = []

    def feed(self, text: str) -> str:
        """The newest partial transcript; returns the delta to send, often empty."""
        words = text.split()
        settled = _agreed(self._before, words)[: max(0, len(words) - 1)]
        self._before = words
        return self._send(settled)

    def finish(self, text: str) -> str:
        """The final transcript; returns the last delta, empty when what was sent turned out wrong."""
        return self._send(text.split())

    def _send(self, words: list[str]) -> str:
        if words[: len(self._sent)] != self._sent:
            return ""
        fresh = words[len(self._sent) :]
        if not fresh:
            return ""
        gap = " " if self._sent else ""
        self._sent = words
        return gap + " ".join(fresh)


def _agreed(first: list[str], second: list[str]) -> list[str]:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return second[:count]
