"""The callback's notes: runs of speech, what was skipped, and the device's clock."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.handed import DeviceClock, Run, RunLog, SkipLog


def test_run_without_a_gap_stays_one_entry() -> None:
    log = RunLog()
    log.add(100, 0, 240)
    log.add(340, 240, 240)
    log.add(1000, 480, 10)
    assert log.runs() == [Run(100, 0, 480), Run(1000, 480, 10)]
    assert log.end == 490


def test_content_at_a_frame_stands_still_in_the_gaps() -> None:
    log = RunLog()
    assert log.content_at(50) == 0
    assert log.end == 0
    log.add(100, 0, 100)
    log.add(300, 500, 100)
    assert [log.content_at(f) for f in (0, 100, 150, 200, 299, 300, 350, 999)] == [0, 0, 50, 100, 100, 500, 550, 600]


@given(pieces=st.lists(st.tuples(st.integers(0, 5), st.integers(1, 50)), max_size=30))
def test_content_never_decreases_over_frames(pieces: list[tuple[int, int]]) -> None:
    log = RunLog()
    frame = content = 0
    for gap, samples in pieces:
        frame += gap
        log.add(frame, content, samples)
        frame += samples
        content += samples
    seen = [log.content_at(f) for f in range(frame + 2)]
    assert seen == sorted(seen)
    assert seen[-1] == content == log.end


def test_old_runs_are_forgotten() -> None:
    log = RunLog()
    for index in range(3000):
        log.add(index * 10, index, 1)
    assert len(log.runs()) < 1024
    assert log.content_at(0) == 0
    assert log.content_at(29_990) == 2999


def test_skips_are_told_once() -> None:
    log = SkipLog()
    log.add(5, 10)
    log.add(20, 30)
    assert log.take() == [(5, 10), (20, 30)]
    assert log.take() == []


def test_clock_before_the_first_block_knows_nothing() -> None:
    clock = DeviceClock(24_000)
    assert clock.time_of(0) is None
    assert clock.frame_at(100.0) == 0.0


def test_clock_goes_by_the_median_of_the_last_blocks() -> None:
    clock = DeviceClock(24_000)
    for block in range(40):
        wrong = 0.2 if block % 5 == 0 else 0.0
        clock.push(block * 240, 100.0 + block * 0.01 + wrong)
    assert clock.time_of(2400) == pytest.approx(100.1)
    assert clock.frame_at(100.1) == pytest.approx(2400)


def test_clock_follows_a_device_that_stood_still_for_a_while() -> None:
    clock = DeviceClock(24_000)
    for block in range(40):
        clock.push(block * 240, 100.0 + block * 0.01 + (0.1 if block >= 24 else 0.0))
    assert clock.time_of(40 * 240) == pytest.approx(100.5)
