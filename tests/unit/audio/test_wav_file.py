"""Reading WAV files of every usual kind, and writing one."""

from __future__ import annotations

import struct
import wave
from pathlib import Path

import numpy as np
import pytest

from app.audio.wav_file import WavWriter, read_wav
from app.base.errors import ConfigError

TONE = np.sin(np.arange(4800) * 2 * np.pi * 440 / 24_000) * 0.5


def _riff(
    kind: int, bits: int, data: bytes, *, channels: int = 1, rate: int = 24_000, size: int | None = None
) -> bytes:
    frame = channels * bits // 8
    header = struct.pack("<HHIIHH", kind, channels, rate, rate * frame, frame, bits)
    chunks = b"fmt " + struct.pack("<I", len(header)) + header
    chunks += b"LIST" + struct.pack("<I", 3) + b"abc\0"  # an odd chunk is padded
    chunks += b"data" + struct.pack("<I", len(data) if size is None else size) + data
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


def _encoded(kind: int, bits: int) -> bytes:
    match (kind, bits):
        case (1, 8):
            return (np.rint(TONE * 128) + 128).astype(np.uint8).tobytes()
        case (1, 24):
            return (TONE * 2**31).astype("<i4").view(np.uint8).reshape(-1, 4)[:, 1:].tobytes()
        case (1, 32):
            return (TONE * 2**31).astype("<i4").tobytes()
        case (3, 32):
            return TONE.astype("<f4").tobytes()
        case (3, 64):
            return TONE.astype("<f8").tobytes()
        case _:
            return (TONE * 32768).astype("<i2").tobytes()


@pytest.mark.parametrize(("kind", "bits"), [(1, 8), (1, 16), (1, 24), (1, 32), (3, 32), (3, 64)])
def test_every_usual_sample_format_is_read(tmp_path: Path, kind: int, bits: int) -> None:
    file = tmp_path / "tone.wav"
    file.write_bytes(_riff(kind, bits, _encoded(kind, bits)))
    samples = read_wav(file)
    assert samples.dtype == np.int16
    assert np.abs(samples - TONE * 32768).max() <= (150 if bits == 8 else 1.5)


def test_stereo_is_averaged(tmp_path: Path) -> None:
    file = tmp_path / "two.wav"
    both = np.stack([np.full(100, 1000), np.full(100, 3000)], axis=1).astype("<i2")
    file.write_bytes(_riff(1, 16, both.tobytes(), channels=2))
    assert (read_wav(file) == 2000).all()


@pytest.mark.parametrize("rate", [8000, 16_000, 44_100, 48_000])
def test_any_rate_becomes_the_sessions(tmp_path: Path, rate: int) -> None:
    file = tmp_path / "rate.wav"
    tone = (np.sin(np.arange(rate) * 2 * np.pi * 440 / rate) * 10_000).astype("<i2")
    file.write_bytes(_riff(1, 16, tone.tobytes(), rate=rate))
    samples = read_wav(file)
    assert abs(samples.size - 24_000) <= 1
    spectrum = np.abs(np.fft.rfft(samples[:24_000].astype(float)))
    assert int(np.argmax(spectrum)) == 440


def test_size_that_was_never_filled_in_means_to_the_end(tmp_path: Path) -> None:
    file = tmp_path / "pipe.wav"
    file.write_bytes(_riff(1, 16, np.ones(50, "<i2").tobytes(), size=0xFFFFFFFF))
    assert read_wav(file).size == 50


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not sound at all",
        b"RIFF\0\0\0\0WAVE",
        _riff(2, 4, b"abc"),
        _riff(1, 16, b"", channels=0),
        b"RIFF1234WAVEfmt ",
    ],
)
def test_what_is_no_wav_file_is_named(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "broken.wav"
    file.write_bytes(content)
    with pytest.raises(ConfigError, match=r"broken\.wav"):
        read_wav(file)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"nowhere\.wav"):
        read_wav(tmp_path / "nowhere.wav")


def test_written_file_is_read_by_others_and_by_us(tmp_path: Path) -> None:
    file = tmp_path / "out.wav"
    writer = WavWriter(file, 48_000)
    block = np.arange(-500, 500, dtype=np.int16)
    writer.write(block)
    writer.write(block)
    writer.close()
    writer.close()
    with wave.open(str(file)) as reader:
        assert (reader.getframerate(), reader.getnchannels(), reader.getnframes()) == (48_000, 1, 2000)
    assert np.array_equal(read_wav(file, 48_000), np.concatenate([block, block]))


def test_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"no folder.*out\.wav"):
        WavWriter(tmp_path / "no folder" / "out.wav")
