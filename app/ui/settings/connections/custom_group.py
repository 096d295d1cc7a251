"""The person's own connections, one card each."""

from __future__ import annotations

import uuid

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.base import secrets
from app.base.errors import ConfigError
from app.base.sections import CustomConnection
from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.settings.connections.custom_card import CustomCard
from app.ui.settings.page import Page


class CustomGroup(QWidget):
    """Cards in the order of the settings."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.cards: list[CustomCard] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.SPACE_M)
        self.add = FlatButton(self.tr("Add a connection"), page.look)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_M)
        column.addLayout(self._column)
        column.addLayout(line)
        page.form.heading(self.tr("Your own servers"))
        page.form.row(
            self.tr("Connections"),
            self,
            text=self.tr("Servers that speak the Realtime protocol, by their address and headers."),
        )
        self.add.clicked.connect(self._on_add_clicked)

    def refresh(self) -> None:
        """Show the settings; cards that show them already stay, with what is typed in them."""
        owns: list[CustomConnection] = self._page.store.get("custom")
        if [card.own for card in self.cards] != owns or self._shapes() != [_shape(own) for own in owns]:
            self._make_cards(owns)
        for card in self.cards:
            card.refresh()

    def leave(self) -> None:
        """Stop what runs."""
        for card in self.cards:
            card.leave()

    def _shapes(self) -> list[list[str]]:
        return [[header.name for header in card.headers] for card in self.cards]

    def _make_cards(self, owns: list[CustomConnection]) -> None:
        for card in self.cards:
            card.leave()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        page = self._page
        self.cards = [
            CustomCard(
                page.place,
                page.look,
                own,
                on_change=self._on_card_changed,
                on_remove=self._remove,
                on_drop=lambda own, header: self._forget(own, [header]),
            )
            for own in owns
        ]
        for card in self.cards:
            self._column.addWidget(card)

    def _on_card_changed(self, changed: CustomConnection) -> None:
        owns = [changed if own.id == changed.id else own for own in self._page.store.get("custom")]
        self._set(owns)

    def _on_add_clicked(self) -> None:
        owns = self._page.store.get("custom")
        name = self.tr("Connection {number}").format(number=len(owns) + 1)
        self._set([*owns, CustomConnection(id=uuid.uuid4().hex[:8], name=name, url="")])
        self.cards[-1].url.setFocus()

    def _remove(self, gone: CustomConnection) -> None:
        self._forget(gone, gone.secret_headers)
        store = self._page.store
        if store.get("connection") == f"custom:{gone.id}":
            store.set("connection", "local")
        self._set([own for own in store.get("custom") if own.id != gone.id])
        self.add.setFocus()

    def _forget(self, own: CustomConnection, headers: list[str]) -> None:
        names = [f"custom:{own.id}:{header}" for header in headers]
        self._page.place.start(self._dropped(names), "forget headers")

    async def _dropped(self, names: list[str]) -> None:
        for name in names:
            try:
                await self._page.place.apart(secrets.remove, name)
            except ConfigError as error:
                self._page.place.desk.report(error.message, error.hint, "warning")

    def _set(self, owns: list[CustomConnection]) -> None:
        self._page.store.set("custom", owns)
        self.refresh()


def _shape(own: CustomConnection) -> list[str]:
    return [*own.headers, *own.secret_headers]
