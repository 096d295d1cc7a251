"""The shapes of settings that callers annotate with name what the wire takes, no more and no less."""

from __future__ import annotations

import inspect
import typing
from typing import Any

import pytest

import app.realtime as library
from app.realtime import model_settings
from app.realtime.model.session_config import wire_session
from app.realtime.protocol import session_object as wire

SHAPES: dict[str, tuple[type, ...]] = {
    "RealtimeTurnDetectionConfig": (wire.ServerVad, wire.SemanticVad),
    "RealtimeInputAudioTranscriptionConfig": (wire.InputTranscription,),
    "RealtimeInputAudioNoiseReductionConfig": (wire.NoiseReduction,),
    "RealtimeAudioInputConfig": (wire.AudioInput,),
    "RealtimeAudioOutputConfig": (wire.AudioOutput,),
    "RealtimeAudioConfig": (wire.SessionAudio,),
    "RealtimeReasoningConfig": (wire.Reasoning,),
    "RealtimeModelTracingConfig": (wire.Tracing,),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_has_the_keys_of_the_wire(name: str) -> None:
    shape: Any = getattr(library, name)
    keys = {key for model in SHAPES[name] for key in getattr(model, "model_fields")}  # noqa: B009 - of a type object
    assert set(typing.get_type_hints(shape)) == keys
    assert shape.__required_keys__ == frozenset(), "every key may be left out"


def test_every_shape_is_compared() -> None:
    shapes = {name for name in model_settings.__all__ if inspect.isclass(vars(model_settings)[name])}
    assert {name for name in shapes if name.endswith("Config")} == set(SHAPES)


def test_settings_that_are_annotated_reach_the_wire() -> None:
    detection: library.RealtimeTurnDetectionConfig = {"type": "server_vad", "threshold": 0.4, "idle_timeout_ms": 6000}
    hearing: library.RealtimeAudioInputConfig = {"format": "g711_ulaw", "noise_reduction": None}
    audio: library.RealtimeAudioConfig = {"input": hearing, "output": {"voice": {"id": "mine"}, "speed": 1.1}}
    thinking: library.RealtimeReasoningConfig = {"effort": "low"}
    session = wire_session({"audio": audio, "turn_detection": detection, "reasoning": thinking})
    assert session["audio"]["input"] == {
        "format": {"type": "audio/pcmu"},
        "noise_reduction": None,
        "turn_detection": detection,
    }
    assert session["audio"]["output"] == audio["output"]
    assert session["reasoning"] == {"effort": "low"}


def test_efforts_are_those_of_the_wire() -> None:
    assert typing.get_args(library.RealtimeReasoningEffort) == typing.get_args(wire.Effort)
