"""The real sound engine, through PortAudio and PulseAudio, against recordings of what the card played."""

from __future__ import annotations

import time
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.audio.engine import SoundEngine
from app.base.pcm import to_bytes
from tests.sound_card import Recording, VirtualSoundCard

RATE = 24_000
BLOCK = 240
# What a recording through PulseAudio adds at a border: its resampling from 24 to 48 and back to 24 kHz.
RINGING = 48


def _speech(seconds: float, seed: int = 3) -> np.ndarray:
    """Band-limited noise: unlike itself at any other moment, so that its position in a recording is certain."""
    noise = np.random.default_rng(seed).standard_normal(int(RATE * seconds))
    return (np.convolve(noise, np.hanning(12) / 6, "same") * 5000).clip(-30_000, 30_000).astype(np.int16)


def _tone(seconds: float, hz: float = 440.0) -> np.ndarray:
    return (np.sin(np.arange(int(RATE * seconds)) * 2 * np.pi * hz / RATE) * 8000).astype(np.int16)


def _find(needle: np.ndarray, haystack: np.ndarray) -> int:
    """Where `needle` begins in `haystack`, in samples."""
    size = 1 << int(np.ceil(np.log2(needle.size + haystack.size)))
    spectrum = np.fft.rfft(haystack.astype(float), size) * np.conj(np.fft.rfft(needle.astype(float), size))
    return int(np.argmax(np.fft.irfft(spectrum, size)[: haystack.size]))


def _recorded(recording: Recording) -> np.ndarray:
    return np.asarray(recording.samples(), dtype=np.int16)


def _sounding(samples: np.ndarray, threshold: int = 2) -> tuple[int, int]:
    found = np.flatnonzero(np.abs(samples.astype(int)) > threshold)
    return int(found[0]), int(found[-1]) + 1


def _wait_until(condition: Callable[[], bool], timeout_s: float = 5.0) -> float:
    """Seconds until `condition()` holds."""
    began_at = time.monotonic()
    while not condition():
        if time.monotonic() - began_at > timeout_s:
            raise TimeoutError
        time.sleep(0.001)
    return time.monotonic() - began_at


def _play(engine: SoundEngine, samples: np.ndarray, item: str = "a", *, ends: bool = True) -> None:
    for begin in range(0, samples.size, 2400):
        engine.playback.write(item, 0, to_bytes(samples[begin : begin + 2400]))
    if ends:
        engine.playback.finish(item, 0)


def test_devices_are_opened_at_the_sessions_rate(engine: SoundEngine) -> None:
    assert engine.playback.device_hz == RATE
    assert engine.capture.is_available
    assert engine.output_name == engine.input_name == "default"
    assert engine.is_alive


def test_what_is_played_is_what_the_card_records(card: VirtualSoundCard, engine: SoundEngine, undisturbed: Any) -> None:
    speech = _speech(1.0)

    def attempt(turn: int) -> None:
        with card.record(rate_hz=2 * RATE) as recording:
            time.sleep(0.1)
            _play(engine, speech, f"item {turn}")
            _wait_until(lambda: engine.playback.positions()[-1].heard == speech.size)
            time.sleep(0.1)
            heard = _recorded(recording)
        # The card runs at 48 kHz: a recording begins on an even or on an odd one of its frames.
        errors, ends = zip(*(_compare(speech, heard[phase::2]) for phase in (0, 1)), strict=True)
        print(f"difference from what was written: {min(errors):.3f} of its level")
        assert min(errors) < 0.05
        assert min(ends) <= BLOCK + RINGING

    undisturbed(attempt)


def _compare(speech: np.ndarray, heard: np.ndarray) -> tuple[float, int]:
    """RMS of the difference relative to the speech, and samples of sound after its end."""
    begin = _find(speech, heard)
    inner = slice(RINGING, speech.size - RINGING)
    difference = heard[begin : begin + speech.size][inner].astype(float) - speech[inner]
    error = np.sqrt(np.mean(difference**2) / np.mean(speech[inner].astype(float) ** 2))
    return float(error), _sounding(heard)[1] - begin - speech.size


def test_barge_in_is_silent_at_once_and_does_not_click(
    card: VirtualSoundCard, engine: SoundEngine, undisturbed: Any
) -> None:
    tone = _tone(5.0)

    def attempt(attempt_turn: int) -> None:
        lags_ms = []
        with card.record() as recording:
            for turn in range(6):
                time.sleep(0.1)
                _play(engine, tone, f"item {attempt_turn} {turn}")
                time.sleep(0.3 + turn * 0.0037)
                engine.playback.flush()
                lags_ms.append(_wait_until(lambda: engine.playback.is_settled) * 1000)
                position = engine.playback.positions()[-1]
                assert position.heard == position.handed < position.received
                time.sleep(0.1)
            heard = _recorded(recording).astype(int)
        print(f"flush to the last faded sample handed over: {', '.join(f'{lag:.1f}' for lag in lags_ms)} ms")
        # One callback of 10 ms until it is seen; the fade is in that block.
        assert max(lags_ms) <= 20
        _assert_no_click(heard, cuts=6)

    undisturbed(attempt)


def _assert_no_click(heard: np.ndarray, cuts: int) -> None:
    sounding = np.flatnonzero(np.abs(heard) > 2)
    ends = [*sounding[:-1][np.diff(sounding) > BLOCK].tolist(), int(sounding[-1])]
    assert len(ends) == cuts
    for end in ends:
        uncut = heard[end - 12 * BLOCK : end - 2 * BLOCK]
        assert np.abs(np.diff(heard[end - 2 * BLOCK : end + BLOCK])).max() <= np.abs(np.diff(uncut)).max()


def test_heard_agrees_with_the_recording(card: VirtualSoundCard, engine: SoundEngine, undisturbed: Any) -> None:
    """Compared at forty moments while it plays, and as a whole after the cut."""

    def attempt(turn: int) -> None:
        errors_ms, buffered_ms, lost = _compare_positions(card, engine, f"item {turn}")
        print(
            f"heard less recorded: {min(errors_ms):.1f} to {max(errors_ms):.1f} ms, median {np.median(errors_ms):.1f}; "
            f"handed but not heard: {buffered_ms:.1f} ms; after the cut heard less recorded: {lost} samples"
        )
        # The recorder's own fragment of 5 ms is part of the difference.
        assert abs(float(np.median(errors_ms))) <= 10
        # The last samples of the fade are too quiet to be found.
        assert abs(lost) <= RINGING

    undisturbed(attempt)


def _compare_positions(card: VirtualSoundCard, engine: SoundEngine, item: str) -> tuple[list[float], float, int]:
    """Heard less recorded at forty moments (ms), the device's buffer (ms), and heard less recorded at the end."""
    speech = _speech(3.0)
    reports = []
    with card.record() as recording:
        time.sleep(0.2)
        _play(engine, speech, item)
        _wait_until(lambda: engine.playback.positions()[-1].heard > 0)
        for _ in range(40):
            time.sleep(0.037)
            reports.append((time.monotonic(), engine.playback.positions()[-1]))
        engine.playback.flush()
        _wait_until(lambda: engine.playback.is_settled)
        final = engine.playback.positions()[-1]
        time.sleep(0.2)
        heard = _recorded(recording)
    begin = _find(speech[:12_000], heard)
    began_at = recording.started_at + begin / RATE
    errors_ms = [(position.heard / RATE - (at - began_at)) * 1000 for at, position in reports]
    buffered_ms = float(np.median([(position.handed - position.heard) / 24 for _at, position in reports]))
    return errors_ms, buffered_ms, final.heard - (_sounding(heard)[1] - begin)


def test_microphone_hears_what_is_said(card: VirtualSoundCard, engine: SoundEngine, tmp_path: Path) -> None:
    speech = _speech(1.0, seed=8)
    with wave.open(str(tmp_path / "said.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(to_bytes(speech))
    engine.capture.read()
    engine.capture.level()
    card.say(tmp_path / "said.wav")
    time.sleep(0.2)
    heard = np.frombuffer(engine.capture.read(), dtype=np.int16)
    level = engine.capture.level()
    begin = _find(speech, heard)
    assert np.corrcoef(heard[begin : begin + speech.size], speech)[0, 1] > 0.99
    assert not level.zeros
    assert level.peak_dbfs > -25
    assert engine.capture.dropped == 0


def test_nobody_speaking_is_exact_zeros(engine: SoundEngine) -> None:
    time.sleep(0.1)
    engine.capture.level()
    time.sleep(0.1)
    assert engine.capture.level().zeros


def test_no_underruns_in_five_seconds(engine: SoundEngine, undisturbed: Any) -> None:
    speech = _speech(5.0)

    def attempt(turn: int) -> None:
        before = engine.playback.underruns
        _play(engine, speech, f"item {turn}")
        _wait_until(lambda: engine.playback.positions()[-1].heard == speech.size, timeout_s=8)
        assert engine.playback.underruns == before
        assert engine.capture.overflows == 0

    undisturbed(attempt)


@pytest.mark.parametrize("late_ms", [0, 30])
def test_chunks_at_real_time_pace_do_not_run_dry(engine: SoundEngine, late_ms: int, undisturbed: Any) -> None:
    """20 ms chunks, each up to `late_ms` late, as from a network."""
    speech = _speech(2.0)
    lateness = np.random.default_rng(1).uniform(0, late_ms / 1000, speech.size // 480)

    def attempt(turn: int) -> None:
        item = f"item {turn}"
        before = engine.playback.underruns
        began_at = time.monotonic()
        for index, late_s in enumerate(lateness):
            time.sleep(max(0.0, began_at + index * 0.02 + late_s - time.monotonic()))
            engine.playback.write(item, 0, to_bytes(speech[index * 480 : (index + 1) * 480]))
        engine.playback.finish(item, 0)
        _wait_until(lambda: engine.playback.positions()[-1].heard == speech.size)
        assert engine.playback.underruns == before

    undisturbed(attempt)
