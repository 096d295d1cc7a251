"""Items between the wire's form and the history's (`items`).

From the wire: lenient, never raises, no audio bytes are taken over; what has no row in a history (outputs of calls,
tool-server items, unknown types) gives None. To the wire: what a conversation is given while it runs; what a new
connection is given of a history is in `session.replay`.
"""

from __future__ import annotations

from typing import Any, Literal

from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    AssistantText,
    InputAudio,
    InputImage,
    InputText,
    ItemStatus,
    RealtimeItem,
    RealtimeToolCallItem,
    SystemMessageItem,
    UserMessageItem,
)
from app.realtime.protocol.lenient import objects_of, text_of

_STATUSES: dict[str, ItemStatus] = {
    "in_progress": "in_progress",
    "completed": "completed",
    "incomplete": "incomplete",
}


def from_wire(item: dict[str, Any], previous_item_id: str | None = None) -> RealtimeItem | None:
    """The history's item of a wire item, None when it has no row there or no id.

    Args:
        previous_item_id: an id, `lenient.FRONT` for the first place, None when the wire did not say.
    """
    item_id = text_of(item, "id")
    if not item_id:
        return None
    match text_of(item, "type"):
        case "message":
            return _message(item, item_id, previous_item_id)
        case "function_call":
            return RealtimeToolCallItem(
                item_id=item_id,
                previous_item_id=previous_item_id,
                call_id=text_of(item, "call_id") or None,
                status=_STATUSES.get(text_of(item, "status"), "in_progress"),
                arguments=text_of(item, "arguments"),
                name=text_of(item, "name"),
            )
        case _:
            return None


def _message(item: dict[str, Any], item_id: str, previous: str | None) -> RealtimeItem | None:
    parts = objects_of(item, "content")
    match text_of(item, "role"):
        case "system":
            texts = [InputText(text=text_of(part, "text")) for part in parts if text_of(part, "type") != "input_audio"]
            return SystemMessageItem(item_id=item_id, previous_item_id=previous, content=texts)
        case "user":
            return UserMessageItem(
                item_id=item_id,
                previous_item_id=previous,
                content=[made for part in parts if (made := _input_part(part)) is not None],
            )
        case "assistant":
            return AssistantMessageItem(
                item_id=item_id,
                previous_item_id=previous,
                status=_STATUSES.get(text_of(item, "status")),
                content=[spoken for part in parts if (spoken := _output_part(part)) is not None],
            )
        case _:
            return None


def _input_part(part: dict[str, Any]) -> InputText | InputAudio | InputImage | None:
    match text_of(part, "type"):
        case "input_text":
            return InputText(text=text_of(part, "text"))
        case "input_audio":
            return InputAudio(transcript=text_of(part, "transcript") or None)
        case "input_image":
            return InputImage(image_url=text_of(part, "image_url") or None, detail=text_of(part, "detail") or None)
        case _:
            return None


def _output_part(part: dict[str, Any]) -> AssistantText | AssistantAudio | None:
    match text_of(part, "type"):
        case "output_text" | "text":
            return AssistantText(text=text_of(part, "text"))
        case "output_audio" | "audio":
            return AssistantAudio(transcript=text_of(part, "transcript") or None)
        case _:
            return None


def message(role: Literal["user", "system"], content: list[dict[str, Any]]) -> dict[str, Any]:
    """A wire item of what the person typed or showed, or of what the application says."""
    return {"type": "message", "role": role, "content": content}


def call_output(call_id: str, output: str) -> dict[str, Any]:
    """A wire item with the output of a call."""
    return {"type": "function_call_output", "call_id": call_id, "output": output}
