"""A peer that has to answer and says nothing is probed, then counts as gone; one that may be silent is left alone."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.realtime import model_events as out
from app.realtime import model_inputs as ask
from app.realtime.model.effects import DropStream, Effect, SendFrame, StartTimer, TimerFired
from app.realtime.model.machine import WireMachine
from app.realtime.model.pulse import PROBE_ID, SILENCE_S, TIMER, Pulse
from tests import wire_frames as wire
from tests.playbook import Frame, Playbook
from tests.wire_machine import asked, got, hear, ready, told

HALF_S = SILENCE_S / 2
PROBE = Frame("session.update", event_id=PROBE_ID, session={"type": "realtime"})


def looked(machine: WireMachine, at: float) -> list[Effect]:
    return machine.handle(TimerFired(at, TIMER))


def speaking(machine: WireMachine, at: float) -> list[StartTimer]:
    """The person's sound goes out, as a connection sends it."""
    machine.handle(asked(ask.RealtimeModelSendAudio(b"\0\0"), at))
    return machine.pulse.sent(at)


def test_a_peer_that_answers_nothing_is_probed_and_then_counts_as_lost() -> None:
    machine = ready()
    assert speaking(machine, 100.0) == [StartTimer(TIMER, HALF_S)]
    assert speaking(machine, 101.0) == []
    assert Playbook(machine) >> TimerFired(105.0, TIMER) << PROBE << StartTimer(TIMER, HALF_S)
    effects = looked(machine, 110.0)
    assert effects[-1] == DropStream()
    failure, status, end = told(effects)
    assert failure.exception.code == "connection_lost"
    assert "said nothing for 10 s" in failure.exception.message
    assert (status.status, status.code) == ("disconnected", 1006)
    assert end == out.RealtimeModelEndOfStreamEvent()
    assert machine.is_over


def test_a_pause_in_which_nothing_was_sent_is_no_death() -> None:
    machine = ready()
    speaking(machine, 0.0)
    machine.handle(got(wire.frame("input_audio_buffer.committed", item_id="u1"), 1.0))
    assert looked(machine, 5.0) == []
    assert looked(machine, 500.0) == []
    assert speaking(machine, 600.0) == [StartTimer(TIMER, HALF_S)], "the silence is counted from what was sent"


def test_silence_is_counted_from_the_last_frame_when_the_timer_fires() -> None:
    machine = ready()
    speaking(machine, 0.0)
    machine.handle(got(wire.frame("rate_limits.updated", rate_limits=[]), 3.0))
    speaking(machine, 4.0)
    assert Playbook(machine) >> TimerFired(5.0, TIMER) << StartTimer(TIMER, 4.0)
    assert Playbook(machine) >> TimerFired(9.0, TIMER) << PROBE << StartTimer(TIMER, HALF_S)


def test_a_response_that_runs_without_a_frame_is_watched() -> None:
    machine = ready()
    speaking(machine, 0.0)
    assert not machine.is_busy
    machine.handle(got(wire.response_created("r1"), 2.0))
    assert machine.is_busy
    assert Playbook(machine) >> TimerFired(5.0, TIMER) << StartTimer(TIMER, 2.0)
    assert Playbook(machine) >> TimerFired(7.0, TIMER) << PROBE << StartTimer(TIMER, HALF_S)
    machine.handle(got(wire.session_updated(), 8.0))
    assert Playbook(machine) >> TimerFired(12.0, TIMER) << StartTimer(TIMER, 1.0)


def test_the_answer_to_a_probe_is_told_to_nobody_but_new_settings_are() -> None:
    machine = probed()
    assert hear(machine, wire.session_updated(speed=1.5))[0].session["speed"] == 1.5
    assert hear(machine, wire.session_updated(speed=1.5)) == []
    assert len(hear(machine, wire.session_updated(speed=1.5))) == 1, "one probe explains one answer"


def test_a_refused_probe_is_a_sign_of_life_that_nobody_hears_of() -> None:
    machine = probed()
    refusal = {"type": "invalid_request_error", "code": "empty", "message": "no", "event_id": PROBE_ID}
    assert hear(machine, wire.frame("error", error=refusal)) == []
    assert looked(machine, 10.0) == []
    assert len(hear(machine, wire.session_updated())) == 1


def test_a_frame_that_makes_no_sense_is_a_sign_of_life() -> None:
    machine = probed()
    machine.handle(got("{", 7.0))
    assert looked(machine, 10.0) == []
    assert not machine.is_over


def test_a_computer_that_slept_probes_before_it_gives_up() -> None:
    machine = ready()
    speaking(machine, 0.0)
    assert Playbook(machine) >> TimerFired(4000.0, TIMER) << PROBE << StartTimer(TIMER, HALF_S)
    machine.handle(got(wire.session_updated(), 4000.2))
    assert looked(machine, 4005.0) == []


def probed() -> WireMachine:
    """A machine whose peer was just asked for a sign of life, at 5 s."""
    machine = ready()
    speaking(machine, 0.0)
    [probe, _] = looked(machine, 5.0)
    assert isinstance(probe, SendFrame)
    assert json.loads(probe.frame)["event_id"] == PROBE_ID
    return machine


@given(st.lists(st.tuples(st.sampled_from(["sent", "heard", "busy", "idle"]), st.floats(0.0, 4.0)), max_size=60))
def test_a_peer_is_given_up_only_after_a_full_silence_with_a_probe_in_it(steps: list[tuple[str, float]]) -> None:
    pulse = Pulse()
    now, due_at, is_busy = 0.0, None, False
    last_heard, probe_at, first_due = 0.0, None, None
    timer: Any = None
    for what, seconds in steps:
        end = now + seconds
        while due_at is not None and due_at <= end:
            now, due_at = due_at, None
            effects = pulse.looked(now, is_busy=is_busy)
            if effects is None:
                assert probe_at is not None
                assert now - last_heard >= SILENCE_S - 0.002
                assert now - probe_at >= HALF_S - 0.002
                return
            for effect in effects:
                if isinstance(effect, SendFrame):
                    probe_at = now
                else:
                    timer = effect
                    assert timer.seconds > 0
                    due_at = now + timer.seconds
            assert due_at is not None or not (is_busy or first_due is not None), "what is due stays watched"
        now = end
        if what == "heard":
            pulse.heard(now)
            last_heard, probe_at, first_due = now, None, None
        elif what == "sent":
            for effect in pulse.sent(now):
                assert due_at is None, "one timer"
                due_at = now + effect.seconds
            first_due = first_due if first_due is not None else now
        else:
            is_busy = what == "busy"
