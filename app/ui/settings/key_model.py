"""Every action with its key, as rows of two columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QKeySequence

from app.ui import keymap, theme
from app.ui.actions import DEFAULT_KEYS, SPECS, TALK

_SPECS: Final = (TALK, *SPECS)
AnyIndex = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """The height of a row, px."""
    return theme.grown(24)


class KeyModel(QAbstractTableModel):
    """Shows `chosen()`: keys by name, where they differ from the application's own.

    Args:
        changed_font: for rows whose key is the person's.
    """

    def __init__(self, chosen: Callable[[], Mapping[str, str]], changed_font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._changed_font = changed_font
        self._words: Sequence[str] = ()
        self._keys: dict[str, str] = {}
        self._names: list[str] = []
        self.renew()

    def renew(self) -> None:
        """The settings have changed: the rows stay where they are."""
        self._keys = keymap.in_force(DEFAULT_KEYS, self._chosen())
        self._rows()
        if self._names:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._names) - 1, 1))

    def filter(self, words: Sequence[str]) -> int:
        """Keep rows that hold all words in action, explanation or key; returns how many."""
        self._words = words
        self._rows()
        return len(self._names)

    def name_at(self, row: int) -> str:
        """The action's name."""
        return self._names[row]

    def row_of(self, name: str) -> int:
        """Where an action is, -1 when it is not shown."""
        return self._names.index(name) if name in self._names else -1

    def keys(self) -> dict[str, str]:
        """The keys in force by name."""
        return dict(self._keys)

    def is_changed(self, name: str) -> bool:
        """Whether an action has another key than its own."""
        return self._keys[name] != keymap.plain(DEFAULT_KEYS[name])

    @staticmethod
    def text_of(name: str) -> str:
        """An action in words."""
        spec = next(spec for spec in _SPECS if spec.name == name)
        text = QCoreApplication.translate("Actions", spec.text)
        # These stand in a menu of their own, and say too little outside of it.
        return f"{QCoreApplication.translate('Menus', 'Appearance')}: {text}" if name.startswith("theme_") else text

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("Action"), self.tr("Key"))[section]
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        name = self._names[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text_of(name) if index.column() == 0 else native(self._keys[name])
            case Qt.ItemDataRole.FontRole:
                return self._changed_font if self.is_changed(name) else None
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(0, row_height()) if index.column() == 0 else None
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(name)
            case Qt.ItemDataRole.AccessibleTextRole:
                key = native(self._keys[name]) or self.tr("no key")
                return f"{self.text_of(name)}: {key}" if index.column() == 0 else key
            case _:
                return None

    def _rows(self) -> None:
        wanted = [spec.name for spec in _SPECS if self._holds(spec.name)]
        if wanted != self._names:
            self.beginResetModel()
            self._names = wanted
            self.endResetModel()

    def _holds(self, name: str) -> bool:
        said = f"{self.text_of(name)} {_tip(name)} {native(self._keys[name])}".casefold()
        return all(word in said for word in self._words)


def native(key: str) -> str:
    """A key for people."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _tip(name: str) -> str:
    spec = next(spec for spec in _SPECS if spec.name == name)
    return QCoreApplication.translate("Actions", spec.tip) if spec.tip else ""
