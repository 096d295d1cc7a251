"""What can be connected to: this computer, OpenAI, Azure, servers of one's own, and the proxy on the way there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.ui.settings.connections.custom_group import CustomGroup
from app.ui.settings.connections.far_group import FarGroup
from app.ui.settings.connections.local_group import LocalGroup
from app.ui.settings.connections.proxy_group import ProxyGroup
from app.ui.settings.page import Page


class ConnectionsPage(Page):
    """In force from the next conversation on."""

    key = "connections"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("ConnectionsPage", "Connections")

    def build(self) -> None:
        self.form.note(
            self.tr("Changes here are in force from the next conversation on. Keys are never written into a file.")
        )
        self.local = LocalGroup(self)
        self.far = FarGroup(self)
        self.custom = CustomGroup(self)
        self.proxy = ProxyGroup(self)
        self._groups = (self.local, self.far, self.custom, self.proxy)

    def refresh(self) -> None:
        super().refresh()
        for group in self._groups:
            group.refresh()

    def leave(self) -> None:
        for group in self._groups:
            group.leave()
