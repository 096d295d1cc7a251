"""A strip above the conversation that stays until the person has answered it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.banner import Banner

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow


class StandingStrip(QObject):
    """Owned by the window; its banner is made anew with the window's widgets, in their language and size.

    Args:
        make: gives a banner and what it says.
    """

    def __init__(self, window: MainWindow, make: Callable[[], tuple[Banner, str]]) -> None:
        super().__init__(window)
        self._window = window
        self._make = make
        self._is_over = False
        self.banner = self._put()
        window.desk.prepared.connect(self._on_desk_prepared)

    def end(self) -> None:
        """It was answered; nothing happens the second time."""
        if not self._is_over:
            self._is_over = True
            self.banner.say("")

    def _put(self) -> Banner:
        banner, text = self._make()
        self._window.frame.column.insertWidget(0, banner)
        banner.say(text)  # in its place by now: it would be a window of its own else
        return banner

    def _on_desk_prepared(self) -> None:
        """Other widgets are there, perhaps, and those before on their way out."""
        if not self._is_over and not self._window.frame.whole.isAncestorOf(self.banner):
            self.banner = self._put()
