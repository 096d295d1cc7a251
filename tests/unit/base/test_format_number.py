"""A format's number is read in every form that a program of another time may have given it."""

from __future__ import annotations

import pytest

from app.base.format_number import format_number


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (2, 2),
        (10**60, 10**60),
        (2.0, 2),
        (2.1, 3),
        ("3", 3),
        (" v3.1.0", 3),
        ({"major": 7, "minor": 1}, 7),
        ({"name": "tomorrow", "major": 7}, 7),
        ([3, 1], 3),
    ],
)
def test_a_number_is_found_in_whatever_form(value: object, number: int) -> None:
    assert format_number(value) == number


@pytest.mark.parametrize("value", [None, "", "x3", {}, [], [[9]], {"a": {"b": 9}}, float("inf"), float("nan")])
def test_what_is_no_number_is_none(value: object) -> None:
    assert format_number(value) == 0
