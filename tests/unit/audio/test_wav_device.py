"""The WAV device pair under a real sound engine, with time that passes only when the test says so."""

from __future__ import annotations

import time
import wave
from pathlib import Path

import numpy as np
import pytest

from app.audio.engine import SoundConfig, SoundEngine
from app.audio.wav_device import WavBackend
from app.base.errors import ConfigError, DeviceError
from app.base.pcm import to_bytes

PLAIN = SoundConfig(echo_control=False)


def _started(backend: WavBackend, config: SoundConfig = PLAIN) -> SoundEngine:
    engine = SoundEngine(config, backend)
    engine.start()
    return engine


def test_what_is_said_is_captured_at_the_frame_it_names() -> None:
    backend = WavBackend(is_paced=False)
    engine = _started(backend)
    backend.step(5)
    first = backend.say(np.arange(1, 501, dtype=np.int16))
    second = backend.say(to_bytes(np.full(100, 9, dtype=np.int16)))
    assert first.began_at is None
    assert backend.is_speaking
    backend.step(10)
    heard = np.frombuffer(engine.capture.read(), dtype=np.int16)
    assert first.began_at == 1200
    assert first.ended_at == second.began_at == 1700
    assert second.ended_at == 1800
    assert not backend.is_speaking
    assert np.array_equal(heard[1200:1700], np.arange(1, 501))
    assert (heard[1700:1800] == 9).all()
    assert not heard[:1200].any()
    assert not heard[1800:].any()
    engine.stop()


def test_recording_and_placements_share_the_microphones_clock() -> None:
    backend = WavBackend(is_paced=False)
    engine = _started(backend)
    backend.step(3)
    speech = np.full(2400, 500, dtype=np.int16)
    engine.playback.write("a", 0, to_bytes(speech))
    engine.playback.finish("a", 0)
    backend.step(20)
    (placed,) = engine.playback.placements()
    recorded = backend.recorded()
    assert recorded.size == backend.frames == engine.playback.frames
    assert placed.device_frame == 720
    assert np.array_equal(recorded[720:3120], speech)
    engine.stop()


def test_recording_is_a_complete_file_after_stop(tmp_path: Path) -> None:
    backend = WavBackend(tmp_path / "out.wav", rate_hz=48_000, is_paced=False)
    engine = _started(backend)
    assert engine.playback.device_hz == engine.capture.device_hz == 48_000
    backend.step(100)
    engine.stop()
    engine.stop()
    with wave.open(str(tmp_path / "out.wav")) as reader:
        assert (reader.getframerate(), reader.getnframes()) == (48_000, 48_000)


def test_recording_that_never_began_is_an_empty_file(tmp_path: Path) -> None:
    backend = WavBackend(tmp_path / "out.wav")
    backend.close()
    backend.close()
    with wave.open(str(tmp_path / "out.wav")) as reader:
        assert reader.getnframes() == 0


def test_speech_from_a_stereo_file_of_another_rate(tmp_path: Path) -> None:
    file = tmp_path / "hello.wav"
    tone = (np.sin(np.arange(44_100) * 2 * np.pi * 440 / 44_100) * 10_000).astype("<i2")
    with wave.open(str(file), "wb") as writer:
        writer.setnchannels(2)
        writer.setsampwidth(2)
        writer.setframerate(44_100)
        writer.writeframes(np.stack([tone, tone], axis=1).tobytes())
    backend = WavBackend(is_paced=False)
    engine = _started(backend)
    backend.say(file)
    backend.step(110)
    heard = np.frombuffer(engine.capture.read(), dtype=np.int16)[:24_000].astype(float)
    assert int(np.argmax(np.abs(np.fft.rfft(heard)))) == 440
    engine.stop()


def test_file_that_is_no_wav_is_refused_when_said(tmp_path: Path) -> None:
    with pytest.raises(ConfigError):
        WavBackend(is_paced=False).say(tmp_path / "missing.wav")


def test_without_a_microphone_output_works_and_capture_says_why() -> None:
    backend = WavBackend(is_paced=False, has_microphone=False)
    engine = _started(backend, SoundConfig())
    assert not engine.capture.is_available
    assert engine.capture.missing is not None
    assert engine.capture.missing.code == "no_input"
    assert engine.input_name == ""
    engine.playback.write("a", 0, to_bytes(np.full(240, 5, np.int16)))
    engine.playback.finish("a", 0)
    backend.step(2)
    assert np.count_nonzero(backend.recorded()) >= 240
    assert engine.is_alive
    engine.stop()


def test_lost_device_is_noticed() -> None:
    backend = WavBackend(is_paced=False)
    engine = _started(backend)
    assert engine.is_alive
    backend.fail()
    backend.step(5)
    assert backend.frames == 0
    assert not engine.is_alive
    assert isinstance(engine.failure, DeviceError)
    assert engine.failure.hint
    engine.playback.flush()
    assert engine.playback.is_settled
    assert not engine.capture.is_available
    engine.stop()


def test_engine_is_used_between_start_and_stop_only() -> None:
    engine = SoundEngine(PLAIN, WavBackend(is_paced=False))
    assert not engine.is_alive
    for part in ("playback", "capture"):
        with pytest.raises(DeviceError) as caught:
            getattr(engine, part)
        assert caught.value.code == "not_started"
    engine.start()
    with pytest.raises(DeviceError, match="already"):
        engine.start()
    engine.stop()
    assert not engine.is_alive
    assert engine.failure is None


def test_paced_device_keeps_real_time_and_leaves_no_thread() -> None:
    backend = WavBackend(latency_ms=20)
    began_at = time.monotonic()
    engine = _started(backend)
    while backend.frames < 24_000 * 0.5:
        time.sleep(0.005)
    took_s = time.monotonic() - began_at
    assert backend.frame_at(time.monotonic()) == pytest.approx(backend.frames, abs=24_000 * 0.1)
    engine.stop()
    frames = backend.frames
    assert 0.45 <= took_s <= 1.0
    time.sleep(0.03)
    assert backend.frames == frames


def test_whole_conversation_turn_with_barge_in() -> None:
    """The agent speaks, is cut off, and the recording ends where the position says."""
    backend = WavBackend(is_paced=False, latency_ms=20)
    engine = _started(backend)
    speech = (np.sin(np.arange(48_000) * 2 * np.pi * 200 / 24_000) * 9000).astype(np.int16)
    engine.playback.write("a", 0, to_bytes(speech))
    backend.step(50)
    engine.playback.flush()
    backend.step(2)
    assert engine.playback.is_settled
    (position,) = engine.playback.positions()
    recorded = np.flatnonzero(backend.recorded())
    # The fade's last samples round to nothing.
    assert 0 <= position.heard - (recorded[-1] - recorded[0] + 1) <= 24
    backend.step(20)
    assert np.flatnonzero(backend.recorded())[-1] == recorded[-1]
    engine.stop()
