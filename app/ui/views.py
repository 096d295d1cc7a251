"""Whose rows the window shows: those of the conversation that goes on, or of a saved one.

Owns the two Qt models and the reducers of the conversation that goes on, which fold whatever is shown. Invariant: the
models equal the rows of the reducers that are shown after every `fold`, `apply`, `show` and `show_live`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from app.history.model import RowChange, TranscriptRow
    from app.ui.timeline.model import TimelineModel
    from app.ui.transcript.model import TranscriptModel
    from app.workbench.events import Stamped
    from app.workbench.reducers import Reducers
    from app.workbench.saved import SavedConversation


class Views(QObject):
    """Models and reducers are made when somebody asks for them: the first frame needs neither."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.live: Reducers | None = None
        self.saved: Reducers | None = None
        self.source: SavedConversation | None = None
        self._position_s: Callable[[], float] | None = None
        self._models: tuple[TranscriptModel, TimelineModel] | None = None

    @property
    def models(self) -> tuple[TranscriptModel, TimelineModel]:
        """Transcript and timeline."""
        if self._models is None:
            from app.ui.timeline.model import TimelineModel
            from app.ui.transcript.model import TranscriptModel

            self._models = (TranscriptModel(self), TimelineModel(self))
        return self._models

    @property
    def shown(self) -> Reducers | None:
        """The reducers whose rows are shown."""
        return self.live if self.saved is None else self.saved

    def position_s(self, now_s: float) -> float:
        """The moment that is shown: of the saved conversation, else `now_s`."""
        return now_s if self._position_s is None else self._position_s()

    def make_live(self) -> None:
        """Be ready to fold events."""
        from app.workbench.reducers import Reducers

        self.live = Reducers()

    def fold(self, stamped: Stamped) -> None:
        """One event of the conversation that goes on."""
        if self.live is not None:
            changes = self.live.fold(stamped)
            if self.saved is None:
                self._apply(*changes)

    def apply(self, stamped: Stamped) -> None:
        """One event of the saved conversation."""
        if self.saved is not None:
            from dataclasses import replace

            changes, marks = self.saved.fold(stamped)
            self._apply([replace(change, row=_past(change.row)) for change in changes], marks)  # type: ignore[arg-type]  # rows of a transcript

    def show(self, saved: Reducers, position_s: Callable[[], float], source: SavedConversation | None) -> None:
        """Show the rows of a saved conversation, which is `source`."""
        self.saved, self._position_s, self.source = saved, position_s, source
        transcript, timeline = self.models
        transcript.replace([_past(row) for row in saved.transcript.rows])
        timeline.replace(saved.timeline.rows)

    def show_live(self) -> None:
        """Show the conversation that goes on, or the last one."""
        self.saved = self._position_s = self.source = None
        transcript, timeline = self.models
        transcript.replace([] if self.live is None else self.live.transcript.rows)
        timeline.replace([] if self.live is None else self.live.timeline.rows)

    def _apply(self, changes: list[RowChange], marks: list[RowChange]) -> None:
        transcript, timeline = self.models
        transcript.apply(changes)
        timeline.apply(marks)


def _past(row: TranscriptRow) -> TranscriptRow:
    """Nobody can answer a tool any more that waited for the person."""
    if row.state != "waiting":
        return row
    from dataclasses import replace  # not before the first frame

    return replace(row, state="running")
