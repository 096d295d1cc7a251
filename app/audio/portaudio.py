"""Real sound devices, through sounddevice and PortAudio.

Owns the streams and the callbacks that PortAudio calls on its threads. Each callback copies, counts and returns; an
exception in one silences the block and is kept for `failure`. Invariant: a line that has stopped by itself says so.
"""

from __future__ import annotations

import abc
import ctypes
import platform
import time
from typing import Any, Final

import numpy as np

from app.audio import device_words, devices
from app.audio.devices import DeviceInfo, Direction
from app.audio.line import InputLine, OutputLine, Render, Take
from app.base.errors import DeviceError

# Five blocks: the interpreter may be late by 40 ms unheard, and a busy machine is.
LATENCY_S: Final = 0.05
# ALSA divides its buffer by this, and PortAudio's own 4 would make it ask for two blocks at a time: a cut would wait.
_ALSA_PERIODS: Final = 8
# A device that calls back every 10 ms and then not for this long is gone; the system's sleep does not count.
STALL_S: Final = 2.0
_SANE_LATENCY_S: Final = 3.0


class PortAudioBackend:
    """Opens devices at the wanted rate in mono, or else as the device likes it.

    Args:
        latency_s: how much the device shall buffer.
    """

    def __init__(self, latency_s: float = LATENCY_S) -> None:
        self._latency_s = latency_s

    def open_output(self, device: str | None, rate_hz: int, block_ms: int) -> OutputLine:
        """Open a loudspeaker. Raises DeviceError."""
        _ask_block_by_block()
        return _PortAudioOutput(devices.find(device, "output"), rate_hz, block_ms, self._latency_s)

    def open_input(self, device: str | None, rate_hz: int, block_ms: int) -> InputLine:
        """Open a microphone. Raises DeviceError."""
        _ask_block_by_block()
        return _PortAudioInput(devices.find(device, "input"), rate_hz, block_ms, self._latency_s)


def _ask_block_by_block() -> None:
    """Let ALSA call back once a block however deep its buffer is. Other systems do so by themselves.

    Source: PaAlsa_SetNumPeriods in PortAudio's pa_linux_alsa.h, which sounddevice does not pass on.
    """
    sound = devices.load()
    if platform.system() != "Linux":
        return
    try:
        library = ctypes.CDLL(sound._libname)  # noqa: SLF001 - the only way to the library that is really loaded
        library.PaAlsa_SetNumPeriods(_ALSA_PERIODS)
    except (OSError, AttributeError):
        # A PortAudio without ALSA: nothing to set.
        return


class _PortAudioLine(abc.ABC):
    """What both directions share: opening, watching, closing."""

    direction: Direction

    def __init__(self, info: DeviceInfo, rate_hz: int, block_ms: int, latency_s: float) -> None:
        self._sound = devices.load()
        self.name = info.name
        self._called_at: float | None = None
        self._error: Exception | None = None
        self._is_stopped = False
        self._is_started = False
        devices.opens(self)
        self._stream = self._open(info, rate_hz, block_ms, latency_s)
        self.rate_hz = int(self._stream.samplerate)
        self.latency_s = float(self._stream.latency)

    def _open(self, info: DeviceInfo, rate_hz: int, block_ms: int, latency_s: float) -> Any:
        kind = self._sound.OutputStream if self.direction == "output" else self._sound.InputStream
        failure: Exception | None = None
        for rate, channels in ((rate_hz, 1), (info.rate_hz, 1), (rate_hz, 2), (info.rate_hz, 2)):
            try:
                return kind(
                    device=info.index,
                    samplerate=rate,
                    channels=channels,
                    dtype="int16",
                    blocksize=rate * block_ms // 1000,
                    latency=latency_s,
                    callback=self._callback,
                )
            except (self._sound.PortAudioError, ValueError) as error:
                failure = error
        devices.closed(self)
        raise self._refusal(failure) from failure

    def _refusal(self, error: Exception | None) -> DeviceError:
        return device_words.refused(self.direction, self.name, error)

    @abc.abstractmethod
    def _callback(self, data: np.ndarray, frames: int, times: Any, status: Any) -> None:
        """Called on PortAudio's thread; nothing may escape it."""

    def _start(self) -> None:
        self._called_at = time.monotonic()
        try:
            self._stream.start()
        except self._sound.PortAudioError as error:
            self.stop()
            raise self._refusal(error) from error
        self._is_started = True

    @property
    def failure(self) -> DeviceError | None:
        """Why the device no longer runs."""
        if self._is_stopped or not self._is_started:
            return None
        if self._error is not None:
            lost = device_words.lost(self.direction, self.name, "stopped", type(self._error).__name__)
            lost.__cause__ = self._error  # what failed is ours, not the device
            return lost
        if not self._stream.active:
            return device_words.lost(self.direction, self.name, "disappeared")
        if self._called_at is not None and time.monotonic() - self._called_at > STALL_S:
            return device_words.lost(self.direction, self.name, "stalled")
        return None

    def stop(self) -> None:
        """Close the device; what it still holds is not played."""
        if self._is_stopped:
            return
        self._is_stopped = True
        # A device that is gone fails to stop, yet has to be closed: PortAudio aborts the process when it is left open.
        self._stream.abort(ignore_errors=True)
        self._stream.close(ignore_errors=True)
        devices.closed(self)


class _PortAudioOutput(_PortAudioLine):
    direction: Direction = "output"

    def start(self, render: Render) -> None:
        """Begin to ask for sound."""
        self._render = render
        self._start()

    def _callback(self, data: np.ndarray, frames: int, times: Any, status: Any) -> None:
        try:
            now = time.monotonic()
            self._called_at = now
            # PortAudio's clock may be any; only its distance to "now" is used.
            ahead = times.outputBufferDacTime - times.currentTime
            if not 0.0 <= ahead <= _SANE_LATENCY_S:
                ahead = self.latency_s
            mono = data[:, 0]
            self._render(mono, now + ahead, bool(status.output_underflow))
            for channel in range(1, data.shape[1]):
                data[:, channel] = mono
        except Exception as error:  # noqa: BLE001 - nothing may escape into PortAudio's thread
            data.fill(0)
            self._error = error


class _PortAudioInput(_PortAudioLine):
    direction: Direction = "input"

    def start(self, take: Take) -> None:
        """Begin to deliver sound."""
        self._take = take
        self._start()

    def _callback(self, data: np.ndarray, frames: int, times: Any, status: Any) -> None:
        try:
            self._called_at = time.monotonic()
            self._take(data[:, 0], bool(status.input_overflow))
        except Exception as error:  # noqa: BLE001 - nothing may escape into PortAudio's thread
            self._error = error
