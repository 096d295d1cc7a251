"""Descriptions come out of docstrings of three styles."""

from __future__ import annotations

from typing import Any

import pytest

from app.tools.docstring import describe

GOOGLE = """Book a table
    for the evening.

    For example: "book a table for {people}".

    Args:
        people: how many
            come.
        day (str): which day

    Returns:
        A sentence.
    """
NUMPY = """Book a table.

    Parameters
    ----------
    people : int
        how many
        come.
    day : str, optional
        which day

    Returns
    -------
    str
        A sentence.
    """
REST = """Book a table.

    :param people: how many
        come.
    :param str day: which day
    :returns: a sentence
    """


@pytest.mark.parametrize("text", [GOOGLE, NUMPY, REST])
def test_parameters_are_described_when_the_style_is_known(text: str) -> None:
    assert describe(text).parameters == {"people": "how many come.", "day": "which day"}


def test_the_text_before_the_first_section_is_the_description_with_its_lines_joined() -> None:
    described = describe(GOOGLE)
    assert described.text == 'Book a table for the evening.\n\nFor example: "book a table for {people}".'


@pytest.mark.parametrize("text", [None, "", "   \n  "])
def test_an_empty_docstring_gives_an_empty_description(text: str | None) -> None:
    assert describe(text).text == ""
    assert describe(text).parameters == {}


def test_a_word_that_only_looks_like_a_header_stays_in_the_description() -> None:
    assert describe("Notes are kept.\n\nReturns the last one.").text == "Notes are kept.\n\nReturns the last one."


@pytest.mark.parametrize(("text", "style"), [(GOOGLE, "google"), (NUMPY, "numpy"), (REST, "sphinx")])
@pytest.mark.parametrize("named", ["google", "numpy", "sphinx"])
def test_a_style_that_is_named_is_the_only_one_looked_for(text: str, style: str, named: Any) -> None:
    described = describe(text, named)
    whole = describe(text)
    assert described == whole if named == style else described.parameters == {}
    assert described.text.startswith(whole.text)


def test_what_looks_like_another_style_is_text_when_the_style_is_named() -> None:
    text = """Say who speaks.

    Example:
        Ann speaks.

    :param name: who
    """
    assert describe(text).text == "Say who speaks."
    assert describe(text, "sphinx").text == "Say who speaks.\n\nExample: Ann speaks."
    assert describe(text, "sphinx").parameters == {"name": "who"}
