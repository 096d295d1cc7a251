"""Arithmetic on mono PCM16 audio: bytes, samples, milliseconds, levels, G.711.

Owns no state. Every array is shape (n,), int16 unless it says otherwise; bytes are little-endian.
"""

from __future__ import annotations

import io
import math
import wave
from typing import Final

import numpy as np
from numpy.typing import NDArray

SESSION_RATE_HZ: Final = 24_000
BYTES_PER_SAMPLE: Final = 2
SILENCE_DBFS: Final = -120.0
_FULL_SCALE: Final = 32768.0

Samples = NDArray[np.int16]


def samples_to_ms(samples: int, rate_hz: int = SESSION_RATE_HZ) -> int:
    """Whole milliseconds in `samples`, rounded down (a truncation point may never exceed the audio)."""
    return samples * 1000 // rate_hz


def ms_to_samples(ms: float, rate_hz: int = SESSION_RATE_HZ) -> int:
    """Samples in `ms` milliseconds, rounded down."""
    return int(ms * rate_hz // 1000)


def bytes_to_ms(count: int, rate_hz: int = SESSION_RATE_HZ) -> int:
    """Whole milliseconds in `count` bytes of PCM16."""
    return samples_to_ms(count // BYTES_PER_SAMPLE, rate_hz)


def to_samples(pcm: bytes | bytearray | memoryview) -> Samples:
    """View PCM16 bytes as int16 samples; a trailing odd byte is left out."""
    usable = len(pcm) - len(pcm) % BYTES_PER_SAMPLE
    return np.frombuffer(memoryview(pcm)[:usable], dtype="<i2")


def to_bytes(samples: Samples) -> bytes:
    """PCM16 little-endian bytes of `samples`."""
    return samples.astype("<i2", copy=False).tobytes()


def from_float(samples: NDArray[np.floating]) -> Samples:
    """Floats in [-1, 1] to int16, clipped and rounded."""
    scaled = np.rint(np.asarray(samples, dtype=np.float64) * _FULL_SCALE)
    return np.clip(scaled, -32768, 32767).astype(np.int16)


def dbfs(amplitude: float) -> float:
    """Decibels below full scale of an amplitude in [0, 1]; exact zero is `SILENCE_DBFS`."""
    if amplitude <= 0.0:
        return SILENCE_DBFS
    return max(SILENCE_DBFS, 20.0 * math.log10(amplitude))


def peak_dbfs(samples: Samples) -> float:
    """Largest absolute sample, in dBFS."""
    if samples.size == 0:
        return SILENCE_DBFS
    return dbfs(float(np.abs(samples.astype(np.int32)).max()) / _FULL_SCALE)


def rms_dbfs(samples: Samples) -> float:
    """Root mean square, in dBFS relative to a full-scale square wave."""
    if samples.size == 0:
        return SILENCE_DBFS
    exact = samples.astype(np.float64)
    return dbfs(math.sqrt(float(np.dot(exact, exact)) / samples.size) / _FULL_SCALE)


def _ulaw_decode_table() -> Samples:
    codes = ~np.arange(256, dtype=np.int32) & 0xFF
    magnitude = (((codes & 0x0F) << 3) + 0x84 << ((codes & 0x70) >> 4)) - 0x84
    return np.where(codes & 0x80, -magnitude, magnitude).astype(np.int16)


def _alaw_decode_table() -> Samples:
    codes = np.arange(256, dtype=np.int32) ^ 0x55
    segment = (codes & 0x70) >> 4
    base = ((codes & 0x0F) << 4) + 8
    magnitude = np.where(segment == 0, base, (base + 0x100) << np.maximum(segment - 1, 0))
    return np.where(codes & 0x80, magnitude, -magnitude).astype(np.int16)


def _encode_table(decode: Samples) -> NDArray[np.uint8]:
    """For each of the 65,536 int16 values the code whose decoded value lies nearest."""
    order = np.argsort(decode, kind="stable")
    levels = decode[order].astype(np.int32)
    values = np.arange(-32768, 32768, dtype=np.int32)
    right = np.clip(np.searchsorted(levels, values), 1, 255)
    nearer_left = values - levels[right - 1] <= levels[right] - values
    return order[np.where(nearer_left, right - 1, right)].astype(np.uint8)


ULAW_DECODE: Final = _ulaw_decode_table()
ALAW_DECODE: Final = _alaw_decode_table()
_ULAW_ENCODE: Final = _encode_table(ULAW_DECODE)
_ALAW_ENCODE: Final = _encode_table(ALAW_DECODE)


def ulaw_to_samples(encoded: bytes) -> Samples:
    """Decode G.711 mu-law. Source: ITU-T G.711, table 2a."""
    return ULAW_DECODE[np.frombuffer(encoded, dtype=np.uint8)]


def samples_to_ulaw(samples: Samples) -> bytes:
    """Encode G.711 mu-law: the code whose decoded value lies nearest."""
    return _ULAW_ENCODE[samples.astype(np.int32) + 32768].tobytes()


def alaw_to_samples(encoded: bytes) -> Samples:
    """Decode G.711 A-law. Source: ITU-T G.711, table 1a."""
    return ALAW_DECODE[np.frombuffer(encoded, dtype=np.uint8)]


def samples_to_alaw(samples: Samples) -> bytes:
    """Encode G.711 A-law: the code whose decoded value lies nearest."""
    return _ALAW_ENCODE[samples.astype(np.int32) + 32768].tobytes()


def wav_of(audio: bytes) -> bytes:
    """PCM16 at the session's rate as the content of a WAV file."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(BYTES_PER_SAMPLE)
        file.setframerate(SESSION_RATE_HZ)
        file.writeframes(audio)
    return buffer.getvalue()
