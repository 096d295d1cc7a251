"""What the agent says finds its response, and the guardrails, however little of it is told."""

from __future__ import annotations

from typing import Any

import pytest

from app.realtime import model_events as model
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.guardrail import GuardrailFunctionOutput, OutputGuardrail
from app.realtime.protocol.items import AssistantAudio, AssistantMessageItem, ItemStatus, UserMessageItem
from app.realtime.session import events
from app.realtime.session.effects import CallHooks
from app.realtime.session.guardrail_desk import CheckText
from app.realtime.session.machine import SessionMachine, SessionPolicy
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.usage import Usage

ANN: RealtimeAgent[Any] = RealtimeAgent(
    "Ann", output_guardrails=[OutputGuardrail(lambda _context, _agent, _text: GuardrailFunctionOutput(None, False))]
)
DONE = model.RealtimeModelOutputTextDoneEvent
DELTA = model.RealtimeModelTranscriptDeltaEvent


def machine(*running: str | None) -> SessionMachine:
    one = SessionMachine(AgentSnapshot(ANN), events.RealtimeEventInfo(None), Usage(), SessionPolicy())
    for response_id in running:
        one.handle(model.RealtimeModelTurnStartedEvent(response_id))
    return one


def item(text: str = "", status: ItemStatus | None = "completed", item_id: str = "a1") -> Any:
    content = [AssistantAudio(transcript=text)] if text else []
    return model.RealtimeModelItemUpdatedEvent(AssistantMessageItem(item_id=item_id, status=status, content=[*content]))


def checks(one: SessionMachine, *given: Any) -> list[tuple[str, str, str]]:
    """Response, item and text of each check that comes of these events."""
    effects = [effect for event in given for effect in one.handle(event)]
    return [(check.response_id, check.item_id, check.text) for check in effects if isinstance(check, CheckText)]


def ended(response_id: str | None = "r1") -> model.RealtimeModelTurnEndedEvent:
    return model.RealtimeModelTurnEndedEvent(response_id)


@pytest.mark.parametrize(
    "given",
    [
        [DONE("a1", "six", "r1")],
        [DELTA("a1", "five", "r1"), DONE("a1", "six", "r1")],
        [DELTA("a1", "s", ""), DELTA("a1", "ix", "r1")],
        [DELTA("a1", "s", "r1"), DELTA("a1", "ix", "")],
        [model.RealtimeModelOutputItemAddedEvent("a1", "r1"), item("six")],
        [item("", "in_progress"), item("six")],
        [model.RealtimeModelAudioEvent(b"\0\0", "", "a1", 0), item("six")],
        [DELTA("a1", "five", "r1"), item("six")],
    ],
)
def test_the_last_check_sees_what_the_history_holds(given: list[Any]) -> None:
    one = machine("r1")
    assert checks(one, *given, ended()) == [("r1", "a1", "six")]
    assert one.history.text_of("a1") == "six"


def test_an_item_that_nobody_claimed_is_not_the_running_responses() -> None:
    assert checks(machine("r1"), item("created by the application"), item("", None, "a2"), ended()) == []


def test_of_two_responses_an_item_without_a_name_is_neithers() -> None:
    assert checks(machine("r1", "r2"), DELTA("a1", "whose?", ""), ended("r1"), ended("r2")) == []


def test_a_response_that_began_without_an_id_has_what_names_none_or_another() -> None:
    one = machine(None)
    assert checks(one, DELTA("a1", "si", ""), DELTA("a1", "x", "r1"), ended(None)) == [("", "a1", "six")]


def test_late_words_are_of_the_response_that_said_the_item_and_of_no_newer_one() -> None:
    one = machine("r1")
    assert checks(one, DELTA("a1", "si", "r1"), ended("r1")) == [("r1", "a1", "si")]
    one.handle(model.RealtimeModelTurnStartedEvent("r2"))
    assert checks(one, DELTA("a1", "x", "")) == [("r1", "a1", "six")]
    assert checks(one, DONE("a1", "sixteen", "r1")) == [("r1", "a1", "sixteen")]
    assert checks(one, item("seventeen")) == [("r1", "a1", "seventeen")]
    assert checks(one, ended("r2")) == []


def test_words_of_an_item_that_is_gone_change_nothing() -> None:
    one = machine("r1")
    one.handle(DELTA("a1", "six", "r1"))
    one.handle(model.RealtimeModelItemDeletedEvent("a1"))
    assert checks(one, DONE("a1", "seven", "r1"), item("", "incomplete"), ended()) == [("r1", "a1", "six")]


def test_hooks_get_the_text_of_the_end() -> None:
    one = machine("r1")
    effects = [effect for event in (DELTA("a1", "five", "r1"), item("six"), ended()) for effect in one.handle(event)]
    assert [effect for effect in effects if isinstance(effect, CallHooks)] == [CallHooks("end", ANN, "six")]


def test_the_persons_items_are_nobodys_text() -> None:
    assert checks(machine("r1"), model.RealtimeModelItemUpdatedEvent(UserMessageItem(item_id="u1")), ended()) == []
