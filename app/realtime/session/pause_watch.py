"""Whether the conversation rests: nobody speaks, nothing plays, nothing is generated. Pure: folds model events."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.realtime import model_events as told


class PauseWatch:
    """Feed it every event with `saw`; then ask."""

    def __init__(self) -> None:
        self._responses: set[str] = set()
        self._playing: dict[str, int] = {}
        self._heard: set[str] = set()
        self._speaking: set[str] = set()
        self._table: dict[type, Callable[[Any], object]] = {
            told.RealtimeModelTurnStartedEvent: lambda event: self._responses.add(event.response_id or ""),
            told.RealtimeModelTurnEndedEvent: self._answered,
            told.RealtimeModelAudioDoneEvent: self._received,
            told.RealtimeModelPlaybackDoneEvent: self._over,
            told.RealtimeModelAudioInterruptedEvent: self._over,
            told.RealtimeModelSpeechStartedEvent: lambda event: self._speaking.add(event.item_id),
            told.RealtimeModelInputAudioTranscriptionCompletedEvent: self._understood,
            told.RealtimeModelInputAudioTranscriptionFailedEvent: self._understood,
            told.RealtimeModelConnectionStatusEvent: self._connection,
        }

    @property
    def is_calm(self) -> bool:
        """Whether nobody speaks and nothing is being generated."""
        return not (self._responses or self._speaking)

    @property
    def is_playing(self) -> bool:
        """Whether something that was received may not have been heard to its end."""
        return bool(self._playing)

    @property
    def playing(self) -> tuple[tuple[str, int], ...]:
        """Item and content index of what that is, in the order in which it was received."""
        return tuple(self._playing.items())

    def saw(self, event: told.RealtimeModelEvent) -> None:
        """Take one event; those that say nothing about it cost a look into a table."""
        handler = self._table.get(type(event))
        if handler is not None:
            handler(event)

    def forget(self) -> None:
        """Another connection: what went on at the last one goes on no more."""
        self._responses.clear()
        self._speaking.clear()
        self._playing.clear()
        self._heard.clear()

    def _answered(self, event: told.RealtimeModelTurnEndedEvent) -> None:
        self._responses.discard(event.response_id or "")
        if event.status == "completed":
            # Whoever was heard has been answered, even where nobody transcribes.
            self._speaking.clear()

    def _received(self, event: told.RealtimeModelAudioDoneEvent) -> None:
        """All of an item is here; it plays until that is told, which may have been already."""
        if event.item_id in self._heard:
            self._heard.discard(event.item_id)
        else:
            self._playing[event.item_id] = event.content_index

    def _over(self, event: told.RealtimeModelPlaybackDoneEvent | told.RealtimeModelAudioInterruptedEvent) -> None:
        if event.item_id in self._playing:
            del self._playing[event.item_id]
        else:
            self._heard.add(event.item_id)

    def _understood(self, event: Any) -> None:
        self._speaking.discard(event.item_id)

    def _connection(self, event: told.RealtimeModelConnectionStatusEvent) -> None:
        if event.status == "disconnected":
            self.forget()
