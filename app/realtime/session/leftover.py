"""Speech of a connection that is gone, still being played: nobody at the new connection knows of it.

Owns which items those are and how far each was heard. The wire silences and accounts for what came over its own
connection; what is left of an earlier one is cut here, when the person speaks or somebody interrupts. Pure but for the
tracker; the time is an argument. Invariant: each item is cut at most once, and not when it was heard to its end.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.realtime.model.base import RealtimePlaybackTracker
from app.realtime.model.guarded_tracker import GuardedTracker
from app.realtime.model_events import RealtimeModelAudioInterruptedEvent
from app.realtime.session.conversation import Conversation

_END_TOLERANCE_MS = 1


class Leftover:
    """One per session.

    Args:
        tracker: who plays and counts; without one what was heard is estimated from the time that passed.
    """

    def __init__(self, tracker: RealtimePlaybackTracker | None, conversation: Conversation) -> None:
        self._tracker = None if tracker is None else GuardedTracker(tracker)
        self._conversation = conversation
        self._heard: dict[tuple[str, int], int] = {}
        self._at = 0.0

    def keep(self, unheard: Iterable[RealtimeModelAudioInterruptedEvent], at: float) -> None:
        """The connection is gone at `at` (s), and these items play on, one after the other."""
        self._listen(at)
        for item in unheard:
            self._heard.setdefault((item.item_id, item.content_index), item.heard_ms or 0)

    def silence(self, at: float) -> list[RealtimeModelAudioInterruptedEvent]:
        """Stop what still plays at `at` (s); tells how far each item was heard that was cut by it."""
        self._listen(at)
        heard, self._heard = self._heard, {}
        cut = [
            RealtimeModelAudioInterruptedEvent(item_id, index, heard_ms)
            for (item_id, index), heard_ms in heard.items()
            if heard_ms < self._conversation.received_ms(item_id) - _END_TOLERANCE_MS
        ]
        if cut and self._tracker is not None:
            self._tracker.silence()
        return cut

    def _listen(self, at: float) -> None:
        """How far each has come by now."""
        passed_ms, self._at = round((at - self._at) * 1000), at
        if self._tracker is not None:
            told = {
                (position.item_id, position.content_index): position.heard_ms for position in self._tracker.positions()
            }
            self._heard = {key: told.get(key, heard_ms) for key, heard_ms in self._heard.items()}
            return
        for (item_id, index), heard_ms in self._heard.items():
            more_ms = max(0, min(passed_ms, int(self._conversation.received_ms(item_id)) - heard_ms))
            self._heard[item_id, index] = heard_ms + more_ms
            passed_ms -= more_ms
