"""Sound devices in a chooser: listed by the engine's thread, offered by name after the system's own choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox

if TYPE_CHECKING:
    from app.audio.devices import DeviceInfo

Side = Literal["input", "output"]


def system_choice(name: str = "") -> str:
    """What stands for the device that the system chooses, by its name where that is known."""
    if not name:
        return QCoreApplication.translate("SoundPage", "The system’s choice")
    return QCoreApplication.translate("SoundPage", "The system’s choice ({name})").format(name=name)


async def listed(*, looks_anew: bool) -> list[DeviceInfo]:
    """All devices; anew means that what was plugged in since is seen. Raises DeviceError."""
    from app.audio import devices  # on the engine's thread: it loads PortAudio

    return devices.refresh() if looks_anew else devices.list_devices()


def offer(box: QComboBox, found: Sequence[DeviceInfo], side: Side) -> bool:
    """List what can capture, or play; returns whether there is any. The chosen one is for the form to show."""
    able = [each for each in found if (each.can_capture if side == "input" else each.can_play)]
    default = next((each.name for each in able if getattr(each, f"is_default_{side}")), "")
    box.clear()
    box.addItem(system_choice(default), None)
    for name in dict.fromkeys(each.name for each in able):
        box.addItem(name, name)
    return bool(able)
