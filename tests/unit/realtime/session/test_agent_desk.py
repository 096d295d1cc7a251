"""Who answers: a handoff is done when the server has its settings, and not at all when it refuses them."""

from __future__ import annotations

from typing import Any

import pytest

from app.realtime import model_events as model
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.handoff import realtime_handoff
from app.realtime.model_inputs import RealtimeModelSendSessionUpdate, RealtimeModelSendToolOutput
from app.realtime.session import events
from app.realtime.session.effects import (
    AgentTaken,
    AwaitSettings,
    ConnectionLost,
    HandoffFinished,
    Publish,
    Send,
    SessionClosing,
    SettingsOverdue,
    SettingsRefused,
    ToolFinished,
    ToolsChanged,
)
from app.realtime.session.machine import SessionMachine, SessionPolicy
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.tool_call import CallChecked, RefuseCall
from app.realtime.session.usage import Usage
from app.tools.executor import ToolOutcome
from app.tools.hosted import HostedMCPTool
from app.tools.registry import ToolRegistry
from app.tools.spec import function_tool


@function_tool
def clock() -> str:
    """The time."""
    return "12"


BILLING: RealtimeAgent[Any] = RealtimeAgent("Billing", tools=[clock])
FRONT: RealtimeAgent[Any] = RealtimeAgent("Front", handoffs=[BILLING])
WAYS = {"to_billing": realtime_handoff(BILLING)}
SNAPSHOT = AgentSnapshot(FRONT, "hi", handoffs=WAYS)
NEW = AgentSnapshot(BILLING, "money", ToolRegistry([clock]))
UPDATED = model.RealtimeModelSessionUpdatedEvent({"instructions": "money", "tools": [{"name": "clock"}]})


def handing_over(call_id: str = "c1", *, confirms: bool = True) -> tuple[SessionMachine, list[Any]]:
    """A machine whose agent hands over to Billing, which is ready, and what came of it."""
    one = SessionMachine(SNAPSHOT, events.RealtimeEventInfo(None), Usage(), SessionPolicy(confirms_settings=confirms))
    return one, begin(one, call_id)


def begin(one: SessionMachine, call_id: str = "c1", to: AgentSnapshot = NEW) -> list[Any]:
    one.handle(model.RealtimeModelToolCallEvent("to_billing", call_id, "{}", f"i-{call_id}"))
    one.handle(CallChecked(call_id, "run"))
    return one.handle(HandoffFinished(call_id, to))


def refusal(event_id: str = "st_handoff_1") -> model.RealtimeModelErrorEvent:
    return model.RealtimeModelErrorEvent({"code": "invalid_value", "message": "No such tool.", "event_id": event_id})


def sent(effects: list[Any]) -> list[Any]:
    return [effect.request for effect in effects if isinstance(effect, Send)]


def told(effects: list[Any]) -> list[str]:
    return [effect.event.type if isinstance(effect, Publish) else type(effect).__name__ for effect in effects]


DONE = ["handoff", "CallHooks", "item_changed", "MarkHistory", "Send"]


def test_a_handoff_is_done_when_the_server_has_the_settings() -> None:
    one, effects = handing_over()
    [update] = sent(effects)
    assert update == RealtimeModelSendSessionUpdate({"instructions": "money", "tools": NEW.to_wire_tools()})
    assert update.event_id == "st_handoff_1"
    assert effects[1:] == [AwaitSettings("st_handoff_1")]
    assert one.snapshot is SNAPSHOT
    effects = one.handle(UPDATED)
    assert told(effects) == ["session_updated", *DONE]
    assert sent(effects)[0].output == '{"assistant": "Billing"}'
    assert one.snapshot is NEW
    assert told(one.handle(UPDATED)) == ["session_updated"]
    assert one.handle(SettingsOverdue("st_handoff_1")) == []


def test_a_model_that_does_not_confirm_settings_is_not_waited_for() -> None:
    one, effects = handing_over(confirms=False)
    assert told(effects) == ["Send", *DONE]
    assert one.snapshot is NEW


@pytest.mark.parametrize(
    "older", [{"instructions": "hi", "tools": [{"name": "clock"}]}, {"instructions": "money", "tools": []}]
)
def test_settings_of_before_confirm_nothing(older: dict[str, Any]) -> None:
    one, _ = handing_over()
    assert told(one.handle(model.RealtimeModelSessionUpdatedEvent(older))) == ["session_updated"]
    assert told(one.handle(UPDATED)) == ["session_updated", *DONE]


@pytest.mark.parametrize("session", [{}, {"instructions": " money\n", "tools": None}])
def test_a_server_that_repeats_less_than_all_confirms_too(session: dict[str, Any]) -> None:
    one, _ = handing_over()
    assert told(one.handle(model.RealtimeModelSessionUpdatedEvent(session))) == ["session_updated", *DONE]


def test_an_agent_without_words_has_whatever_the_server_puts_in_their_place() -> None:
    hosted = HostedMCPTool(tool_config={"type": "mcp", "server_label": "shop", "server_url": "https://shop.example"})
    one, _ = handing_over()
    one.handle(SettingsOverdue("st_handoff_1"))
    begin(one, "c2", AgentSnapshot(BILLING, hosted=(hosted,)))
    session = {"instructions": "You are helpful.", "tools": [{"type": "mcp", "server_label": "shop"}, "odd"]}
    assert told(one.handle(model.RealtimeModelSessionUpdatedEvent(session)))[:2] == ["session_updated", "handoff"]


def test_a_handoff_whose_settings_are_refused_is_answered_and_the_agent_stays() -> None:
    one, _ = handing_over()
    effects = one.handle(refusal())
    assert told(effects) == ["error", "RefuseCall"]
    assert isinstance(effects[1], RefuseCall)
    assert effects[1].ticket.call.call_id == "c1"
    assert "Billing" in effects[1].message
    assert "No such tool." in effects[1].message
    assert one.snapshot is SNAPSHOT
    answered = one.handle(ToolFinished("c1", ToolOutcome("refused", failed=True), ran=False))
    [output] = sent(answered)
    assert isinstance(output, RealtimeModelSendToolOutput)
    assert (output.output, output.start_response) == ("refused", True)
    assert told(one.handle(refusal())) == ["error"]


@pytest.mark.parametrize("error", [{"event_id": "other"}, {"message": "no"}, {"event_id": 7}, "broken", None])
def test_another_refusal_changes_nothing(error: Any) -> None:
    one, _ = handing_over()
    assert told(one.handle(model.RealtimeModelErrorEvent(error))) == ["error"]
    assert told(one.handle(UPDATED)) == ["session_updated", *DONE]


def test_settings_that_could_not_even_be_sent_are_refused_too() -> None:
    one, _ = handing_over()
    [refused] = one.handle(SettingsRefused("st_handoff_1", "'voice' has a wrong value."))
    assert isinstance(refused, RefuseCall)
    assert "'voice' has a wrong value." in refused.message


def test_a_server_that_does_not_answer_is_taken_as_content() -> None:
    one, _ = handing_over()
    assert one.handle(SettingsOverdue("another")) == []
    assert told(one.handle(SettingsOverdue("st_handoff_1"))) == DONE
    assert one.snapshot is NEW


def test_a_refusal_that_comes_late_brings_the_agent_back_and_says_so() -> None:
    one, _ = handing_over()
    one.handle(SettingsOverdue("st_handoff_1"))
    effects = one.handle(refusal())
    assert told(effects) == ["error", "error", "Send"]
    assert effects[1].event.error["code"] == "handoff_refused"
    assert "Front" in effects[1].event.error["message"]
    assert sent(effects) == [RealtimeModelSendSessionUpdate({"instructions": "hi", "tools": SNAPSHOT.to_wire_tools()})]
    assert one.snapshot is SNAPSHOT
    assert told(one.handle(refusal())) == ["error"]


def test_a_refusal_that_comes_when_yet_another_agent_answers_only_is_told() -> None:
    one, _ = handing_over()
    one.handle(SettingsOverdue("st_handoff_1"))
    other = AgentSnapshot(RealtimeAgent("Other"))
    one.handle(AgentTaken(other, announce=True))
    assert told(one.handle(refusal())) == ["error"]
    assert one.snapshot is other


def test_what_changes_meanwhile_finds_the_handoff_done() -> None:
    one, _ = handing_over()
    other = AgentSnapshot(RealtimeAgent("Other"))
    assert told(one.handle(AgentTaken(other, announce=True))) == [*DONE, "Send"]
    assert one.snapshot is other

    one, _ = handing_over()
    assert one.coming is NEW
    effects = one.handle(ToolsChanged(AgentSnapshot(BILLING, "money")))
    assert told(effects) == [*DONE, "Send"]
    assert sent(effects)[-1] == RealtimeModelSendSessionUpdate({"tools": []})
    assert one.coming is one.snapshot

    one, _ = handing_over()
    assert told(one.handle(ConnectionLost())) == DONE
    assert one.snapshot is NEW

    one, _ = handing_over()
    assert told(begin(one, "c2"))[:5] == DONE
    assert told(one.handle(refusal("st_handoff_2"))) == ["error", "RefuseCall"]


def test_a_session_that_ends_meanwhile_leaves_the_handoff_unanswered() -> None:
    one, _ = handing_over()
    effects = one.handle(SessionClosing())
    assert "handoff" not in told(effects)
    assert one.snapshot is SNAPSHOT
