"""When guardrails look, and what a trip stops."""

from __future__ import annotations

from typing import Any

import pytest

from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.guardrail import (
    ChosenGuardrail,
    GuardrailFunctionOutput,
    OutputGuardrail,
    OutputGuardrailResult,
    TripAction,
)
from app.realtime.session.guardrail_desk import (
    CheckText,
    GuardrailDesk,
    ItemEnded,
    ReportTrip,
    ResponseFinished,
    ResponseWatched,
    SpeechHeard,
    TextChecked,
    TextGrew,
    follow_up_of,
)
from tests.playbook import Playbook

ANN: RealtimeAgent[Any] = RealtimeAgent("Ann")
OUTPUT = GuardrailFunctionOutput(None, True)
TRIP = (OutputGuardrailResult(OutputGuardrail(lambda c, a, o: OUTPUT), "text", ANN, OUTPUT),)


NOTED = OutputGuardrailResult(
    ChosenGuardrail(lambda c, a, o: OUTPUT, "noted", TripAction(stops=False, follow_up="unused")), "text", ANN, OUTPUT
)
STOPPED = OutputGuardrailResult(
    ChosenGuardrail(lambda c, a, o: OUTPUT, "stopped", TripAction(follow_up="Say it politely.")), "text", ANN, OUTPUT
)


def check(text: str, response_id: str = "r1", item_id: str = "a1") -> CheckText:
    return CheckText(response_id, item_id, text, ANN)


def test_text_is_checked_each_time_it_has_grown_enough() -> None:
    book = Playbook(GuardrailDesk(5)) >> ResponseWatched("r1", ANN)
    book = book >> TextGrew("r1", "a1", "1234") >> TextGrew("r1", "a1", "12345") << check("12345")
    book = book >> TextGrew("r1", "a1", "123456789") >> TextGrew("r1", "a1", "1234567890") << check("1234567890")
    assert book


def test_short_text_is_checked_once_when_its_item_ends() -> None:
    book = Playbook(GuardrailDesk()) >> ResponseWatched("r1", ANN) >> TextGrew("r1", "a1", "short")
    book = book >> ItemEnded("a1") << check("short") >> ItemEnded("a1") >> ResponseFinished("r1")
    assert book


def test_the_end_of_the_response_checks_what_no_item_end_did() -> None:
    book = Playbook(GuardrailDesk()) >> ResponseWatched("r1", ANN) >> TextGrew("r1", "a1", "short")
    assert book >> ResponseFinished("r1") << check("short")


def test_a_response_without_guardrails_is_not_checked() -> None:
    book = Playbook(GuardrailDesk(1)) >> ResponseWatched("r1", None) >> TextGrew("r1", "a1", "text")
    assert book >> ItemEnded("a1") >> ResponseFinished("r1")


def test_a_trip_while_the_response_runs_stops_it_once() -> None:
    book = Playbook(GuardrailDesk(1)) >> ResponseWatched("r1", ANN) >> TextGrew("r1", "a1", "bad") << check("bad")
    book = book >> TextChecked(check("bad"), TRIP, 120) << ReportTrip(check("bad"), TRIP, 120, True)
    book = book >> TextChecked(check("bad"), TRIP, 130) >> TextGrew("r1", "a1", "bad again")
    assert book


def test_a_check_that_finds_nothing_changes_nothing() -> None:
    book = Playbook(GuardrailDesk(1)) >> ResponseWatched("r1", ANN) >> TextGrew("r1", "a1", "good") << check("good")
    assert book >> TextChecked(check("good"), ())


def test_a_trip_while_the_audio_still_plays_stops_it() -> None:
    book = Playbook(GuardrailDesk(1)) >> ResponseWatched("r1", ANN) >> SpeechHeard("a1", False, "r1")
    book = book >> TextGrew("r1", "a1", "bad") << check("bad") >> ResponseFinished("r1")
    assert book >> TextChecked(check("bad"), TRIP) << ReportTrip(check("bad"), TRIP, None, True)


def test_a_trip_after_everything_was_heard_is_only_reported() -> None:
    book = Playbook(GuardrailDesk(1)) >> ResponseWatched("r1", ANN) >> SpeechHeard("a1", False, "r1")
    book = book >> TextGrew("r1", "a1", "bad") << check("bad") >> ResponseFinished("r1") >> SpeechHeard("a1", True)
    assert book >> TextChecked(check("bad"), TRIP) << ReportTrip(check("bad"), TRIP, None, False)


def test_a_late_trip_never_touches_a_newer_response() -> None:
    book = Playbook(GuardrailDesk(1)) >> ResponseWatched("r1", ANN) >> SpeechHeard("a1", False, "r1")
    book = book >> TextGrew("r1", "a1", "bad") << check("bad") >> ResponseFinished("r1") >> ResponseWatched("r2", None)
    assert book >> TextChecked(check("bad"), TRIP) << ReportTrip(check("bad"), TRIP, None, False)


def test_old_responses_are_forgotten() -> None:
    desk = GuardrailDesk(1)
    for number in range(40):
        desk.handle(ResponseWatched(f"r{number}", ANN))
        desk.handle(TextGrew(f"r{number}", f"a{number}", "text"))
    assert desk.handle(TextChecked(check("text", "r0", "a0"), TRIP)) == ()
    assert desk.handle(TextChecked(check("text", "r39", "a39"), TRIP)) != ()


def test_a_response_that_is_told_twice_trips_once() -> None:
    book = Playbook(GuardrailDesk()) >> ResponseWatched("r1", ANN)
    book = book >> TextChecked(check("bad"), TRIP) << ReportTrip(check("bad"), TRIP, None, True)
    assert book >> ResponseWatched("r1", ANN) >> TextChecked(check("bad"), TRIP)


def test_responses_without_an_id_are_each_a_new_one() -> None:
    nameless = check("bad", response_id="")
    book = Playbook(GuardrailDesk()) >> ResponseWatched("", ANN)
    book = book >> TextChecked(nameless, TRIP) << ReportTrip(nameless, TRIP, None, True)
    assert book >> ResponseWatched("", ANN) >> TextChecked(nameless, TRIP) << ReportTrip(nameless, TRIP, None, True)


def test_items_that_only_spoke_are_forgotten_with_their_response() -> None:
    desk = GuardrailDesk()
    for number in range(40):
        desk.handle(ResponseWatched(f"r{number}", ANN))
        desk.handle(SpeechHeard(f"a{number}", False, f"r{number}"))
    assert len(desk._items) == 16


def test_an_unknown_kind_of_fact_is_a_mistake_that_is_told() -> None:
    with pytest.raises(AssertionError):
        GuardrailDesk().handle(object())  # type: ignore[arg-type] # the mistake under test


def test_a_guardrail_that_only_reports_is_told_once_and_others_still_stop_the_answer() -> None:
    book = Playbook(GuardrailDesk(1)) >> ResponseWatched("r1", ANN) >> TextGrew("r1", "a1", "bad") << check("bad")
    book = book >> TextChecked(check("bad"), (NOTED,), 10) << ReportTrip(check("bad"), (NOTED,), 10, False)
    book = book >> TextGrew("r1", "a1", "bad bad") << check("bad bad")
    both = (NOTED, STOPPED)
    book = book >> TextChecked(check("bad bad"), both, 20) << ReportTrip(check("bad bad"), (STOPPED,), 20, True)
    assert book >> TextGrew("r1", "a1", "bad bad bad")


def test_what_the_model_is_told_is_said_by_the_guardrail_that_stopped_it() -> None:
    trip = check("bad")
    assert follow_up_of(ReportTrip(trip, (NOTED, STOPPED), 0, True)) == "Say it politely."
    assert follow_up_of(ReportTrip(trip, (NOTED, *TRIP), 0, True)) == ""


def test_the_last_check_sees_the_last_text_even_if_it_is_no_longer() -> None:
    book = Playbook(GuardrailDesk(3)) >> ResponseWatched("r1", ANN) >> TextGrew("r1", "a1", "good") << check("good")
    book = book >> TextGrew("r1", "a1", "bad") >> ItemEnded("a1") << check("bad") >> ResponseFinished("r1")
    assert book


def test_text_that_names_no_response_is_of_the_one_that_said_the_item_before() -> None:
    book = Playbook(GuardrailDesk(3)) >> ResponseWatched("r1", ANN) >> TextGrew("r1", "a1", "12")
    book = book >> TextGrew("", "a1", "123") << check("123") >> TextGrew("", "a2", "whose is this?")
    assert book


def test_text_that_comes_after_its_response_is_checked_at_once() -> None:
    book = Playbook(GuardrailDesk()) >> ResponseWatched("r1", ANN) >> ResponseFinished("r1")
    assert book >> TextGrew("r1", "a1", "late") << check("late") >> TextGrew("r1", "a1", "late")
