"""The timeline's marks for assistive technology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QWidget

from app.ui.access.items import Items
from app.ui.access.sentences import mark_sentence

if TYPE_CHECKING:
    from app.ui.timeline.view import TimelineView


class TimelineItems(Items):
    """One item a mark."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view

    def surface(self) -> QWidget:
        return self._view

    def item_count(self) -> int:
        return self._view.marks.rowCount()

    def item_sentence(self, index: int) -> str:
        mark = self._view.marks.row_at(index)
        return mark_sentence(mark, self._view.lane_names()[mark.lane])

    def item_rect(self, index: int) -> QRect:
        return self._view.box_of(self._view.marks.row_at(index)).toAlignedRect()

    def current_item(self) -> int:
        return self._view.chosen_place()

    def press_item(self, index: int) -> None:
        self._view.choose_mark(self._view.marks.row_at(index))

    def press_word(self) -> str:
        return QCoreApplication.translate("TimelineView", "Choose")
