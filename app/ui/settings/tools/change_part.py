"""What agents are told of tools that somebody else made, one at a time: those of a server, and Sidetone's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.base.sections import ToolChange
from app.base.settings import Settings
from app.base.visible import visible_name
from app.ui import theme
from app.ui.fields import ChoiceBox
from app.ui.settings.form import Form
from app.ui.settings.row import Row, muted
from app.ui.settings.store import SettingsStore
from app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Changeable:
    """A tool as its maker describes it; `timeout_s` holds unless the person chooses another."""

    name: str
    description: str
    timeout_s: float


class ChangePart(QWidget):
    """Shows nothing but a list of names until one is chosen.

    Args:
        changes: what was changed, by the tools' own names.
        keep: takes all of it after a change.
        trial: makes what tries the chosen tool with its change; None where it cannot be tried.
    """

    def __init__(
        self,
        look: Theme,
        label: str,
        changes: Mapping[str, ToolChange],
        keep: Callable[[dict[str, ToolChange]], object],
        trial: Callable[[str, ToolChange], QWidget] | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._changes = dict(changes)
        self._keep = keep
        self._trial = trial
        self._tools: dict[str, Changeable] = {}
        self.form: Form | None = None
        self.choice = ChoiceBox(look)
        self.choice.setAccessibleName(label)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE_S)
        self._column.addWidget(Row(label, self.choice, look))
        self.choice.currentIndexChanged.connect(self._show_chosen)

    def show_tools(self, tools: list[Changeable]) -> None:
        """Offer these; the chosen one stays so while it is among them."""
        chosen = self.choice.currentData()
        self._tools = {tool.name: tool for tool in tools}
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(self.tr("Choose one …"), "")
        for tool in tools:
            self.choice.addItem(self._title(tool.name), tool.name)
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen)))
        self.choice.blockSignals(False)
        self.setVisible(bool(tools))
        if chosen not in self._tools:
            self._show_chosen()

    def _title(self, name: str) -> str:
        shown = visible_name(name)
        return self.tr("{name} (changed)").format(name=shown) if name in self._changes else shown

    def _show_chosen(self) -> None:
        if self.form is not None:
            self._column.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None
        tool = self._tools.get(self.choice.currentData() or "")
        if tool is None:
            return
        change = self._changes.get(tool.name) or ToolChange(timeout_s=tool.timeout_s)
        self.form = self._form(tool, change)
        self._column.addWidget(self.form)
        self.form.show()

    def _form(self, tool: Changeable, change: ToolChange) -> Form:
        # A store needs no more of its settings than fields that pydantic checks.
        store = SettingsStore(cast(Settings, change), lambda: None)
        form = Form(store, self._look)
        store.setParent(form)
        store.changed.connect(lambda _: self._on_changed(tool, change))
        if tool.description:
            form.wide(muted(tool.description, self._look))
        form.line("name", self.tr("Another name"), hint=tool.name, text=self.tr("Letters, digits, “_” and “-”."))
        form.paragraph(
            "description", self.tr("Another description, for the model"), lines=3, text=self.tr("Empty for its own.")
        )
        form.switch("needs_approval", self.tr("Ask me before each call of it"))
        form.seconds("timeout_s", self.tr("Give it up after"), 0.5, 600.0)
        if self._trial is not None:
            form.wide(self._trial(tool.name, change))
        form.refresh()
        return form

    def _on_changed(self, tool: Changeable, change: ToolChange) -> None:
        if change == ToolChange(timeout_s=tool.timeout_s):
            self._changes.pop(tool.name, None)
        else:
            self._changes[tool.name] = change
        self.choice.setItemText(self.choice.currentIndex(), self._title(tool.name))
        self._keep({name: each.model_copy() for name, each in self._changes.items()})
