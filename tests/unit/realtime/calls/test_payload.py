"""With what a call is accepted: everything of the agent, nothing that a call refuses."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from openai.types.realtime.call_accept_params import CallAcceptParams
from pydantic import TypeAdapter

from app.base.errors import UserError
from app.realtime import OpenAIRealtimeSIPModel, RealtimeAgent, RealtimeRunConfig, function_tool, realtime_handoff
from app.realtime.calls.payload import check_for_call
from app.realtime.model.model_list import model_list

PARAMS: TypeAdapter[CallAcceptParams] = TypeAdapter(CallAcceptParams)
SEMANTIC = {"type": "semantic_vad", "interrupt_response": True, "create_response": True}


@function_tool
def opening_hours(day: str) -> str:
    """When the bakery is open.

    Args:
        day: the day of the week.
    """
    return day


ORDERS: RealtimeAgent[Any] = RealtimeAgent("Orders", handoff_description="Takes orders")
BAKERY: RealtimeAgent[Any] = RealtimeAgent(
    "Bakery", lambda context, _: f"Greet {context.context}.", tools=[opening_hours], handoffs=[realtime_handoff(ORDERS)]
)


def payload(agent: RealtimeAgent[Any] = BAKERY, **options: Any) -> dict[str, Any]:
    made = asyncio.run(OpenAIRealtimeSIPModel.build_initial_session_payload(agent, **options))
    PARAMS.validate_python(made)
    return made


def test_everything_of_the_agent_is_in_it() -> None:
    made = payload(context="Ann")
    assert made["type"] == "realtime"
    assert made["model"] == model_list().default_model
    assert made["instructions"] == "Greet Ann."
    assert [tool["name"] for tool in made["tools"]] == ["opening_hours", "transfer_to_orders"]
    assert made["audio"] == {
        "input": {"transcription": {"model": model_list().default_transcription}, "turn_detection": SEMANTIC},
        "output": {"voice": model_list().default_voice},
    }
    assert made["output_modalities"] == ["audio"]


def test_voice_of_the_agent_and_settings_of_run_connection_and_caller_lie_over_each_other() -> None:
    made = payload(
        RealtimeAgent("Ann", voice="marin"),
        run_config={"model_settings": {"speed": 0.9, "tool_choice": "none", "max_output_tokens": 100}},
        model_config={"initial_model_settings": {"tool_choice": "required", "max_output_tokens": 200}},
        overrides={"max_output_tokens": 300, "model_name": "gpt-realtime-2.1-mini"},
    )
    assert made["audio"]["output"] == {"voice": "marin", "speed": 0.9}
    assert (made["tool_choice"], made["max_output_tokens"]) == ("required", 300)
    assert made["model"] == "gpt-realtime-2.1-mini"
    assert made["tools"] == []


def test_configuration_may_be_an_object_and_a_setting_be_turned_off() -> None:
    config = RealtimeRunConfig(model_settings={"input_audio_transcription": None, "turn_detection": None})
    made = payload(run_config=config)
    assert made["audio"]["input"] == {"turn_detection": None}


def test_format_that_the_caller_names_is_kept() -> None:
    assert payload(overrides={"input_audio_format": "g711_ulaw"})["audio"]["input"]["format"] == {"type": "audio/pcmu"}


@pytest.mark.parametrize("key", ["threshold", "prefix_padding_ms", "silence_duration_ms"])
@pytest.mark.parametrize("layer", ["run_config", "model_config", "overrides"])
@pytest.mark.parametrize("value", [0, None])
def test_key_of_turn_detection_that_a_call_refuses_is_named(key: str, layer: str, value: int | None) -> None:
    detection = {"turn_detection": {"type": "server_vad", key: value}}
    name = {"run_config": "model_settings", "model_config": "initial_model_settings"}.get(layer)
    with pytest.raises(UserError, match=key) as caught:
        payload(**{layer: {name: detection} if name else detection})
    assert caught.value.hint == "Allowed: type, idle_timeout_ms, create_response, interrupt_response."


def test_what_is_allowed_depends_on_the_kind_of_turn_detection() -> None:
    session = {"audio": {"input": {"turn_detection": {"type": "semantic_vad", "threshold": 1}}}}
    with pytest.raises(UserError) as caught:
        check_for_call(session)
    assert caught.value.hint == "Allowed: type, eagerness, create_response, interrupt_response."


@pytest.mark.parametrize("session", [{}, {"audio": None}, {"audio": {"input": {"turn_detection": None}}}])
def test_call_without_turn_detection_is_fine(session: dict[str, Any]) -> None:
    check_for_call(session)


def test_wrong_setting_is_named_as_for_any_connection() -> None:
    with pytest.raises(UserError, match="voise"):
        payload(overrides={"voise": "ash"})


def test_a_call_that_is_not_to_be_traced_is_not() -> None:
    run_config = {"tracing_disabled": True, "model_settings": {"tracing": "auto"}}
    made = payload(run_config=run_config, overrides={"tracing": "auto"})
    assert made["tracing"] is None
