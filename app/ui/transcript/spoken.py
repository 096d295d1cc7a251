"""The transcript's rows for assistive technology."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtWidgets import QWidget

from app.ui.access.items import Items
from app.ui.access.sentences import row_sentence
from app.ui.transcript.layout import button_texts

if TYPE_CHECKING:
    from app.ui.transcript.mouse import Transcript


class TranscriptItems(Items):
    """One item a row."""

    def __init__(self, view: Transcript) -> None:
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

    def is_item_open(self, index: int) -> bool | None:
        made = self._view.layout_at(index)
        if not made.can_open:
            return None
        is_toggled = self._view.is_open(made.row.key)
        return is_toggled if made.is_card else not is_toggled  # what was not heard is shown until it is folded

    def item_buttons(self, index: int) -> Mapping[str, str]:
        made = self._view.layout_at(index)
        return {name: text for name, text in button_texts().items() if name in made.buttons}

    def button_rect(self, index: int, name: str) -> QRect:
        place = self._view.layout_at(index).buttons[name].toAlignedRect()
        return place.translated(self._view.row_origin(index))

    def press_button(self, index: int, name: str) -> None:
        self._view.answer(index, name)
