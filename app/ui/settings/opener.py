"""Opens the settings dialog and carries what is changed in it to the rest of the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer

from app.ui.screen_room import fit_screen

APPLY_AFTER_MS: Final = 200
_APPLIED: Final = {"voice": "voice", "sound": "sound", "input_device": "sound", "output_device": "sound"}

if TYPE_CHECKING:
    from app.ui.main_window import MainWindow
    from app.ui.settings.dialog import SettingsDialog
    from app.ui.settings.place import Place


class SettingsOpener(QObject):
    """Owned by the window; keeps the dialog, so that it comes back as it was left."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: SettingsDialog | None = None
        self._place: Place | None = None
        self._applying: set[Any] = set()  # kinds of settings that a conversation has not been told of yet
        self._apply_later = QTimer(self)
        self._apply_later.setSingleShot(True)
        self._apply_later.setInterval(APPLY_AFTER_MS)
        self._apply_later.timeout.connect(self._apply)

    def _apply(self) -> None:
        """Tell the conversation; not at every letter that is typed, nor at every step of a slider."""
        kinds, self._applying = self._applying, set()
        for kind in kinds:
            self._window.desk.start(self._window.desk.apply(kind), "apply settings")

    async def open(self, page: str = "") -> SettingsDialog:
        """Show the dialog, at a page if one is named."""
        desk = self._window.desk
        await desk.prepare()
        if self._dialog is None:
            self._dialog = self._made()
        dialog = self._dialog
        fit_screen(dialog)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        if page:
            dialog.show_page(page)
        return dialog

    def _made(self) -> SettingsDialog:
        from app.ui.settings.dialog import SettingsDialog  # not needed for the first frame

        dialog = SettingsDialog(self._window, self.place(), self._window.look)
        self._window.closing.connect(dialog.close)
        return dialog

    def place(self) -> Place:
        """What pages work with: one for all dialogs of the window. The desk has to be prepared."""
        if self._place is None:
            from app.ui.settings.place import Place
            from app.ui.settings.store import SettingsStore

            desk = self._window.desk
            settings: Any = desk.settings  # the real ones: the desk is prepared
            store = SettingsStore(settings, desk.keep_settings, self)
            store.changed.connect(self._on_store_changed)
            self._place = Place(desk, store)
        return self._place

    def _on_store_changed(self, path: str) -> None:
        settings: Any = self._window.desk.settings
        if path == "appearance.language":
            # After the chooser's own event is done: the dialog it stands in is made anew too.
            QTimer.singleShot(0, self._window, self._speak)
        if path == "appearance.text_scale" and self._window.look.scale_text(settings.appearance.text_scale):
            QTimer.singleShot(0, self._window, self.renew)
        if path == "appearance.motion":
            self._window.motion.choose(settings.appearance.motion)
        if path == "custom" or path.startswith(("openai.", "azure.")):
            self._window.desk.start(self._window.desk.renew_choices(), "renew choices")
        if path in ("connection", "agents"):
            self._window.desk.choose(**{path: getattr(settings, path)})
            self._window.desk.choices_changed.emit()
        if path == "shortcuts":
            self._window.actions_registry.use_keys(settings.shortcuts)
        if path == "theme":
            self._window.look.choose(settings.theme)
            self._window.actions_registry[f"theme_{settings.theme}"].setChecked(True)
        if path in ("shows_inspector", "shows_kept", "shows_timeline"):
            self._window.actions_registry[path.replace("shows", "show")].setChecked(getattr(settings, path))
            self._window.fold()
        kind = path.split(".")[0]
        if kind in _APPLIED:
            self._applying.add(_APPLIED[kind])
            self._apply_later.start()
        self._window.desk.changed.emit()

    def _speak(self) -> None:
        settings: Any = self._window.desk.settings
        self._again(lambda: self._window.speak(settings.appearance.language))

    def renew(self) -> None:
        """Sizes of texts have changed: make everything anew, the dialog too if it is open."""
        self._again(self._window.renew)

    def _again(self, renew: Callable[[], None]) -> None:
        """The window is made anew; the dialog, if there is one, too."""
        window, dialog = self._window, self._dialog
        back = None
        if dialog is not None:
            if dialog.isVisible():
                back = window.settings_again(dialog.current_key(), dialog.saveGeometry(), dialog.focus_name())
            dialog.close()
            dialog.deleteLater()
            self._dialog = None
        renew()
        if back is not None:
            window.desk.start(back, "settings")
