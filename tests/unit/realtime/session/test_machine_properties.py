"""Whatever a model sends, in whatever order: nothing raises, and the promises of a session hold."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.local.service import client_event
from app.realtime import model_events as model
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.handoff import realtime_handoff
from app.realtime.model_inputs import RealtimeModelSendToolOutput
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    InputAudio,
    RealtimeToolCallItem,
    UserMessageItem,
)
from app.realtime.session import events
from app.realtime.session.conversation import spoken_text
from app.realtime.session.effects import (
    AgentTaken,
    ConnectionLost,
    HandoffFinished,
    Publish,
    Send,
    SessionClosing,
    ToolFinished,
)
from app.realtime.session.machine import SessionMachine, SessionPolicy
from app.realtime.session.replay import replay
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.tool_call import ApprovalExpired, CallApproved, CallChecked, CallRejected, CheckCall, RunCall
from app.realtime.session.usage import Usage
from app.tools.executor import ToolOutcome
from app.tools.registry import ToolRegistry
from app.tools.spec import function_tool


@function_tool
def clock() -> str:
    """The time."""
    return "12"


BILLING: RealtimeAgent[Any] = RealtimeAgent("Billing")
SNAPSHOT = AgentSnapshot(RealtimeAgent("Front"), "hi", ToolRegistry([clock]), {"away": realtime_handoff(BILLING)})
NEW = AgentSnapshot(BILLING)

items = st.sampled_from(["i1", "i2", "i3", "i4"])
calls = st.sampled_from(["c1", "c2", "c3"])
responses = st.sampled_from(["r1", "r2", None])
text = st.sampled_from(["", "a", "two words"])
places = st.sampled_from([None, "root", "i1", "i2", "i9"])

server = st.one_of(
    st.builds(model.RealtimeModelTurnStartedEvent, responses),
    st.builds(
        model.RealtimeModelTurnEndedEvent, responses, st.sampled_from(["completed", "cancelled", "failed"]), st.none()
    ),
    st.builds(
        model.RealtimeModelToolCallEvent,
        st.sampled_from(["clock", "away", "nothing"]),
        calls,
        st.sampled_from(["{}", "{", '{"a": 1}']),
        st.none() | items,
        st.none(),
        responses,
    ),
    st.builds(model.RealtimeModelAudioEvent, st.just(b"\0" * 480), st.just("r1"), items, st.just(0)),
    st.builds(model.RealtimeModelAudioInterruptedEvent, items, st.just(0), st.none() | st.integers(0, 50)),
    st.builds(model.RealtimeModelAudioDoneEvent, items, st.just(0)),
    st.builds(model.RealtimeModelTranscriptDeltaEvent, items, text, st.just("r1")),
    st.builds(model.RealtimeModelOutputTextDeltaEvent, items, text, st.just("r2")),
    st.builds(model.RealtimeModelInputAudioTranscriptionDeltaEvent, items, text),
    st.builds(model.RealtimeModelInputAudioTranscriptionCompletedEvent, items, text),
    st.builds(model.RealtimeModelInputAudioTranscriptionFailedEvent, items, st.none()),
    st.builds(model.RealtimeModelItemDeletedEvent, items),
    st.builds(model.RealtimeModelPlaybackDoneEvent, items, st.just(10)),
    st.builds(
        model.RealtimeModelItemUpdatedEvent,
        st.one_of(
            st.builds(
                lambda i, p: UserMessageItem(item_id=i, previous_item_id=p, content=[InputAudio()]), items, places
            ),
            st.builds(
                lambda i, p, t: AssistantMessageItem(
                    item_id=i, previous_item_id=p, content=[AssistantAudio(transcript=t)]
                ),
                items,
                places,
                text,
            ),
            st.builds(
                lambda i, p, c: RealtimeToolCallItem(item_id=i, previous_item_id=p, call_id=c, name="clock"),
                items,
                places,
                calls,
            ),
        ),
    ),
)
callers = st.one_of(
    st.builds(CallChecked, calls, st.sampled_from(["run", "approve", "unknown"])),
    st.builds(CallApproved, calls, st.booleans()),
    st.builds(CallRejected, calls, st.booleans()),
    st.builds(ApprovalExpired, calls),
    st.builds(ToolFinished, calls, st.builds(ToolOutcome, text, failed=st.booleans())),
    st.builds(HandoffFinished, calls, st.just(NEW)),
    st.builds(AgentTaken, st.just(NEW), st.booleans()),
    st.just(ConnectionLost()),
)


def is_interrupted_audio(event: events.RealtimeSessionEvent, silenced: set[str]) -> bool:
    return isinstance(event, events.RealtimeAudio) and event.item_id in silenced


def check_history(history: list[Any]) -> None:
    """Nothing was heard that was not said, and a server takes the whole of it."""
    for item in history:
        if isinstance(item, AssistantMessageItem):
            assert len(item.heard_text or "") <= len(spoken_text(item))
    for entry in replay(history):
        client_event.validate({"type": "conversation.item.create", "item": entry.item})


@given(st.lists(server | callers, max_size=40), st.lists(server | callers, max_size=5))
def test_the_promises_hold_in_any_order(given_facts: list[Any], too_late: list[Any]) -> None:
    one = SessionMachine(SNAPSHOT, events.RealtimeEventInfo(), Usage(), SessionPolicy(has_run_guardrails=True))
    checked: list[str] = []
    runs: list[str] = []
    answered: list[str] = []
    silenced: set[str] = set()
    running: set[str] = set()
    for fact in [*given_facts, SessionClosing(), SessionClosing(), *too_late]:
        for effect in one.handle(fact):
            match effect:
                case Publish(event):
                    assert not is_interrupted_audio(event, silenced)
                    match event:
                        case events.RealtimeAudioInterrupted():
                            silenced.add(event.item_id)
                        case events.RealtimeResponseStarted():
                            assert event.response_id not in running
                            running.add(event.response_id)
                        case events.RealtimeResponseDone():
                            running.discard(event.response_id)
                case CheckCall(ticket):
                    checked.append(ticket.call.call_id)
                case RunCall(ticket):
                    runs.append(ticket.call.call_id)
                case Send(RealtimeModelSendToolOutput() as output):
                    answered.append(output.tool_call.call_id)
    history = one.history.conversation.items
    assert len({item.item_id for item in history}) == len(history)
    assert len(set(checked)) == len(checked), "a call is looked at once"
    assert len(set(runs)) == len(runs), "a call runs once"
    assert set(answered) <= set(checked)
    check_history(history)
    assert one.history.conversation.dangling() == [], "history never ends in a dangling call"
    assert running == set(), "every response ends"
    assert one.tools.desk.unfinished == set()
