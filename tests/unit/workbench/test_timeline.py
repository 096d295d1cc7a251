"""The timeline reducer."""

from __future__ import annotations

import pytest
from hypothesis import given

from app.history.model import MarkRow
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    AssistantText,
    InputAudio,
    InputText,
    UserMessageItem,
)
from app.realtime.session import events as said
from app.workbench import events as own
from app.workbench.mark_levels import MOST, LevelSampler
from app.workbench.timeline import TimelineReducer
from app.workbench.transcript import TranscriptReducer
from tests.event_streams import Follower, event_streams

STARTED = own.ConversationStarted("Restaurant", "Host", "local", "2026-11-21T10:00:00+00:00")


def marks(*events: tuple[float, object]) -> dict[str, MarkRow]:
    follower = Follower(TimelineReducer())
    follower.fold(0.0, STARTED)
    for at_s, event in events:
        follower.fold(at_s, event)
    return {row.key: row for row in follower.rows}


def test_speech_is_a_stretch_of_your_lane() -> None:
    row = marks((1.0, said.RealtimeSpeechStarted("u1", 700)), (2.5, said.RealtimeSpeechStopped("u1", 2300)))["item:u1"]
    assert (row.lane, row.kind, row.start_s, row.end_s) == ("you", "speech", 1.0, 2.5)


def test_levels_are_sampled_along_the_mark() -> None:
    readings = [(1.0 + n / 30, own.LevelsChanged(-10, -20.0 - n, -60, -60)) for n in range(9)]
    events = [(1.0, said.RealtimeSpeechStarted("u1", 0)), *readings, (2.0, said.RealtimeSpeechStopped("u1", 0))]
    assert marks(*events)["item:u1"].levels == (-20.0, -23.0, -26.0)


def test_levels_of_a_long_mark_stay_bounded() -> None:
    sampler = LevelSampler()
    longest = max(len(sampler.add("k", -20.0) or ()) for _ in range(20_000))
    assert longest <= MOST + 1
    assert sampler.end("k")
    assert sampler.end("k") == ()


def test_agent_is_audible_from_the_first_heard_sample_to_the_last() -> None:
    row = marks(
        (1.0, own.HeardProgress("a1", 900, 0)),
        (1.2, own.HeardProgress("a1", 900, 50)),
        (2.1, said.RealtimePlaybackDone("a1", 900)),
    )["item:a1"]
    assert (row.lane, row.speaker, row.end_s) == ("agent", "Host", 2.1)
    assert row.start_s == pytest.approx(1.15)


def test_speech_that_was_heard_as_far_as_it_was_made_ends_until_it_goes_on() -> None:
    started = [(1.0, own.HeardProgress("a1", 500, 100)), (1.4, own.HeardProgress("a1", 500, 500))]
    assert marks(*started)["item:a1"].end_s == 1.4
    assert marks(*started, (1.5, own.HeardProgress("a1", 900, 520)))["item:a1"].end_s is None
    lost = marks(*started, (1.6, said.RealtimeConnectionState("reconnecting")), (3.0, own.HeardProgress("a2", 9, 9)))
    assert lost["item:a1"].end_s == 1.4


def test_interruption_leaves_an_unheard_mark() -> None:
    found = marks(
        (1.0, own.HeardProgress("a1", 3000, 20)),
        (2.0, own.HeardProgress("a1", 3000, 1000)),
        (2.1, said.RealtimeAudioInterrupted("a1", 0, heard_ms=1010)),
    )
    heard, unheard = found["item:a1"], found["item:a1/unheard"]
    assert heard.end_s == unheard.start_s == pytest.approx(1.99, abs=0.02)
    assert unheard.kind == "unheard"
    assert unheard.end_s - unheard.start_s == pytest.approx(1.99)


def test_tool_mark_has_the_key_of_its_card() -> None:
    events = [
        (1.0, said.RealtimeToolStart("Host", "clock", "{}", call_id="c1")),
        (1.2, said.RealtimeToolEnd("Host", "clock", "{}", "ten", call_id="c1")),
    ]
    row = marks(*events)["call:c1"]
    assert (row.lane, row.start_s, row.end_s, row.state, row.label) == ("tools", 1.0, 1.2, "done", "clock")
    transcript = TranscriptReducer()
    for at_s, event in events:
        transcript.fold(own.Stamped(at_s, event))
    assert row.key in {card.key for card in transcript.rows}


def test_agents_lane_shows_who_holds_the_conversation() -> None:
    rows = [
        (row.kind, row.label, row.start_s, row.end_s)
        for row in marks((4.0, said.RealtimeHandoffEvent("Host", "Billing", call_id="c1"))).values()
        if row.lane == "agents"
    ]
    assert rows == [
        ("agent", "Host", 0.0, 4.0),
        ("handoff", "Host → Billing", 4.0, 4.0),
        ("agent", "Billing", 4.0, None),
    ]


def test_connection_lane_shows_the_gap() -> None:
    rows = marks(
        (3.0, said.RealtimeConnectionState("reconnecting")),
        (4.0, said.RealtimeConnectionState("resumed")),
        (9.0, own.ConversationEnded()),
    ).values()
    lane = [(row.kind, row.start_s, row.end_s) for row in rows if row.lane == "connection" and row.kind != "notice"]
    assert lane == [("connected", 0.0, 3.0), ("reconnecting", 3.0, 4.0), ("connected", 4.0, 9.0)]
    assert all(row.end_s is not None for row in rows)


def test_held_speech_takes_the_key_of_its_item() -> None:
    found = marks(
        (1.0, own.TalkChanged(is_open=True, mode="hold", is_muted=False)),
        (2.0, own.TalkChanged(is_open=False, mode="hold", is_muted=False)),
        (2.3, said.RealtimeHistoryAdded(UserMessageItem(item_id="u1", content=[InputAudio()]))),
    )
    assert (found["item:u1"].start_s, found["item:u1"].end_s) == (1.0, 2.0)
    assert not any(key.startswith("talk") for key in found)


def test_held_speech_that_is_transcribed_while_held_keeps_its_mark() -> None:
    held = own.TalkChanged(is_open=True, mode="hold", is_muted=False)
    let_go = own.TalkChanged(is_open=False, mode="hold", is_muted=False)
    found = marks(
        (1.0, held),
        (1.2, said.RealtimeHistoryAdded(UserMessageItem(item_id="u1", content=[InputAudio()]))),
        (2.0, let_go),
        (3.0, held),
        (3.5, let_go),
        (4.0, held),
        (4.5, let_go),
        (4.6, said.RealtimeHistoryAdded(UserMessageItem(item_id="u3", content=[InputAudio()]))),
    )
    speech = [(key, row.start_s, row.end_s) for key, row in found.items() if row.lane == "you"]
    assert speech == [("item:u1", 1.0, 2.0), ("talk:4", 3.0, 3.5), ("item:u3", 4.0, 4.5)]


def test_what_is_written_is_a_moment_in_the_lane_of_its_speaker() -> None:
    typed = UserMessageItem(item_id="u1", content=[InputText(text="hello")])
    empty = AssistantMessageItem(item_id="a1", content=[])
    silent = AssistantMessageItem(item_id="a1", content=[AssistantText(text="Good day.")])
    spoken = AssistantMessageItem(item_id="a2", content=[AssistantAudio(transcript="Good day.")])
    found = marks(
        (1.0, said.RealtimeHistoryAdded(typed)),
        (1.1, said.RealtimeHistoryAdded(empty)),
        (1.5, said.RealtimeItemChanged("a1", silent)),
        (1.7, said.RealtimeItemChanged("a1", silent)),
        (2.0, said.RealtimeItemChanged("a2", spoken)),
    )
    assert (found["item:u1"].lane, found["item:u1"].kind, found["item:u1"].start_s) == ("you", "typed", 1.0)
    assert (found["item:a1"].lane, found["item:a1"].kind, found["item:a1"].end_s) == ("agent", "text", 1.5)
    assert "item:a2" not in found


def test_notices_have_the_same_keys_in_both_views() -> None:
    stream = [(1.0, own.Trouble("No microphone.")), (2.0, own.Trouble("No microphone.")), (3.0, own.Trouble("x"))]
    transcript = TranscriptReducer()
    transcript.fold(own.Stamped(0.0, STARTED))
    for at_s, event in stream:
        transcript.fold(own.Stamped(at_s, event))
    assert {row.key for row in transcript.rows} <= set(marks(*stream))


@given(event_streams())
def test_any_stream_keeps_the_marks_consistent(stream: list[tuple[float, object]]) -> None:
    follower = Follower(TimelineReducer())
    for at_s, event in stream:
        follower.fold(at_s, event)
        assert all(row.end_s is None or row.end_s >= row.start_s for row in follower.rows)
        for lane in ("you", "agent", "agents", "connection"):
            assert sum(row.lane == lane and row.end_s is None for row in follower.rows) <= 1
