"""When the agent has finished."""

from __future__ import annotations

import pytest
from hypothesis import given

from app.realtime.model_events import RealtimeModelAudioEvent
from app.realtime.session import events as said
from app.workbench.events import ConversationEnded, HeardProgress, Stamped, Trouble
from app.workbench.turn_watch import QUIET_S, TurnWatch
from tests.event_streams import event_streams


def audio(response_id: str, item_id: str) -> said.RealtimeAudio:
    return said.RealtimeAudio(RealtimeModelAudioEvent(b"", response_id, item_id, 0), item_id, 0)


def done(response_id: str, status: str = "completed") -> said.RealtimeResponseDone:
    return said.RealtimeResponseDone(response_id, status, None, None)


def watched(*events: object) -> tuple[TurnWatch, float]:
    watch, at_s = TurnWatch(), 0.0
    watch.begin_step()
    for event in events:
        at_s += 0.1
        watch.fold(Stamped(at_s, event))  # type: ignore[arg-type]  # events of any kind
    return watch, at_s


def test_an_answer_is_finished_when_it_was_heard_and_all_is_quiet() -> None:
    spoken = [said.RealtimeResponseStarted("r1"), audio("r1", "a1"), done("r1")]
    watch, at_s = watched(*spoken)
    assert watch.is_answered
    assert not watch.is_finished(at_s + 5)
    watch, at_s = watched(*spoken, HeardProgress("a1", 900, 10), said.RealtimePlaybackDone("a1", 900))
    assert not watch.is_finished(at_s + QUIET_S / 2)
    assert watch.is_finished(at_s + QUIET_S)
    assert watch.audible_at is not None


def test_what_is_said_before_a_tool_is_no_answer_yet() -> None:
    before = [
        said.RealtimeResponseStarted("r1"),
        said.RealtimeOutputTranscriptDelta("a1", "One moment.", response_id="r1"),
        done("r1"),
        said.RealtimeToolStart("Host", "clock", "{}", call_id="c1"),
        said.RealtimeToolEnd("Host", "clock", "{}", "ten", call_id="c1"),
    ]
    watch, at_s = watched(*before)
    assert not watch.is_finished(at_s + 60)
    after = [
        said.RealtimeResponseStarted("r2"),
        said.RealtimeOutputTranscriptDelta("a2", "It is ten.", response_id="r2"),
        done("r2"),
    ]
    watch, at_s = watched(*before, *after)
    assert watch.is_finished(at_s + QUIET_S)


def test_a_cancelled_answer_is_none() -> None:
    watch, _ = watched(said.RealtimeResponseStarted("r1"), audio("r1", "a1"), done("r1", "cancelled"))
    assert not watch.is_answered


def test_the_answer_to_the_step_before_does_not_count() -> None:
    watch = TurnWatch()
    watch.fold(Stamped(0.1, said.RealtimeResponseStarted("r1")))
    watch.begin_step()
    watch.fold(Stamped(0.2, audio("r1", "a1")))
    watch.fold(Stamped(0.3, done("r1")))
    assert not watch.is_answered


def test_a_person_who_is_still_talking_is_waited_for() -> None:
    watch, at_s = watched(
        said.RealtimeResponseStarted("r1"),
        said.RealtimeOutputTranscriptDelta("a1", "Yes?", response_id="r1"),
        done("r1"),
        said.RealtimeSpeechStarted("u2", 900),
    )
    assert not watch.is_finished(at_s + 60)


def test_what_failed_is_kept() -> None:
    watch, _ = watched(
        done("r1", "failed"), said.RealtimeError({"message": "quota"}), Trouble("No engine."), ConversationEnded()
    )
    assert watch.is_over
    assert [text.split(":")[0] for text in watch.failures] == ["an answer failed", "quota", "No engine."]
    watch, _ = watched(said.RealtimeError({"code": "response_cancel_not_active"}), Trouble("x", level="warning"))
    assert watch.failures == []


@given(event_streams())
def test_nothing_is_finished_without_an_answer(stream: list[tuple[float, object]]) -> None:
    watch = TurnWatch()
    for at_s, event in stream:
        watch.fold(Stamped(at_s, event))  # type: ignore[arg-type]  # the strategy makes only events
        assert watch.is_answered or not watch.is_finished(at_s + 60)


@pytest.mark.parametrize("status", ["failed", "incomplete"])
def test_an_answer_that_failed_without_a_word_ends_the_step(status: str) -> None:
    watch, at_s = watched(said.RealtimeResponseStarted("r1"), done("r1", status))
    assert watch.is_answered
    assert watch.is_finished(at_s + QUIET_S)
