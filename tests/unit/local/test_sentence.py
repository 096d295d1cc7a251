"""Sentences are found as soon as they end, and nothing of a text is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.local.service.sentence import MAX_PIECE, SentenceSplitter


def pieces(*deltas: str) -> list[str]:
    splitter = SentenceSplitter()
    found = [piece for delta in deltas for piece in splitter.feed(delta)]
    return [*found, rest] if (rest := splitter.finish()) else found


def test_first_sentence_is_ready_before_the_last_is_there() -> None:
    splitter = SentenceSplitter()
    assert splitter.feed("We are open. And") == ["We are open. "]
    assert splitter.finish() == "And"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Open from 9 a.m. to 5 p.m. on Mondays. Come in!", 2),
        ("Dr. Smith is here. Mrs. Jones is not.", 2),
        ("It costs 3.50 dollars. Fine?", 2),
        ("First line\nSecond line", 2),
        ("你好。我们开门了。", 2),
        ("Hmm… well. Yes.", 3),
        ("No end at all", 1),
        ("🎉", 1),
        ("", 0),
    ],
)
def test_text_is_cut_where_sentences_end(text: str, count: int) -> None:
    assert len(pieces(text)) == count


def test_endless_text_is_cut_at_commas_then_spaces_then_anywhere() -> None:
    with_comma = "word " * 40 + "here, " + "word " * 40
    assert pieces(with_comma)[0].endswith("here, ")
    assert all(piece.endswith(" ") for piece in pieces("word " * 200))
    assert [len(piece) for piece in pieces("x" * 700)] == [MAX_PIECE, MAX_PIECE, 700 - 2 * MAX_PIECE]


@given(st.lists(st.text(alphabet=st.sampled_from("ab .!?,\n。…🎉"), max_size=120), max_size=12))
def test_pieces_put_together_are_the_text(deltas: list[str]) -> None:
    found = pieces(*deltas)
    assert "".join(found) == "".join(deltas)
    assert all(len(piece) <= MAX_PIECE + len(max(deltas, key=len)) for piece in found)
