"""What a session asks of the wire's machine, and how its requests for responses fare."""

from __future__ import annotations

import json
from typing import Any

import pytest

from app.base.errors import UserError
from app.realtime import model_events as out
from app.realtime import model_inputs as ask
from app.realtime.model.effects import (
    SendFrame,
    StartTimer,
    StopTimer,
    TimerFired,
)
from tests import wire_frames as wire
from tests.playbook import Anything, Frame, Playbook
from tests.wire_machine import TAG, asked, errors, got, hear, ready, told


class TestRequests:
    def test_typed_text_is_an_item_and_asks_for_an_answer(self) -> None:
        item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "hi"}]}
        book = Playbook(ready()) >> asked(ask.RealtimeModelSendUserInput("hi"))
        assert (
            book
            << Frame("conversation.item.create", item=item)
            << Frame("response.create", event_id=TAG)
            << StartTimer(f"response:{TAG}", 10.0)
        )

    def test_message_with_a_picture_is_sent_as_it_is(self) -> None:
        content = [
            {"type": "input_text", "text": "see"},
            {"type": "input_image", "image_url": "data:image/png;base64,iVBORw0KGgo="},
        ]
        event = ask.RealtimeModelSendUserInput({"type": "message", "role": "user", "content": content})  # type: ignore[typeddict-item] # a plain list
        book = Playbook(ready()) >> asked(event)
        item = {"type": "message", "role": "user", "content": content}
        assert book << Frame("conversation.item.create", item=item) << Anything()

    def test_audio_is_appended_and_committed_without_a_response(self) -> None:
        book = Playbook(ready()) >> asked(ask.RealtimeModelSendAudio(b"\x01\x00", commit=True))
        assert book << Frame("input_audio_buffer.append", audio="AQA=") << Frame("input_audio_buffer.commit")
        assert book >> asked(ask.RealtimeModelSendAudio(b""))

    def test_it_is_busy_from_the_request_until_the_end_of_the_response(self) -> None:
        machine = ready()
        assert not machine.is_busy
        machine.handle(asked(ask.RealtimeModelSendUserInput("hi")))
        assert machine.is_busy
        hear(machine, wire.response_created("r1", TAG))
        assert machine.is_busy
        hear(machine, wire.response_done("r1"))
        assert not machine.is_busy

    def test_very_long_audio_is_sent_in_pieces(self) -> None:
        frames = ready().handle(asked(ask.RealtimeModelSendAudio(bytes(9 * 1024 * 1024))))
        assert len(frames) == 3

    def test_tool_output_waits_with_its_answer_for_the_running_response(self) -> None:
        machine = ready()
        hear(machine, wire.response_created("r1"))
        call = out.RealtimeModelToolCallEvent("add", "c1", "{}")
        item = {"type": "function_call_output", "call_id": "c1", "output": "3"}
        book = Playbook(machine) >> asked(ask.RealtimeModelSendToolOutput(call, "3", True))
        book = book << Frame("conversation.item.create", item=item)
        assert book >> got(wire.response_done("r1")) << Frame("response.create") << Anything()

    def test_two_tool_outputs_get_one_spoken_answer(self) -> None:
        machine = ready()
        hear(machine, wire.response_created("r1"))
        for n in range(2):
            call = out.RealtimeModelToolCallEvent("add", f"c{n}", "{}")
            machine.handle(asked(ask.RealtimeModelSendToolOutput(call, "3", True)))
        sent = [e for e in machine.handle(got(wire.response_done("r1"))) if isinstance(e, SendFrame)]
        assert len(sent) == 1
        hear(machine, wire.response_created("r2", TAG))
        assert not [e for e in machine.handle(got(wire.response_done("r2"))) if isinstance(e, SendFrame)]

    def test_tool_output_may_ask_for_no_answer(self) -> None:
        call = out.RealtimeModelToolCallEvent("add", "c1", "{}")
        book = Playbook(ready()) >> asked(ask.RealtimeModelSendToolOutput(call, "3", False))
        assert book << Frame("conversation.item.create")

    def test_settings_are_a_patch(self) -> None:
        book = Playbook(ready()) >> asked(ask.RealtimeModelSendSessionUpdate({"voice": "coral", "tools": []}))
        session = {"type": "realtime", "audio": {"output": {"voice": "coral"}}, "tools": []}
        assert book << SendFrame(json.dumps({"type": "session.update", "session": session}, separators=(",", ":")))

    def test_raw_message_is_sent_as_it_is(self) -> None:
        event = ask.RealtimeModelSendRawMessage({"type": "made.up", "other_data": {"a": 1}})
        assert Playbook(ready()) >> asked(event) << Frame("made.up", a=1)

    def test_raw_response_create_goes_through_the_gate(self) -> None:
        machine = ready()
        hear(machine, wire.response_created("vad"))
        event = ask.RealtimeModelSendRawMessage(
            {"type": "response.create", "other_data": {"event_id": "me", "response": {"instructions": "x"}}}
        )
        assert (
            Playbook(machine)
            >> asked(event)
            >> got(wire.response_done("vad"))
            << Frame("response.create", event_id="me")
            << Anything()
        )

    @pytest.mark.parametrize(
        "message",
        [
            None,
            {},
            {"type": ""},
            {"type": 3},
            {"type": "x", "data": {}},
            {"type": "x", "other_data": []},
            {"type": "conversation.item.delete"},
            {"type": "conversation.item.delete", "other_data": {"item_id": 3}},
            {"type": "session.update", "other_data": {"session": {"type": "realtime", "instructions": 3}}},
            {"type": "x", "other_data": {"a": object()}},
            {"type": "x", "other_data": {"a": float("nan")}},
        ],
    )
    def test_malformed_raw_message_is_the_users_error(self, message: Any) -> None:
        with pytest.raises(UserError):
            ready().handle(asked(ask.RealtimeModelSendRawMessage(message)))

    @pytest.mark.parametrize("key", ["newer", "type"])
    def test_raw_message_may_hold_what_we_do_not_know(self, key: str) -> None:
        session = {"type": "realtime", "reasoning": {"effort": "extreme"}, "newer": {"x": 1}}
        event = ask.RealtimeModelSendRawMessage(
            {"type": "session.update", "other_data": {"session": session, key: "x"}}
        )
        assert Playbook(ready()) >> asked(event) << Frame("session.update", session=session)

    @pytest.mark.parametrize(
        "user_input", [None, 3, {}, {"content": []}, {"content": [3]}, {"content": [{"type": "input_text"}]}]
    )
    def test_malformed_user_input_is_the_users_error(self, user_input: Any) -> None:
        with pytest.raises(UserError):
            ready().handle(asked(ask.RealtimeModelSendUserInput(user_input)))

    @pytest.mark.parametrize("role", ["user", "system"])
    def test_message_keeps_its_role(self, role: str) -> None:
        item = {"type": "message", "role": role, "content": [{"type": "input_text", "text": "hi"}]}
        book = Playbook(ready()) >> asked(ask.RealtimeModelSendUserInput(item))  # type: ignore[arg-type] # a plain dict
        assert book << Frame("conversation.item.create", item=item) << Anything()

    def test_message_with_sound_is_sent_as_it_is(self) -> None:
        item = {"type": "message", "role": "user", "content": [{"type": "input_audio", "audio": "AAA="}]}
        book = Playbook(ready()) >> asked(ask.RealtimeModelSendUserInput(item))  # type: ignore[arg-type] # a plain dict
        assert book << Frame("conversation.item.create", item=item) << Anything()

    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            ({"role": "assistant"}, "user, system"),
            ({"role": ["user"]}, "user, system"),
            ({"type": "function_call"}, "message"),
            ({"text": "hi"}, "type, role, content"),
            ({"content": [{"type": "input_audio", "audio": "%%%"}]}, "base64"),
            ({"role": "system", "content": [{"type": "input_audio", "audio": "AAA="}]}, "input_text"),
            ({"role": "system", "content": ["hi"]}, "input_text"),
        ],
    )
    def test_wrong_part_of_a_message_is_named_with_what_is_allowed(self, changes: Any, said: str) -> None:
        message = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "x"}], **changes}
        with pytest.raises(UserError) as caught:
            ready().handle(asked(ask.RealtimeModelSendUserInput(message)))  # type: ignore[arg-type] # the mistake under test
        assert said in caught.value.for_people()

    def test_other_malformed_requests_are_the_users_error(self) -> None:
        call = out.RealtimeModelToolCallEvent("add", "c1", "{}")
        for event in (
            ask.RealtimeModelSendAudio("text"),  # type: ignore[arg-type] # what a careless caller does
            ask.RealtimeModelSendToolOutput(call, 3, True),  # type: ignore[arg-type] # what a careless caller does
            ask.RealtimeModelSendSessionUpdate({"bogus": 1}),
        ):
            machine = ready()
            with pytest.raises(UserError):
                machine.handle(asked(event))


class TestResponses:
    def test_refusal_of_a_second_response_is_silent_and_tried_again(self) -> None:
        machine = ready()
        machine.handle(asked(ask.RealtimeModelSendUserInput("hi")))
        hear(machine, wire.response_created("vad", "somebody"))
        effects = machine.handle(got(wire.error("conversation_already_has_active_response", TAG)))
        assert told(effects) == []
        assert StopTimer(f"response:{TAG}") in effects
        sent = [e for e in machine.handle(got(wire.response_done("vad"))) if isinstance(e, SendFrame)]
        assert sent == [Frame("response.create", event_id="st_response_2")]

    def test_other_refusal_is_told_and_opens_the_gate(self) -> None:
        machine = ready()
        machine.handle(asked(ask.RealtimeModelSendUserInput("hi")))
        assert errors(machine, wire.error("rate_limit_exceeded", TAG))[0]["code"] == "rate_limit_exceeded"
        frames = machine.handle(asked(ask.RealtimeModelSendUserInput("hi")))
        assert frames[1] == Frame("response.create")

    def test_watchdog_reports_and_opens_the_gate(self) -> None:
        machine = ready()
        machine.handle(asked(ask.RealtimeModelSendUserInput("hi")))
        heard = told(machine.handle(TimerFired(10.0, f"response:{TAG}")))
        assert heard[0].error["code"] == "response_not_started"
        assert machine.handle(asked(ask.RealtimeModelSendUserInput("hi")))[1] == Frame("response.create")
