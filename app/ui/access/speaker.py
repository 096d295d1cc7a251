"""Hands what `announcer` decides to assistive technology, while there is any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.ui.access.announcer import Announcement, Announcer

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.rest import Rest


class Speaker(QObject):
    """Follows the desk of a window. What was there before it is not said."""

    def __init__(self, window: MainWindow, rest: Rest) -> None:
        super().__init__(window)
        self._window = window
        self._actions = rest.actions
        self._parts = rest.parts
        self._desk = window.desk
        self._model = window.desk.transcript_model
        self._announcer = Announcer()
        self._announcer.skip(self._model.rows(), self._parts.status_line.word)
        self._model.rowsInserted.connect(self._on_model_rows_inserted)
        self._model.dataChanged.connect(self._on_model_data_changed)
        self._model.modelReset.connect(self._on_model_reset)
        self._model.rowsRemoved.connect(self._on_model_rows_removed)
        self._desk.changed.connect(self._on_desk_changed)

    def _on_model_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._tell_rows(first, last)

    def _on_model_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self._tell_rows(first.row(), last.row())

    def _on_model_reset(self) -> None:
        self._announcer.start_over(self._model.rows())

    def _on_model_rows_removed(self) -> None:
        """One by one they may only be moved; all of them go when a conversation begins."""
        if not self._model.rowCount():
            self._announcer.start_over(())

    def _tell_rows(self, first: int, last: int) -> None:
        for index in range(first, last + 1):
            row = self._model.row_at(index)
            names = ("allow_tool", "refuse_tool") if row.state == "waiting" else ()
            self._tell(self._announcer.row(row, *[self._actions.key_text(name) for name in names]))

    def _on_desk_changed(self) -> None:
        self._tell(self._announcer.state(self._parts.status_line.word))
        self._tell(self._announcer.trouble(self._parts.banner.urgent_text))

    def _tell(self, made: Announcement | None) -> None:
        if made is None or not QAccessible.isActive():
            return
        event = QAccessibleAnnouncementEvent(self._window, made.text)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if made.is_urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)
