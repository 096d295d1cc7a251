"""Resampling: live with about a millisecond of delay, whole files without any."""

from __future__ import annotations

import numpy as np
import pytest

from app.audio.resample import LiveResampler, resample_whole


def _tone(rate_hz: int, seconds: float = 0.5) -> np.ndarray:
    return (10000 * np.sin(np.arange(int(rate_hz * seconds)) * 2 * np.pi * 440 / rate_hz)).astype(np.int16)


def test_equal_rates_pass_samples_through_untouched() -> None:
    resampler = LiveResampler(24_000, 24_000)
    tone = _tone(24_000)
    assert resampler.process(tone) is tone
    assert resampler.finish().size == 0


@pytest.mark.parametrize(("from_hz", "to_hz"), [(24_000, 48_000), (48_000, 24_000), (44_100, 24_000), (24_000, 16_000)])
def test_live_keeps_length_and_shape_over_odd_pieces(from_hz: int, to_hz: int) -> None:
    resampler = LiveResampler(from_hz, to_hz)
    tone = _tone(from_hz)
    pieces = [resampler.process(tone[begin : begin + 241]) for begin in range(0, tone.size, 241)]
    out = np.concatenate([*pieces, resampler.finish()])
    expected = _tone(to_hz)
    assert abs(out.size - expected.size) <= 2
    middle = slice(to_hz // 10, to_hz * 4 // 10)
    error = out[middle].astype(float) - expected[middle]
    assert np.sqrt(np.mean(error**2)) < 10000 * 0.01


@pytest.mark.parametrize(("from_hz", "to_hz"), [(24_000, 48_000), (48_000, 24_000), (44_100, 24_000)])
def test_live_keeps_back_21_ms_at_most(from_hz: int, to_hz: int) -> None:
    resampler = LiveResampler(from_hz, to_hz)
    given = got = 0.0
    for _ in range(50):
        got += resampler.process(np.zeros(from_hz // 100, dtype=np.int16)).size / to_hz
        given += 0.01
        assert given - got <= 0.021


def test_live_clips_instead_of_wrapping_around() -> None:
    square = np.where(np.arange(4800) // 24 % 2, 32767, -32768).astype(np.int16)
    resampler = LiveResampler(48_000, 24_000)
    out = np.concatenate([resampler.process(square), resampler.finish()]).astype(int)
    # A wrapped sample would stand at the other end of the scale.
    assert (np.abs(out[500:1500]) > 20000).mean() > 0.8
    assert np.abs(np.diff(np.sign(out[500:1500]))).sum() / 2 <= 1000 / 12 + 1


def test_finish_and_reset_forget_what_came_before() -> None:
    resampler = LiveResampler(24_000, 48_000)
    resampler.process(np.full(480, 20000, dtype=np.int16))
    resampler.finish()
    assert not resampler.process(np.zeros(480, dtype=np.int16)).any()
    resampler.process(np.full(480, 20000, dtype=np.int16))
    resampler.reset()
    assert not resampler.process(np.zeros(480, dtype=np.int16)).any()


def test_whole_has_no_delay() -> None:
    tone = _tone(44_100)
    out = resample_whole(tone, 44_100, 24_000)
    expected = _tone(24_000)
    assert abs(out.size - expected.size) <= 1
    middle = slice(2400, 9600)
    assert np.abs(out[middle].astype(int) - expected[middle]).max() < 20
    assert resample_whole(tone, 8000, 8000) is tone
