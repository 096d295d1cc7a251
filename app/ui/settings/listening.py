"""The microphone for pages that show what it hears: opened when the person asks for it, closed when they leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.base.errors import DeviceError
from app.ui.settings.place import Place

if TYPE_CHECKING:
    from app.workbench.ear import Ear, Reading

LOOK_EVERY_MS: Final = 33


class Listening(QObject):
    """One page's. Invariant: after `stop` no microphone stays open, also when it was still being opened."""

    heard = Signal(object)
    """A `Reading`, about thirty a second while it listens."""
    changed = Signal()
    """It began, ended, or failed: look at `is_on` and `trouble`."""

    def __init__(self, place: Place, parent: QObject) -> None:
        super().__init__(parent)
        self.is_on = False
        self.trouble = ""
        self._place = place
        self._ear: Ear | None = None
        self._count = 0
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._on_look_timeout)

    def start(self) -> None:
        """Open the microphone of the settings, anew when it is another one now."""
        self.is_on, self.trouble = True, ""
        self.changed.emit()
        self._place.start(self._open(), "listen")

    def stop(self) -> None:
        """Close it; nothing happens when it is closed."""
        if self.is_on:
            self._end("")

    async def _open(self) -> None:
        try:
            self._ear = await self._place.on_engine(self._opened())
        except DeviceError as error:
            self._end(error.for_people())
            return
        if self.is_on:
            self._count = 0
            self._look.start()
        else:
            await self._close()

    async def _opened(self) -> Ear:
        from app.workbench.ear import Ear  # on the engine's thread: it loads what tells voices from noise

        ear = self._ear or Ear(self._place.backend)
        await ear.open(self._place.store.get("input_device"))
        return ear

    async def _close(self) -> None:
        if self._ear is not None:
            await self._place.on_engine(self._ear.close())

    def _end(self, trouble: str) -> None:
        self.is_on, self.trouble = False, trouble
        self._look.stop()
        self.changed.emit()
        self._place.start(self._close(), "listen no more")

    def _on_look_timeout(self) -> None:
        reading: Reading | None = None if self._ear is None else self._ear.reading
        if reading is None or reading.count == self._count:
            return
        self._count = reading.count
        if reading.trouble is not None:
            self._end(reading.trouble.for_people())
            return
        self.heard.emit(reading)
