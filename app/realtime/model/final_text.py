"""The text of an answer in the end, wherever a server says it. Pure.

A server repeats it up to four times: as the text ends, the part, the item, and the response. `said` reads each;
`FinalTexts` lets through what is news. Invariant: a text is told again only when it differs from what was told before.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.realtime.model_events import (
    RealtimeModelEvent,
    RealtimeModelOutputTextDoneEvent,
    RealtimeModelTurnEndedEvent,
)
from app.realtime.protocol import response_events as response
from app.realtime.protocol.lenient import ServerEvent, objects_of, text_of

_SPOKEN = ("audio", "output_audio")
_WRITTEN = ("text", "output_text")


def said(event: ServerEvent) -> list[RealtimeModelOutputTextDoneEvent]:
    """The whole texts that an event holds."""
    match event:
        case response.OutputTranscriptDone():
            return _part(event.item_id, event.response_id, event.content_index, "audio", event.transcript)
        case response.OutputTextDone():
            return _part(event.item_id, event.response_id, event.content_index, "text", event.text)
        case response.ContentPartDone():
            return _content(event.item_id, event.response_id, event.content_index, event.part)
        case response.OutputItemDone():
            return _item(event.item, event.response_id)
        case response.ResponseDone():
            items = objects_of(event.response, "output")
            return [text for item in items for text in _item(item, event.response_id)]
        case _:
            return []


def _item(item: dict[str, Any], response_id: str) -> list[RealtimeModelOutputTextDoneEvent]:
    item_id = text_of(item, "id")
    if not item_id or text_of(item, "type") != "message":
        return []
    parts = enumerate(objects_of(item, "content"))
    return [text for index, part in parts for text in _content(item_id, response_id, index, part)]


def _content(
    item_id: str, response_id: str, index: int, part: dict[str, Any]
) -> list[RealtimeModelOutputTextDoneEvent]:
    kind = text_of(part, "type")
    return _part(item_id, response_id, index, kind, text_of(part, "transcript" if kind in _SPOKEN else "text"))


def _part(item_id: str, response_id: str, index: int, kind: str, text: str) -> list[RealtimeModelOutputTextDoneEvent]:
    if not text or kind not in (*_SPOKEN, *_WRITTEN):
        return []
    return [RealtimeModelOutputTextDoneEvent(item_id, text, response_id, max(0, index), kind in _SPOKEN)]


class FinalTexts:
    """What was told of the responses that run."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, int], str] = {}

    def news(self, events: Iterable[RealtimeModelEvent]) -> tuple[RealtimeModelEvent, ...]:
        """The events without texts that were told as they are; the end of a response forgets them all."""
        fresh: list[RealtimeModelEvent] = []
        for event in events:
            if isinstance(event, RealtimeModelTurnEndedEvent):
                self._told.clear()
            if isinstance(event, RealtimeModelOutputTextDoneEvent):
                at = (event.item_id, event.content_index)
                if self._told.get(at) == event.text:
                    continue
                self._told[at] = event.text
            fresh.append(event)
        return tuple(fresh)
