"""The three reducers of a stream, together: whoever shows a conversation folds it through these."""

from __future__ import annotations

from collections.abc import Iterator

from app.history.model import RowChange
from app.workbench.events import Stamped
from app.workbench.status import StatusReducer
from app.workbench.timeline import TimelineReducer
from app.workbench.transcript import TranscriptReducer


class Reducers:
    """Transcript, timeline and status of one stream. Pure."""

    def __init__(self) -> None:
        self.transcript = TranscriptReducer()
        self.timeline = TimelineReducer()
        self.status = StatusReducer()

    def fold(self, stamped: Stamped) -> tuple[list[RowChange], list[RowChange]]:
        """Advance by one event; returns the steps of the transcript's rows and of the timeline's marks."""
        self.status.fold(stamped)
        return self.transcript.fold(stamped), self.timeline.fold(stamped)

    def fold_in_parts(self, stamped: Stamped) -> Iterator[None]:
        """Advance by one event in parts that are over soon; see `TranscriptReducer.fold_in_parts`."""
        self.status.fold(stamped)
        yield from self.transcript.fold_in_parts(stamped)
        self.timeline.fold(stamped)
