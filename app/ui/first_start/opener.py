"""Opens the first steps: one dialog at a time, made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.ui.screen_room import fit_screen

if TYPE_CHECKING:
    from app.ui.first_start.dialog import FirstStartDialog
    from app.ui.main_window import MainWindow
    from app.ui.settings.opener import SettingsOpener


class FirstStartOpener(QObject):
    """Owned by the window's commands; what is chosen goes the way of the settings dialog."""

    def __init__(self, window: MainWindow, settings: SettingsOpener) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self.dialog: FirstStartDialog | None = None

    async def open(self) -> None:
        """Show the first steps, from the beginning unless they are open."""
        await self._window.desk.prepare()
        if self.dialog is None:
            from app.ui.first_start.dialog import FirstStartDialog  # not needed for the first frame

            self.dialog = FirstStartDialog(self._window, self._settings.place(), self._window.look)
            self.dialog.finished.connect(self._on_dialog_finished)
            self._window.closing.connect(self.dialog.close)
        fit_screen(self.dialog)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def close(self) -> bool:
        """Skip what is left of them; returns whether they were open."""
        return self.dialog is not None and self.dialog.close()

    def _on_dialog_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
