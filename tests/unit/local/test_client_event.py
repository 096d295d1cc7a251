"""What the engine says about client events that are wrong, and that it takes the right ones."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.local.service.client_event import MAX_APPEND_BYTES, decode_audio, event_id_of, read_json, validate
from app.local.service.refusal import Refusal


def session(**fields: Any) -> dict[str, Any]:
    return {"type": "session.update", "session": {"type": "realtime", **fields}}


def item(**fields: Any) -> dict[str, Any]:
    return {"type": "conversation.item.create", "item": fields}


WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({}, "missing_required_parameter", "type"),
    ({"type": 5}, "invalid_type", "type"),
    ({"type": "session.destroy"}, "invalid_value", "type"),
    ({"type": "session.update"}, "missing_required_parameter", "session"),
    ({"type": "session.update", "session": {}}, "missing_required_parameter", "session.type"),
    ({"type": "session.update", "session": {"type": "transcription"}}, "unsupported_session_type", "session.type"),
    (session(colour="red"), "unknown_parameter", "session.colour"),
    (session(instructions=7), "invalid_type", "session.instructions"),
    (session(output_modalities=["text", "audio"]), "array_above_max_length", "session.output_modalities"),
    (session(output_modalities=["video"]), "invalid_value", "session.output_modalities[0]"),
    (session(max_output_tokens=0), "invalid_value", "session.max_output_tokens"),
    (session(tool_choice="sometimes"), "invalid_value", "session.tool_choice"),
    (session(tools=[{"type": "function"}]), "missing_required_parameter", "session.tools[0].name"),
    (session(tools=[{"type": "mcp", "server_label": "x"}]), "invalid_value", "session.tools[0].type"),
    (session(prompt={"id": "pmpt_1"}), "invalid_value", "session.prompt"),
    (session(audio={"output": {"speed": 2.0}}), "decimal_above_max_value", "session.audio.output.speed"),
    (session(audio={"output": {"voice": 3}}), "invalid_value", "session.audio.output.voice"),
    (
        session(audio={"input": {"format": {"type": "audio/pcm", "rate": 16000}}}),
        "invalid_value",
        "session.audio.input.format.rate",
    ),
    (
        session(audio={"input": {"turn_detection": {"type": "server_vad", "threshold": 2}}}),
        "decimal_above_max_value",
        "session.audio.input.turn_detection.threshold",
    ),
    (
        session(audio={"input": {"turn_detection": {"type": "server_vad", "eagerness": "low"}}}),
        "unknown_parameter",
        "session.audio.input.turn_detection.eagerness",
    ),
    (
        session(audio={"input": {"turn_detection": {"type": "psychic_vad"}}}),
        "invalid_value",
        "session.audio.input.turn_detection.type",
    ),
    ({"type": "input_audio_buffer.append"}, "missing_required_parameter", "audio"),
    ({"type": "input_audio_buffer.append", "audio": 5}, "invalid_type", "audio"),
    ({"type": "input_audio_buffer.commit", "now": True}, "unknown_parameter", "now"),
    (item(type="message", role="bot", content=[]), "invalid_value", "item.role"),
    (item(type="picture"), "invalid_value", "item.type"),
    ({"type": "conversation.item.create", "item": 5}, "invalid_type", "item"),
    (
        item(type="message", role="user", content=[{"type": "input_text"}]),
        "missing_required_parameter",
        "item.content[0].text",
    ),
    (
        item(type="message", role="system", content=[{"type": "input_audio", "audio": ""}]),
        "invalid_value",
        "item.content[0].type",
    ),
    (item(type="function_call_output", output="x"), "missing_required_parameter", "item.call_id"),
    (
        item(id="x" * 33, type="function_call_output", call_id="c", output="x"),
        "string_above_max_length",
        "item.id",
    ),
    (
        item(type="message", role="user", content=[{"type": "input_image", "image_url": "http://x/y.png"}]),
        "invalid_value",
        "item.content[0].image_url",
    ),
    (
        {"type": "conversation.item.truncate", "item_id": "a", "content_index": 0, "audio_end_ms": -1},
        "integer_below_min_value",
        "audio_end_ms",
    ),
    (
        {"type": "conversation.item.truncate", "item_id": "a", "content_index": 0, "audio_end_ms": 1.5},
        "invalid_type",
        "audio_end_ms",
    ),
    ({"type": "response.create", "response": {"metadata": {"a": 1}}}, "invalid_type", "response.metadata.a"),
    (
        {"type": "response.create", "response": {"metadata": {str(n): "" for n in range(17)}}},
        "object_above_max_properties",
        "response.metadata",
    ),
    ({"type": "response.create", "response": {"modalities": ["text"]}}, "unknown_parameter", "response.modalities"),
    ({"type": "response.create", "response": {"conversation": "new"}}, "invalid_value", "response.conversation"),
    (
        {"type": "response.create", "response": {"input": [{"type": "item_reference"}]}},
        "missing_required_parameter",
        "response.input[0].id",
    ),
    ({"type": "response.cancel", "event_id": 7}, "invalid_type", "event_id"),
]


@pytest.mark.parametrize(("raw", "code", "param"), WRONG, ids=lambda value: value if isinstance(value, str) else "")
def test_wrong_event_is_refused_with_code_and_path(raw: dict[str, Any], code: str, param: str) -> None:
    with pytest.raises(Refusal) as caught:
        validate(raw)
    assert (caught.value.code, caught.value.param) == (code, param)
    assert param in caught.value.message or "Supported values" in caught.value.message or code.startswith("unsupp")


def test_refusal_names_the_events_id_and_the_kind_of_error() -> None:
    assert Refusal("No.", code="invalid_value", param="type").error("ev_1") == {
        "type": "invalid_request_error",
        "code": "invalid_value",
        "message": "No.",
        "param": "type",
        "event_id": "ev_1",
    }


def test_wording_lists_the_supported_values() -> None:
    with pytest.raises(Refusal, match=r"Supported values are: 'server_vad' and 'semantic_vad'\."):
        validate(session(audio={"input": {"turn_detection": {"type": "x"}}}))


@pytest.mark.parametrize("frame", ["{", "[1]", "5", '"x"', "[" * 100_000])
def test_frame_that_is_no_json_object_is_refused(frame: str) -> None:
    with pytest.raises(Refusal) as caught:
        read_json(frame)
    assert caught.value.code == "invalid_json"


@pytest.mark.parametrize("text", ["***", "AAA", "AA=A", "ü"])
def test_audio_that_is_no_base64_is_refused(text: str) -> None:
    with pytest.raises(Refusal) as caught:
        decode_audio(text, "audio")
    assert (caught.value.code, caught.value.param) == ("invalid_value", "audio")


def test_more_audio_than_one_event_may_hold_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        decode_audio("A" * (MAX_APPEND_BYTES * 4 // 3 + 8), "audio")
    assert caught.value.code == "string_above_max_length"


def test_event_id_is_used_only_when_it_is_a_text() -> None:
    assert event_id_of({"event_id": "mine"}) == "mine"
    assert event_id_of({"event_id": 5}) is None
    assert event_id_of({"event_id": "x" * 600}) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from(["type", "session", "item", "audio", "response", "item_id", "content", "role", "input", "tools"])
KINDS = st.sampled_from(
    ["session.update", "conversation.item.create", "response.create", "realtime", "message", "user"]
)


@given(st.dictionaries(KEYS, JSON | KINDS | st.dictionaries(KEYS, JSON | KINDS, max_size=4), max_size=5))
def test_any_object_is_an_event_or_a_refusal(raw: dict[str, Any]) -> None:
    refusals = []
    try:
        event = validate(json.loads(json.dumps(raw)))
    except Refusal as refusal:
        refusals.append(refusal)
    else:
        assert event.type == raw["type"]
    assert all(refusal.message and refusal.code for refusal in refusals)
