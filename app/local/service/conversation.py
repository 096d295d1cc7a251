"""The default conversation of a connection: ordered items, and what clients may do to them.

Pure. Owns the order and the truth about each item; the wire's events about it are made by the callers. Raises
Refusal for what the hosted service refuses. Invariant: ids are unique.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.base.pcm import BYTES_PER_SAMPLE, ms_to_samples
from app.local.ports import BrainMessage
from app.local.service.refusal import Refusal
from app.local.service.stored_item import StoredItem
from app.local.service.tokens import TokenCount

ROOT: Final = "root"
AUDIO_BUDGET_BYTES: Final = 64 * 1024 * 1024
"""Sound kept for `conversation.item.retrieve`, about 23 minutes; the oldest items lose theirs first."""


class Conversation:
    """Items in order."""

    def __init__(self, conversation_id: str, audio_budget_bytes: int = AUDIO_BUDGET_BYTES) -> None:
        self.id = conversation_id
        self._items: list[StoredItem] = []
        self._audio_budget = audio_budget_bytes

    def __iter__(self) -> Iterator[StoredItem]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def find(self, item_id: str) -> StoredItem | None:
        """The item of that id, or None."""
        return next((item for item in self._items if item.id == item_id), None)

    def add(self, item: StoredItem, previous_item_id: str | None = None) -> str | None:
        """Insert after `previous_item_id` (None appends, `root` is the front); returns the id it now follows.

        Raises Refusal when that item does not exist, the id is taken, or a call's output belongs to no call.
        """
        if self.find(item.id) is not None:
            raise Refusal(
                f"Error adding item: the item with id '{item.id}' already exists.",
                code="item_create_invalid_item_id",
                param="item.id",
            )
        if item.kind == "function_call_output" and not self._has_call(item.call_id):
            raise Refusal(
                f"Tool call ID '{item.call_id}' not found in conversation.",
                code="invalid_tool_call_id",
                param="item.call_id",
            )
        index = self._index_after(previous_item_id)
        self._items.insert(index, item)
        self.keep_audio_bounded()
        return self._items[index - 1].id if index else None

    def previous_id(self, item_id: str) -> str | None:
        """The id that an item follows; None at the front or for an unknown item."""
        previous = None
        for item in self._items:
            if item.id == item_id:
                return previous
            previous = item.id
        return None

    def get(self, item_id: str, action: str) -> StoredItem:
        """The item for `retrieve` or `delete`. Raises Refusal when there is none."""
        item = self.find(item_id)
        if item is None:
            verb = {"retrieve": "retrieving", "delete": "deleting"}.get(action, action)
            raise Refusal(
                f"Error {verb} item: the item with id '{item_id}' does not exist.",
                code=f"item_{action}_invalid_item_id",
                param="item_id",
            )
        return item

    def delete(self, item_id: str) -> StoredItem:
        """Remove an item. Raises Refusal when there is none."""
        item = self.get(item_id, "delete")
        self._items.remove(item)
        return item

    def truncate(self, item_id: str, content_index: int, audio_end_ms: int) -> None:
        """Keep only the first `audio_end_ms` of an answer's sound and delete its transcript.

        The brain goes on with the part of the words that was probably heard. Raises Refusal.
        """
        item = self.find(item_id)
        if item is None:
            raise Refusal(
                f"Item with item_id not found: {item_id}", code="item_truncate_invalid_item_id", param="item_id"
            )
        if item.role != "assistant":
            raise Refusal("Only model output audio messages can be truncated.", param="item_id")
        if content_index >= len(item.parts) or not item.parts[content_index].is_audio:
            raise Refusal(f"Item '{item_id}' has no audio content at index {content_index}.", param="content_index")
        part = item.parts[content_index]
        if audio_end_ms > part.audio_ms:
            raise Refusal(
                f"Audio content of {part.audio_ms}ms is already shorter than {audio_end_ms}ms", param="audio_end_ms"
            )
        words = part.heard_text if part.heard_text is not None else part.text or ""
        part.heard_text = heard_words(words, audio_end_ms, part.audio_ms)
        part.text = None
        part.audio_bytes = ms_to_samples(audio_end_ms) * BYTES_PER_SAMPLE
        del part.audio[part.audio_bytes :]

    def brain_messages(self) -> tuple[BrainMessage, ...]:
        """The conversation as the brain reads it."""
        return tuple(message for item in self._items for message in item.brain_messages())

    def tokens(self) -> TokenCount:
        """The conversation as input of a response."""
        return sum((item.tokens() for item in self._items), TokenCount())

    def last_reply(self) -> str:
        """The last words of the assistant, as far as they were heard."""
        for item in reversed(self._items):
            if item.role == "assistant":
                return " ".join(message.text for message in item.brain_messages())
        return ""

    def keep_audio_bounded(self) -> None:
        """Forget the sound of the oldest items above the budget; their length and words stay."""
        held = sum(len(part.audio) for item in self._items for part in item.parts)
        for item in self._items:
            for part in item.parts:
                if held <= self._audio_budget:
                    return
                held -= len(part.audio)
                part.audio = bytearray()

    def _has_call(self, call_id: str) -> bool:
        return any(item.kind == "function_call" and item.call_id == call_id for item in self._items)

    def _index_after(self, previous_item_id: str | None) -> int:
        if previous_item_id is None:
            return len(self._items)
        if previous_item_id == ROOT:
            return 0
        for index, item in enumerate(self._items):
            if item.id == previous_item_id:
                return index + 1
        raise Refusal(
            f"Error adding item: the previous item with id '{previous_item_id}' does not exist.",
            code="item_create_invalid_previous_item_id",
            param="previous_item_id",
        )


def heard_words(text: str, heard_ms: int, total_ms: int) -> str:
    """The words of `text` that fit into the first `heard_ms` of `total_ms`; half a word only where none are spaced."""
    if total_ms <= 0 or heard_ms <= 0:
        return ""
    if heard_ms >= total_ms:
        return text
    limit = len(text) * heard_ms // total_ms
    if " " not in text or text[limit].isspace():
        return text[:limit].rstrip()
    cut = text.rfind(" ", 0, limit + 1)
    return text[:cut].rstrip() if cut > 0 else ""
