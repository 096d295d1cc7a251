"""One response at a time: requests wait, are merged, matched, refused and freed."""

from __future__ import annotations

from typing import Any

import pytest

from app.realtime.model.effects import StartTimer, StopTimer
from app.realtime.model.response_gate import (
    ACTIVE_ALREADY,
    RETRY_S,
    RETRY_TIMER,
    TAG_KEY,
    WATCHDOG_S,
    Created,
    Finished,
    Refused,
    ReportSilence,
    Requested,
    ResponseGate,
    SendCreate,
    WaitedLong,
)
from tests.playbook import Anything, Playbook

ONE, TWO, THREE = "st_response_1", "st_response_2", "st_response_3"


def create(tag: str, **response: Any) -> SendCreate:
    metadata = {**response.pop("metadata", {}), TAG_KEY: tag}
    return SendCreate({"type": "response.create", "event_id": tag, "response": {**response, "metadata": metadata}})


def watch(tag: str) -> StartTimer:
    return StartTimer(f"response:{tag}", WATCHDOG_S)


def unwatch(tag: str) -> StopTimer:
    return StopTimer(f"response:{tag}")


def test_request_is_sent_at_once_when_nothing_runs() -> None:
    assert Playbook(ResponseGate()) >> Requested() << create(ONE) << watch(ONE) >> Created("r1", ONE) << unwatch(ONE)


def test_requests_are_merged_while_a_response_runs_and_sent_after_its_end() -> None:
    gate = ResponseGate()
    book = Playbook(gate) >> Created("vad") >> Requested() >> Requested()
    assert book >> Finished("vad") << create(ONE) << watch(ONE) >> Created("r", ONE) << unwatch(ONE) >> Finished("r")
    assert gate.waiting == 0


def test_manual_requests_are_kept_apart_and_in_order() -> None:
    book = Playbook(ResponseGate()) >> Created("vad")
    book = book >> Requested({"response": {"instructions": "a"}}, is_manual=True) >> Requested()
    book = book >> Requested({"response": {"instructions": "b"}}, is_manual=True)
    assert book >> Finished("vad") << create(ONE, instructions="a") << watch(ONE)
    assert book >> Created("r1", ONE) << unwatch(ONE) >> Finished("r1") << create(TWO) << watch(TWO)
    assert (
        book >> Created("r2", TWO) << unwatch(TWO) >> Finished("r2") << create(THREE, instructions="b") << watch(THREE)
    )


def test_request_made_while_another_is_under_way_is_sent_after_it() -> None:
    book = Playbook(ResponseGate()) >> Requested() << create(ONE) << watch(ONE) >> Requested()
    assert book >> Created("r1", ONE) << unwatch(ONE) >> Finished("r1") << create(TWO) << watch(TWO)


def test_callers_event_id_and_metadata_are_kept() -> None:
    event = {"event_id": "mine", "response": {"metadata": {"topic": "x"}}, "extra": 1}
    sent = {
        "type": "response.create",
        "event_id": "mine",
        "response": {"metadata": {"topic": "x", TAG_KEY: "mine"}},
        "extra": 1,
    }
    assert Playbook(ResponseGate()) >> Requested(event, is_manual=True) << SendCreate(sent) << watch("mine")


def test_full_metadata_is_left_as_it_is() -> None:
    metadata = {f"k{n}": "v" for n in range(16)}
    book = Playbook(ResponseGate()) >> Requested({"response": {"metadata": metadata}}, is_manual=True)
    assert (
        book
        << SendCreate({"type": "response.create", "event_id": ONE, "response": {"metadata": metadata}})
        << watch(ONE)
    )


def test_out_of_band_responses_do_not_count() -> None:
    gate = ResponseGate()
    aside = {"response": {"conversation": "none"}}
    book = Playbook(gate) >> Created("vad") >> Requested(aside, is_manual=True) << create(ONE, conversation="none")
    assert book >> Created("side", ONE) >> Finished("side")
    assert gate.active_id == "vad"
    assert book >> Created("other", is_out_of_band=True) >> Finished("other")
    assert gate.active_id == "vad"


def test_response_of_the_server_is_not_taken_for_ours() -> None:
    gate = ResponseGate()
    book = Playbook(gate) >> Requested() << Anything() >> Created("r0", ONE) << Anything() >> Finished("r0")
    book = book >> Requested() << create(TWO) << watch(TWO) >> Created("vad")
    assert book
    assert gate.tag_under_way == TWO
    assert gate.running_tag is None
    book = book >> Refused(TWO, ACTIVE_ALREADY) << unwatch(TWO)
    assert book >> Finished("vad") << create(THREE) << watch(THREE)


def test_peer_that_never_returns_metadata_is_believed() -> None:
    gate = ResponseGate()
    book = Playbook(gate) >> Requested() << Anything() >> Created("r1") << unwatch(ONE) >> Finished("r1")
    assert book >> Requested() << create(TWO) << watch(TWO)
    assert not gate.waiting


def test_wrong_guess_is_put_right_by_the_refusal() -> None:
    gate = ResponseGate()
    book = Playbook(gate) >> Requested() << Anything() >> Created("vad") << unwatch(ONE)
    book = book >> Refused(ONE, ACTIVE_ALREADY) << unwatch(ONE)
    assert gate.is_put_off(ONE)
    assert gate.running_tag is None
    assert book >> Finished("vad") << create(TWO) << watch(TWO)


def test_refusal_without_event_id_is_about_the_request_under_way() -> None:
    gate = ResponseGate()
    book = (
        Playbook(gate) >> Created("vad") >> Finished("vad") >> Requested() << Anything() >> Refused("", ACTIVE_ALREADY)
    )
    assert book << unwatch(ONE) << StartTimer(RETRY_TIMER, RETRY_S)
    assert gate.is_put_off("")


def test_refusal_by_a_response_we_never_saw_is_tried_again_later() -> None:
    book = (
        Playbook(ResponseGate())
        >> Requested()
        << Anything()
        >> Refused(ONE, ACTIVE_ALREADY)
        << Anything()
        >> Requested()
    )
    assert book >> WaitedLong(RETRY_TIMER) << create(TWO) << watch(TWO)


def test_unseen_response_that_shows_up_ends_the_wait() -> None:
    book = Playbook(ResponseGate()) >> Requested() << Anything() >> Refused(ONE, ACTIVE_ALREADY) << Anything()
    assert book >> Created("vad") << StopTimer(RETRY_TIMER) >> Finished("vad") << create(TWO) << watch(TWO)


def test_manual_request_keeps_its_place_when_refused() -> None:
    book = Playbook(ResponseGate()) >> Requested({"response": {"instructions": "a"}}, is_manual=True) << Anything()
    book = book >> Created("vad", "someone") >> Requested() >> Refused(ONE, ACTIVE_ALREADY) << unwatch(ONE)
    assert book >> Finished("vad") << create(THREE, instructions="a") << watch(THREE)


def test_merged_request_that_is_refused_joins_the_one_that_waits() -> None:
    gate = ResponseGate()
    book = (
        Playbook(gate)
        >> Requested()
        << Anything()
        >> Created("vad", "x")
        >> Requested()
        >> Refused(ONE, ACTIVE_ALREADY)
    )
    assert book << unwatch(ONE)
    assert gate.waiting == 1


def test_other_refusal_opens_the_gate() -> None:
    gate = ResponseGate()
    book = Playbook(gate) >> Requested() << Anything() >> Requested() >> Refused(ONE, "invalid_value")
    assert book << unwatch(ONE) << create(TWO) << watch(TWO)
    assert not gate.is_put_off(ONE)


def test_refusal_of_something_else_changes_nothing() -> None:
    gate = ResponseGate()
    assert Playbook(gate) >> Requested() << Anything() >> Refused("other", "x") >> Refused("", "x")
    assert gate.tag_under_way == ONE


def test_watchdog_frees_the_gate_and_reports() -> None:
    book = Playbook(ResponseGate()) >> Requested() << Anything() >> Requested()
    assert book >> WaitedLong(f"response:{ONE}") << ReportSilence(ONE) << create(TWO) << watch(TWO)
    assert book >> WaitedLong(f"response:{ONE}")
    assert book >> Created("r", TWO) << unwatch(TWO) >> WaitedLong(f"response:{TWO}")


def test_end_of_an_older_response_does_not_open_the_gate() -> None:
    gate = ResponseGate()
    assert Playbook(gate) >> Created("a") >> Created("b") >> Requested() >> Finished("a")
    assert gate.active_id == "b"


def test_end_of_our_request_whose_beginning_was_lost_opens_the_gate() -> None:
    book = Playbook(ResponseGate()) >> Requested() << Anything() >> Requested() >> Finished("r", ONE)
    assert book << unwatch(ONE) << create(TWO) << watch(TWO)


def test_response_without_id_can_still_end() -> None:
    gate = ResponseGate()
    assert Playbook(gate) >> Created("") >> Finished("r9")
    assert not gate.is_busy


def test_beginning_that_comes_after_its_end_changes_nothing() -> None:
    book = Playbook(ResponseGate()) >> Requested() << Anything() >> Finished("r1", ONE) << unwatch(ONE)
    assert book >> Created("r1", ONE) >> Requested() << create(TWO) << watch(TWO)


def test_beginning_and_end_that_are_told_twice_count_once() -> None:
    book = Playbook(ResponseGate()) >> Requested() << Anything() >> Created("r1") << unwatch(ONE) >> Created("r1")
    book = book >> Requested() >> Finished("r1") << create(TWO) << watch(TWO) >> Finished("r1") >> Created("r1")
    assert book >> Created("r2") << unwatch(TWO) >> Finished("r1") >> Requested() >> Finished("r2") << Anything()


def test_peer_that_gives_one_id_to_every_response_is_understood_by_the_tag() -> None:
    book = Playbook(ResponseGate()) >> Requested() << Anything() >> Created("r", ONE) << unwatch(ONE) >> Finished("r")
    book = book >> Requested() << Anything() >> Created("r", TWO) << unwatch(TWO) >> Requested()
    assert book >> Finished("r", TWO) << create(THREE) << watch(THREE)


def test_request_whose_metadata_is_full_is_accepted_without_a_tag() -> None:
    gate = ResponseGate()
    full = {f"key {number}": "" for number in range(16)}
    book = Playbook(gate) >> Requested() << Anything() >> Created("r1", ONE) << unwatch(ONE) >> Finished("r1", ONE)
    book = book >> Requested({"response": {"metadata": full}}, is_manual=True) << Anything()
    assert book >> Created("r2") << unwatch(TWO) >> Finished("r2")
    assert not gate.is_busy


def test_request_that_was_taken_for_accepted_is_asked_again_when_its_refusal_comes_late() -> None:
    book = Playbook(ResponseGate()) >> Requested({}, is_manual=True) << Anything()
    book = book >> Created("vad") << unwatch(ONE) >> Finished("vad")
    book = book >> Refused(ONE, ACTIVE_ALREADY) << unwatch(ONE) << StartTimer(RETRY_TIMER, RETRY_S)
    assert book >> WaitedLong(RETRY_TIMER) << create(TWO) << watch(TWO)


def test_end_of_a_response_beside_the_conversation_changes_nothing_even_when_its_beginning_was_lost() -> None:
    gate = ResponseGate()
    book = Playbook(gate) >> Requested({"response": {"conversation": "none"}}, is_manual=True) << Anything()
    assert book >> Created("main") >> Finished("", ONE)
    assert gate.active_id == "main"


def test_an_unknown_kind_of_fact_is_a_mistake_that_is_told() -> None:
    with pytest.raises(AssertionError):
        ResponseGate().handle(object())  # type: ignore[arg-type] # the mistake under test
