"""One path for every interruption: silence the device, drop what comes late, tell the server what was heard.

Owns the playback ledger and the responses whose audio nobody wants any more. Pure; the wire's machine decides when.
Invariant: after `stop` no audio of what was stopped is passed on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from app.base.recent import Recent
from app.realtime import model_events as out
from app.realtime.model import playback_ledger as ledger
from app.realtime.model.base import ItemPosition
from app.realtime.model.effects import (
    AwaitSettle,
    Effect,
    Emit,
    PlaybackSettled,
    SendFrame,
    StartTimer,
    StopPlayback,
)
from app.realtime.protocol import codec

HEARD_TIMER: Final = "playback:heard"
OWN_PREFIX: Final = "st_keep_"
"""Begins the event ids of what we send to keep the server's picture true; refusals of it are nobody's business."""


class Interruption:
    """The playback side of the wire's machine.

    Args:
        has_tracker: whether somebody reports what was heard; otherwise it is estimated from the time passed.
    """

    def __init__(self, *, has_tracker: bool) -> None:
        self.ledger = ledger.PlaybackLedger()
        self.bytes_per_ms = ledger.PCM_BYTES_PER_MS
        self._has_tracker = has_tracker
        self._dropped: Recent[str] = Recent()
        self._doomed_tag: str | None = None
        self._settling = 0
        self._held: list[Effect] = []
        self._sent = 0

    def passes(self, response_id: str, item_id: str) -> bool:
        """Whether audio of this response and item is still wanted."""
        dropped = self._dropped
        return not dropped or (response_id not in dropped and item_id not in dropped)

    def drop_late(self, item_id: str, content_index: int) -> list[Effect]:
        """Audio came that does not pass. An item that began after its response was stopped was not heard at all."""
        if item_id in self._dropped or self.ledger.has_heard(item_id, content_index):
            return []
        self._dropped.add(item_id)
        return self._perform([ledger.Truncate(item_id, content_index, 0)])

    def audio_ended(self, at: float, item_id: str, content_index: int) -> list[Effect]:
        """All audio of an item was received."""
        effects = self._perform(self.ledger.handle(ledger.AudioEnded(at, item_id, content_index)))
        return effects + self._watch_end(at)

    def response_ended(self, at: float, response_id: str) -> list[Effect]:
        """Nothing more will come of a response."""
        if not response_id:
            return []
        effects = self._perform(self.ledger.handle(ledger.ResponseEnded(at, response_id)))
        return effects + self._watch_end(at)

    def progressed(self, at: float, positions: Sequence[ItemPosition] | None) -> list[Effect]:
        """The device has come further, or (None) time has passed."""
        effects = self._perform(self.ledger.handle(ledger.Heard(at, positions)))
        return effects + self._watch_end(at)

    def doom(self, tag: str | None) -> None:
        """Drop the response that this request of ours will start."""
        self._doomed_tag = tag

    def created(self, response_id: str, running_tag: str | None) -> None:
        """A response began; its audio is dropped if its request was interrupted before."""
        if running_tag is not None and running_tag == self._doomed_tag:
            self._doomed_tag = None
            self._dropped.add(response_id)

    def stop(self, active_id: str | None) -> list[Effect]:
        """First half: silence and drop. The caller cancels the response between the halves."""
        response_ids, item_ids = self.ledger.open_ids()
        if active_id:
            response_ids |= {active_id}
        for doomed in (*response_ids, *item_ids):
            self._dropped.add(doomed)
        return [StopPlayback(response_ids, item_ids)] if item_ids else []

    def account(self, at: float, *, deletes: bool) -> list[Effect]:
        """Second half: give up silent messages, truncate what was cut off (when the device has confirmed)."""
        had_unheard = self.ledger.has_unheard
        effects = self._perform(self.ledger.handle(ledger.Interrupted(at, deletes=deletes)))
        if not had_unheard:
            return effects
        if not self._has_tracker:
            return effects + self._perform(self.ledger.handle(ledger.Settled(at, None)))
        self._settling += 1
        return [*effects, AwaitSettle()]

    def settled(self, fact: PlaybackSettled) -> list[Effect]:
        """The device has stopped. After several interruptions the last confirmation counts for all."""
        self._settling = max(0, self._settling - 1)
        if self._settling:
            return []
        effects = self._perform(self.ledger.handle(ledger.Settled(fact.at, fact.positions)))
        held, self._held = self._held, []
        return [*effects, *held]

    def after_truncation(self, request: SendFrame) -> list[Effect]:
        """Ask for a response now, or once the server can be told what was heard of the one before it."""
        if self._settling <= 0:
            return [request]
        self._held.append(request)
        return []

    def after_requests(self, cancel: SendFrame) -> list[Effect]:
        """Cancel now, or behind the request that is held: a cancellation that comes before it cancels nothing."""
        if not self._held:
            return [cancel]
        self._held.append(cancel)
        return []

    def _watch_end(self, at: float) -> list[Effect]:
        """Without a tracker nobody tells when an item ends: look again when it should."""
        if self._has_tracker:
            return []
        seconds = self.ledger.seconds_to_end(at)
        return [] if seconds is None else [StartTimer(HEARD_TIMER, seconds)]

    def _perform(self, effects: Sequence[ledger.LedgerEffect]) -> list[Effect]:
        made: list[Effect] = []
        for effect in effects:
            match effect:
                case ledger.Truncate(item_id=item_id, content_index=index, audio_end_ms=heard_ms):
                    fields = {"item_id": item_id, "content_index": index, "audio_end_ms": heard_ms}
                    made.append(self._own("conversation.item.truncate", fields))
                    made.append(Emit((out.RealtimeModelAudioInterruptedEvent(item_id, index, heard_ms),)))
                case ledger.Delete(item_id=item_id):
                    made.append(self._own("conversation.item.delete", {"item_id": item_id}))
                case _:
                    made.append(Emit((out.RealtimeModelPlaybackDoneEvent(effect.item_id, effect.heard_ms),)))
        return made

    def _own(self, name: str, fields: dict[str, Any]) -> SendFrame:
        self._sent += 1
        return SendFrame(codec.encode({"type": name, "event_id": f"{OWN_PREFIX}{self._sent}", **fields}))
