"""The sound devices of this computer, as PortAudio lists them.

Owns the loading of PortAudio, which happens on first use. Engine thread only. Invariant: whatever is wrong with the
sound system reaches the caller as a DeviceError that says what to do.
"""

from __future__ import annotations

import platform
from dataclasses import dataclass
from typing import Any, Literal

from app.audio import device_words
from app.base import system_libraries
from app.base.errors import DeviceError
from app.base.language import say

Direction = Literal["input", "output"]


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """One device. `name` is what settings keep; `rate_hz` is the rate it prefers."""

    name: str
    system: str
    index: int
    inputs: int
    outputs: int
    rate_hz: int
    is_default_input: bool = False
    is_default_output: bool = False

    @property
    def can_capture(self) -> bool:
        """Whether it is a microphone."""
        return self.inputs > 0

    @property
    def can_play(self) -> bool:
        """Whether it is a loudspeaker."""
        return self.outputs > 0


def load() -> Any:
    """The `sounddevice` module. Raises DeviceError when it or the PortAudio library is missing."""
    try:
        import sounddevice
    except (OSError, ImportError) as error:
        raise _unloaded(error) from error
    return sounddevice


def _unloaded(error: Exception) -> DeviceError:
    """PortAudio is missing, or it is there and a library is missing that it needs itself."""
    missing = system_libraries.behind(error)
    if missing and "portaudio" not in missing[0]:
        lacking = system_libraries.lacking(missing)
        return DeviceError(lacking.message, code="no_portaudio", hint=lacking.hint)
    return DeviceError(
        say("Devices", "The PortAudio sound library is not installed."), code="no_portaudio", hint=_install_hint()
    )


def _install_hint() -> str:
    if platform.system() == "Linux":
        return say("Devices", "Install it, on Debian and Ubuntu with: sudo apt-get install libportaudio2")
    return say("Devices", "Install Sidetone again: PortAudio comes with the sounddevice package.")


def list_devices() -> list[DeviceInfo]:
    """Every device that PortAudio knew when it was loaded or last refreshed. Raises DeviceError without PortAudio."""
    sound = load()
    default_input, default_output = sound.default.device
    systems = [system["name"] for system in sound.query_hostapis()]
    return [
        DeviceInfo(
            name=str(entry["name"]),
            system=str(systems[entry["hostapi"]]),
            index=index,
            inputs=int(entry["max_input_channels"]),
            outputs=int(entry["max_output_channels"]),
            rate_hz=int(entry["default_samplerate"]),
            is_default_input=index == default_input,
            is_default_output=index == default_output,
        )
        for index, entry in enumerate(sound.query_devices())
    ]


_open_lines: set[int] = set()


def opens(line: object) -> None:
    """A line is about to open a device: told before it does."""
    _open_lines.add(id(line))


def closed(line: object) -> None:
    """A line has closed its device, or could not open it."""
    _open_lines.discard(id(line))


def refresh() -> list[DeviceInfo]:
    """Look for devices anew; those known before while one is open, over which PortAudio would abort the process.

    Raises:
        DeviceError: there is no PortAudio.
    """
    sound = load()
    if _open_lines:
        return list_devices()
    # The package offers no public way to list devices anew.
    sound._terminate()  # noqa: SLF001 - see above
    sound._initialize()  # noqa: SLF001 - see above
    return list_devices()


def find(device: str | None, direction: Direction) -> DeviceInfo:
    """The device with this name, or the default one.

    Raises:
        DeviceError: there is none.
    """
    usable = [info for info in list_devices() if (info.can_capture if direction == "input" else info.can_play)]
    if not usable:
        raise device_words.missing(direction)
    if device is None:
        return _default(usable, direction)
    for matches in (
        [info for info in usable if info.name == device],
        [info for info in usable if device.lower() in info.name.lower()],
    ):
        if matches:
            return matches[0]
    raise device_words.unknown(direction, device, [info.name for info in usable])


def _default(usable: list[DeviceInfo], direction: Direction) -> DeviceInfo:
    for info in usable:
        if info.is_default_input if direction == "input" else info.is_default_output:
            return info
    return usable[0]
