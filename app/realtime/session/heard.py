"""Which part of a transcript was heard: an estimate from milliseconds, cut at a word's border. Pure."""

from __future__ import annotations

import unicodedata
from typing import Final

_MS_PER_CHARACTER: Final = 65
_MS_PER_WIDE_CHARACTER: Final = 230
"""A usual pace: 150 English words, or 260 Chinese characters, a minute."""


def usual_ms(text: str) -> float:
    """How long it usually takes to say `text`, for speech whose audio went another way."""
    wide = sum(_stands_alone(character) for character in text)
    return float(wide * _MS_PER_WIDE_CHARACTER + (len(text) - wide) * _MS_PER_CHARACTER)


def heard_part(text: str, heard_ms: int, received_ms: float) -> str:
    """The beginning of `text` that goes with `heard_ms` of `received_ms` of audio.

    An estimate: speech is taken as evenly paced. Never more than whole words: a word cut in the middle counts as
    unheard. Scripts without spaces may be cut between any two characters.
    """
    if heard_ms <= 0 or not text:
        return ""
    if received_ms <= 0 or heard_ms >= received_ms:
        return text
    end = int(len(text) * heard_ms / received_ms)
    while 0 < end < len(text) and not _is_border(text[end - 1], text[end]):
        end -= 1
    return text[:end].rstrip()


def _is_border(before: str, after: str) -> bool:
    return before.isspace() or after.isspace() or _stands_alone(before) or _stands_alone(after)


def _stands_alone(character: str) -> bool:
    """Whether a character of its own is a unit of reading: wide scripts, which put no spaces between words."""
    return unicodedata.east_asian_width(character) in ("W", "F")
