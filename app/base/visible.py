"""Names and texts that somebody else wrote, so that a person sees every character of them. Pure.

Whoever decides by a name (a tool that asks, an agent that takes over) has to be sure that it is the one it looks like:
characters that are not seen, or that turn the direction of what follows, are shown as escapes.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_JOINERS: Final = "\u200c\u200d"
_KEYCAP: Final = "\u20e3"
_UNSEEN: Final = (  # drawn as nothing or as a blank, though they count as letters, marks or spaces
    (0x034F, 0x034F),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x2000, 0x200A),
    (0x2065, 0x2065),
    (0x2800, 0x2800),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0xE0000, 0xE0FFF),
)


def visible(text: str) -> str:
    """Hidden characters as escapes; lines and tabs stay, and joiners where a script or a picture needs them."""
    return text if _is_plain(text) else _escaped(text, "\n\t")


def visible_name(text: str) -> str:
    """The same on one line: in a name a new line or a tab hides as well as anything."""
    return text if _is_plain(text) else _escaped(text, "")


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _escaped(text: str, kept: str) -> str:
    shown = []
    for place, char in enumerate(text):
        is_hidden = char not in kept and _is_hidden(char)
        if is_hidden and not _is_needed(char, text[place - 1 : place], text[place + 1 : place + 2]):
            shown.append(f"\\u{ord(char):04x}" if ord(char) < 0x10000 else f"\\U{ord(char):08x}")
        else:
            shown.append(char)
    return "".join(shown)


def _is_hidden(char: str) -> bool:
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return True
    code = ord(char)
    return any(first <= code <= last for first, last in _UNSEEN)


def _is_needed(char: str, before: str, after: str) -> bool:
    """Whether it changes how its neighbour looks: after a Latin letter, say, none of these does."""
    if not before:
        return False
    code, neighbour = ord(char), ord(before)
    is_picture = unicodedata.category(before) in ("So", "Sk", "Sm")
    if char in _JOINERS:  # Persian and the scripts of India, and pictures of several parts
        return 0x0600 <= neighbour < 0x1100 or is_picture or before == "\ufe0f"
    if code in (0xFE0E, 0xFE0F):  # a character as text or as a picture
        return is_picture or before in "‼⁉〰〽" or after == _KEYCAP
    if 0xE0100 <= code <= 0xE01EF:  # one of several forms of an ideograph
        return neighbour >= 0x3400 and unicodedata.category(before) == "Lo"
    return 0x180B <= code <= 0x180F and 0x1820 <= neighbour <= 0x18AA  # forms of Mongolian letters
