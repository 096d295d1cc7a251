"""Items between the wire's form and the history's (`items`).

From the wire: lenient, never raises, no audio bytes are taken over; what has no row in a history (outputs of calls,
tool-server items, unknown types) gives None. To the wire: exactly what a client may create, so speech of the agent
becomes text, and only the part that was heard.
"""

from __future__ import annotations

from typing import Any

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


def to_wire(item: RealtimeItem) -> list[dict[str, Any]]:
    """What to create so that a new session knows `item`: one wire item, two for a call with its output, or none.

    A call without output is left out: a model must never find a dangling call.
    """
    match item:
        case SystemMessageItem():
            return _wire_message("system", [_wire_text(part.text) for part in item.content if part.text])
        case UserMessageItem():
            return _wire_message("user", [made for part in item.content if (made := _wire_input(part)) is not None])
        case AssistantMessageItem():
            text = spoken_text(item) if item.heard_text is None else item.heard_text
            return _wire_message("assistant", [{"type": "output_text", "text": text}] if text else [])
        case RealtimeToolCallItem():
            return _wire_call(item)


def spoken_text(item: AssistantMessageItem) -> str:
    """All that the agent said or wrote in one item."""
    texts = [part.text if isinstance(part, AssistantText) else part.transcript for part in item.content]
    return " ".join(text for text in texts if text)


def user_message(content: list[dict[str, Any]]) -> dict[str, Any]:
    """A wire item of what the person typed or showed."""
    return {"type": "message", "role": "user", "content": content}


def call_output(call_id: str, output: str) -> dict[str, Any]:
    """A wire item with the output of a call."""
    return {"type": "function_call_output", "call_id": call_id, "output": output}


def _wire_message(role: str, content: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"type": "message", "role": role, "content": content}] if content else []


def _wire_text(text: str | None) -> dict[str, Any]:
    return {"type": "input_text", "text": text or ""}


def _wire_input(part: InputText | InputAudio | InputImage) -> dict[str, Any] | None:
    match part:
        case InputText(text=text) | InputAudio(transcript=text):
            return _wire_text(text) if text else None
        case InputImage():
            if not part.image_url:
                return None
            image = {"type": "input_image", "image_url": part.image_url}
            return image | ({"detail": part.detail} if part.detail else {})


def _wire_call(item: RealtimeToolCallItem) -> list[dict[str, Any]]:
    if item.output is None or not item.call_id:
        return []
    call = {"type": "function_call", "name": item.name, "arguments": item.arguments, "call_id": item.call_id}
    return [call, call_output(item.call_id, item.output)]
