"""A microphone and a loudspeaker made of WAV files: for headless use and for tests.

Owns a thread that calls the two callbacks once a block at real-time pace, as a sound card would, on one clock for both
directions: device frame n of the recording was played while device frame n was captured. What is said with `say` is
delivered with silence between, and knows at which frame it began. Invariant: no frame is lost or repeated; when the
thread is late it catches up, as a sound card's buffer would.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from app.audio.line import InputLine, OutputLine, Render, Take
from app.audio.wav_file import WavWriter, read_wav
from app.base.errors import DeviceError
from app.base.language import say
from app.base.pcm import SESSION_RATE_HZ, Samples, to_samples

_TOO_LATE_S: Final = 1.0
_KEPT_S: Final = 600


@dataclass(eq=False)
class Utterance:
    """Something pushed into the microphone. Frames count on the device's clock; None until it is so far."""

    samples: Samples
    began_at: int | None = None
    ended_at: int | None = None
    sent: int = 0

    @property
    def is_over(self) -> bool:
        """Whether its last sample has been captured."""
        return self.ended_at is not None


class WavBackend:
    """One pair of devices; give it to one `SoundEngine`.

    Args:
        out: record the loudspeaker into this file as well as in memory (of which ten minutes are kept).
        rate_hz: at which both devices run, whatever rate is asked for.
        latency_ms: what the loudspeaker pretends to buffer.
        is_paced: run at real-time pace; otherwise only `step` makes time pass.
        has_microphone: otherwise opening it fails, as on a computer without one.
    """

    def __init__(
        self,
        out: Path | None = None,
        *,
        rate_hz: int = SESSION_RATE_HZ,
        latency_ms: int = 0,
        is_paced: bool = True,
        has_microphone: bool = True,
    ) -> None:
        self.rate_hz = rate_hz
        self._has_microphone = has_microphone
        self._microphone = _Microphone()
        self._speaker = _Speaker(out, rate_hz, latency_ms / 1000)
        self._lines: set[_WavLine] = set()
        self._failure: DeviceError | None = None
        self._pace = _Pace(self) if is_paced else None
        self._block = rate_hz // 100
        self._began_at: float | None = None
        self.frames = 0

    def open_output(self, device: str | None, rate_hz: int, block_ms: int) -> OutputLine:
        """The recording loudspeaker."""
        self._block = self.rate_hz * block_ms // 1000
        return _WavOutput(self, "WAV recording", self._speaker.latency_s)

    def open_input(self, device: str | None, rate_hz: int, block_ms: int) -> InputLine:
        """The microphone into which `say` speaks. Raises DeviceError when there shall be none."""
        if not self._has_microphone:
            raise DeviceError(
                say("Devices", "This computer has no microphone."), code="no_input", hint=say("Devices", "Plug one in.")
            )
        self._block = self.rate_hz * block_ms // 1000
        return _WavInput(self, "WAV player", 0.0)

    def say(self, speech: Path | bytes | Samples) -> Utterance:
        """Speak after everything that was said before: a WAV file, or PCM16 / samples at the session's rate.

        Raises:
            ConfigError: the file is not a WAV file.
        """
        if isinstance(speech, Path):
            samples = read_wav(speech, self.rate_hz)
        else:
            from app.audio.resample import resample_whole

            plain = to_samples(speech) if isinstance(speech, bytes) else speech
            samples = resample_whole(plain, SESSION_RATE_HZ, self.rate_hz)
        return self._microphone.say(samples)

    @property
    def is_speaking(self) -> bool:
        """Whether something said has not been captured to its end."""
        return self._microphone.is_speaking

    def recorded(self) -> Samples:
        """What the loudspeaker played (the last ten minutes of it), shape (n,) at `rate_hz`."""
        return self._speaker.recorded()

    @property
    def refusal(self) -> OSError | None:
        """Why the recording's file is not whole: the devices go on when the disk refuses it."""
        return self._speaker.refusal

    def frame_at(self, at_s: float) -> int:
        """The device frame that is played and captured at a `time.monotonic()` moment."""
        return 0 if self._began_at is None else int((at_s - self._began_at) * self.rate_hz)

    def fail(self) -> None:
        """Behave as devices do that were pulled out: no more callbacks, and a failure."""
        self._failure = DeviceError(
            say("Devices", "The WAV device was pulled out."),
            code="output_lost",
            hint=say("Devices", "Plug it in again."),
        )

    @property
    def failure(self) -> DeviceError | None:
        """What `fail` set."""
        return self._failure

    def step(self, blocks: int = 1) -> None:
        """Let this many blocks pass, on the caller's thread; the pacing thread does nothing else."""
        for _ in range(blocks):
            self._one_block()

    def _one_block(self) -> None:
        if self._failure is not None:
            return
        if self._began_at is None:
            self._began_at = time.monotonic()
        self._microphone.deliver(self.frames, self._block)
        self._speaker.play(self._began_at + self.frames / self.rate_hz, self._block)
        self.frames += self._block

    def close(self) -> None:
        """Complete the recording's file; only needed when no engine was started. May be called twice."""
        self._speaker.close()

    def attach(self, line: _WavLine, *, render: Render | None = None, take: Take | None = None) -> None:
        """A line starts: call it back from the next block on. For the lines of this module."""
        self._speaker.render = render or self._speaker.render
        self._microphone.take = take or self._microphone.take
        self._lines.add(line)
        if self._pace is not None:
            self._pace.start(self._block / self.rate_hz)

    def detach(self, line: _WavLine) -> None:
        """A line stops. With the last one the thread ends and the file is complete. For the lines of this module."""
        self._lines.discard(line)
        if isinstance(line, _WavOutput):
            self._speaker.render = None
        else:
            self._microphone.take = None
        if not self._lines:
            if self._pace is not None:
                self._pace.stop()
            self._speaker.close()


class _Microphone:
    """Delivers what was said, silence between."""

    def __init__(self) -> None:
        self.take: Take | None = None
        self._queue: deque[Utterance] = deque()

    def say(self, samples: Samples) -> Utterance:
        utterance = Utterance(samples)
        self._queue.append(utterance)
        return utterance

    @property
    def is_speaking(self) -> bool:
        return bool(self._queue)

    def deliver(self, frame: int, size: int) -> None:
        block = np.zeros(size, dtype=np.int16)
        done = 0
        while done < size and self._queue:
            utterance = self._queue[0]
            if utterance.began_at is None:
                utterance.began_at = frame + done
            piece = utterance.samples[utterance.sent : utterance.sent + size - done]
            block[done : done + piece.size] = piece
            utterance.sent += piece.size
            done += piece.size
            if utterance.sent == utterance.samples.size:
                utterance.ended_at = frame + done
                self._queue.popleft()
        if self.take is not None:
            self.take(block)


class _Speaker:
    """Asks for sound and keeps it."""

    def __init__(self, out: Path | None, rate_hz: int, latency_s: float) -> None:
        self.render: Render | None = None
        self.latency_s = latency_s
        self.refusal: OSError | None = None
        self._writer = WavWriter(out, rate_hz) if out is not None else None
        self._blocks: deque[Samples] = deque()
        self._kept = 0
        self._limit = _KEPT_S * rate_hz

    def play(self, at_s: float, size: int) -> None:
        block = np.zeros(size, dtype=np.int16)
        if self.render is not None:
            self.render(block, at_s + self.latency_s)
        self._write(block)
        self._blocks.append(block)
        self._kept += size
        while self._kept > self._limit:
            self._kept -= self._blocks.popleft().size

    def _write(self, block: Samples) -> None:
        if self._writer is None:
            return
        try:
            self._writer.write(block)
        except OSError as error:
            self.refusal = error
            self.close()

    def recorded(self) -> Samples:
        # A copy of the list first: the pacing thread goes on appending.
        return np.concatenate([np.zeros(0, dtype=np.int16), *list(self._blocks)])

    def close(self) -> None:
        writer, self._writer = self._writer, None
        if writer is None:
            return
        try:
            writer.close()
        except OSError as error:
            self.refusal = self.refusal or error


class _WavLine:
    def __init__(self, backend: WavBackend, name: str, latency_s: float) -> None:
        self._backend = backend
        self.name = name
        self.rate_hz = backend.rate_hz
        self.latency_s = latency_s

    @property
    def failure(self) -> DeviceError | None:
        return self._backend.failure

    def stop(self) -> None:
        self._backend.detach(self)


class _WavOutput(_WavLine):
    def start(self, render: Render) -> None:
        self._backend.attach(self, render=render)


class _WavInput(_WavLine):
    def start(self, take: Take) -> None:
        self._backend.attach(self, take=take)


class _Pace:
    """The thread that keeps time."""

    def __init__(self, backend: WavBackend) -> None:
        self._backend = backend
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._block_s = 0.01

    def start(self, block_s: float) -> None:
        if self._thread is not None:
            return
        self._block_s = block_s
        self._stopping.clear()
        self._thread = threading.Thread(target=self._run, name="sidetone-wav-device", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        due = time.monotonic()
        while not self._stopping.wait(max(0.0, due - time.monotonic())):
            self._backend.step()
            due += self._block_s
            # After the computer slept, time goes on from now.
            if time.monotonic() - due > _TOO_LATE_S:
                due = time.monotonic()

    def stop(self) -> None:
        thread, self._thread = self._thread, None
        self._stopping.set()
        if thread is not None:
            thread.join(2.0)
