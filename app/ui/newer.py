"""Looking for a newer version: when the person asks, or once a day at the start when they allowed it.

Whoever asked gets an answer; at the start only a newer version is told. Nothing is downloaded.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

import app
from app.base.errors import AppError
from app.base.language import joined
from app.ui.banner import Banner
from app.ui.controls import FlatButton
from app.ui.dialogs import add_button
from app.ui.standing_strip import StandingStrip

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from app.ui.main_window import MainWindow
    from app.workbench.newer import Version


async def _ask(settings: Any) -> Version:
    from app.workbench import newer
    from app.workbench.proxy import way_of

    return await newer.newest(await way_of(settings.proxy))


class NewerCheck(QObject):
    """One for each look.

    Args:
        ask: gives the newest version there is, on the engine's loop; raises AppError.
    """

    def __init__(self, window: MainWindow, ask: Callable[[Any], Awaitable[Version]] = _ask) -> None:
        super().__init__(window)
        self._window = window
        self._asks = ask
        self.box: QMessageBox | None = None
        self._standing: StandingStrip | None = None

    async def look(self) -> None:
        """The person wants to know: tell what there is, or why it cannot be told."""
        await self._window.desk.prepare()
        try:
            found = await self._asked()
        except AppError as error:
            self._show(error.message, error.hint)
            return
        if found.is_newer:
            self._show(self._news(found), self._offer(), found)
        else:
            self._show(self.tr("You have the newest version, {version}.").format(version=app.__version__), "")

    async def look_when_due(self) -> None:
        """Nobody asked now: at most once a day, and only where it was allowed; what fails is not worth a word.

        Where it cannot be remembered that somebody was asked, nobody is.
        """
        settings: Any = self._window.desk.settings  # the real ones: the desk is prepared
        before = settings.advanced.looked_on
        today = datetime.now(UTC).date().isoformat()
        if not settings.advanced.looks_for_newer or before == today:
            return
        settings.advanced.looked_on = today  # before anything goes out: once a day holds whatever comes back
        if not await self._window.desk.save_settings():
            settings.advanced.looked_on = before
            return
        try:
            found = await self._asked()
        except AppError:
            return
        if found.is_newer:
            self._show_strip(found)

    async def _asked(self) -> Version:
        desk = self._window.desk
        return cast("Version", await desk.bridge.submit(self._asks(desk.settings)))  # type: ignore[arg-type]  # a coroutine

    def _news(self, found: Version) -> str:
        from app.base import figures

        return self.tr("Sidetone {version} is there, of {day}. You have {own}.").format(
            version=found.number, day=figures.full_day(found.published), own=app.__version__
        )

    def _offer(self) -> str:
        from app.workbench.newer import how_to_upgrade

        page = self.tr("Its page says what is new. Nothing was downloaded.")
        return joined(page, how_to_upgrade())

    def _show(self, text: str, details: str, found: Version | None = None) -> None:
        look = self._window.look
        self.box = QMessageBox(self._window)
        self.box.setWindowTitle(self.tr("Newer version"))
        self.box.setTextFormat(Qt.TextFormat.PlainText)
        self.box.setText(text)
        self.box.setInformativeText(details)
        if found is not None:
            page = QUrl(found.page)
            button = add_button(self.box, look, self.tr("Open its page"), QMessageBox.ButtonRole.AcceptRole)
            button.clicked.connect(lambda: QDesktopServices.openUrl(page))
        close = add_button(self.box, look, self.tr("Close"), QMessageBox.ButtonRole.RejectRole)
        self.box.setEscapeButton(close)
        self.box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box.open()

    @property
    def strip(self) -> Banner | None:
        """What tells a newer version that nobody asked for now."""
        return None if self._standing is None else self._standing.banner

    def _show_strip(self, found: Version) -> None:
        self._standing = StandingStrip(self._window, lambda: (self._banner(found), self._news(found)))

    def _banner(self, found: Version) -> Banner:
        show = FlatButton(self.tr("Open its page"), self._window.look)
        later = FlatButton(self.tr("Not now"), self._window.look)
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(found.page)))
        for button in (show, later):
            button.clicked.connect(self._on_answered)
        banner = Banner(self._window.look, show, later)
        banner.setObjectName("newer_notice")
        return banner

    def _on_answered(self) -> None:
        if self._standing is not None:
            self._standing.end()
