"""The machine of a session: events and facts in, effects out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.base.errors import ToolTimeoutError
from app.realtime import model_events as model
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.guardrail import GuardrailFunctionOutput, OutputGuardrail, OutputGuardrailResult
from app.realtime.agents.handoff import realtime_handoff
from app.realtime.model_inputs import (
    RealtimeModelSendInterrupt,
    RealtimeModelSendRawMessage,
    RealtimeModelSendSessionUpdate,
    RealtimeModelSendToolOutput,
)
from app.realtime.model_usage import usage_event
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    InputAudio,
    RealtimeToolCallItem,
    UserMessageItem,
)
from app.realtime.session import events
from app.realtime.session.effects import (
    AgentTaken,
    CallHooks,
    ConnectionLost,
    DiscardAudio,
    EndConnection,
    HandoffFinished,
    Publish,
    Replayed,
    Send,
    SessionClosing,
    ToolFinished,
    ToolsChanged,
)
from app.realtime.session.guardrail_desk import CheckText, TextChecked
from app.realtime.session.hosted_desk import HostedDecided
from app.realtime.session.machine import SessionMachine, SessionPolicy
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.tool_call import CallApproved, CallChecked, CheckCall, RunCall
from app.realtime.session.usage import Usage
from app.tools.executor import ToolOutcome
from app.tools.output import ToolOutputImage
from app.tools.registry import ToolRegistry
from app.tools.spec import function_tool


@function_tool
def clock() -> str:
    """The time."""
    return "12"


INFO = events.RealtimeEventInfo("context")
BILLING: RealtimeAgent[Any] = RealtimeAgent("Billing", voice="marin")
FRONT: RealtimeAgent[Any] = RealtimeAgent("Front", tools=[clock], handoffs=[BILLING])
SNAPSHOT = AgentSnapshot(FRONT, "hi", ToolRegistry([clock]), {"to_billing": realtime_handoff(BILLING)})
NEW = AgentSnapshot(BILLING, "money")
CALL = model.RealtimeModelToolCallEvent("clock", "c1", "{}", "f1", None, "r1")


def machine(**policy: Any) -> SessionMachine:
    return SessionMachine(SNAPSHOT, INFO, Usage(), SessionPolicy(**policy))


def told(effects: list[Any]) -> list[str]:
    """The kinds of what happens: event types, and the names of other effects."""
    return [effect.event.type if isinstance(effect, Publish) else type(effect).__name__ for effect in effects]


def feed(one: SessionMachine, *given: Any) -> list[Any]:
    return [effect for fact in given for effect in one.handle(fact)]


def sent(effects: list[Any]) -> list[Any]:
    return [effect.request for effect in effects if isinstance(effect, Send)]


def test_a_response_begins_and_ends_with_its_agent() -> None:
    one = machine()
    began = one.handle(model.RealtimeModelTurnStartedEvent("r1"))
    assert told(began) == ["response_started", "agent_start", "CallHooks"]
    one.handle(AgentTaken(NEW, announce=False))
    feed(one, model.RealtimeModelTranscriptDeltaEvent("a1", "Hello", "r1"))
    one.handle(usage_event({"total_tokens": 5}, "r1"))
    ended = one.handle(model.RealtimeModelTurnEndedEvent("r1", "completed"))
    assert told(ended) == ["response_done", "agent_end", "CallHooks"]
    assert ended[0].event.usage == {"total_tokens": 5}
    assert ended[1].event.agent is FRONT
    assert ended[2] == CallHooks("end", FRONT, "Hello")


def test_a_response_that_failed_says_why() -> None:
    one = machine()
    one.handle(model.RealtimeModelTurnStartedEvent("r1"))
    done = one.handle(model.RealtimeModelTurnEndedEvent("r1", "failed", None, {"code": "rate_limit_exceeded"}))[0].event
    assert (done.status, done.error) == ("failed", {"code": "rate_limit_exceeded"})


def test_every_event_is_also_told_raw() -> None:
    event = model.RealtimeModelSpeechStartedEvent("u1", 40)
    effects = machine().handle_model(event)
    assert told(effects) == ["raw_model_event", "speech_started"]
    assert effects[0].event.data is event
    assert effects[1].event.info is INFO


def test_audio_is_passed_on_until_its_item_is_interrupted() -> None:
    one = machine()
    audio = model.RealtimeModelAudioEvent(b"\0" * 4800, "r1", "a1", 0)
    feed(one, model.RealtimeModelTurnStartedEvent("r1"), model.RealtimeModelTranscriptDeltaEvent("a1", "one two", "r1"))
    assert told(one.handle(audio)) == ["audio"]
    effects = one.handle(model.RealtimeModelAudioInterruptedEvent("a1", 0, heard_ms=50))
    assert told(effects) == ["DiscardAudio", "audio_interrupted", "item_changed", "MarkHistory"]
    assert effects[0] == DiscardAudio(frozenset({"a1"}))
    assert effects[2].event.item.heard_text == "one"
    assert one.handle(audio) == []
    assert one.handle(model.RealtimeModelAudioDoneEvent("a1", 0)) == []


def test_telephone_audio_is_measured_by_its_own_rate() -> None:
    one = machine()
    session = {"audio": {"output": {"format": {"type": "audio/pcmu"}}}}
    one.handle(model.RealtimeModelSessionUpdatedEvent(session))
    feed(one, model.RealtimeModelTranscriptDeltaEvent("a1", "one two", "r1"))
    one.handle(model.RealtimeModelAudioEvent(b"\0" * 800, "r1", "a1", 0))
    effects = one.handle(model.RealtimeModelAudioInterruptedEvent("a1", 0, heard_ms=50))
    assert effects[2].event.item.heard_text == "one"


def test_a_call_runs_with_the_agent_of_its_response_and_is_answered_after_it() -> None:
    one = machine()
    one.handle(model.RealtimeModelTurnStartedEvent("r1"))
    one.handle(AgentTaken(NEW, announce=False))
    arrived = one.handle(CALL)
    assert told(arrived) == ["history_added", "item_changed", "MarkHistory", "CheckCall"]
    assert isinstance(arrived[-1], CheckCall)
    assert arrived[-1].ticket.snapshot is SNAPSHOT
    started = one.handle(CallChecked("c1", "run"))
    assert told(started) == ["tool_start", "RunCall"]
    assert (started[0].event.tool, started[0].event.call_id) == (clock, "c1")
    finished = one.handle(ToolFinished("c1", ToolOutcome("12")))
    assert told(finished) == ["item_changed", "MarkHistory", "tool_end"]
    assert finished[2].event.output == "12"
    done = one.handle(model.RealtimeModelTurnEndedEvent("r1"))
    assert sent(done) == [RealtimeModelSendToolOutput(CALL, "12", True)]
    assert one.handle(ToolFinished("c1", ToolOutcome("13"))) == []


def test_a_handoff_goes_out_in_its_order() -> None:
    one = machine()
    call = model.RealtimeModelToolCallEvent("to_billing", "c1", "{}", "f1", None, "r1")
    feed(one, model.RealtimeModelTurnStartedEvent("r1"), call)
    assert told(one.handle(CallChecked("c1", "run"))) == ["RunCall"]
    one.handle(model.RealtimeModelTurnEndedEvent("r1"))
    effects = one.handle(HandoffFinished("c1", NEW))
    assert told(effects) == ["Send", "handoff", "CallHooks", "item_changed", "MarkHistory", "Send"]
    assert sent(effects) == [
        RealtimeModelSendSessionUpdate({"tools": [], "instructions": "money", "voice": "marin"}),
        RealtimeModelSendToolOutput(call, '{"assistant": "Billing"}', True),
    ]
    assert (effects[1].event.from_agent, effects[1].event.to_agent) == (FRONT, BILLING)
    assert one.snapshot is NEW


def test_after_the_first_sound_a_handoff_leaves_the_voice_out() -> None:
    one = machine()
    call = model.RealtimeModelToolCallEvent("to_billing", "c1", "{}", "f1", None, "r1")
    feed(one, model.RealtimeModelAudioEvent(b"\0\0", "r1", "a1", 0), call, CallChecked("c1", "run"))
    assert sent(one.handle(HandoffFinished("c1", NEW)))[0].session_settings == {"tools": [], "instructions": "money"}


def test_a_failing_handoff_is_answered_and_the_agent_stays() -> None:
    one = machine()
    call = model.RealtimeModelToolCallEvent("to_billing", "c1", "{}", "f1")
    feed(one, call, CallChecked("c1", "run"))
    failure = ToolOutcome("it failed", failed=True, error=ValueError("no"))
    effects = one.handle(ToolFinished("c1", failure))
    assert told(effects) == ["item_changed", "MarkHistory", "error", "Send"]
    assert sent(effects) == [RealtimeModelSendToolOutput(call, "it failed", True)]
    assert one.snapshot is SNAPSHOT


def test_pictures_reach_the_model_before_the_output_that_lets_it_speak() -> None:
    one = machine()
    call = model.RealtimeModelToolCallEvent("clock", "c1", "{}", "f1")
    feed(one, call, CallChecked("c1", "run"))
    effects = one.handle(
        ToolFinished("c1", ToolOutcome("see", (ToolOutputImage("data:image/png;base64,iVBORw0KGgo="),)))
    )
    image, output = sent(effects)
    assert isinstance(image, RealtimeModelSendRawMessage)
    assert image.message["other_data"]["item"]["content"] == [
        {"type": "input_image", "image_url": "data:image/png;base64,iVBORw0KGgo="}
    ]
    assert output == RealtimeModelSendToolOutput(call, "see", True)


def test_a_call_without_an_id_is_reported() -> None:
    assert told(machine().handle(model.RealtimeModelToolCallEvent("clock", "", "{}"))) == ["error"]


def test_a_trip_stops_the_agent_and_asks_for_another_answer() -> None:
    one = machine(has_run_guardrails=True, debounce_text_length=3, follow_up_text="try again")
    one.handle(model.RealtimeModelTurnStartedEvent("r1"))
    [check] = [
        effect
        for effect in one.handle(model.RealtimeModelTranscriptDeltaEvent("a1", "bad", "r1"))
        if isinstance(effect, CheckText)
    ]
    output = GuardrailFunctionOutput("why", True)
    result = OutputGuardrailResult(OutputGuardrail(lambda c, a, o: output), "bad", FRONT, output)
    effects = one.handle(TextChecked(check, (result,), 40))
    assert told(effects) == ["guardrail_tripped", "DiscardAudio", "Send", "Send", "Send"]
    tripped = effects[0].event
    assert (tripped.message, tripped.heard_ms, tripped.guardrail_results) == ("bad", 40, [result])
    stop, item, create = sent(effects)
    assert stop == RealtimeModelSendInterrupt(force_response_cancel=True, response_id="r1")
    assert item.message["other_data"]["item"]["role"] == "system"
    assert item.message["other_data"]["item"]["content"] == [{"type": "input_text", "text": "try again"}]
    assert create.message == {"type": "response.create"}


def test_a_lost_connection_ends_what_ran_and_the_agent_speaks_of_its_tools_afterwards() -> None:
    one = machine()
    feed(one, model.RealtimeModelTurnStartedEvent("r1"), CALL, CallChecked("c1", "run"))
    lost = one.handle(ConnectionLost())
    assert told(lost) == ["response_done", "agent_end", "CallHooks"]
    assert (lost[0].event.status, lost[0].event.reason) == ("cancelled", "connection_lost")
    assert sent(one.handle(ToolFinished("c1", ToolOutcome("12")))) == [RealtimeModelSendToolOutput(CALL, "12", True)]
    assert one.handle(ConnectionLost()) == []


def test_what_is_said_again_over_the_next_connection_goes_and_what_was_cut_is_heard_so_far() -> None:
    one = machine()
    audio = model.RealtimeModelAudioEvent(b"\0" * 4800, "r1", "a1", 0)
    feed(one, model.RealtimeModelItemUpdatedEvent(UserMessageItem(item_id="u1", content=[InputAudio()])))
    feed(one, model.RealtimeModelTurnStartedEvent("r1"), model.RealtimeModelTranscriptDeltaEvent("a1", "one two", "r1"))
    assert one.is_answering
    one.handle(audio)
    assert one.is_answering
    cut = model.RealtimeModelAudioInterruptedEvent("a1", 0, heard_ms=50)
    lost = one.handle(ConnectionLost((cut,), ("u1",)))
    assert "audio_interrupted" in told(lost)
    assert not one.is_answering
    assert [item.item_id for item in one.history.conversation.items] == ["a1"]
    assert one.history.conversation.items[0].heard_text == "one"


def test_an_answer_that_was_silenced_is_no_answer() -> None:
    one = machine()
    feed(one, model.RealtimeModelTurnStartedEvent("r1"), model.RealtimeModelAudioEvent(b"\0\0", "r1", "a1", 0))
    one.handle(model.RealtimeModelAudioInterruptedEvent("a1", 0, heard_ms=0))
    assert not one.is_answering


def test_text_that_streams_is_caught_up_with_when_the_history_is_due() -> None:
    one = machine()
    feed(one, model.RealtimeModelTurnStartedEvent("r1"))
    for word in ("one ", "two ", "three"):
        one.handle(model.RealtimeModelTranscriptDeltaEvent("a1", word, "r1"))
    due = one.history.catch_up()
    assert [event.type for event in due] == ["item_changed", "history_updated"]
    assert due[0].item.content[0].transcript == "one two three"
    assert [event.type for event in one.history.catch_up()] == ["history_updated"]


def test_the_voice_that_was_heard_is_known_after_the_first_sound() -> None:
    one = machine()
    one.handle(model.RealtimeModelSessionUpdatedEvent({"audio": {"output": {"voice": "ash"}}}))
    assert one.heard_voice is None
    one.handle(model.RealtimeModelAudioEvent(b"\0\0", "r1", "a1", 0))
    assert one.heard_voice == "ash"


def test_tools_of_the_run_stay_whichever_agent_answers() -> None:
    hosted = {"type": "mcp", "server_label": "files"}
    [update] = sent(machine(fixed_tools=(hosted,)).handle(AgentTaken(NEW, announce=True)))
    assert update.session_settings["tools"] == [hosted]


def test_replayed_items_are_settled() -> None:
    one = machine()
    one.handle(model.RealtimeModelTranscriptDeltaEvent("a1", "Hello", "r1"))
    one.handle(Replayed(("a1",)))
    assert told(one.handle(model.RealtimeModelTranscriptDeltaEvent("a1", "!", "r1"))) == ["output_transcript_delta"]


def test_closing_leaves_no_call_without_an_output() -> None:
    one = machine()
    feed(one, model.RealtimeModelTurnStartedEvent("r1"), CALL, CallChecked("c1", "run"))
    one.handle(model.RealtimeModelItemUpdatedEvent(RealtimeToolCallItem(item_id="f2", call_id="c2", name="clock")))
    one.handle(SessionClosing())
    outputs = {item.call_id: item.output for item in one.history.conversation.items}  # type: ignore[union-attr] # both are calls
    assert all(outputs[call_id] for call_id in ("c1", "c2"))
    assert not any(isinstance(effect, RunCall) for effect in one.handle(CallChecked("c1", "run")))


def test_what_the_server_says_of_the_session_is_kept() -> None:
    one = machine()
    feed(
        one,
        model.RealtimeModelSessionCreatedEvent({"id": "s1", "expires_at": 99}),
        model.RealtimeModelSessionUpdatedEvent({"voice": "ash"}),
    )
    assert one.server_session == {"id": "s1", "expires_at": 99, "voice": "ash"}


def test_only_a_disconnection_ends_the_connection() -> None:
    one = machine()
    assert one.handle(model.RealtimeModelConnectionStatusEvent("connected")) == []
    gone = model.RealtimeModelConnectionStatusEvent("disconnected", 1006, "gone")
    assert one.handle(gone) == [EndConnection(1006, "gone")]


def test_transcripts_of_the_person_are_told_as_they_come() -> None:
    one = machine()
    speech = UserMessageItem(item_id="u1", content=[InputAudio()])
    assert told(one.handle(model.RealtimeModelItemUpdatedEvent(speech)))[:2] == ["history_added", "item_changed"]
    delta = model.RealtimeModelInputAudioTranscriptionDeltaEvent("u1", "hi")
    assert told(one.handle(delta)) == ["input_transcript_delta", "item_changed", "MarkHistory"]
    failed = model.RealtimeModelInputAudioTranscriptionFailedEvent("u1", {"code": "x"})
    assert told(one.handle(failed)) == ["input_transcript_failed", "item_changed", "MarkHistory"]
    completed = model.RealtimeModelInputAudioTranscriptionCompletedEvent("u1", "hi there", {"seconds": 1.0})
    assert told(one.handle(completed)) == ["input_transcript_completed", "item_changed", "MarkHistory", "usage_updated"]


def test_a_hidden_item_of_the_server_holds_its_place() -> None:
    one = machine()
    feed(
        one,
        model.RealtimeModelItemUpdatedEvent(UserMessageItem(item_id="u1")),
        model.RealtimeModelOtherEvent(
            {"type": "conversation.item.added", "item": {"id": "o1"}, "previous_item_id": "u1"}
        ),
        model.RealtimeModelOtherEvent({"type": "conversation.item.added", "item": None}),
        model.RealtimeModelOtherEvent({"type": "conversation.item.added", "item": {"id": 3}}),
        model.RealtimeModelOtherEvent("nonsense"),
        model.RealtimeModelItemUpdatedEvent(UserMessageItem(item_id="u3")),
        model.RealtimeModelItemUpdatedEvent(UserMessageItem(item_id="u2", previous_item_id="o1")),
    )
    assert [item.item_id for item in one.history.conversation.items] == ["u1", "u2", "u3"]


def test_the_smaller_events_keep_their_fields() -> None:
    one = machine()
    assert one.handle(model.RealtimeModelErrorEvent({"code": "x"}))[0].event.error == {"code": "x"}  # type: ignore[union-attr] # it is published
    fault = ValueError("x")
    assert one.handle(model.RealtimeModelExceptionEvent(fault))[0].event.error is fault  # type: ignore[union-attr] # as above
    small = [
        model.RealtimeModelRateLimitsEvent([{"name": "tokens"}]),
        model.RealtimeModelInputAudioTimeoutTriggeredEvent("u1", 0, 5),
        model.RealtimeModelSpeechStoppedEvent("u1", 80),
        model.RealtimeModelPlaybackDoneEvent("a1", 400),
    ]
    assert told(feed(one, *small)) == [
        "rate_limits",
        "input_audio_timeout_triggered",
        "speech_stopped",
        "playback_done",
    ]
    assert one.handle(model.RealtimeModelEndOfStreamEvent()) == []


def test_a_trip_that_comes_after_everything_was_heard_stops_nothing() -> None:
    one = machine(has_run_guardrails=True, debounce_text_length=3)
    one.handle(model.RealtimeModelTurnStartedEvent("r1"))
    [check] = [
        effect
        for effect in one.handle(model.RealtimeModelOutputTextDeltaEvent("a1", "bad", "r1"))
        if isinstance(effect, CheckText)
    ]
    one.handle(model.RealtimeModelTurnEndedEvent("r1"))
    output = GuardrailFunctionOutput("why", True)
    result = OutputGuardrailResult(OutputGuardrail(lambda c, a, o: output), "bad", FRONT, output)
    assert told(one.handle(TextChecked(check, (result,)))) == ["guardrail_tripped"]


def test_usage_of_an_unknown_response_still_counts() -> None:
    one = machine()
    [told_usage] = one.handle(usage_event({"total_tokens": 4}, "r9"))
    assert told_usage.event.usage.total_tokens == 4  # type: ignore[union-attr] # it is published


def test_a_response_that_is_announced_twice_begins_once() -> None:
    one = machine()
    one.handle(model.RealtimeModelTurnStartedEvent("r1"))
    assert one.handle(model.RealtimeModelTurnStartedEvent("r1")) == []
    assert told(one.handle(model.RealtimeModelTurnEndedEvent("r9"))) == ["response_done"]


def test_after_the_end_nothing_of_the_model_counts_any_more() -> None:
    one = machine()
    one.handle(SessionClosing())
    late = model.RealtimeModelAudioEvent(b"\0\0", "r1", "a1", 0)
    for event in (model.RealtimeModelTurnStartedEvent("r1"), CALL, late, SessionClosing()):
        assert one.handle(event) == []
    assert told(one.handle_model(late)) == ["raw_model_event"]
    assert one.history.conversation.items == []


def test_a_call_that_nobody_looked_at_yet_cannot_end() -> None:
    one = machine(one_tool_at_a_time=True)
    second = model.RealtimeModelToolCallEvent("to_billing", "c2", "{}", "f2", None, "r1")
    feed(one, model.RealtimeModelTurnStartedEvent("r1"), CALL, second)
    assert one.handle(ToolFinished("c2", ToolOutcome("early"))) == []
    assert one.handle(HandoffFinished("c2", NEW)) == []
    assert one.snapshot is SNAPSHOT


def test_the_end_of_an_item_checks_text_that_was_too_short_before() -> None:
    one = machine(has_run_guardrails=True)
    feed(one, model.RealtimeModelTurnStartedEvent("r1"), model.RealtimeModelTranscriptDeltaEvent("a1", "short", "r1"))
    done = AssistantMessageItem(item_id="a1", status="completed")
    checks = [effect for effect in one.handle(model.RealtimeModelItemUpdatedEvent(done)) if type(effect) is CheckText]
    assert checks == [CheckText("r1", "a1", "short", FRONT)]


def test_a_person_is_asked_about_a_call_and_told_when_it_starts() -> None:
    one = machine()
    feed(one, CALL)
    asked = one.handle(CallChecked("c1", "approve"))
    assert told(asked) == ["tool_approval_required", "AskApproval"]
    assert (asked[0].event.call_id, asked[0].event.tool.name) == ("c1", "clock")
    assert told(one.handle(CallApproved("c1"))) == ["tool_start", "RunCall"]


def test_one_call_id_for_two_calls_is_an_error_that_people_see() -> None:
    one = machine()
    feed(one, CALL)
    [error] = [each for each in feed(one, replace(CALL, arguments='{"zone": 1}')) if told([each]) == ["error"]]
    assert "two different calls" in error.event.error.message


def test_a_tool_that_failed_badly_is_told_beside_its_answer() -> None:
    one = machine()
    feed(one, CALL, CallChecked("c1", "run"))
    broken = ToolTimeoutError("clock took too long", tool="clock", timeout_s=1.0)
    effects = one.handle(ToolFinished("c1", ToolOutcome("It took too long.", failed=True, error=broken)))
    assert [each for each in told(effects) if each in ("tool_end", "error")] == ["tool_end", "error"]


def test_an_end_of_a_call_that_is_over_changes_nothing() -> None:
    one = machine()
    feed(one, CALL, CallChecked("c1", "run"), ToolFinished("c1", ToolOutcome("12")))
    assert one.handle(ToolFinished("c1", ToolOutcome("13"))) == []


def test_a_call_of_nothing_that_there_is_shows_as_an_error() -> None:
    one = machine()
    feed(one, replace(CALL, name="nothing"), CallChecked("c1", "unknown"))
    effects = one.handle(ToolFinished("c1", ToolOutcome("There is no such tool.", failed=True)))
    [error] = [each.event.error for each in effects if told([each]) == ["error"]]
    assert (error["code"], error["call_id"]) == ("call_refused", "c1")


def test_a_transcript_without_a_bill_counts_nothing() -> None:
    done = model.RealtimeModelInputAudioTranscriptionCompletedEvent("u1", "hello")
    kinds = ["input_transcript_completed", "history_added", "item_changed", "MarkHistory"]
    assert told(machine().handle(done)) == kinds


def test_other_tools_of_a_server_are_told_alone_and_only_when_they_differ() -> None:
    hosted = {"type": "mcp", "server_label": "files"}
    session = machine(fixed_tools=(hosted,))
    assert session.handle(ToolsChanged(SNAPSHOT)) == []
    (effect,) = session.handle(ToolsChanged(AgentSnapshot(FRONT, "other words")))
    assert effect == Send(
        RealtimeModelSendSessionUpdate({"tools": [hosted, SNAPSHOT.handoffs["to_billing"].to_wire()]})
    )
    assert session.snapshot.instructions == "hi"
    assert session.handle(ToolsChanged(NEW)) == [], "of an agent that is not in force"
    assert session.snapshot.agent is FRONT


def test_what_the_provider_asks_is_published_asked_and_answered() -> None:
    one = machine()
    request = model.RealtimeModelMcpApprovalRequestEvent("ask1", "files", "read", "{}")
    assert told(one.handle(request)) == ["tool_approval_required", "AskHosted"]
    assert told(one.handle(HostedDecided("ask1", True))) == ["Send"]
    assert told(one.handle(model.RealtimeModelMcpCallEvent("m1", "in_progress", "files", "read"))) == ["mcp_call"]
    assert one.handle(model.RealtimeModelMcpArgumentsEvent("m1", "{}", is_done=True)) == []
    assert told(one.handle(model.RealtimeModelMcpToolsEvent("l1", "failed", "files"))) == ["mcp_tools_listed"]
    one.handle(model.RealtimeModelMcpApprovalRequestEvent("ask2", "files", "read", "{}"))
    one.handle(ConnectionLost())
    assert one.handle(HostedDecided("ask2", True)) == []


def test_an_answer_is_being_given_until_it_ends_or_somebody_stops_it() -> None:
    one = machine()
    assert not one.is_answering
    feed(one, model.RealtimeModelTurnStartedEvent("r1"))
    assert one.is_answering
    one.speech(model.RealtimeModelRawServerEvent({}), model.RealtimeModelAudioEvent(b"\0\0", "r1", "a1", 0))
    assert one.is_answering
    feed(one, model.RealtimeModelAudioInterruptedEvent("a1", 0, 0))
    assert not one.is_answering


def test_a_loss_cuts_what_was_playing_where_it_was_heard_and_takes_back_what_will_be_said_again() -> None:
    one = machine()
    said = model.RealtimeModelItemUpdatedEvent(UserMessageItem(item_id="u1", content=[InputAudio()]))
    speech = AssistantMessageItem(item_id="a1", status="in_progress", content=[AssistantAudio(transcript="We open")])
    feed(one, said, model.RealtimeModelTurnStartedEvent("r1"), model.RealtimeModelItemUpdatedEvent(speech))
    cut = model.RealtimeModelAudioInterruptedEvent("a1", 0, 300)
    lost = one.handle(ConnectionLost((cut,), ("u1",)))
    assert "audio_interrupted" in told(lost)
    [item] = one.history.conversation.items
    assert isinstance(item, AssistantMessageItem)
    assert (item.item_id, item.heard_ms, item.status) == ("a1", 300, "incomplete")


def test_a_growing_text_is_told_when_the_history_is_due() -> None:
    one = machine()
    for piece in ("We", " open"):
        feed(one, model.RealtimeModelTranscriptDeltaEvent("a1", piece, "r1"))
    grown, whole = one.history.catch_up()
    assert isinstance(grown, events.RealtimeItemChanged)
    assert grown.item_id == "a1"
    assert whole == events.RealtimeHistoryUpdated(one.history.conversation.items, INFO)
