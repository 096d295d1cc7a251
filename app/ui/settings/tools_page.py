"""The person's own tools: a list with add and remove, and under it the form of the chosen one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from app.base.sections import HttpTool, McpTool, OwnTool, PythonTool
from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.settings.page import Page
from app.ui.settings.tools import text
from app.ui.settings.tools.desk import EntryDesk
from app.ui.settings.tools.forms import entry_form
from app.ui.settings.tools.secret_rows import forget, secret_names

LIST_ROWS = 4


class ToolsPage(Page):
    """Changes are kept at once, and are in force when the next conversation begins."""

    key = "tools"
    has_defaults = False

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("ToolsPage", "Tools")

    def build(self) -> None:
        self._desk: EntryDesk | None = None
        self._shown: QWidget | None = None
        self.list = QListWidget()
        self.list.setFixedHeight(LIST_ROWS * theme.CONTROL_HEIGHT)
        self.add = FlatButton(self.tr("Add"), self.look)
        self.remove = FlatButton(self.tr("Remove"), self.look)
        menu = QMenu(self)
        menu.addAction(self.tr("Python file …"), self._on_python_chosen)
        menu.addAction(self.tr("HTTP request"), partial(self._add, "request"))
        menu.addAction(self.tr("Server of tools (MCP)"), partial(self._add, "server"))
        self.add.setMenu(menu)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        self._place_for_form = QVBoxLayout()
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_S)
        column.addLayout(buttons)
        column.addSpacing(theme.SPACE_M)
        column.addLayout(self._place_for_form)
        self.form.row(
            self.tr("Own tools"),
            self.list,
            text=self.tr("Python functions, HTTP requests and servers of tools (MCP) that your agents may use."),
        )
        self.form.wide(top)
        self.remove.clicked.connect(self._on_remove_clicked)
        self.list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.store.changed.connect(self._on_store_changed)
        self._fill(0)

    def leave(self) -> None:
        """Stop trials, probes and looks at files."""
        if self._desk is not None:
            self._desk.leave()

    def refresh(self) -> None:
        """Show the chosen tool anew when the page was left meanwhile."""
        super().refresh()
        if self._desk is not None and self._desk.is_over:
            self._show_chosen()

    def add_python(self, path: str) -> None:
        """Add a function of a file; which one, and whether the file may run, is asked in its form."""
        wanted = path.replace("\\", "/").rpartition("/")[2].removesuffix(".py")
        self._append(PythonTool(id=self._free(wanted), path=path, function=""))

    def _add(self, kind: str) -> None:
        tool_id = self._free(kind)
        self._append(McpTool(id=tool_id) if kind == "server" else HttpTool(id=tool_id, url=""))

    def _free(self, wanted: str) -> str:
        return text.free_id(wanted, [entry.id for entry in self._entries()])

    def _entries(self) -> list[OwnTool]:
        entries: list[OwnTool] = self.store.get("tools")
        return entries

    def _append(self, entry: OwnTool) -> None:
        self.store.set("tools", [*self._entries(), entry])
        self._fill(len(self._entries()) - 1)
        self.list.setFocus()

    def _fill(self, chosen: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for entry in self._entries():
            self.list.addItem(QListWidgetItem(self._words(entry)))
        self.list.setCurrentRow(min(chosen, self.list.count() - 1))
        self.list.blockSignals(False)
        self._show_chosen()

    def _words(self, entry: OwnTool) -> str:
        kinds = {
            "python": self.tr("Python function"),
            "http": self.tr("HTTP request"),
            "mcp": self.tr("Server of tools"),
        }
        return f"{entry.name or entry.id} – {kinds[entry.kind]}"

    def _show_chosen(self) -> None:
        if self._desk is not None:
            self._desk.leave()
            self._desk.deleteLater()
            self._desk = None
        if self._shown is not None:
            self._place_for_form.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        row = self.list.currentRow()
        self.remove.setEnabled(row >= 0)
        if row < 0:
            return
        self._desk = EntryDesk(self._entries()[row], self.place, self.look, self._show_chosen, self)
        self._shown = entry_form(self._desk)
        self._place_for_form.addWidget(self._shown)
        self._shown.show()

    def _on_list_current_row_changed(self, _row: int) -> None:
        self._show_chosen()

    def _on_remove_clicked(self) -> None:
        row = self.list.currentRow()
        entries = list(self._entries())
        keys = secret_names(entries.pop(row))
        self.store.set("tools", entries)
        self._fill(max(0, row - 1))
        if keys:
            self.place.start(self.place.apart(forget, keys), "forget a tool's secrets")

    def _on_store_changed(self, path: str) -> None:
        item = self.list.currentItem()
        if path == "tools" and item is not None and self.list.count() == len(self._entries()):
            item.setText(self._words(self._entries()[self.list.currentRow()]))

    def _on_python_chosen(self) -> None:
        dialog = QFileDialog(self, self.tr("Python file of tools"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Python (*.py)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.add_python)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
