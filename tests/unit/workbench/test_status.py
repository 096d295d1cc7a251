"""The status reducer and the voice state."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

from hypothesis import given

from app.history.usage import UsageRow
from app.realtime.session import events as said
from app.workbench import events as own
from app.workbench.status import StatusReducer
from app.workbench.voice_state import VoiceStateMachine
from tests.event_streams import event_streams

STARTED = own.ConversationStarted("Restaurant", "Host", "local", "2026-11-21T10:00:00+00:00", limit_s=3600)
HELD = own.TalkChanged(is_open=True, mode="hold", is_muted=False)
LET_GO = own.TalkChanged(is_open=False, mode="hold", is_muted=False)
MUTED = own.TalkChanged(is_open=False, mode="voice", is_muted=True)


def test_what_was_used_adds_up_until_another_conversation_begins() -> None:
    reducer = StatusReducer()
    reducer.fold(own.Stamped(0.0, STARTED))
    assert reducer.status.usage is None
    used = own.TokensUsed("response", "r1", 20, 8, 10, "0.5", "USD")
    assert reducer.fold(own.Stamped(0.0, used))
    reducer.fold(own.Stamped(0.0, used))
    reducer.fold(own.Stamped(0.0, own.ConversationEnded()))
    assert reducer.status.usage == UsageRow(40, 16, 20, Decimal("1.0"), "USD")
    reducer.fold(own.Stamped(0.0, STARTED))
    assert reducer.status.usage is None


def words(*events: object) -> list[str]:
    machine = VoiceStateMachine()
    return [machine.fold(own.Stamped(number * 0.1, event)) for number, event in enumerate((STARTED, *events))]


def test_a_turn_goes_through_its_states() -> None:
    assert words(
        said.RealtimeSpeechStarted("u1", 0),
        said.RealtimeSpeechStopped("u1", 900),
        said.RealtimeResponseStarted("r1"),
        own.HeardProgress("a1", 400, 0),
        own.HeardProgress("a1", 400, 20),
        said.RealtimeResponseDone("r1", "completed", None, None),
        said.RealtimePlaybackDone("a1", 400),
        own.HeardProgress("a1", 400, 400),
    ) == ["ready", "listening", "thinking", "thinking", "thinking", "speaking", "speaking", "ready", "ready"]


def test_held_talk_is_listening_then_thinking() -> None:
    assert words(HELD, LET_GO) == ["ready", "listening", "thinking"]


def test_barge_in_turns_speaking_into_listening() -> None:
    states = words(
        own.HeardProgress("a1", 400, 20),
        said.RealtimeSpeechStarted("u1", 0),
        said.RealtimeAudioInterrupted("a1", 0, heard_ms=20),
        said.RealtimeSpeechStopped("u1", 0),
    )
    assert states[1:] == ["speaking", "listening", "listening", "thinking"]


def test_approval_waits_for_you() -> None:
    states = words(
        said.RealtimeToolApprovalRequired("Host", "refund", "c1", "{}"),
        said.RealtimeToolStart("Host", "refund", "{}", call_id="c1"),
        said.RealtimeToolEnd("Host", "refund", "{}", "ok", call_id="c1"),
    )
    assert states[1:] == ["waiting", "thinking", "thinking"]  # about the tool's output


def test_muted_and_reconnecting_are_said() -> None:
    states = words(MUTED, said.RealtimeConnectionState("reconnecting"), said.RealtimeConnectionState("resumed"))
    assert states[1:] == ["muted", "reconnecting", "muted"]


def test_a_turn_without_answer_is_not_thought_about_for_ever() -> None:
    machine = VoiceStateMachine()
    machine.fold(own.Stamped(0.0, STARTED))
    machine.fold(own.Stamped(1.0, said.RealtimeSpeechStarted("u1", 0)))
    assert machine.fold(own.Stamped(2.0, said.RealtimeSpeechStopped("u1", 0))) == "thinking"
    assert machine.fold(own.Stamped(13.0, own.LevelsChanged(-60, -60, -60, -60))) == "ready"


@given(event_streams())
def test_the_voice_state_is_always_one_of_the_known(stream: list[tuple[float, object]]) -> None:
    machine, reducer = VoiceStateMachine(), StatusReducer()
    for at_s, event in stream:
        reducer.fold(own.Stamped(at_s, event))  # type: ignore[arg-type]  # the strategy makes only events
        reducer.fold(own.Stamped(at_s, own.VoiceStateChanged(machine.fold(own.Stamped(at_s, event)))))  # type: ignore[arg-type]  # as above
        assert reducer.status.voice in get_args(own.VoiceState)


def test_status_tells_the_clock_and_what_changed() -> None:
    reducer = StatusReducer()
    assert reducer.status.at_s is None
    assert reducer.fold(own.Stamped(0.0, STARTED))
    assert not reducer.fold(own.Stamped(0.4, said.RealtimeResponseStarted("r1")))
    assert reducer.fold(own.Stamped(761.0, said.RealtimeResponseStarted("r2")))
    assert reducer.status.at_s == 761.0
    reducer.fold(own.Stamped(762.0, said.RealtimeHandoffEvent("Host", "Billing")))
    assert reducer.status.agent == "Billing"


def test_status_keeps_engine_sound_and_trouble() -> None:
    reducer = StatusReducer()
    for event in (
        own.EngineStatus("ready", "offline", ("No language model.",)),
        own.SoundStatus("mic", "speaker", 60, 0),
        own.Trouble("No microphone."),
        own.VoiceStateChanged("waiting"),
    ):
        assert reducer.fold(own.Stamped(0.0, event))
    assert reducer.status.engine is not None
    assert reducer.status.engine.brain == "offline"
    assert reducer.status.voice == "waiting"


def test_an_ended_conversation_is_still_the_one_that_is_shown() -> None:
    reducer = StatusReducer()
    reducer.fold(own.Stamped(0.0, STARTED))
    assert reducer.fold(own.Stamped(9.0, own.ConversationEnded()))
    assert (reducer.status.conversation, reducer.status.shown) == (None, STARTED)
    assert reducer.status.at_s == 9.0


def test_a_new_session_has_a_time_of_its_own() -> None:
    reducer = StatusReducer()
    for event in (STARTED, said.RealtimeConnectionState("renewing"), said.RealtimeConnectionState("resumed")):
        reducer.fold(own.Stamped(61.0, event))
    assert reducer.status.at_s == 61.0
