"""The person's own guardrails: words, patterns, personal data, a judge, a function."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QMenu

from app.base.sections import GuardrailEntry
from app.ui.settings.entry_page import EntryPage
from app.ui.settings.form import Form
from app.ui.settings.guardrails.forms import guardrail_form
from app.ui.settings.tools.desk import EntryDesk


class GuardrailsPage(EntryPage):
    """Changes are kept at once, and are in force when the next conversation begins."""

    key = "guardrails"
    path = "guardrails"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("GuardrailsPage", "Guardrails")

    def build(self) -> None:
        self.build_entries(
            self.tr("Own guardrails"),
            self.tr("Checks on what agents say, made while they speak: an answer that breaks one can be stopped."),
        )

    def fill_menu(self, menu: QMenu) -> None:
        for kind, words in self._kinds().items():
            menu.addAction(words, self._on_python_chosen if kind == "python" else partial(self.add_kind, kind))

    def entry_form(self, desk: EntryDesk) -> Form:
        sets = [(each.name, each.title) for each in self.place.desk.choices.agent_sets]
        return guardrail_form(desk, sets)

    def words(self, entry: Any) -> str:
        said = f"{entry.name or entry.id} – {self._kinds()[entry.kind]}"
        return said if entry.is_enabled else self.tr("{guardrail} (off)").format(guardrail=said)

    def add_kind(self, kind: Any) -> None:
        """Add one of a kind."""
        self.append(GuardrailEntry(id=self.free_id(kind), kind=kind))

    def add_python(self, path: str) -> None:
        """Add a function of a file; which one, and whether the file may run, is asked in its form."""
        wanted = path.replace("\\", "/").rpartition("/")[2].removesuffix(".py")
        self.append(GuardrailEntry(id=self.free_id(wanted), kind="python", path=path))

    def _kinds(self) -> dict[str, str]:
        return {
            "words": self.tr("Words"),
            "pattern": self.tr("Pattern"),
            "personal_data": self.tr("Personal data"),
            "judge": self.tr("A model as judge"),
            "python": self.tr("Python function"),
        }

    def _on_python_chosen(self) -> None:
        dialog = QFileDialog(self, self.tr("Python file with checks"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Python (*.py)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(self.add_python)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
