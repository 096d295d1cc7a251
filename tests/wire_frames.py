"""Frames as a server of the realtime protocol sends them, for tests of the client."""

from __future__ import annotations

import json
from typing import Any

import pybase64

from app.realtime.model.response_gate import TAG_KEY

BYTES_PER_MS = 48


def frame(type: str, **fields: Any) -> str:
    """Any event."""
    return json.dumps({"type": type, "event_id": "ev", **fields})


def session(**over: Any) -> dict[str, Any]:
    """An effective session: server VAD that interrupts by itself unless `interrupt_response=False`."""
    detection = {"type": "server_vad", "interrupt_response": over.pop("interrupt_response", True)}
    output = {"format": over.pop("format", {"type": "audio/pcm", "rate": 24000}), "voice": "ash"}
    return {
        "type": "realtime",
        "id": "sess",
        "audio": {"input": {"turn_detection": detection}, "output": output},
        **over,
    }


def session_created(**over: Any) -> str:
    return frame("session.created", session=session(**over))


def session_updated(**over: Any) -> str:
    return frame("session.updated", session=session(**over))


def response_created(response_id: str = "r1", tag: str = "", **over: Any) -> str:
    metadata = {TAG_KEY: tag} if tag else None
    response = {"id": response_id, "status": "in_progress", "conversation_id": "conv", "metadata": metadata, **over}
    return frame("response.created", response=response)


def response_done(response_id: str = "r1", status: str = "completed", **over: Any) -> str:
    response = {"id": response_id, "status": status, "conversation_id": "conv", "metadata": None, **over}
    return frame("response.done", response=response)


def message_added(item_id: str = "a1", response_id: str = "r1") -> str:
    item = {"id": item_id, "type": "message", "role": "assistant", "status": "in_progress", "content": []}
    return frame("response.output_item.added", response_id=response_id, output_index=0, item=item)


def audio_delta(ms: int = 20, item_id: str = "a1", response_id: str = "r1", **over: Any) -> str:
    delta = pybase64.b64encode_as_string(bytes(ms * BYTES_PER_MS))
    fields = {"response_id": response_id, "item_id": item_id, "output_index": 0, "content_index": 0, "delta": delta}
    return frame("response.output_audio.delta", **{**fields, **over})


def audio_done(item_id: str = "a1", response_id: str = "r1") -> str:
    part = {"response_id": response_id, "item_id": item_id, "output_index": 0, "content_index": 0}
    return frame("response.output_audio.done", **part)


def speech_started(item_id: str = "u1", audio_start_ms: int = 100) -> str:
    return frame("input_audio_buffer.speech_started", item_id=item_id, audio_start_ms=audio_start_ms)


def error(code: str, event_id: str | None = None, message: str = "no", **over: Any) -> str:
    body = {"type": "invalid_request_error", "code": code, "message": message, "event_id": event_id, **over}
    return frame("error", error=body)
