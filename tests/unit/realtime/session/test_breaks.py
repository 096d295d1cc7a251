"""Which connections count as none: those that broke soon after they were restored, and brought no answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.realtime.session.breaks import Breaks, pauses
from app.realtime.session.config import ReconnectSettings

CONFIG = ReconnectSettings()


def restored(breaks: Breaks, at: float) -> None:
    breaks.tried()
    breaks.restored(at)


def test_the_first_connection_is_no_restored_one() -> None:
    breaks = Breaks()
    breaks.lost(0.1, CONFIG)
    assert breaks.count == 0


def test_each_that_breaks_soon_is_counted() -> None:
    breaks = Breaks()
    for number in range(4):
        breaks.lost(float(number), CONFIG)
        assert breaks.count == number
        restored(breaks, number + 0.5)


@pytest.mark.parametrize(("held_s", "count"), [(CONFIG.holds_after - 0.1, 2), (CONFIG.holds_after, 0)])
def test_one_that_held_begins_the_count_anew(held_s: float, count: int) -> None:
    breaks = Breaks()
    restored(breaks, 100.0)
    breaks.lost(101.0, CONFIG)
    restored(breaks, 102.0)
    breaks.lost(102.0 + held_s, CONFIG)
    assert breaks.count == count


def test_one_that_brought_an_answer_does_so_too_and_for_itself_alone() -> None:
    breaks = Breaks()
    restored(breaks, 100.0)
    breaks.lost(101.0, CONFIG)
    breaks.tried()
    breaks.worked()
    breaks.restored(102.0)
    breaks.lost(103.0, CONFIG)
    assert breaks.count == 0
    restored(breaks, 104.0)
    breaks.lost(105.0, CONFIG)
    assert breaks.count == 1


def first(pauses: Iterator[float]) -> float:
    return next(pauses)


def test_the_pauses_after_breaks_begin_where_the_ones_before_would_have_gone_on() -> None:
    unjittered = [first(pauses(CONFIG, lambda: 1.0, breaks=count)) for count in range(8)]
    assert unjittered == [0.2, 0.4, 0.8, 1.6, 3.2, 5.0, 5.0, 5.0]
    assert sum(unjittered) < CONFIG.give_up_after


def test_a_session_that_ends_as_expired_each_time_is_not_followed_at_once_for_ever() -> None:
    assert first(pauses(CONFIG, lambda: 1.0, is_expiry=True)) == 0.0
    assert first(pauses(CONFIG, lambda: 1.0, is_expiry=True, breaks=2)) == 0.8
