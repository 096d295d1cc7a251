"""What the connection in use was given of the agent's words, and what has to be put right in it.

An answer that plays on after its connection was lost is given whole to the next one: nobody knows yet how much of it
will be heard. When the person talks over it then, the server's copy says too much. It is text there, which no server
truncates; so a new item with what was heard takes its place. Pure. Invariant: each copy is put right at most once.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from app.base.frozen import frozen
from app.realtime.model_inputs import RealtimeModelSendRawMessage
from app.realtime.protocol.items import AssistantMessageItem, RealtimeItem
from app.realtime.protocol.limits import MAX_ITEM_ID
from app.realtime.session import messages
from app.realtime.session.replay import ReplayItem, replay, wire_id_of

_PREFIX = "st_heard_"


@frozen
class Correction:
    """One copy that says too much.

    Args:
        item_id: what the server calls it.
        new_id: what it will call the one that takes its place.
        item: the new one in wire form; None when nothing was heard.
    """

    item_id: str
    new_id: str
    item: dict[str, Any] | None

    def requests(self) -> list[RealtimeModelSendRawMessage]:
        """What to send, in order: the new item goes behind the old one, so that it stands in its place."""
        delete = messages.plain("conversation.item.delete", item_id=self.item_id)
        if self.item is None:
            return [delete]
        return [messages.plain("conversation.item.create", previous_item_id=self.item_id, item=self.item), delete]


class GivenWords:
    """One per session; `note` at each new connection, `put_right` whenever more may be known of what was heard."""

    def __init__(self) -> None:
        self._contents: dict[str, Any] = {}

    def note(self, items: Iterable[ReplayItem]) -> None:
        """A new connection was given these items, and the one before counts no more."""
        said = (entry for entry in items if entry.item_id is not None and entry.item.get("role") == "assistant")
        self._contents = {str(entry.item_id): entry.item["content"] for entry in said}

    def put_right(self, history: Iterable[RealtimeItem]) -> list[Correction]:
        """The copies that say more than was heard."""
        found: list[Correction] = []
        for item in history:
            if not isinstance(item, AssistantMessageItem) or item.heard_ms is None:
                continue
            name = wire_id_of(item.item_id)
            heard = next((entry.item for entry in replay([item])), None)
            if name in self._contents and self._contents.pop(name) != (heard or {}).get("content"):
                new_id = _PREFIX + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
                new_id = new_id[:MAX_ITEM_ID]
                found.append(Correction(name, new_id, heard and {**heard, "id": new_id}))
        return found
