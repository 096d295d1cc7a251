"""When a session is renewed: in a pause that has lasted, near the end in a calm moment, at the very end in any."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.realtime.session.renewal_desk import RETRY_S, Failed, Looked, Renew, RenewalDesk, Wait
from tests.playbook import Anything, Playbook

END = 10_000.0
BEGIN = END - 3600


class Desk(RenewalDesk):
    """One answer a fact, as a list, for playbooks."""

    def handle(self, fact: Any) -> Any:
        return [super().handle(fact)]


def desk(before_s: float = 120.0, last_s: float = 10.0) -> Desk:
    return Desk(before_s, last_s)


def looked(left_s: float, mood: str = "busy") -> Looked:
    return Looked(END - left_s, END, mood == "pause", mood in ("pause", "calm"))


def test_it_is_waited_until_the_time_for_pauses_begins_and_never_long_at_once() -> None:
    one = desk()
    assert Playbook(one) >> looked(3600, "pause") << Wait(30.0) >> looked(130, "pause") << Wait(10.0)


def test_a_pause_must_have_lasted() -> None:
    one = desk()
    book = Playbook(one) >> looked(3600) << Anything() >> looked(119, "pause") << Wait(0.1)
    book = book >> looked(118.8, "pause") << Wait(0.1) >> looked(118.7) << Wait(0.1) >> looked(118.6, "pause")
    assert book << Wait(0.1) >> looked(118.0, "pause") << Renew(is_forced=False)


def test_near_the_end_a_calm_moment_is_enough_and_at_the_end_any() -> None:
    book = Playbook(desk()) >> looked(3600) << Anything() >> looked(60, "calm") << Wait(0.1) >> looked(10.5, "calm")
    assert book << Wait(0.1) >> looked(9.9) << Wait(0.1) >> looked(9.8, "calm") << Renew(is_forced=True)
    assert Playbook(desk()) >> looked(3600) << Anything() >> looked(4.0) << Renew(is_forced=True)


def test_a_renewal_that_failed_is_tried_again_after_a_while() -> None:
    one = desk()
    book = Playbook(one) >> looked(3600) << Anything() >> looked(100, "pause") << Wait(0.1)
    book = book >> looked(99, "pause") << Renew(is_forced=False) >> Failed(END - 99) << Wait(0.1)
    book = book >> looked(98.0, "pause") << Wait(0.1) >> looked(99 - RETRY_S, "pause") << Renew(is_forced=False)
    assert (
        book >> Failed(END - 8) << Wait(0.1) >> looked(7.0, "calm") << Wait(0.1) >> looked(5.9, "calm") << Renew(True)
    )


def test_a_session_without_an_end_or_beyond_it_is_left_alone() -> None:
    one = desk()
    assert (
        Playbook(one) >> Looked(BEGIN, None, True, True) << Wait(1.0) >> Looked(END + 5, END, True, True) << Wait(1.0)
    )
    assert Playbook(one) >> Failed(BEGIN) << Wait(0.1)


def test_of_a_short_session_half_is_kept_whatever_the_setting_is() -> None:
    assert Playbook(desk()) >> looked(60, "pause") << Wait(30.0)


def test_a_new_end_begins_anew() -> None:
    one = desk()
    book = Playbook(one) >> looked(3600) << Anything() >> looked(100, "pause") << Wait(0.1)
    assert book >> Looked(END - 99, END + 3600, True, True) << Wait(30.0)


@given(st.lists(st.tuples(st.floats(0.01, 60.0), st.sampled_from(["pause", "calm", "busy"]), st.booleans())))
def test_it_is_never_early_nor_twice_within_a_moment(steps: list[tuple[float, str, bool]]) -> None:
    one, at, failed_at = RenewalDesk(120.0, 10.0), BEGIN, float("-inf")
    one.handle(Looked(at, END, False, False))
    for seconds, mood, fails in steps:
        at += seconds
        todo = one.handle(Looked(at, END, mood == "pause", mood != "busy"))
        if isinstance(todo, Wait):
            assert 0 < todo.seconds <= 30.0
            continue
        left = END - at
        assert left <= 120.0
        assert mood == "pause" or left <= 10.0
        assert not todo.is_forced or left <= 10.0
        assert at - failed_at >= min(RETRY_S, max((END - failed_at) / 4, 0.1)) - 1e-9
        if fails:
            failed_at = at
            one.handle(Failed(at))
        else:
            return
