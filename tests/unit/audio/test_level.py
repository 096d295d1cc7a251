"""Levels: peak, RMS, clip and exact zeros of everything since the last look."""

from __future__ import annotations

import numpy as np
import pytest

from app.audio.level import Level, LevelLog
from app.base.pcm import SILENCE_DBFS


def _level(*blocks: np.ndarray) -> Level:
    log = LevelLog(480)
    for block in blocks:
        log.push(block)
    return log.take()


def test_sine_at_half_scale_has_peak_minus_6_and_rms_minus_9() -> None:
    sine = (16384 * np.sin(np.arange(480) * 2 * np.pi / 48)).astype(np.int16)
    level = _level(sine)
    assert level.peak_dbfs == pytest.approx(-6.02, abs=0.05)
    assert level.rms_dbfs == pytest.approx(-9.03, abs=0.05)
    assert not level.clipped
    assert not level.zeros
    assert level.samples == 480


def test_peak_is_the_largest_of_all_blocks_and_negative_peaks_count() -> None:
    quiet = np.full(100, 10, dtype=np.int16)
    loud = np.array([0, -20000, 0], dtype=np.int16)
    assert _level(quiet, loud, quiet).peak_dbfs == pytest.approx(20 * np.log10(20000 / 32768), abs=1e-3)


@pytest.mark.parametrize(("sample", "clipped"), [(32767, True), (-32768, True), (32766, False), (-32766, False)])
def test_clip_is_full_scale_in_either_direction(sample: int, clipped: bool) -> None:
    assert _level(np.array([0, sample], dtype=np.int16)).clipped is clipped


def test_exact_zeros_are_told_from_a_quiet_room() -> None:
    assert _level(np.zeros(240, dtype=np.int16)) == Level(zeros=True, samples=240)
    assert not _level(np.zeros(240, dtype=np.int16), np.array([1], dtype=np.int16)).zeros


def test_nothing_pushed_is_silence_but_not_zeros() -> None:
    level = LevelLog(10).take()
    assert level == Level()
    assert level.peak_dbfs == SILENCE_DBFS
    assert not level.zeros


def test_take_starts_afresh() -> None:
    log = LevelLog(10)
    log.push(np.full(10, 30000, dtype=np.int16))
    log.take()
    log.push(np.full(10, 3, dtype=np.int16))
    assert log.take().peak_dbfs < -70


def test_log_nobody_fetched_keeps_the_latest_blocks() -> None:
    log = LevelLog(10)
    log.push(np.full(10, 30000, dtype=np.int16))
    for _ in range(300):
        log.push(np.full(10, 3, dtype=np.int16))
    level = log.take()
    assert level.peak_dbfs < -70
    assert 2000 <= level.samples <= 2560
