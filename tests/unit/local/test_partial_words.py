"""Deltas of a transcript that may still change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.local.service.partial_words import PartialWords


def test_words_are_sent_once_two_results_agree() -> None:
    words = PartialWords()
    assert words.feed("what") == ""
    assert words.feed("what are") == "what"
    assert words.feed("what are your") == " are"
    assert words.finish("what are your opening hours") == " your opening hours"


def test_nothing_more_is_sent_when_earlier_words_turn_out_wrong() -> None:
    words = PartialWords()
    words.feed("a table for")
    assert words.feed("a table for two") == "a table for"
    assert words.finish("the table for two") == ""


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=5), max_size=6), st.lists(st.sampled_from("abc"), max_size=5))
def test_deltas_begin_the_transcript_or_stop(partials: list[list[str]], final: list[str]) -> None:
    words = PartialWords()
    sent = "".join(words.feed(" ".join(partial)) for partial in partials)
    last = words.finish(" ".join(final))
    assert sent + last == " ".join(final) or last == ""
