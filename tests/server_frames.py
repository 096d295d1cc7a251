"""One full frame of every event that a server may send, every field of it told."""

from __future__ import annotations

from typing import Any, Final

Frame = dict[str, Any]

SESSION: Final[Frame] = {
    "type": "realtime",
    "id": "sess_1",
    "object": "realtime.session",
    "expires_at": 1_790_000_000,
    "model": "gpt-realtime-2.1",
    "output_modalities": ["audio"],
    "instructions": "Be brief.",
    "audio": {
        "input": {
            "format": {"type": "audio/pcm", "rate": 24000},
            "noise_reduction": {"type": "near_field", "strength": 0.5},
            "transcription": {"model": "gpt-transcribe", "languages": ["en", "de"], "keywords": ["Sidetone"]},
            "turn_detection": {
                "type": "server_vad",
                "threshold": 0.5,
                "prefix_padding_ms": 300,
                "silence_duration_ms": 500,
                "idle_timeout_ms": 6000,
                "create_response": True,
                "interrupt_response": True,
            },
        },
        "output": {"format": {"type": "audio/pcmu"}, "voice": "ash", "speed": 1.0},
    },
    "tools": [
        {"type": "function", "name": "book", "description": "Books.", "parameters": {"type": "object"}},
        {
            "type": "mcp",
            "server_label": "files",
            "server_url": "https://files.example/mcp",
            "server_description": "Files.",
            "allowed_tools": {"tool_names": ["read"], "read_only": True},
            "require_approval": {"always": {"tool_names": ["write"]}},
            "allowed_callers": ["direct"],
            "defer_loading": False,
        },
    ],
    "tool_choice": "auto",
    "parallel_tool_calls": True,
    "max_output_tokens": "inf",
    "reasoning": {"effort": "low"},
    "prompt": {"id": "pmpt_1", "version": "2", "variables": {"city": "Ulm"}},
    "include": ["item.input_audio_transcription.logprobs"],
    "tracing": {"workflow_name": "shop", "group_id": "g", "metadata": {"k": "v"}},
    "truncation": {"type": "retention_ratio", "retention_ratio": 0.8, "token_limits": {"post_instructions": 8000}},
}
TRANSCRIPTION_SESSION: Final[Frame] = {
    "type": "transcription",
    "id": "sess_2",
    "object": "realtime.transcription_session",
    "expires_at": 1_790_000_000,
    "audio": {
        "input": {
            "format": {"type": "audio/pcma"},
            "noise_reduction": {"type": "far_field"},
            "transcription": {
                "model": "gpt-realtime-whisper",
                "language": "en",
                "prompt": "Names of plants.",
                "delay": "low",
            },
            "turn_detection": None,
        }
    },
    "include": ["item.input_audio_transcription.logprobs"],
}


def _item(kind: str, **fields: Any) -> Frame:
    return {"id": "item_1", "type": kind, **fields}


def _stored(kind: str, **fields: Any) -> Frame:
    return _item(kind, object="realtime.item", status="completed", **fields)


ITEMS: Final[dict[str, Frame]] = {
    "system": _stored("message", role="system", content=[{"type": "input_text", "text": "Be kind."}]),
    "user": _stored(
        "message",
        role="user",
        content=[
            {"type": "input_text", "text": "What is this?"},
            {"type": "input_audio", "audio": "AAAA", "transcript": "what is this"},
            {"type": "input_image", "image_url": "data:image/png;base64,iVBORw0KGgo=", "detail": "low"},
        ],
    ),
    "assistant": _stored(
        "message",
        role="assistant",
        content=[
            {"type": "output_text", "text": "A cat."},
            {"type": "output_audio", "audio": "AAAA", "transcript": "A cat."},
        ],
    ),
    "function_call": _stored("function_call", call_id="call_1", name="book", arguments='{"people":2}'),
    "function_call_output": _stored("function_call_output", call_id="call_1", output="done"),
    "mcp_list_tools": _item(
        "mcp_list_tools",
        server_label="files",
        tools=[
            {
                "name": "read",
                "description": "Reads.",
                "input_schema": {"type": "object"},
                "annotations": {"readOnlyHint": True},
            }
        ],
    ),
    "mcp_call": _item(
        "mcp_call",
        server_label="files",
        name="read",
        arguments="{}",
        approval_request_id="mcpr_1",
        output="text",
        error={"type": "http_error", "code": 502, "message": "Bad gateway"},
    ),
    "mcp_approval_request": _item("mcp_approval_request", server_label="files", name="write", arguments="{}"),
    "mcp_approval_response": _item(
        "mcp_approval_response", approval_request_id="mcpr_1", approve=False, reason="Not today."
    ),
}
USAGE: Final[Frame] = {
    "total_tokens": 150,
    "input_tokens": 100,
    "output_tokens": 50,
    "input_token_details": {
        "text_tokens": 20,
        "audio_tokens": 70,
        "image_tokens": 10,
        "cached_tokens": 30,
        "cached_tokens_details": {"text_tokens": 5, "audio_tokens": 20, "image_tokens": 5},
    },
    "output_token_details": {"text_tokens": 10, "audio_tokens": 40},
}
RESPONSE: Final[Frame] = {
    "id": "resp_1",
    "object": "realtime.response",
    "status": "failed",
    "status_details": {
        "type": "failed",
        "reason": "content_filter",
        "error": {"type": "server_error", "code": "rate_limit_exceeded", "message": "Slow down."},
    },
    "output": [ITEMS["assistant"], ITEMS["function_call"]],
    "conversation_id": "conv_1",
    "output_modalities": ["audio"],
    "audio": {"output": {"format": {"type": "audio/pcm", "rate": 24000}, "voice": "ash"}},
    "max_output_tokens": "inf",
    "metadata": {"k": "v"},
    "usage": USAGE,
}
LOGPROBS: Final[list[Frame]] = [{"token": "hi", "logprob": -0.1, "bytes": [104, 105]}]
TOKEN_USAGE: Final[Frame] = {
    "type": "tokens",
    "input_tokens": 20,
    "output_tokens": 4,
    "total_tokens": 24,
    "input_token_details": {"audio_tokens": 18, "text_tokens": 2},
}
_PLACE: Final[Frame] = {"item_id": "item_1", "content_index": 0}
_CALL: Final[Frame] = {"response_id": "resp_1", "item_id": "item_1", "output_index": 0}
_PART: Final[Frame] = {**_CALL, "content_index": 0}
_TRANSCRIPTION: Final = "conversation.item.input_audio_transcription"


def _event(type: str, **fields: Any) -> Frame:
    return {"type": type, "event_id": "event_1", **fields}


EXAMPLES: Final[tuple[Frame, ...]] = (
    _event("session.created", session=SESSION),
    _event("session.updated", session=TRANSCRIPTION_SESSION),
    _event("conversation.created", conversation={"id": "conv_1", "object": "realtime.conversation"}),
    _event(
        "error",
        error={
            "type": "invalid_request_error",
            "code": "invalid_value",
            "message": "No.",
            "param": "item",
            "event_id": "mine_1",
        },
    ),
    _event(
        "rate_limits.updated",
        rate_limits=[{"name": "tokens", "limit": 1000, "remaining": 10, "reset_seconds": 1.5}],
    ),
    _event("conversation.item.added", item=ITEMS["user"], previous_item_id="item_0"),
    _event("conversation.item.done", item=ITEMS["mcp_list_tools"], previous_item_id=None),
    _event("conversation.item.created", item=ITEMS["system"], previous_item_id="item_0"),
    _event("conversation.item.retrieved", item=ITEMS["assistant"]),
    _event("conversation.item.truncated", **_PLACE, audio_end_ms=250),
    _event("conversation.item.deleted", item_id="item_1"),
    _event(f"{_TRANSCRIPTION}.delta", **_PLACE, delta="hi", logprobs=LOGPROBS),
    _event(
        f"{_TRANSCRIPTION}.completed",
        **_PLACE,
        transcript="hi",
        usage=TOKEN_USAGE,
        languages=[{"code": "en"}],
        logprobs=LOGPROBS,
    ),
    _event(f"{_TRANSCRIPTION}.completed", **_PLACE, transcript="hi", usage={"type": "duration", "seconds": 1.5}),
    _event(
        f"{_TRANSCRIPTION}.failed",
        **_PLACE,
        error={"type": "t", "code": "audio_unintelligible", "message": "No.", "param": "p"},
    ),
    _event(f"{_TRANSCRIPTION}.segment", **_PLACE, id="seg_1", text="hi", speaker="A", start=0.5, end=1.25),
    _event("input_audio_buffer.speech_started", item_id="item_1", audio_start_ms=100),
    _event("input_audio_buffer.speech_stopped", item_id="item_1", audio_end_ms=900),
    _event("input_audio_buffer.committed", item_id="item_1", previous_item_id="item_0"),
    _event("input_audio_buffer.cleared"),
    _event("input_audio_buffer.timeout_triggered", item_id="item_1", audio_start_ms=0, audio_end_ms=6000),
    {"type": "input_audio_buffer.dtmf_event_received", "event": "#", "received_at": 1_790_000_000},
    _event("output_audio_buffer.started", response_id="resp_1"),
    _event("output_audio_buffer.stopped", response_id="resp_1"),
    _event("output_audio_buffer.cleared", response_id="resp_1"),
    _event("response.created", response={**RESPONSE, "status": "in_progress", "status_details": None, "usage": None}),
    _event("response.done", response=RESPONSE),
    _event("response.output_item.added", response_id="resp_1", output_index=0, item=ITEMS["function_call"]),
    _event("response.output_item.done", response_id="resp_1", output_index=0, item=ITEMS["mcp_call"]),
    _event("response.content_part.added", **_PART, part={"type": "text", "text": ""}),
    _event("response.content_part.done", **_PART, part={"type": "audio", "audio": "AAAA", "transcript": "hi"}),
    _event("response.output_text.delta", **_PART, delta="hi"),
    _event("response.output_text.done", **_PART, text="hi"),
    _event("response.output_audio.delta", **_PART, delta="AAAA"),
    _event("response.output_audio.done", **_PART),
    _event("response.output_audio_transcript.delta", **_PART, delta="hi"),
    _event("response.output_audio_transcript.done", **_PART, transcript="hi"),
    _event("response.function_call_arguments.delta", **_CALL, call_id="call_1", delta="{"),
    _event("response.function_call_arguments.done", **_CALL, call_id="call_1", name="book", arguments="{}"),
    _event("response.mcp_call_arguments.delta", **_CALL, delta="{", obfuscation="xx"),
    _event("response.mcp_call_arguments.done", **_CALL, arguments="{}"),
    _event("response.mcp_call.in_progress", item_id="item_1", output_index=0),
    _event("response.mcp_call.completed", item_id="item_1", output_index=0),
    _event("response.mcp_call.failed", item_id="item_1", output_index=0),
    _event("mcp_list_tools.in_progress", item_id="item_1"),
    _event("mcp_list_tools.completed", item_id="item_1"),
    _event("mcp_list_tools.failed", item_id="item_1"),
)
OLDER_NAMES: Final[dict[str, str]] = {
    "response.text.delta": "response.output_text.delta",
    "response.text.done": "response.output_text.done",
    "response.audio.delta": "response.output_audio.delta",
    "response.audio.done": "response.output_audio.done",
    "response.audio_transcript.delta": "response.output_audio_transcript.delta",
    "response.audio_transcript.done": "response.output_audio_transcript.done",
}
"""Names of the protocol's preview, each with the event that means the same today."""
