from __future__ import annotations

import math

import pytest

from app.ui.meters.ballistics import FLOOR_DBFS, HOLD_S, Ballistics, share_of_scale


def test_the_peak_falls_forty_decibels_in_one_point_seven_seconds() -> None:
    meter = Ballistics()
    meter.report(0.0, -10.0, -20.0)
    for step in range(1, 18):
        meter.advance(step / 10)
    assert meter.peak_dbfs == pytest.approx(-50.0)


def test_a_louder_report_rises_at_once_and_a_softer_one_does_not_pull_down() -> None:
    meter = Ballistics()
    meter.report(0.0, -30.0, -40.0)
    meter.report(0.03, -6.0, -12.0)
    assert meter.peak_dbfs == -6.0
    meter.report(0.04, -50.0, -55.0)
    assert meter.peak_dbfs > -7.0


def test_the_hold_mark_stays_before_it_falls() -> None:
    meter = Ballistics()
    meter.report(0.0, -6.0, -12.0)
    meter.advance(HOLD_S - 0.1)
    assert meter.hold_dbfs == -6.0
    meter.advance(HOLD_S + 1.0)
    assert meter.hold_dbfs < -6.0


def test_a_clip_stays_until_it_is_cleared() -> None:
    meter = Ballistics()
    meter.report(0.0, 0.0, -3.0, clipped=True)
    meter.report(5.0, -40.0, -50.0)
    assert meter.has_clipped
    meter.clear_clip()
    assert not meter.has_clipped


def test_it_comes_to_rest() -> None:
    meter = Ballistics()
    meter.report(0.0, -3.0, -6.0)
    assert not meter.is_at_rest
    for step in range(1, 80):
        meter.advance(step / 10)
    assert meter.is_at_rest


def test_minus_infinity_counts_as_the_floor() -> None:
    meter = Ballistics()
    meter.report(0.0, -math.inf, -math.inf)
    assert meter.peak_dbfs == FLOOR_DBFS
    assert share_of_scale(-math.inf) == 0.0
    assert share_of_scale(6.0) == 1.0
