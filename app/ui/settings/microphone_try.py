"""A row that lets the microphone be heard of: a button, the meter, a word about what is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.ui import theme
from app.ui.controls import FlatButton
from app.ui.meters.meter import LevelMeter
from app.ui.settings.form import Form
from app.ui.settings.listening import Listening
from app.ui.settings.place import Place
from app.ui.settings.row import Row
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.workbench.ear import Reading


class MicrophoneTry(QWidget):
    """Put it into a form with `add_to`; the page stops `listening` when it is left."""

    def __init__(self, place: Place, look: Theme) -> None:
        super().__init__()
        self.listening = Listening(place, self)
        self.meter = LevelMeter(self.tr("Microphone"), look, in_form=True)
        self.button = FlatButton(self.tr("Listen"), look)
        self.button.setCheckable(True)
        self.button.setAccessibleName(self.tr("Listen to the microphone"))
        self.words = QLabel()
        self.words.setFont(look.font(theme.FONT_SMALL))
        self.row: Row | None = None
        line = QHBoxLayout()
        line.setSpacing(theme.SPACE_M)
        line.addWidget(self.button)
        line.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE_XS)
        column.addLayout(line)
        column.addWidget(self.meter)
        self.setFocusProxy(self.button)
        self.button.clicked.connect(self._on_button_clicked)
        self.listening.changed.connect(self._on_listening_changed)
        self.listening.heard.connect(self._on_listening_heard)
        place.store.changed.connect(self._on_store_changed)

    def add_to(self, form: Form, label: str) -> None:
        """Become a row of this form."""
        self.row = form.row(
            label, self, text=self.tr("Nothing of it is kept or sent. It ends when you leave this page.")
        )

    def tell(self, words: str) -> None:
        """What is heard, in words."""
        if words != self.words.text():
            self.words.setText(words)

    def _on_button_clicked(self, is_wanted: bool) -> None:
        if is_wanted:
            self.listening.start()
        else:
            self.listening.stop()

    def _on_listening_changed(self) -> None:
        self.button.setChecked(self.listening.is_on)
        if self.row is not None:
            self.row.complain(self.listening.trouble)
        if not self.listening.is_on:
            self.meter.reset()

    def _on_listening_heard(self, reading: Reading) -> None:
        level = reading.level
        self.meter.report(level.peak_dbfs, level.rms_dbfs, clipped=level.clipped, zeros=level.zeros)

    def _on_store_changed(self, path: str) -> None:
        if path == "input_device" and self.listening.is_on:
            self.listening.start()
