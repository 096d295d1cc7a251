"""The wire's way to a playback tracker, which one connection at a time has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.realtime.model.base import ItemPosition, RealtimePlaybackTracker
from app.realtime.model.guarded_tracker import GuardedTracker


class PlaybackPort:
    """A tracker, or nobody (then every call does nothing). One connection at a time has it: `attach`, `detach`."""

    def __init__(self, tracker: RealtimePlaybackTracker | None) -> None:
        self.is_there = tracker is not None
        self._given = GuardedTracker(tracker or RealtimePlaybackTracker())
        self._tracker = _nobody()
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
        self._tracker = _nobody()

    def observe(self, observer: Callable[[], None] | None) -> None:
        """Call `observer` after each report of progress; None stops that."""
        self._tracker.observe(observer)

    def silence(self) -> None:
        """Silence the device now."""
        self._tracker.silence()

    def set_format(self, audio_format: dict[str, Any]) -> None:
        """Tell the tracker in which format audio comes."""
        self._format = audio_format
        self._tracker.set_format(audio_format)

    def positions(self) -> Sequence[ItemPosition]:
        """What was heard; nothing when the tracker failed."""
        return self._tracker.positions()

    async def settled(self) -> None:
        """Return when the device has stopped, after some tens of ms at the latest."""
        await self._tracker.settled()


def _nobody() -> GuardedTracker:
    return GuardedTracker(RealtimePlaybackTracker())
