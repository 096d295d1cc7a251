"""Names of secret values, and a field for each value: it is kept where keys are and never shown again."""

from __future__ import annotations

import logging
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFocusEvent

from app.base import secrets
from app.base.errors import ConfigError
from app.base.sections import OwnTool
from app.ui.fields import TextField
from app.ui.settings.connections.key_field import KeyField
from app.ui.settings.form import Form
from app.ui.settings.tools import text
from app.ui.settings.tools.desk import EntryDesk

VALUE_OF: Final = "secret:"
"""Begins the name of the field for a value."""
_log = logging.getLogger("app.ui")
translate = QCoreApplication.translate


class NamesField(TextField):
    """Knows how the keyboard left it."""

    left_by = Qt.FocusReason.OtherFocusReason

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.left_by = event.reason()
        super().focusOutEvent(event)


def add_secret_rows(form: Form, desk: EntryDesk, path: str, label: str, *, hint: str) -> None:
    """A row for the names, and one for each name's value."""
    field = NamesField(", ".join(desk.store.get(path)))
    field.setObjectName(path)
    field.setPlaceholderText(hint)
    row = form.row(label, field, text=translate("ToolSecrets", "Names, with commas between them."))

    def take() -> None:
        names = text.names_of(field.text())
        before = desk.store.get(path)
        if names != before:
            row.complain(desk.store.set(path, names))
            goes_on = field.left_by in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.OtherFocusReason)
            new = [name for name in names if name not in before] if goes_on else []
            desk.renew(f"{VALUE_OF}{new[0]}" if new else "")

    field.editingFinished.connect(take)
    for name in desk.store.get(path):
        _value_row(form, desk, name)


def secret_names(entry: OwnTool) -> list[str]:
    """Under which names the secrets of a tool are kept."""
    lists = (getattr(entry, field, ()) for field in ("secret_headers", "secret_environment"))
    return [secrets.tool_name(entry.id, name) for names in lists for name in names]


def forget(keys: list[str]) -> None:
    """Remove secrets wherever they are kept. May block; a keyring that does not let go is logged, without names."""
    for key in keys:
        try:
            secrets.remove(key)
        except ConfigError as error:
            _log.warning("a secret of a removed tool is still in the keyring: %s", error.code)


def _value_row(form: Form, desk: EntryDesk, name: str) -> None:
    label = translate("ToolSecrets", "Value of {name}").format(name=name)
    field = KeyField(desk.place, desk.look, secrets.tool_name(desk.entry.id, name), label)
    field.setObjectName(f"{VALUE_OF}{name}")
    form.row(label, field)
    field.refresh()
