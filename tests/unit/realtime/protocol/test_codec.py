"""Frames to values and back; what is wrong is said with its place."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openai.types.realtime.realtime_client_event import RealtimeClientEvent
from pydantic import TypeAdapter

from app.base.errors import ProtocolError
from app.realtime.protocol import client_events, codec

GOOD: list[dict[str, Any]] = [
    {"type": "session.update", "session": {"type": "realtime", "audio": {"input": {"turn_detection": None}}}},
    {"type": "session.update", "session": {"type": "transcription", "audio": {"input": {"noise_reduction": None}}}},
    {"type": "input_audio_buffer.append", "audio": "AAAA"},
    {"type": "input_audio_buffer.commit", "event_id": "e1"},
    {"type": "input_audio_buffer.clear"},
    {"type": "output_audio_buffer.clear"},
    {
        "type": "conversation.item.create",
        "previous_item_id": "root",
        "item": {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "hi"}]},
    },
    {
        "type": "conversation.item.create",
        "item": {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "hi"}]},
    },
    {"type": "conversation.item.create", "item": {"type": "function_call_output", "call_id": "c", "output": "1"}},
    {
        "type": "conversation.item.create",
        "item": {"type": "function_call", "name": "f", "arguments": "{}", "call_id": "c"},
    },
    {
        "type": "conversation.item.create",
        "item": {"type": "mcp_approval_response", "id": "a", "approval_request_id": "r", "approve": True},
    },
    {"type": "conversation.item.retrieve", "item_id": "i"},
    {"type": "conversation.item.truncate", "item_id": "i", "content_index": 0, "audio_end_ms": 0},
    {"type": "conversation.item.delete", "item_id": "i"},
    {"type": "response.create"},
    {"type": "response.create", "response": {"conversation": "none", "input": [], "metadata": {"a": "b"}}},
    {"type": "response.cancel", "response_id": "r"},
]


@pytest.mark.parametrize("event", GOOD, ids=lambda event: event["type"])
def test_good_event_survives_the_way_there_and_back(event: dict[str, Any]) -> None:
    decoded = codec.decode_client(codec.encode(event))
    assert type(decoded) is client_events.CLIENT_EVENT_TYPES[event["type"]]
    assert codec.dump(decoded) == event
    codec.check_client(event)
    TypeAdapter[Any](RealtimeClientEvent).validate_python(event)


def test_every_client_event_is_tried() -> None:
    assert {event["type"] for event in GOOD} == set(client_events.CLIENT_EVENT_TYPES)


@pytest.mark.parametrize(
    ("event", "code", "path"),
    [
        ({}, "missing_required_parameter", "type"),
        ({"type": "nope"}, "invalid_value", "type"),
        ({"type": "session.update"}, "missing_required_parameter", "session"),
        ({"type": "session.update", "session": {}}, "missing_required_parameter", "session.type"),
        (
            {"type": "session.update", "session": {"type": "realtime", "voice": "x"}},
            "unknown_parameter",
            "session.voice",
        ),
        (
            {"type": "session.update", "session": {"type": "realtime", "instructions": 3}},
            "invalid_type",
            "session.instructions",
        ),
        (
            {"type": "session.update", "session": {"type": "realtime", "tools": [{"type": "function"}]}},
            "missing_required_parameter",
            "session.tools[0].name",
        ),
        (
            {"type": "session.update", "session": {"type": "realtime", "audio": {"output": {"speed": 9.0}}}},
            "invalid_value",
            "session.audio.output.speed",
        ),
        ({"type": "input_audio_buffer.append", "audio": "", "x": 1}, "unknown_parameter", "x"),
        (
            {"type": "conversation.item.create", "item": {"type": "message", "role": "robot"}},
            "invalid_value",
            "item.role",
        ),
        ({"type": "conversation.item.create", "item": {"type": "poem"}}, "invalid_value", "item.type"),
        (
            {
                "type": "conversation.item.create",
                "item": {"type": "message", "role": "user", "content": [{"type": "input_text"}]},
            },
            "missing_required_parameter",
            "item.content[0].text",
        ),
        (
            {"type": "conversation.item.truncate", "item_id": "i", "content_index": 0, "audio_end_ms": -1},
            "invalid_value",
            "audio_end_ms",
        ),
        (
            {"type": "conversation.item.truncate", "item_id": "i", "content_index": 0, "audio_end_ms": 1.5},
            "invalid_type",
            "audio_end_ms",
        ),
    ],
)
def test_bad_event_is_refused_as_the_service_would(event: dict[str, Any], code: str, path: str) -> None:
    with pytest.raises(ProtocolError) as caught:
        codec.decode_client(json.dumps(event))
    assert (caught.value.code, caught.value.path) == (code, path)
    assert caught.value.event_type == event.get("type", "")
    assert path in caught.value.message


@pytest.mark.parametrize("frame", ["", "nope", "[1]", "3", b"\xff", '{"a":Infinity}'])
def test_frame_that_is_no_json_object_is_refused(frame: str | bytes) -> None:
    with pytest.raises(ProtocolError) as caught:
        codec.parse_frame(frame)
    assert caught.value.code == "invalid_json"


@pytest.mark.parametrize("value", [object(), float("nan"), b"x"])
def test_what_has_no_json_form_is_refused(value: object) -> None:
    with pytest.raises(ProtocolError) as caught:
        codec.encode({"type": "t", "value": value})
    assert caught.value.event_type == "t"


def test_check_lets_pass_what_we_may_not_know() -> None:
    codec.check_client({"type": "made.up", "x": 1})
    codec.check_client({"type": "response.create", "newer": 1, "response": {"reasoning": {"effort": "wild"}}})
    codec.check_client({"type": "conversation.item.create", "item": {"type": "poem"}})


@pytest.mark.parametrize(
    "event",
    [{"type": "conversation.item.delete"}, {"type": "response.create", "response": []}, {"type": "session.update"}],
)
def test_check_refuses_what_lacks_something(event: dict[str, Any]) -> None:
    with pytest.raises(ProtocolError):
        codec.check_client(event)


@given(st.binary(max_size=200))
def test_audio_survives_the_way_there_and_back(audio: bytes) -> None:
    frame = codec.parse_frame(codec.encode_append(audio))
    assert frame["type"] == "input_audio_buffer.append"
    assert codec.audio_bytes(frame["audio"]) == audio


@pytest.mark.parametrize("text", ["A", "AA=A", "ö", "A A=", "*"])
def test_audio_that_is_not_base64_is_refused(text: str) -> None:
    with pytest.raises(ProtocolError):
        codec.audio_bytes(text)


@given(st.dictionaries(st.text(), st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(), max_size=5))
def test_any_object_survives_the_way_there_and_back(data: dict[str, Any]) -> None:
    assert codec.parse_frame(codec.encode(data)) == data
