"""Names to tick: tools, guardrails, agents. What is ticked and not offered is listed all the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.base.visible import visible_name
from app.ui import theme
from app.ui.focus_ring import FocusRing
from app.ui.theme import Theme
from app.ui.ticks import TickDelegate
from app.ui.tips import tip

Options = Sequence[tuple[str, str]]
_MOST_ROWS = 6
_SPACING = 1


class CheckList(QListWidget):
    """As high as its names need, up to some rows; Space ticks, the arrow keys walk."""

    ticked = Signal()
    """The person has changed it."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self.setItemDelegate(TickDelegate(look, self))
        FocusRing(self, look)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setSpacing(_SPACING)
        self.itemChanged.connect(lambda _: self.ticked.emit())
        self._fit()

    def show_names(self, options: Options, chosen: Sequence[str]) -> None:
        """Show what there is, as `(name, words)`; `chosen` ticked, first and in their order."""
        words = dict(options)
        names = [*chosen, *(name for name, _ in options if name not in chosen)]
        if names == self.names() and list(chosen) == self.chosen():
            return
        with QSignalBlocker(self):
            self.clear()
            for name in names:
                item = QListWidgetItem(visible_name(words.get(name, name)))
                item.setData(Qt.ItemDataRole.UserRole, name)
                item.setToolTip(tip(name))
                item.setFlags(
                    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
                )
                item.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
                self.addItem(item)
        self._fit()

    def chosen(self) -> list[str]:
        """The names that are ticked, in their order."""
        items = (self.item(row) for row in range(self.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        ]

    def names(self) -> list[str]:
        """All that are listed, in their order."""
        return [str(self.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(self.count())]

    def _fit(self) -> None:
        rows = min(max(self.count(), 1), _MOST_ROWS)
        row_height = max(self.sizeHintForRow(0), self.fontMetrics().lineSpacing()) + 2 * _SPACING
        self.setFixedHeight(rows * row_height + theme.SPACE_S)
