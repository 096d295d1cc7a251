"""Raw messages that a session sends by itself. Pure; the model adds ids and decides when a response may begin."""

from __future__ import annotations

from typing import Any, Literal

from app.realtime.model_inputs import RealtimeModelSendRawMessage


def create_item(item: dict[str, Any]) -> RealtimeModelSendRawMessage:
    """Put an item at the end of the model's conversation."""
    return RealtimeModelSendRawMessage({"type": "conversation.item.create", "other_data": {"item": item}})


def create_response(response: dict[str, Any] | None = None) -> RealtimeModelSendRawMessage:
    """Ask for an answer, with options in wire form (`extra` for what only the server knows).

    Raises:
        UserError: one of them is wrong.
    """
    if not response:
        return RealtimeModelSendRawMessage({"type": "response.create"})
    from app.realtime.model.session_config import wire_response  # on use: most sessions never name an option

    response = wire_response(response)
    return RealtimeModelSendRawMessage({"type": "response.create", "other_data": {"response": response}})


def message_item(role: Literal["system", "user"], text: str) -> dict[str, Any]:
    """A message of the application."""
    return {"type": "message", "role": role, "content": [{"type": "input_text", "text": text}]}


def image_item(image_url: str, detail: str | None = None) -> dict[str, Any]:
    """A picture, as the person's."""
    part = {"type": "input_image", "image_url": image_url}
    if detail is not None:
        part["detail"] = detail
    return {"type": "message", "role": "user", "content": [part]}


def plain(kind: str, **fields: Any) -> RealtimeModelSendRawMessage:
    """Any client event."""
    if not fields:
        return RealtimeModelSendRawMessage({"type": kind})
    return RealtimeModelSendRawMessage({"type": kind, "other_data": fields})
