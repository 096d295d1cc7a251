"""Numbers, durations, days, times and sums in spoken words."""

from __future__ import annotations

import ast
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.local.brain.spoken_day import days, iso_day, say_day
from app.local.brain.spoken_number import duration_in, number_at, numbers, plain
from app.local.brain.spoken_sum import expression_in
from app.local.brain.spoken_time import say_time, times
from app.local.brain.words import read

FRIDAY = dt.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two", [2]),
        ("twenty-one", [21]),
        ("twenty one", [21]),
        ("a dozen", [12]),
        ("half a dozen eggs", [6]),
        ("a couple of people", [2]),
        ("two hundred and five", [205]),
        ("a hundred", [100]),
        ("one hundred and twenty three thousand four hundred fifty six", [123456]),
        ("2.5", [2.5]),
        ("two point five", [2.5]),
        ("1,000", [1000]),
        ("minus three", [-3]),
        ("seven thirty", [7, 30]),
        ("two and three", [2, 3]),
        ("nothing here", []),
    ],
)
def test_numbers(text: str, values: list[float]) -> None:
    assert [plain(found.value) for found in numbers(read(text).words)] == values


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("ten minutes", 600),
        ("an hour and a half", 5400),
        ("half an hour", 1800),
        ("two and a half hours", 9000),
        ("one hour and thirty minutes", 5400),
        ("90 seconds please", 90),
        ("a quarter of an hour", 900),
        ("three quarters of an hour", 2700),
        ("five", None),
    ],
)
def test_durations(text: str, seconds: int | None) -> None:
    found = duration_in(read(text).words)
    assert (found.value if found else None) == seconds


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "today"),
        ("tonight", "today"),
        ("this evening", "today"),
        ("tomorrow", "tomorrow"),
        ("the day after tomorrow", "the day after tomorrow"),
        ("on friday", "friday"),
        ("this friday", "friday"),
        ("next friday", "next friday"),
        ("friday next week", "next friday"),
        ("the third of may", "2027-05-03"),
        ("May the 3rd", "2027-05-03"),
        ("may third", "2027-05-03"),
        ("3 may 2028", "2028-05-03"),
        ("december twenty fourth", "2026-12-24"),
        ("2026-12-24", "2026-12-24"),
        ("on the twenty first", "2026-11-21"),
        ("the first", "2026-12-01"),
        ("in three days", "2026-11-23"),
        ("in a week", "2026-11-27"),
        ("may I come in", None),
        ("thirty first of february", None),
        ("29th of february", None),
        ("march on", None),
    ],
)
def test_days(text: str, day: str | None) -> None:
    found = days(read(text).words, FRIDAY)
    assert (found[0].value if found else None) == day


def test_days_as_dates_and_for_speaking() -> None:
    assert iso_day("tomorrow", FRIDAY) == "2026-11-21"
    assert iso_day("friday", FRIDAY) == "2026-11-20"
    assert iso_day("next friday", FRIDAY) == "2026-11-27"
    assert iso_day("sunday", FRIDAY) == "2026-11-22"
    assert [say_day(day) for day in ("2027-05-03", "next friday", "tomorrow")] == ["May 3", "next Friday", "tomorrow"]


@pytest.mark.parametrize(
    ("text", "evening", "otherwise"),
    [
        ("at seven", "19:00", "07:00"),
        ("at one", "13:00", "13:00"),
        ("seven p m", "19:00", "19:00"),
        ("7 p.m.", "19:00", "19:00"),
        ("7pm", "19:00", "19:00"),
        ("half past seven", "19:30", "07:30"),
        ("half seven", "19:30", "07:30"),
        ("quarter to nine", "20:45", "08:45"),
        ("quarter to one", "12:45", "12:45"),
        ("ten past seven", "19:10", "07:10"),
        ("five minutes to eight", "19:55", "07:55"),
        ("seven thirty", "19:30", "07:30"),
        ("seven oh five", "19:05", "07:05"),
        ("19:30", "19:30", "19:30"),
        ("00:15", "00:15", "00:15"),
        ("nineteen hundred", "19:00", "19:00"),
        ("twenty one thirty", "21:30", "21:30"),
        ("at nine in the morning", "09:00", "09:00"),
        ("tomorrow morning at nine", "09:00", "09:00"),
        ("seven o'clock", "19:00", "07:00"),
        ("noon", "12:00", "12:00"),
        ("midnight", "00:00", "00:00"),
        ("twelve at night", "00:00", "00:00"),
        ("at eight tonight", "20:00", "20:00"),
        ("at ten people", None, None),
        ("for five to seven people", None, None),
        ("six tonight", None, None),
    ],
)
def test_times(text: str, evening: str | None, otherwise: str | None) -> None:
    words = read(text).words
    for is_evening, expected in ((True, evening), (False, otherwise)):
        found = times(words, is_evening=is_evening)
        assert (found[0].value if found else None) == expected


def test_times_for_speaking() -> None:
    spoken = [say_time(time) for time in ("19:00", "19:30", "12:00", "00:00", "00:30", "99:99", "soon")]
    assert spoken == ["7 pm", "7:30 pm", "noon", "midnight", "12:30 am", "99:99", "soon"]


@pytest.mark.parametrize(
    ("text", "expression"),
    [
        ("what is two plus two", "2 + 2"),
        ("2+2*3", "2 + 2 * 3"),
        ("(2+3)*4", "(2 + 3) * 4"),
        ("add 3 and 4", "3 + 4"),
        ("subtract three from ten", "10 - 3"),
        ("divide ten by four", "10 / 4"),
        ("fifteen percent of eighty", "15 / 100 * 80"),
        ("seven squared", "7 ** 2"),
        ("the square root of nine", "sqrt(9)"),
        ("half of thirty", "0.5 * 30"),
        ("two to the power of ten", "2 ** 10"),
        ("-3 + 5", "-3 + 5"),
        ("((1+2)*3", "(1 + 2) * 3"),
        ("what is 7", None),
        ("i have two apples", None),
        ("2 +", None),
    ],
)
def test_sums(text: str, expression: str | None) -> None:
    assert expression_in(text) == expression


PIECES = [
    "two",
    "3",
    "plus",
    "times",
    "(",
    ")",
    "minus",
    "squared",
    "percent",
    "of",
    "half",
    "sqrt",
    "√",
    "-",
    "^",
    "divided",
    "by",
    "add",
    "and",
    "from",
    "the",
    "square",
    "root",
]


@given(st.lists(st.sampled_from(PIECES), max_size=10))
def test_a_sum_is_always_a_whole_expression(pieces: list[str]) -> None:
    expression = expression_in(" ".join(pieces))
    if expression is not None:
        ast.parse(expression, mode="eval")


@given(st.integers(min_value=0, max_value=999_999))
def test_every_written_number_is_read(value: int) -> None:
    found = number_at(read(f"{value}").words, 0)
    assert found is not None
    assert found.value == value


@given(st.text(max_size=40))
def test_tokens_keep_their_places(text: str) -> None:
    sentence = read(text)
    for token in sentence.tokens:
        assert 0 <= token.start <= token.end <= len(text)
    assert sentence.original(0, len(sentence.tokens)) in text
