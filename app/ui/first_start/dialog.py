"""The first steps as a dialog beside the window: one page after the other, each to be taken or skipped.

Esc and the close button skip what is left. However it ends, it does not come by itself again.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.ui import tab_order, theme
from app.ui.controls import FlatButton
from app.ui.first_start.steps import AgentsStep, ConnectionStep, MicrophoneStep, Step
from app.ui.settings.place import Place
from app.ui.settings.row import muted
from app.ui.theme import Theme

STEPS: Final[tuple[type[Step], ...]] = (MicrophoneStep, ConnectionStep, AgentsStep)
WIDTH, HEIGHT = 660, 500


class FirstStartDialog(QDialog):
    """Made anew each time; ends with `finished`."""

    def __init__(self, parent: QWidget, place: Place, look: Theme) -> None:
        super().__init__(parent)
        self._place = place
        self._look = look
        self.steps = [kind(place, look) for kind in STEPS]
        self.stack = QStackedWidget()
        self.count: QLabel = muted(" ", look)
        self.skip_all = FlatButton(self.tr("Skip all"), look)
        self.back = FlatButton(self.tr("Back"), look)
        self.skip = FlatButton(self.tr("Skip"), look)
        self.next = FlatButton(self.tr("Next"), look, role="primary")
        self.setWindowTitle(self.tr("First steps"))
        self.setModal(False)
        self.resize(WIDTH, HEIGHT)
        self.setMinimumSize(560, 400)
        self._lay_out()
        self.skip_all.clicked.connect(self.reject)
        self.back.clicked.connect(lambda: self._go(-1))
        self.skip.clicked.connect(self._on_skip_clicked)
        self.next.clicked.connect(self._on_next_clicked)
        place.desk.changed.connect(self._on_desk_changed)
        self._show(0)

    @property
    def step(self) -> Step:
        """The one in front."""
        return self.steps[self.stack.currentIndex()]

    def done(self, result: int) -> None:
        """The one way out, whatever led to it."""
        self.step.leave()
        if result != QDialog.DialogCode.Accepted:
            self.step.put_back()
        self._place.store.set("was_introduced", True)
        self._place.store.flush()
        super().done(result)

    def focusNextPrevChild(self, next: bool) -> bool:
        return tab_order.step(self, forward=next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not isinstance(QApplication.focusWidget(), QLineEdit):  # there it ends the input
                self.next.click()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        for step in self.steps:
            self.stack.addWidget(step)
        top = QHBoxLayout()
        top.setContentsMargins(theme.SPACE_XL, theme.SPACE_L, theme.SPACE_XL, 0)
        top.addWidget(self.count)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(theme.SPACE_XL, theme.SPACE_S, theme.SPACE_XL, theme.SPACE_M)
        buttons.setSpacing(theme.SPACE_S)
        buttons.addWidget(self.skip_all)
        buttons.addStretch(1)
        for button in (self.back, self.skip, self.next):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        column.addLayout(buttons)

    def _go(self, by: int) -> None:
        self.step.leave()
        self._show(self.stack.currentIndex() + by)

    def _show(self, number: int) -> None:
        is_last = number == len(self.steps) - 1
        self.stack.setCurrentIndex(number)
        self.count.setText(self.tr("Step {number} of {all}").format(number=number + 1, all=len(self.steps)))
        self.back.setEnabled(number > 0)
        self.next.setText(self.tr("Done") if is_last else self.tr("Next"))
        self.next.updateGeometry()
        self.step.begin()
        self.next.setFocus()
        said = f"{self.count.text()}: {self.step.title()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _on_skip_clicked(self) -> None:
        self.step.put_back()
        self._on_next_clicked()

    def _on_next_clicked(self) -> None:
        if self.stack.currentIndex() == len(self.steps) - 1:
            self.accept()
        else:
            self._go(1)

    def _on_desk_changed(self) -> None:
        if self._place.desk.pending == "connect" and self.isVisible():
            self.reject()  # who talks already needs no first steps, and the microphone is wanted there
