"""The history as items for a new connection: what a server accepts, in order, and only what was really heard.

Pure. System and user text, what the person said as text, pictures, what was heard of the agent as `output_text`, calls
with their outputs. Left out: items without any text, and calls that nobody will answer any more. Source: what a
conversation can be made of, in the protocol's notes on replay (output audio and server-run tools cannot be created).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from app.realtime.protocol.items import (
    AssistantMessageItem,
    InputAudio,
    InputImage,
    InputText,
    RealtimeItem,
    RealtimeToolCallItem,
    SystemMessageItem,
    UserMessageItem,
)
from app.realtime.session.conversation import spoken_text


@dataclass(frozen=True, slots=True)
class ReplayItem:
    """One item to create. `item_id` is that of the history; a tool's output has none of its own there."""

    item_id: str | None
    item: dict[str, Any]


def replay(history: Iterable[RealtimeItem], pending_calls: Collection[str] = ()) -> list[ReplayItem]:
    """The items to create, in order.

    Args:
        pending_calls: call ids whose outputs will still be sent by themselves; of these the call alone is made.
    """
    made: list[ReplayItem] = []
    for item in history:
        match item:
            case SystemMessageItem():
                made += _message(item.item_id, "system", _texts(item.content))
            case UserMessageItem():
                made += _message(item.item_id, "user", _user_parts(item))
            case AssistantMessageItem():
                made += _message(item.item_id, "assistant", _heard(item))
            case RealtimeToolCallItem():
                made += _call(item, pending_calls)
    return made


def owes_answer(items: Sequence[ReplayItem]) -> bool:
    """Whether the person waits: the last word is theirs, or a tool's."""
    last = items[-1].item if items else {}
    return last.get("role") == "user" or last.get("type") == "function_call_output"


def _message(item_id: str, role: str, content: list[dict[str, Any]]) -> list[ReplayItem]:
    if not content:
        return []
    return [ReplayItem(item_id, {"id": item_id, "type": "message", "role": role, "content": content})]


def _texts(content: Iterable[InputText]) -> list[dict[str, Any]]:
    return [{"type": "input_text", "text": part.text} for part in content if part.text]


def _user_parts(item: UserMessageItem) -> list[dict[str, Any]]:
    parts: list[dict[str, Any]] = []
    for part in item.content:
        match part:
            case InputText():
                parts += _texts([part])
            case InputAudio():
                parts += _texts([InputText(text=part.transcript)])
            case InputImage() if part.image_url:
                detail = {} if part.detail is None else {"detail": part.detail}
                parts.append({"type": "input_image", "image_url": part.image_url, **detail})
    return parts


def _heard(item: AssistantMessageItem) -> list[dict[str, Any]]:
    text = spoken_text(item) if item.heard_ms is None else item.heard_text or ""
    return [{"type": "output_text", "text": text}] if text.strip() else []


def _call(item: RealtimeToolCallItem, pending: Collection[str]) -> list[ReplayItem]:
    is_pending = item.call_id in pending
    if not item.call_id or (item.output is None and not is_pending):
        return []
    call = {
        "id": item.item_id,
        "type": "function_call",
        "call_id": item.call_id,
        "name": item.name,
        "arguments": item.arguments,
    }
    made = [ReplayItem(item.item_id, call)]
    if item.output is not None and not is_pending:
        made.append(ReplayItem(None, {"type": "function_call_output", "call_id": item.call_id, "output": item.output}))
    return made
