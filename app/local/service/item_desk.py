"""The item desk: what clients do to conversation items, and the events that answer them.

Pure. Raises Refusal for what the hosted service refuses.
"""

from __future__ import annotations

from app.local.service.client_event import ItemCreate, ItemDelete, ItemRetrieve, ItemTruncate
from app.local.service.item_maker import ask_for_words, make_item
from app.local.service.room import Room
from app.local.service.words_desk import WordsDesk


class ItemDesk:
    """Creates, shows, truncates and deletes items."""

    def __init__(self, room: Room, words: WordsDesk) -> None:
        self._room = room
        self._words = words

    def create(self, event: ItemCreate) -> None:
        """Add an item."""
        item = make_item(self._room, event.item, "item")
        previous = self._room.conversation.add(item, event.previous_item_id)
        self._room.send("conversation.item.added", previous_item_id=previous, item=item.wire())
        self._room.send("conversation.item.done", previous_item_id=previous, item=item.wire())
        ask_for_words(self._room, item)

    def retrieve(self, event: ItemRetrieve) -> None:
        """Show an item with its sound."""
        item = self._room.conversation.get(event.item_id, "retrieve")
        session = self._room.session
        formats = (session.input_format, str(session.output_format["type"]))
        self._room.send("conversation.item.retrieved", item=item.wire(audio_formats=formats))

    def truncate(self, event: ItemTruncate) -> None:
        """Forget what was not heard."""
        self._room.conversation.truncate(event.item_id, event.content_index, event.audio_end_ms)
        self._room.send(
            "conversation.item.truncated",
            item_id=event.item_id,
            content_index=event.content_index,
            audio_end_ms=event.audio_end_ms,
        )

    def delete(self, event: ItemDelete) -> None:
        """Remove an item."""
        item = self._room.conversation.delete(event.item_id)
        if item.id in self._room.wordless:
            self._words.forget(item.id)
        self._room.send("conversation.item.deleted", item_id=event.item_id)
