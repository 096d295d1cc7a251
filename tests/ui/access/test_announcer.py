from __future__ import annotations

from dataclasses import replace

from app.history.model import TranscriptRow
from app.ui.access.announcer import Announcement, Announcer

ANSWER = TranscriptRow("1", "message", 4, role="agent", speaker="Host", text="For how", is_partial=True)
CALL = TranscriptRow("2", "tool", 5, title="book", arguments='{"people": 2}', state="running", call_id="c")


def test_an_utterance_is_said_once_and_when_it_is_final() -> None:
    announcer = Announcer()
    assert announcer.row(ANSWER) is None
    final = replace(ANSWER, text="For how many?", is_partial=False, heard_chars=0)
    assert announcer.row(final) == Announcement("Host: For how many?")
    assert announcer.row(replace(final, heard_chars=8)) is None
    assert announcer.row(replace(final, heard_chars=8, interrupted=True)) is None
    assert announcer.row(replace(final, key="3", text=" ")) is None


def test_a_tool_is_urgent_when_it_waits_and_when_it_failed() -> None:
    announcer = Announcer()
    assert announcer.row(CALL) is None
    waiting = announcer.row(replace(CALL, state="waiting"), "Ctrl+Y", "Ctrl+N")
    assert waiting == Announcement(
        "The tool book waits for your approval. people 2. Ctrl+Y allows it, Ctrl+N refuses it.", is_urgent=True
    )
    assert announcer.row(replace(CALL, state="waiting"), "Ctrl+Y", "Ctrl+N") is None
    assert announcer.row(replace(CALL, state="done", output="ok")) is None
    failed = announcer.row(replace(CALL, state="failed", output="no table"))
    assert failed == Announcement("The tool book failed. no table", is_urgent=True)
    explained = announcer.row(replace(CALL, key="5", state="waiting", text="It goes far."), "Ctrl+Y", "Ctrl+N")
    assert explained is not None
    assert "approval. people 2. It goes far. Ctrl+Y allows it" in explained.text
    unkeyed = announcer.row(replace(CALL, key="4", state="waiting", arguments=""))
    assert unkeyed == Announcement("The tool book waits for your approval.", is_urgent=True)


def test_errors_are_urgent_and_notes_and_handoffs_are_not() -> None:
    announcer = Announcer()
    notice = TranscriptRow("5", "notice", 6, text="The line is bad.", level="error")
    assert announcer.row(notice) == Announcement("The line is bad.", is_urgent=True)
    assert announcer.row(replace(notice, key="6", level="info")) == Announcement("The line is bad.")
    handoff = TranscriptRow("7", "handoff", 7, title="Host → Billing")
    assert announcer.row(handoff) == Announcement("Handed over: Host → Billing")


def test_another_conversation_may_use_the_same_keys() -> None:
    announcer = Announcer()
    notice = TranscriptRow("notice:1", "notice", 6, text="The line is bad.")
    announcer.row(notice)
    announcer.trouble("The engine stopped.")
    announcer.start_over([replace(notice, key="notice:2")])
    assert announcer.row(replace(notice, text="The line is good.")) == Announcement("The line is good.")
    assert announcer.row(replace(notice, key="notice:2")) is None
    assert announcer.trouble("The engine stopped.") is None


def test_a_state_is_said_when_it_changes() -> None:
    announcer = Announcer()
    announcer.skip([replace(ANSWER, is_partial=False)], "Ready")
    assert announcer.state("Ready") is None
    assert announcer.state("Listening") == Announcement("Listening")
    assert announcer.row(replace(ANSWER, is_partial=False)) is None


def test_a_trouble_is_said_again_when_it_comes_back() -> None:
    announcer = Announcer()
    assert announcer.trouble("") is None
    assert announcer.trouble("The engine stopped.") == Announcement("The engine stopped.", is_urgent=True)
    assert announcer.trouble("The engine stopped.") is None
    announcer.trouble("")
    assert announcer.trouble("The engine stopped.") is not None
