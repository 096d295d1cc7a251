"""A playback tracker, behind a wall: it is foreign code, and one that fails is logged and costs nobody the call.

Used by the wire (`playback_port`) and by the session, which both ask it what was heard. Invariants: nothing here raises
but what `foreign` lets pass; every position that comes out is a whole number of ms, not below 0.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final, TypeVar

from app.base.errors import UserError
from app.base.foreign import foreign
from app.base.log_rate import FailureLog
from app.realtime.model.base import ItemPosition, RealtimePlaybackTracker

SETTLE_S: Final = 0.06
"""The longest an interruption waits for the device to confirm before the positions are read anyway."""

T = TypeVar("T")
_log = logging.getLogger("app.wire")


class GuardedTracker:
    """Calls `tracker`; may be replaced by another one at any moment, nothing of it is kept here."""

    def __init__(self, tracker: RealtimePlaybackTracker) -> None:
        self._tracker = tracker
        self._failures = FailureLog(_log)

    def observe(self, observer: Callable[[], None] | None) -> None:
        """Have `observer` called after each report of progress; None stops that."""
        self._guarded(lambda: self._tracker.observe(observer), None)

    def silence(self) -> None:
        """Silence the device now."""
        self._guarded(self._tracker.on_interrupted, None)

    def set_format(self, audio_format: dict[str, Any]) -> None:
        """Tell in which format audio comes."""
        self._guarded(lambda: self._tracker.set_audio_format(audio_format), None)

    def positions(self) -> Sequence[ItemPosition]:
        """What was heard, as far as it can be told."""
        nothing: list[ItemPosition] = []
        told = self._guarded(lambda: list(self._tracker.positions()), nothing)
        checked = (self._guarded(partial(_checked, position), None) for position in told)
        return [position for position in checked if position is not None]

    def heard_ms(self, item_id: str) -> int:
        """How much was heard of an item, all its parts together."""
        return sum(position.heard_ms for position in self.positions() if position.item_id == item_id)

    async def settled(self) -> None:
        """Return when the device has stopped, at the latest after `SETTLE_S`."""
        try:
            with foreign("the playback tracker"):
                async with asyncio.timeout(SETTLE_S):
                    await self._tracker.settle()
        except TimeoutError:
            _log.info("the device did not confirm the stop within %d ms", SETTLE_S * 1000)
        except Exception as error:  # noqa: BLE001 - an interruption must go on without it
            self._failures.failed("the playback tracker failed", error)

    def _guarded(self, call: Callable[[], T], otherwise: T) -> T:
        try:
            with foreign("the playback tracker"):
                return call()
        except Exception as error:  # noqa: BLE001 - an interruption must go on without it
            self._failures.failed("the playback tracker failed", error)
            return otherwise


def _checked(position: ItemPosition) -> ItemPosition:
    """In whole ms. Raises UserError when nobody can have heard that."""
    heard_ms = int(position.heard_ms)
    if heard_ms < 0:
        raise UserError(f"A position must not be below 0 ms, as {heard_ms} is.")
    return ItemPosition(position.item_id, position.content_index, heard_ms)
