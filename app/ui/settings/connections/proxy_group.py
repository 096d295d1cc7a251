"""How connections leave this computer."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.base.errors import ConfigError
from app.ui.settings.connections.key_field import KeyField
from app.ui.settings.page import Page


class ProxyGroup(QObject):
    """The system's proxy, none, or one by its address."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        form = page.form
        form.heading(self.tr("Proxy"))
        form.choice(
            "proxy.mode",
            self.tr("Proxy"),
            [
                ("system", self.tr("Like the system")),
                ("none", self.tr("None")),
                ("manual", self.tr("By its address")),
            ],
            text=self.tr(
                "For conversations, tools and the servers of this computer’s engine. Local servers never use it."
            ),
        )
        address = form.line(
            "proxy.url",
            self.tr("Address"),
            hint="http://proxy.example.org:3128",
            text=self.tr("HTTP or SOCKS: http://…, https://…, socks5://…"),
            check=self._address_problem,
        )
        user = form.line("proxy.user", self.tr("User"), text=self.tr("Empty for a proxy that asks nobody’s name."))
        self.password = KeyField(
            page.place,
            page.look,
            "proxy",
            self.tr("Proxy: password"),
            hint=self.tr("Type the password here"),
        )
        self._manual = (address, user, form.row(self.tr("Password"), self.password))
        page.store.changed.connect(self._on_store_changed)

    def refresh(self) -> None:
        """Show the rows that the choice wants."""
        self._page.form.want(self._page.store.get("proxy.mode") == "manual", *self._manual)
        self.password.refresh()

    def leave(self) -> None:
        """Forget a typed password."""
        self.password.leave()

    def _on_store_changed(self, path: str) -> None:
        if path == "proxy.mode":
            self.refresh()

    def _address_problem(self, text: str) -> str:
        from app.workbench.proxy import checked_proxy

        try:
            checked_proxy(text)
        except ConfigError as error:
            return error.for_people() if text else ""
        return ""
