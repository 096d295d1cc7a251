"""Texts that somebody else wrote, for widgets that would take a part of them for something else."""

from __future__ import annotations

import html

from PySide6.QtGui import Qt

from app.base.visible import visible, visible_name


def tip(text: str) -> str:
    """What shows `text` as it is, whoever wrote it."""
    text = visible(text)
    if not Qt.mightBeRichText(text):
        return text
    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>"


def caption(text: str) -> str:
    """What a menu, a check box or a button shows as `text`; left as it is, `&` would mark the key after it."""
    return visible_name(text).replace("&", "&&")
