from __future__ import annotations

import pytest

from app.history.model import TranscriptRow
from app.ui import words


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        ('{"people": 4, "day": "Friday", "time": "20:00"}', "people 4 · Friday · 20:00"),
        ("{}", ""),
        ("", ""),
        ("not json at all", "not json at all"),
        ('{"list": [1, 2]}', "list [1, 2]"),
    ],
)
def test_arguments_fit_on_one_line(arguments: str, shown: str) -> None:
    assert words.summary(arguments) == shown


def test_a_long_summary_is_cut_with_an_ellipsis() -> None:
    assert words.summary('{"a": "' + "x" * 500 + '"}').endswith("…")
    assert len(words.summary('{"a": "' + "x" * 500 + '"}')) == 120


def test_a_block_aligns_names_and_cuts_long_outputs() -> None:
    assert words.block('{"people": 4, "day": "Friday"}') == 'people  4\nday     "Friday"'
    assert words.block("\n".join(["line"] * 100)).endswith("… 40 more lines")
    assert words.block("") == ""


def test_the_unheard_part_is_marked_in_plain_text() -> None:
    row = TranscriptRow("a", "message", 65.0, "agent", "Host", text="One two three", heard_chars=4, interrupted=True)
    assert words.plain(row) == "Host 1:05: One [not heard: two three]"


@pytest.mark.parametrize(("milliseconds", "shown"), [(38, "38 ms"), (999, "999 ms"), (1400, "1.4 s")])
def test_durations(milliseconds: int, shown: str) -> None:
    assert words.duration(milliseconds) == shown


def test_what_is_nested_too_deeply_to_be_read_stays_text() -> None:
    assert words.parsed("[" * 200_000) == "[" * 200_000
