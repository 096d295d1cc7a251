"""What a session makes of a call whose audio goes another way: heard parts, guardrails, the voice, pressed keys."""

from __future__ import annotations

from typing import Any

from app.realtime import model_events as model
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.guardrail import GuardrailFunctionOutput, OutputGuardrail, OutputGuardrailResult
from app.realtime.model_inputs import RealtimeModelSendInterrupt, RealtimeModelSendSessionUpdate
from app.realtime.protocol.items import AssistantMessageItem
from app.realtime.session import events
from app.realtime.session.effects import AgentTaken, Publish, Send
from app.realtime.session.guardrail_desk import CheckText, TextChecked
from app.realtime.session.machine import SessionMachine, SessionPolicy
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.usage import Usage

INFO = events.RealtimeEventInfo("context")
ANN = AgentSnapshot(RealtimeAgent("Ann"), "be nice")
BILLING = AgentSnapshot(RealtimeAgent("Billing", voice="marin"), "money")
TEXT = "Good morning, this is the bakery. What can I do for you?"


def machine(**policy: Any) -> SessionMachine:
    return SessionMachine(ANN, INFO, Usage(), SessionPolicy(**policy))


def speaking(one: SessionMachine, text: str = TEXT) -> None:
    one.handle(model.RealtimeModelTurnStartedEvent("r1"))
    one.handle(model.RealtimeModelSpeechQueuedEvent("a1", "r1"))
    one.handle(model.RealtimeModelTranscriptDeltaEvent("a1", text, "r1"))


def said(one: SessionMachine) -> AssistantMessageItem:
    item = one.history.conversation.get("a1")
    assert isinstance(item, AssistantMessageItem)
    return item


def requests(effects: list[Any]) -> list[Any]:
    return [effect.request for effect in effects if isinstance(effect, Send)]


def tripped(one: SessionMachine) -> list[Any]:
    """All effects of a guardrail that trips over what was said, checked at the end of the item."""
    done = AssistantMessageItem(item_id="a1", status="completed")
    checks = [
        effect for effect in one.handle(model.RealtimeModelItemUpdatedEvent(done)) if isinstance(effect, CheckText)
    ]
    output = GuardrailFunctionOutput(None, True)
    guardrail: OutputGuardrail = OutputGuardrail(lambda *_: output)
    result = OutputGuardrailResult(guardrail, TEXT, ANN.agent, output)
    one.handle(model.RealtimeModelTurnEndedEvent("r1"))
    return one.handle(TextChecked(checks[0], (result,)))


def test_a_key_of_the_telephone_is_told() -> None:
    effects = machine().handle(model.RealtimeModelDtmfReceivedEvent("#", 1_767_225_600))
    assert effects == [Publish(events.RealtimeDtmfReceived("#", 1_767_225_600, INFO))]


def test_the_servers_truncation_tells_how_much_was_heard() -> None:
    one = machine()
    speaking(one)
    one.handle(model.RealtimeModelItemTruncatedEvent("a1", 0, 1100))
    assert (said(one).heard_ms, said(one).status) == (1100, "incomplete")
    assert said(one).heard_text == "Good morning,"


def test_the_servers_figure_replaces_the_estimate() -> None:
    one = machine()
    speaking(one)
    one.handle(model.RealtimeModelAudioInterruptedEvent("a1", 0, 3000))
    assert said(one).heard_text == "Good morning, this is the bakery. What can I"
    one.handle(model.RealtimeModelItemTruncatedEvent("a1", 0, 1100))
    assert (said(one).heard_ms, said(one).heard_text) == (1100, "Good morning,")


def test_what_was_heard_grows_with_a_transcript_that_lags_behind() -> None:
    one = machine()
    speaking(one, "Good morn")
    one.handle(model.RealtimeModelItemTruncatedEvent("a1", 0, 1100))
    assert said(one).heard_text == "Good morn"
    one.handle(model.RealtimeModelTranscriptDeltaEvent("a1", "ing, this is", "r1"))
    assert said(one).heard_text == "Good morning,"


def test_truncation_of_an_unknown_item_changes_nothing() -> None:
    assert machine().handle(model.RealtimeModelItemTruncatedEvent("x", 0, 5)) == []


def test_a_handoff_leaves_the_voice_out_once_the_server_speaks() -> None:
    one = machine()
    speaking(one)
    (update,) = requests(one.handle(AgentTaken(BILLING, announce=True)))
    assert isinstance(update, RealtimeModelSendSessionUpdate)
    assert "voice" not in update.session_settings


def test_a_guardrail_stops_what_the_server_still_plays() -> None:
    one = machine(has_run_guardrails=True)
    speaking(one)
    assert isinstance(requests(tripped(one))[0], RealtimeModelSendInterrupt)


def test_a_guardrail_stops_nothing_once_the_server_has_played_it() -> None:
    one = machine(has_run_guardrails=True)
    speaking(one)
    one.handle(model.RealtimeModelPlaybackDoneEvent("a1", 2000))
    assert requests(tripped(one)) == []
