"""Rows of a form over the draft of an agent set: each shows one key of it and writes it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.realtime.agents.finding import Finding
from app.ui.fields import TextArea, TextField
from app.ui.settings.agents.desk import AgentsDesk
from app.ui.settings.form import Form
from app.ui.settings.row import Row
from app.ui.settings.tools import text
from app.ui.theme import Theme

Show = Callable[[], None]


class DraftForm(Form):
    """A form whose rows follow the desk. Subclasses add rows and say in `plan_of` where their values come from."""

    def __init__(self, desk: AgentsDesk, look: Theme) -> None:
        super().__init__(desk.place.store, look)
        self.desk = desk
        self.by_key: dict[str, Row] = {}
        self._fillers: list[Show] = []
        desk.checked.connect(self.complain)

    def plan_of(self) -> Any:
        """What is shown: an agent's plan or the set's, None for nothing."""
        raise NotImplementedError

    def where(self) -> int | None:
        """Which agent it is about, None for the set."""
        raise NotImplementedError

    def fill(self) -> None:
        """Show what the draft says."""
        if self.plan_of() is not None:
            for show in self._fillers:
                show()
        self.complain()

    def complain(self) -> None:
        """Say beside each field what is wrong with it."""
        for key, row in self.by_key.items():
            findings = self.desk.findings(self.where(), key)
            errors = [
                f"{each.what[:1].upper()}{each.what[1:]} {each.hint}".strip()
                for each in findings
                if each.kind == "error"
            ]
            row.complain("\n".join(errors))
            row.note.say("\n".join(each.what for each in findings if each.kind == "note"))

    def adds(
        self, key: str, label: str, control: QWidget, show: Show, *, text: str = "", is_above: bool = False
    ) -> Row:
        """Add a row for a key. `show` puts its value into the control."""
        control.setObjectName(key)
        row = self.row(label, control, text=text, is_above=is_above)
        self.by_key[key] = row

        def quietly() -> None:
            with QSignalBlocker(control):
                show()

        self._fillers.append(quietly)
        return row

    def one_line(self, key: str, label: str, *, text: str = "", hint: str = "") -> QLineEdit:
        """A line of text, taken while it is typed."""
        field = TextField()
        field.setPlaceholderText(hint)
        self.adds(key, label, field, lambda: _set_line(field, getattr(self.plan_of(), key) or ""), text=text)
        field.textEdited.connect(lambda given: self.desk.put(key, given.strip()))
        return field

    def many_lines(self, key: str, label: str, lines: int, *, text: str = "") -> QPlainTextEdit:
        """Text of several lines."""
        field = TextArea(self._look, lines)
        self.adds(key, label, field, lambda: _set_text(field, getattr(self.plan_of(), key)), text=text)
        field.textChanged.connect(lambda: self.desk.put(key, field.toPlainText()))
        return field

    def one_a_line(self, key: str, label: str, lines: int, *, text: str = "") -> QPlainTextEdit:
        """A list, one text a line."""
        field = TextArea(self._look, lines)
        self.adds(key, label, field, lambda: _set_text(field, "\n".join(getattr(self.plan_of(), key))), text=text)
        field.textChanged.connect(lambda: self.desk.put(key, _lines_of(field)))
        return field


def _sentence(finding: Finding) -> str:
    return f"{finding.what[:1].upper()}{finding.what[1:]} {finding.hint}".strip()


def _lines_of(field: QPlainTextEdit) -> list[str]:
    return list(dict.fromkeys(text.lines_of(field.toPlainText())))


def _set_line(field: QLineEdit, value: str) -> None:
    if field.text().strip() != value:  # setting it anew would move the cursor
        field.setText(value)


def _set_text(field: QPlainTextEdit, value: str) -> None:
    if field.toPlainText().strip() != value.strip():
        field.setPlainText(value)
