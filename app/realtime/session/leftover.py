"""Speech of a connection that is gone, still played by a device: nobody at the new connection knows of it.

Owns which items those are. The wire silences and accounts for what came over its own connection; what is left of an
earlier one is silenced here, when the person speaks or somebody interrupts. Invariant: each item is cut at most once,
and not when it was heard to its end.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.realtime.model.base import RealtimePlaybackTracker
from app.realtime.model_events import RealtimeModelAudioInterruptedEvent
from app.realtime.session.conversation import Conversation

_END_TOLERANCE_MS = 1


class Leftover:
    """One per session.

    Args:
        tracker: who plays; without one nothing can be silenced.
    """

    def __init__(self, tracker: RealtimePlaybackTracker | None, conversation: Conversation) -> None:
        self._tracker = tracker
        self._conversation = conversation
        self._items: set[tuple[str, int]] = set()

    def keep(self, unheard: Iterable[RealtimeModelAudioInterruptedEvent]) -> None:
        """The connection is gone, and these items play on."""
        self._items.update((item.item_id, item.content_index) for item in unheard)

    def silence(self) -> list[RealtimeModelAudioInterruptedEvent]:
        """Stop what still plays; tells how far each item was heard that was cut by it."""
        items, self._items = self._items, set()
        if not items or self._tracker is None:
            return []
        heard = {(at.item_id, at.content_index): at.heard_ms for at in self._tracker.positions()}
        cut = [
            RealtimeModelAudioInterruptedEvent(item_id, index, heard.get((item_id, index), 0))
            for item_id, index in sorted(items)
            if heard.get((item_id, index), 0) < self._conversation.received_ms(item_id) - _END_TOLERANCE_MS
        ]
        if cut:
            self._tracker.on_interrupted()
        return cut
