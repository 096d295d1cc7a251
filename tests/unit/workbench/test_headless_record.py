"""What a talk without a window prints."""

from __future__ import annotations

from app.realtime.session.events import RealtimeInputTranscriptCompleted, RealtimeToolEnd, RealtimeToolStart
from app.workbench.events import ConversationStarted, Stamped
from app.workbench.headless_record import TranscriptPrinter


def test_a_terminal_gets_nothing_to_obey_and_nothing_that_hides() -> None:
    printed: list[str] = []
    printer = TranscriptPrinter(printed.append)
    name = "read\u202eelif_eteled\u200b"
    for event in (
        ConversationStarted("Test", "Host", "local", "2026-11-21T10:00:00+01:00", 3600),
        RealtimeInputTranscriptCompleted("i1", "Good morning\x1b[2J"),
        RealtimeToolStart("Host", name, "{}", call_id="c1"),
        RealtimeToolEnd("Host", name, "{}", "done\x07", call_id="c1"),
    ):
        printer.fold(Stamped(0.0, event))
    printer.finish()
    text = "\n".join(printed)
    assert "read\\u202eelif_eteled\\u200b" in text
    assert "Good morning\\u001b[2J" in text
    assert not set(text) & set("\u202e\u200b\x1b\x07")
