"""The events of a session on their way to whoever iterates: bounded queues, and the history at its own pace.

Owns the broadcast and the timer of `history_updated`; called by `session` on its loop only. Invariants: what was
published before the first reader came waits for it; a loop that is left and entered again misses nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Final

from app.base.bus import Broadcast, Subscription
from app.realtime import model_events as model
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantText,
    InputAudio,
    InputImage,
    InputText,
    RealtimeItem,
    RealtimeToolCallItem,
)
from app.realtime.session import events
from app.realtime.session.events import RealtimeSessionEvent

HISTORY_EVERY_S: Final = 0.1
_EVENT_BYTES: Final = 200
_FRAME_BYTES: Final = 1200


def weigh(event: RealtimeSessionEvent) -> int:
    """About how many bytes an event costs while it waits."""
    if isinstance(event, events.RealtimeRawModelEvent):
        data = event.data
        if isinstance(data, model.RealtimeModelRawServerEvent):
            delta = data.data.get("delta")
            return _FRAME_BYTES + (len(delta) if isinstance(delta, str) else 0)
        if isinstance(data, model.RealtimeModelAudioEvent):
            return _EVENT_BYTES + len(data.data)
    elif isinstance(event, events.RealtimeAudio):
        return _EVENT_BYTES + len(event.audio.data)
    elif isinstance(event, events.RealtimeItemChanged):
        return _EVENT_BYTES + (0 if event.item is None else _item_bytes(event.item))
    elif isinstance(event, events.RealtimeHistoryUpdated):
        return _EVENT_BYTES + 8 * len(event.history)
    return _EVENT_BYTES


def _item_bytes(item: RealtimeItem) -> int:
    """About how many bytes an item's texts take: while one streams in, each version of it holds the whole."""
    parts = [item.output] if isinstance(item, RealtimeToolCallItem) else [_text_of(part) for part in item.content]
    return sum(len(part) for part in parts if part)


def _text_of(part: InputText | InputAudio | InputImage | AssistantText | AssistantAudio) -> str | None:
    match part:
        case InputAudio() | AssistantAudio():
            return part.transcript
        case InputImage():
            return part.image_url
        case _:
            return part.text


def audio_item(event: RealtimeSessionEvent) -> str | None:
    """The item whose audio an event carries, in whichever form; None for all other events."""
    if isinstance(event, events.RealtimeAudio):
        return event.item_id
    if not isinstance(event, events.RealtimeRawModelEvent):
        return None
    data = event.data
    if isinstance(data, model.RealtimeModelAudioEvent):
        return data.item_id
    if isinstance(data, model.RealtimeModelRawServerEvent) and data.data.get("type") == "response.output_audio.delta":
        item_id = data.data.get("item_id")
        return item_id if isinstance(item_id, str) else None
    return None


class EventIterator:
    """One consumer. Dropped before the end, it leaves its place to the next one."""

    def __init__(self, feed: EventFeed, subscription: Subscription[RealtimeSessionEvent]) -> None:
        self._feed = feed
        self._subscription = subscription

    def __aiter__(self) -> EventIterator:
        return self

    def __anext__(self) -> Coroutine[Any, Any, RealtimeSessionEvent]:
        return self._subscription.__anext__()

    def __del__(self) -> None:
        self._feed.give_back(self._subscription)


class EventFeed:
    """Publishes to all consumers.

    Args:
        info: put into the events made here.
        catch_up: makes the events that tell the history as it stands, `history_updated` the last of them.
    """

    def __init__(self, info: events.RealtimeEventInfo, catch_up: Callable[[], list[RealtimeSessionEvent]]) -> None:
        self._catch_up = catch_up
        self._broadcast: Broadcast[RealtimeSessionEvent] = Broadcast(
            weigh=weigh, missed_marker=lambda count: events.RealtimeEventsMissed(count, info)
        )
        self.publish: Final = self._broadcast.publish
        """Tell every consumer; never blocks."""
        self._spare: Subscription[RealtimeSessionEvent] | None = self._broadcast.subscribe()
        self._timer: asyncio.TimerHandle | None = None
        self._told_at = float("-inf")

    def publish_speech(self, told: tuple[RealtimeSessionEvent, ...], size: int) -> None:
        """Tell every consumer what came of one frame of `size` bytes of speech (a third more in its text form)."""
        self._broadcast.publish_all(told, _FRAME_BYTES + 2 * _EVENT_BYTES + size * 7 // 3)

    def subscribe(self) -> EventIterator:
        """A consumer of its own; the first one also gets what was published before."""
        spare, self._spare = self._spare, None
        return EventIterator(self, spare or self._broadcast.subscribe())

    def give_back(self, subscription: Subscription[RealtimeSessionEvent]) -> None:
        """A consumer left: its queue waits for the next one, or goes when there is one already."""
        if self._spare is None and not self._broadcast.is_closed:
            self._spare = subscription
        else:
            subscription.unsubscribe()

    def discard_audio(self, item_ids: frozenset[str] | None) -> None:
        """Take unread audio of these items (None: of all) out of every queue."""
        if item_ids is None:
            self._broadcast.discard(lambda event: audio_item(event) is not None)
        else:
            self._broadcast.discard(lambda event: audio_item(event) in item_ids)

    def mark_history(self) -> None:
        """The history changed: publish it now, or when 0.1 s have passed since the last time."""
        if self._timer is not None or self._broadcast.is_closed:
            return
        loop = asyncio.get_running_loop()
        wait = self._told_at + HISTORY_EVERY_S - loop.time()
        if wait <= 0:
            self._tell_history(loop)
        else:
            self._timer = loop.call_later(wait, self._tell_history, loop)

    def close(self) -> None:
        """Publish a history that is still due, then end every consumer after what it has queued. Idempotent."""
        if self._timer is not None:
            self._timer.cancel()
            self._tell_history(asyncio.get_running_loop())
        self._broadcast.close()

    def _tell_history(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        self._told_at = loop.time()
        for event in self._catch_up():
            self.publish(event)
