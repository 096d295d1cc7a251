"""Echo control with the real processing module, over a simulated room of 80 ms."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from app.audio.echo import EchoControl
from app.audio.engine import SoundConfig, SoundEngine
from app.audio.ring import SampleRing
from app.audio.wav_device import WavBackend
from app.base.errors import DeviceError

DELAY = 24 * 80


def _speech_like(seconds: int, seed: int = 1) -> np.ndarray:
    """Noise with the rhythm of syllables."""
    rng = np.random.default_rng(seed)
    samples = 24_000 * seconds
    noise = np.convolve(rng.standard_normal(samples), np.ones(6) / 6, "same")
    syllables = np.clip(np.sin(np.arange(samples) * 2 * np.pi * 3 / 24_000) + 0.3, 0, 1)
    return (noise * syllables * 9000).clip(-30_000, 30_000).astype(np.int16)


def _rms(samples: np.ndarray) -> float:
    return float(np.sqrt(np.mean(samples.astype(float) ** 2))) + 1e-9


def _through_the_room(far: np.ndarray, near: np.ndarray, block: int) -> np.ndarray:
    reference = SampleRing(24_000)
    echo = EchoControl(reference, 24_000)
    heard = near.copy()
    heard[DELAY:] += (far[:-DELAY] * 0.4).astype(np.int16)
    out = []
    for begin in range(0, far.size, block):
        reference.write(far[begin : begin + block])
        out.append(echo.process(heard[begin : begin + block]))
    return np.concatenate(out)


@pytest.mark.parametrize("block", [240, 700])
def test_echo_is_25_db_quieter_after_some_seconds(block: int) -> None:
    far = _speech_like(8)
    cleaned = _through_the_room(far, np.zeros_like(far), block)
    late = slice(24_000 * 5, 24_000 * 8 - 1000)
    assert 20 * np.log10(_rms(far[late] * 0.4) / _rms(cleaned[late])) >= 25


def test_speech_without_an_echo_passes() -> None:
    near = _speech_like(4, seed=5)
    cleaned = _through_the_room(np.zeros_like(near), near, 240)
    late = slice(24_000, 24_000 * 3)
    assert abs(20 * np.log10(_rms(near[late]) / _rms(cleaned[late]))) < 6


def test_whole_frames_come_out_and_nothing_is_lost() -> None:
    echo = EchoControl(SampleRing(2400), 24_000)
    sizes = [echo.process(np.zeros(size, np.int16)).size for size in (100, 139, 1, 500, 0, 700)]
    assert sizes == [0, 0, 240, 480, 0, 720]


def test_loudspeaker_at_another_rate_is_converted() -> None:
    reference = SampleRing(48_000)
    echo = EchoControl(reference, 48_000)
    for _ in range(100):
        reference.write(np.full(480, 100, np.int16))
        assert echo.process(np.zeros(240, np.int16)).size == 240
    assert reference.readable == 0


def test_engine_without_the_module_goes_on_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "livekit", None)
    backend = WavBackend(is_paced=False)
    engine = SoundEngine(SoundConfig(echo_control=True), backend)
    engine.start()
    assert isinstance(engine.echo_problem, DeviceError)
    assert "headphones" in engine.echo_problem.hint
    backend.say(np.full(240, 7, np.int16))
    backend.step(1)
    assert engine.capture.read() == np.full(240, 7, "<i2").tobytes()
    engine.stop()


def test_engine_uses_it_when_asked() -> None:
    backend = WavBackend(is_paced=False)
    engine = SoundEngine(SoundConfig(echo_control=True), backend)
    engine.start()
    assert engine.echo_problem is None
    assert engine.playback.reference is not None
    backend.step(10)
    assert len(engine.capture.read()) == 2 * 2400
    assert engine.playback.reference.readable == 0
    engine.stop()


def test_a_quiet_room_passes_untouched_and_the_canceller_still_knows_it_afterwards() -> None:
    pause = np.zeros(24_000 * 4, dtype=np.int16)
    far = np.concatenate((_speech_like(6), pause, _speech_like(2, seed=3)))
    hiss = np.random.default_rng(2).integers(-8, 9, far.size).astype(np.int16)
    cleaned = _through_the_room(far, hiss, 240)
    quiet = slice(24_000 * 8, 24_000 * 10)
    assert np.array_equal(cleaned[quiet], hiss[quiet])
    again = slice(24_000 * 10 + 7200, 24_000 * 12 - 1000)
    assert 20 * np.log10(_rms(far[again] * 0.4) / _rms(cleaned[again])) >= 25


def test_noise_is_taken_out_while_nothing_is_played() -> None:
    noise = (np.random.default_rng(4).standard_normal(24_000 * 5) * 300).astype(np.int16)
    cleaned = _through_the_room(np.zeros_like(noise), noise, 240)
    late = slice(24_000 * 3, 24_000 * 5 - 1000)
    assert 20 * np.log10(_rms(noise[late]) / _rms(cleaned[late])) > 6
