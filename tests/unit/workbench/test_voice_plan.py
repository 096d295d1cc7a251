from __future__ import annotations

from typing import Any

import pytest

from app.base.sections import Voice
from app.realtime.model import session_config
from app.workbench.voice_plan import VoicePlan


def plan(**voice: Any) -> VoicePlan:
    return VoicePlan(Voice(**voice))


def test_nothing_but_turns_is_named_for_what_was_never_touched() -> None:
    assert plan().at_connect("voice") == {
        "turn_detection": {"type": "semantic_vad", "create_response": True, "interrupt_response": True}
    }
    assert plan().at_connect("hold") == {"turn_detection": None}


def test_the_engine_on_this_computer_waits_less_for_an_unfinished_sentence() -> None:
    settings = VoicePlan(Voice(), is_local=True).at_connect("voice")
    assert settings["turn_detection"]["eagerness"] == "high"


def test_without_a_loudspeaker_answers_are_text() -> None:
    assert VoicePlan(Voice(), has_speaker=False).at_connect("hold")["output_modalities"] == ["text"]


def test_every_choice_reaches_the_settings_that_a_session_begins_with() -> None:
    chosen = plan(
        model="gpt-realtime-2",
        modalities="text",
        detection="server_vad",
        threshold=0.7,
        prefix_padding_ms=200,
        silence_duration_ms=900,
        transcription_model="whisper-1",
        transcription_language="ko",
        transcription_prompt=" 비빔밥 ",
        noise_reduction="far_field",
        speed=1.2,
    ).at_connect("voice")
    assert chosen == {
        "model_name": "gpt-realtime-2",
        "output_modalities": ["text"],
        "turn_detection": {
            "type": "server_vad",
            "threshold": 0.7,
            "prefix_padding_ms": 200,
            "silence_duration_ms": 900,
            "create_response": True,
            "interrupt_response": True,
        },
        "input_audio_transcription": {"model": "whisper-1", "language": "ko", "prompt": "비빔밥"},
        "input_audio_noise_reduction": {"type": "far_field"},
        "speed": 1.2,
    }
    assert session_config.wire_session(chosen)["audio"]["output"] == {"speed": 1.2}


def test_eagerness_belongs_to_turns_by_meaning() -> None:
    turns = plan(detection="semantic_vad", eagerness="low", threshold=0.9).turns("voice")
    assert turns["turn_detection"]["eagerness"] == "low"
    assert "threshold" not in turns["turn_detection"]


@pytest.mark.parametrize(
    ("change", "patch"),
    [
        ({"speed": 0.8}, {"speed": 0.8}),
        ({"transcribes": False}, {"input_audio_transcription": None}),
        ({"noise_reduction": "near_field"}, {"input_audio_noise_reduction": {"type": "near_field"}}),
        ({"modalities": "text"}, {"output_modalities": ["text"]}),
        ({"model": "gpt-realtime-2"}, {}),
        ({"text_interrupts": False}, {}),
        ({"threshold": 0.8}, {}),  # turns go by meaning: it has no threshold
    ],
)
def test_a_running_conversation_is_told_what_has_changed_and_nothing_else(
    change: dict[str, Any], patch: dict[str, Any]
) -> None:
    assert plan(**change).since(plan(), "voice") == patch


def test_turning_noise_reduction_off_again_is_said() -> None:
    assert plan().since(plan(noise_reduction="far_field"), "voice") == {"input_audio_noise_reduction": None}


def test_how_turns_are_found_is_no_news_while_they_are_held() -> None:
    assert plan(detection="server_vad").since(plan(), "hold") == {}


def test_an_agent_that_may_finish_is_neither_stopped_nor_made_to_answer_by_the_server() -> None:
    chosen = plan(voice_interrupts=False)
    assert chosen.asks_for_answers
    turns = chosen.turns("voice")["turn_detection"]
    assert (turns["create_response"], turns["interrupt_response"]) == (False, False)
    assert not session_config.voice_interrupts(session_config.wire_session(chosen.turns("voice")))
