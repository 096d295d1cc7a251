"""Fields of a tool as text, and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.settings.tools import text

NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1)


@given(st.dictionaries(NAMES, st.text(st.characters(categories=["L", "N", "P"]))))
def test_pairs_come_back_as_they_were(pairs: dict[str, str]) -> None:
    for mark in (":", "="):
        assert text.pairs_of(text.pairs_text(pairs, mark), mark) == pairs


def test_empty_lines_and_space_mean_nothing() -> None:
    assert text.pairs_of("\n  A :  b: c \n\n", ":") == {"A": "b: c"}
    assert text.lines_of(" --all\n\n x y ") == ["--all", "x y"]
    assert text.names_of(" A, ,B ,A") == ["A", "B"]
    assert text.schema_of(" ") == {}
    assert text.schema_text({}) == ""
    assert text.schema_of(text.schema_text({"type": "object", "title": "ü"})) == {"type": "object", "title": "ü"}


@pytest.mark.parametrize(
    ("read", "written", "said"),
    [
        (lambda given: text.pairs_of(given, ":"), "Accept", "“Accept” needs a name and “:”."),
        (lambda given: text.pairs_of(given, "="), "=x", "“=x” needs a name and “=”."),
        (lambda given: text.pairs_of(given, ":"), "A: 1\nA: 2", "“A” stands there twice."),
        (text.schema_of, '{\n"a": }', "This is no JSON (line 2): Expecting value."),
        (text.schema_of, "[1]", "A schema is a JSON object, in curly brackets."),
        (text.schema_of, "[" * 100_000, "This is nested too deeply."),
    ],
)
def test_what_cannot_be_read_says_why(read: Callable[[str], Any], written: str, said: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        read(written)
    assert str(caught.value) == said


def test_an_id_is_short_plain_and_free() -> None:
    assert text.free_id("My Tools!", []) == "my_tools"
    assert text.free_id("my tools", ["my_tools", "my_tools_2"]) == "my_tools_3"
    assert text.free_id("도구", []) == "tool"
    assert len(text.free_id("x" * 100, [])) == 40
