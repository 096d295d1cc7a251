"""The public surface: every name, with its fields in order, its defaults, and what has to be named.

Scripts are written against it, so a change here breaks somebody's program. Fields of our own come after these.
"""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import typing
from typing import Any

import pytest

import app.realtime as library
from app.realtime import model_events, model_inputs, testing

REQUIRED = "required"
INFO = ("info", REQUIRED)

NAMES = """
RealtimeAgent realtime_handoff RealtimeAgentHooks RealtimeRunHooks function_tool FunctionTool ToolContext
RunContextWrapper Usage OutputGuardrail GuardrailFunctionOutput OutputGuardrailResult tool_input_guardrail
tool_output_guardrail RealtimeRunner RealtimeSession RealtimeRunConfig RealtimeSessionModelSettings
RealtimeModelConfig RealtimePlaybackTracker RealtimeModel RealtimeModelListener OpenAIRealtimeWebSocketModel
OpenAIRealtimeSIPModel RealtimeCallsClient RealtimeIncomingCall RealtimeSipHeader WebhookError incoming_call
verify_webhook Cost CostLine SessionCost Price PriceTable Rates cost_of session_cost transcription_cost_of load_prices
shipped_prices HostedMCPTool MCPConfig MCPServer MCPServerStdio MCPServerStreamableHttp
UserError ModelBehaviorError ToolTimeoutError AppError
RealtimePlaybackState RealtimeModelInputTokensDetails RealtimeModelCachedTokensDetails RealtimeModelOutputTokensDetails
RealtimeTurnDetectionConfig RealtimeInputAudioTranscriptionConfig RealtimeInputAudioNoiseReductionConfig
RealtimeAudioConfig RealtimeAudioInputConfig RealtimeAudioOutputConfig RealtimeReasoningConfig RealtimeReasoningEffort
RealtimeModelTracingConfig RealtimeAudioFormat RealtimeVoice RealtimeModelName RealtimeConnectionStatus
RealtimeUserInput RealtimeUserInputText RealtimeUserInputImage RealtimeUserInputMessage RealtimeClientMessage
InputText InputAudio InputImage AssistantText AssistantAudio SystemMessageItem UserMessageItem AssistantMessageItem
RealtimeToolCallItem
""".split()

SESSION_EVENTS: dict[str, tuple[str, list[str]]] = {
    "RealtimeAgentStartEvent": ("agent_start", ["agent"]),
    "RealtimeAgentEndEvent": ("agent_end", ["agent"]),
    "RealtimeHandoffEvent": ("handoff", ["from_agent", "to_agent"]),
    "RealtimeToolStart": ("tool_start", ["agent", "tool", "arguments"]),
    "RealtimeToolEnd": ("tool_end", ["agent", "tool", "arguments", "output"]),
    "RealtimeToolApprovalRequired": ("tool_approval_required", ["agent", "tool", "call_id", "arguments"]),
    "RealtimeRawModelEvent": ("raw_model_event", ["data"]),
    "RealtimeAudio": ("audio", ["audio", "item_id", "content_index"]),
    "RealtimeAudioEnd": ("audio_end", ["item_id", "content_index"]),
    "RealtimeAudioInterrupted": ("audio_interrupted", ["item_id", "content_index"]),
    "RealtimeError": ("error", ["error"]),
    "RealtimeHistoryUpdated": ("history_updated", ["history"]),
    "RealtimeHistoryAdded": ("history_added", ["item"]),
    "RealtimeGuardrailTripped": ("guardrail_tripped", ["guardrail_results", "message"]),
    "RealtimeInputAudioTimeoutTriggered": ("input_audio_timeout_triggered", []),
}

OF_OUR_OWN = """
session_created session_updated speech_started speech_stopped input_transcript_delta input_transcript_completed
input_transcript_failed output_transcript_delta response_done playback_done connection_state rate_limits usage_updated
dtmf_received
""".split()

MODEL_EVENTS: dict[str, tuple[str, list[str | tuple[str, Any]]]] = {
    "RealtimeModelErrorEvent": ("error", ["error"]),
    "RealtimeModelToolCallEvent": (
        "function_call",
        ["name", "call_id", "arguments", ("id", None), ("previous_item_id", None)],
    ),
    "RealtimeModelAudioEvent": ("audio", ["data", "response_id", "item_id", "content_index"]),
    "RealtimeModelAudioInterruptedEvent": ("audio_interrupted", ["item_id", "content_index"]),
    "RealtimeModelAudioDoneEvent": ("audio_done", ["item_id", "content_index"]),
    "RealtimeModelInputAudioTranscriptionCompletedEvent": (
        "input_audio_transcription_completed",
        ["item_id", "transcript"],
    ),
    "RealtimeModelInputAudioTimeoutTriggeredEvent": (
        "input_audio_timeout_triggered",
        ["item_id", "audio_start_ms", "audio_end_ms"],
    ),
    "RealtimeModelTranscriptDeltaEvent": ("transcript_delta", ["item_id", "delta", "response_id"]),
    "RealtimeModelOutputTextDeltaEvent": ("output_text_delta", ["item_id", "delta", "response_id"]),
    "RealtimeModelItemUpdatedEvent": ("item_updated", ["item"]),
    "RealtimeModelItemDeletedEvent": ("item_deleted", ["item_id"]),
    "RealtimeModelConnectionStatusEvent": ("connection_status", ["status"]),
    "RealtimeModelEndOfStreamEvent": ("end_of_stream", []),
    "RealtimeModelTurnStartedEvent": ("turn_started", [("response_id", None)]),
    "RealtimeModelTurnEndedEvent": ("turn_ended", [("response_id", None)]),
    "RealtimeModelUsageEvent": (
        "usage",
        ["usage", ("input_tokens_details", None), ("output_tokens_details", None)],
    ),
    "RealtimeModelOtherEvent": ("other", ["data"]),
    "RealtimeModelExceptionEvent": ("exception", ["exception", ("context", None)]),
    "RealtimeModelRawServerEvent": ("raw_server_event", ["data"]),
}

MODEL_INPUTS: dict[str, list[str | tuple[str, Any]]] = {
    "RealtimeModelSendRawMessage": ["message"],
    "RealtimeModelSendUserInput": ["user_input"],
    "RealtimeModelSendAudio": ["audio", ("commit", False)],
    "RealtimeModelSendToolOutput": ["tool_call", "output", "start_response"],
    "RealtimeModelSendInterrupt": [
        ("force_response_cancel", False),
        ("response_id", None),
        ("cancel_response_only", False),
        ("playback_only", False),
    ],
    "RealtimeModelSendSessionUpdate": ["session_settings"],
}

ITEMS: dict[str, list[str]] = {
    "InputText": ["text"],
    "InputAudio": ["audio", "transcript"],
    "InputImage": ["image_url", "detail"],
    "AssistantText": ["text"],
    "AssistantAudio": ["audio", "transcript"],
    "SystemMessageItem": ["item_id", "previous_item_id", "role", "content"],
    "UserMessageItem": ["item_id", "previous_item_id", "role", "content"],
    "AssistantMessageItem": ["item_id", "previous_item_id", "role", "status", "content"],
    "RealtimeToolCallItem": ["item_id", "previous_item_id", "call_id", "status", "arguments", "name", "output"],
}

SIGNATURES: dict[str, str] = {
    "realtime_handoff": (
        "agent, tool_name_override=None, tool_description_override=None, on_handoff=None, input_type=None, "
        "is_enabled=True"
    ),
    "RealtimeRunner": "starting_agent, *, model=None, config=None",
    "RealtimeRunner.run": "self, *, context=None, model_config=None",
    "RealtimeSession.enter": "self",
    "RealtimeSession.close": "self",
    "RealtimeSession.send_message": "self, message",
    "RealtimeSession.send_audio": "self, audio, *, commit=False",
    "RealtimeSession.commit_audio": "self",
    "RealtimeSession.clear_audio": "self",
    "RealtimeSession.interrupt": "self",
    "RealtimeSession.update_agent": "self, agent",
    "RealtimeSession.update_settings": "self, patch",
    "RealtimeSession.delete_item": "self, item_id",
    "RealtimeSession.approve_tool_call": "self, call_id, *, always=False",
    "RealtimeSession.reject_tool_call": "self, call_id, *, always=False, rejection_message=None",
    "RealtimeModel.connect": "self, options",
    "RealtimeModel.send_event": "self, event",
    "RealtimeModel.send_event_if": "self, event, predicate",
    "RealtimeModel.add_listener": "self, listener",
    "RealtimeModel.remove_listener": "self, listener",
    "RealtimeModel.close": "self",
    "RealtimeModelListener.on_event": "self, event",
    "RealtimePlaybackTracker.on_play_bytes": "self, item_id, item_content_index, bytes",
    "RealtimePlaybackTracker.get_state": "self",
    "RealtimePlaybackTracker.on_play_ms": "self, item_id, item_content_index, ms",
    "OutputGuardrail": "guardrail_function, name=None",
    "OutputGuardrail.get_name": "self",
    "GuardrailFunctionOutput": "output_info, tripwire_triggered",
}

SCRIPTED: dict[str, str] = {
    "ScriptedRealtimeModel": "steps=(), *, connect_events=(), connect_error=None, close_error=None, strict=True",
    "ScriptedRealtimeModel.emit": "self, *events",
    "ScriptedRealtimeModel.assert_complete": "self",
    "RealtimeStep": "expect, emit=(), error=None",
}


def fields_of(cls: Any) -> list[tuple[str, Any]]:
    """Names with their defaults."""
    found = []
    for entry in dataclasses.fields(cls):
        has_default = entry.default is not dataclasses.MISSING or entry.default_factory is not dataclasses.MISSING
        found.append((entry.name, entry.default if has_default else REQUIRED))
    return found


def with_defaults(names: list[Any]) -> list[tuple[str, Any]]:
    return [entry if isinstance(entry, tuple) else (entry, REQUIRED) for entry in names]


def shown(function: Any) -> str:
    """A signature without annotations."""
    signature = inspect.signature(function)
    bare = [parameter.replace(annotation=inspect.Parameter.empty) for parameter in signature.parameters.values()]
    return str(signature.replace(parameters=bare, return_annotation=inspect.Signature.empty))[1:-1]


def found(path: str, module: Any = library) -> Any:
    value = module
    for part in path.split("."):
        value = getattr(value, part)
    return value


@pytest.mark.parametrize("name", NAMES)
def test_a_public_name_is_importable_and_listed(name: str) -> None:
    assert getattr(library, name) is not None
    assert name in library.__all__


@pytest.mark.parametrize("name", SESSION_EVENTS)
def test_a_session_event_has_its_fields_in_order(name: str) -> None:
    kind, names = SESSION_EVENTS[name]
    cls = getattr(library, name)
    fields = fields_of(cls)
    assert [entry for entry, _ in fields[: len(names) + 1]] == [*names, "info"]
    assert all(default == REQUIRED for _, default in fields[: len(names)])
    event = cls(*names)
    assert event.type == kind
    assert hasattr(event.info, "context")
    assert fields[-1] == ("type", kind)


def test_all_events_are_members_of_the_union() -> None:
    kinds = {cls.__dataclass_fields__["type"].default for cls in typing.get_args(library.RealtimeSessionEvent)}
    assert kinds >= {kind for kind, _ in SESSION_EVENTS.values()} | set(OF_OUR_OWN)
    assert {cls.__name__ for cls in typing.get_args(library.RealtimeSessionEvent)} <= set(library.__all__)
    assert {cls.__name__ for cls in typing.get_args(model_events.RealtimeModelEvent)} >= set(MODEL_EVENTS)
    assert {cls.__name__ for cls in typing.get_args(model_inputs.RealtimeModelSendEvent)} == set(MODEL_INPUTS)


@pytest.mark.parametrize("name", MODEL_EVENTS)
def test_a_model_event_has_its_fields_in_order(name: str) -> None:
    kind, names = MODEL_EVENTS[name]
    cls = getattr(model_events, name)
    fields = fields_of(cls)
    assert fields[: len(names)] == with_defaults(names)
    assert all(default != REQUIRED for _, default in fields[len(names) :])
    assert fields[-1] == ("type", kind)
    assert getattr(library, name) is cls


@pytest.mark.parametrize("name", MODEL_INPUTS)
def test_a_model_input_has_its_fields_in_order(name: str) -> None:
    cls = getattr(model_inputs, name)
    names = with_defaults(MODEL_INPUTS[name])
    fields = fields_of(cls)
    assert [entry for entry, _ in fields[: len(names)]] == [entry for entry, _ in names]
    assert {**dict(names), "session_settings": ...} | dict(fields[len(names) :]) == {
        **dict(fields),
        "session_settings": ...,
    }
    assert getattr(library, name) is cls


@pytest.mark.parametrize("name", ITEMS)
def test_an_item_has_its_fields_in_order_and_holds_no_audio(name: str) -> None:
    cls = getattr(library, name)
    fields = cls.model_fields
    assert [entry for entry in fields if entry in ITEMS[name]] == ITEMS[name]
    assert "type" in fields
    assert fields["audio"].default is None if "audio" in fields else True


@pytest.mark.parametrize("path", SIGNATURES)
def test_a_signature_is_as_promised(path: str) -> None:
    assert shown(found(path)) == SIGNATURES[path]


@pytest.mark.parametrize("path", SCRIPTED)
def test_the_scripted_model_is_as_promised(path: str) -> None:
    assert shown(found(path, testing)) == SCRIPTED[path]
    model = testing.ScriptedRealtimeModel()
    assert (model.sent_events, model.connect_calls, list(model.remaining_steps)) == ([], [], [])
    assert issubclass(testing.UnexpectedRealtimeSend, AssertionError)
    assert issubclass(testing.UnconsumedRealtimeSteps, AssertionError)


def test_agents_sessions_and_settings_have_the_fields_of_the_guides() -> None:
    agent = [entry for entry, _ in fields_of(library.RealtimeAgent)]
    assert (
        agent
        == (
            "name instructions tools handoffs output_guardrails hooks handoff_description prompt mcp_servers voice "
            "mcp_config"
        ).split()
    )
    properties = "history current_agent usage state session_id expires_at model".split()
    assert [name for name in properties if not isinstance(getattr(library.RealtimeSession, name), property)] == []
    config = set(library.RealtimeRunConfig.model_fields)
    assert config >= set(
        "model_settings output_guardrails guardrails_settings async_tool_calls tool_execution tool_error_formatter "
        "tracing_disabled".split()
    )
    settings = set(library.RealtimeSessionModelSettings.model_fields)
    assert settings >= set(
        "audio input_audio_format output_audio_format input_audio_transcription input_audio_noise_reduction "
        "turn_detection voice speed modalities model_name output_modalities tool_choice parallel_tool_calls "
        "max_output_tokens reasoning prompt tracing truncation include extra".split()
    )
    assert set(library.RealtimeModelConfig.__annotations__) == set(
        "api_key url headers call_id playback_tracker initial_model_settings transport connect_timeout "
        "close_timeout silence_timeout".split()
    )


@pytest.mark.parametrize("hooks", ["RealtimeRunHooks", "RealtimeAgentHooks"])
def test_hooks_have_their_methods(hooks: str) -> None:
    prefix = "agent_" if hooks == "RealtimeRunHooks" else ""
    methods = {
        f"on_{prefix}start": "self, context, agent",
        f"on_{prefix}end": "self, context, agent, output",
        "on_handoff": "self, context, from_agent, to_agent" if prefix else "self, context, agent, source",
        "on_tool_start": "self, context, agent, tool",
        "on_tool_end": "self, context, agent, tool, result",
    }
    cls = getattr(library, hooks)
    assert {name: shown(getattr(cls, name)) for name in methods} == methods


def test_a_handoff_a_result_and_a_tool_carry_what_the_guides_read() -> None:
    agent = library.RealtimeAgent(name="Billing Desk", handoff_description="Money.")
    way = library.realtime_handoff(agent, tool_description_override="To the money people.")
    assert (way.tool_name, way.tool_description) == ("transfer_to_billing_desk", "To the money people.")
    assert fields_of(library.OutputGuardrailResult)[0][0] == "guardrail"
    tool = [name for name, _ in fields_of(library.FunctionTool)]
    assert tool[:6] == "name description params_json_schema on_invoke_tool strict_json_schema is_enabled".split()
    assert library.output_guardrail(name="polite")(lambda context, agent, output: None).get_name() == "polite"


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nonsense'"):
        importlib.import_module("app.realtime").Nonsense  # noqa: B018 - the access is what is tested
