"""The timeline's marks as a Qt model."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.base import figures
from app.base.language import say
from app.base.visible import visible_name
from app.history.model import MarkRow, speaker_name
from app.ui import words
from app.ui.row_model import RowModel


def describe(mark: MarkRow) -> str:
    """A mark in words, for screen readers and tool tips."""
    if mark.kind in ("typed", "text"):
        return " · ".join(
            part for part in (visible_name(speaker_name(mark.speaker)), _label(mark), words.clock(mark.start_s)) if part
        )
    parts = [_label(mark) or visible_name(speaker_name(mark.speaker)) or _kind(mark), words.clock(mark.start_s)]
    if mark.end_s is not None and mark.end_s > mark.start_s:
        parts.append(figures.seconds(mark.end_s - mark.start_s))
    if mark.kind == "unheard":
        parts.append(say("Timeline", "not heard"))
    return " · ".join(part for part in parts if part)


def _label(mark: MarkRow) -> str:
    """Text beside the mark; of words without sound, which way they came; a connection's title is kept in English."""
    if mark.kind in ("typed", "text"):
        return _kind(mark)
    return visible_name(say("Catalogue", mark.label) if mark.kind == "connected" else mark.label)


def _kind(mark: MarkRow) -> str:
    return {
        "typed": say("Timeline", "typed"),
        "text": say("Timeline", "text"),
        "connected": say("Timeline", "connected"),
        "reconnecting": say("Timeline", "connecting again"),
    }.get(mark.kind, mark.kind)


class TimelineModel(RowModel[MarkRow]):
    """Marks of `app.workbench.timeline`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(describe, parent)
