"""One header of a connection: in the settings, or its value in the keyring."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.base import secrets
from app.base.errors import ConfigError
from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.fields import TextField
from app.ui.settings.connections.key_field import KeyField
from app.ui.settings.place import Place
from app.ui.settings.row import SignedLabel
from app.ui.theme import Theme

NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
SECRET: Final = re.compile(r"auth|key|token|secret|cookie|passw|credential|session", re.IGNORECASE)


def is_secret_name(name: str) -> bool:
    """Whether a header of this name carries what no file may hold."""
    return SECRET.search(name) is not None


class HeaderRow(QWidget):
    """Name, value and a way to take it out.

    Args:
        secret: the name of its value in the keyring; "" for one whose `value` is in the settings.
        on_value: takes a new value of the latter.
        on_remove: takes it out.
    """

    def __init__(
        self,
        place: Place,
        look: Theme,
        name: str,
        *,
        on_remove: Callable[[], None],
        secret: str = "",
        value: str = "",
        on_value: Callable[[str], None] = lambda _: None,
    ) -> None:
        super().__init__()
        self.name = name
        self._on_value = on_value
        self.key: KeyField | None = None
        self.field = TextField(value)
        self.trouble = SignedLabel(look, "trouble")
        title = QLabel(name)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(look.font(bold=True))
        remove = FlatButton(self.tr("Remove header"), look)
        remove.setAccessibleName(f"{remove.text()}: {name}")
        remove.clicked.connect(on_remove)
        self.remove = remove
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addLayout(top)
        label = self.tr("Value of {name}").format(name=name)
        if secret:
            self.field.hide()
            self.key = KeyField(place, look, secret, label, hint=self.tr("Type the value here"))
            column.addWidget(self.key)
        else:
            self.field.setAccessibleName(label)
            self.field.editingFinished.connect(self._on_field_editing_finished)
            column.addWidget(self.field)
        column.addWidget(self.trouble)

    def _on_field_editing_finished(self) -> None:
        text = self.field.text().strip()
        try:
            self._on_value(secrets.checked_key(text) if text else "")
        except ConfigError:
            self.trouble.say(self.tr("A header cannot hold these characters."))
        else:
            self.trouble.say("")
