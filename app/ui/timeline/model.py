"""The timeline's marks as a Qt model."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.history.model import MarkRow
from app.ui import words
from app.ui.row_model import RowModel


def describe(mark: MarkRow) -> str:
    """A mark in words, for screen readers and tool tips."""
    if mark.kind in ("typed", "text"):
        return " · ".join(part for part in (mark.speaker, mark.label, words.clock(mark.start_s)) if part)
    parts = [mark.label or mark.speaker or mark.kind, words.clock(mark.start_s)]
    if mark.end_s is not None and mark.end_s > mark.start_s:
        parts.append(f"{mark.end_s - mark.start_s:.1f} s")
    if mark.kind == "unheard":
        parts.append("not heard")
    return " · ".join(part for part in parts if part)


class TimelineModel(RowModel[MarkRow]):
    """Marks of `app.workbench.timeline`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(describe, parent)
