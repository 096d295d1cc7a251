"""How much of a transcript was heard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.realtime.session.heard import heard_part, usual_ms


@pytest.mark.parametrize(
    ("text", "heard_ms", "received_ms", "part"),
    [
        ("We open at five today", 1000, 2000, "We open at"),
        ("We open at five today", 0, 2000, ""),
        ("We open at five today", 2000, 2000, "We open at five today"),
        ("We open at five today", 100, 2000, ""),
        ("We open at five today", 500, 0, "We open at five today"),
        ("안녕하세요반갑습니다", 1000, 2000, "안녕하세요"),
        ("", 1000, 2000, ""),
    ],
)
def test_the_part_ends_at_a_words_border(text: str, heard_ms: int, received_ms: float, part: str) -> None:
    assert heard_part(text, heard_ms, received_ms) == part


@given(st.text(), st.integers(-10, 5000), st.floats(0, 5000))
def test_the_part_is_a_beginning_and_never_longer_than_the_share(text: str, heard_ms: int, received_ms: float) -> None:
    part = heard_part(text, heard_ms, received_ms)
    assert text.startswith(part)
    if 0 < heard_ms < received_ms:
        assert len(part) <= len(text) * heard_ms / received_ms


def test_usual_length_grows_with_the_text_and_more_so_with_wide_characters() -> None:
    assert usual_ms("") == 0
    assert 900 < usual_ms("Good morning dear") < 1300  # six syllables
    assert usual_ms("早上好") > 3 * usual_ms("abc") > 0
