"""What the window is made of besides its first frame: actions, menus, parts, commands, the talk key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QWindow

from app.ui.access.speaker import Speaker
from app.ui.actions import TALK, Actions
from app.ui.commands import Commands
from app.ui.display import Display
from app.ui.key_repeat import KeyRepeat
from app.ui.menus import Menus
from app.ui.parts import Parts
from app.ui.push_to_talk import PushToTalk
from app.ui.saved.commands import SavedCommands

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class Rest:
    """Made once by `MainWindow.complete`, in the order in which one needs the other."""

    def __init__(self, window: MainWindow) -> None:
        desk = window.desk
        self._window = window
        self.actions = Actions(window)
        self.parts = Parts(window.frame, desk, window.look, self.actions)
        self.menus = Menus(window, self.actions)
        self.commands = Commands(window, self)
        self.saved = SavedCommands(window, self)
        self.push_to_talk = PushToTalk(
            lambda: desk.is_open and desk.turns_are_held, lambda: self.actions.key(TALK.name), window
        )
        self.push_to_talk.pressed.connect(lambda: self.commands.hold(True))
        self.push_to_talk.released.connect(lambda: self.commands.hold(False))
        self._key_repeat = KeyRepeat(window)
        self.display = Display(window, self)
        self.speaker = Speaker(window, self)  # after the display: it says what is shown

    def watch_keys(self, handle: QWindow) -> None:
        """See the keys that enter the window; may be called again."""
        for watcher in (self.push_to_talk, self._key_repeat):  # the last one sees them first
            handle.removeEventFilter(watcher)
            handle.installEventFilter(watcher)

    def discard(self) -> None:
        """Take all of it out of the window, which gets another."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.removeEventFilter(self._key_repeat)
            handle.removeEventFilter(self.push_to_talk)
        self.push_to_talk.let_go()
        self.menus.discard()
        for name in self.actions.names():
            action = self.actions[name]
            self._window.removeAction(action)
            action.deleteLater()
        watchers = (self._key_repeat, self.push_to_talk)
        for part in (self.speaker, self.display, self.saved, self.commands, *watchers, self.actions):
            part.deleteLater()
