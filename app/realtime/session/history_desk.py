"""The desk for the history: turns what the model says about items and texts into changes that consumers see.

Pure. Owns the conversation and how many bytes make a millisecond of the agent's audio. Each change is told at once, but
the growth of a text, which like the whole history is only marked and told by `catch_up`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from app.base.frozen import maker_of
from app.realtime import model_events as model
from app.realtime.protocol.items import AssistantMessageItem, ItemStatus
from app.realtime.session import events
from app.realtime.session.conversation import Conversation, ItemChange, spoken_text
from app.realtime.session.effects import MarkHistory, Publish, SessionEffect
from app.realtime.session.order import FRONT

_PCM_BYTES_PER_MS: Final = 48
_G711_BYTES_PER_MS: Final = 8
_PLACED: Final = ("conversation.item.added", "conversation.item.created", "conversation.item.done")

_text_event = maker_of(events.RealtimeOutputTranscriptDelta)

HistoryEvent = (
    model.RealtimeModelItemUpdatedEvent
    | model.RealtimeModelItemDeletedEvent
    | model.RealtimeModelInputAudioTranscriptionDeltaEvent
    | model.RealtimeModelInputAudioTranscriptionCompletedEvent
    | model.RealtimeModelInputAudioTranscriptionFailedEvent
    | model.RealtimeModelTranscriptDeltaEvent
    | model.RealtimeModelOutputTextDeltaEvent
    | model.RealtimeModelOutputTextDoneEvent
)


class HistoryDesk:
    """Feed it the events about items with `handle`, and the facts that other desks find out with the other methods."""

    def __init__(self, info: events.RealtimeEventInfo) -> None:
        self.conversation = Conversation()
        self._info = info
        self._bytes_per_ms = _PCM_BYTES_PER_MS

    def handle(self, event: HistoryEvent) -> list[SessionEffect]:
        """Fold one event. Never raises."""
        match event:
            case model.RealtimeModelTranscriptDeltaEvent() | model.RealtimeModelOutputTextDeltaEvent():
                return self._assistant_text(event)
            case model.RealtimeModelOutputTextDoneEvent():
                changes = self.conversation.set_assistant_text(
                    event.item_id, event.content_index, event.text, is_spoken=event.is_spoken
                )
                return self.told(changes)
            case model.RealtimeModelItemUpdatedEvent():
                return self.told(self.conversation.put(event.item))
            case model.RealtimeModelItemDeletedEvent():
                return self.told(self.conversation.delete(event.item_id))
            case _:
                return self._user_transcript(event)

    def text_of(self, item_id: str) -> str:
        """All that the agent said in an item, as it stands now; empty for other items."""
        item = self.conversation.get(item_id)
        return spoken_text(item) if isinstance(item, AssistantMessageItem) else ""

    def add_audio(self, item_id: str, count_bytes: int) -> None:
        """Speech of the agent arrived."""
        self.conversation.add_audio(item_id, count_bytes / self._bytes_per_ms)

    def set_format(self, session: dict[str, Any]) -> None:
        """The server told the session's settings: take the format of the agent's audio from them."""
        at: Any = session
        for key in ("audio", "output", "format"):
            at = at.get(key) if isinstance(at, dict) else None
        name = at.get("type") if isinstance(at, dict) else at
        if isinstance(name, str):
            is_g711 = name in ("audio/pcmu", "audio/pcma", "g711_ulaw", "g711_alaw")
            self._bytes_per_ms = _G711_BYTES_PER_MS if is_g711 else _PCM_BYTES_PER_MS

    def note_hidden(self, data: Any) -> None:
        """An event that means nothing to us may still place an item that others follow."""
        if not isinstance(data, dict) or data.get("type") not in _PLACED or not isinstance(data.get("item"), dict):
            return
        item_id = data["item"].get("id")
        if not isinstance(item_id, str) or not item_id:
            return
        previous = data.get("previous_item_id", "")
        is_front = previous is None or previous == "root"
        self.conversation.hide(
            item_id, FRONT if is_front else previous if isinstance(previous, str) and previous else None
        )

    def call(self, event: model.RealtimeModelToolCallEvent) -> list[SessionEffect]:
        """The agent called a tool."""
        return self.told(self.conversation.call(event))

    def answer(self, call_id: str, output: str, status: ItemStatus = "completed") -> list[SessionEffect]:
        """A call has its output."""
        return self.told(self.conversation.answer(call_id, output, status))

    def interrupt(self, event: model.RealtimeModelAudioInterruptedEvent) -> list[SessionEffect]:
        """Playback of an item was cut off."""
        return self.told(self.conversation.interrupt(event.item_id, event.heard_ms))

    def truncate(self, event: model.RealtimeModelItemTruncatedEvent) -> list[SessionEffect]:
        """The server says how much of an item was heard; nothing of it is published but the history."""
        return self.told(self.conversation.interrupt(event.item_id, event.heard_ms))

    def told(self, changes: Iterable[ItemChange]) -> list[SessionEffect]:
        """The changes as events, and the history marked."""
        effects: list[SessionEffect] = []
        for change in changes:
            if change.kind == "added" and change.item is not None:
                effects.append(Publish(events.RealtimeHistoryAdded(change.item, self._info)))
            effects.append(Publish(events.RealtimeItemChanged(change.item_id, change.item, self._info)))
        return [*effects, MarkHistory()] if effects else effects

    def _assistant_text(
        self, event: model.RealtimeModelTranscriptDeltaEvent | model.RealtimeModelOutputTextDeltaEvent
    ) -> list[SessionEffect]:
        is_spoken = isinstance(event, model.RealtimeModelTranscriptDeltaEvent)
        changes = self.conversation.add_assistant_text(event.item_id, event.delta, is_spoken=is_spoken)
        said = _text_event(event.item_id, event.delta, self._info, event.response_id)
        marked: list[SessionEffect] = [MarkHistory()] if self.conversation.is_behind else []
        return [Publish(said), *(self.told(changes) or marked)]

    def catch_up(self) -> list[events.RealtimeSessionEvent]:
        """What consumers are told when a marked history is due: the items that grew, and all of them."""
        grown = [
            events.RealtimeItemChanged(change.item_id, change.item, self._info)
            for change in self.conversation.catch_up()
        ]
        return [*grown, events.RealtimeHistoryUpdated(self.conversation.items, self._info)]

    def _user_transcript(
        self,
        event: model.RealtimeModelInputAudioTranscriptionDeltaEvent
        | model.RealtimeModelInputAudioTranscriptionCompletedEvent
        | model.RealtimeModelInputAudioTranscriptionFailedEvent,
    ) -> list[SessionEffect]:
        told: events.RealtimeSessionEvent
        match event:
            case model.RealtimeModelInputAudioTranscriptionDeltaEvent():
                changes = self.conversation.add_user_transcript(event.item_id, event.delta)
                told = events.RealtimeInputTranscriptDelta(event.item_id, event.delta, self._info)
            case model.RealtimeModelInputAudioTranscriptionCompletedEvent():
                changes = self.conversation.set_user_transcript(event.item_id, event.transcript)
                told = events.RealtimeInputTranscriptCompleted(event.item_id, event.transcript, self._info)
            case _:
                changes = self.conversation.fail_user_transcript(event.item_id)
                told = events.RealtimeInputTranscriptFailed(event.item_id, event.error, self._info)
        return [Publish(told), *self.told(changes)]
