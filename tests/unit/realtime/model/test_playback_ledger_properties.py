"""In any order of facts: truncated <= heard <= received, in whole ms, and each piece of an item gets one verdict."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from app.realtime.model.base import ItemPosition
from app.realtime.model.playback_ledger import (
    AudioEnded,
    AudioReceived,
    Delete,
    Forgotten,
    Heard,
    Interrupted,
    MessageBegan,
    NothingToHear,
    PlaybackLedger,
    ReportHeard,
    ResponseEnded,
    Settled,
    Truncate,
)

Key = tuple[str, int]
ITEMS = st.sampled_from(["a", "b", "c"])
PARTS = st.sampled_from([0, 0, 1])
RESPONSES = st.sampled_from(["r1", "r2"])
POSITIONS = st.lists(st.builds(ItemPosition, ITEMS, PARTS, st.integers(-10, 5000)), max_size=3)


class Ledger(RuleBasedStateMachine):
    """Audio comes in and is heard, with a tracker or by the clock; people interrupt; servers say odd things."""

    @initialize(has_tracker=st.booleans())
    def begin(self, has_tracker: bool) -> None:
        self.has_tracker = has_tracker
        self.ledger = PlaybackLedger()
        self.now = 0.0
        self.received: dict[Key, int] = {}
        self.told: dict[Key, int] = {}
        self.over: set[Key] = set()
        self.stopped: set[Key] = set()

    def feed(self, fact: Any) -> None:
        for effect in self.ledger.handle(fact):
            match effect:
                case Truncate(item_id, index, audio_end_ms):
                    key = (item_id, index)
                    assert type(audio_end_ms) is int
                    limit = self.received[key] // 48
                    heard = self.told.get(key, 0) if self.has_tracker else limit
                    assert 0 <= audio_end_ms <= max(0, min(heard, limit))
                    assert key in self.stopped, "only what was stopped is cut"
                    assert key not in self.over, "what was heard to its end is never cut"
                    self.stopped.discard(key)
                    del self.received[key]
                    self.told.pop(key, None)
                case ReportHeard(item_id, heard_ms):
                    assert heard_ms >= 0
                    keys = [key for key in self.received if key[0] == item_id and self.received[key] // 48 == heard_ms]
                    self.over |= {key for key in keys if self.ledger.has_heard(*key)}
                    assert self.over & set(keys)
                case Delete(item_id):
                    assert (item_id, 0) not in self.received

    @rule(item=ITEMS, part=PARTS, response=RESPONSES, size=st.integers(0, 100_000))
    def audio_comes(self, item: str, part: int, response: str, size: int) -> None:
        key = (item, part)
        if key not in self.over and key not in self.stopped:
            self.received[key] = self.received.get(key, 0) + size
        elif key in self.stopped:
            return  # the wire drops it
        self.feed(AudioReceived(self.now, item, part, response, size, 48.0))

    @rule(item=ITEMS, part=PARTS)
    def audio_ends(self, item: str, part: int) -> None:
        self.feed(AudioEnded(self.now, item, part))

    @rule(response=RESPONSES)
    def response_ends(self, response: str) -> None:
        self.feed(ResponseEnded(self.now, response))

    @rule(seconds=st.floats(0, 3), positions=POSITIONS)
    def device_plays(self, seconds: float, positions: list[ItemPosition]) -> None:
        self.now += seconds
        self.feed(Heard(self.now, self.reported(positions)))

    @rule(deletes=st.booleans())
    def somebody_interrupts(self, deletes: bool) -> None:
        self.stopped |= set(self.received) - self.over
        self.feed(Interrupted(self.now, deletes))
        assert not self.ledger.has_unheard

    @rule(seconds=st.floats(0, 0.1), positions=POSITIONS)
    def device_has_stopped(self, seconds: float, positions: list[ItemPosition]) -> None:
        self.now += seconds
        self.feed(Settled(self.now, self.reported(positions)))
        assert not self.stopped - self.over, "each item that was stopped has its verdict"
        self.stopped.clear()

    @rule(item=ITEMS, response=RESPONSES)
    def message_begins(self, item: str, response: str) -> None:
        if not any(key[0] == item for key in self.received):
            self.feed(MessageBegan(item, response))

    @rule(item=ITEMS)
    def message_is_written(self, item: str) -> None:
        self.feed(NothingToHear(item))

    @rule(item=ITEMS)
    def item_is_deleted(self, item: str) -> None:
        self.feed(Forgotten(item))
        for key in [key for key in self.received if key[0] == item]:
            if key not in self.over:
                del self.received[key]
                self.told.pop(key, None)
                self.stopped.discard(key)

    def reported(self, positions: list[ItemPosition]) -> list[ItemPosition] | None:
        if not self.has_tracker:
            return None
        for position in positions:
            key = (position.item_id, position.content_index)
            if key in self.received:
                self.told[key] = max(self.told.get(key, 0), position.heard_ms)
        return positions

    @invariant()
    def the_next_end_is_not_past(self) -> None:
        seconds = self.ledger.seconds_to_end(self.now)
        assert seconds is None or seconds >= 0
        assert (seconds is not None) == self.ledger.awaits_end


TestLedger = Ledger.TestCase
