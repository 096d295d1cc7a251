"""One connection of the person's own: name, address, headers, a test."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.base.sections import CustomConnection
from app.ui import tab_order, theme
from app.ui.controls import FlatButton
from app.ui.fields import TextField
from app.ui.settings.connections.attempt import Attempt
from app.ui.settings.connections.header_row import NAME, HeaderRow, is_secret_name
from app.ui.settings.connections.trying import try_connection
from app.ui.settings.place import Place
from app.ui.settings.row import SignedLabel, muted
from app.ui.theme import Theme
from app.ui.ticks import TickBox

Change = Callable[[CustomConnection], None]


class CustomCard(QWidget):
    """Shows `own` and tells its changes; a change of the headers has it made anew.

    Args:
        on_change: takes the connection as it is to be.
        on_remove: takes it out, with all that is kept for it.
        on_drop: forgets the kept value of a header.
    """

    def __init__(
        self,
        place: Place,
        look: Theme,
        own: CustomConnection,
        *,
        on_change: Change,
        on_remove: Callable[[CustomConnection], None],
        on_drop: Callable[[CustomConnection, str], None],
    ) -> None:
        super().__init__()
        self.own = own
        self._place = place
        self._look = look
        self._on_change = on_change
        self._on_drop = on_drop
        self.name = self._line(own.name, self.tr("Name"))
        self.url = self._line(own.url, self.tr("Address"), "wss://voice.example.org/v1/realtime")
        self.trouble = SignedLabel(look, "trouble")
        self.headers = [self._plain(name, value) for name, value in own.headers.items()]
        self.headers += [self._secret(name) for name in own.secret_headers]
        self.new_name = self._line("", self.tr("New header"), "Authorization")
        self.new_secret = TickBox(look, self.tr("Secret"))
        self.new_secret.setAccessibleDescription(self.tr("Its value goes to the keyring."))
        self.add = FlatButton(self.tr("Add header"), look)
        self.test = Attempt(place, look, self.tr("Test"), lambda: try_connection(place, f"custom:{own.id}"))
        self.remove = FlatButton(self.tr("Remove connection"), look)
        title = own.name or own.url
        self.test.button.setAccessibleName(self.tr("Test {service}").format(service=title))
        self.remove.setAccessibleName(f"{self.remove.text()}: {title}")
        self._lay_out()
        self.name.editingFinished.connect(self._on_name_editing_finished)
        self.url.editingFinished.connect(self._on_url_editing_finished)
        self.new_name.textChanged.connect(self._on_new_name_text_changed)
        self.add.clicked.connect(self._on_add_clicked)
        self.remove.clicked.connect(lambda: on_remove(self.own))
        self._on_new_name_text_changed("")

    def refresh(self) -> None:
        """Look where the secret values are."""
        for header in self.headers:
            if header.key is not None:
                header.key.refresh()

    def leave(self) -> None:
        """Stop what runs."""
        self.test.stop()
        for header in self.headers:
            if header.key is not None:
                header.key.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.tokens.hairline, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.end()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_M, theme.SPACE_M, theme.SPACE_M, theme.SPACE_M)
        column.setSpacing(theme.SPACE_M)
        column.addWidget(self._labelled(self.tr("Name"), self.name))
        column.addWidget(self._labelled(self.tr("Address"), self.url))
        column.addWidget(self.trouble)
        for header in self.headers:
            column.addWidget(header)
        column.addWidget(self._labelled(self.tr("New header"), self.new_name, self.add))
        secret = QVBoxLayout()
        secret.setSpacing(theme.SPACE_XS)
        secret.addWidget(self.new_secret)
        secret.addWidget(muted(self.new_secret.accessibleDescription(), self._look))
        column.addLayout(secret)
        self.test.put_beside(self.remove)
        column.addWidget(self.test)

    def _labelled(self, label: str, *fields: QWidget) -> QWidget:
        box = QWidget()
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_S)
        for field in fields:
            line.addWidget(field)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addWidget(muted(label, self._look))
        column.addLayout(line)
        return box

    def _line(self, text: str, label: str, hint: str = "") -> QLineEdit:
        field = TextField(text)
        field.setCursorPosition(0)  # a long text shows its beginning
        field.setAccessibleName(label)
        field.setPlaceholderText(hint)
        return field

    def _plain(self, name: str, value: str) -> HeaderRow:
        def take(text: str) -> None:
            self._change(headers=self.own.headers | {name: text})

        def remove() -> None:
            self._change(headers={each: kept for each, kept in self.own.headers.items() if each != name})

        return HeaderRow(self._place, self._look, name, value=value, on_value=take, on_remove=remove)

    def _secret(self, name: str) -> HeaderRow:
        def remove() -> None:
            self._on_drop(self.own, name)
            self._change(secret_headers=[each for each in self.own.secret_headers if each != name])

        secret = f"custom:{self.own.id}:{name}"
        return HeaderRow(self._place, self._look, name, secret=secret, on_remove=remove)

    def _change(self, **given: object) -> None:
        self.own = self.own.model_copy(update=given)
        self.test.forget()
        self._on_change(self.own)

    def _on_name_editing_finished(self) -> None:
        if self.name.text().strip() != self.own.name:
            self._change(name=self.name.text().strip())

    def _on_url_editing_finished(self) -> None:
        text = self.url.text().strip()
        problem = self._url_problem(text)
        self.trouble.say(problem)
        if not problem and text != self.own.url:
            self._change(url=text)

    def _url_problem(self, text: str) -> str:
        try:
            parts = urlsplit(text)
            is_good = parts.scheme in ("ws", "wss") and bool(parts.hostname)
        except ValueError:
            return self.tr("It begins with ws:// or wss://.")
        if parts.username is not None:
            return self.tr("User and password do not belong into the address: give them as a secret header.")
        return "" if is_good else self.tr("It begins with ws:// or wss://.")

    def _on_new_name_text_changed(self, text: str) -> None:
        must_hide = is_secret_name(text)
        self.new_secret.setEnabled(not must_hide)
        if must_hide:
            self.new_secret.setChecked(True)
        known = {name.casefold() for name in (*self.own.headers, *self.own.secret_headers)}
        is_new = NAME.fullmatch(text.strip()) is not None and text.strip().casefold() not in known
        tab_order.enable(self.add, is_new, self.new_name)

    def _on_add_clicked(self) -> None:
        name = self.new_name.text().strip()
        if self.new_secret.isChecked():
            self._change(secret_headers=[*self.own.secret_headers, name])
        else:
            self._change(headers=self.own.headers | {name: ""})
