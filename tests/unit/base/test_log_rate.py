"""What fails again and again is logged a few times, then counted."""

from __future__ import annotations

import logging

import pytest

from app.base.clock import ManualClock
from app.base.log_rate import FailureLog


def test_the_first_failures_are_told_in_full_and_later_ones_counted(caplog: pytest.LogCaptureFixture) -> None:
    clock = ManualClock()
    log = FailureLog(logging.getLogger("app.wire"), clock)
    with caplog.at_level(logging.ERROR, "app.wire"):
        for _ in range(1000):
            log.failed("a listener failed on audio", ValueError("x"))
            clock.advance(0.1)
    assert [record.message for record in caplog.records] == [
        *["a listener failed on audio"] * 3,
        "a listener failed on audio (600 times since this was logged last)",
    ]
    assert [bool(record.exc_info) for record in caplog.records] == [True] * 4


def test_each_kind_of_failure_is_counted_alone(caplog: pytest.LogCaptureFixture) -> None:
    log = FailureLog(logging.getLogger("app.wire"))
    with caplog.at_level(logging.ERROR, "app.wire"):
        for error in (ValueError, KeyError):
            for what in ("a", "b"):
                for _ in range(9):
                    log.failed(what, error())
    assert [record.message for record in caplog.records] == [*"aaabbb", *"aaabbb"]
