"""The transcript's rows as a Qt model."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.history.model import TranscriptRow
from app.ui import words
from app.ui.row_model import RowModel


class TranscriptModel(RowModel[TranscriptRow]):
    """Rows of `app.workbench.transcript`, told by their keys."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(words.plain, parent)

    def text(self) -> str:
        """The whole transcript as paragraphs."""
        return "\n".join(words.plain(row) for row in self.rows())

    def waiting_call(self) -> str:
        """The id of the newest tool call that waits for the person, empty when none does."""
        for row in reversed(self.rows()):
            if row.kind == "tool" and row.state == "waiting":
                return row.call_id
        return ""
