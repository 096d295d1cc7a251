"""The transcript reducer."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

from app.history.export import text
from app.history.model import TranscriptRow
from app.history.usage import UsageRow
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    AssistantText,
    InputAudio,
    InputText,
    RealtimeToolCallItem,
    UserMessageItem,
)
from app.realtime.session import events as said
from app.tools.context import RunContextWrapper
from app.tools.spec import default_failure_text
from app.workbench import events as own
from app.workbench.transcript import TranscriptReducer
from tests.event_streams import Follower, event_streams

STARTED = own.ConversationStarted("Restaurant", "Host", "local", "2026-11-21T10:00:00+00:00")


def folded(*events: object, step_s: float = 0.1) -> list[TranscriptRow]:
    follower = Follower(TranscriptReducer())
    for number, event in enumerate((STARTED, *events)):
        follower.fold(number * step_s, event)
    rows: list[TranscriptRow] = follower.rows
    return rows


def user_item(item_id: str, previous: str | None = None, transcript: str | None = None) -> UserMessageItem:
    return UserMessageItem(item_id=item_id, previous_item_id=previous, content=[InputAudio(transcript=transcript)])


def agent_item(
    item_id: str, text: str, previous: str | None = None, status: str = "completed", heard_ms: int | None = None
) -> AssistantMessageItem:
    return AssistantMessageItem.model_validate(
        {
            "item_id": item_id,
            "previous_item_id": previous,
            "status": status,
            "heard_ms": heard_ms,
            "content": [AssistantAudio(transcript=text)],
        }
    )


def test_usage_stands_at_the_last_message_of_its_answer() -> None:
    used = own.TokensUsed("response", "r1", 20, 8, 10, "0.5", "USD", "", "Maker", "2026-10-01")
    rows = folded(
        said.RealtimeOutputTranscriptDelta("a1", "One moment.", response_id="r1"),
        said.RealtimeOutputTranscriptDelta("a2", "It is ten.", response_id="r1"),
        said.RealtimeOutputTranscriptDelta("a3", "Anything else?", response_id="r2"),
        used,
        own.TokensUsed("response", "r9", 1, 0, 1, "0.5", "USD"),
        own.TokensUsed("transcription", "", 1, 0, 1, "0.5", "USD"),
    )
    expected = UsageRow(20, 8, 10, Decimal("0.5"), "USD", "", "Maker", "2026-10-01")
    assert [row.usage for row in rows] == [None, expected, None]


def test_speech_gets_a_partial_row_that_becomes_final() -> None:
    events = [said.RealtimeSpeechStarted("u1", 0), said.RealtimeInputTranscriptDelta("u1", "book a")]
    (row,) = folded(*events)
    assert (row.speaker, row.text, row.is_partial) == ("You", "book a", True)
    (row,) = folded(
        *events,
        said.RealtimeHistoryAdded(user_item("u1")),
        said.RealtimeInputTranscriptCompleted("u1", "book a table"),
    )
    assert (row.text, row.is_partial, row.is_typed) == ("book a table", False, False)


def test_failed_transcription_is_said() -> None:
    (row,) = folded(
        said.RealtimeHistoryAdded(user_item("u1")), said.RealtimeInputTranscriptFailed("u1", {"message": "x"})
    )
    assert "could not be transcribed" in row.text
    assert row.level == "warning"


def test_speech_without_words_is_said() -> None:
    (row,) = folded(said.RealtimeHistoryAdded(user_item("u1")), said.RealtimeInputTranscriptCompleted("u1", " "))
    assert row.text == "(no words were recognised)"


def test_speech_that_never_became_an_item_goes_when_the_next_begins() -> None:
    rows = folded(said.RealtimeSpeechStarted("u1", 0), said.RealtimeSpeechStarted("u2", 900))
    assert [row.key for row in rows] == ["item:u2"]


def test_typed_text_is_marked_as_typed() -> None:
    (row,) = folded(
        said.RealtimeHistoryAdded(UserMessageItem(item_id="u1", content=[InputText(text="opening hours?")]))
    )
    assert (row.text, row.is_typed, row.is_partial) == ("opening hours?", True, False)


def test_agent_text_streams_and_is_heard_in_whole_words() -> None:
    text = "You have a table for four on Friday."
    rows = folded(
        said.RealtimeHistoryAdded(agent_item("a1", "", status="in_progress")),
        said.RealtimeOutputTranscriptDelta("a1", text, response_id="r1"),
        own.HeardProgress("a1", 2000, 1000),
    )
    (row,) = rows
    assert row.speaker == "Host"
    assert row.heard_text == "You have a table"
    assert row.unheard_text == " for four on Friday."
    assert not row.interrupted
    assert row.is_partial


def test_heard_part_never_shrinks_while_playing() -> None:
    follower = Follower(TranscriptReducer())
    follower.fold(0, said.RealtimeOutputTranscriptDelta("a1", "one two three four"))
    follower.fold(1, own.HeardProgress("a1", 1000, 900))
    before = follower.rows[0].heard_chars
    follower.fold(2, own.HeardProgress("a1", 4000, 950))
    assert before is not None
    assert before > 0
    assert follower.rows[0].heard_chars == before


def test_playback_to_the_end_means_all_was_heard() -> None:
    (row,) = folded(
        said.RealtimeOutputTranscriptDelta("a1", "Good evening.", response_id="r1"),
        own.HeardProgress("a1", 800, 400),
        said.RealtimeResponseDone("r1", "completed", None, None),
        said.RealtimePlaybackDone("a1", 800),
    )
    assert (row.heard_chars, row.is_partial, row.interrupted, row.heard_s) == (None, False, False, 0.8)


def test_interruption_splits_the_text_for_good() -> None:
    text = "We open at five and close at eleven."
    rows = folded(
        said.RealtimeOutputTranscriptDelta("a1", text),
        own.HeardProgress("a1", 4000, 1990),
        said.RealtimeSpeechStarted("u2", 5000),
        said.RealtimeAudioInterrupted("a1", 0, heard_ms=2000),
        said.RealtimePlaybackDone("a1", 4000),
    )
    agent, user = rows
    assert agent.interrupted
    assert agent.heard_text == "We open at five"
    assert agent.heard_s == 2.0
    assert user.is_interruption


def test_interruption_before_the_speech_event_still_marks_the_row() -> None:
    rows = folded(
        said.RealtimeOutputTranscriptDelta("a1", "We open at five."),
        said.RealtimeAudioInterrupted("a1", 0, heard_ms=0),
        said.RealtimeSpeechStarted("u2", 5000),
    )
    assert rows[1].is_interruption
    assert rows[0].heard_chars == 0


def test_the_histories_own_heard_text_wins() -> None:
    item = agent_item("a1", "We open at five.", heard_ms=700).model_copy(update={"heard_text": "We open at"})
    (row,) = folded(said.RealtimeHistoryAdded(item), said.RealtimeAudioInterrupted("a1", 0, heard_ms=700))
    assert row.heard_text == "We open at"


def test_text_only_answers_have_no_heard_split() -> None:
    item = AssistantMessageItem(item_id="a1", status="completed", content=[AssistantText(text="Hello.")])
    (row,) = folded(said.RealtimeHistoryAdded(item))
    assert (row.text, row.heard_chars, row.heard_s) == ("Hello.", None, None)


def test_tool_card_runs_and_ends_with_duration() -> None:
    events = [said.RealtimeToolStart("Host", "book_table", '{"people": 2}', call_id="c1")]
    (row,) = folded(*events)
    assert (row.kind, row.title, row.state, row.arguments) == ("tool", "book_table", "running", '{"people": 2}')
    events.append(said.RealtimeToolEnd("Host", "book_table", '{"people": 2}', "Booked.", call_id="c1"))
    (row,) = folded(*events)
    assert (row.state, row.output, row.duration_ms) == ("done", "Booked.", 100)
    events.append(said.RealtimeToolStart("Host", "book_table", '{"people": 2}', call_id="c1"))
    assert folded(*events) == [row]


def test_tool_that_waits_counts_from_its_start() -> None:
    (row,) = folded(
        said.RealtimeToolApprovalRequired("Host", "refund", "c1", "{}"),
        said.RealtimeToolStart("Host", "refund", "{}", call_id="c1"),
        said.RealtimeToolEnd("Host", "refund", "{}", {"error": "no"}, call_id="c1", failed=True),
    )
    assert (row.state, row.duration_ms, row.output) == ("failed", 100, '{"error": "no"}')


@pytest.mark.parametrize("has_end", [True, False])
def test_a_failed_tool_says_why_without_what_only_the_model_is_told(has_end: bool) -> None:
    told = default_failure_text(RunContextWrapper(None), ValueError("no table is free."))
    item = RealtimeToolCallItem(item_id="f1", call_id="c1", name="book", arguments="{}", output=told)
    end = said.RealtimeToolEnd("Host", "book", "{}", told, call_id="c1", failed=True)
    (row,) = folded(
        said.RealtimeToolStart("Host", "book", "{}", call_id="c1"), said.RealtimeItemChanged(item.item_id, item),
        *[end] * has_end,
    )  # fmt: skip
    assert (row.state, row.output) == ("failed", "no table is free.")
    assert text.line(row) == "[0:00] Tool book({}) failed: no table is free."


def test_lost_tool_events_are_mended_by_the_history() -> None:
    item = RealtimeToolCallItem(item_id="f1", call_id="c1", name="clock", arguments="{}", output="ten o'clock")
    (row,) = folded(said.RealtimeHistoryUpdated([item]))
    assert (row.title, row.output, row.state) == ("clock", "ten o'clock", "done")


def test_handoff_replaces_the_card_of_its_call() -> None:
    rows = folded(
        said.RealtimeToolStart("Host", "transfer_to_billing", "{}", call_id="c1"),
        said.RealtimeHandoffEvent("Host", "Billing", call_id="c1"),
        said.RealtimeOutputTranscriptDelta("a1", "Billing here."),
    )
    assert [(row.kind, row.title) for row in rows] == [("handoff", "Host → Billing"), ("message", "")]
    assert rows[1].speaker == "Billing"


def test_order_follows_the_previous_item_not_arrival() -> None:
    rows = folded(
        said.RealtimeHistoryAdded(user_item("u1")),
        said.RealtimeOutputTranscriptDelta("a2", "later"),
        said.RealtimeHistoryAdded(agent_item("a1", "first", previous="u1")),
        said.RealtimeHistoryAdded(agent_item("a2", "later", previous="a1")),
    )
    assert [row.key for row in rows] == ["item:u1", "item:a1", "item:a2"]


def test_order_is_mended_by_the_whole_history() -> None:
    first, second = user_item("u1", transcript="one"), agent_item("a1", "two")
    rows = folded(
        said.RealtimeHistoryAdded(second),
        own.Trouble("No microphone.", "Plug one in."),
        said.RealtimeHistoryAdded(first),
        said.RealtimeHistoryUpdated([first, second]),
    )
    assert [row.key for row in rows if row.kind == "message"] == ["item:u1", "item:a1"]


def test_deleted_items_go_but_unheard_speech_stays_visible() -> None:
    rows = folded(
        said.RealtimeHistoryAdded(user_item("u1", transcript="one")),
        said.RealtimeHistoryAdded(agent_item("a1", "never heard")),
        own.HeardProgress("a1", 900, 0),
        said.RealtimeItemChanged("a1", None),
        said.RealtimeItemChanged("u1", None),
    )
    (row,) = rows
    assert (row.text, row.interrupted, row.heard_chars) == ("never heard", True, 0)


def test_lost_connection_is_said_once_and_ends_what_streams() -> None:
    rows = folded(
        said.RealtimeOutputTranscriptDelta("a1", "We open at five."),
        own.HeardProgress("a1", 1000, 500),
        own.EngineStatus("lost"),
        said.RealtimeConnectionState("reconnecting"),
        said.RealtimeConnectionState("reconnecting"),
        said.RealtimeConnectionState("resumed"),
    )
    assert [row.kind for row in rows] == ["message", "notice", "notice", "notice"]
    assert (rows[0].interrupted, rows[0].is_partial, rows[0].heard_text) == (False, False, "We open")


def test_speech_that_was_received_is_heard_to_the_end_though_the_connection_is_lost() -> None:
    rows = folded(
        said.RealtimeOutputTranscriptDelta("a1", "We open at five."),
        own.HeardProgress("a1", 1000, 500),
        said.RealtimeConnectionState("reconnecting"),
        own.HeardProgress("a1", 1000, 1000),
        own.ConversationEnded(),
    )
    assert (rows[0].interrupted, rows[0].heard_chars) == (False, None)


def test_what_was_not_heard_when_the_conversation_ended_never_will_be() -> None:
    (row,) = folded(
        said.RealtimeOutputTranscriptDelta("a1", "We open at five."),
        own.HeardProgress("a1", 1000, 500),
        own.ConversationEnded(),
    )
    assert (row.interrupted, row.heard_text) == (True, "We open")


def test_harmless_races_are_not_told() -> None:
    assert folded(said.RealtimeError({"code": "response_cancel_not_active", "message": "x"})) == []


def test_failed_answer_is_told_with_its_reason() -> None:
    (row,) = folded(said.RealtimeResponseDone("r1", "failed", None, None, error={"message": "quota is used up"}))
    assert "quota is used up" in row.text
    assert row.level == "error"


def test_ended_conversation_leaves_nothing_open() -> None:
    rows = folded(
        said.RealtimeToolStart("Host", "clock", "{}", call_id="c1"),
        said.RealtimeSpeechStarted("u1", 0),
        said.RealtimeInputTranscriptDelta("u1", "wait"),
        own.ConversationEnded(),
    )
    assert [(row.state, row.is_partial) for row in rows] == [("failed", False), ("done", False)]


def test_a_new_conversation_begins_empty() -> None:
    assert folded(said.RealtimeHistoryAdded(user_item("u1")), STARTED) == []


@given(event_streams())
def test_any_stream_keeps_the_rows_consistent(stream: list[tuple[float, object]]) -> None:
    follower = Follower(TranscriptReducer())
    for at_s, event in stream:
        follower.fold(at_s, event)
        for row in follower.rows:
            assert row.heard_chars is None or 0 <= row.heard_chars <= len(row.text)


@given(event_streams())
def test_a_repeated_event_adds_no_row(stream: list[tuple[float, object]]) -> None:
    follower = Follower(TranscriptReducer())
    for at_s, event in stream:
        follower.fold(at_s, event)
        keys = [row.key for row in follower.rows if row.kind == "message"]
        follower.fold(at_s, event)
        again = [row.key for row in follower.rows if row.kind == "message"]
        assert set(again) <= set(keys)


def test_a_call_that_the_end_left_open_is_not_called_done() -> None:
    call = RealtimeToolCallItem(item_id="i1", call_id="c1", name="book", arguments="{}")
    asked = said.RealtimeToolApprovalRequired("Host", "book", "c1", "{}")
    over = call.model_copy(update={"output": "It was not answered.", "status": "incomplete"})
    (row,) = folded(said.RealtimeHistoryAdded(call), asked, said.RealtimeItemChanged("i1", over))
    assert row.state == "failed"


HELD = own.TalkChanged(is_open=True, mode="hold", is_muted=False)
LET_GO = own.TalkChanged(is_open=False, mode="hold", is_muted=False)
BY_VOICE = own.TalkChanged(is_open=True, mode="voice", is_muted=False)


def starts(*timed: tuple[float, object]) -> dict[str, float]:
    """When the person's messages began, by key."""
    follower = Follower(TranscriptReducer())
    for at_s, event in ((0.0, STARTED), *timed):
        follower.fold(at_s, event)
    return {row.key: row.at_s for row in follower.rows if row.role == "user"}


@pytest.mark.parametrize(
    ("presses", "began_s"),
    [
        ([(1.0, 2.0)], 1.0),
        ([(1.0, 40.0)], 1.0),  # long, and none of it is lost
        ([(1.0, 1.1), (4.0, 5.0)], 4.0),  # of the first nothing came
        ([(1.0, 1.1), (1.2, 1.3), (1.5, 2.0)], 1.0),  # one turn, as none of its tails had run out
    ],
)
def test_held_speech_begins_with_its_own_turn(presses: list[tuple[float, float]], began_s: float) -> None:
    talk = [event for down_s, up_s in presses for event in ((down_s, HELD), (up_s, LET_GO))]
    assert starts(*talk, (presses[-1][1] + 0.4, said.RealtimeHistoryAdded(user_item("u1")))) == {"item:u1": began_s}


def test_speech_that_arrives_while_the_next_is_held_begins_with_its_own_turn() -> None:
    first, second = said.RealtimeHistoryAdded(user_item("u1")), said.RealtimeHistoryAdded(user_item("u2", "u1"))
    talk = ((1.0, HELD), (2.0, LET_GO), (2.4, HELD), (2.6, first), (2.8, HELD), (3.0, LET_GO), (3.4, second))
    assert starts(*talk) == {"item:u1": 1.0, "item:u2": 2.4}


def test_what_is_typed_or_said_by_voice_does_not_begin_with_a_turn_that_was_held() -> None:
    typed = UserMessageItem(item_id="u1", content=[InputText(text="hello")])
    heard = said.RealtimeSpeechStarted("u2", 0)
    began = starts((1.0, HELD), (1.5, LET_GO), (3.0, said.RealtimeHistoryAdded(typed)), (4.0, BY_VOICE), (5.0, heard))
    assert began == {"item:u1": 3.0, "item:u2": 5.0}
