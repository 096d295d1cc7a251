"""Kept conversations as rows of a Qt list: headings that say how long ago, and under each the conversations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.base import figures
from app.base.language import say
from app.base.visible import visible_name
from app.ui import words
from app.ui.tips import tip
from app.workbench.agents.shipped import called

if TYPE_CHECKING:
    from app.history.conversation import KeptConversation

KEPT: Final = Qt.ItemDataRole.UserRole + 1
FACTS: Final = Qt.ItemDataRole.UserRole + 2
_NOWHERE: Final = QModelIndex()


class KeptModel(QAbstractListModel):
    """`KEPT` gives the conversation, None for a heading; `FACTS` whose it is, and when and how long."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[str | KeptConversation] = []
        self._now = datetime.now().astimezone()

    def show_kept(self, kept: Sequence[KeptConversation], now: datetime, end: str = "") -> None:
        """Show these, in their order, and below them what `end` says."""
        self.beginResetModel()
        self._now = now
        self._rows = [*_with_headings(kept, now), *filter(None, [end])]
        self.endResetModel()

    def kept_at(self, row: int) -> KeptConversation | None:
        """The conversation of a row; None for a heading, and beyond the last row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else ""
        return None if isinstance(found, str) else found

    def row_of(self, id: str) -> int:
        """Where the conversation of that id stands, -1 when it does not."""
        return next((row for row, each in enumerate(self._rows) if not isinstance(each, str) and each.id == id), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if self.kept_at(index.row()) is None else super().flags(index)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        kept = self.kept_at(index.row())
        if kept is None:
            is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._rows[index.row()] if is_text and index.isValid() else None
        return self._data_of(kept, role)

    def _data_of(self, kept: KeptConversation, role: int) -> Any:
        if role == KEPT:
            return kept
        if role == FACTS:
            return facts_of(kept, self._now)
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(kept)
        facts = " · ".join(filter(None, facts_of(kept, self._now)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title_of(kept)}, {facts}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip("\n".join(filter(None, (title_of(kept), facts, kept.found))))
        return None


def _with_headings(kept: Sequence[KeptConversation], now: datetime) -> Iterator[str | KeptConversation]:
    heading = ""
    for each in kept:
        group = group_of(each.head.started_at, now)
        if group != heading:
            heading = group
            yield group
        yield each


def title_of(kept: KeptConversation) -> str:
    """What it began with, or else the name of its agents."""
    return kept.first_words or _agents_of(kept)


def _agents_of(kept: KeptConversation) -> str:
    return visible_name(called(kept.head.agents, kept.head.title))


def facts_of(kept: KeptConversation, now: datetime) -> tuple[str, str]:
    """Its agents, and when it was and how long: `Restaurant`, `19:00 · 4:02`; of earlier days the day, not the hour."""
    began = moment_of(kept.head.started_at)
    if began is None:
        when = ""
    elif (now.date() - began.date()).days <= 1:
        when = f"{began:%H:%M}"
    else:
        when = figures.day(began)
    return _agents_of(kept), " · ".join(filter(None, (when, words.clock(kept.head.duration_s))))


def moment_of(started_at: str) -> datetime | None:
    """A moment in ISO 8601 in the person's own zone, None when it is none."""
    try:
        return datetime.fromisoformat(started_at).astimezone()
    except (ValueError, OverflowError):
        return None


def group_of(started_at: str, now: datetime) -> str:
    """How long ago that was, in whole days; longer ago, the month."""
    began = moment_of(started_at)
    if began is None:
        return say("KeptList", "Some time ago")
    days = (now.date() - began.date()).days
    if days <= 0:
        return say("KeptList", "Today")
    if days == 1:
        return say("KeptList", "Yesterday")
    if began.date() > (now - timedelta(days=7)).date():
        return say("KeptList", "In the last seven days")
    return figures.month(began)
