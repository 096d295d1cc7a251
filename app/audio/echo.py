"""Echo control, noise suppression and high pass on the microphone, by WebRTC's audio processing.

Owns the processing module and what does not yet fill a frame of 10 ms. Engine thread only; the module is loaded when
the first `EchoControl` is made. Its gain control stays off: it costs 15 dB of echo return loss. Invariant: as many
samples come out as went in, later by less than 10 ms. While the microphone does not hear the loudspeaker (headphones),
what it captured passes untouched; likewise while nothing is played and nobody speaks, which spares the processor.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from app.audio.echo_presence import EchoPresence
from app.audio.resample import LiveResampler
from app.audio.ring import SampleRing
from app.base.errors import DeviceError
from app.base.language import say
from app.base.pcm import SESSION_RATE_HZ, SILENCE_DBFS, Samples, rms_dbfs

FRAME = SESSION_RATE_HZ // 100
# Nothing played for a second: the longest echo has died away.
REST_AFTER_FRAMES: Final = 100
# A microphone below this hears nobody.
QUIET_DBFS: Final = -60.0


class EchoControl:
    """Takes what the loudspeaker plays out of what the microphone hears.

    Args:
        reference: a copy of everything handed to the loudspeaker, at `reference_hz`.
        reduces_noise: also suppress steady noise.
    Raises:
        DeviceError: the processing module cannot be loaded here.
    """

    def __init__(self, reference: SampleRing, reference_hz: int, *, reduces_noise: bool = True) -> None:
        try:
            from livekit import rtc

            self._module: Any = rtc.AudioProcessingModule(
                echo_cancellation=True, noise_suppression=reduces_noise, high_pass_filter=True
            )
        except (ImportError, OSError, RuntimeError) as error:
            raise DeviceError(
                say("Echo", "Echo control cannot be loaded on this computer."),
                code="no_echo_control",
                hint=say("Echo", "Use headphones, so that the agent does not hear itself."),
            ) from error
        self._frame_type: Any = rtc.AudioFrame
        self._reference = reference
        self._resampler = LiveResampler(reference_hz, SESSION_RATE_HZ)
        self._far = np.zeros(0, dtype=np.int16)
        self._near = np.zeros(0, dtype=np.int16)
        self._presence = EchoPresence(FRAME / SESSION_RATE_HZ)
        self._far_dbfs = SILENCE_DBFS
        self._silent_frames = 0  # of the loudspeaker, in a row

    def process(self, near: Samples) -> Samples:
        """Clean the next captured samples, shape (n,) at 24 kHz; return whole frames, the rest with a later call."""
        self._far = np.concatenate((self._far, self._fetch_reference()))
        self._near = np.concatenate((self._near, near))
        frames = self._near.size // FRAME
        cleaned = np.empty(frames * FRAME, dtype=np.int16)
        for index in range(frames):
            # Both sides advance evenly, also when several blocks have piled up.
            played = self._next_far(self._far.size // FRAME // (frames - index))
            piece = slice(index * FRAME, (index + 1) * FRAME)
            cleaned[piece] = self._clean(played, self._near[piece])
        self._near = self._near[frames * FRAME :]
        return cleaned

    def _clean(self, played: list[Samples], captured: Samples) -> Samples:
        for frame in played:
            self._far_dbfs = rms_dbfs(frame)
            self._silent_frames = self._silent_frames + 1 if self._far_dbfs == SILENCE_DBFS else 0
        near_dbfs = rms_dbfs(captured)
        is_free = self._presence.handle(self._far_dbfs, near_dbfs)
        if self._silent_frames > REST_AFTER_FRAMES and near_dbfs < QUIET_DBFS:
            # No echo can come and nobody speaks. Both sides of the canceller rest together and so stay aligned.
            return captured
        for frame in played:
            self._run(self._module.process_reverse_stream, frame)
        # It runs whether there is an echo or not, so that it knows the room when one appears.
        processed = self._run(self._module.process_stream, captured)
        return captured if is_free else processed

    def _fetch_reference(self) -> Samples:
        block = np.empty(self._reference.readable, dtype=np.int16)
        self._reference.read_into(block)
        return self._resampler.process(block)

    def _next_far(self, frames: int) -> list[Samples]:
        played = [self._far[index * FRAME : (index + 1) * FRAME] for index in range(frames)]
        self._far = self._far[frames * FRAME :]
        return played

    def _run(self, process: Any, samples: Samples) -> Samples:
        frame = self._frame_type(bytearray(samples.tobytes()), SESSION_RATE_HZ, 1, FRAME)
        process(frame)
        return np.frombuffer(frame.data, dtype=np.int16)
