from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.local.brain.spoken_number import number_at
from app.local.speech.say_number import LARGEST, cardinal, clock, decimal, digits, ordinal, year


@given(st.integers(0, 999_999))
def test_the_reader_of_spoken_numbers_reads_them_back(value: int) -> None:
    found = number_at(cardinal(value).split(), 0)
    assert found is not None
    assert found.value == value
    assert found.end == len(cardinal(value).split())


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "zero"),
        (42, "forty two"),
        (105, "one hundred and five"),
        (1204, "one thousand two hundred and four"),
        (-3, "minus three"),
    ],
)
def test_cardinals(value: int, words: str) -> None:
    assert cardinal(value) == words


def test_what_is_too_large_is_read_digit_by_digit() -> None:
    assert cardinal(LARGEST + 1).startswith("one zero zero")
    assert digits("204") == "two zero four"


@pytest.mark.parametrize(
    ("value", "words"), [(1, "first"), (12, "twelfth"), (20, "twentieth"), (31, "thirty first"), (4, "fourth")]
)
def test_ordinals(value: int, words: str) -> None:
    assert ordinal(value) == words


def test_decimals_years_and_times() -> None:
    assert decimal("-1,204.50") == "minus one thousand two hundred and four point five zero"
    assert [year(value) for value in (1984, 2006, 2000, 1900, 1905)] == [
        "nineteen eighty four",
        "two thousand and six",
        "two thousand",
        "nineteen hundred",
        "nineteen oh five",
    ]
    assert [clock(*at) for at in ((19, 0), (12, 5), (0, 30))] == [
        "seven p m",
        "twelve oh five p m",
        "twelve thirty a m",
    ]
