"""The window: a first frame that can be drawn at once, the rest right after it.

Owns which panes there is room for. What is shown comes from `display`, what actions do from `commands`; both are made
by `complete`, before any click or key is handled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from app.ui import theme
from app.ui.desk import Desk
from app.ui.frame import Frame
from app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent

    from app.ui.actions import Actions
    from app.ui.first_start.opener import FirstStartOpener
    from app.ui.motion.choice import Motion
    from app.ui.parts import Parts
    from app.ui.push_to_talk import PushToTalk
    from app.ui.rest import Rest
    from app.ui.saved.shelf import Shelf
    from app.ui.settings.opener import SettingsOpener
    from app.ui.timeline.model import TimelineModel
    from app.ui.transcript.model import TranscriptModel
    from app.workbench.status import Status


class MainWindow(QMainWindow):
    """One conversation and everything around it. `closing` when the person wants to leave."""

    closing = Signal()

    def __init__(self, desk: Desk, look: Theme) -> None:
        super().__init__()
        self.desk = desk
        self.look = look
        self.is_followed = False  # by the program that was installed meanwhile, as soon as this one has ended
        self._rest: Rest | None = None
        self._shelf: Shelf | None = None
        self._motion: Motion | None = None
        self._openers: tuple[SettingsOpener, FirstStartOpener] | None = None
        self.setWindowTitle("Sidetone")
        self.setMinimumSize(900, 600)
        self.resize(1280, 800)
        self.frame = Frame(look)
        self.frame.welcome.offer(is_first=not desk.settings.has_talked, agents="")
        self._size_menu_bar()
        self.setCentralWidget(self.frame.whole)
        self._looked_for_fonts: set[str] = set()
        desk.prepared.connect(self._on_desk_prepared)

    def complete(self) -> Rest:
        """Make what the first frame did without; nothing happens the second time."""
        if self._rest is None:
            from app.ui.rest import Rest

            self._rest = Rest(self)
            self._watch_keys()
            self._rest.parts.complete()
            self.fold()
        return self._rest

    def speak(self, choice: str) -> None:
        """Change the language."""
        from app.ui import language

        language.speak(choice)
        self.renew()
        if self.desk.is_ready:  # titles of connections and agent sets are texts, too
            self.desk.start(self.desk.renew_choices(), "choices in another language")

    def renew(self) -> None:
        """Make every widget anew, in another language or with other sizes; the conversation goes on."""
        if self._rest is not None:
            self._rest.discard()
            self._rest = None
        self._size_menu_bar()
        self.frame = Frame(self.look)
        self.setCentralWidget(self.frame.whole)  # deletes the one before
        self.complete()
        self.desk.prepared.emit()
        self.desk.changed.emit()

    @property
    def motion(self) -> Motion:
        """Who says whether things move; made when it is first asked, after the first frame."""
        if self._motion is None:
            from app.ui.motion.choice import Motion

            self._motion = Motion(self.look, self)
        return self._motion

    def _follow_system(self) -> None:
        """The system's look has changed: it may have other fonts now, or want less motion."""
        if self._rest is None:
            return
        if self._motion is not None:
            self._motion.look_again()
        if self.look.scale_text(self._text_scale()):
            self._rest.commands.settings.renew()

    def _text_scale(self) -> float:
        settings: Any = self.desk.settings
        return float(getattr(settings, "appearance", settings).text_scale)

    def _size_menu_bar(self) -> None:
        """As high as with entries, which come after the first frame."""
        bar = self.menuBar()
        entry = bar.addAction("Ag")
        bar.setMinimumHeight(bar.sizeHint().height())
        bar.removeAction(entry)
        entry.deleteLater()  # the bar, its parent, lives on

    def _on_desk_prepared(self) -> None:
        """The real settings are known. Tell once, for each language, that its letters cannot be shown."""
        appearance = getattr(self.desk.settings, "appearance", None)
        if appearance is not None:
            self.motion.choose(appearance.motion)
        from app.base import language
        from app.ui import fonts

        code = language.language()
        told = None if code in self._looked_for_fonts else fonts.missing(code)
        self._looked_for_fonts.add(code)
        if told is not None:
            self.desk.report(*told, level="warning")

    async def open_settings(self, page: str = "") -> None:
        """Show the settings dialog."""
        await self.complete().commands.settings.open(page)

    async def settings_again(self, page: str, geometry: QByteArray, focus: str) -> None:
        """Show the dialog as the one before was left, when everything was made anew."""
        dialog = await self.complete().commands.settings.open(page)
        dialog.restoreGeometry(geometry)
        dialog.focus_on(focus)

    @property
    def openers(self) -> tuple[SettingsOpener, FirstStartOpener]:
        """Who opens the settings and the first steps; made when first asked, and not anew with the widgets."""
        if self._openers is None:
            from app.ui.first_start.opener import FirstStartOpener
            from app.ui.settings.opener import SettingsOpener

            settings = SettingsOpener(self)
            self._openers = settings, FirstStartOpener(self, settings)
        return self._openers

    @property
    def shelf(self) -> Shelf:
        """Saved conversations; made when the first is opened."""
        if self._shelf is None:
            from app.ui.saved.shelf import Shelf

            self._shelf = Shelf(self.desk, self)
        return self._shelf

    @property
    def is_saved_shown(self) -> bool:
        """Whether the rows are those of a saved conversation."""
        return self._shelf is not None and self._shelf.is_showing

    @property
    def is_opening(self) -> bool:
        """Whether a saved conversation is being read or put on the screen."""
        return self._shelf is not None and bool(self._shelf.opening)

    # -- for tests and for those who drive the window -------------------------------------------------------------

    @property
    def actions_registry(self) -> Actions:
        """Every action by its name."""
        return self.complete().actions

    @property
    def parts(self) -> Parts:
        """All widgets."""
        return self.complete().parts

    @property
    def push_to_talk(self) -> PushToTalk:
        """The talk key."""
        return self.complete().push_to_talk

    @property
    def transcript_model(self) -> TranscriptModel:
        """The conversation's rows."""
        return self.desk.transcript_model

    @property
    def timeline_model(self) -> TimelineModel:
        """The timeline's marks."""
        return self.desk.timeline_model

    @property
    def status(self) -> Status | None:
        """What the status reducer knows."""
        return self.desk.status

    # -- panes ------------------------------------------------------------------------------------------------

    def fold(self) -> None:
        """Show the panes that are wanted and have room."""
        settings, frame = self.desk.settings, self.frame
        alone, kept = False, settings.shows_kept
        inspector, timeline = settings.shows_inspector, settings.shows_timeline
        if self._rest is not None:
            wants = self._rest.actions
            names = ("talk_alone", "show_kept", "show_inspector", "show_timeline")
            alone, kept, inspector, timeline = (wants[name].isChecked() for name in names)
        frame.kept.setVisible(kept and not alone and self.width() >= theme.FOLD_KEPT_BELOW)
        frame.inspector.setVisible(inspector and not alone and self.width() >= theme.FOLD_BELOW)
        frame.timeline.setVisible(timeline and not alone and self.height() >= theme.FOLD_TIMELINE_BELOW)
        frame.bar.setVisible(not alone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._watch_keys()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            QTimer.singleShot(0, self, self._follow_system)  # Qt is still telling all widgets
        if event.type() != QEvent.Type.ActivationChange:
            return
        if self.isActiveWindow():
            if self._motion is not None:  # the person may come from the system's settings
                self._motion.look_again()
        elif self._rest is not None:
            self._rest.push_to_talk.let_go()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.closing.emit()

    def _watch_keys(self) -> None:
        handle = self.windowHandle()
        if handle is not None and self._rest is not None:
            self._rest.watch_keys(handle)
