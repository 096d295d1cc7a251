"""What was heard: per item, ms received >= heard >= truncated.

Owns the accounts of items whose audio was received and not yet heard to its end. Pure: the wire's machine feeds it
and sends the truncations it decides. Positions come from a tracker; without one the ledger estimates them from the
time since the first audio, one item after the other. Invariant: a truncation is a whole number of ms in
[0, received], and an item that was heard to its end is never truncated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, assert_never

from app.base.frozen import frozen
from app.base.recent import Recent
from app.realtime.model.base import ItemPosition

PCM_BYTES_PER_MS: Final = 48.0
G711_BYTES_PER_MS: Final = 8.0
_END_TOLERANCE_MS: Final = 1
"""A tracker that adds up fractions of ms may end one short."""
_REMEMBERED: Final = 256
"""Items that ended of which it is known how much was heard."""


@frozen
class MessageBegan:
    """The response began a message that will have audio or text."""

    item_id: str
    response_id: str


@frozen
class NothingToHear:
    """The message is written, or over without audio: an interruption leaves it alone."""

    item_id: str


@frozen
class AudioReceived:
    """`size` bytes of an item's audio arrived."""

    at: float
    item_id: str
    content_index: int
    response_id: str
    size: int
    bytes_per_ms: float


@frozen
class AudioEnded:
    """No more audio of this item will come."""

    at: float
    item_id: str
    content_index: int


@frozen
class ResponseEnded:
    """The response is over: whatever the server did not say of its items' ends, nothing more will come of it."""

    at: float
    response_id: str


@frozen
class Heard:
    """How far the device has come; `positions` None asks for the estimate."""

    at: float
    positions: Sequence[ItemPosition] | None


@frozen
class Interrupted:
    """Playback was stopped now; `Settled` follows. `deletes` also gives up messages that have no audio yet."""

    at: float
    deletes: bool = True


@frozen
class Settled:
    """The device has stopped; `positions` None takes the estimate at the moment of the interruption."""

    at: float
    positions: Sequence[ItemPosition] | None


@frozen
class Forgotten:
    """The item is gone from the conversation."""

    item_id: str


LedgerFact = (
    MessageBegan
    | NothingToHear
    | AudioReceived
    | AudioEnded
    | ResponseEnded
    | Heard
    | Interrupted
    | Settled
    | Forgotten
)


@frozen
class Truncate:
    """Tell the server that only `audio_end_ms` of the item was heard."""

    item_id: str
    content_index: int
    audio_end_ms: int


@frozen
class Delete:
    """Take an item of which nothing was heard, and that has no audio, out of the conversation."""

    item_id: str


@frozen
class ReportHeard:
    """The item was heard to its end."""

    item_id: str
    heard_ms: int


LedgerEffect = Truncate | Delete | ReportHeard


@dataclass(slots=True)
class _Account:
    item_id: str
    content_index: int
    response_id: str
    bytes_per_ms: float
    began_at: float
    received_bytes: int = 0
    heard_ms: int = 0
    is_done: bool = False
    stopped_at: float | None = None

    @property
    def received_ms(self) -> int:
        return int(self.received_bytes / self.bytes_per_ms)

    @property
    def is_heard_to_end(self) -> bool:
        return self.is_done and self.heard_ms >= self.received_ms - _END_TOLERANCE_MS

    def hear(self, heard_ms: int) -> None:
        self.heard_ms = max(self.heard_ms, min(heard_ms, self.received_ms))


class PlaybackLedger:
    """Feed it facts with `handle`; perform the effects in order before the next."""

    def __init__(self) -> None:
        self._accounts: dict[tuple[str, int], _Account] = {}
        self._empty: dict[str, str] = {}
        self._heard: Recent[tuple[str, int]] = Recent()
        self._final_ms: dict[tuple[str, int], int] = {}
        self._played_until = 0.0

    @property
    def has_unheard(self) -> bool:
        """Whether some audio that was not stopped may still be unheard."""
        return any(account.stopped_at is None for account in self._accounts.values())

    @property
    def awaits_end(self) -> bool:
        """Whether an item has all its audio and was not yet heard to its end."""
        return any(account.is_done and account.stopped_at is None for account in self._accounts.values())

    def open_ids(self) -> tuple[frozenset[str], frozenset[str]]:
        """The responses and the items that an interruption would hit now."""
        accounts = [account for account in self._accounts.values() if account.stopped_at is None]
        return (
            frozenset(account.response_id for account in accounts if account.response_id),
            frozenset(account.item_id for account in accounts),
        )

    def has_heard(self, item_id: str, content_index: int) -> bool:
        """Whether this item was heard to its end, as far as is remembered."""
        return (item_id, content_index) in self._heard

    def heard_ms(self, item_id: str) -> int | None:
        """How much of an item was heard by the last `Heard`, or in the end; None for one that nobody knows."""
        if item_id in self._empty:
            return 0
        parts = [ms for key, ms in self._final_ms.items() if key[0] == item_id]
        parts += [account.heard_ms for account in self._accounts.values() if account.item_id == item_id]
        return sum(parts) if parts else None

    def unheard(self) -> list[ItemPosition]:
        """How far each item was heard, by the last `Heard`, that was neither stopped nor heard to its end."""
        accounts = [account for account in self._accounts.values() if account.stopped_at is None]
        return [ItemPosition(account.item_id, account.content_index, account.heard_ms) for account in accounts]

    def seconds_to_end(self, at: float) -> float | None:
        """By the estimate: until the next item with all its audio ends; None when there is none."""
        ends = [end - at for account, _, end in self._timeline() if account.is_done and account.stopped_at is None]
        return max(0.0, min(ends)) if ends else None

    def handle(self, fact: LedgerFact) -> list[LedgerEffect]:
        """Advance by one fact. Never raises, whatever order a peer sends things in."""
        match fact:
            case AudioReceived():
                self.received(fact.at, fact.item_id, fact.content_index, fact.response_id, fact.size, fact.bytes_per_ms)
            case MessageBegan():
                self._empty[fact.item_id] = fact.response_id
            case NothingToHear():
                self._empty.pop(fact.item_id, None)
            case AudioEnded():
                return self._ended(fact)
            case ResponseEnded():
                return self._response_ended(fact)
            case Heard():
                self._hear(fact.at, fact.positions)
                return self._report_heard()
            case Interrupted():
                return self._interrupted(fact)
            case Settled():
                return self._settled(fact)
            case Forgotten():
                self._forget(fact.item_id)
            case _:
                assert_never(fact)
        return []

    def received(
        self, at: float, item_id: str, content_index: int, response_id: str, size: int, bytes_per_ms: float
    ) -> None:
        """`AudioReceived` without the fact: one a frame, and never with an effect."""
        account = self._accounts.get((item_id, content_index))
        if account is None:
            if (item_id, content_index) in self._heard:
                return
            self._empty.pop(item_id, None)
            account = _Account(item_id, content_index, response_id, bytes_per_ms, at)
            self._accounts[item_id, content_index] = account
        account.received_bytes += size

    def _ended(self, fact: AudioEnded) -> list[LedgerEffect]:
        account = self._accounts.get((fact.item_id, fact.content_index))
        if account is None:
            return []
        account.is_done = True
        return self._report_heard()

    def _response_ended(self, fact: ResponseEnded) -> list[LedgerEffect]:
        self._empty = {item_id: of for item_id, of in self._empty.items() if of != fact.response_id}
        for account in self._accounts.values():
            account.is_done |= account.response_id == fact.response_id
        return self._report_heard()

    def _hear(self, at: float, positions: Sequence[ItemPosition] | None) -> None:
        if positions is None:
            for account, start, _ in self._timeline():
                until = at if account.stopped_at is None else account.stopped_at
                account.hear(max(0, int((until - start) * 1000)))
            return
        for position in positions:
            known = self._accounts.get((position.item_id, position.content_index))
            if known is not None:
                known.hear(position.heard_ms)

    def _timeline(self) -> list[tuple[_Account, float, float]]:
        """Each account with the moments at which a player without pauses would begin and end it."""
        spans: list[tuple[_Account, float, float]] = []
        free_at = self._played_until
        for account in self._accounts.values():
            start = max(account.began_at, free_at)
            free_at = start + account.received_bytes / account.bytes_per_ms / 1000
            spans.append((account, start, free_at))
        return spans

    def _report_heard(self) -> list[LedgerEffect]:
        effects: list[LedgerEffect] = []
        for account, _, end in self._timeline():
            if account.stopped_at is None and account.is_heard_to_end:
                effects.append(self._ended_heard(account))
                del self._accounts[account.item_id, account.content_index]
                self._played_until = end
        return effects

    def _interrupted(self, fact: Interrupted) -> list[LedgerEffect]:
        for account in self._accounts.values():
            if account.stopped_at is None:
                account.stopped_at = fact.at
        if not fact.deletes:
            return []
        empty, self._empty = list(self._empty), {}
        return [Delete(item_id) for item_id in empty]

    def _settled(self, fact: Settled) -> list[LedgerEffect]:
        self._hear(fact.at, fact.positions)
        self._played_until = fact.at
        effects: list[LedgerEffect] = []
        for key, account in list(self._accounts.items()):
            if account.stopped_at is None:
                continue
            del self._accounts[key]
            if account.is_heard_to_end:
                effects.append(self._ended_heard(account))
            else:
                self._remember(account, account.heard_ms)
                effects.append(Truncate(account.item_id, account.content_index, account.heard_ms))
        return effects

    def _ended_heard(self, account: _Account) -> ReportHeard:
        self._heard.add((account.item_id, account.content_index))
        self._remember(account, account.received_ms)
        return ReportHeard(account.item_id, account.received_ms)

    def _remember(self, account: _Account, heard_ms: int) -> None:
        self._final_ms[account.item_id, account.content_index] = heard_ms
        if len(self._final_ms) > _REMEMBERED:
            del self._final_ms[next(iter(self._final_ms))]

    def _forget(self, item_id: str) -> None:
        self._empty.pop(item_id, None)
        for key in [key for key in self._accounts if key[0] == item_id]:
            del self._accounts[key]
