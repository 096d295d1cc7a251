"""Agent sets and their agents, as a tree with two menus: everything that a mouse could do, the keyboard does."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from app.base.visible import visible_name
from app.ui import theme
from app.ui.focus_ring import FocusRing
from app.ui.settings.agents.desk import AgentsDesk
from app.ui.theme import Theme
from app.workbench.agents.library import SetEntry

_ROLE = Qt.ItemDataRole.UserRole
_ROWS = 7


class SetTree(QTreeWidget):
    """Follows the desk; choosing an entry shows it there."""

    def __init__(self, desk: AgentsDesk, look: Theme) -> None:
        super().__init__()
        self._desk = desk
        self.setHeaderHidden(True)
        self.setHeaderLabels(
            [self.tr("Agent sets and agents")]
        )  # hidden, it has a name for screen readers all the same
        self.setMinimumHeight(_ROWS * _row_height())
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("Agent sets and agents"))
        FocusRing(self, look)
        self.currentItemChanged.connect(self._on_current_item_changed)
        self.itemExpanded.connect(self._on_item_expanded)
        desk.listed.connect(self.fill)
        desk.shown.connect(self.fill)

    def fill(self) -> None:
        """Show what there is, the chosen one chosen."""
        desk = self._desk
        with QSignalBlocker(self):
            self.clear()
            for entry in desk.entries:
                item = self._set_item(entry)
                self.addTopLevelItem(item)
                item.setExpanded(entry.name == desk.name)
                if entry.name == desk.name:
                    child = item if desk.agent is None else item.child(desk.agent)
                    self.setCurrentItem(child or item)

    def _set_item(self, entry: SetEntry) -> QTreeWidgetItem:
        mine = self._desk.open.get(entry.name)
        title, has_mistakes = entry.title, bool(entry.problem)
        plan = None
        if mine is not None:
            has_mistakes, plan = bool(mine.errors), mine.reading.plan
            if plan is not None and entry.is_own:
                title = plan.title or entry.name
        title = visible_name(title)
        item = QTreeWidgetItem([title])
        item.setSizeHint(0, QSize(0, _row_height()))
        item.setData(0, _ROLE, (entry.name, None))
        says = [title]
        if not entry.is_own:
            says.append(self.tr("comes with Sidetone"))
        if mine is not None and mine.is_unsaved:
            says.append(self.tr("not saved"))
            item.setText(0, f"{title} •")
        if has_mistakes:
            says.append(self.tr("has mistakes"))
            item.setText(0, f"⚠ {item.text(0)}")
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(says))
        item.setToolTip(0, "\n".join(says[1:]))
        for index, agent in enumerate(() if plan is None else plan.agents):
            child = QTreeWidgetItem([visible_name(agent.name) or self.tr("(without a name)")])
            child.setData(0, _ROLE, (entry.name, index))
            item.addChild(child)
        if plan is None:
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        return item

    def _on_current_item_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            name, agent = item.data(0, _ROLE)
            if (name, agent) != (self._desk.name, self._desk.agent):
                self._desk.show(name, agent)

    def _on_item_expanded(self, item: QTreeWidgetItem) -> None:
        name, _ = item.data(0, _ROLE)
        if name not in self._desk.open:
            self._desk.show(name)


def _row_height() -> int:
    """Less than a control's; grows with the texts."""
    return theme.CONTROL_HEIGHT - theme.SPACE_S
