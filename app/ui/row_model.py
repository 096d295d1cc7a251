"""A Qt list model over the rows of a reducer: follows its steps, keeps no state of its own.

Used by the transcript and the timeline. Invariant: after `apply`, `rows()` equals the reducer's list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.history.model import MarkRow, RowChange, TranscriptRow

RowT = TypeVar("RowT", TranscriptRow, MarkRow)

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_NOWHERE: Final = QModelIndex()


class RowModel(QAbstractListModel, Generic[RowT]):
    """Rows in order; `ROW_ROLE` gives the whole row, the display role what a screen reader says.

    Args:
        describe: a row as one line of plain text.
    """

    def __init__(self, describe: Callable[[RowT], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe: Callable[[RowT], str] = describe
        self._rows: list[RowT] = []
        self._index_by_key: dict[str, int] | None = None

    def rows(self) -> Sequence[RowT]:
        """The rows; not to be changed."""
        return self._rows

    def row_at(self, index: int) -> RowT:
        """One row. Raises IndexError."""
        return self._rows[index]

    def find(self, key: str) -> int:
        """The index of the row of that key, -1 when there is none."""
        if self._index_by_key is None:
            self._index_by_key = {row.key: number for number, row in enumerate(self._rows)}
        return self._index_by_key.get(key, -1)

    def apply(self, changes: Iterable[RowChange]) -> None:
        """Take the reducer's steps, in order."""
        for change in changes:
            row: Any = change.row
            if change.kind == "insert":
                self.beginInsertRows(_NOWHERE, change.index, change.index)
                self._rows.insert(change.index, row)
                if self._index_by_key is not None and change.index == len(self._rows) - 1:
                    self._index_by_key[row.key] = change.index
                else:
                    self._index_by_key = None
                self.endInsertRows()
            elif change.kind == "remove":
                self.beginRemoveRows(_NOWHERE, change.index, change.index)
                del self._rows[change.index]
                self._index_by_key = None
                self.endRemoveRows()
            else:
                self._rows[change.index] = row
                place = self.index(change.index)
                self.dataChanged.emit(place, place)

    def replace(self, rows: Iterable[RowT]) -> None:
        """Show another list at once."""
        self.beginResetModel()
        self._rows = list(rows)
        self._index_by_key = None
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == ROW_ROLE:
            return self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._describe(self._rows[index.row()])
        return None
