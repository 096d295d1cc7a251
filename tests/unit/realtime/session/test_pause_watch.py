"""What counts as a pause: nobody speaks, nothing plays, nothing is generated."""

from __future__ import annotations

from app.realtime import model_events as told
from app.realtime.session.pause_watch import PauseWatch


def watched(*events: told.RealtimeModelEvent) -> PauseWatch:
    watch = PauseWatch()
    for event in events:
        watch.saw(event)
    return watch


STARTED = told.RealtimeModelTurnStartedEvent("r")
ENDED = told.RealtimeModelTurnEndedEvent("r")
RECEIVED = told.RealtimeModelAudioDoneEvent("a", 0)
HEARD = told.RealtimeModelPlaybackDoneEvent("a", 100)
SPEAKS = told.RealtimeModelSpeechStartedEvent("u", 0)
WORDS = told.RealtimeModelInputAudioTranscriptionCompletedEvent("u", "hi")


def test_a_response_that_runs_is_no_pause() -> None:
    assert not watched(STARTED).is_calm
    assert watched(STARTED, ENDED).is_calm


def test_what_was_received_plays_until_it_was_heard_whichever_is_told_first() -> None:
    assert watched(STARTED, RECEIVED, ENDED).is_playing
    assert watched(RECEIVED, told.RealtimeModelAudioDoneEvent("b", 1)).playing == (("a", 0), ("b", 1))
    assert not watched(STARTED, RECEIVED, ENDED, HEARD).is_playing
    assert not watched(STARTED, HEARD, RECEIVED, ENDED).is_playing
    assert not watched(RECEIVED, told.RealtimeModelAudioInterruptedEvent("a", 0, 10)).is_playing


def test_a_person_speaks_until_the_words_are_known_or_answered() -> None:
    assert not watched(SPEAKS).is_calm
    assert not watched(SPEAKS, told.RealtimeModelSpeechStoppedEvent("u", 9)).is_calm
    assert watched(SPEAKS, WORDS).is_calm
    assert watched(SPEAKS, told.RealtimeModelInputAudioTranscriptionFailedEvent("u", {})).is_calm
    assert watched(SPEAKS, STARTED, ENDED).is_calm
    assert not watched(SPEAKS, STARTED, told.RealtimeModelTurnEndedEvent("r", "cancelled")).is_calm


def test_another_connection_begins_in_a_pause() -> None:
    gone = told.RealtimeModelConnectionStatusEvent("disconnected", 1006)
    watch = watched(STARTED, SPEAKS, RECEIVED, gone)
    assert watch.is_calm
    assert not watch.is_playing
    assert not watched(STARTED, told.RealtimeModelConnectionStatusEvent("connected")).is_calm
