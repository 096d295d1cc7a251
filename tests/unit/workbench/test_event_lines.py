"""Session events as lines of JSON."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given

from app.base.errors import TransportError
from app.realtime.model_events import RealtimeModelAudioEvent, RealtimeModelTurnStartedEvent
from app.realtime.protocol.items import InputText, UserMessageItem
from app.realtime.session import events as said
from app.workbench.event_lines import event_line
from app.workbench.events import LevelsChanged, Stamped, Trouble
from tests.event_streams import event_streams

HOST = SimpleNamespace(name="Host")
BILLING = SimpleNamespace(name="Billing")


def line(event: Any, at_s: float = 1.23456) -> dict[str, Any]:
    text = event_line(Stamped(at_s, event))
    assert text is not None
    assert "\n" not in text
    return json.loads(text)


def test_tool_end_tells_tool_arguments_and_output() -> None:
    event = said.RealtimeToolEnd(HOST, SimpleNamespace(name="book_table"), '{"people": 2}', "Booked.", call_id="c1")
    assert line(event) == {
        "at": 1.235,
        "type": "tool_end",
        "agent": "Host",
        "tool": "book_table",
        "arguments": '{"people": 2}',
        "output": "Booked.",
        "call_id": "c1",
        "failed": False,
    }


def test_handoff_tells_names() -> None:
    told = line(said.RealtimeHandoffEvent(HOST, BILLING))
    assert (told["from_agent"], told["to_agent"]) == ("Host", "Billing")


def test_audio_is_a_count_of_bytes() -> None:
    audio = RealtimeModelAudioEvent(b"\0" * 960, "r1", "a1", 0)
    told = line(said.RealtimeAudio(audio, "a1", 0))
    assert told == {"at": 1.235, "type": "audio", "item_id": "a1", "content_index": 0, "bytes": 960}


def test_items_are_whole_and_history_is_counted() -> None:
    item = UserMessageItem(item_id="u1", content=[InputText(text="안녕")])
    assert line(said.RealtimeHistoryAdded(item))["item"]["content"][0]["text"] == "안녕"
    assert line(said.RealtimeHistoryUpdated([item, item]))["items"] == 2


def test_errors_tell_type_code_and_message() -> None:
    told = line(said.RealtimeError(TransportError("Gone.", hint="Wait.")))
    assert told["error"] == {"type": "TransportError", "code": "transport_error", "message": "Gone. Wait."}
    assert line(said.RealtimeError({"code": "x", "raw": b"12"}))["error"] == {"code": "x", "raw": {"bytes": 2}}


def test_troubles_have_a_line_and_meters_and_raw_events_have_none() -> None:
    assert line(Trouble("No microphone."))["type"] == "trouble"
    assert event_line(Stamped(0, LevelsChanged(0, 0, 0, 0))) is None
    assert event_line(Stamped(0, said.RealtimeRawModelEvent(RealtimeModelTurnStartedEvent("r1")))) is None


@given(event_streams())
def test_every_event_has_a_line_of_json_or_none(stream: list[tuple[float, Any]]) -> None:
    for at_s, event in stream:
        text = event_line(Stamped(at_s, event))
        if text is not None:
            told = json.loads(text)
            assert {"at", "type"} <= told.keys()
            assert "info" not in told


SECRET = "very-secret-0123456789"


@pytest.mark.parametrize("kind", [said.RealtimeSessionCreated, said.RealtimeSessionUpdated])
def test_what_lets_anybody_in_is_in_no_line(kind: Any) -> None:
    hosted = {
        "type": "mcp",
        "server_label": "docs",
        "server_url": f"https://docs.example/mcp?key={SECRET}",
        "authorization": SECRET,
        "headers": {"X-Key": SECRET},
    }
    session = {"model": "m", "client_secret": {"value": SECRET}, "Authorization": SECRET, "tools": [hosted]}
    assert line(kind(session))["session"] == {"model": "m", "tools": [{"type": "mcp", "server_label": "docs"}]}
    assert session["tools"] == [hosted], "the event itself stays as it is"


def test_half_a_character_can_be_written() -> None:
    event = said.RealtimeInputTranscriptCompleted("u1", "half \ud83d")
    text = event_line(Stamped(0, event))
    assert text is not None
    assert "half ?" in text.encode("utf-8").decode("utf-8")
