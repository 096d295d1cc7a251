"""The history as items for a new connection: what a server accepts, in order, and only what was really heard.

Pure. System and user text, what the person said as text, pictures, what was heard of the agent as `output_text`, calls
with their outputs. Left out: items without any text, and calls that nobody will answer any more. Source: what a
conversation can be made of, in the protocol's notes on replay (output audio and server-run tools cannot be created).
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from app.base.frozen import frozen
from app.base.picture import picture_fault
from app.realtime.protocol.items import (
    AssistantMessageItem,
    InputAudio,
    InputText,
    RealtimeItem,
    RealtimeToolCallItem,
    SystemMessageItem,
    UserMessageItem,
)
from app.realtime.protocol.limits import MAX_ITEM_ID
from app.realtime.session.conversation import spoken_text

_DETAILS: Final = ("auto", "low", "high")


@frozen
class ReplayItem:
    """One item to create. `item_id` is what the server will call it; a tool's output has no place in the history."""

    item_id: str | None
    item: dict[str, Any]


def replay(history: Iterable[RealtimeItem], pending_calls: Collection[str] = ()) -> list[ReplayItem]:
    """The items to create, in order.

    Args:
        pending_calls: call ids whose outputs will still be sent by themselves; of these the call alone is made.
    """
    made: list[ReplayItem] = []
    calls: set[str] = set()
    for item in history:
        match item:
            case SystemMessageItem():
                made += _message(item.item_id, "system", _texts(item.content))
            case UserMessageItem():
                made += _message(item.item_id, "user", _user_parts(item))
            case AssistantMessageItem():
                made += _message(item.item_id, "assistant", _heard(item))
            case _:
                made += _call(item, pending_calls, calls)
    return made


def owes_answer(items: Sequence[ReplayItem], *, was_cut_off: bool = False) -> bool:
    """Whether the person waits for a word: the last one is theirs or a tool's, or an answer broke off in the middle.

    Not while a call since their last word has no output: that will bring the answer when it comes.
    """
    since = _since_last_word(items)
    answered = {item.get("call_id") for item in since if item.get("type") == "function_call_output"}
    if any(item.get("type") == "function_call" and item.get("call_id") not in answered for item in since):
        return False
    last = items[-1].item if items else {}
    return bool(items) and (was_cut_off or last.get("role") == "user" or last.get("type") == "function_call_output")


def _since_last_word(items: Sequence[ReplayItem]) -> list[dict[str, Any]]:
    """What came after the person last said something."""
    since: list[dict[str, Any]] = []
    for entry in reversed(items):
        if entry.item.get("role") == "user":
            break
        since.append(entry.item)
    return since


def _message(item_id: str, role: str, content: list[dict[str, Any]]) -> list[ReplayItem]:
    if not content:
        return []
    wire_id = wire_id_of(item_id)
    return [ReplayItem(wire_id, {"id": wire_id, "type": "message", "role": role, "content": content})]


def wire_id_of(item_id: str) -> str:
    """What a new connection calls an item: its id, or one made from it where a client may not choose one like it."""
    if 0 < len(item_id) <= MAX_ITEM_ID:
        return item_id
    return "st_" + hashlib.sha256(item_id.encode("utf-8", "surrogatepass")).hexdigest()[: MAX_ITEM_ID - 3]


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
            case _ if part.image_url and picture_fault(part.image_url) is None:
                detail = {"detail": part.detail} if part.detail in _DETAILS else {}
                parts.append({"type": "input_image", "image_url": part.image_url, **detail})
    return parts


def _heard(item: AssistantMessageItem) -> list[dict[str, Any]]:
    text = spoken_text(item) if item.heard_ms is None else item.heard_text or ""
    return [{"type": "output_text", "text": text}] if text.strip() else []


def _call(item: RealtimeToolCallItem, pending: Collection[str], made_before: set[str]) -> list[ReplayItem]:
    is_pending = item.call_id in pending
    if not item.call_id or item.call_id in made_before or (item.output is None and not is_pending):
        return []
    made_before.add(item.call_id)
    wire_id = wire_id_of(item.item_id)
    call = {
        "id": wire_id,
        "type": "function_call",
        "call_id": item.call_id,
        "name": item.name,
        "arguments": item.arguments,
    }
    made = [ReplayItem(wire_id, call)]
    if item.output is not None and not is_pending:
        made.append(ReplayItem(None, {"type": "function_call_output", "call_id": item.call_id, "output": item.output}))
    return made
