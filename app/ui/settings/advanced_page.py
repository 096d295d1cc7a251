"""For those who look for a fault: the log, what others need to know of this installation, a fresh start."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from app.base import paths
from app.base.errors import ConfigError
from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.focus_ring import FocusRing
from app.ui.settings.confirm import confirm
from app.ui.settings.folder import FolderView
from app.ui.settings.page import Page

LINES = 9


class AdvancedPage(Page):
    """In force at once."""

    key = "advanced"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("AdvancedPage", "Advanced")

    def build(self) -> None:
        form = self.form
        form.heading(self.tr("Log"))
        form.choice(
            "advanced.log_level",
            self.tr("Write down"),
            [
                ("WARNING", self.tr("What went wrong")),
                ("INFO", self.tr("What happens, too")),
                ("DEBUG", self.tr("Everything, each message of the connection too")),
            ],
            text=self.tr("Never words, sound or keys. Whether there is a log is under Privacy and storage."),
            note=self.tr("At once; for the engine on this computer when it is started next."),
        )
        self.folder = FolderView(paths.log_dir(), self.look, self.tr("Logs"))
        self.folder.add_to(form, self.tr("Folder"))
        form.heading(self.tr("Newer versions"))
        form.switch(
            "advanced.looks_for_newer",
            self.tr("Look at the start"),
            text=self.tr(
                "At most once a day, with one request to sidetone.github.io that holds this version and nothing else. "
                "Off, only Help → Look for a newer version asks. Nothing is downloaded."
            ),
        )
        form.heading(self.tr("For somebody who helps you"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        FocusRing(self.text, self.look)
        self.text.setFont(self.look.font(theme.FONT_SMALL, mono=True))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFixedHeight(self.text.fontMetrics().lineSpacing() * LINES + theme.SPACE_L)
        self.text_row = form.row(
            self.tr("Diagnostic text"),
            self.text,
            text=self.tr("Versions, devices and changed settings: no key, no address, nothing that you typed."),
        )
        self.copy = FlatButton(self.tr("Copy"), self.look)
        self.copy.setAccessibleName(self.tr("Copy the diagnostic text"))
        self.copy_row = form.row("", self.copy)
        form.heading(self.tr("Fresh start"))
        self.reset = FlatButton(self.tr("Reset everything…"), self.look)
        self.reset_row = form.row(
            self.tr("All settings"),
            self.reset,
            text=self.tr("As on the first day. The settings of now are set aside in a file; keys stay in the keyring."),
        )
        self.copy.clicked.connect(self._on_copy_clicked)
        self.reset.clicked.connect(self._on_reset_clicked)

    def refresh(self) -> None:
        super().refresh()
        self.copy_row.note.say("")
        self.folder.show_state("", paths.log_dir().is_dir())
        self.place.start(self._write(), "diagnostic text", owner=self)

    async def _write(self) -> None:
        screen = QGuiApplication.primaryScreen()
        shown = f"Qt {qVersion()}, {QGuiApplication.platformName()}"
        if screen is not None:
            shown += f", {screen.size().width()} × {screen.size().height()} at {screen.devicePixelRatio():g}"
        settings = self.store.settings.model_copy(deep=True)
        text = await self.place.aside(_diagnostics, settings, shown)
        if text != self.text.toPlainText():
            self.text.setPlainText(text)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_row.note.say(self.tr("Copied. Paste it where it is asked for."))

    def _on_reset_clicked(self) -> None:
        confirm(
            self,
            self.look,
            self.tr("Reset everything"),
            self.tr("All settings become those of the first day."),
            self.tr("Connections, tools, guardrails and keys on the keyboard too. Your agent sets stay."),
            self.tr("Reset"),
            lambda: self.place.start(self._reset(), "reset everything"),
        )

    async def _reset(self) -> None:
        from app.workbench import belongings

        self.store.flush()
        await self.place.desk.save_settings()  # what is set aside is what is in force
        try:
            aside = await self.place.call(belongings.set_settings_aside)
        except ConfigError as error:
            self.reset_row.complain(error.for_people())
            return
        self.store.restore_everything()
        self.reset_row.complain("")
        self.reset_row.note.say(self.tr("Done. The settings until now are in {file}.").format(file=aside))
        await self.place.desk.renew_choices()
        self.refresh()


def _diagnostics(settings: object, shown: str) -> str:
    from app.workbench import diagnostics  # in a thread: it asks the sound system

    return diagnostics.text(settings, shown)  # type: ignore[arg-type]  # the store's settings
