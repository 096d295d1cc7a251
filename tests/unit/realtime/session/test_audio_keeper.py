"""Sound that no turn has taken: what is kept, what is given up, what is counted as lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.realtime.session.audio_keeper import KEPT_S, AudioKeeper
from app.realtime.session.silence import bytes_per_s


def filled(*pieces: bytes) -> AudioKeeper:
    keeper = AudioKeeper()
    for piece in pieces:
        keeper.add(piece, 1000, is_heard=False)
    return keeper


def test_everything_comes_back_in_order_once() -> None:
    keeper = filled(b"a", b"b", b"c")
    assert keeper.take() == [b"a", b"b", b"c"]
    assert keeper.take() == []


def test_a_turn_that_ended_is_kept_until_its_words_are_known() -> None:
    keeper = filled(b"aa", b"bb")
    keeper.end_turn()
    keeper.add(b"cc", 1000, is_heard=True)
    keeper.drop_ended()
    keeper.drop_ended()
    assert keeper.take() == [b"cc"]


def test_in_a_pause_only_the_last_moment_matters() -> None:
    keeper = filled(b"aa", b"bb", b"cc")
    keeper.keep_last(3)
    assert keeper.take() == [b"bb", b"cc"]
    keeper.keep_last(3)
    assert keeper.take() == []


def test_what_is_too_long_loses_its_beginning_which_counts_only_while_nobody_hears_it() -> None:
    whole, piece = int(KEPT_S * 1000), bytes(1000)
    keeper = filled(*[piece] * (whole // 1000), b"x" * 500)
    assert keeper.lost_bytes == 1000
    keeper.end_turn()
    keeper.add(piece, 1000, is_heard=True)
    assert keeper.lost_bytes == 1000
    keeper.drop_ended()
    assert keeper.take() == [piece]


def test_forgotten_is_forgotten() -> None:
    keeper = filled(b"aa")
    keeper.end_turn()
    keeper.forget()
    keeper.drop_ended()
    assert keeper.take() == []


def test_a_second_of_telephone_sound_is_less() -> None:
    assert bytes_per_s({"audio": {"input": {"format": {"type": "audio/pcmu"}}}}) == 8000
    assert bytes_per_s({}) == 48_000


@given(st.lists(st.tuples(st.integers(0, 8000), st.booleans(), st.sampled_from(["add", "end", "drop"]))))
def test_it_is_bounded_and_every_byte_is_kept_dropped_or_counted(steps: list[tuple[int, bool, str]]) -> None:
    keeper, limit = AudioKeeper(), int(KEPT_S * 1000)
    unheard = 0
    for size, is_heard, step in steps:
        if step == "end":
            keeper.end_turn()
        elif step == "drop":
            keeper.drop_ended()
        else:
            keeper.add(bytes(size), 1000, is_heard=is_heard)
            unheard += 0 if is_heard else size
    kept = sum(map(len, keeper.take()))
    assert kept <= limit
    assert 0 <= keeper.lost_bytes <= sum(size for size, _, step in steps if step == "add")
    if not unheard:
        assert keeper.lost_bytes == 0


def test_what_no_longer_fits_goes_and_counts_as_lost_only_where_nobody_heard_it() -> None:
    keeper = AudioKeeper()
    for piece in (b"a" * 10_000, b"b" * 5_000, b"c" * 4_000):
        keeper.add(piece, 1000, is_heard=False)
    assert keeper.lost_bytes == 10_000
    keeper.end_turn()
    keeper.add(b"d" * 12_000, 1000, is_heard=True)
    assert keeper.lost_bytes == 10_000
    assert [piece[:1] for piece in keeper.take()] == [b"d"]
