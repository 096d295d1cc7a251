"""Lines of keys and values in TOML text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.realtime.agents.toml_place import toml_places

TEXT = '''\
# a comment with = and [brackets]
title = "x [not a table] # no comment"
text = """
name = "inside a string"
[[agents]]
"""
list = [
  "one", # two = 2
  "two",
]

[[agents]]  # first
name = "A"
"quoted key" = 1
dotted.deep = 2
[agents.facts]
hours = "always"

[[agents]]
name = 'B'
'''


def test_keys_tables_and_values_are_found() -> None:
    places = toml_places(TEXT)
    assert places.line("title") == 2
    assert places.line("text") == 3
    assert places.line("list") == 7
    assert places.line_of_value("two", "list") == 9  # not the comment
    assert places.line("agents", 0) == 12
    assert places.line("agents", 0, "name") == 13
    assert places.line("agents", 0, "quoted key") == 14
    assert places.line("agents", 0, "dotted", "deep") == 15
    assert places.line("agents", 0, "facts") == 16
    assert places.line("agents", 0, "facts", "hours") == 17
    assert places.line("agents", 1, "name") == 20


def test_what_is_not_there_is_at_the_table_around_it() -> None:
    places = toml_places(TEXT)
    assert places.line("agents", 1, "voice") == 19
    assert places.line("nothing") == 1
    assert places.line_of_value("zzz", "list") == 7


@given(st.text(alphabet="a=[]{}\"'#.\n\\ 1", max_size=80))
def test_no_text_stops_the_scanner(text: str) -> None:
    lines = toml_places(text).starts.values()
    assert all(1 <= line <= len(text.splitlines()) for line in lines)


def test_an_escaped_quote_does_not_end_a_text_and_an_open_one_ends_with_its_line() -> None:
    assert toml_places('a = "x\\" [" \nb = 1\n').line("b") == 2
    assert toml_places("a = 'x\nb = 1\n").line("b") == 2
