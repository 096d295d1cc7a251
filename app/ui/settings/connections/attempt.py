"""A button that tries something and says beside it what came of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.base.errors import AppError
from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.settings.connections.busy_sign import BusySign
from app.ui.settings.place import Place
from app.ui.settings.row import SignedLabel
from app.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Outcome:
    """For people; an empty text leaves nothing to read."""

    is_good: bool
    text: str


class Attempt(QWidget):
    """One attempt at a time; while it runs the button stops it.

    Args:
        text: on the button.
        what: does it; an AppError is an outcome too.
    """

    def __init__(self, place: Place, look: Theme, text: str, what: Callable[[], Coroutine[Any, Any, Outcome]]) -> None:
        super().__init__()
        self._place = place
        self._text = text
        self._what = what
        self._task: asyncio.Task[None] | None = None
        self._outcome = Outcome(True, "")
        self._look = look
        self.button = FlatButton(text, look)
        self.busy = BusySign(look)
        self.result = SignedLabel(look, "good")
        self._line = line = QHBoxLayout()
        line.setSpacing(theme.SPACE_S)
        line.addWidget(self.button)
        line.addWidget(self.busy)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addLayout(line)
        column.addWidget(self.result)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self._on_button_clicked)

    @property
    def is_running(self) -> bool:
        """Whether it is being tried."""
        return self._task is not None

    def put_beside(self, widget: QWidget) -> None:
        """Another button at the other end of the line; what is found out has the whole width."""
        self._line.addWidget(widget)

    def stop(self) -> None:
        """Give it up; what it holds open is closed."""
        if self._task is not None:
            self._task.cancel()

    def forget(self) -> None:
        """What was found out is no longer true."""
        self.stop()
        self.result.say("")

    def _on_button_clicked(self) -> None:
        if self.is_running:
            self.stop()
        else:
            self._outcome = Outcome(True, "")
            self._show_running(True)
            self._task = self._place.start(self._run(), "attempt")
            self._task.add_done_callback(self._on_task_done)

    async def _run(self) -> None:
        try:
            self._outcome = await self._what()
        except AppError as error:
            self._outcome = Outcome(False, error.for_people())

    def _on_task_done(self, _task: asyncio.Task[None]) -> None:
        """However it ended: a task that is cancelled before its first step runs nothing of its own."""
        self._task = None
        if isValid(self):  # the dialog may be gone
            self._show_running(False)
            self.result.say(self._outcome.text, "good" if self._outcome.is_good else "trouble")
            if self._outcome.text:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._outcome.text))

    def _show_running(self, is_running: bool) -> None:
        if is_running:
            self.result.say("")
        moves = not self._look.reduces_motion
        self.busy.show_busy(is_running, moves=moves)
        text = self.tr("Stop") if is_running else self._text
        self.button.setText(text)
        self.button.setAccessibleName(f"{self.accessibleName()}: {text}" if self.accessibleName() else text)
