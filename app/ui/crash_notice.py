"""A quiet strip above the conversation: Sidetone broke off, and there is a report that can be read or deleted."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from app.base import crash
from app.base.errors import AppError
from app.ui import errands, theme
from app.ui.banner import Banner
from app.ui.controls import FlatButton
from app.ui.settings.row import muted
from app.ui.standing_strip import StandingStrip
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class CrashNotice(QObject):
    """Offers reports until they were shown or deleted; a strip that is left alone comes again at the next start."""

    def __init__(self, window: MainWindow, found: list[Path]) -> None:
        super().__init__(window)
        self._window = window
        self._found = found
        self.dialog: CrashDialog | None = None
        self._standing = StandingStrip(window, self._made)

    @property
    def strip(self) -> Banner:
        """What offers them."""
        return self._standing.banner

    def _made(self) -> tuple[Banner, str]:
        window = self._window
        self.show_button = FlatButton(self.tr("Show"), window.look)
        self.delete_button = FlatButton(self.tr("Delete"), window.look)
        self.show_button.setAccessibleName(self.tr("Show the report"))
        self.delete_button.setAccessibleName(self.tr("Delete the report"))
        self.show_button.clicked.connect(lambda: window.desk.start(self._show(), "crash report"))
        self.delete_button.clicked.connect(lambda: window.desk.start(self._delete(), "delete crash report"))
        strip = Banner(window.look, self.show_button, self.delete_button)
        strip.setObjectName("crash_notice")
        text = self.tr("Sidetone had a fault lately. A report without your words and keys is on this computer only.")
        return strip, text

    async def _show(self) -> None:
        self.show_button.setEnabled(False)  # one dialog
        text = await self._window.desk.bridge.submit(errands.read_crashes(self._found))
        self.dialog = CrashDialog(self._window, self._window.look, text)
        self.dialog.delete.clicked.connect(lambda: self._window.desk.start(self._delete(), "delete crash report"))
        self.dialog.open()
        await self._window.desk.bridge.submit(errands.on_engine(self._mark_seen))
        self._standing.end()

    async def _delete(self) -> None:
        try:
            await self._window.desk.bridge.submit(errands.delete_crashes(self._found))
        except AppError as error:  # it is offered again
            self._window.desk.report(error.message, error.hint)
        else:
            self._standing.end()

    def _mark_seen(self) -> None:
        for number, path in enumerate(self._found):
            with contextlib.suppress(OSError):  # gone, or not ours to change: it is offered again then
                self._found[number] = crash.mark_seen(path)


class CrashDialog(QDialog):
    """The text, to be read, copied or deleted. Nothing is sent anywhere."""

    def __init__(self, window: MainWindow, look: Theme, text: str) -> None:
        super().__init__(window)
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(look.font(theme.FONT_SMALL, mono=True))
        self.text.setAccessibleName(self.tr("Report"))
        self.copy = FlatButton(self.tr("Copy"), look)
        self.delete = FlatButton(self.tr("Delete"), look)
        self.close_button = FlatButton(self.tr("Close"), look)
        self.setWindowTitle(self.tr("Report of a fault"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 460)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE_S)
        for button in (self.copy, self.delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE_M)
        note = self.tr(
            "Versions, files and lines of the program: none of your words, keys or names. It is sent to nobody; copy "
            "it if you want to tell about the fault."
        )
        column.addWidget(muted(note, look))
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        self.delete.clicked.connect(self.close)
        self.close_button.clicked.connect(self.close)
