"""The seam between the sound engine and whatever makes sound: a backend opens lines, a line calls back once a block.

Owns names and shapes only. PortAudio is one backend (`portaudio`), WAV files are another (`wav_device`).
"""

from __future__ import annotations

from typing import Protocol

from app.base.errors import DeviceError
from app.base.pcm import Samples


class Render(Protocol):
    """Fills a block of mono samples, shape (n,); called on the device's thread."""

    def __call__(self, out: Samples, heard_at: float, is_underflow: bool = False) -> None:
        """`heard_at`: monotonic seconds at which the block's first sample leaves the device."""


class Take(Protocol):
    """Takes a block of captured mono samples, shape (n,); called on the device's thread, must copy."""

    def __call__(self, block: Samples, is_overflow: bool = False) -> None: ...


class Line(Protocol):
    """One opened device, in one direction."""

    @property
    def name(self) -> str:
        """The device's name, for people."""
        ...

    @property
    def rate_hz(self) -> int:
        """The rate at which it runs."""
        ...

    @property
    def latency_s(self) -> float:
        """What the device says that it buffers."""
        ...

    @property
    def failure(self) -> DeviceError | None:
        """Why it no longer runs; None while it does, and after `stop`."""
        ...

    def stop(self) -> None:
        """Close the device; may be called twice, never raises."""
        ...


class OutputLine(Line, Protocol):
    """A loudspeaker."""

    def start(self, render: Render) -> None:
        """Begin to call `render`. Raises DeviceError."""
        ...


class InputLine(Line, Protocol):
    """A microphone."""

    def start(self, take: Take) -> None:
        """Begin to call `take`. Raises DeviceError."""
        ...


class SoundBackend(Protocol):
    """Opens lines. A device is named by its name, None is the system's default."""

    def open_output(self, device: str | None, rate_hz: int, block_ms: int) -> OutputLine:
        """Open a loudspeaker, at `rate_hz` when it can. Raises DeviceError with a hint."""
        ...

    def open_input(self, device: str | None, rate_hz: int, block_ms: int) -> InputLine:
        """Open a microphone, at `rate_hz` when it can. Raises DeviceError with a hint."""
        ...
