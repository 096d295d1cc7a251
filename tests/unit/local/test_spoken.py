from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.local.speech.spoken import script_of, spoken


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("See you at 19:00.", "See you at seven p m."),
        ("It opens at 9:05 and closes at 12:00.", "It opens at nine oh five a m and closes at noon."),
        ("That is €12.50.", "That is twelve euros fifty."),
        ("1 $1 ticket", "one one dollar ticket"),
        ("42 % of 7.5", "forty two percent of seven point five"),
        ("Code 0042", "Code zero zero four two"),
        ("On 2026-12-24 we close.", "On December twenty four we close."),
        ("Read [our menu](https://example.org/menu) or https://www.example.org/x?y=1", "Read our menu or example.org"),
        ("**Bold** and `code`", "Bold and code"),
        ("- first\n- second", "first second"),
        ("fish & chips", "fish and chips"),
        ("오늘 19:00에 만나요", "오늘 19:00에 만나요"),
    ],
)
def test_what_a_voice_would_read_wrongly_is_written_out(text: str, heard: str) -> None:
    assert spoken(text) == heard


@pytest.mark.parametrize("text", ["", "🙂", "—", "…", " \n ", "👩‍👩‍👧", "*** ***"])
def test_there_is_nothing_to_pronounce_in_signs_alone(text: str) -> None:
    assert spoken(text) == ""


@pytest.mark.parametrize(
    ("text", "script"),
    [("hello", "latin"), ("안녕 hello", "ko"), ("東京タワー", "ja"), ("你好", "zh"), ("!?", "none"), ("7", "latin")],
)
def test_the_script_tells_which_voice_can_read(text: str, script: str) -> None:
    assert script_of(text) == script


@given(st.text(max_size=300))
def test_any_text_can_be_prepared_and_is_prepared_once(text: str) -> None:
    once = spoken(text)
    assert "\n" not in once
    assert spoken(once) == spoken(spoken(once))
