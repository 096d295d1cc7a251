"""The transcript's rows for assistive technology."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QWidget

from app.ui.access.sentences import row_sentence

if TYPE_CHECKING:
    from app.ui.transcript.view import TranscriptView


class TranscriptItems:
    """One item a row."""

    def __init__(self, view: TranscriptView) -> None:
        self._view = view

    def surface(self) -> QWidget:
        return self._view.viewport()

    def item_count(self) -> int:
        return self._view.transcript.rowCount()

    def item_sentence(self, index: int) -> str:
        return row_sentence(self._view.transcript.row_at(index))

    def item_rect(self, index: int) -> QRect:
        return self._view.visualRect(self._view.transcript.index(index))

    def current_item(self) -> int:
        return self._view.currentIndex().row()

    def press_item(self, index: int) -> None:
        self._view.choose(self._view.transcript.row_at(index).key)
        self._view.toggle(index)

    def press_word(self) -> str:
        return QCoreApplication.translate("TranscriptView", "Choose, open or close")
