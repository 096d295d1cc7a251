"""Items stand where the server says, not where they arrive."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from app.realtime.session.order import FRONT, Order


def line(*placed: tuple[str, str | None]) -> list[str]:
    order = Order()
    for item_id, previous in placed:
        order.place(item_id, previous)
    return order.ids()


def test_an_item_follows_the_one_it_names() -> None:
    assert line(("a", FRONT), ("c", "a"), ("b", "a")) == ["a", "b", "c"]


def test_an_item_that_names_nobody_goes_to_the_end() -> None:
    assert line(("a", None), ("b", None), ("c", None)) == ["a", "b", "c"]


def test_the_front_is_before_everything_that_is_there() -> None:
    assert line(("a", None), ("b", FRONT)) == ["b", "a"]


def test_an_item_waits_at_the_end_until_the_one_it_follows_arrives() -> None:
    assert line(("a", FRONT), ("c", "b"), ("d", "c"), ("b", "a")) == ["a", "b", "c", "d"]


def test_a_known_item_moves_when_its_place_is_told_later() -> None:
    assert line(("a", None), ("b", None), ("c", None), ("c", "a")) == ["a", "c", "b"]


def test_saying_the_same_place_again_moves_nothing() -> None:
    assert line(("a", None), ("b", "a"), ("c", "a"), ("b", "a")) == ["a", "c", "b"]


def test_those_behind_a_deleted_item_stay() -> None:
    order = Order()
    for item_id, previous in (("a", None), ("b", "a"), ("c", "b")):
        order.place(item_id, previous)
    order.remove("b")
    order.place("d", "b")
    assert order.ids() == ["a", "d", "c"]


def test_an_item_that_follows_itself_or_its_follower_makes_no_circle() -> None:
    assert line(("a", "a"), ("b", "a")) == ["a", "b"]
    assert sorted(line(("a", "a"), ("b", "c"), ("c", "b"))) == ["a", "b", "c"]
    assert sorted(line(("a", "b"), ("b", "a"), ("a", "b"), ("b", "a"))) == ["a", "b"]


def test_an_item_without_an_id_has_no_place() -> None:
    assert line((FRONT, None), ("a", FRONT), (FRONT, "a")) == ["a"]


def test_an_item_that_waited_and_was_placed_elsewhere_meanwhile_stays_there() -> None:
    assert line(("a", FRONT), ("c", "b"), ("c", "a"), ("d", None), ("b", "d")) == ["a", "c", "d", "b"]


@given(st.integers(1, 40), st.randoms(use_true_random=False))
def test_a_chain_comes_out_in_order_however_it_arrives(count: int, chance: random.Random) -> None:
    chain = [str(number) for number in range(count)]
    placed: list[tuple[str, str | None]] = list(zip(chain, [FRONT, *chain[:-1]], strict=True))
    chance.shuffle(placed)
    assert line(*placed) == chain


names = st.sampled_from([FRONT, "a", "b", "c", "d", "e", "f"])
moves = st.tuples(names, st.none() | names, st.booleans())


@given(st.lists(moves, max_size=40))
def test_no_input_makes_a_circle_or_loses_an_item(moves: list[tuple[str, str | None, bool]]) -> None:
    order, there = Order(), set()
    for item_id, previous, is_removal in moves:
        if is_removal:
            order.remove(item_id)
            there.discard(item_id)
        else:
            order.place(item_id, previous)
            there |= {item_id} - {FRONT}
        assert sorted(order.ids()) == sorted(there)


def test_an_item_that_waited_twice_for_the_same_one_moves_behind_it_once() -> None:
    twice = (("b", "x"), ("b", "y"), ("b", "x"))
    assert line(*twice, ("c", "x"), ("x", None)) == line(("b", "x"), ("c", "x"), ("x", None)) == ["x", "c", "b"]
