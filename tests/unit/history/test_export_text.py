"""Markdown and plain text of a conversation."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base import language
from app.base.figures import clock
from app.history.export import markdown, text
from app.history.export.meta import ConversationMeta, date_text
from app.history.model import TranscriptRow
from tests.translations import ROOT, load

META = ConversationMeta("Restaurant", "This computer", "2026-11-21T10:00:00+00:00", 75.0)
YOU = TranscriptRow("item:u1", "message", 4.2, role="user", speaker="You", text="A table for *two*, please.")
CUT = TranscriptRow(
    "item:a1",
    "message",
    6.0,
    role="agent",
    speaker="Host",
    text="You have a table. Shall I confirm?",
    heard_chars=17,
    interrupted=True,
    heard_s=1.2,
    audio_s=2.5,
)
TOOL = TranscriptRow(
    "call:c1",
    "tool",
    5.0,
    title="book_table",
    arguments='{"people": 2}',
    output="Booked `it`.",
    duration_ms=38,
)
HANDOFF = TranscriptRow("call:c2", "handoff", 7.0, title="Host → Billing", speaker="Billing")
NOTICE = TranscriptRow("notice:1", "notice", 8.0, text="Connected again.")
ROWS = [YOU, TOOL, CUT, HANDOFF, NOTICE]


def test_markdown_holds_every_row_in_order() -> None:
    document = markdown.render(ROWS, META)
    assert document.startswith("# Restaurant\n\n- Started: 21 November 2026, 10:00\n- Length: 1:15\n")
    assert "**You** · 0:04  \nA table for \\*two\\*, please." in document
    assert '**Tool `book_table`** · 0:05 · done in 38 ms\n\n- arguments: `{"people": 2}`' in document
    assert "- output: ``Booked `it`.``" in document
    assert "*0:07 · handoff: Host → Billing*" in document
    assert document.endswith("*0:08 · Connected again.*\n")


def test_markdown_marks_what_was_not_heard() -> None:
    assert "heard 1.2 of 2.5 s  \nYou have a table. ~~Shall I confirm?~~ *(not heard)*" in markdown.render([CUT], META)


def test_text_marks_what_was_not_heard() -> None:
    document = text.render(ROWS, META)
    assert "[0:06] Host (heard 1.2 of 2.5 s): You have a table. [not heard: Shall I confirm?]" in document
    assert '[0:05] Tool book_table({"people": 2}) done in 38 ms -> Booked `it`.' in document
    assert "[0:04] You: A table for *two*, please." in document


def test_what_is_still_to_be_heard_is_not_called_unheard() -> None:
    playing = TranscriptRow("item:a2", "message", 1, role="agent", speaker="Host", text="Good day.", heard_chars=4)
    assert "not heard" not in markdown.render([playing], META)
    assert "Good day." in text.render([playing], META)


def test_empty_conversation_is_still_a_document() -> None:
    assert markdown.render([], ConversationMeta("")) == "# Conversation\n"


@pytest.mark.parametrize("line", ["# not a title", "- not a list", "1. not a list", "---", "> quote", "<b>", "a|b"])
def test_markdown_escapes_what_has_a_meaning(line: str) -> None:
    assert "\\" in markdown.escape(line)


@given(st.text(alphabet="ab*_`\\<>[]#~ ", max_size=30))
def test_escaped_text_comes_back_when_unescaped(line: str) -> None:
    assert re.sub(r"\\([\\`*_\[\]<>~|#+=.-])", r"\1", markdown.escape(line)) == line


def test_times_and_dates_read_well() -> None:
    assert [clock(seconds) for seconds in (-1, 0, 4.9, 3600, 3723)] == ["0:00", "0:00", "0:04", "60:00", "1:02:03"]
    assert date_text("yesterday") == "yesterday"


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("ko", ["- 시작: 2026년 11월 21일 10:00", "**나** · 0:04", "완료, 38 ms", "- 인수:", "*(듣지 못함)*"]),
        (
            "ja",
            ["- 開始：2026年11月21日 10:00", "**あなた** · 0:04", "完了、38 ms", "- 引数：", "*（聞かれていない）*"],
        ),
        ("zh_CN", ["- 开始：2026年11月21日 10:00", "**您** · 0:04", "完成，38 ms", "- 参数：", "*（未听到）*"]),
    ],
)
def test_a_document_speaks_the_chosen_language(code: str, told: list[str]) -> None:
    texts = load().catalogue(ROOT / "resources" / "translations" / f"sidetone_{code}.ts")
    language.use(language.Catalogue(code, texts))
    try:
        document, plain = markdown.render(ROWS, META), text.render(ROWS, META)
    finally:
        language.choose("en")
    assert [part for part in told if part not in document] == []
    for word in ("Started", "Tool ", "not heard", "andoff", "Notice", "done", "arguments"):
        assert word not in document.replace("handoff_", "")
        assert word not in plain
