"""What the workbench needs of a pair of sound devices; `app.audio.engine.SoundEngine` is the real one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol


class LevelPort(Protocol):
    """Loudness since the last look."""

    @property
    def peak_dbfs(self) -> float: ...
    @property
    def rms_dbfs(self) -> float: ...
    @property
    def clipped(self) -> bool: ...
    @property
    def zeros(self) -> bool: ...


class PositionPort(Protocol):
    """How far one item got, in samples at 24 kHz."""

    @property
    def item_id(self) -> str: ...
    @property
    def content_index(self) -> int: ...
    @property
    def received(self) -> int: ...
    @property
    def heard(self) -> int: ...


class CapturePort(Protocol):
    """A microphone."""

    @property
    def is_available(self) -> bool:
        """Whether there is one."""
        ...

    def read(self) -> bytes:
        """All PCM16 24 kHz mono captured since the last read."""
        ...

    def level(self) -> LevelPort:
        """Loudness since the last call."""
        ...


class PlaybackPort(Protocol):
    """A loudspeaker."""

    @property
    def is_settled(self) -> bool:
        """After a flush: it is silent and the positions are final."""
        ...

    @property
    def is_playing(self) -> bool:
        """Whether speech is being played."""
        ...

    @property
    def underruns(self) -> int: ...
    @property
    def prebuffer_ms(self) -> int: ...

    def write(self, item_id: str, content_index: int, pcm: bytes) -> int:
        """Queue PCM16 24 kHz mono; returns the samples taken."""
        ...

    def finish(self, item_id: str, content_index: int) -> None:
        """No more audio of this item comes."""
        ...

    def flush(self) -> None:
        """Fade out now and drop what is queued."""
        ...

    def positions(self) -> Sequence[PositionPort]:
        """Every item that is known, in order."""
        ...

    def level(self) -> LevelPort:
        """Loudness since the last call."""
        ...


class SoundPort(Protocol):
    """A pair of devices."""

    @property
    def capture(self) -> CapturePort: ...
    @property
    def playback(self) -> PlaybackPort: ...
    @property
    def input_name(self) -> str: ...
    @property
    def output_name(self) -> str: ...

    def start(self) -> None:
        """Open the devices. Raises DeviceError."""
        ...

    def stop(self) -> None:
        """Close them; bounded, may be called twice."""
        ...
