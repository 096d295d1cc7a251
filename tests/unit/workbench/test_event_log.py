"""Event lines read back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given

from app.base.errors import ConfigError
from app.history.model import MarkRow, TranscriptRow
from app.realtime.agents.guardrail import TripAction
from app.realtime.model_events import RealtimeModelAudioEvent
from app.realtime.protocol.items import AssistantAudio, AssistantMessageItem
from app.realtime.session import events as said
from app.workbench.event_lines import event_line
from app.workbench.event_log import events_of, read_events
from app.workbench.events import ConversationStarted, HeardProgress, LevelsChanged, Stamped, TokensUsed
from app.workbench.export import export_saved
from app.workbench.reducers import Reducers
from app.workbench.saved import read_saved
from app.workbench.transcript import TranscriptReducer
from tests.event_streams import event_streams

STARTED = ConversationStarted("Restaurant", "Host", "This computer", "2026-11-21T10:00:00+00:00")


def write(path: Path, stream: list[Stamped]) -> Path:
    path.write_text("".join(f"{line}\n" for stamped in stream if (line := event_line(stamped))), encoding="utf-8")
    return path


def test_a_conversation_becomes_a_transcript(tmp_path: Path) -> None:
    audio = RealtimeModelAudioEvent(bytes(96_000), "r1", "a1", 0)
    item = AssistantMessageItem(
        item_id="a1", status="incomplete", heard_ms=1000, content=[AssistantAudio(transcript="We open at five today.")]
    )
    stream = [
        Stamped(0.0, STARTED),
        Stamped(0.5, said.RealtimeSpeechStarted("u1", 0)),
        Stamped(1.5, said.RealtimeInputTranscriptCompleted("u1", "when are you open")),
        Stamped(2.0, said.RealtimeAudio(audio, "a1", 0)),
        Stamped(3.0, said.RealtimeAudioInterrupted("a1", 0, heard_ms=1000)),
        Stamped(3.0, said.RealtimeItemChanged("a1", item)),
        Stamped(3.5, said.RealtimeToolEnd("Host", "clock", "{}", "ten", call_id="c1")),
    ]
    used = TokensUsed("response", "r1", 2_000, 800, 1_000, "0.0823", "USD", "", "OpenAI", "2026-10-01")
    stream.append(Stamped(3.6, used))
    export_saved(read_saved(write(tmp_path / "e.jsonl", stream)), tmp_path / "t.txt")
    text = (tmp_path / "t.txt").read_text(encoding="utf-8")
    assert text.startswith("Restaurant\n==========\nStarted: 21 November 2026, 10:00\nLength: 0:03\n")
    assert "\nTokens: 2,000 in (800 of them cached), 1,000 out\n" in text
    assert "\nCost: $0.0823, at OpenAI's prices from 2026-10-01 on\n" in text
    assert "You: when are you open" in text
    assert "heard 1.0 of 2.0 s): We open at [not heard: five today.]" in text
    assert "Tool clock({}) done -> ten" in text


def test_received_speech_follows_from_the_bytes(tmp_path: Path) -> None:
    audio = RealtimeModelAudioEvent(bytes(4800), "r1", "a1", 0)
    stream = [Stamped(1.0, said.RealtimeAudio(audio, "a1", 0))] * 2
    read = read_events(write(tmp_path / "e.jsonl", stream))
    assert [stamped.event for stamped in read] == [HeardProgress("a1", 100, 0), HeardProgress("a1", 200, 0)]


@pytest.mark.parametrize("line", ["{", "[]", '{"at": 1}', '{"at": 1, "type": "speech_started"}'])
def test_what_is_no_event_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    file = tmp_path / "e.jsonl"
    file.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"e\.jsonl:2"):
        read_events(file)


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_events(tmp_path / "none.jsonl")


def test_unknown_types_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "e.jsonl"
    file.write_text('{"at": 1, "type": "of_the_future", "x": 1}\n', encoding="utf-8")
    assert read_events(file) == []


def test_a_line_ends_only_where_it_was_ended(tmp_path: Path) -> None:
    words = "one\u2028two\x85three"
    stream = [Stamped(1.0, said.RealtimeInputTranscriptCompleted("u1", words))]
    (read,) = read_events(write(tmp_path / "e.jsonl", stream))
    assert read.event == stream[0].event


@given(event_streams())
def test_any_stream_can_be_read_back_and_folded(
    tmp_path_factory: pytest.TempPathFactory, stream: list[tuple[float, object]]
) -> None:
    stamped = [Stamped(at_s, event) for at_s, event in stream]  # type: ignore[arg-type]  # the strategy makes events
    reducer = TranscriptReducer()
    for entry in read_events(write(tmp_path_factory.mktemp("log") / "e.jsonl", stamped)):
        reducer.fold(entry)
    assert len({row.key for row in reducer.rows}) == len(reducer.rows)


NO_LINE = (LevelsChanged, said.RealtimeHistoryUpdated)
REPORTS = SimpleNamespace(get_name=lambda: "No hours", on_trip=lambda: TripAction(stops=False))
STOPS = SimpleNamespace(get_name=lambda: "No prices", on_trip=lambda: TripAction())


def rows_of(stream: list[Stamped]) -> tuple[list[TranscriptRow], list[MarkRow]]:
    reducers = Reducers()
    for stamped in stream:
        reducers.fold(stamped)
    return [replace(row, revision=0) for row in reducers.transcript.rows], [
        replace(row, revision=0, levels=()) for row in reducers.timeline.rows
    ]


@given(event_streams())
def test_what_is_read_back_looks_as_what_went_on(stream: list[tuple[float, Any]]) -> None:
    live = [Stamped(round(at_s, 3), event) for at_s, event in stream if not isinstance(event, NO_LINE)]
    lines = [line for stamped in live if (line := event_line(stamped)) is not None]
    assert rows_of(events_of(lines, "lines")) == rows_of(live)


@pytest.mark.parametrize(("guardrail", "words"), [(STOPS, "stopped this answer"), (REPORTS, "No hours")])
def test_what_guardrails_did_is_told_again(guardrail: Any, words: str) -> None:
    event = said.RealtimeGuardrailTripped([SimpleNamespace(guardrail=guardrail)], "text", item_id="a1", heard_ms=10)
    line = event_line(Stamped(1.0, event))
    assert line is not None
    (read,) = events_of([line], "lines")
    assert event_line(read) == line
    ((row,), _) = rows_of([read])
    assert words in row.text


def test_events_that_were_missed_are_told_again() -> None:
    line = event_line(Stamped(1.0, said.RealtimeEventsMissed(3)))
    assert line is not None
    assert events_of([line], "lines") == [Stamped(1.0, said.RealtimeEventsMissed(3))]


def test_speech_that_goes_on_arriving_stays_heard() -> None:
    audio = said.RealtimeAudio(RealtimeModelAudioEvent(bytes(48_000), "r1", "a1", 0), "a1", 0)
    stream = [Stamped(1.0, audio), Stamped(1.2, HeardProgress("a1", 1000, 200)), Stamped(1.3, audio)]
    read = events_of([line for stamped in stream if (line := event_line(stamped))], "lines")
    assert [stamped.event for stamped in read] == [
        HeardProgress("a1", 1000, 0),
        HeardProgress("a1", 1000, 200),
        HeardProgress("a1", 2000, 200),
    ]
