from __future__ import annotations

import pytest

from app.base import language
from app.history.model import MarkRow, TranscriptRow
from app.ui.access.sentences import mark_sentence, row_sentence


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            TranscriptRow("1", "message", 4.2, role="user", speaker="You", text="A table for two."),
            "You, 0:04: A table for two.",
        ),
        (
            TranscriptRow("1", "message", 4.2, role="user", speaker="You", text="A table", is_partial=True),
            "You, 0:04: A table (not finished)",
        ),
        (
            TranscriptRow(
                "2", "message", 61, role="agent", speaker="Host", text="At 7 or eight?", heard_chars=4, interrupted=True
            ),
            "Host, 1:01: At 7 (interrupted; not heard: or eight?)",
        ),
        (
            TranscriptRow(
                "3", "tool", 9, title="book_table", state="done", duration_ms=38, arguments='{"people": 2}', output="ok"
            ),
            "Tool book_table, 0:09, done in 38 ms. people 2. Result: ok",
        ),
        (
            TranscriptRow("3", "tool", 9, title="book_table", state="waiting"),
            "Tool book_table, 0:09, waits for you",
        ),
        (TranscriptRow("4", "handoff", 9, title="Host → Bill"), "Handoff, 0:09: Host → Bill"),
        (TranscriptRow("5", "notice", 9, text="No network.", level="error"), "Error, 0:09: No network."),
    ],
)
def test_a_row_says_who_when_what_and_how_far(row: TranscriptRow, sentence: str) -> None:
    assert row_sentence(row) == sentence


def test_a_mark_says_lane_what_when_how_long_and_how_far() -> None:
    done = MarkRow("t", "tools", "tool", 3.0, 4.5, label="clock", state="failed")
    assert mark_sentence(done, "Tools") == "Tools, clock · 0:03 · 1.5 s, failed"
    speaking = MarkRow("a", "agent", "speech", 3.0, None, speaker="Host")
    assert mark_sentence(speaking, "Agent") == "Agent, Host · 0:03, goes on"
    unheard = MarkRow("a/unheard", "agent", "unheard", 5.0, 6.0, speaker="Host")
    assert mark_sentence(unheard, "Agent") == "Agent, Host · 0:05 · 1.0 s · not heard"


def test_the_mark_of_a_connection_says_its_title_as_the_language_has_it() -> None:
    up = MarkRow("c", "connection", "connected", 0.0, None, label="This computer")
    language.use(language.Catalogue("en", {"Catalogue": {"This computer": ["Dieser Rechner"]}}))
    try:
        assert mark_sentence(up, "Connection") == "Connection, Dieser Rechner · 0:00, goes on"
    finally:
        language.choose("en")
    assert mark_sentence(up, "Connection") == "Connection, This computer · 0:00, goes on"
