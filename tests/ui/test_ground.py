"""The chosen row of a painted list looks the same wherever the list stands."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView

from app.history.conversation import ConversationHead, KeptConversation
from app.ui.saved.kept_list import KeptList
from app.ui.settings.entries import EntryList

NOW = datetime(2026, 11, 27, 12, 0).astimezone()


def chosen_colour(view: QAbstractItemView, row: int) -> QColor:
    view.resize(400, 300)
    view.setCurrentIndex(view.model().index(row, 0))
    place = view.visualRect(view.currentIndex())
    return view.viewport().grab().toImage().pixelColor(QPoint(place.right() - 8, place.center().y()))


def test_a_chosen_row_has_one_look_in_both_lists(stage: Any) -> None:
    kept, entries = KeptList(stage.look), EntryList(stage.look, "Press Add.", most_rows=5)
    head = ConversationHead("Restaurant", "restaurant", "This computer", NOW.isoformat())
    kept.show_kept([KeptConversation("1", head, "A table for four")], NOW)
    entries.addItem("one")
    for theme in ("light", "dark"):
        stage.look.choose(theme)
        assert chosen_colour(kept, 1) == chosen_colour(entries, 0)
