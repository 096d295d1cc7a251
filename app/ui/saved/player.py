"""A saved conversation on the screen: the same reducers and models as a live one, fed by a clock of its own.

Everything is folded in slices that leave the window its frames. While rows are gathered for another position, what was
shown before stays.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.ui.views import Views
from app.workbench.reducers import Reducers
from app.workbench.replay import Replay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.workbench.events import Stamped
    from app.workbench.saved import SavedConversation

SPEEDS: Final = (1, 2, 4)
_TICK_MS: Final = 33
_SLICE_S: Final = 0.006
_LOOK_AFTER: Final = 16  # events between two looks at the clock
_FEW: Final = 200  # events that may go to the views one by one


class Player(QObject):
    """`saved` is what is shown, None while the live conversation is. `changed` whenever the position or state did."""

    changed = Signal()

    def __init__(self, views: Views, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self.saved: SavedConversation | None = None
        self._replay = Replay([])
        self._gathered: Reducers | None = None  # the rows of another position, until all of them are there
        self._parts: Iterator[None] = iter(())  # what is left of an event that is folded into them
        self._speed = 1
        self._is_playing = False
        self._played_at = 0.0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def is_playing(self) -> bool:
        """Whether time goes on."""
        return self._is_playing

    @property
    def is_gathering(self) -> bool:
        """Whether the rows of another position are still being made."""
        return self._gathered is not None

    @property
    def gathered_share(self) -> float:
        """How far that is, 0 to 1."""
        return 1.0 if self._gathered is None else self._replay.taken_share

    @property
    def is_at_end(self) -> bool:
        """Whether all of it is shown."""
        return self._replay.is_at_end

    @property
    def position_s(self) -> float:
        """The moment that is shown, in seconds since the conversation began."""
        return self._replay.position_s

    @property
    def duration_s(self) -> float:
        """How long the conversation lasted."""
        return self._replay.duration_s

    @property
    def speed(self) -> int:
        """How many seconds of the conversation a second plays."""
        return self._speed

    def open(self, saved: SavedConversation, replay: Replay) -> None:
        """Show all of it, ready to be played from its beginning; `replay` is that of `saved`, at its end."""
        self._pause()
        self.saved = saved
        self._replay = replay
        self._views.show(Reducers(), lambda: self.position_s, saved)
        self._gather(Reducers())

    def close(self) -> None:
        """Show the live conversation again."""
        if self.saved is None:
            return
        self._pause()
        self._timer.stop()
        self.saved = self._gathered = None
        self._replay = Replay([])
        self._views.show_live()
        self.changed.emit()

    def play_or_pause(self) -> None:
        """Go on from here, or from the beginning where the end is shown; or stand still."""
        if self.saved is None:
            return
        if self._is_playing:
            self._pause()
            self._retime()
        else:
            if self.is_at_end:
                self.seek(0.0)
            self._is_playing = True
            self._played_at = time.monotonic()
            self._retime()
        self.changed.emit()

    def seek(self, position_s: float) -> None:
        """Show another moment."""
        if self.saved is None:
            return
        goes_back = self._replay.jump(position_s)
        if not goes_back and self._gathered is None and self._replay.count_due() > _FEW:
            self._replay.rewind()  # to change the views row by row would take longer than to make all rows anew
            goes_back = True
        if goes_back:
            self._gather(Reducers())
        elif self._gathered is None:
            self._fold_slice(time.monotonic())
            self._retime()
        self.changed.emit()

    def play_faster(self) -> None:
        """The next speed; after the fastest the first again."""
        self._speed = SPEEDS[(SPEEDS.index(self._speed) + 1) % len(SPEEDS)]
        self.changed.emit()

    # -- inside -----------------------------------------------------------------------------------------------

    def _pause(self) -> None:
        self._is_playing = False

    def _gather(self, reducers: Reducers) -> None:
        """Fold all that is due into `reducers`, then show their rows; begins when the window's loop goes on."""
        self._gathered, self._parts = reducers, iter(())
        self._retime()

    def _retime(self) -> None:
        if self._gathered is not None:
            self._timer.start(0)
        elif self._is_playing:
            self._timer.start(_TICK_MS)
        else:
            self._timer.stop()

    def _on_timer_timeout(self) -> None:
        now = time.monotonic()
        if self._gathered is not None:
            if not self._fold_slice(now):
                return
            gathered, self._gathered = self._gathered, None
            self._views.show(gathered, lambda: self.position_s, self.saved)
        elif self._is_playing:
            self._replay.move((now - self._played_at) * self._speed)
            if self._fold_slice(now) and self.is_at_end:
                self._pause()
        self._played_at = now
        self._retime()
        self.changed.emit()

    def _fold_slice(self, began: float) -> bool:
        """Fold what is due for as long as a frame allows; returns whether that was all."""
        fold = self._views.apply if self._gathered is None else self._begin_folding
        while True:
            for _ in range(_LOOK_AFTER):
                if next(self._parts, self) is not self:
                    continue
                stamped = self._replay.take_due()
                if stamped is None:
                    return True
                fold(stamped)
            if time.monotonic() - began > _SLICE_S:
                return False

    def _begin_folding(self, stamped: Stamped) -> None:
        assert self._gathered is not None
        self._parts = self._gathered.fold_in_parts(stamped)
