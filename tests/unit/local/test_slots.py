"""Arguments of tools out of sentences."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.local.brain.slots import ToolShape, missing, read_slots, shape_of
from app.local.brain.words import read

FRIDAY = dt.date(2026, 11, 20)
INT, TEXT, BOOL = {"type": "integer"}, {"type": "string"}, {"type": "boolean"}


def tool(name: str, description: str, properties: dict[str, Any], required: list[str] | None = None) -> ToolShape:
    needed = list(properties) if required is None else required
    parameters = {"type": "object", "properties": properties, "required": needed}
    return shape_of({"type": "function", "name": name, "description": description, "parameters": parameters})


BOOK = tool(
    "book_table",
    'Book a table. For example: "book a table for {people} people {day} at {time}"; "a table for {people}".',
    {"people": INT, "day": TEXT, "time": TEXT},
)
TIMER = tool(
    "set_timer",
    'Set. For example: "set a timer for {minutes}"; "a {label} timer for {minutes}".',
    {"minutes": INT, "label": TEXT | {"default": ""}},
)
NOTE = tool("note", 'Note. For example: "remember to {text}"; "add {text} to my notes".', {"text": TEXT})
ORDER = tool(
    "order",
    'Order. For example: "a pizza for {name}".',
    {"name": TEXT, "size": TEXT | {"enum": ["small", "large", "extra large"]}, "outside": BOOL},
)


def found(shape: ToolShape, text: str, **options: Any) -> dict[str, Any]:
    return read_slots(shape, read(text), today=FRIDAY, **options).values


@pytest.mark.parametrize(
    ("text", "people", "day", "time"),
    [
        ("book a table for two people tomorrow at seven", 2, "tomorrow", "19:00"),
        ("a table at seven tomorrow for two", 2, "tomorrow", "19:00"),
        ("for five tomorrow at five", 5, "tomorrow", "17:00"),
        ("two people tomorrow seven", 2, "tomorrow", "19:00"),
        ("tomorrow evening at eight for three", 3, "tomorrow", "20:00"),
        ("table for to people tonight at half past eight", 2, "today", "20:30"),
        ("just me tomorrow at noon", 1, "tomorrow", "12:00"),
        ("me and my wife on the third of may at 19:30", 2, "2027-05-03", "19:30"),
        ("a party of twenty one on Saturday at 6pm", 21, "saturday", "18:00"),
    ],
)
def test_a_whole_booking_is_read_in_any_order(text: str, people: int, day: str, time: str) -> None:
    assert found(BOOK, text) == {"people": people, "day": day, "time": time}


@pytest.mark.parametrize(
    ("asked", "text", "value"),
    [
        ("people", "two", 2),
        ("people", "for", 4),
        ("people", "we are five", 5),
        ("people", "uh four of us", 4),
        ("time", "seven", "19:00"),
        ("time", "around eight thirty", "20:30"),
        ("time", "19", "19:00"),
        ("day", "twenty first", "2026-11-21"),
        ("day", "friday please", "friday"),
    ],
)
def test_an_answer_fills_what_was_asked(asked: str, text: str, value: object) -> None:
    assert found(BOOK, text, expected=asked) == {asked: value}


def test_an_answer_about_something_else_is_taken_for_that() -> None:
    assert found(BOOK, "for seven people", expected="time") == {"people": 7}
    assert found(BOOK, "no idea", expected="people") == {}


def test_only_what_is_certain_is_taken_from_other_sentences() -> None:
    assert found(BOOK, "are you open tomorrow", is_strict=True) == {"day": "tomorrow"}
    assert found(BOOK, "I have five questions", is_strict=True) == {}
    assert found(NOTE, "remember to smile", is_strict=True) == {}


def test_durations_come_in_the_parameters_unit() -> None:
    assert found(TIMER, "set a pasta timer for an hour and a half") == {"minutes": 90, "label": "pasta"}
    assert found(TIMER, "ten", expected="minutes") == {"minutes": 10}
    as_text = tool("wait", "Wait.", {"duration": TEXT})
    assert found(as_text, "half an hour please") == {"duration": "30 minutes"}


def test_free_text_keeps_its_own_spelling() -> None:
    assert found(NOTE, "Please remember to call Anna at 5, please") == {"text": "call Anna at 5"}
    assert found(NOTE, "add Bread & butter to my notes") == {"text": "Bread & butter"}
    assert found(NOTE, "Ring Bob", expected="text") == {"text": "Ring Bob"}
    assert found(NOTE, "take a look") == {}


def test_names_choices_and_yes_or_no() -> None:
    assert found(ORDER, "my name is Anna Smith, a large one outside") == {
        "name": "Anna Smith",
        "size": "large",
        "outside": True,
    }
    assert found(ORDER, "a pizza for anna, extra large") == {"name": "Anna", "size": "extra large"}
    assert found(ORDER, "it's o'brien", expected="name") == {"name": "O'brien"}
    assert found(ORDER, "no thanks", expected="outside") == {"outside": False}
    assert found(ORDER, "not outside") == {"outside": False}


def test_digits_of_a_number_read_as_one() -> None:
    invoice = tool("find", 'Find. For example: "invoice {number}".', {"number": INT})
    assert found(invoice, "my invoice number is one zero four two") == {"number": 1042}
    assert found(invoice, "invoice ten forty two") == {"number": 1042}


def test_a_date_schema_gets_iso_dates() -> None:
    plan = tool("plan", "Plan.", {"start": TEXT | {"format": "date"}})
    assert found(plan, "tomorrow") == {"start": "2026-11-21"}
    assert found(plan, "next friday") == {"start": "2026-11-27"}


def test_bare_hours_mean_the_evening_only_where_one_eats_or_goes_out() -> None:
    doctor = tool("visit", "See the doctor.", {"time": TEXT})
    assert found(doctor, "at nine") == {"time": "09:00"}
    assert found(BOOK, "at nine") == {"time": "21:00"}


def test_what_is_missing_keeps_the_order_of_the_schema() -> None:
    assert [slot.name for slot in missing(BOOK, {"day": "today"})] == ["people", "time"]
    assert [slot.name for slot in missing(TIMER, {})] == ["minutes"]


WORDS = [
    "two",
    "twenty",
    "one",
    "half",
    "past",
    "quarter",
    "to",
    "at",
    "for",
    "seven",
    "people",
    "tomorrow",
    "the",
    "third",
    "of",
    "may",
    "next",
    "friday",
    "pm",
    "a",
    "dozen",
    "and",
    "in",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_values_always_have_the_schemas_type(words: list[str]) -> None:
    for expected in (None, "people", "day", "time"):
        values = found(BOOK, " ".join(words), expected=expected)
        assert isinstance(values.get("people", 0), int)
        assert isinstance(values.get("day", ""), str)
        hour, _, minute = values.get("time", "00:00").partition(":")
        assert 0 <= int(hour) < 24
        assert 0 <= int(minute) < 60


@given(st.text(max_size=60))
def test_no_text_stops_the_reading(text: str) -> None:
    for shape in (BOOK, TIMER, NOTE, ORDER):
        found(shape, text)
        for slot in shape.slots:
            found(shape, text, expected=slot.name)
