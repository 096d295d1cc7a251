"""How many characters of a text go with the part of its speech that was heard: an estimate, pure.

Speech is taken to run evenly through the text. The estimate never ends inside a word: a word of which only a part
was heard counts as not heard.
"""

from __future__ import annotations

_FIRST_UNSPACED = 0x2E80  # from here on scripts are written without spaces between words: a border after each sign


def heard_chars(text: str, heard_ms: float, received_ms: float) -> int:
    """Characters of `text` heard after `heard_ms` of the `received_ms` that were made, in [0, len(text)]."""
    if heard_ms <= 0 or received_ms <= 0:
        return 0
    if heard_ms >= received_ms:
        return len(text)
    return word_border(text, int(len(text) * heard_ms / received_ms))


def word_border(text: str, position: int) -> int:
    """The last end of a word at or before `position`."""
    if position >= len(text):
        return len(text)
    while position > 0 and not _is_border(text, position):
        position -= 1
    return max(0, position)


def _is_border(text: str, position: int) -> bool:
    before, after = text[position - 1], text[position]
    if before.isspace():
        return False
    return after.isspace() or ord(before) >= _FIRST_UNSPACED
