"""What decides whether things move: the person's choice, or the system's where that was left to it."""

from __future__ import annotations

import asyncio
import sys
from contextlib import aclosing, suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.base.aio import spawn
from app.ui.motion import native

if TYPE_CHECKING:
    from app.base.sections import MotionChoice
    from app.ui.theme import Theme

FOLLOWING: Final = "follow the desktop's motion"
_PLATFORM: str = sys.platform  # as a plain string: the type checker must look at every branch


class Motion(QObject):
    """Owned by the window; tells `look`, whom everything that moves asks."""

    def __init__(self, look: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._choice: MotionChoice = "system"
        self._system_wants_less = False
        self._following: asyncio.Task[None] | None = None

    def choose(self, choice: MotionChoice) -> None:
        """In force at once; what the system says a moment later."""
        self._choice = choice
        self._apply()
        self.look_again()

    def look_again(self) -> None:
        """The system may have changed. A Linux desktop tells by itself, for as long as the loop runs."""
        if self._choice != "system":
            return
        if _PLATFORM == "linux":
            with suppress(RuntimeError):  # no loop runs, as when a picture is drawn: nobody sees anything move
                asyncio.get_running_loop()
                self._following = self._following or spawn(self._follow(), name=FOLLOWING)
        else:
            self._take(native.wants_less_motion())

    async def _follow(self) -> None:
        from app.base import desktop_motion

        async with aclosing(desktop_motion.wishes()) as wishes:
            async for wants_less in wishes:
                self._take(wants_less)

    def _take(self, wants_less: bool) -> None:
        self._system_wants_less = wants_less
        self._apply()

    def _apply(self) -> None:
        self._look.reduces_motion = {"less": True, "all": False}.get(self._choice, self._system_wants_less)
