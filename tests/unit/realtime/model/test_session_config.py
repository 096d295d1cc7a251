"""Settings in both spellings become one wire object; what is wrong is named."""

from __future__ import annotations

from typing import Any

import pytest
from openai.types.realtime import RealtimeSessionCreateRequest
from pydantic import BaseModel

from app.base.errors import UserError
from app.realtime.model import session_config
from app.realtime.model.model_list import model_list
from app.realtime.model.session_config import connect_defaults, wire_session

DEFAULTS = connect_defaults(voice="ash", transcription="gpt-transcribe")


def test_defaults_of_a_new_connection() -> None:
    session = wire_session({}, DEFAULTS)
    assert session["type"] == "realtime"
    assert session["output_modalities"] == ["audio"]
    assert session["audio"]["output"] == {"format": {"type": "audio/pcm", "rate": 24000}, "voice": "ash"}
    assert session["audio"]["input"]["turn_detection"]["type"] == "semantic_vad"
    assert session["audio"]["input"]["turn_detection"]["interrupt_response"] is True
    assert session["audio"]["input"]["transcription"] == {"model": "gpt-transcribe"}
    RealtimeSessionCreateRequest.model_validate(session)


def test_update_names_only_what_it_changes() -> None:
    assert wire_session({"voice": "coral"}) == {"type": "realtime", "audio": {"output": {"voice": "coral"}}}
    assert wire_session({}) == {"type": "realtime"}


FLAT: dict[str, Any] = {
    "model_name": "gpt-realtime-2.1",
    "modalities": ["text"],
    "voice": "sage",
    "speed": 1.25,
    "input_audio_format": "g711_ulaw",
    "output_audio_format": "g711_alaw",
    "input_audio_transcription": {"model": "gpt-transcribe", "language": "ko"},
    "input_audio_noise_reduction": {"type": "far_field"},
    "turn_detection": {"type": "server_vad", "threshold": 0.4, "idle_timeout_ms": 6000},
    "tool_choice": "required",
    "parallel_tool_calls": False,
    "max_output_tokens": 100,
    "tracing": None,
    "truncation": {"type": "retention_ratio", "retention_ratio": 0.8},
    "reasoning": {"effort": "low"},
    "prompt": {"id": "pmpt_1", "variables": {"city": "Seoul"}},
    "include": ["item.input_audio_transcription.logprobs"],
    "instructions": "Be brief.",
    "tools": [{"type": "function", "name": "add", "description": "d", "parameters": {"type": "object"}}],
}
NESTED: dict[str, Any] = {
    **{key: value for key, value in FLAT.items() if key not in session_config._FLAT},
    "output_modalities": ["text"],
    "audio": {
        "input": {
            "format": {"type": "audio/pcmu"},
            "transcription": FLAT["input_audio_transcription"],
            "noise_reduction": FLAT["input_audio_noise_reduction"],
            "turn_detection": FLAT["turn_detection"],
        },
        "output": {"format": {"type": "audio/pcma"}, "voice": "sage", "speed": 1.25},
    },
}


def test_both_spellings_give_the_same_valid_object() -> None:
    flat, nested = wire_session(FLAT, DEFAULTS), wire_session(NESTED, DEFAULTS)
    assert flat == nested
    assert "model_name" not in flat
    assert flat["audio"]["input"]["format"] == {"type": "audio/pcmu"}
    RealtimeSessionCreateRequest.model_validate(flat)


def test_explicit_none_is_null_and_stays() -> None:
    settings = {"turn_detection": None, "audio": {"input": {"noise_reduction": None, "transcription": None}}}
    session = wire_session(settings, DEFAULTS)
    assert session["audio"]["input"]["turn_detection"] is None
    assert session["audio"]["input"]["noise_reduction"] is None
    assert session["audio"]["input"]["transcription"] is None
    assert session["audio"]["output"]["voice"] == "ash"


def test_none_clears_what_has_no_null() -> None:
    assert wire_session({"instructions": None, "tools": None}) == {"type": "realtime", "instructions": "", "tools": []}


def test_rate_is_added_to_pcm() -> None:
    session = wire_session({"audio": {"output": {"format": {"type": "audio/pcm"}}}})
    assert session["audio"]["output"]["format"] == {"type": "audio/pcm", "rate": 24000}


def test_settings_may_be_objects() -> None:
    class Detection(BaseModel):
        type: str
        eagerness: str
        create_response: bool = True

    session = wire_session({"turn_detection": Detection(type="semantic_vad", eagerness="high")})
    assert session["audio"]["input"]["turn_detection"] == {"type": "semantic_vad", "eagerness": "high"}


def test_unknown_keys_of_the_wire_go_under_extra() -> None:
    extra = {"newer": {"x": 1}, "audio": {"output": {"reverb": 2}}}
    session = wire_session({"voice": "ash", "extra": extra})
    assert session["newer"] == {"x": 1}
    assert session["audio"]["output"] == {"voice": "ash", "reverb": 2}


@pytest.mark.parametrize(
    ("settings", "key", "allowed"),
    [
        ({"bogus": 1}, "bogus", "turn_detection"),
        ({"type": "realtime"}, "type", "voice"),
        ({"audio": {"speaker": {}}}, "audio.speaker", "input, output"),
        ({"audio": {"output": {"volume": 1}}}, "audio.output.volume", "speed"),
        ({"audio": 3}, "audio", "input, output"),
        ({"audio": {"input": 3}}, "audio.input", ""),
        ({"voice": 3}, "voice", "string"),
        ({"speed": 3.0}, "speed", "less than or equal to 1.5"),
        ({"speed": 0.1}, "speed", "greater than or equal to 0.25"),
        ({"modalities": ["text", "audio"]}, "modalities", "at most 1"),
        ({"modalities": ["video"]}, "modalities[0]", "'text' or 'audio'"),
        ({"input_audio_format": "mp3"}, "mp3", "pcm16"),
        ({"input_audio_format": {"type": "audio/mp3"}}, "input_audio_format", "audio/pcm"),
        ({"turn_detection": {"type": "psychic"}}, "turn_detection", "server_vad"),
        ({"turn_detection": {"threshold": 1}}, "turn_detection", ""),
        (
            {"turn_detection": {"type": "server_vad", "threshold": 2}},
            "turn_detection.threshold",
            "less than or equal to 1",
        ),
        ({"turn_detection": {"type": "semantic_vad", "threshold": 0.1}}, "turn_detection.threshold", "eagerness"),
        ({"turn_detection": {"type": "server_vad", "eagerness": "low"}}, "turn_detection.eagerness", "threshold"),
        ({"input_audio_transcription": {"mode": "x"}}, "input_audio_transcription.mode", "language"),
        ({"max_output_tokens": 5000}, "max_output_tokens", "4096"),
        ({"max_output_tokens": "lots"}, "max_output_tokens", "'inf'"),
        ({"tool_choice": "maybe"}, "tool_choice", "'none', 'auto' or 'required'"),
        ({"tools": [{"type": "function"}]}, "tools[0].name", ""),
        ({"reasoning": {"effort": "wild"}}, "reasoning.effort", "'minimal'"),
        ({"model_name": 3}, "model_name", ""),
        ({"extra": 3}, "extra", ""),
        ({"extra": {"voice": "ash"}}, "voice", ""),
    ],
)
def test_wrong_setting_is_named_with_what_is_allowed(settings: dict[str, Any], key: str, allowed: str) -> None:
    with pytest.raises(UserError) as caught:
        wire_session(settings, DEFAULTS)
    assert key in caught.value.message
    assert allowed in caught.value.hint


@pytest.mark.parametrize(
    "settings",
    [
        {"voice": "ash", "audio": {"output": {"voice": "coral"}}},
        {"audio": {"input": {"turn_detection": None}}, "turn_detection": None},
        {"modalities": ["text"], "output_modalities": ["text"]},
    ],
)
def test_one_setting_in_two_spellings_is_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(UserError, match="given twice"):
        wire_session(settings)


def test_settings_are_not_changed() -> None:
    settings = {"audio": {"input": {"format": "pcm16"}}, "turn_detection": {"type": "semantic_vad"}}
    copy = {"audio": {"input": {"format": "pcm16"}}, "turn_detection": {"type": "semantic_vad"}}
    wire_session(settings, DEFAULTS)
    assert settings == copy
    assert connect_defaults(voice="ash", transcription="gpt-transcribe") == DEFAULTS


def test_server_interrupts_unless_told_otherwise() -> None:
    def session(detection: Any) -> dict[str, Any]:
        return {"audio": {"input": {"turn_detection": detection}}}

    assert session_config.server_interrupts(session({"type": "server_vad"}))
    assert session_config.server_interrupts(session({"type": "server_vad", "interrupt_response": None}))
    assert not session_config.server_interrupts(session({"type": "server_vad", "interrupt_response": False}))
    assert not session_config.server_interrupts(session(None))
    assert not session_config.server_interrupts({"audio": 3})


def test_model_list_has_its_defaults() -> None:
    names = model_list()
    assert names.default_model in [model.name for model in names.models]
    assert names.default_transcription in [model.name for model in names.transcription]
    assert any(model.retires for model in names.models)
    assert session_config.model_name({"model_name": "x"}) == "x"
    assert session_config.model_name({}) is None


def test_settings_that_are_no_mapping_are_a_user_error() -> None:
    with pytest.raises(UserError, match="must be a dict"):
        wire_session([("voice", "ash")])  # type: ignore[arg-type] # the mistake under test


def test_a_running_call_keeps_its_formats_and_its_voice() -> None:
    session = session_config.call_defaults(transcription="t")
    assert session["audio"] == {
        "input": {
            "transcription": {"model": "t"},
            "turn_detection": {"type": "semantic_vad", "interrupt_response": True, "create_response": True},
        }
    }


def test_a_call_that_has_not_begun_gets_a_voice() -> None:
    assert session_config.call_defaults(transcription="t", voice="ash")["audio"]["output"] == {"voice": "ash"}
