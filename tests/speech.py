"""Real speech for tests: spoken at test time by a voice that the engine does not use."""

from __future__ import annotations

import shutil
import subprocess
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

SPEAKER = "rms"


def speak(text: str, folder: Path, *, voice: str = SPEAKER, pause_before_s: float = 0.0) -> Path:
    """A WAV file (16 kHz mono) of `text`, made by flite. Raises RuntimeError when flite is missing."""
    if shutil.which("flite") is None:
        raise RuntimeError("flite is missing: apt-get install flite (packaging/dev.py test does it)")
    path = folder / f"{abs(hash((text, voice, pause_before_s))):x}.wav"
    subprocess.run(["flite", "-voice", voice, "-t", text, "-o", str(path)], check=True, timeout=60)
    if pause_before_s:
        samples, rate = read_wav(path)
        write_wav(path, np.concatenate([np.zeros(int(pause_before_s * rate), np.int16), samples]), rate)
    return path


def read_wav(path: Path) -> tuple[NDArray[np.int16], int]:
    """Mono samples and their rate (Hz)."""
    with wave.open(str(path), "rb") as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
        if file.getnchannels() == 2:
            samples = samples.reshape(-1, 2).mean(axis=1).astype(np.int16)
        return samples, file.getframerate()


def write_wav(path: Path, samples: NDArray[np.int16], rate_hz: int) -> None:
    """Write mono samples."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(samples.astype("<i2").tobytes())
