"""A session patch changes what it names and nothing else, whole or not at all."""

from __future__ import annotations

from typing import Any

import pytest

from app.local.service.refusal import Refusal
from app.local.service.session_shape import SessionShape
from app.local.service.session_state import SessionState


@pytest.fixture
def state() -> SessionState:
    return SessionState("sess_1", "some-model")


def patch(**fields: Any) -> SessionShape:
    return SessionShape.model_validate({"type": "realtime", **fields})


def test_first_session_has_the_services_defaults(state: SessionState) -> None:
    wire = state.wire()
    assert wire["model"] == "some-model"
    assert wire["output_modalities"] == ["audio"]
    assert wire["audio"]["input"]["turn_detection"]["type"] == "server_vad"
    assert wire["audio"]["input"]["transcription"] is None
    assert wire["audio"]["output"]["format"] == {"type": "audio/pcm", "rate": 24000}


def test_patch_leaves_what_it_does_not_name(state: SessionState) -> None:
    state.apply(patch(instructions="Be brief.", audio={"output": {"voice": "ash"}}))
    before = state.wire()
    state.apply(patch(audio={"input": {"transcription": {"model": "whisper-1"}}}))
    after = state.wire()
    assert after["audio"]["input"].pop("transcription") == {"model": "whisper-1"}
    before["audio"]["input"].pop("transcription")
    assert after == before


def test_null_and_empty_clear(state: SessionState) -> None:
    state.apply(patch(instructions="x", tools=[{"type": "function", "name": "f"}]))
    state.apply(patch(instructions="", tools=[], audio={"input": {"turn_detection": None}}))
    assert state.instructions == ""
    assert state.tools == ()
    assert state.turn_detection is None


def test_turn_detection_of_the_same_kind_keeps_its_other_values(state: SessionState) -> None:
    state.apply(patch(audio={"input": {"turn_detection": {"type": "server_vad", "threshold": 0.7}}}))
    state.apply(patch(audio={"input": {"turn_detection": {"type": "server_vad", "silence_duration_ms": 300}}}))
    assert state.turn_detection is not None
    assert (state.turn_detection["threshold"], state.turn_detection["silence_duration_ms"]) == (0.7, 300)


def test_turn_detection_of_another_kind_starts_from_its_defaults(state: SessionState) -> None:
    state.apply(patch(audio={"input": {"turn_detection": {"type": "semantic_vad"}}}))
    assert state.turn_detection == {
        "type": "semantic_vad",
        "eagerness": "auto",
        "create_response": True,
        "interrupt_response": True,
    }


def test_format_of_another_kind_replaces_the_old_one(state: SessionState) -> None:
    state.apply(patch(audio={"output": {"format": {"type": "audio/pcmu"}}}))
    assert state.output_format == {"type": "audio/pcmu"}
    state.apply(patch(audio={"output": {"format": {"type": "audio/pcm"}}}))
    assert state.output_format == {"type": "audio/pcm", "rate": 24000}


def test_model_cannot_be_changed_but_may_be_repeated(state: SessionState) -> None:
    state.apply(patch(model="some-model"))
    with pytest.raises(Refusal) as caught:
        state.apply(patch(model="another", instructions="not taken"))
    assert caught.value.param == "session.model"
    assert state.instructions != "not taken"


def test_voice_is_fixed_once_it_was_heard(state: SessionState) -> None:
    state.apply(patch(audio={"output": {"voice": "ash"}}))
    state.has_spoken = True
    state.apply(patch(audio={"output": {"voice": "ash", "speed": 1.2}}))
    with pytest.raises(Refusal) as caught:
        state.apply(patch(audio={"output": {"voice": "coral"}}))
    assert caught.value.code == "cannot_update_voice"
    assert (state.voice, state.speed) == ("ash", 1.2)


def test_reported_session_is_a_copy(state: SessionState) -> None:
    state.wire()["audio"]["output"]["voice"] = "changed"
    assert state.voice == "alloy"
