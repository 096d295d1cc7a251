"""One path for every interruption: silence the device, drop what comes late, tell the server what was heard.

The strategy for audio that comes over the wire and is played here. Owns the playback ledger. Pure; the wire's machine
decides when. Invariant: after `stop` no audio of what was stopped is passed on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

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
from app.realtime.model.playback_side import PlaybackSide
from app.realtime.protocol import response_events, server_events
from app.realtime.protocol.lenient import ServerEvent

HEARD_TIMER: Final = "playback:heard"


class Interruption(PlaybackSide):
    """The playback side of the wire's machine where the audio comes over the wire.

    Args:
        has_tracker: whether somebody reports what was heard; otherwise it is estimated from the time passed.
    """

    def __init__(self, *, has_tracker: bool) -> None:
        super().__init__()
        self.ledger = ledger.PlaybackLedger()
        self.received = self.ledger.received
        self._has_tracker = has_tracker
        self._settling = 0
        self._held: list[Effect] = []

    @property
    def awaits_end(self) -> bool:
        """Whether a report of progress could tell that an item was heard to its end."""
        return self.ledger.awaits_end

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

    def noted(self, at: float, event: ServerEvent) -> list[Effect]:
        """Keep track of messages of which nothing can be heard yet, or ever."""
        accounts = self.ledger
        match event:
            case response_events.OutputItemAdded(item={"type": "message", "id": str(item_id)}):
                accounts.handle(ledger.MessageBegan(item_id, event.response_id))
            case response_events.OutputItemDone(item={"id": str(item_id)}):
                accounts.handle(ledger.NothingToHear(item_id))
            case response_events.OutputTextDelta(item_id=item_id):
                accounts.handle(ledger.NothingToHear(item_id))
            case response_events.ContentPartAdded(item_id=item_id, part={"type": "text" | "output_text"}):
                accounts.handle(ledger.NothingToHear(item_id))
            case response_events.ResponseDone():
                return self.response_ended(at, event.response_id)
            case server_events.ItemDeleted(item_id=item_id):
                accounts.handle(ledger.Forgotten(item_id))
            case _:
                pass
        return []

    def unheard(self) -> tuple[out.RealtimeModelAudioInterruptedEvent, ...]:
        """How far each item was heard that was not heard to its end."""
        cut = out.RealtimeModelAudioInterruptedEvent
        return tuple(cut(at.item_id, at.content_index, at.heard_ms) for at in self.ledger.unheard())

    def heard_ms(self, item_id: str, at: float) -> int | None:
        """How much of an item was heard, None when that cannot be told."""
        return self.ledger.heard_ms(item_id)

    def plays_only(self, response_id: str) -> bool:
        """Whether audio of this response and of no other was not stopped and may still be unheard."""
        return self.ledger.open_ids()[0] == {response_id}

    def stop(self, active_id: str | None) -> list[Effect]:
        """First half: silence and drop. The caller cancels the response between the halves."""
        response_ids, item_ids = self.ledger.open_ids()
        if active_id:
            response_ids |= {active_id}
        for doomed in (*response_ids, *item_ids):
            self._drop(doomed)
        return [StopPlayback(response_ids, item_ids)] if item_ids else []

    def account(self, at: float, *, deletes: bool, does_server_stop: bool) -> list[Effect]:
        """Second half: give up silent messages, truncate what was cut off (when the device has confirmed).

        The server stops only what it makes, never what is played here: `does_server_stop` changes nothing.
        """
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
                    cut = self._own(
                        "conversation.item.truncate", item_id=item_id, content_index=index, audio_end_ms=heard_ms
                    )
                    made.append(cut)
                    made.append(Emit((out.RealtimeModelAudioInterruptedEvent(item_id, index, heard_ms),)))
                case ledger.Delete(item_id=item_id):
                    made.append(self._own("conversation.item.delete", item_id=item_id))
                case _:
                    made.append(Emit((out.RealtimeModelPlaybackDoneEvent(effect.item_id, effect.heard_ms),)))
        return made
