"""The pure parts under the transcript view."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.ui.transcript.span import Span, Spot, cut, units
from app.ui.transcript.strip import Strip


@given(
    st.lists(st.integers(1, 300), min_size=1, max_size=30),
    st.lists(st.tuples(st.sampled_from(["insert", "remove", "measure"]), st.integers(0, 99), st.integers(1, 300))),
)
def test_the_strip_adds_up_like_a_plain_list(heights: list[int], steps: list[tuple[str, int, int]]) -> None:
    strip, plain = Strip(), list(heights)
    strip.reset(heights)
    for kind, place, height in steps:
        if kind == "insert":
            index = place % (len(plain) + 1)
            plain.insert(index, height)
            strip.insert(index, height)
        elif kind == "remove" and len(plain) > 1:
            index = place % len(plain)
            assert strip.remove(index) == plain.pop(index)
        elif kind == "measure":
            index = place % len(plain)
            assert strip.measure(index, height) == height - plain[index]
            plain[index] = height
        assert strip.total == sum(plain)
    for index in range(len(plain)):
        assert strip.top(index) == sum(plain[:index])
        assert strip.at(strip.top(index)) == index
    assert strip.at(-5) == 0
    assert strip.at(10**9) == len(plain) - 1


def test_an_empty_strip_has_no_row_anywhere() -> None:
    assert Strip().at(0) == -1
    assert Strip().total == 0


@given(st.text(alphabet="ab🙏가é", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_cutting_at_qts_positions_agrees_with_the_text(text: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    assert cut(text, units(text[:start]), units(text[:end])) == text[start:end]


def test_a_span_across_rows_takes_the_end_the_whole_and_the_beginning() -> None:
    span = Span(Spot(3, 4), Spot(1, 2))  # dragged upwards
    assert span.within(0, 10) is None
    assert span.within(1, 10) == (2, 10)
    assert span.within(2, 10) == (0, 10)
    assert span.within(3, 10) == (0, 4)


def test_a_span_moves_with_rows_inserted_before_it_and_goes_when_its_row_goes() -> None:
    span = Span(Spot(1, 0), Spot(2, 5))
    assert span.shifted(0, 1) == Span(Spot(2, 0), Spot(3, 5))
    assert span.shifted(5, 1) == span
    assert span.shifted(2, -1) is None
