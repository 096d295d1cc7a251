from __future__ import annotations

import unicodedata

import pytest

from app.base.visible import visible, visible_name


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("read\u202eelif_eteled", "read\\u202eelif_eteled"),
        ("pay\u200b", "pay\\u200b"),
        ("pay\u200d", "pay\\u200d"),
        ("pay\ufe0f", "pay\\ufe0f"),
        ("\u200dpay", "\\u200dpay"),
        ("pay\u3164", "pay\\u3164"),
        ("pay\u2800", "pay\\u2800"),
        ("pay\u200afile", "pay\\u200afile"),
        ("pay\U000e0041", "pay\\U000e0041"),
        ("\u691c\u200b\u7d22", "\u691c\\u200b\u7d22"),
        ("\u691c\u200d\u7d22", "\u691c\\u200d\u7d22"),
        ("pay\x1b[2J", "pay\\u001b[2J"),
        ("pay\ud800", "pay\\ud800"),
    ],
)
def test_what_is_not_seen_is_an_escape(text: str, shown: str) -> None:
    assert visible(text) == visible_name(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "read_file",
        "r\u00e9server une table\u00a0?",
        "\uc608\uc57d \u4e88\u7d04 \u9884\u8ba2",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",  # Persian
        "\u0915\u094d\u200d\u0937",  # Devanagari
        "\u2764\ufe0f\u200d\U0001f525",  # a heart on fire
        "\U0001f469\U0001f3fd\u200d\U0001f4bb",  # a woman at a computer
        "1\ufe0f\u20e3",  # a keycap
        "\u845b\U000e0100\u57ce",  # a form of a name's ideograph
    ],
)
def test_what_a_script_or_a_picture_needs_stays(text: str) -> None:
    assert visible(text) == visible_name(text) == text


def test_lines_and_tabs_stay_in_a_text_but_not_in_a_name() -> None:
    assert visible("a\n\tb") == "a\n\tb"
    assert visible_name("a\n\tb") == "a\\u000a\\u0009b"


def test_no_control_or_format_character_passes_after_a_latin_letter() -> None:
    hidden = [
        chr(code)
        for code in (*range(0x20000), *range(0xE0000, 0xE1000))
        if unicodedata.category(chr(code)) in ("Cc", "Cf", "Zl", "Zp")
    ]
    assert [char for char in hidden if char in visible_name(f"a{char}b")] == []
