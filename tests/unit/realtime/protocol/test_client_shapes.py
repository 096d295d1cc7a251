"""What a client may send has every field that is published, no other, and keeps to the protocol's limits."""

from __future__ import annotations

from typing import Any, get_args

import pybase64
import pytest
from openai.types import realtime as published
from openai.types.realtime import realtime_client_event
from pydantic import BaseModel

from app.base.errors import ProtocolError, UserError
from app.realtime.model.outgoing import raw_event, user_item
from app.realtime.protocol import client_events, client_items, client_tools, codec, limits, session_object
from tests.published import client_faults

SAME_FIELDS: list[tuple[type[BaseModel], type[BaseModel]]] = [
    (published.RealtimeSessionCreateRequest, session_object.SessionSettings),
    (published.RealtimeAudioConfig, session_object.SessionAudio),
    (published.RealtimeAudioConfigInput, session_object.AudioInput),
    (published.RealtimeAudioConfigOutput, session_object.AudioOutput),
    (published.realtime_audio_formats.AudioPCM, session_object.PcmFormat),
    (published.AudioTranscription, session_object.InputTranscription),
    (published.realtime_audio_config_input.NoiseReduction, session_object.NoiseReduction),
    (published.realtime_audio_input_turn_detection.ServerVad, session_object.ServerVad),
    (published.realtime_audio_input_turn_detection.SemanticVad, session_object.SemanticVad),
    (published.realtime_tracing_config.TracingConfiguration, session_object.Tracing),
    (published.RealtimeTruncationRetentionRatio, session_object.RetentionRatio),
    (published.RealtimeReasoning, session_object.Reasoning),
    (published.RealtimeTranscriptionSessionCreateRequest, session_object.TranscriptionSettings),
    (published.RealtimeTranscriptionSessionAudio, session_object.TranscriptionAudio),
    (published.RealtimeTranscriptionSessionAudioInput, session_object.AudioInput),
    (published.RealtimeResponseCreateParams, session_object.ResponseSettings),
    (published.RealtimeResponseCreateAudioOutput, session_object.ResponseAudio),
    (published.RealtimeFunctionTool, client_tools.FunctionTool),
    (published.realtime_tools_config_union.Mcp, client_tools.McpTool),
    (published.RealtimeResponseCreateMcpTool, client_tools.McpTool),
    (published.realtime_tools_config_union.McpRequireApprovalMcpToolApprovalFilter, client_tools.McpApproval),
    (published.realtime_tools_config_union.McpAllowedToolsMcpToolFilter, client_tools.McpFilter),
    (published.RealtimeConversationItemSystemMessage, client_items.SystemMessage),
    (published.RealtimeConversationItemUserMessage, client_items.UserMessage),
    (published.RealtimeConversationItemAssistantMessage, client_items.AssistantMessage),
    (published.RealtimeConversationItemFunctionCall, client_items.FunctionCall),
    (published.RealtimeConversationItemFunctionCallOutput, client_items.FunctionCallOutput),
    (published.RealtimeMcpApprovalResponse, client_items.McpApprovalResponse),
    (published.ResponseItemReference, client_items.ItemReference),
    *(
        (cls, client_events.CLIENT_EVENT_TYPES[get_args(cls.model_fields["type"].annotation)[0]])
        for cls in get_args(get_args(realtime_client_event.RealtimeClientEvent)[0])
    ),
]


@pytest.mark.parametrize(("theirs", "ours"), SAME_FIELDS, ids=lambda cls: cls.__name__)
def test_every_published_field_is_there_and_no_other(theirs: type[BaseModel], ours: type[BaseModel]) -> None:
    assert set(ours.model_fields) == set(theirs.model_fields)


def test_user_message_has_the_published_parts() -> None:
    parts = (client_items.TextPart, client_items.AudioPart, client_items.ImagePart)
    fields = {name for part in parts for name in part.model_fields}
    assert fields == set(published.realtime_conversation_item_user_message.Content.model_fields)


MCP: dict[str, Any] = {"type": "mcp", "server_label": "files", "server_url": "https://files.example/mcp"}
FULL_SESSION: dict[str, Any] = {
    "type": "realtime",
    "model": "gpt-realtime-2.1",
    "output_modalities": ["audio"],
    "instructions": "",
    "audio": {
        "input": {
            "format": {"type": "audio/pcm", "rate": 24000},
            "noise_reduction": {"type": "far_field", "strength": 0.5},
            "transcription": {"model": "gpt-transcribe", "languages": ["en"], "keywords": ["k"], "delay": "low"},
            "turn_detection": {"type": "semantic_vad", "eagerness": "low", "create_response": False},
        },
        "output": {"format": {"type": "audio/pcma"}, "voice": {"id": "voice_1"}, "speed": 1.5},
    },
    "max_output_tokens": 4096,
    "tools": [
        {"type": "function", "name": "f", "description": "d", "parameters": {"type": "object"}},
        {
            **MCP,
            "authorization": "token",
            "headers": {"X-Shop": "1"},
            "server_description": "Files.",
            "allowed_tools": {"tool_names": ["read"], "read_only": True},
            "require_approval": {"always": {"tool_names": ["write"]}, "never": {"read_only": True}},
            "allowed_callers": ["direct", "programmatic"],
            "defer_loading": True,
        },
        {**MCP, "server_label": "more", "allowed_tools": ["read"], "require_approval": "never"},
    ],
    "tool_choice": {"type": "mcp", "server_label": "files", "name": "read"},
    "parallel_tool_calls": True,
    "reasoning": {"effort": "xhigh"},
    "prompt": {"id": "p", "version": "1", "variables": {"a": "b"}},
    "include": ["item.input_audio_transcription.logprobs"],
    "tracing": {"workflow_name": "w", "group_id": "g", "metadata": {"k": 1}},
    "truncation": {"type": "retention_ratio", "retention_ratio": 0.8, "token_limits": {"post_instructions": 8000}},
}
FULL_RESPONSE: dict[str, Any] = {
    "conversation": "none",
    "input": [
        {"type": "message", "role": "system", "content": [{"type": "input_text", "text": "Be brief."}]},
        {"type": "function_call_output", "call_id": "c", "output": "1"},
    ],
    "instructions": "Sum up.",
    "output_modalities": ["text"],
    "audio": {"output": {"format": {"type": "audio/pcmu"}, "voice": "ash"}},
    "tools": [MCP],
    "tool_choice": {"type": "function", "name": "f"},
    "parallel_tool_calls": False,
    "reasoning": {"effort": "minimal"},
    "max_output_tokens": "inf",
    "prompt": {"id": "p"},
    "metadata": {"k": "v"},
}


@pytest.mark.parametrize(
    "event",
    [
        {"type": "session.update", "session": FULL_SESSION},
        {"type": "response.create", "response": FULL_RESPONSE},
    ],
    ids=lambda event: event["type"],
)
def test_everything_at_once_is_taken_and_published(event: dict[str, Any]) -> None:
    assert codec.dump(codec.decode_client(codec.encode(event))) == event
    assert client_faults(event) == []


@pytest.mark.parametrize(
    ("tools", "said"),
    [
        ([{"type": "mcp", "server_label": "a"}], "exactly one"),
        ([{**MCP, "connector_id": "connector_gmail"}], "exactly one"),
        ([{**MCP, "authorization": "t", "headers": {"authorization": "Bearer t"}}], "given twice"),
        ([MCP, MCP], "two tool servers"),
    ],
)
def test_tool_server_that_the_service_would_refuse_is_refused(tools: list[Any], said: str) -> None:
    with pytest.raises(ProtocolError, match=said):
        codec.decode_client(codec.encode({"type": "session.update", "session": {"type": "realtime", "tools": tools}}))


def message(**part: Any) -> dict[str, Any]:
    return {"type": "message", "role": "user", "content": [part]}


def raw(kind: str, **fields: Any) -> dict[str, Any]:
    return {"type": kind, "other_data": fields}


PNG = "data:image/png;base64," + pybase64.b64encode_as_string(b"\x89PNG\r\n\x1a\n")
LONG_AUDIO = pybase64.b64encode_as_string(bytes(limits.MAX_APPEND_BYTES + 1))
MOST_AUDIO = pybase64.b64encode_as_string(bytes(limits.MAX_APPEND_BYTES))


@pytest.mark.parametrize(
    "good",
    [
        raw("input_audio_buffer.append", audio=MOST_AUDIO),
        raw("response.create", response={"metadata": {f"{n:0>64}": "v" * 512 for n in range(16)}}),
        raw("conversation.item.create", item={"id": "i" * 32, **message(type="input_text", text="hi")}),
        raw("conversation.item.create", item=message(type="input_image", image_url=PNG)),
        raw("conversation.item.delete", item_id="an id that some server chose, as long as it likes"),
    ],
    ids=lambda good: good["type"],
)
def test_what_keeps_to_the_limits_is_sent(good: dict[str, Any]) -> None:
    assert raw_event(good) == {"type": good["type"], **good["other_data"]}


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (raw("input_audio_buffer.append", audio=LONG_AUDIO), "'audio'.*15 MiB"),
        (raw("response.create", response={"metadata": {str(n): "v" for n in range(17)}}), "metadata.*at most 16 pairs"),
        (raw("response.create", response={"metadata": {"k" * 65: "v"}}), "longer than 64"),
        (raw("response.create", response={"metadata": {"k": "v" * 513}}), "value of k is longer than 512"),
        (raw("conversation.item.create", item={"id": "i" * 33, **message(type="input_text", text="hi")}), "at most 32"),
    ],
)
def test_what_is_above_a_limit_is_a_mistake_that_names_it(bad: dict[str, Any], said: str) -> None:
    with pytest.raises(UserError, match=said):
        raw_event(bad)


@pytest.mark.parametrize(
    ("uri", "said"),
    [
        ("https://example.org/cat.png", "data URI of a PNG or JPEG.*'https://example.org/cat"),
        ("data:image/gif;base64,AAAA", "data URI of a PNG or JPEG"),
        ("data:image/png;base64,*", "not base64"),
        ("data:image/png;base64,AAAA AAAA", "not base64"),
        ("data:image/png;base64,ö", "not base64"),
        ("data:image/jpeg;base64,", "empty"),
        ("data:image/png;base64,R0lGODlhAQABAAAA", "neither a PNG nor a JPEG"),
    ],
)
def test_picture_that_no_server_takes_is_a_mistake_that_says_why(uri: str, said: str) -> None:
    with pytest.raises(UserError, match=said):
        user_item(message(type="input_image", image_url=uri))
    with pytest.raises(UserError, match=said):
        raw_event(raw("conversation.item.create", item=message(type="input_image", image_url=uri)))


@pytest.mark.parametrize(
    "item",
    [
        message(type="input_text", text="hi"),
        {"type": "function_call", "name": "f", "arguments": "{}", "call_id": "c" * 60},
        {"type": "mcp_approval_response", "approval_request_id": "a" * 60, "approve": True},
    ],
)
def test_item_cannot_be_created_under_a_long_id(item: dict[str, Any]) -> None:
    def create(length: int) -> str:
        return codec.encode({"type": "conversation.item.create", "item": {"id": "i" * length, **item}})

    codec.decode_client(create(32))
    with pytest.raises(ProtocolError, match="at most 32") as caught:
        codec.decode_client(create(33))
    assert (caught.value.code, caught.value.path) == ("invalid_value", "item.id")


def test_item_may_be_referred_to_in_the_input_of_a_response_only() -> None:
    reference = {"type": "item_reference", "id": "item_1"}
    codec.decode_client(codec.encode({"type": "response.create", "response": {"input": [reference]}}))
    with pytest.raises(ProtocolError):
        codec.decode_client(codec.encode({"type": "conversation.item.create", "item": reference}))
