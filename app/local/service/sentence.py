"""Cuts a stream of text into pieces that can be spoken one after the other.

Pure. A piece ends where a sentence ends; a text without any end is cut at a comma or a space before it gets too
long for a speech synthesiser to start soon. Invariant: the pieces, put together, are the text.
"""

from __future__ import annotations

import re
from typing import Final

MAX_PIECE: Final = 280
MIN_PIECE: Final = 3
_END: Final = re.compile(r"[.!?…]+[\"'”’)\]]*\s+|[。！？]+[」』”’）]*|\n+\s*")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|vs|etc|approx|e\.g|i\.e|[a-z])|\b[ap]\.m)\.\s+$", re.I
)
_SOFT_BREAK: Final = re.compile(r"[,;:、，；]\s*|\s+")


class SentenceSplitter:
    """Text in as it comes, pieces out as soon as they are complete."""

    def __init__(self) -> None:
        self._text = ""

    def feed(self, delta: str) -> list[str]:
        """Add text; returns the pieces that it completed, in order."""
        self._text += delta
        pieces = []
        while (cut := self._next_cut()) is not None:
            pieces.append(self._text[:cut])
            self._text = self._text[cut:]
        return pieces

    def finish(self) -> str:
        """The rest, which may be empty; the splitter starts anew."""
        rest, self._text = self._text, ""
        return rest

    def _next_cut(self) -> int | None:
        for match in _END.finditer(self._text, 0, MAX_PIECE):
            so_far = self._text[: match.end()]
            if len(so_far.strip()) >= MIN_PIECE and not _is_abbreviation(so_far, self._text[match.end() :]):
                return match.end()
        return self._soft_cut() if len(self._text) > MAX_PIECE else None

    def _soft_cut(self) -> int:
        """After the last comma in the second half, else after the last space, else anywhere."""
        window = self._text[:MAX_PIECE]
        breaks = list(_SOFT_BREAK.finditer(window, MAX_PIECE // 2))
        at_commas = [found.end() for found in breaks if found.group()[0] in ",;:、，；"]
        if at_commas:
            return at_commas[-1]
        return breaks[-1].end() if breaks else MAX_PIECE


def _is_abbreviation(so_far: str, rest: str) -> bool:
    """Whether the point at the end of `so_far` belongs to a word such as `Dr.`, not to a sentence."""
    if _ABBREVIATION.search(so_far) is None:
        return False
    if re.search(r"[ap]\.m\.\s+$", so_far, re.I):
        return not rest or not rest[0].isupper()
    return True
