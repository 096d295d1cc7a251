"""A row of several lines of text that stand for a value of another form: a list, pairs, a schema."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker

from app.ui.fields import TextArea
from app.ui.settings.form import Form
from app.ui.settings.tools.desk import EntryDesk

Conversion = tuple[Callable[[Any], str], Callable[[str], Any]]
"""From the value to its text, and back; the latter raises ValueError with what is wrong."""


def texts_row(
    form: Form,
    desk: EntryDesk,
    path: str,
    label: str,
    conversion: Conversion,
    *,
    lines: int = 2,
    hint: str = "",
    note: str = "",
) -> None:
    """Add the row; what is wrong with the text is said under it and changes nothing."""
    show, read = conversion
    field = TextArea(desk.look, lines)
    field.setObjectName(path)
    field.setPlaceholderText(hint)
    with QSignalBlocker(field):
        field.setPlainText(show(desk.store.get(path)))
    row = form.row(label, field, text=note)

    def take() -> None:
        try:
            value = read(field.toPlainText())
        except ValueError as error:
            row.complain(str(error))
            return
        row.complain(desk.store.set(path, value))

    field.textChanged.connect(take)
