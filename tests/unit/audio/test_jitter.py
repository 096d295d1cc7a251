"""The prebuffer's target follows the 95th percentile of lateness, between 20 and 200 ms."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.audio.jitter import MAX_MS, MIN_MS, START_MS, JitterEstimator

CHUNK = 480  # 20 ms


def _feed(estimator: JitterEstimator, delays_ms: list[float]) -> int:
    for index, delay in enumerate(delays_ms):
        estimator.arrived(index * 0.02 + delay / 1000, CHUNK)
    return estimator.target_ms


def test_it_starts_at_60_ms_and_one_chunk_teaches_nothing() -> None:
    estimator = JitterEstimator(24_000)
    assert estimator.target_ms == START_MS == 60
    assert estimator.arrived(5.0, CHUNK) == 60


def test_chunks_faster_than_real_time_bring_it_down_to_20() -> None:
    estimator = JitterEstimator(24_000)
    for index in range(300):
        estimator.arrived(index * 0.001, CHUNK)
    assert estimator.target_ms == MIN_MS


@pytest.mark.parametrize("spread_ms", [40, 90, 150])
def test_uniform_lateness_brings_it_to_the_95th_percentile(spread_ms: int) -> None:
    rng = random.Random(7)
    estimator = JitterEstimator(24_000)
    targets = []
    for reply in range(60):
        estimator.restart()
        at = reply * 100.0
        estimator.arrived(at, CHUNK)
        for index in range(1, 50):
            estimator.arrived(at + index * 0.02 + rng.uniform(0, spread_ms) / 1000, CHUNK)
        targets.append(estimator.target_ms)
    # Rises are learned quicker than forgotten: the settled half of the replies counts.
    settled = targets[len(targets) // 2 :]
    assert abs(sum(settled) / len(settled) - 0.95 * spread_ms) <= 12


def test_pauses_between_replies_are_not_lateness() -> None:
    estimator = JitterEstimator(24_000)
    for reply in range(400):
        estimator.restart()
        estimator.arrived(reply * 10.0, CHUNK)
        estimator.arrived(reply * 10.0 + 0.001, CHUNK)
    assert estimator.target_ms == MIN_MS


def test_one_long_wait_is_learned_once() -> None:
    estimator = JitterEstimator(24_000)
    _feed(estimator, [0.0] * 300)
    before = estimator.target_ms
    # Everything from here on is half a second later than it began, but regular.
    _feed_later = [estimator.arrived(6.5 + index * 0.02, CHUNK) for index in range(100)]
    assert before == MIN_MS
    assert _feed_later[-1] == MIN_MS


def test_repeated_waits_raise_it_to_the_limit() -> None:
    estimator = JitterEstimator(24_000)
    at = 0.0
    for _ in range(200):
        at += 0.6
        estimator.arrived(at, CHUNK)
    assert estimator.target_ms == MAX_MS


@given(gaps=st.lists(st.floats(0, 3), max_size=80), sizes=st.integers(1, 24_000))
def test_target_stays_within_its_bounds(gaps: list[float], sizes: int) -> None:
    estimator = JitterEstimator(24_000)
    at = 100.0
    for gap in gaps:
        at += gap
        assert MIN_MS <= estimator.arrived(at, sizes) <= MAX_MS
