"""One loudspeaker and one microphone, opened together and watched.

Owns the two device lines and what stands behind their callbacks: `playback` and `capture`. The engine loop polls them
every 10 ms; nothing here calls back into it. Invariant: after `start` there is sound to hear; a microphone may be
missing, then `capture.is_available` is false and `capture.missing` says why.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Final

from app.audio.capture import Capture
from app.audio.echo import EchoControl
from app.audio.line import InputLine, OutputLine, SoundBackend
from app.audio.playback import Playback
from app.audio.portaudio import LATENCY_S, PortAudioBackend
from app.base.errors import DeviceError
from app.base.language import say
from app.base.pcm import SESSION_RATE_HZ

# The interpreter hands over to a waiting callback after this long at most; the default of 5 ms is half a block.
SWITCH_INTERVAL_S: Final = 0.0005


@dataclass(frozen=True, slots=True)
class SoundConfig:
    """What to open. Devices by name, None is the system's default; `latency_s` is what a device shall buffer.

    Without `opens_microphone` there is only something to hear.
    """

    input_device: str | None = None
    output_device: str | None = None
    block_ms: int = 10
    session_rate_hz: int = SESSION_RATE_HZ
    echo_control: bool = True
    latency_s: float = LATENCY_S
    volume: float = 1.0
    opens_microphone: bool = True


class SoundEngine:
    """A pair of devices. `start` once, `stop` once; either can be changed for another between the two.

    Args:
        backend: who opens devices; PortAudio when left out.
    """

    def __init__(self, config: SoundConfig, backend: SoundBackend | None = None) -> None:
        self._config = config
        self._backend = backend or PortAudioBackend(config.latency_s)
        self._output: OutputLine | None = None
        self._input: InputLine | None = None
        self._playback: Playback | None = None
        self._capture: Capture | None = None
        self._loss: DeviceError | None = None
        self.input_choice, self.output_choice = config.input_device, config.output_device  # what was last asked for
        self.echo_problem: DeviceError | None = None

    def start(self) -> None:
        """Open the devices and begin. May take some 100 ms.

        Raises:
            DeviceError: there is no loudspeaker, or no PortAudio; nothing is left open.
        """
        if self._playback is not None:
            raise DeviceError(say("SoundEngine", "The sound engine was already started."), code="already_started")
        sys.setswitchinterval(min(sys.getswitchinterval(), SWITCH_INTERVAL_S))
        config = self._config
        self._output = self._backend.open_output(config.output_device, config.session_rate_hz, config.block_ms)
        try:
            self._begin(self._output)
        except DeviceError:
            self.stop()
            raise

    def _begin(self, output: OutputLine) -> None:
        config = self._config
        microphone, missing = self._open_input()
        self._input = microphone
        playback = Playback(
            output.rate_hz,
            session_hz=config.session_rate_hz,
            keeps_reference=config.echo_control and microphone is not None,
        )
        echo = self._make_echo(playback, output)
        playback.volume = config.volume
        self._playback = playback
        self._capture = Capture(
            microphone.rate_hz if microphone else config.session_rate_hz,
            session_hz=config.session_rate_hz,
            missing=missing,
            echo=echo,
        )
        output.start(playback.render)
        if microphone is not None:
            self._start_input(microphone, self._capture)

    def change_output(self, device: str | None) -> None:
        """Play through another loudspeaker: what is queued goes on there. May take some 100 ms.

        Raises:
            DeviceError: it cannot be opened, or runs at another rate; the one before goes on.
        """
        playback, self.output_choice = self.playback, device
        line = self._backend.open_output(device, playback.device_hz, self._config.block_ms)
        if line.rate_hz != playback.device_hz:
            line.stop()
            raise DeviceError(
                say("SoundEngine", "The loudspeaker “{name}” runs at another rate than the one before.").format(
                    name=line.name
                ),
                code="other_rate",
                hint=say("SoundEngine", "It is used from the next conversation on."),
            )
        before, self._output = self._output, line
        if before is not None:
            before.stop()
        self._loss = None
        playback.is_lost = False
        line.start(playback.render)

    def change_input(self, device: str | None) -> None:
        """Listen to another microphone. May take some 100 ms.

        Raises:
            DeviceError: it cannot be opened; the one before goes on.
        """
        self.input_choice = device
        line = self._backend.open_input(device, self._config.session_rate_hz, self._config.block_ms)
        before, self._input = self._input, line
        if before is not None:
            before.stop()
        self._loss = None
        self.capture.begin_again(line.rate_hz)
        self._start_input(line, self.capture)

    def _open_input(self) -> tuple[InputLine | None, DeviceError | None]:
        config = self._config
        if not config.opens_microphone:
            return None, DeviceError(say("SoundEngine", "The microphone is not opened."), code="no_input")
        try:
            return self._backend.open_input(config.input_device, config.session_rate_hz, config.block_ms), None
        except DeviceError as error:
            return None, error

    def _start_input(self, microphone: InputLine, capture: Capture) -> None:
        try:
            microphone.start(capture.take)
        except DeviceError as error:
            capture.missing = error
            microphone.stop()
            self._input = None

    def _make_echo(self, playback: Playback, output: OutputLine) -> EchoControl | None:
        if playback.reference is None:
            return None
        try:
            return EchoControl(playback.reference, output.rate_hz)
        except DeviceError as error:
            # Talking with headphones needs none: the conversation goes on without.
            self.echo_problem = error
            return None

    def stop(self) -> None:
        """Close both devices; may be called twice, never raises."""
        for line in (self._input, self._output):
            if line is not None:
                line.stop()
        self._input = self._output = None
        if self._playback is not None:
            self._playback.is_lost = True

    @property
    def playback(self) -> Playback:
        """The loudspeaker. Raises DeviceError before `start`."""
        if self._playback is None:
            raise DeviceError(say("SoundEngine", "The sound engine is not started."), code="not_started")
        return self._playback

    @property
    def capture(self) -> Capture:
        """The microphone. Raises DeviceError before `start`."""
        if self._capture is None:
            raise DeviceError(say("SoundEngine", "The sound engine is not started."), code="not_started")
        return self._capture

    @property
    def output_name(self) -> str:
        """The loudspeaker's name, "" when there is none."""
        return self._output.name if self._output else ""

    @property
    def input_name(self) -> str:
        """The microphone's name, "" when there is none."""
        return self._input.name if self._input else ""

    @property
    def output_latency_ms(self) -> float:
        """What the loudspeaker says that it buffers."""
        return self._output.latency_s * 1000 if self._output else 0.0

    @property
    def failure(self) -> DeviceError | None:
        """Why sound no longer works: the loudspeaker was lost (code `output_lost`) or the microphone (`input_lost`)."""
        if self._loss is None:
            output = self._output.failure if self._output else None
            microphone = self._input.failure if self._input else None
            self._loss = output or microphone
            if output is not None and self._playback is not None:
                self._playback.is_lost = True
            if microphone is not None and self._capture is not None:
                self._capture.missing = microphone
        return self._loss

    @property
    def is_alive(self) -> bool:
        """Started, not stopped, and no device lost."""
        return self._output is not None and self.failure is None
