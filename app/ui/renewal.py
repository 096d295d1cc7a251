"""A strip above the conversation: the program was updated or removed while this window is open.

Made in a program whose file can be looked at; imported long before it is needed, when nothing new may be loaded any
more. Looks when the person comes to the window, before a conversation begins, and now and then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QMessageBox
from shiboken6 import isValid

from app.ui import errands, shapes
from app.ui.banner import Banner
from app.ui.controls import FlatButton
from app.ui.dialogs import add_button

if TYPE_CHECKING:
    from app.base.own_file import OwnFile, State
    from app.ui.main_window import MainWindow

LOOK_EVERY_MS: Final = 10_000
_LOAD_AFTER_MS: Final = 3_000  # when the start is over


class Renewal(QObject):
    """One for each window; the strip is made anew with its widgets."""

    def __init__(self, window: MainWindow, own: OwnFile) -> None:
        super().__init__(window)
        self._window, self._desk, self._own = window, window.desk, own
        self._told: State = "same"
        self._put_off: State = "same"
        self.strip: Banner | None = None
        self.question: QMessageBox | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_EVERY_MS)
        self._desk.prepared.connect(self.look)
        self._desk.changed.connect(self._on_desk_changed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self.look)
        QTimer.singleShot(_LOAD_AFTER_MS, self, self._load)

    def look(self) -> None:
        """Say what has become of the program, until the person puts that off."""
        state = self._own.state()
        strip = self.strip if self.strip is not None and isValid(self.strip) else None
        is_shown = strip is not None and bool(strip.text) and self._window.frame.whole.isAncestorOf(strip)
        if state == self._put_off or (state == self._told and is_shown):
            return
        self._told = state
        if strip is not None:
            strip.hide()
            strip.deleteLater()
        self.strip = None if state == "same" else self._made(state)

    def _on_desk_changed(self) -> None:
        if self._desk.pending == "connect":
            self._put_off = "same"  # it matters again
            self.look()

    def _made(self, state: State) -> Banner:
        look = self._window.look
        again = FlatButton(self.tr("Start again"), look)
        later = FlatButton(self.tr("Not now") if state == "replaced" else self.tr("Hide"), look)
        strip = Banner(look, *([again, later] if state == "replaced" else [later]))
        strip.setObjectName("renewal_notice")
        self._window.frame.column.insertWidget(0, strip)
        text = (
            self.tr("Sidetone was updated while it was open. Start it again to go on with the new version.")
            if state == "replaced"
            else self.tr("Sidetone was removed from this computer. Export what you need before you close this window.")
        )
        strip.say(text, "warning", shapes.warning)
        again.clicked.connect(self._on_again_clicked)
        later.clicked.connect(self._on_later_clicked)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))
        return strip

    def _on_later_clicked(self) -> None:
        self._put_off = self._told
        if self.strip is not None:
            self.strip.say("")

    def _on_again_clicked(self) -> None:
        self.look()
        if self._told != "replaced":  # it was removed meanwhile: there is nothing to start
            return
        if self._desk.is_open:
            self._ask()
        else:
            self._start_again()

    def _ask(self) -> None:
        look = self._window.look
        self.question = QMessageBox(self._window)
        self.question.setWindowTitle(self.tr("Start again"))
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setText(self.tr("A conversation is open. End it and start Sidetone again?"))
        end = add_button(self.question, look, self.tr("End it and start again"), QMessageBox.ButtonRole.AcceptRole)
        end.clicked.connect(self._start_again)
        stay = add_button(self.question, look, self.tr("Go on talking"), QMessageBox.ButtonRole.RejectRole)
        self.question.setDefaultButton(stay)
        self.question.setEscapeButton(stay)
        self.question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.question.open()

    def _start_again(self) -> None:
        """By closing this window: the conversation ends as always, and what is to be kept is written."""
        self._window.is_followed = True
        self._window.close()

    def _load(self) -> None:
        """What a conversation needs, as long as it is there."""
        if self._desk.is_ready:
            self._desk.start(self._desk.bridge.submit(errands.import_for_conversations()), "load what may be replaced")
