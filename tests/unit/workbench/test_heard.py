"""The estimate of what was heard."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.workbench.heard import heard_chars, word_border


@given(st.text(max_size=60), st.integers(0, 5000), st.integers(0, 5000))
def test_estimate_stays_inside_the_text(text: str, heard: int, received: int) -> None:
    assert 0 <= heard_chars(text, heard, received) <= len(text)


@given(st.lists(st.text("abc", min_size=1, max_size=5), min_size=1, max_size=8), st.floats(0, 1))
def test_estimate_never_cuts_a_word(words: list[str], share: float) -> None:
    text = " ".join(words)
    heard = text[: heard_chars(text, share * 1000, 1000)]
    assert heard.split() == words[: len(heard.split())]


def test_everything_heard_is_the_whole_text() -> None:
    assert heard_chars("one two", 1000, 1000) == 7


def test_scripts_without_spaces_split_between_signs() -> None:
    assert heard_chars("今日は良い天気です", 500, 1000) == 4


def test_border_is_never_behind_the_position() -> None:
    assert word_border("one two", 5) == 3
    assert word_border("onetwo", 5) == 0
