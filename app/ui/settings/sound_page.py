"""Microphone and loudspeaker: which ones, how loud, and whether they work."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.base.aio import spawn
from app.base.errors import DeviceError
from app.base.language import joined
from app.ui import tab_order, theme
from app.ui.controls import FlatButton
from app.ui.settings.device_choice import listed, offer, system_choice
from app.ui.settings.microphone_try import MicrophoneTry
from app.ui.settings.page import Page
from app.ui.settings.row import Row, SignedLabel

QUIET_DBFS: Final = -50.0


class SoundPage(Page):
    """In force at once, also in the conversation that is open."""

    key = "sound"

    @classmethod
    def title(cls) -> str:
        return QCoreApplication.translate("SoundPage", "Sound")

    def build(self) -> None:
        self._running: asyncio.Task[None] | None = None
        self._device_rows: list[Row] = []
        form = self.form
        self.trouble = SignedLabel(self.look, "trouble")
        form.wide(self.trouble)
        form.heading(self.tr("Loudspeaker"))
        self.outputs = self._device_row("output_device", self.tr("Plays on"))
        form.number("sound.volume", self.tr("Volume of the agent"), 0.0, 1.0, text=self.tr("1 is as loud as it comes."))
        self.tone = FlatButton(self.tr("Play a tone"), self.look)
        self.tone_row = form.row(self.tr("Try it"), _left(self.tone))
        self.tone.clicked.connect(lambda: self._run(self._play_tone(), self.tone_row))
        form.heading(self.tr("Microphone"))
        self.inputs = self._device_row("input_device", self.tr("Listens to"))
        self.microphone = MicrophoneTry(self.place, self.look)
        self.microphone.add_to(form, self.tr("Level"))
        form.heading(self.tr("Both together"))
        self.loop = FlatButton(self.tr("Record and play back"), self.look)
        self.loop_words = QLabel()
        self.loop_words.setFont(self.look.font(theme.FONT_SMALL))
        self.loop_words.setWordWrap(True)
        self.loop_row = form.row(
            self.tr("Hear yourself"),
            _left(self.loop, self.loop_words),
            text=self.tr("Speak for two seconds; they are played back at once, and forgotten."),
        )
        self.loop.clicked.connect(lambda: self._run(self._hear_yourself(), self.loop_row))
        form.heading(self.tr("Echo"))
        form.switch(
            "echo_control",
            self.tr("Keep the agent out of the microphone"),
            text=self.tr("Takes what the loudspeaker plays out of what the microphone hears. Headphones need none."),
            note=self.tr("From the next conversation on."),
        )
        self.place.desk.changed.connect(self._fit)
        self._fit()

    def refresh(self) -> None:
        super().refresh()
        self._fit()
        self.place.start(self._list_devices(), "list sound devices", owner=self)

    def leave(self) -> None:
        self.microphone.listening.stop()
        if self._running is not None:
            self._running.cancel()

    # -- devices ----------------------------------------------------------------------------------------------

    def _device_row(self, path: str, label: str) -> QComboBox:
        row = self.form.choice(path, label, [(None, system_choice())])
        self._device_rows.append(row)
        assert isinstance(row.control, QComboBox)
        return row.control

    async def _list_devices(self) -> None:
        desk = self.place.desk
        try:
            found = await self.place.on_engine(listed(looks_anew=not (desk.is_open or desk.pending)))
        except DeviceError as error:
            self.trouble.say(error.for_people())
            return
        missing = []
        if not offer(self.outputs, found, "output"):
            missing.append(self.tr("This computer has no loudspeaker: answers come as text."))
        if not offer(self.inputs, found, "input"):
            missing.append(self.tr("This computer has no microphone: you can type."))
        self.trouble.say(joined(*missing))
        self.form.refresh()

    # -- trying -----------------------------------------------------------------------------------------------

    def _run(self, trying: Coroutine[Any, Any, None], row: Row) -> None:
        """One at a time; what goes wrong is said under its row."""
        row.complain("")
        self._running = spawn(self._told(trying, row), name="sound check")
        self._fit()

    async def _told(self, trying: Coroutine[Any, Any, None], row: Row) -> None:
        try:
            await trying
        except DeviceError as error:
            row.complain(error.for_people())
            self.loop_words.setText("")
        finally:
            self._running = None
            self._fit()

    async def _play_tone(self) -> None:
        from app.workbench import sound_check

        await self.place.on_engine(sound_check.play_tone(self.store.settings, self.place.backend))

    async def _hear_yourself(self) -> None:
        from app.workbench import sound_check

        settings, backend = self.store.settings, self.place.backend
        self.microphone.listening.stop()
        try:
            self.loop_words.setText(self.tr("Speak now."))
            pcm = await self.place.on_engine(sound_check.record(settings, backend))
            self.loop_words.setText(self.tr("Listen."))
            await self.place.on_engine(sound_check.play_back(pcm, settings, backend))
        except asyncio.CancelledError:
            self.loop_words.setText("")
            raise
        level = sound_check.level_of(pcm)
        if level.zeros:
            said = self.tr("The microphone gave exact silence: look for its switch.")
        elif level.peak_dbfs < QUIET_DBFS:
            said = self.tr("Hardly anything was heard: go nearer, or choose another microphone.")
        elif level.clipped:
            said = self.tr("It was too loud: turn the microphone down.")
        else:
            said = self.tr("It was heard well, at −{level} dBFS.").format(level=abs(round(level.peak_dbfs)))
        self.loop_words.setText(said)

    def _fit(self) -> None:
        """In a conversation the agent would hear the test and answer it."""
        is_free, is_open = self._running is None, self.place.desk.is_open
        self.tone.set_busy(not is_free)
        self.loop.set_busy(not is_free)
        tab_order.enable(self.loop, not is_open, self.tone)
        for row in self._device_rows:
            row.note.say(self.tr("What is plugged in during a conversation is listed after it.") if is_open else "")
        self.loop_row.note.say(self.tr("Not while a conversation is open: the agent would hear it.") if is_open else "")


def _left(button: FlatButton, words: QLabel | None = None) -> QWidget:
    """A button at the left of its column, words beside it."""
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.SPACE_M)
    line.addWidget(button)
    if words is None:
        line.addStretch(1)
    else:
        line.addWidget(words, 1)
    box.setFocusProxy(button)
    button.setAccessibleName(button.text())
    return box
