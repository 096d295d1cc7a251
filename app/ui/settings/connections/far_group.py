"""The two services with an account: OpenAI and Azure OpenAI."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QObject

from app.ui.settings.connections.attempt import Attempt
from app.ui.settings.connections.key_field import KeyField
from app.ui.settings.connections.trying import try_connection
from app.ui.settings.page import Page
from app.ui.settings.row import Row


class FarGroup(QObject):
    """Rows of both; `keys`, `attempts` and `rows` by the connection's name.

    Args:
        has_headings: False where only one of the services is shown at a time, under a chooser.
    """

    def __init__(self, page: Page, *, has_headings: bool = True) -> None:
        super().__init__(page)
        self._page = page
        self.keys: dict[str, KeyField] = {}
        self.attempts: dict[str, Attempt] = {}
        self.rows: dict[str, tuple[Row, ...]] = {}
        form = page.form
        if has_headings:
            form.heading("OpenAI")
        self.rows["openai"] = (self._add_key("openai", "OpenAI"), self._add_test("openai", "OpenAI"))
        if has_headings:
            form.heading("Azure OpenAI")
        self.rows["azure"] = (
            self._add_key("azure", "Azure OpenAI"),
            form.line(
                "azure.endpoint",
                self.tr("Endpoint"),
                hint="https://NAME.openai.azure.com",
                text=self.tr("Empty: AZURE_OPENAI_ENDPOINT of the environment."),
                check=self._endpoint_problem,
            ),
            form.line(
                "azure.deployment",
                self.tr("Deployment"),
                text=self.tr("The name that you gave to the model there. Empty: AZURE_OPENAI_DEPLOYMENT."),
            ),
            self._add_test("azure", "Azure OpenAI"),
        )

    def refresh(self, *names: str) -> None:
        """Look where the keys of these services are, or all."""
        for name in names or self.keys:
            self.keys[name].refresh()

    def leave(self) -> None:
        """Stop what runs."""
        for key in self.keys.values():
            key.leave()
        for attempt in self.attempts.values():
            attempt.stop()

    def _add_key(self, name: str, title: str) -> Row:
        page = self._page
        label = self.tr("{service}: key").format(service=title)
        key = KeyField(
            page.place,
            page.look,
            name,
            label,
            source=f"{name}.key",
            hint=self.tr("Paste the key here"),
            on_change=lambda: self._on_key_changed(name),
        )
        self.keys[name] = key
        return page.form.row(self.tr("Key"), key)

    def _add_test(self, name: str, title: str) -> Row:
        page = self._page
        attempt = Attempt(page.place, page.look, self.tr("Test"), lambda: try_connection(page.place, name))
        attempt.setAccessibleName(self.tr("Test {service}").format(service=title))
        attempt.button.setAccessibleName(attempt.accessibleName())
        self.attempts[name] = attempt
        return page.form.row(
            self.tr("Connection"),
            attempt,
            text=self.tr(
                "Connects as a conversation would and asks for one written word, so that a missing credit shows."
            ),
        )

    def _on_key_changed(self, name: str) -> None:
        self.attempts[name].forget()
        self._page.place.start(self._page.place.desk.renew_choices(), "renew choices")

    def _endpoint_problem(self, text: str) -> str:
        try:
            parts = urlsplit(text)
            is_good = parts.scheme == "https" and bool(parts.hostname) and parts.username is None
        except ValueError:
            is_good = False
        return "" if is_good or not text else self.tr("It looks like https://NAME.openai.azure.com.")
