"""The way to a playback tracker, which is foreign code: a tracker that fails is logged and costs nobody the call."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from app.realtime.model.base import ItemPosition, RealtimePlaybackTracker

SETTLE_S: Final = 0.06
"""The longest an interruption waits for the device to confirm before the positions are read anyway."""

T = TypeVar("T")
_log = logging.getLogger("app.wire")


class PlaybackPort:
    """A tracker, or nobody (then every call does nothing). One connection at a time has it: `attach`, `detach`."""

    def __init__(self, tracker: RealtimePlaybackTracker | None) -> None:
        self.is_there = tracker is not None
        self._given = tracker or RealtimePlaybackTracker()
        self._tracker = RealtimePlaybackTracker()
        self._format: dict[str, Any] | None = None

    def attach(self, observer: Callable[[], None]) -> None:
        """Use the tracker from now on; `observer` is called after each report of progress."""
        self._tracker = self._given
        self.observe(observer)
        if self._format is not None:
            self.set_format(self._format)

    def detach(self) -> None:
        """Leave the tracker alone from now on."""
        self.observe(None)
        self._tracker = RealtimePlaybackTracker()

    def observe(self, observer: Callable[[], None] | None) -> None:
        """Call `observer` after each report of progress; None stops that."""
        self._guarded(lambda: self._tracker.observe(observer), None)

    def silence(self) -> None:
        """Silence the device now."""
        self._guarded(self._tracker.on_interrupted, None)

    def set_format(self, audio_format: dict[str, Any]) -> None:
        """Tell the tracker in which format audio comes."""
        self._format = audio_format
        self._guarded(lambda: self._tracker.set_audio_format(audio_format), None)

    def positions(self) -> Sequence[ItemPosition]:
        """What was heard; nothing when the tracker failed."""
        nothing: Sequence[ItemPosition] = ()
        return self._guarded(self._tracker.positions, nothing)

    async def settled(self) -> None:
        """Return when the device has stopped, at the latest after `SETTLE_S`."""
        try:
            async with asyncio.timeout(SETTLE_S):
                await self._tracker.settle()
        except TimeoutError:
            _log.info("the device did not confirm the stop within %d ms", SETTLE_S * 1000)
        except Exception:  # noqa: BLE001 - foreign code: an interruption must go on without it
            _log.exception("the playback tracker failed")

    def _guarded(self, call: Callable[[], T], otherwise: T) -> T:
        try:
            return call()
        except Exception:  # noqa: BLE001 - foreign code: an interruption must go on without it
            _log.exception("the playback tracker failed")
            return otherwise
