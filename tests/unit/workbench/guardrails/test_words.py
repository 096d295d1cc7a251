"""Words and patterns."""

from __future__ import annotations

import time

import pytest

from app.base.errors import ConfigError
from app.workbench.guardrails.words import MOST_WORDS, PatternCheck, WordCheck


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        (["bad"], "That is bad.", ["bad"]),
        (["bad"], "badly forbade BAD-tempered Bad bad", ["BAD", "Bad", "bad"]),
        (["money back"], "We give MONEY\n  back!", ["MONEY\n  back"]),
        (["c++"], "I like C++ and c", ["C++"]),
        (["a.b"], "a.b axb", ["a.b"]),
        (["straße"], "Straße", ["Straße"]),
        (["café"], "cafe\u0301 olé", ["café"]),
        (["ABC"], "Ａｂｃ", ["Abc"]),
        (["환불"], "환불해 드릴게요", ["환불"]),
        (["返金", "退款"], "返金します。退款", ["返金", "退款"]),
        (["bad", "very bad"], "very bad", ["very bad"]),
        (["bad"], "good", []),
    ],
)
def test_words_are_found_whole_in_any_case_and_width(words: list[str], text: str, found: list[str]) -> None:
    assert [each.what for each in WordCheck(words).look(text).found] == found


def test_the_place_of_a_word_is_that_in_the_text_as_given() -> None:
    text = "ﬁne: cafe\u0301 bad"
    (found,) = WordCheck(["bad"]).look(text).found
    assert text[found.start : found.end] == "bad"


@pytest.mark.parametrize("words", [[], ["  "], [f"w{number}" for number in range(MOST_WORDS + 1)]])
def test_no_words_or_too_many_are_refused(words: list[str]) -> None:
    with pytest.raises(ConfigError, match="words"):
        WordCheck(words)


def test_many_words_are_looked_for_at_once() -> None:
    check = WordCheck([f"word{number}" for number in range(MOST_WORDS)])
    assert [found.what for found in check.look("word1999 and word3").found] == ["word1999", "word3"]


def test_a_pattern_is_found_where_it_fits() -> None:
    text = "order A-12 and b-7"
    assert [text[each.start : each.end] for each in PatternCheck(r"[a-z]-\d+").look(text).found] == ["A-12", "b-7"]
    assert not PatternCheck(r"^\d+$").look("12 3").trips


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("", "no pattern"),
        ("(", "missing"),
        ("(?=a)b", "invalid"),
        (r"(a)\1", "invalid"),
        ("a{1000}{1000}", "repetition"),
        ("(((a{900}){900}){900})", "repetition"),
        ("x*", "empty text"),
        ("a" * 1001, "too long"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_told(pattern: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        PatternCheck(pattern)
    assert said in caught.value.for_people()


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|aa)+$", "(x+x+)+y", "(.*a){12}$"])
def test_no_pattern_takes_long_whatever_the_text(pattern: str) -> None:
    check = PatternCheck(pattern)
    begun = time.monotonic()
    check.look("a" * 20_000 + "b" + "x" * 200)
    assert time.monotonic() - begun < 2.0  # backtracking would take longer than the universe has
