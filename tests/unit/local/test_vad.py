from __future__ import annotations

from pathlib import Path

import numpy as np
import soxr

from app.local.speech.vad import SpeechDetector, VoiceWatch
from tests.speech import read_wav, speak


def at_session_rate(path: Path) -> np.ndarray:  # type: ignore[type-arg]
    samples, rate = read_wav(path)
    return soxr.resample(samples, rate, 24_000).astype(np.int16)  # type: ignore[no-any-return]


def test_speech_is_found_and_silence_is_not(tmp_path: Path) -> None:
    speech = at_session_rate(speak("book a table for two people tomorrow at seven", tmp_path))
    spoken = SpeechDetector().feed(speech.tobytes())
    assert np.mean(np.array(spoken) > 0.5) > 0.7
    assert max(SpeechDetector().feed(bytes(48_000))) < 0.3


def test_noise_is_no_voice() -> None:
    noise = (np.random.default_rng(1).normal(0, 800, 48_000)).astype(np.int16)
    assert np.mean(np.array(SpeechDetector().feed(noise.tobytes())) > 0.5) < 0.05


def test_pieces_of_any_size_give_one_probability_for_each_window(tmp_path: Path) -> None:
    speech = at_session_rate(speak("what time is it", tmp_path)).tobytes()
    whole = SpeechDetector().feed(speech)
    detector = SpeechDetector()
    pieces = [p for start in range(0, len(speech), 962) for p in detector.feed(speech[start : start + 962])]
    assert abs(len(whole) - len(pieces)) <= 1
    assert np.allclose(whole[: len(pieces)], pieces[: len(whole)], atol=0.25)


def test_after_a_reset_nothing_is_remembered(tmp_path: Path) -> None:
    speech = at_session_rate(speak("what time is it", tmp_path)).tobytes()
    detector = SpeechDetector()
    first = detector.feed(speech)
    detector.reset()
    assert np.allclose(first, detector.feed(speech), atol=1e-3)


def test_the_faintest_voice_is_one_and_noise_of_any_level_is_none(tmp_path: Path) -> None:
    watch = VoiceWatch()
    for level in (0, 1, 30, 1_000, 3_000):
        watch.feed(np.random.default_rng(1).normal(0, level, 48_000).astype(np.int16).tobytes())
        assert not watch.has_voice
    watch.reset()
    whispered = at_session_rate(speak("yes", tmp_path)) // 100
    for start in range(0, len(whispered), 481):
        watch.feed(whispered[start : start + 481].astype(np.int16).tobytes())
    assert watch.has_voice
    watch.reset()
    assert not watch.has_voice
