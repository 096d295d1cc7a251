"""What can be done with sets and agents, as two menus on buttons."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMenu, QMessageBox, QWidget

from app.base.visible import visible_name
from app.ui.dialogs import ask_agents_file
from app.ui.settings.agents.desk import AgentsDesk
from app.ui.tips import caption


class SetMenu(QMenu):
    """New, copies, files, order."""

    def __init__(self, desk: AgentsDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parent = parent
        self.addAction(self.tr("New set"), self.new)
        self._copy = self.addAction(self.tr("Duplicate"), self.duplicate)
        self.addAction(self.tr("Import …"), self._on_import)
        self._export = self.addAction(self.tr("Export …"), self._on_export)
        self.addSeparator()
        self._up = self.addAction(self.tr("Move up"), lambda: self.move_set(-1))
        self._down = self.addAction(self.tr("Move down"), lambda: self.move_set(1))
        self.addSeparator()
        self._rename = self.addAction(self.tr("Change the file’s name …"), self._on_rename)
        self._delete = self.addAction(self.tr("Delete …"), self._on_delete)
        self._back = self.addMenu(self.tr("Bring back"))
        self.aboutToShow.connect(self._on_about_to_show)

    def new(self) -> None:
        """Add a set with one agent."""
        title, agent = self.tr("New set"), self.tr("Agent")
        self._desk.change_files(lambda: self._desk.library.new(title, agent))

    def duplicate(self) -> None:
        """Copy the set that is shown."""
        current = self._desk.current
        if current is None:
            return
        name = current.entry.name
        plan = current.reading.plan
        title = self.tr("{title} (copy)").format(title=current.entry.title if plan is None else plan.title)
        self._desk.change_files(lambda: self._desk.library.duplicate(name, title))

    def move_set(self, by: int) -> None:
        """Move the set that is shown in the list."""
        name = self._desk.name
        self._desk.change_files(lambda: self._desk.library.move(name, by))

    def import_file(self, path: str) -> None:
        """Take a file over."""
        self._desk.change_files(lambda: self._desk.library.import_file(Path(path)))

    def export(self, path: str) -> None:
        """Write the set that is shown, as it was saved, to a file."""
        name = self._desk.name
        self._desk.change_files(lambda: self._desk.library.export(name, Path(path)))

    def bring_back(self, name: str) -> None:
        """Restore a deleted set as it was last."""
        library = self._desk.library

        def restore() -> str:
            library.restore(library.versions.of(name)[0])
            return name

        self._desk.change_files(restore)

    def _on_about_to_show(self) -> None:
        current = self._desk.current
        for action in (self._rename, self._delete):
            action.setEnabled(current is not None and current.entry.is_own)
        for action in (self._copy, self._export, self._up, self._down):
            action.setEnabled(current is not None)
        self._back.clear()
        for name in self._desk.deleted:
            self._back.addAction(caption(name), lambda name=name: self.bring_back(name))  # type: ignore[misc]
        self._back.setEnabled(bool(self._desk.deleted))

    def _on_import(self) -> None:
        ask_agents_file(self._parent, Path.home(), self.import_file)

    def _on_export(self) -> None:
        dialog = QFileDialog(self._parent, self.tr("Export agent set"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([QCoreApplication.translate("Dialogs", "Agent sets (*.toml)")])
        dialog.setDefaultSuffix("toml")
        dialog.selectFile(self._desk.name)
        dialog.fileSelected.connect(self.export)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_rename(self) -> None:
        text = self.tr("The file’s name is what the command line knows the set by.")
        ask_text(self._parent, self.tr("Change the file’s name"), text, self._desk.name, self._desk.rename)

    def _on_delete(self) -> None:
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Delete"))
        box.setText(
            self.tr("Delete the set “{name}”? It can be brought back from this menu.").format(
                name=visible_name(self._desk.name)
            )
        )
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.accepted.connect(self._desk.delete)
        box.open()


class AgentMenu(QMenu):
    """New, copy, order, removal of agents in the set that is shown."""

    def __init__(self, desk: AgentsDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._new = self.addAction(self.tr("New agent"), self.new)
        self._copy = self.addAction(self.tr("Duplicate"), self.duplicate)
        self._up = self.addAction(self.tr("Move up"), lambda: self.move_agent(-1))
        self._down = self.addAction(self.tr("Move down"), lambda: self.move_agent(1))
        self._remove = self.addAction(self.tr("Remove"), self.remove)
        self.aboutToShow.connect(self._on_about_to_show)

    def new(self) -> None:
        """Add an agent at the end and show it."""
        name = self._free(self.tr("Agent"))
        self._desk.flush()
        count = self._count()
        self._desk.agent = count
        self._desk.edit(lambda draft: draft.add_agent(name), shows=True)

    def duplicate(self) -> None:
        """Copy the agent that is shown, and show the copy."""
        at, plan = self._desk.agent, self._desk.plan
        if at is not None and plan is not None:
            name = self._free(plan.name)
            self._desk.flush()
            self._desk.agent = at + 1
            self._desk.edit(lambda draft: draft.duplicate_agent(at, name), shows=True)

    def move_agent(self, by: int) -> None:
        """Move the agent that is shown."""
        at = self._desk.agent
        if at is not None and 0 <= at + by < self._count():
            self._desk.flush()
            self._desk.agent = at + by
            self._desk.edit(lambda draft: draft.move_agent(at, by), shows=True)

    def remove(self) -> None:
        """Take the agent that is shown out of the set; undo brings it back."""
        at = self._desk.agent
        if at is not None:
            self._desk.flush()
            self._desk.agent = None
            self._desk.edit(lambda draft: draft.remove_agent(at), shows=True)

    def _count(self) -> int:
        current = self._desk.current
        return 0 if current is None or current.reading.plan is None else len(current.reading.plan.agents)

    def _free(self, wanted: str) -> str:
        current = self._desk.current
        plan = None if current is None else current.reading.plan
        names = {agent.name for agent in plan.agents} if plan is not None else set[str]()
        numbered = (f"{wanted} {number}" for number in range(2, len(names) + 3))
        return wanted if wanted not in names else next(name for name in numbered if name not in names)

    def _on_about_to_show(self) -> None:
        current, at = self._desk.current, self._desk.agent
        can_change = current is not None and current.entry.is_own
        self._new.setEnabled(can_change)
        for action in (self._copy, self._remove):
            action.setEnabled(can_change and at is not None)
        self._up.setEnabled(can_change and at is not None and at > 0)
        self._down.setEnabled(can_change and at is not None and at < self._count() - 1)


def ask_text(parent: QWidget, title: str, text: str, value: str, done: Callable[[str], None]) -> QInputDialog:
    """Ask for one line."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(text)
    dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
    dialog.setTextValue(value)
    dialog.textValueSelected.connect(lambda given: done(given.strip()))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
