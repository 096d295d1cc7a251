from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.local.speech.pronounce import by_rule, pronounce

KNOWN = {"side": "S AY D", "tone": "T OW N", "bus": "B AH S", "dog": "D AO G", "cat": "K AE T", "want": "W AA N T"}
PHONES = set(
    "AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH".split()
)


@pytest.mark.parametrize(
    ("word", "phones"),
    [
        ("dog", "D AO G"),
        ("sidetone", "S AY D T OW N"),
        ("dogs", "D AO G Z"),
        ("cats", "K AE T S"),
        ("buses", "B AH S AH Z"),
        ("wanted", "W AA N T AH D"),
        ("wanting", "W AA N T IH NG"),
        ("zik", "Z IH K"),
        ("bgb", "B IY JH IY B IY"),
    ],
)
def test_a_word_is_known_built_from_known_ones_or_read_by_rule(word: str, phones: str) -> None:
    assert pronounce(word, {**KNOWN, "buse": "B AH S"}.get) == phones


def test_nothing_to_go_by_has_no_pronunciation() -> None:
    assert pronounce("'-.", KNOWN.get) is None


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20))
def test_every_spelling_gives_phones_the_recogniser_knows(letters: str) -> None:
    phones = by_rule(letters).split()
    assert phones
    assert set(phones) <= PHONES
