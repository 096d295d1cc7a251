"""What the actions for saved conversations do, and the window's strip for them; made with the window's other commands.

Nothing of it is imported before the first conversation is opened, but for this module.
"""

from __future__ import annotations

import asyncio
import itertools
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from app.base.errors import AppError

if TYPE_CHECKING:
    from app.history.conversation import KeptConversation
    from app.ui.main_window import MainWindow
    from app.ui.rest import Rest
    from app.ui.saved.opening import Opening
    from app.ui.saved.strip import Strip
    from app.workbench.saved import SavedConversation

SUFFIXES: Final = (".sidetone", ".jsonl")
_TELL_AFTER_MS: Final = 150
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier


class SavedCommands(QObject):
    """Connects the registry, the shelf and the places of the window."""

    def __init__(self, window: MainWindow, rest: Rest) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._actions = rest.actions
        self._parts = rest.parts
        self._tell_written = rest.commands.tell_written
        self.strip: Strip | None = None
        self.opening: Opening | None = None
        rest.actions["open_saved"].triggered.connect(self._ask)
        rest.actions["play_saved"].triggered.connect(lambda: window.shelf.player.play_or_pause())
        rest.actions["close_saved"].triggered.connect(lambda: window.shelf.close())
        self._parts.completed.connect(self._connect_pane)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TELL_AFTER_MS)
        self._later.timeout.connect(self._desk.changed)
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        window.desk.changed.connect(self._refresh)
        if window.is_opening:  # before the window was made anew
            self._follow_opening()
        if window.is_saved_shown:
            self.show_strip()
        self._refresh()

    def _connect_pane(self) -> None:
        pane = self._parts.kept
        pane.opened.connect(lambda kept: self._desk.start(self._open_kept(kept), "open conversation"))
        pane.exported.connect(lambda kept: self._desk.start(self._export_kept(kept), "export conversation"))
        pane.keeping_asked.connect(lambda: self._desk.start(self._window.open_settings("privacy"), "settings"))
        if self._window.is_saved_shown:
            pane.show_opened(self._window.shelf.key)

    async def _open_kept(self, kept: KeptConversation) -> None:
        from app.ui.saved.kept_model import title_of

        reading = self._desk.keeping.conversations.read(kept.id)
        self._follow_opening()
        if await self._window.shelf.open(kept.id, title_of(kept), reading):
            self._in_force.show_strip()

    async def _export_kept(self, kept: KeptConversation) -> None:
        from app.ui import dialogs
        from app.ui.saved.kept_model import title_of

        try:
            saved = await self._desk.keeping.conversations.read(kept.id)
        except AppError as error:
            self._desk.report(error.message, error.hint)
            return
        dialogs.ask_export_file(
            self._window, title_of(kept), lambda path: self._desk.start(self._write(saved, Path(path)), "export")
        )

    async def _write(self, saved: SavedConversation, path: Path) -> None:
        from app.workbench.export import export_saved

        try:
            await asyncio.to_thread(export_saved, saved, path)
        except AppError as error:
            self._desk.report(error.message, error.hint)
        else:
            self._tell_written(str(path))

    def open_file(self, path: str) -> None:
        """Show what a file holds."""
        self._desk.start(self._open(Path(path)), "open conversation")

    async def _open(self, path: Path) -> None:
        await self._desk.prepare()
        self._follow_opening()
        if await self._window.shelf.open_file(path):
            self._in_force.show_strip()

    def _follow_opening(self) -> None:
        if self.opening is None:
            from app.ui.saved.opening import Opening

            frame = self._window.frame
            self.opening = Opening(self._window.shelf, self._window.look, frame.whole, frame.middle.currentWidget)
            frame.column.insertWidget(0, self.opening)
            QWidget.setTabOrder(frame.kept_border, self.opening.cancel)

    @property
    def _in_force(self) -> SavedCommands:
        """This, unless the window was made anew while something was asked or read."""
        return self._window.complete().saved

    def show_strip(self) -> None:
        """Show what is there of a saved conversation beside its rows."""
        if self.strip is None:
            from app.ui.saved.strip import Strip

            shelf, frame = self._window.shelf, self._window.frame
            self.strip = Strip(shelf, self._actions, self._window.look, frame.whole)
            frame.column.insertWidget(0, self.strip)
            frame.strip = self.strip
            for earlier, later in itertools.pairwise((frame.kept_border, *self.strip.order, self._parts.transcript)):
                QWidget.setTabOrder(earlier, later)
            shelf.player.changed.connect(self._follow)
            shelf.changed.connect(self._on_shelf_changed)
            self._on_shelf_changed()
        self._follow()
        self._parts.timeline.follow()
        self._parts.transcript.follow()
        self.strip.place.setFocus()

    def _on_shelf_changed(self) -> None:
        self._parts.kept.show_opened(self._window.shelf.key)

    def _follow(self) -> None:
        """The timeline goes with the position; details and buttons follow now and then."""
        timeline, player = self._parts.timeline, self._window.shelf.player
        if player.saved is not None:
            timeline.set_running(player.is_playing)
            if not self._later.isActive():
                self._later.start()

    def _refresh(self) -> None:
        is_shown = self._window.is_saved_shown
        self._window.frame.talk.setVisible(not is_shown)  # nobody would answer
        is_busy = self._desk.is_open or bool(self._desk.pending)
        self._actions.enable(not is_busy, "open_saved")
        why_not = self.tr("End this conversation first, then open a saved one.") if is_busy else ""
        self._actions.explain(why_not, "open_saved")
        self._actions.enable(is_shown, "play_saved", "close_saved")

    def _ask(self) -> None:
        from app.ui import dialogs

        dialogs.ask_conversation_file(self._window, lambda path: self._in_force.open_file(path))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that no part of the window wanted, and files that are dropped on it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._take_key(event):
            return True
        if isinstance(event, QDropEvent):  # entering is one too
            path = _conversation_in(event)
            if path is not None and self._actions["open_saved"].isEnabled():
                event.acceptProposedAction()
                if not isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.Drop:
                    self.open_file(str(path))
                return True
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """While a saved conversation is shown the talk key plays it, and the arrows move it."""
        if not self._window.is_saved_shown or self.strip is None or event.modifiers() & ~_KEYPAD:
            return False
        if event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._window.shelf.player.play_or_pause()
            return True
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.strip.place.keyPressEvent(event)
            return True
        return False


def _conversation_in(event: QDropEvent) -> Path | None:
    """The one file that is dragged, if it can be a conversation."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() in SUFFIXES else None
