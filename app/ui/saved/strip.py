"""The strip above a saved conversation: what it is, and how it is played."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.base import figures
from app.base.visible import visible_name
from app.ui import shapes, theme, words
from app.ui.actions import Actions
from app.ui.controls import FlatButton
from app.ui.fields import Slider
from app.ui.ground import paint_band
from app.ui.saved.shelf import Shelf
from app.ui.theme import Theme
from app.ui.tips import tip
from app.workbench.agents.shipped import called

_STEPS_PER_S: Final = 10


class Strip(QWidget):
    """Shown while a saved conversation is."""

    def __init__(self, shelf: Shelf, actions: Actions, look: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._player = shelf.player
        self._look = look
        self.setObjectName("saved_strip")
        self.title = _Elided(look)
        self.play = FlatButton("", look).bind(actions["play_saved"])
        self.speed = FlatButton("", look)
        self.close_it = FlatButton("", look).bind(actions["close_saved"], self.tr("Close"))
        self.place = Slider()
        self.place.setSingleStep(_STEPS_PER_S)
        self.place.setPageStep(10 * _STEPS_PER_S)
        self.place.setAccessibleName(self.tr("Position in the conversation"))
        self.place.setAccessibleDescription(
            self.tr("Left and right move it. Pauses of more than three seconds pass faster; sound is not kept.")
        )
        self.place.setToolTip(self.place.accessibleDescription())
        self.time = QLabel()
        self.time.setFont(look.font())
        self.time.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.order = (self.play, self.place, self.speed, self.close_it)
        self._lay_out()
        self.place.valueChanged.connect(self._on_place_value_changed)
        self.speed.clicked.connect(self._player.play_faster)
        self._player.changed.connect(self._on_player_changed)
        shelf.changed.connect(self._on_shelf_changed)
        look.changed.connect(self.update)
        self._on_shelf_changed()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.COLUMN_MARGIN, theme.SPACE_S, theme.COLUMN_MARGIN, theme.SPACE_S)
        column.setSpacing(theme.SPACE_S)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(theme.SPACE_S)
            column.addLayout(row)
        first.addWidget(self.title, 1)
        first.addWidget(self.close_it)
        second.addWidget(self.play)
        second.addWidget(self.place, 1)
        second.addWidget(self.time)
        second.addWidget(self.speed)

    def _on_shelf_changed(self) -> None:
        saved = self._player.saved
        self.setVisible(saved is not None)
        if saved is None:
            return
        parts = (called(saved.agents, saved.title), date_of(saved.started_at))
        self.title.say(" · ".join(part for part in parts if part))
        self._on_player_changed()

    def _on_player_changed(self) -> None:
        if not self._shelf.is_showing:
            return
        player = self._player
        with QSignalBlocker(self.place):
            self.place.setRange(0, max(1, round(player.duration_s * _STEPS_PER_S)))
            self.place.setValue(round(player.position_s * _STEPS_PER_S))
        whole = words.clock(player.duration_s)
        time = self.tr("{now} of {limit}").format(now=words.clock(player.position_s), limit=whole)
        if time != self.time.text():
            self.time.setText(time)
            self.time.setMinimumWidth(self.time.fontMetrics().horizontalAdvance(time.replace("1", "0")))
        self._name(self.play, self.tr("Pause") if player.is_playing else self.tr("Play"))
        self.play.set_look("plain", shapes.bars if player.is_playing else shapes.triangle)
        self._name(self.speed, self.tr("{times}× speed").format(times=player.speed))

    def _name(self, button: FlatButton, text: str) -> None:
        if text != button.text():
            button.setText(text)
            button.setAccessibleName(text)
            button.updateGeometry()

    def _on_place_value_changed(self, value: int) -> None:
        self._player.seek(value / _STEPS_PER_S)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_band(painter, self.rect(), self._look)
        painter.end()


def date_of(started_at: str) -> str:
    """A moment in ISO 8601 as people write it, in their own zone; empty when it is none."""
    try:
        return figures.moment(datetime.fromisoformat(started_at).astimezone())
    except (ValueError, OverflowError):
        return ""


class _Elided(QLabel):
    """One line; what has no room is in the tip."""

    def __init__(self, look: Theme) -> None:
        super().__init__()
        self.setFont(look.font(bold=True))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._whole = ""

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = visible_name(text)
        self.setAccessibleName(self._whole)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip("" if shown == self._whole else tip(self._whole))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
