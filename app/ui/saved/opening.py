"""What is said while a saved conversation is being opened: its name, how far it is, and a way to give it up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from app.base.visible import visible_name
from app.ui import tab_order, theme
from app.ui.controls import FlatButton
from app.ui.ground import paint_band
from app.ui.panes import first_in
from app.ui.saved.shelf import Shelf
from app.ui.theme import Theme

SHOW_AFTER_MS: Final = 150  # what is there sooner needs no sign
_LOOK_MS: Final = 100
_PARTS: Final = 1000


class Opening(QWidget):
    """Follows the shelf; hidden while nothing is being opened, and at first.

    Args:
        middle: what stands below it, and has the keyboard once this is gone.
    """

    def __init__(self, shelf: Shelf, look: Theme, parent: QWidget, middle: Callable[[], QWidget | None]) -> None:
        super().__init__(parent)
        self._middle = middle
        self._shelf = shelf
        self._look = look
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setFont(look.font())
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(theme.SPACE_S)
        self.cancel = FlatButton(self.tr("Cancel"), look)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.COLUMN_MARGIN, theme.SPACE_S, theme.COLUMN_MARGIN, theme.SPACE_S)
        row.setSpacing(theme.SPACE_M)
        row.addWidget(self.text)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._wait, self._look_again = QTimer(self), QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SHOW_AFTER_MS)
        self._look_again.setInterval(_LOOK_MS)
        self._wait.timeout.connect(self._show_now)
        self._look_again.timeout.connect(self._show_progress)
        self.cancel.clicked.connect(shelf.give_up)
        shelf.opening_changed.connect(self._on_shelf_opening_changed)
        look.changed.connect(self.update)
        self.hide()
        self._on_shelf_opening_changed()

    def _on_shelf_opening_changed(self) -> None:
        if not self._shelf.opening:
            for timer in (self._wait, self._look_again):
                timer.stop()
            middle = self._middle()
            if middle is not None:
                tab_order.leave(self, *filter(None, (first_in(middle), middle)))
            self.hide()
        elif self.isVisible():
            self._show_now()
        elif not self._wait.isActive():
            self._wait.start()

    def _show_now(self) -> None:
        text = self.tr("Opening {name} …").format(name=visible_name(self._shelf.opening))
        room = theme.grown(280, 80)
        self.text.setText(self.text.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room))
        self.bar.setAccessibleName(text)
        self._show_progress()
        self._look_again.start()
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _show_progress(self) -> None:
        """Nobody knows how long reading takes: the bar moves until it is over, unless nothing is to move."""
        share = self._shelf.opened_share
        if share is None and not self._look.reduces_motion:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, _PARTS)
            self.bar.setValue(round((share or 0.0) * _PARTS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_band(painter, self.rect(), self._look)
        painter.end()
