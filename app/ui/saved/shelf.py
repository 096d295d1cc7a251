"""Opening saved conversations: files and what the store keeps, instead of the live conversation's rows.

Nothing is opened over a conversation that goes on: what is said in it could not be seen. What the window showed before
stays with the desk and comes back.
"""

from __future__ import annotations

import asyncio
import gc
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.base.errors import AppError
from app.ui.collector import collections_put_off
from app.ui.desk import Desk
from app.ui.saved.player import Player

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from app.workbench.replay import Replay
    from app.workbench.saved import SavedConversation

    Ready = tuple[SavedConversation, Replay]

_LONG: Final = 10_000  # events


class Shelf(QObject):
    """`changed` when another conversation is shown; `player.changed` while one is played.

    `opening_changed` when `opening` is another name: of what is being read or put on the screen, empty for nothing.
    """

    changed = Signal()
    opening_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.player = Player(desk.views, self)
        self.key = ""
        """What is shown, as its opener calls it: a path, or the store's id."""
        self.opening = ""
        self._asked = 0  # how often something was to be opened: only the last is shown
        self._is_reading = False
        desk.changed.connect(self._on_desk_changed)
        self.player.changed.connect(self._on_player_changed)

    @property
    def is_showing(self) -> bool:
        """Whether a saved conversation is shown."""
        return self.player.saved is not None

    @property
    def opened_share(self) -> float | None:
        """How much of what was read is ready to be shown, 0 to 1; None while it is being read."""
        return None if self._is_reading else self.player.gathered_share

    async def open_file(self, path: Path) -> bool:
        """Show what a `.sidetone` file or a file of event lines holds; returns whether it could be."""
        from app.workbench.saved import read_saved

        return await self.open(str(path), path.name, asyncio.to_thread(read_saved, path))

    async def open(self, key: str, name: str, reading: Coroutine[Any, Any, SavedConversation]) -> bool:
        """Show what `reading` gives, unless something else is asked for meanwhile.

        What cannot be read is told in the conversation that is shown.
        """
        if self._is_busy():
            reading.close()
            self._desk.report(self.tr("End this conversation first, then open a saved one."), level="info")
            return False
        found = await self._read(name, _made_ready(reading))
        if found is None:
            return False
        saved, replay = found
        if len(saved.stream) > _LONG:
            gc.freeze()  # there are no cycles in it, and looking for some would stop the window again and again
        self.key = key
        self.player.open(saved, replay)
        self._tell()
        return True

    async def _read(self, name: str, reading: Coroutine[Any, Any, Ready]) -> Ready | None:
        """What it gives; None when that is not wanted any more, or cannot be read."""
        self._asked += 1
        asked = self._asked
        self._is_reading = True
        self._say_opening(name)
        found = None
        try:
            with collections_put_off():
                found = await reading
        except AppError as error:
            if asked == self._asked:
                self._desk.report(error.message, error.hint)
        finally:
            if asked == self._asked:
                self._is_reading = False
                if found is None or self._is_busy():  # by now
                    found = None
                    self._say_opening("")
        return found if asked == self._asked else None

    def give_up(self) -> None:
        """Open nothing; what was shown before stays, or comes back."""
        self._asked += 1
        is_shown = self.opening and not self._is_reading
        self._is_reading = False
        self._say_opening("")
        if is_shown:
            self.close()

    def close(self) -> None:
        """Show the live conversation again."""
        if self.is_showing:
            if not self._is_reading:
                self._say_opening("")
            self.key = ""
            self.player.close()
            self._tell()

    def _is_busy(self) -> bool:
        return self._desk.is_open or bool(self._desk.pending)

    def _say_opening(self, name: str) -> None:
        if name != self.opening:
            self.opening = name
            self.opening_changed.emit()

    def _on_player_changed(self) -> None:
        if not (self._is_reading or self.player.is_gathering):
            self._say_opening("")

    def _on_desk_changed(self) -> None:
        """A conversation begins: that is what is to be seen now."""
        if self._desk.pending == "connect" or self._desk.is_open:
            if self.opening:
                self.give_up()
            self.close()

    def _tell(self) -> None:
        self.changed.emit()
        self._desk.changed.emit()


async def _made_ready(reading: Coroutine[Any, Any, SavedConversation]) -> Ready:
    """What is read, and its replay: to put the times of a long one in order would hold the window up."""
    from app.workbench.saved import replay_of

    saved = await reading
    return saved, await asyncio.to_thread(replay_of, saved)
