"""The application object. macOS tells it by an event which file is to be opened; other systems name it on the line."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.ui.first_messages import FirstMessages


class Application(QApplication):
    """Made once, by `app.make_application`.

    Args:
        refused: see `FirstMessages`.
    """

    def __init__(self, arguments: list[str], refused: Callable[[str], None]) -> None:
        self.first_messages = FirstMessages(refused)
        self.first_messages.install()
        super().__init__(arguments)
        self.first_messages.connected()
        self._waiting = ""
        self._open: Callable[[str], None] | None = None

    def hand_files_to(self, open_file: Callable[[str], None]) -> bool:
        """Have files opened by this from now on; returns whether one was asked for already."""
        self._open = open_file
        path, self._waiting = self._waiting, ""
        if path:
            open_file(path)
        return bool(path)

    def event(self, event: QEvent) -> bool:
        """Of the application itself only, not of its widgets."""
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        if self._open is None:
            self._waiting = event.file()
        else:
            self._open(event.file())
        return True
