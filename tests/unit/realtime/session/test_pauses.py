"""The pauses before attempts: they grow, they are never the same for two, and they end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.realtime.session.breaks import pauses
from app.realtime.session.config import ReconnectSettings

SETTINGS = st.builds(
    ReconnectSettings,
    first_delay=st.floats(0.0, 5.0),
    longest_delay=st.floats(0.01, 10.0),
    give_up_after=st.floats(0.1, 100.0),
)


@given(SETTINGS, st.lists(st.floats(0.0, 0.999), min_size=1))
def test_each_is_between_half_and_all_of_what_doubles_up_to_the_longest(
    settings: ReconnectSettings, chances: list[float]
) -> None:
    turn = iter(range(10**9))
    wanted, total = settings.first_delay, 0.0
    for count, pause in enumerate(pauses(settings, lambda: chances[next(turn) % len(chances)])):
        assert wanted / 2 <= pause <= wanted
        assert total <= settings.give_up_after
        total += max(pause, 0.001)
        wanted = min(max(wanted * 2, 0.05), settings.longest_delay)
        if count > 200:
            return
    assert total > settings.give_up_after


@given(SETTINGS)
def test_after_an_expiry_the_first_attempt_is_made_at_once(settings: ReconnectSettings) -> None:
    first, *others = list(zip(range(3), pauses(settings, lambda: 0.5, is_expiry=True), strict=False))
    assert first[1] == 0.0
    assert [pause for _, pause in others][:1] == [next(pauses(settings, lambda: 0.5))]
