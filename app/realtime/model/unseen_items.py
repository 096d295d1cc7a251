"""Items that listeners never see, as outputs of calls: what follows one of them follows what it follows. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from app.realtime.protocol import server_events, wire_items
from app.realtime.protocol.lenient import ServerEvent, text_of

_MOST: Final = 512


class UnseenItems:
    """Knows what stands before each of the latest ones."""

    def __init__(self) -> None:
        self._previous: dict[str, str | None] = {}

    def __len__(self) -> int:
        return len(self._previous)

    def placed(self, event: ServerEvent) -> ServerEvent:
        """The event with a predecessor that listeners know; remembers the item when it is one they never see."""
        if not isinstance(event, server_events.ItemPlaced | server_events.InputCommitted):
            return event
        previous = event.previous_item_id
        if previous in self._previous:
            previous = self._previous[previous]
            event = replace(event, previous_item_id=previous)
        if isinstance(event, server_events.ItemPlaced) and wire_items.from_wire(event.item) is None:
            self._previous[text_of(event.item, "id")] = previous
            if len(self._previous) > _MOST:
                del self._previous[next(iter(self._previous))]
        return event
