"""The session's speech on its way to the loudspeaker, and what was heard on its way back.

Owns which responses are cut off. Runs on the engine loop. Invariant: after `on_interrupted` no sample of what was
interrupted is written any more, although events of it may still be queued.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from app.base.pcm import samples_to_ms
from app.realtime.model.base import ItemPosition, RealtimePlaybackTracker
from app.realtime.session.events import (
    RealtimeAudio,
    RealtimeAudioEnd,
    RealtimeAudioInterrupted,
    RealtimeResponseStarted,
    RealtimeSessionEvent,
)
from app.workbench.events import HeardProgress
from app.workbench.sound_port import PlaybackPort

_SETTLE_POLL_S: Final = 0.001
_SETTLE_POLLS: Final = 60
_REMEMBERED: Final = 64


class DevicePlaybackTracker(RealtimePlaybackTracker):
    """Tells the model what a device in this process played, and silences it.

    Args:
        playback: the loudspeaker.
        on_cut: called after the device was told to stop.
    """

    def __init__(self, playback: PlaybackPort, on_cut: Callable[[], None]) -> None:
        super().__init__()
        self._playback = playback
        self._on_cut = on_cut
        self._reported: dict[tuple[str, int], int] = {}

    def on_interrupted(self) -> None:
        """Silence the device now."""
        self._playback.flush()
        self._on_cut()

    async def settle(self) -> None:
        """Return when the device is silent and its positions are final; at most 60 ms."""
        for _ in range(_SETTLE_POLLS):
            if self._playback.is_settled:
                return
            await asyncio.sleep(_SETTLE_POLL_S)

    def positions(self) -> list[ItemPosition]:
        """What the device says now, after the last report of items that it has forgotten."""
        device = {(p.item_id, p.content_index): samples_to_ms(p.heard) for p in self._playback.positions()}
        merged = {**{key: heard for key, heard in self._reported.items() if key not in device}, **device}
        return [ItemPosition(item_id, index, heard_ms) for (item_id, index), heard_ms in merged.items()]

    def report(self, item_id: str, content_index: int, heard_ms: int) -> None:
        """Tell the model's observer that an item was heard up to `heard_ms`."""
        key = (item_id, content_index)
        more = heard_ms - self._reported.get(key, 0)
        if more <= 0:
            return
        self._reported[key] = heard_ms
        while len(self._reported) > _REMEMBERED:
            del self._reported[next(iter(self._reported))]
        self.on_play_ms(item_id, content_index, more)


class Loudspeaker:
    """Writes speech to the device, leaves out what was interrupted, reports what was heard."""

    def __init__(self, playback: PlaybackPort) -> None:
        self.tracker = DevicePlaybackTracker(playback, self._cut)
        self._playback = playback
        self._is_cutting = False
        self._current_response = ""
        self._cut_responses: list[str] = []
        self._written: set[str] = set()  # items written since the last cut
        self._told: dict[str, HeardProgress] = {}
        self._has_unheard = False
        self._is_settling = False  # something may have changed since the last look

    @property
    def is_busy(self) -> bool:
        """Whether speech is being played or waits to be."""
        return self._has_unheard or self._playback.is_playing

    def on_event(self, event: RealtimeSessionEvent) -> None:
        """Take one session event; never blocks."""
        match event:
            case RealtimeAudio():
                self._play(event)
            case RealtimeAudioEnd() if event.item_id in self._written:
                self._playback.finish(event.item_id, event.content_index)
            case RealtimeAudioInterrupted():
                self._is_cutting = False
                if event.item_id in self._written:
                    # Its last pieces were read between the interruption and the word of it.
                    self._playback.flush()
                    self._written.clear()
            case RealtimeResponseStarted():
                self._is_cutting = False
            case _:
                pass

    def progress(self) -> list[HeardProgress]:
        """What changed since the last call; the model is told too. Call at least every 20 ms."""
        if not self._is_settling:
            return []
        changed = []
        self._has_unheard = False
        for position in self._playback.positions():
            heard_ms = samples_to_ms(position.heard)
            told = HeardProgress(position.item_id, samples_to_ms(position.received), heard_ms)
            if position.item_id in self._written and position.heard < position.received:
                self._has_unheard = True
            if self._told.get(position.item_id) == told:
                continue
            self._told[position.item_id] = told
            self.tracker.report(position.item_id, position.content_index, heard_ms)
            changed.append(told)
        while len(self._told) > _REMEMBERED:
            del self._told[next(iter(self._told))]
        self._is_settling = bool(changed) or self._has_unheard or not self._playback.is_settled
        return changed

    def _play(self, event: RealtimeAudio) -> None:
        response_id = event.audio.response_id
        if self._is_cutting and response_id not in self._cut_responses:
            self._note_cut(response_id)
        if self._is_cutting or response_id in self._cut_responses:
            return
        self._current_response = response_id
        self._written.add(event.item_id)
        self._has_unheard = self._is_settling = True
        self._playback.write(event.item_id, event.content_index, event.audio.data)

    def _cut(self) -> None:
        self._is_cutting = self._is_settling = True
        self._has_unheard = False
        self._written.clear()
        self._note_cut(self._current_response)

    def _note_cut(self, response_id: str) -> None:
        if response_id and response_id not in self._cut_responses:
            self._cut_responses.append(response_id)
            del self._cut_responses[:-_REMEMBERED]
