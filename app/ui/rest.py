"""What the window is made of besides its first frame: actions, menus, parts, commands, the talk key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.actions import Actions
from app.ui.commands import Commands
from app.ui.display import Display
from app.ui.menus import Menus
from app.ui.parts import Parts
from app.ui.push_to_talk import PushToTalk

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class Rest:
    """Made once by `MainWindow.complete`, in the order in which one needs the other."""

    def __init__(self, window: MainWindow) -> None:
        desk = window.desk
        self.actions = Actions(window)
        self.parts = Parts(window.frame, desk, window.look, self.actions)
        self.menus = Menus(window, self.actions)
        self.commands = Commands(window, self)
        self.push_to_talk = PushToTalk(lambda: desk.is_open and desk.turns_are_held, window)
        self.push_to_talk.pressed.connect(lambda: self.commands.hold(True))
        self.push_to_talk.released.connect(lambda: self.commands.hold(False))
        self.display = Display(window, self)
