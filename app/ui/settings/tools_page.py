"""The person's own tools: Python functions, requests, servers of tools."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from app.base.sections import HttpTool, McpTool, PythonTool, ToolChange
from app.tools.builtin import Builtins
from app.ui.settings.entry_page import EntryPage
from app.ui.settings.form import Form
from app.ui.settings.tools.change_part import Changeable, ChangePart
from app.ui.settings.tools.desk import EntryDesk
from app.ui.settings.tools.forms import entry_form
from app.ui.settings.tools.secret_rows import forget, secret_names
from app.ui.settings.tools.trial_part import BuiltinTrial

DEFAULT_S: Final = 20.0


class ToolsPage(EntryPage):
    """Changes are kept at once, and are in force when the next conversation begins."""

    key = "tools"
    path = "tools"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("ToolsPage", "Tools")

    def build(self) -> None:
        self.build_entries(
            self.tr("Own tools"),
            self.tr("Python functions, HTTP requests and servers of tools (MCP) that your agents may use."),
        )
        self.form.heading(self.tr("Tools that come with Sidetone"))
        self.form.note(
            self.tr(
                "Clock, calculator, timer, notes, units and weather: an agent has those that are ticked for it on the "
                "Agents page."
            )
        )
        self._trials = self._new_trials()
        self._builtins = {tool.name: tool for group in Builtins.NAMES for tool in Builtins().tools(group)}
        self.builtin = ChangePart(
            self.look,
            self.tr("Tool"),
            self.store.get("builtin_tools"),
            lambda changes: self.store.set("builtin_tools", changes),
            lambda name, change: BuiltinTrial(self._trials, self._builtins[name], change),
        )
        self.builtin.show_tools(
            [
                Changeable(tool.name, tool.description.partition("For example:")[0].strip(), tool.timeout or DEFAULT_S)
                for tool in self._builtins.values()
            ]
        )
        self.form.wide(self.builtin)

    def leave(self) -> None:
        super().leave()
        self._trials.leave()
        self._trials = self._new_trials()
        self.builtin.choice.setCurrentIndex(0)

    def _new_trials(self) -> EntryDesk:
        no_entry: Any = ToolChange()  # it runs trials, no more
        return EntryDesk(no_entry, "builtin_tools", self.place, self.look, lambda _: None, self)

    def fill_menu(self, menu: QMenu) -> None:
        menu.addAction(self.tr("Python file …"), self._on_python_chosen)
        menu.addAction(self.tr("HTTP request"), partial(self._add, "request"))
        menu.addAction(self.tr("Server of tools (MCP)"), partial(self._add, "server"))

    def entry_form(self, desk: EntryDesk) -> Form:
        return entry_form(desk)

    def words(self, entry: Any) -> str:
        kinds = {
            "python": self.tr("Python function"),
            "http": self.tr("HTTP request"),
            "mcp": self.tr("Server of tools"),
        }
        return f"{entry.name or entry.id} – {kinds[entry.kind]}"

    def removed(self, entry: Any) -> None:
        keys = secret_names(entry)
        if keys:
            self.place.start(self.place.apart(forget, keys), "forget a tool's secrets")

    def add_python(self, path: str) -> None:
        """Add a function of a file; which one, and whether the file may run, is asked in its form."""
        wanted = path.replace("\\", "/").rpartition("/")[2].removesuffix(".py")
        self.append(PythonTool(id=self.free_id(wanted), path=path, function=""))

    def _add(self, kind: str) -> None:
        tool_id = self.free_id(kind)
        self.append(McpTool(id=tool_id) if kind == "server" else HttpTool(id=tool_id, url=""))

    def _on_python_chosen(self) -> None:
        dialog = QFileDialog(self, self.tr("Python file of tools"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Python (*.py)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.add_python)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
