"""WAV files: reading any usual one as mono, writing mono PCM16 as it comes.

Owns the file format (RIFF, integer 8 to 32 bit and float). Invariant: a file that is still being written can be read
after `close`; one that cannot be understood is a ConfigError that names it.
"""

from __future__ import annotations

import struct
import wave
from pathlib import Path
from typing import Final

import numpy as np

from app.audio.resample import resample_whole
from app.base.errors import ConfigError
from app.base.language import say
from app.base.os_words import reason_of
from app.base.pcm import SESSION_RATE_HZ, Samples, to_bytes

_PCM: Final = 1
_FLOAT: Final = 3
_EXTENSIBLE: Final = 0xFFFE


def read_wav(file: Path, rate_hz: int = SESSION_RATE_HZ) -> Samples:
    """Read a file as mono int16 at `rate_hz`, shape (n,); channels are averaged.

    Raises:
        ConfigError: the file is missing or not a WAV file with PCM or float samples.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise ConfigError(
            say("WavFile", "{file} cannot be read: {reason}.").format(file=file, reason=reason_of(error)),
            code="wav_unreadable",
        ) from error
    try:
        samples, from_hz = _parse(content)
    except (ValueError, struct.error) as error:
        raise ConfigError(
            say("WavFile", "{file} is not a WAV file that can be played: {reason}.").format(
                file=file, reason=error.args[0]
            ),
            code="wav_not_understood",
            hint=say("WavFile", "Convert it to 16-bit PCM WAV."),
        ) from error
    return resample_whole(samples, from_hz, rate_hz)


def _parse(content: bytes) -> tuple[Samples, int]:
    chunks = _chunks(content)
    if b"fmt " not in chunks or b"data" not in chunks:
        raise ValueError(say("WavFile", "it has no format or no sound"))
    header = chunks[b"fmt "]
    kind, channels, rate_hz, _bytes_per_s, frame_bytes, bits = struct.unpack_from("<HHIIHH", header)
    if kind == _EXTENSIBLE:
        (kind,) = struct.unpack_from("<H", header, 24)
    if channels < 1 or rate_hz < 1 or frame_bytes != channels * bits // 8:
        raise ValueError(say("WavFile", "its header makes no sense"))
    values = _decode(chunks[b"data"], kind, bits)
    values = values[: values.size - values.size % channels].reshape(-1, channels)
    mono = values[:, 0] if channels == 1 else values.mean(axis=1)
    return np.clip(np.rint(mono), -32768, 32767).astype(np.int16), rate_hz


def _chunks(content: bytes) -> dict[bytes, bytes]:
    if content[:4] != b"RIFF" or content[8:12] != b"WAVE":
        raise ValueError(say("WavFile", "it does not begin like one"))
    found: dict[bytes, bytes] = {}
    position = 12
    while position + 8 <= len(content):
        name, size = struct.unpack_from("<4sI", content, position)
        position += 8
        # A program that writes to a pipe leaves a size that is too large: then the sound goes on to the end.
        found.setdefault(name, content[position : position + size])
        position += size + size % 2
    return found


def _decode(data: bytes, kind: int, bits: int) -> np.ndarray:
    """Samples as float64 on int16's scale, channels still interleaved."""
    width = bits // 8
    data = data[: len(data) - len(data) % max(1, width)]
    match (kind, bits):
        case (1, 8):
            return (np.frombuffer(data, np.uint8).astype(np.float64) - 128) * 256
        case (1, 16):
            return np.frombuffer(data, "<i2").astype(np.float64)
        case (1, 24):
            padded = np.zeros((len(data) // 3, 4), np.uint8)
            padded[:, 1:] = np.frombuffer(data, np.uint8).reshape(-1, 3)
            return padded.view("<i4")[:, 0] / 65536.0
        case (1, 32):
            return np.frombuffer(data, "<i4") / 65536.0
        case (3, 32):
            return np.frombuffer(data, "<f4").astype(np.float64) * 32768
        case (3, 64):
            return np.frombuffer(data, "<f8") * 32768
        case _:
            raise ValueError(
                say("WavFile", "format {kind} with {bits} bits is not supported").format(kind=kind, bits=bits)
            )


def unwritable(file: Path, error: OSError) -> ConfigError:
    """That the system refuses to write a file."""
    return ConfigError(
        say("WavFile", "{file} cannot be written: {reason}.").format(file=file, reason=reason_of(error)),
        code="wav_unwritable",
    )


class WavWriter:
    """Writes mono PCM16 piece by piece.

    Raises:
        ConfigError: the file cannot be created.
    """

    def __init__(self, file: Path, rate_hz: int = SESSION_RATE_HZ) -> None:
        try:
            self._file = file.open("wb")
        except OSError as error:
            raise unwritable(file, error) from error
        self._wave: wave.Wave_write = wave.Wave_write(self._file)
        self._wave.setnchannels(1)
        self._wave.setsampwidth(2)
        self._wave.setframerate(rate_hz)

    def write(self, block: Samples) -> None:
        """Append samples, shape (n,)."""
        self._wave.writeframesraw(to_bytes(block))

    def close(self) -> None:
        """Complete the header and close; may be called twice. Raises OSError, and is closed then, too."""
        try:
            self._wave.close()
        finally:
            self._file.close()
