"""The pane at the left: conversations that are kept, to be found, opened, exported and removed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from app.base.aio import spawn
from app.base.errors import AppError
from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.fields import TextField
from app.ui.saved.kept_list import KeptList
from app.ui.saved.kept_model import title_of
from app.ui.settings.confirm import confirm
from app.ui.theme import Theme

if TYPE_CHECKING:
    import asyncio

    from app.history.conversation import KeptConversation
    from app.ui.desk import Desk

_SEARCH_AFTER_MS: Final = 150
_MOST: Final = 500  # in the list: nobody scrolls further
_LOOK_AFTER_MS: Final = 400  # what was said last is being written


class KeptPane(QWidget):
    """Reads the store when it is shown, when a conversation began or ended, and when others have deleted some.

    `opened` carries the conversation that is to be shown, `exported` one that is to be written to a file;
    `keeping_asked` when the person wants to change what is kept.
    """

    opened = Signal(object)
    exported = Signal(object)
    keeping_asked = Signal()

    def __init__(self, desk: Desk, look: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._look = look
        self._seen = self._what_matters()
        self._shown_id = ""
        looking: list[asyncio.Task[None]] = []  # what is being read for the list
        self._looking = looking
        self.destroyed.connect(lambda: _cancel(looking))  # the window may be made anew meanwhile
        self.setObjectName("kept_pane")
        self.search = TextField()
        self.search.setPlaceholderText(self.tr("Search conversations"))
        self.search.setAccessibleName(self.tr("Search conversations"))
        self.search.setClearButtonEnabled(True)
        self.list = KeptList(look)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.keep = FlatButton(self.tr("What is kept…"), look)
        for widget in (self.search, self.list, self.note):
            widget.setFont(look.font())
        self.list.viewport().setAutoFillBackground(False)  # the pane's own ground
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.look_again)
        self._lay_out()
        self.search.textChanged.connect(lambda: self._later.start(_SEARCH_AFTER_MS))
        self.keep.clicked.connect(self.keeping_asked)
        self.list.chosen.connect(self.opened)
        self.list.unwanted.connect(self._ask)
        self.list.customContextMenuRequested.connect(self._show_menu)
        desk.changed.connect(self._on_desk_changed)
        desk.prepared.connect(self.look_again)
        desk.kept_changed.connect(self.look_again)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE_M, theme.SPACE_M, theme.SPACE_M, theme.SPACE_S)
        column.setSpacing(theme.SPACE_S)
        column.addWidget(self.search)
        column.addWidget(self.note)
        column.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list, 1)
        self.note.hide()
        self.keep.hide()

    def show_opened(self, id: str) -> None:
        """The one of that id is on the screen; an empty one: none is."""
        self._shown_id = id
        self.list.mark(id)

    def look_again(self) -> None:
        """Read the store."""
        if self.isVisible() and self._desk.is_ready:
            _cancel(self._looking)
            self._looking.append(spawn(self._look_again(self.search.text().strip()), name="kept conversations"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later.start(0)

    def _on_desk_changed(self) -> None:
        seen = self._what_matters()
        if seen != self._seen:
            self._seen = seen
            self._later.start(_LOOK_AFTER_MS)

    def _what_matters(self) -> tuple[bool, bool]:
        return self._desk.is_open, self._keeps

    async def _look_again(self, query: str) -> None:
        kept = self._desk.keeping.conversations
        try:
            found = await (kept.search(query) if query else kept.list(_MOST))
        except AppError as error:
            self._say(error.for_people())
            self.list.show_kept([], datetime.now().astimezone())
            return
        if query != self.search.text().strip():
            return  # the person has typed on
        end = self.tr("Search finds older ones.") if not query and len(found) == _MOST else ""
        self.list.show_kept(found, datetime.now().astimezone(), end)
        self.list.mark(self._shown_id)
        self._say("" if found else self._nothing(query))

    def _nothing(self, query: str) -> str:
        if query:
            return self.tr("Nobody said that.")
        if not self._keeps:
            return self.tr("Conversations are not kept.")
        if self._desk.is_open:
            return self.tr(
                "What is said now stands here when the conversation is over. It is kept on this computer only."
            )
        return self.tr("Conversations stand here once you have talked. They are kept on this computer only.")

    @property
    def _keeps(self) -> bool:
        privacy = getattr(self._desk.settings, "privacy", None)
        return bool(getattr(privacy, "keeps_conversations", True))

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.keep.setVisible(not self._keeps)

    # -- one of them ------------------------------------------------------------------------------------------

    def _show_menu(self, place: QPoint) -> None:
        kept = self.list.current
        if kept is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Open"), lambda: self.opened.emit(kept))
        menu.addAction(self.tr("Export…"), lambda: self.exported.emit(kept))
        menu.addSeparator()
        menu.addAction(self.tr("Delete…"), lambda: self._ask(kept))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _ask(self, kept: KeptConversation) -> None:
        confirm(
            self,
            self._look,
            self.tr("Delete conversation"),
            self.tr("This conversation is removed for good:"),
            title_of(kept),
            self.tr("Delete"),
            lambda: self._desk.start(self._delete(kept), "delete conversation", is_awaited=True),
        )

    async def _delete(self, kept: KeptConversation) -> None:
        try:
            await self._desk.keeping.conversations.delete(kept.id)
        except AppError as error:
            self._say(error.for_people())
            return
        self._desk.kept_changed.emit()


def _cancel(tasks: list[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    tasks.clear()
