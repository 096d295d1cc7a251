"""Where the row of an item stands: after the row of the item before it, whatever the order of arrival.

Owns what is known about the chain of items. Rows that belong to no item (notices, some handoffs) stay behind the
item after which they came. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from app.history.model import TranscriptRow
from app.workbench.rows import RowList


class ItemOrder:
    """Finds places in a row list by `previous_item_id`."""

    def __init__(self, rows: RowList[TranscriptRow]) -> None:
        self._rows = rows
        self._keys: dict[str, str] = {}  # item id -> row key
        self._items: dict[str, str] = {}  # row key -> item id
        self._previous: dict[str, str] = {}

    def learn(self, item_id: str, previous_item_id: str | None, key: str | None = None) -> None:
        """Note which item comes before, and under which key its row goes (None: it has no row)."""
        if previous_item_id is not None:
            self._previous[item_id] = previous_item_id
        if key is not None:
            self._keys[item_id] = key
            self._items[key] = item_id

    def clear(self) -> None:
        """Forget everything: another conversation begins."""
        self._keys.clear()
        self._items.clear()
        self._previous.clear()

    def place(self, item_id: str, row: TranscriptRow) -> None:
        """Insert a new row where its item belongs, or update it and mend its place."""
        if row.key not in self._rows:
            self._rows.insert(self._place_of(item_id), row)
            return
        self._rows.put(row)
        before = self._row_before(item_id)
        if before is not None and self._rows.index(before) > self._rows.index(row.key):
            self._rows.move(row.key, self._after(before) - 1)

    def arrange(self, item_ids: Iterable[str]) -> None:
        """Bring the rows of these items into this order; rows of other items keep their neighbours."""
        keys = [key for item_id in item_ids if (key := self._keys.get(item_id)) is not None and key in self._rows]
        for before, key in pairwise(keys):
            if self._rows.index(key) < self._rows.index(before):
                self._rows.move(key, self._after(before) - 1)

    def _place_of(self, item_id: str) -> int:
        before = self._row_before(item_id)
        return len(self._rows.rows) if before is None else self._after(before)

    def _row_before(self, item_id: str) -> str | None:
        """The key of the nearest earlier item that has a row."""
        seen = {item_id}
        previous = self._previous.get(item_id)
        while previous is not None and previous not in seen:
            key = self._keys.get(previous)
            if key is not None and key in self._rows:
                return key
            seen.add(previous)
            previous = self._previous.get(previous)
        return None

    def _after(self, key: str) -> int:
        """The index behind a row and behind the rows of no item that follow it."""
        index = self._rows.index(key) + 1
        while index < len(self._rows.rows) and self._rows.rows[index].key not in self._items:
            index += 1
        return index
