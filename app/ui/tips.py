"""Texts that somebody else wrote, for widgets that would take a part of them for something else."""

from __future__ import annotations

import html
import unicodedata

from PySide6.QtGui import Qt

_JOINERS = "\u200c\u200d"
"""Letters of Persian and pictures of several parts need them."""


def visible(text: str) -> str:
    """Characters that are not seen, or turn the direction of what follows, as escapes; lines and tabs stay.

    Names of two tools could otherwise look the same, or one like another.
    """
    return "".join(f"\\u{ord(each):04x}" if _is_hidden(each) else each for each in text)


def _is_hidden(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp") and char not in f"\n\t{_JOINERS}"


def tip(text: str) -> str:
    """What shows `text` as it is, whoever wrote it."""
    text = visible(text)
    if not Qt.mightBeRichText(text):
        return text
    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>"


def caption(text: str) -> str:
    """What a menu, a check box or a button shows as `text`; left as it is, `&` would mark the key after it."""
    return visible(text).replace("&", "&&")
