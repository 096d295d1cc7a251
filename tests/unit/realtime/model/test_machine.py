"""The wire's machine: set-up, what listeners are told, what is sent, how it ends."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.base.errors import AuthError, TransportError, UserError
from app.realtime import model_events as out
from app.realtime import model_inputs as ask
from app.realtime.model.effects import (
    Emit,
    Opened,
    PeerClosed,
    ReportReady,
    ReportSetupFailed,
    SendFrame,
    SetAudioFormat,
    TimerFired,
)
from app.realtime.model.machine import WireMachine
from app.realtime.model_usage import usage_event
from app.realtime.protocol.items import AssistantMessageItem, InputAudio, RealtimeToolCallItem, UserMessageItem
from tests import wire_frames as wire
from tests.playbook import Anything, Frame, Playbook
from tests.wire_machine import Told, asked, errors, got, hear, ready, told


class TestSetUp:
    def test_settings_are_sent_after_the_servers_first_word_and_awaited(self) -> None:
        session = wire.session()
        book = Playbook(WireMachine(has_tracker=True)) >> Opened(0, {"type": "realtime", "instructions": "hi"})
        book = book >> got(wire.session_created())
        book = book << SetAudioFormat({"type": "audio/pcm", "rate": 24000})
        book = book << Frame("session.update", session={"type": "realtime", "instructions": "hi"})
        book = book << Told(out.RealtimeModelSessionCreatedEvent(session))
        book = book >> got(wire.session_updated()) << Told(out.RealtimeModelSessionUpdatedEvent(session))
        assert book << Told(out.RealtimeModelConnectionStatusEvent("connected")) << ReportReady()
        assert book >> got(wire.session_updated()) << Told(out.RealtimeModelSessionUpdatedEvent(session))

    def test_running_call_is_set_up_at_once(self) -> None:
        machine = WireMachine(has_tracker=True)
        assert Playbook(machine) >> Opened(0, {"type": "realtime"}, is_attached=True) << Frame("session.update")
        assert told(machine.handle(got(wire.session_updated())))[-1].status == "connected"

    def test_settings_are_sent_once(self) -> None:
        machine = WireMachine(has_tracker=True)
        machine.handle(Opened(0, {"type": "realtime"}))
        machine.handle(got(wire.session_created()))
        assert not [e for e in machine.handle(got(wire.session_created())) if isinstance(e, SendFrame)]

    def test_update_by_somebody_else_before_ours_does_not_make_ready(self) -> None:
        machine = WireMachine(has_tracker=True)
        machine.handle(got(wire.session_created()))
        machine.handle(got(wire.session_updated()))
        assert not machine.is_ready

    @pytest.mark.parametrize("event_id", ["st_setup", None])
    def test_refused_settings_fail_the_connect(self, event_id: str | None) -> None:
        machine = WireMachine(has_tracker=True)
        machine.handle(Opened(0, {"type": "realtime"}))
        machine.handle(got(wire.session_created()))
        effects = machine.handle(got(wire.error("invalid_value", event_id, "bad voice", param="session.voice")))
        failed = [effect.error for effect in effects if isinstance(effect, ReportSetupFailed)]
        assert isinstance(failed[0], UserError)
        assert "bad voice" in failed[0].message
        assert failed[0].code == "invalid_value"
        assert "session.voice" in failed[0].hint

    def test_refused_key_is_an_auth_error(self) -> None:
        machine = WireMachine(has_tracker=True)
        machine.handle(Opened(0, {"type": "realtime"}, is_attached=True))
        effects = machine.handle(got(wire.error("invalid_api_key")))
        assert isinstance(effects[0], ReportSetupFailed)
        assert isinstance(effects[0].error, AuthError)

    def test_close_before_set_up_fails_the_connect_with_the_last_error(self) -> None:
        machine = WireMachine(has_tracker=True)
        machine.handle(Opened(0, {"type": "realtime"}))
        machine.handle(got(wire.error("model_not_found", "x", "no such model")))
        effects = machine.handle(PeerClosed(0, 1008, "policy"))
        assert isinstance(effects[-1], ReportSetupFailed)
        assert isinstance(effects[-1].error, TransportError)
        assert "no such model" in effects[-1].error.message
        assert [event.type for event in told(effects)] == ["connection_status", "end_of_stream"]

    def test_audio_format_is_told_only_when_it_changes(self) -> None:
        machine = ready()
        law = {"type": "audio/pcmu"}
        assert SetAudioFormat(law) in machine.handle(got(wire.session_updated(format=law)))
        assert SetAudioFormat(law) not in machine.handle(got(wire.session_updated(format=law)))


class TestWhatListenersHear:
    def test_every_frame_comes_raw_and_untouched_first(self) -> None:
        data = {"type": "response.output_text.delta", "item_id": "i", "response_id": "r", "delta": "x", "new": [1]}
        effects = ready().handle(got(json.dumps(data)))
        assert isinstance(effects[0], Emit)
        assert effects[0].events[0] == out.RealtimeModelRawServerEvent(data)

    def test_audio_is_decoded(self) -> None:
        heard = hear(ready(), wire.audio_delta(ms=20))
        assert heard == [out.RealtimeModelAudioEvent(bytes(960), "r1", "a1", 0)]

    def test_old_name_and_missing_index_of_audio_are_understood(self) -> None:
        fields = json.loads(wire.audio_delta()) | {"type": "response.audio.delta"}
        del fields["content_index"]
        assert hear(ready(), json.dumps(fields)) == [out.RealtimeModelAudioEvent(bytes(960), "r1", "a1", 0)]

    def test_empty_audio_is_no_event(self) -> None:
        assert hear(ready(), wire.audio_delta(ms=0)) == []

    def test_text_of_both_kinds(self) -> None:
        part = {"item_id": "i", "response_id": "r", "delta": "ab", "content_index": 0, "output_index": 0}
        spoken = hear(ready(), wire.frame("response.output_audio_transcript.delta", **part))
        assert spoken == [out.RealtimeModelTranscriptDeltaEvent("i", "ab", "r")]
        written = hear(ready(), wire.frame("response.output_text.delta", **part))
        assert written == [out.RealtimeModelOutputTextDeltaEvent("i", "ab", "r")]

    def test_turn_usage_and_outcome(self) -> None:
        machine = ready()
        assert hear(machine, wire.response_created("r1")) == [out.RealtimeModelTurnStartedEvent("r1")]
        usage = {"total_tokens": 3, "input_token_details": {"text_tokens": 1}, "output_token_details": {}}
        details = {"type": "failed", "reason": None, "error": {"code": "server_error"}}
        heard = hear(machine, wire.response_done("r1", "failed", status_details=details, usage=usage))
        assert heard == [
            usage_event(usage, "r1"),
            out.RealtimeModelTurnEndedEvent("r1", "failed", None, {"code": "server_error"}),
        ]

    def test_incomplete_outcome_has_its_reason(self) -> None:
        details = {"type": "incomplete", "reason": "max_output_tokens"}
        heard = hear(ready(), wire.response_done("r1", "incomplete", status_details=details))
        assert heard == [out.RealtimeModelTurnEndedEvent("r1", "incomplete", "max_output_tokens")]

    def test_an_outcome_that_nobody_knows_is_a_failure_in_the_servers_word(self) -> None:
        heard = hear(ready(), wire.response_done("r1", "weird"))
        assert heard == [out.RealtimeModelTurnEndedEvent("r1", "failed", "weird")]
        told = hear(ready(), wire.response_done("r1", "weird", status_details={"reason": "tired"}))
        assert told == [out.RealtimeModelTurnEndedEvent("r1", "failed", "tired")]

    def test_items_know_their_place(self) -> None:
        item = {"id": "m", "type": "message", "role": "user", "content": [{"type": "input_audio", "transcript": None}]}
        machine = ready()
        for name in ("added", "done", "created"):
            heard = hear(machine, wire.frame(f"conversation.item.{name}", item=item, previous_item_id="p"))
            made = UserMessageItem(item_id="m", previous_item_id="p", content=[InputAudio()])
            assert heard == [out.RealtimeModelItemUpdatedEvent(made)]
        first = hear(machine, wire.frame("conversation.item.added", item=item, previous_item_id=None))
        assert first[0].item.previous_item_id == "root"
        absent = hear(machine, wire.frame("conversation.item.added", item=item))
        assert absent[0].item.previous_item_id is None
        retrieved = hear(machine, wire.frame("conversation.item.retrieved", item=item))
        assert retrieved[0].item.previous_item_id is None

    def test_user_speech_has_its_item_when_committed(self) -> None:
        heard = hear(ready(), wire.frame("input_audio_buffer.committed", item_id="u", previous_item_id="p"))
        made = UserMessageItem(item_id="u", previous_item_id="p", content=[InputAudio()])
        assert heard == [out.RealtimeModelItemUpdatedEvent(made)]

    def test_what_follows_an_unseen_item_follows_what_that_follows(self) -> None:
        machine = ready()
        output = {"id": "o", "type": "function_call_output", "call_id": "c", "output": "1"}
        hear(machine, wire.frame("conversation.item.added", item=output, previous_item_id="call"))
        item = {"id": "m", "type": "message", "role": "assistant", "content": []}
        heard = hear(machine, wire.frame("conversation.item.added", item=item, previous_item_id="o"))
        assert heard[0].item == AssistantMessageItem(item_id="m", previous_item_id="call")

    def test_unseen_items_are_remembered_within_bounds(self) -> None:
        machine = ready()
        for n in range(600):
            output = {"id": f"o{n}", "type": "function_call_output"}
            hear(machine, wire.frame("conversation.item.added", item=output, previous_item_id="p"))
        assert len(machine._unseen) == 512

    def test_call_runs_only_when_complete(self) -> None:
        item = {
            "id": "f",
            "type": "function_call",
            "name": "add",
            "call_id": "c",
            "arguments": "{}",
            "status": "completed",
        }
        machine = ready()
        heard = hear(machine, wire.frame("response.output_item.done", response_id="r", item=item))
        assert heard == [out.RealtimeModelToolCallEvent("add", "c", "{}", "f", None, "r")]
        cut = item | {"status": "incomplete"}
        assert hear(machine, wire.frame("response.output_item.done", response_id="r", item=cut)) == []
        row = hear(machine, wire.frame("conversation.item.done", item=cut))
        assert row[0].item == RealtimeToolCallItem(
            item_id="f", call_id="c", status="incomplete", arguments="{}", name="add"
        )

    @pytest.mark.parametrize(
        ("frame", "event"),
        [
            (
                wire.frame("input_audio_buffer.speech_stopped", item_id="u", audio_end_ms=7),
                out.RealtimeModelSpeechStoppedEvent("u", 7),
            ),
            (
                wire.frame("input_audio_buffer.timeout_triggered", item_id="u", audio_start_ms=1, audio_end_ms=2),
                out.RealtimeModelInputAudioTimeoutTriggeredEvent("u", 1, 2),
            ),
            (
                wire.frame("conversation.item.input_audio_transcription.delta", item_id="u", delta="he"),
                out.RealtimeModelInputAudioTranscriptionDeltaEvent("u", "he"),
            ),
            (
                wire.frame(
                    "conversation.item.input_audio_transcription.completed",
                    item_id="u",
                    transcript="hello",
                    usage={"type": "duration", "seconds": 1},
                ),
                out.RealtimeModelInputAudioTranscriptionCompletedEvent(
                    "u", "hello", {"type": "duration", "seconds": 1}
                ),
            ),
            (
                wire.frame("conversation.item.input_audio_transcription.failed", item_id="u", error={"code": "x"}),
                out.RealtimeModelInputAudioTranscriptionFailedEvent("u", {"code": "x"}),
            ),
            (wire.frame("conversation.item.deleted", item_id="u"), out.RealtimeModelItemDeletedEvent("u")),
            (
                '{"type":"input_audio_buffer.dtmf_event_received","event":"5","received_at":1767225600}',
                out.RealtimeModelDtmfReceivedEvent("5", 1_767_225_600),
            ),
            (wire.audio_done("a"), out.RealtimeModelAudioDoneEvent("a", 0)),
            (
                wire.frame("rate_limits.updated", rate_limits=[{"name": "tokens"}]),
                out.RealtimeModelRateLimitsEvent([{"name": "tokens"}]),
            ),
        ],
    )
    def test_event_is_told(self, frame: str, event: Any) -> None:
        assert hear(ready(), frame) == [event]

    @pytest.mark.parametrize(
        "name",
        [
            "conversation.item.truncated",
            "input_audio_buffer.cleared",
            "response.content_part.done",
            "conversation.created",
        ],
    )
    def test_event_whose_content_comes_otherwise_is_only_raw(self, name: str) -> None:
        effects = ready().handle(got(wire.frame(name, item_id="i", part={}, conversation={})))
        assert len(effects) == 1
        assert told(effects) == []

    @pytest.mark.parametrize("name", ["something.new", "session.renamed"])
    def test_event_without_a_meaning_of_ours_is_other(self, name: str) -> None:
        frame = wire.frame(name, item_id="i", event="5")
        assert hear(ready(), frame) == [out.RealtimeModelOtherEvent(json.loads(frame))]

    def test_item_of_an_unknown_kind_is_other(self) -> None:
        frame = wire.frame("conversation.item.added", item={"id": "x", "type": "item_reference"})
        assert hear(ready(), frame) == [out.RealtimeModelOtherEvent(json.loads(frame))]

    def test_error_of_the_server_is_told_and_survived(self) -> None:
        machine = ready()
        assert errors(machine, wire.error("invalid_value", "mine"))[0]["code"] == "invalid_value"
        assert hear(machine, wire.audio_delta())


class TestFaults:
    @pytest.mark.parametrize("frame", ["", "{", "[]", "null", b"\xff\xfe", '{"a":NaN}', "[" * 100_000])
    def test_frame_that_is_no_object_is_one_counted_error(self, frame: str | bytes) -> None:
        machine = ready()
        assert [error["code"] for error in errors(machine, frame)] == ["invalid_json"]
        assert machine.faults == 1
        assert hear(machine, wire.audio_delta())

    @pytest.mark.parametrize(
        ("frame", "param"),
        [
            ("{}", "type"),
            ('{"type":null}', "type"),
            ('{"type":[]}', "type"),
            (wire.frame("response.done"), "response"),
            (wire.frame("conversation.item.added", item=None), "item"),
            (wire.frame("conversation.item.input_audio_transcription.completed", item_id="u"), "transcript"),
            (wire.audio_delta(item_id=None), "item_id"),  # type: ignore[arg-type] # what a bad server sends
            (wire.audio_delta(delta=7), "delta"),
            (wire.audio_delta(delta="?"), "delta"),
        ],
    )
    def test_event_that_lacks_something_is_one_counted_error(self, frame: str, param: str) -> None:
        machine = ready()
        assert [error["param"] for error in errors(machine, frame)] == [param]
        assert machine.faults == 1

    def test_speech_without_an_item_still_interrupts(self) -> None:
        machine = ready()
        hear(machine, wire.audio_delta(ms=100))
        effects = machine.handle(got(wire.frame("input_audio_buffer.speech_started", item_id=None)))
        assert type(effects[0]).__name__ == "StopPlayback"

    def test_end_of_a_response_without_content_opens_the_gate(self) -> None:
        machine = ready()
        hear(machine, wire.response_created("r1"))
        book = Playbook(machine) >> asked(ask.RealtimeModelSendUserInput("hi")) << Frame("conversation.item.create")
        assert book >> got(wire.frame("response.done")) << Frame("response.create") << Anything()


class TestEnd:
    def test_loss_is_an_exception_then_the_status_then_the_end(self) -> None:
        machine = ready()
        events = told(machine.handle(PeerClosed(0, 1011, "oops")))
        assert [event.type for event in events] == ["exception", "connection_status", "end_of_stream"]
        assert isinstance(events[0].exception, TransportError)
        assert events[0].exception.status == 1011
        assert events[1] == out.RealtimeModelConnectionStatusEvent("disconnected", 1011, "oops")

    def test_normal_end_is_no_exception(self) -> None:
        events = told(ready().handle(PeerClosed(0, 1000, "bye")))
        assert [event.type for event in events] == ["connection_status", "end_of_stream"]

    def test_expiry_is_recognised_by_reason_and_by_error(self) -> None:
        reason = "Your session hit the maximum duration of 60 minutes."
        assert told(ready().handle(PeerClosed(0, 1001, reason)))[0].exception.code == "session_expired"
        machine = ready()
        hear(machine, wire.error("session_expired"))
        assert told(machine.handle(PeerClosed(0, 1000, "")))[0].exception.code == "session_expired"

    def test_nothing_happens_after_the_end(self) -> None:
        machine = ready()
        machine.handle(PeerClosed(0, 1000, "", is_ours=True))
        assert machine.is_over
        for fact in (PeerClosed(0, 1006), got(wire.audio_delta()), TimerFired(0, "x")):
            assert machine.handle(fact) == []


def test_response_whose_end_comes_twice_is_counted_once() -> None:
    machine = ready()
    usage = {"total_tokens": 5}
    hear(machine, wire.response_created())
    assert [event.type for event in hear(machine, wire.response_done(usage=usage))] == ["usage", "turn_ended"]
    assert hear(machine, wire.response_done(usage=usage)) == []


def test_response_whose_beginning_comes_after_its_end_does_not_run() -> None:
    machine = ready()
    assert [event.type for event in hear(machine, wire.response_done())] == ["turn_ended"]
    assert hear(machine, wire.response_created()) == []
    assert machine.handle(asked(ask.RealtimeModelSendRawMessage({"type": "response.create"}))) != []


def test_an_unknown_kind_of_fact_is_a_mistake_that_is_told() -> None:
    with pytest.raises(AssertionError):
        ready().handle(object())  # type: ignore[arg-type] # the mistake under test


def test_a_caller_who_sends_what_no_model_knows_is_told() -> None:
    with pytest.raises(UserError, match="no object"):
        ready().handle(asked(object()))  # type: ignore[arg-type] # the mistake under test


def test_frames_that_come_after_the_end_are_not_read() -> None:
    machine = ready()
    machine.handle(PeerClosed(0.0, 1000))
    assert machine.frame_received(0.0, wire.response_created()) == []
