"""Tool calls are answered once, and the agent speaks once about all of them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.handoff import realtime_handoff
from app.realtime.model_events import RealtimeModelToolCallEvent
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.tool_call import (
    AnswerCall,
    ApprovalExpired,
    AskApproval,
    CallApproved,
    CallArrived,
    CallChecked,
    CallFinished,
    CallRejected,
    CheckCall,
    Closed,
    Complain,
    DropCall,
    RefuseCall,
    ResponseOver,
    RunCall,
    Ticket,
)
from app.realtime.session.tool_desk import ToolDesk
from tests.playbook import Playbook

BILLING: RealtimeAgent[Any] = RealtimeAgent("Billing")
SNAPSHOT = AgentSnapshot(
    RealtimeAgent("Front"),
    handoffs={name: realtime_handoff(BILLING, tool_name_override=name) for name in ("to_billing", "to_sales")},
)


def ticket(call_id: str, name: str = "clock", response_id: str | None = "r1", arguments: str = "{}") -> Ticket:
    return Ticket(RealtimeModelToolCallEvent(name, call_id, arguments, response_id=response_id), SNAPSHOT)


A, B = ticket("a"), ticket("b")


def arrived(one: Ticket, *, running: bool = True) -> CallArrived:
    return CallArrived(one, running)


def test_a_call_is_checked_run_and_answered_when_its_response_is_over() -> None:
    book = Playbook(ToolDesk()) >> arrived(A) << CheckCall(A)
    book = book >> CallChecked("a", "run") << RunCall(A)
    book = book >> CallFinished("a", "12")
    book = book >> ResponseOver("r1", True) << AnswerCall(A, "12", True)
    assert book


def test_two_calls_ask_for_one_answer_when_both_outputs_are_in() -> None:
    book = Playbook(ToolDesk()) >> arrived(A) << CheckCall(A) >> arrived(B) << CheckCall(B)
    book = book >> CallChecked("a", "run") << RunCall(A) >> CallChecked("b", "run") << RunCall(B)
    book = book >> ResponseOver("r1", True)
    book = book >> CallFinished("b", "2") << AnswerCall(B, "2", False)
    book = book >> CallFinished("a", "1") << AnswerCall(A, "1", True)
    assert book


def test_an_output_that_is_held_goes_out_when_another_call_of_the_response_arrives() -> None:
    book = Playbook(ToolDesk()) >> arrived(A) << CheckCall(A) >> CallChecked("a", "run") << RunCall(A)
    book = book >> CallFinished("a", "1") >> arrived(B) << AnswerCall(A, "1", False) << CheckCall(B)
    assert book


def test_after_a_cancelled_response_the_agent_does_not_speak_by_itself() -> None:
    book = Playbook(ToolDesk()) >> arrived(A) << CheckCall(A) >> CallChecked("a", "run") << RunCall(A)
    book = book >> ResponseOver("r1", False) >> CallFinished("a", "1") << AnswerCall(A, "1", False)
    assert book


def test_a_call_without_a_response_is_answered_at_once() -> None:
    lone = ticket("a", response_id=None)
    book = Playbook(ToolDesk()) >> arrived(lone, running=False) << CheckCall(lone)
    book = book >> CallChecked("a", "run") << RunCall(lone) >> CallFinished("a", "1") << AnswerCall(lone, "1", True)
    assert book


def test_an_unknown_tool_is_refused_and_answered() -> None:
    book = Playbook(ToolDesk()) >> arrived(A) << CheckCall(A)
    book = book >> CallChecked("a", "unknown") << RefuseCall(A, "There is no tool called clock.", "unknown")
    book = book >> ResponseOver("r1", True) >> CallFinished("a", "no") << AnswerCall(A, "no", True)
    assert book


def test_one_at_a_time_means_the_next_call_waits_for_the_one_before() -> None:
    book = Playbook(ToolDesk(one_at_a_time=True)) >> arrived(A) << CheckCall(A) >> arrived(B)
    book = book >> CallChecked("a", "run") << RunCall(A)
    book = book >> CallFinished("a", "1") << AnswerCall(A, "1", False) << CheckCall(B)
    assert book


def test_the_same_call_again_runs_once_and_is_answered_again() -> None:
    again = ticket("a", response_id="r2", arguments=" { } ")
    book = Playbook(ToolDesk()) >> arrived(A) << CheckCall(A) >> arrived(A)
    book = book >> CallChecked("a", "run") << RunCall(A) >> CallFinished("a", "1") >> arrived(A)
    book = book >> ResponseOver("r1", True) << AnswerCall(A, "1", True)
    book = book >> arrived(again) >> ResponseOver("r2", True) << AnswerCall(again, "1", True)
    assert book


def test_one_call_id_for_two_different_calls_is_complained_about() -> None:
    desk = ToolDesk()
    desk.handle(arrived(A))
    [complaint] = desk.handle(arrived(ticket("a", arguments='{"zone": 1}')))
    assert isinstance(complaint, Complain)
    assert "two different calls" in complaint.error.message


HANDOFF, OTHER, THIRD = ticket("a", "to_billing"), ticket("b", "to_sales"), ticket("c", "to_billing")
TOO_LATE = "The conversation is already being handed over in this response, so this handoff did not happen."


def test_only_one_handoff_of_a_response_happens() -> None:
    book = Playbook(ToolDesk()) >> arrived(HANDOFF) << CheckCall(HANDOFF) >> arrived(OTHER)
    book = book >> CallChecked("a", "run") << RunCall(HANDOFF)
    book = book >> CallFinished("a", "over", has_handed_over=True)
    book = book << AnswerCall(HANDOFF, "over", False) << RefuseCall(OTHER, TOO_LATE, "refused")
    book = book >> arrived(THIRD) << RefuseCall(THIRD, TOO_LATE, "refused")
    book = book >> CallFinished("b", "no") << AnswerCall(OTHER, "no", False) >> CallFinished("c", "no")
    assert book >> ResponseOver("r1", True) << AnswerCall(THIRD, "no", True)


def test_a_handoff_is_tried_when_the_one_before_it_failed() -> None:
    book = Playbook(ToolDesk()) >> arrived(HANDOFF) << CheckCall(HANDOFF)
    book = book >> CallChecked("a", "run") << RunCall(HANDOFF) >> CallFinished("a", "it failed")
    book = book >> arrived(OTHER) << AnswerCall(HANDOFF, "it failed", False) << CheckCall(OTHER)
    book = book >> CallChecked("b", "run") << RunCall(OTHER) >> CallFinished("b", "over", has_handed_over=True)
    assert book >> ResponseOver("r1", True) << AnswerCall(OTHER, "over", True)


def test_handoffs_that_wait_are_tried_one_after_the_other() -> None:
    book = Playbook(ToolDesk()) >> arrived(HANDOFF) << CheckCall(HANDOFF) >> arrived(OTHER) >> arrived(THIRD)
    book = book >> CallChecked("a", "unknown")
    book = book << RefuseCall(HANDOFF, "There is no tool called to_billing.", "unknown")
    book = book >> CallFinished("a", "none") << AnswerCall(HANDOFF, "none", False) << CheckCall(OTHER)
    book = book >> CallChecked("b", "run") << RunCall(OTHER) >> ResponseOver("r1", True)
    book = book >> CallFinished("b", "it failed") << AnswerCall(OTHER, "it failed", False) << CheckCall(THIRD)
    book = book >> CallChecked("c", "run") << RunCall(THIRD)
    assert book >> CallFinished("c", "over", has_handed_over=True) << AnswerCall(THIRD, "over", True)


def test_a_handoff_that_waits_when_the_session_ends_is_dropped() -> None:
    book = Playbook(ToolDesk()) >> arrived(HANDOFF) << CheckCall(HANDOFF) >> arrived(OTHER)
    assert book >> Closed() << DropCall(HANDOFF) << DropCall(OTHER)


def test_a_person_approves_and_the_call_runs() -> None:
    book = Playbook(ToolDesk()) >> arrived(A) << CheckCall(A) >> CallChecked("a", "approve") << AskApproval(A)
    book = book >> CallApproved("a") << RunCall(A) >> CallApproved("a") >> ApprovalExpired("a")
    assert book


def test_a_person_rejects_and_the_model_is_told_why() -> None:
    book = Playbook(ToolDesk()) >> arrived(A) << CheckCall(A) >> CallChecked("a", "approve") << AskApproval(A)
    book = book >> CallRejected("a", message="not now") << RefuseCall(A, "not now", "refused") >> CallApproved("a")
    assert book


def test_nobody_decides_and_the_safe_answer_is_no() -> None:
    desk = ToolDesk()
    for fact in (arrived(A), CallChecked("a", "approve")):
        desk.handle(fact)
    [refusal] = desk.handle(ApprovalExpired("a"))
    assert isinstance(refusal, RefuseCall)
    assert "in time" in refusal.message


@pytest.mark.parametrize("approved", [True, False])
def test_always_holds_for_calls_that_wait_and_for_later_ones(approved: bool) -> None:
    desk, later = ToolDesk(), ticket("c")
    for one in (A, B, later):
        desk.handle(arrived(one))
    desk.handle(CallChecked("a", "approve"))
    desk.handle(CallChecked("b", "approve"))
    decision = CallApproved("a", always=True) if approved else CallRejected("a", always=True)
    wanted = RunCall if approved else RefuseCall
    assert [type(effect) for effect in desk.handle(decision)] == [wanted, wanted]
    assert [type(effect) for effect in desk.handle(CallChecked("c", "approve"))] == [wanted]


def test_closing_drops_what_is_open_and_nothing_happens_afterwards() -> None:
    book = Playbook(ToolDesk()) >> arrived(A) << CheckCall(A) >> CallChecked("a", "run") << RunCall(A)
    book = book >> Closed() << DropCall(A) >> CallFinished("a", "late") >> Closed() >> arrived(B)
    assert book


def test_only_a_waiting_call_has_a_ticket_to_decide_about() -> None:
    desk = ToolDesk()
    desk.handle(arrived(A))
    assert desk.ticket_waiting("a") is None
    desk.handle(CallChecked("a", "approve"))
    assert desk.ticket_waiting("a") is A
    desk.handle(CallApproved("a"))
    assert desk.ticket_waiting("a") is None


ids = st.sampled_from(["a", "b", "c", "d", "e"])
responses = st.sampled_from(["r1", "r2", None])


class DeskProperties(RuleBasedStateMachine):
    """Any order of facts: each call is run and answered at most once, and answered once all is over."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = ToolDesk()
        self.runs: dict[str, int] = {}
        self.answers: dict[str, int] = {}
        self.asked: dict[str | None, int] = {}
        self.tickets: dict[str, Ticket] = {}
        self.over: set[str | None] = {None}

    def feed(self, fact: Any) -> None:
        for effect in self.desk.handle(fact):
            match effect:
                case RunCall(one):
                    self.runs[one.call.call_id] = self.runs.get(one.call.call_id, 0) + 1
                case RefuseCall(one):
                    self.runs[one.call.call_id] = self.runs.get(one.call.call_id, 0) + 1
                case AnswerCall(one, _, start):
                    call = one.call
                    self.answers[call.call_id] = self.answers.get(call.call_id, 0) + 1
                    if start and call.response_id:
                        assert call.response_id in self.over
                        self.asked[call.response_id] = self.asked.get(call.response_id, 0) + 1

    @rule(call_id=ids, response_id=responses, name=st.sampled_from(["clock", "to_billing"]))
    def arrive(self, call_id: str, response_id: str | None, name: str) -> None:
        if call_id in self.tickets or (response_id in self.over and response_id is not None):
            return
        self.tickets[call_id] = ticket(call_id, name, response_id=response_id)
        self.feed(CallArrived(self.tickets[call_id], response_id is not None))

    @rule(call_id=ids, verdict=st.sampled_from(["run", "approve", "unknown"]))
    def check(self, call_id: str, verdict: Any) -> None:
        self.feed(CallChecked(call_id, verdict))

    @rule(call_id=ids, always=st.booleans())
    def approve(self, call_id: str, always: bool) -> None:
        self.feed(CallApproved(call_id, always))

    @rule(call_id=ids, always=st.booleans())
    def reject(self, call_id: str, always: bool) -> None:
        self.feed(CallRejected(call_id, always))

    @rule(call_id=ids)
    def expire(self, call_id: str) -> None:
        self.feed(ApprovalExpired(call_id))

    @rule(call_id=ids, succeeds=st.booleans())
    def finish(self, call_id: str, succeeds: bool) -> None:
        if self.runs.get(call_id):
            does_hand_over = succeeds and self.tickets[call_id].is_handoff
            self.feed(CallFinished(call_id, "out", has_handed_over=does_hand_over))

    @rule(response_id=st.sampled_from(["r1", "r2"]), may_speak=st.booleans())
    def end(self, response_id: str, may_speak: bool) -> None:
        self.over.add(response_id)
        self.feed(ResponseOver(response_id, may_speak))

    @invariant()
    def once(self) -> None:
        assert all(count == 1 for count in self.runs.values())
        assert all(count == 1 for count in self.answers.values())
        assert all(count == 1 for count in self.asked.values())

    def teardown(self) -> None:
        for call_id in self.tickets:
            self.feed(CallChecked(call_id, "run"))
            self.feed(CallApproved(call_id))
            self.feed(CallFinished(call_id, "out"))
        for response_id in ("r1", "r2"):
            self.over.add(response_id)
            self.feed(ResponseOver(response_id, True))
        assert set(self.answers) == set(self.tickets)
        assert self.desk.unfinished == set()
        self.once()


TestDeskProperties = DeskProperties.TestCase


def test_a_decision_about_a_call_that_does_not_wait_changes_nothing() -> None:
    book = Playbook(ToolDesk()) >> ApprovalExpired("a") >> CallApproved("a") >> CallRejected("a") >> arrived(A)
    assert book << CheckCall(A) >> ApprovalExpired("a") >> CallRejected("a") >> CallApproved("a")


def test_an_unknown_kind_of_fact_is_a_mistake_that_is_told() -> None:
    with pytest.raises(AssertionError):
        ToolDesk().handle(object())  # type: ignore[arg-type] # the mistake under test


def test_arguments_that_are_no_json_are_compared_as_they_are() -> None:
    broken = ticket("a", arguments="{")
    desk = ToolDesk()
    desk.handle(arrived(broken))
    assert desk.handle(arrived(broken)) == []
    assert isinstance(desk.handle(arrived(ticket("a", arguments="{{")))[0], Complain)


def test_an_end_of_a_call_that_is_unknown_or_over_changes_nothing() -> None:
    book = Playbook(ToolDesk()) >> CallFinished("a", "early") >> arrived(A) << CheckCall(A)
    book = book >> CallFinished("a", "1") >> CallFinished("a", "2")
    assert book >> ResponseOver("r1", True) << AnswerCall(A, "1", True)
