"""What is kept on this computer, where, for how long, and how to remove it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.base import log_files, paths
from app.base.errors import AppError
from app.base.language import language
from app.base.settings import settings_file
from app.ui.controls import FlatButton
from app.ui.settings.confirm import confirm
from app.ui.settings.folder import FolderView
from app.ui.settings.page import Page

if TYPE_CHECKING:
    from app.workbench.belongings import Belonging


class PrivacyPage(Page):
    """In force at once."""

    key = "privacy"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("PrivacyPage", "Privacy and storage")

    def build(self) -> None:
        form = self.form
        form.note(
            self.tr(
                "Conversations are not kept: what was said is gone when you begin another one or close the window, "
                "unless you export it. Sound is never written to the disk."
            )
        )
        form.heading(self.tr("Kept on this computer"))
        self.folders = {
            "settings": self._folder(self.tr("Settings"), settings_file().parent),
            "agents": self._folder(self.tr("Your agent sets"), paths.own_agents_dir()),
            "notes": self._folder(self.tr("Notes that agents took for you"), paths.data_dir()),
            "logs": self._folder(self.tr("Logs"), paths.log_dir()),
        }
        form.note(
            self.tr(
                "Keys and passwords are in the system’s keyring, never in a file. Services that you connect to keep "
                "what their own terms say."
            )
        )
        form.heading(self.tr("Logs"))
        form.switch(
            "privacy.keeps_log",
            self.tr("Write a log"),
            text=self.tr("For finding faults: what went wrong, without words, sound or keys."),
        )
        form.whole(
            "privacy.log_days",
            self.tr("Keep it for"),
            1,
            365,
            unit=self.tr("days"),
            text=self.tr("Older lines are removed whenever Sidetone starts."),
        )
        self.no_logs = FlatButton(self.tr("Delete the logs"), self.look)
        self.no_logs_row = form.row(self.tr("Logs until now"), self.no_logs)
        form.heading(self.tr("Delete"))
        self.nothing = FlatButton(self.tr("Delete everything…"), self.look)
        self.nothing_row = form.row(
            self.tr("All of it"),
            self.nothing,
            text=self.tr("Settings, logs, notes and keys. You are shown what goes, and asked."),
        )
        self.no_logs.clicked.connect(lambda: self.place.start(self._delete_logs(), "delete logs"))
        self.nothing.clicked.connect(lambda: self.place.start(self._ask(), "ask to delete"))

    def refresh(self) -> None:
        super().refresh()
        self.place.start(self._look(), "look at what is kept", owner=self)

    # -- what is kept -----------------------------------------------------------------------------------------

    def _folder(self, label: str, folder: Path) -> FolderView:
        view = FolderView(folder, self.look, label)
        view.add_to(self.form, label)
        return view

    async def _look(self) -> None:
        for belonging in await self._kept():
            words = self._said(belonging) if belonging.files else self.tr("Nothing yet.")
            self.folders[belonging.kind].show_state(words, belonging.folder.is_dir())
            if belonging.kind == "logs":
                self.no_logs.setEnabled(bool(belonging.files))

    async def _kept(self) -> list[Belonging]:
        from app.workbench import belongings

        return await self.place.call(belongings.kept)

    def _said(self, belonging: Belonging) -> str:
        size = QLocale(language()).formattedDataSize(belonging.size)
        return self.tr("%n file(s), {size}", "", len(belonging.files)).format(size=size)

    # -- deleting ---------------------------------------------------------------------------------------------

    async def _delete_logs(self) -> None:
        try:
            await self.place.call(log_files.remove_all)
        except OSError as error:
            self.no_logs_row.complain(
                self.tr("{file} cannot be removed: {reason}.").format(file=error.filename, reason=error.strerror)
            )
        await self._look()

    async def _ask(self) -> None:
        kept = {belonging.kind: belonging for belonging in await self._kept()}
        lines = [
            f"• {self.folders[kind].row.label.text()}: {self._said(kept[kind])}, {kept[kind].folder}"  # type: ignore[union-attr]  # every folder is a row
            for kind in ("settings", "logs", "notes")
            if kept[kind].files
        ]
        lines.append("• " + self.tr("Keys and passwords of Sidetone in the system’s keyring"))
        lines.append("")
        lines.append(self.tr("Your agent sets stay, and what you exported."))
        confirm(
            self,
            self.tr("Delete everything"),
            self.tr("This is removed for good:"),
            "\n".join(lines),
            self.tr("Delete"),
            lambda: self.place.start(self._delete(), "delete everything"),
        )

    async def _delete(self) -> None:
        from app.workbench import belongings

        self.store.flush()
        try:
            await self.place.apart(belongings.forget_everything, self.store.settings.model_copy(deep=True))
        except AppError as error:
            self.nothing_row.complain(error.for_people())
            return
        self.store.restore_everything()
        self.nothing_row.complain("")
        self.nothing_row.note.say(self.tr("Everything was deleted; Sidetone is as on its first day."))
        await self.place.desk.renew_choices()
        self.refresh()
