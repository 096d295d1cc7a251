"""A keyed list of rows that writes down every step, and the keys that rows go by.

Owns the order and the revision of rows, not their meaning. Used by the transcript and the timeline reducer.
Invariant: keys are unique, and the changes taken, applied in order to an earlier copy, give `rows`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Generic, TypeVar

from app.history.model import MarkRow, RowChange, TranscriptRow

RowT = TypeVar("RowT", TranscriptRow, MarkRow)


def item_key(item_id: str) -> str:
    """The key of a message, in the transcript and on the timeline alike."""
    return f"item:{item_id}"


def call_key(call_id: str) -> str:
    """The key of a tool call or handoff, in both views."""
    return f"call:{call_id}"


def notice_key(number: int) -> str:
    """The key of the `number`th notice of a conversation, in both views."""
    return f"notice:{number}"


def name_of(thing: Any) -> str:
    """The name of an agent or tool, which events carry as an object or as plain text."""
    name = getattr(thing, "name", thing)
    return name if isinstance(name, str) else str(name)


class RowList(Generic[RowT]):
    """Rows in order, found by key."""

    def __init__(self) -> None:
        self.rows: list[RowT] = []
        self._index: dict[str, int] = {}
        self._changes: list[RowChange] = []

    def __contains__(self, key: str) -> bool:
        return key in self._index

    def get(self, key: str) -> RowT | None:
        """The row of that key, None when there is none."""
        index = self._index.get(key)
        return None if index is None else self.rows[index]

    def index(self, key: str) -> int:
        """Where the row stands. Raises KeyError."""
        return self._index[key]

    def put(self, row: RowT) -> None:
        """Replace the row of the same key (no step when nothing differs), or append."""
        index = self._index.get(row.key)
        if index is None:
            self.insert(len(self.rows), row)
            return
        known = self.rows[index]
        if replace(row, revision=known.revision) == known:
            return
        self.rows[index] = replace(row, revision=known.revision + 1)
        self._changes.append(RowChange("update", index, self.rows[index]))

    def insert(self, index: int, row: RowT) -> None:
        """Put a new row at `index` (clamped). The key must be new."""
        if row.key in self._index:
            raise KeyError(row.key)
        index = max(0, min(index, len(self.rows)))
        self.rows.insert(index, row)
        self._renumber(index)
        self._changes.append(RowChange("insert", index, row))

    def remove(self, key: str) -> RowT | None:
        """Take a row out; None when there was none."""
        index = self._index.pop(key, None)
        if index is None:
            return None
        row = self.rows.pop(index)
        self._renumber(index)
        self._changes.append(RowChange("remove", index, row))
        return row

    def move(self, key: str, index: int) -> None:
        """Move a row so that it stands at `index` of the list without it."""
        row = self.remove(key)
        if row is not None:
            self.insert(index, row)

    def clear(self) -> None:
        """Take every row out, last first."""
        for row in reversed(list(self.rows)):
            self.remove(row.key)

    def take(self) -> list[RowChange]:
        """The steps since the last call."""
        changes, self._changes = self._changes, []
        return changes

    def _renumber(self, start: int) -> None:
        for index in range(start, len(self.rows)):
            self._index[self.rows[index].key] = index
