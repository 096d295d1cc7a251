"""What is kept on this computer, where, for how long, and how to remove it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.base import log_files, paths
from app.base.errors import AppError
from app.base.language import language
from app.base.os_words import reason_of
from app.base.settings import settings_file
from app.ui import tab_order
from app.ui.controls import FlatButton
from app.ui.panes import first_in
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
                "What you and the agents say is kept on this computer only, unless you turn that off below. Sound is "
                "never written to the disk."
            )
        )
        form.heading(self.tr("Kept on this computer"))
        self.folders = {
            "settings": self._folder(self.tr("Settings"), settings_file().parent),
            "agents": self._folder(self.tr("Your agent sets"), paths.own_agents_dir()),
            "conversations": self._folder(self.tr("Conversations"), paths.data_dir()),
            "notes": self._folder(self.tr("Notes that agents took for you"), paths.data_dir()),
            "logs": self._folder(self.tr("Logs"), paths.log_dir()),
        }
        form.note(
            self.tr(
                "Keys and passwords are in the system’s keyring, never in a file. Services that you connect to keep "
                "what their own terms say."
            )
        )
        self._add_unsure()
        self._add_conversations()
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
            text=self.tr("Settings, conversations, logs, notes and keys. You are shown what goes, and asked."),
        )
        self.no_logs.clicked.connect(lambda: self.place.start(self._delete_logs(), "delete logs"))
        self.nothing.clicked.connect(lambda: self.place.start(self._ask(), "ask to delete"))

    def _add_unsure(self) -> None:
        self.choose = FlatButton(self.tr("Go on with what is shown below"), self.look)
        self.unsure_row = self.form.row(self.tr("Chosen before"), self.choose)
        self.unsure_row.complain(
            self.tr(
                "What you chose here could not be read. Until you choose again, nothing is deleted for its age, and "
                "nothing is kept that you may have refused."
            )
        )
        self.choose.clicked.connect(self._on_choose_clicked)
        self.store.changed.connect(self._on_store_changed)
        self._show_unsure()

    def _on_choose_clicked(self) -> None:
        self.store.set("privacy.unsure", [])
        self.setFocus()  # the button is gone

    def _on_store_changed(self, path: str) -> None:
        if path.startswith("privacy."):
            self._show_unsure()

    def _show_unsure(self) -> None:
        self.form.want(bool(self.store.get("privacy.unsure")), self.unsure_row)

    def _add_conversations(self) -> None:
        form = self.form
        form.heading(self.tr("Conversations"))
        form.switch(
            "privacy.keeps_conversations",
            self.tr("Keep conversations"),
            text=self.tr(
                "What was said and what tools did, to be read, searched and played again. Never sound or keys."
            ),
            note=self.tr("Turned off, nothing more is kept of a conversation that goes on; what was kept of it stays."),
        )
        form.whole(
            "privacy.conversation_days",
            self.tr("Keep them for"),
            1,
            3650,
            unit=self.tr("days"),
            text=self.tr("Older ones are deleted whenever Sidetone starts."),
        )
        self.no_conversations = FlatButton(self.tr("Delete all conversations…"), self.look)
        self.no_conversations_row = form.row(self.tr("Conversations until now"), self.no_conversations)
        self.no_conversations.clicked.connect(lambda: self.place.start(self._ask_conversations(), "ask to delete"))

    def restore_defaults(self) -> None:
        self.store.set("privacy.unsure", [])  # they are chosen, also those that stood here already
        super().restore_defaults()

    def refresh(self) -> None:
        super().refresh()
        self._show_unsure()
        self.place.start(self._look(), "look at what is kept", owner=self)

    # -- what is kept -----------------------------------------------------------------------------------------

    def _folder(self, label: str, folder: Path) -> FolderView:
        view = FolderView(folder, self.look, label)
        view.add_to(self.form, label)
        return view

    async def _look(self) -> None:
        for belonging in await self._kept():
            words = await self._said(belonging)
            self.folders[belonging.kind].show_state(words or self.tr("Nothing yet."), belonging.folder.is_dir())
            if belonging.kind == "logs":
                self._allow(self.no_logs, belonging.kind, bool(words))
            if belonging.kind == "conversations":
                self._allow(self.no_conversations, belonging.kind, bool(words))

    def _allow(self, button: FlatButton, kind: str, is_on: bool) -> None:
        tab_order.enable(button, is_on, self.folders[kind].button, *filter(None, [first_in(self)]))

    async def _kept(self) -> list[Belonging]:
        from app.workbench import belongings

        return await self.place.call(belongings.kept)

    async def _said(self, belonging: Belonging) -> str:
        """How much there is, in words; empty for nothing."""
        if not belonging.files:
            return ""
        size = QLocale(language()).formattedDataSize(belonging.size)
        if belonging.kind == "conversations":
            try:
                count = await self.place.desk.keeping.conversations.count()
            except AppError as error:  # a newer program's, say: the files are there all the same
                self.no_conversations_row.complain(error.for_people())
            else:
                return self.tr("%n conversation(s), {size}", "", count).format(size=size) if count else ""
        return self.tr("%n file(s), {size}", "", len(belonging.files)).format(size=size)

    # -- deleting ---------------------------------------------------------------------------------------------

    async def _delete_logs(self) -> None:
        try:
            await self.place.call(log_files.remove_all)
        except OSError as error:
            self.no_logs_row.complain(
                self.tr("{file} cannot be removed: {reason}.").format(file=error.filename, reason=reason_of(error))
            )
        await self._look()

    async def _ask_conversations(self) -> None:
        (found,) = [belonging for belonging in await self._kept() if belonging.kind == "conversations"]
        confirm(
            self,
            self.look,
            self.tr("Delete all conversations"),
            self.tr("This is removed for good:"),
            f"• {await self._said(found)}, {found.folder}\n\n" + self.tr("What you exported stays."),
            self.tr("Delete"),
            lambda: self.place.start(self._delete_conversations(), "delete conversations"),
        )

    async def _delete_conversations(self) -> None:
        try:
            await self.place.desk.keeping.conversations.delete_all()
        except AppError as error:
            self.no_conversations_row.complain(error.for_people())
        else:
            self.no_conversations_row.complain("")
            self.place.desk.kept_changed.emit()
        await self._look()

    async def _ask(self) -> None:
        kept = {belonging.kind: belonging for belonging in await self._kept()}
        lines = [
            f"• {self.folders[kind].row.label.text()}: {words}, {kept[kind].folder}"  # type: ignore[union-attr]  # every folder is a row
            for kind in ("settings", "conversations", "logs", "notes")
            if (words := await self._said(kept[kind]))
        ]
        lines.append("• " + self.tr("Keys and passwords of Sidetone in the system’s keyring"))
        lines.append("")
        lines.append(self.tr("Your agent sets stay, and what you exported."))
        confirm(
            self,
            self.look,
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
        self.place.desk.kept_changed.emit()
        self.refresh()
