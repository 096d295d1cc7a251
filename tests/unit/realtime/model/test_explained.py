"""What is wrong with settings is said in the caller's terms, with what is allowed there."""

from __future__ import annotations

from typing import Any

import pytest

from app.base.errors import UserError
from app.realtime.model.explained import check_shape
from app.realtime.model.session_config import wire_patch, wire_response, wire_session


@pytest.mark.parametrize(
    ("settings", "message", "allowed"),
    [
        ({"turn_detection": {"threshold": 0.5}}, "'turn_detection.type' is missing.", "server_vad, semantic_vad"),
        (
            {"turn_detection": "server_vad"},
            "'turn_detection' has a wrong value.",
            "a mapping with 'type': server_vad, semantic_vad",
        ),
        (
            {"input_audio_format": 3},
            "'input_audio_format' has a wrong value.",
            "a mapping with 'type': audio/pcm, audio/pcmu, audio/pcma",
        ),
        ({"reasoning": 3}, "'reasoning' has a wrong value.", "a mapping with the keys effort"),
        ({"voice": 3}, "'voice' has a wrong value.", "Input should be a valid string / a mapping with the keys id"),
        (
            {"prompt": {"id": "p", "variables": 3}},
            "'prompt.variables' has a wrong value.",
            "a mapping",
        ),
        ({"tools": [{"type": "mcp", "label": "x"}]}, "'tools[0].server_label' is missing.", None),
        ({"tools": [{"name": "x"}]}, "'tools[0].type' is missing.", "function, mcp"),
        (
            {"turn_detection": {"type": "semantic_vad", "tempo": 1}},
            "Unknown setting 'turn_detection.tempo'.",
            "type, eagerness, create_response, interrupt_response",
        ),
        ({"prompt": {"id": "p", "a.b": 3}}, "Unknown setting 'prompt.a.b'.", "id, version, variables"),
    ],
)
def test_what_is_allowed_is_named(settings: dict[str, Any], message: str, allowed: str | None) -> None:
    with pytest.raises(UserError) as caught:
        wire_session(settings)
    assert caught.value.message == message
    assert caught.value.hint == (f"Allowed: {allowed}." if allowed else "")


@pytest.mark.parametrize(
    ("options", "message", "allowed"),
    [
        ({"foo": 1}, "Unknown option 'foo'.", "metadata, extra"),
        ({"prompt": {"id": "p", "foo": 1}}, "Unknown setting 'prompt.foo'.", "id, version, variables"),
        ({"conversation": "zz"}, "'conversation' has a wrong value.", "'auto' or 'none'"),
        ({"instructions": 3}, "'instructions' has a wrong value.", "string"),
        ({"input": [{"type": "message", "role": "user"}]}, "'input[0].content' is missing.", ""),
        ({"input": [{"type": "message", "content": []}]}, "'input[0].role' is missing.", "system, user, assistant"),
        ({"input": ["x"]}, "'input[0]' has a wrong value.", "a mapping with 'type': message, function_call"),
        ({"extra": 3}, "extra must be a mapping", ""),
        ({"extra": {"tools": []}}, "extra holds 'tools'", ""),
    ],
)
def test_wrong_option_of_a_response_is_named(options: dict[str, Any], message: str, allowed: str) -> None:
    with pytest.raises(UserError) as caught:
        wire_response(options)
    assert message in caught.value.message
    assert allowed in caught.value.hint


def test_options_of_a_response_go_out_as_they_are_with_what_only_the_server_knows() -> None:
    options = {"conversation": "none", "input": [], "metadata": {"a": "b"}, "tools": None}
    assert wire_response(options) == options
    assert wire_response({**options, "extra": {"newer": {"x": 1}}}) == {**options, "newer": {"x": 1}}
    assert wire_response({}) == {}


def test_a_session_that_runs_keeps_its_model() -> None:
    with pytest.raises(UserError, match="model_name") as caught:
        wire_patch({"model_name": "gpt-realtime-2.1-mini", "speed": 1.1})
    assert "another session" in caught.value.hint
    assert wire_patch({"model_name": None, "speed": 1.1}) == wire_session({"speed": 1.1})
    with pytest.raises(UserError, match="must be a dict"):
        wire_patch(3)  # type: ignore[arg-type] # the mistake under test


def test_a_place_is_named_as_it_is_unless_it_was_spelled_otherwise() -> None:
    from app.realtime.protocol.session_object import AudioOutput

    with pytest.raises(UserError, match="'speed' has"):
        check_shape(AudioOutput, {"speed": 9.0})
    with pytest.raises(UserError, match="'tempo' has"):
        check_shape(AudioOutput, {"speed": 9.0}, lambda _: "tempo")
