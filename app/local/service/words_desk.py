"""The words desk: what recognition reports, as transcripts of items and as events.

Pure. Owns the partial words of the utterances in progress. A response that answers an item waits for its words here.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.local.service.effects import DropUtterance
from app.local.service.facts import HearingFailed, PartHeard, WordsHeard
from app.local.service.partial_words import PartialWords
from app.local.service.room import Room
from app.local.service.stored_item import Part, StoredItem
from app.local.service.tokens import transcription_usage

_EVENT = "conversation.item.input_audio_transcription"


class WordsDesk:
    """Keeps transcripts. Recognition facts about items that are gone are ignored."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._partials: dict[str, PartialWords] = {}
        self._failures: dict[str, str] = {}

    def handle(self, fact: PartHeard | WordsHeard | HearingFailed) -> None:
        """Advance by one fact."""
        match fact:
            case PartHeard():
                partial = self._partials.setdefault(fact.item_id, PartialWords())
                self._send_delta(fact.item_id, partial.feed(fact.text))
            case WordsHeard():
                self._words(fact)
            case HearingFailed():
                self._failed(fact)

    def forget(self, item_id: str) -> None:
        """The item, or future item, is gone."""
        self._partials.pop(item_id, None)
        self._room.wordless.pop(item_id, None)
        self._room.do(DropUtterance(item_id))

    def failure(self, items: Iterable[StoredItem]) -> str | None:
        """Why the newest of the person's items has no words; None when it has."""
        newest = None
        for item in items:
            newest = item if item.role == "user" else newest
        return None if newest is None or newest.hearing != "failed" else self._failures.get(newest.id, "")

    def _words(self, fact: WordsHeard) -> None:
        partial = self._partials.pop(fact.item_id, PartialWords())
        item = self._room.wordless.pop(fact.item_id, None)
        if item is None:
            return
        item.hearing = "known"
        index, part = _sound(item)
        part.text = fact.text
        if self._is_reported(item):
            self._send_delta(item.id, partial.finish(fact.text))
            usage = transcription_usage(part.audio_ms, fact.text)
            self._room.send(
                f"{_EVENT}.completed", item_id=item.id, content_index=index, transcript=fact.text, usage=usage
            )

    def _failed(self, fact: HearingFailed) -> None:
        self._partials.pop(fact.item_id, None)
        item = self._room.wordless.pop(fact.item_id, None)
        if item is None:
            return
        item.hearing = "failed"
        self._failures[item.id] = fact.message
        if self._is_reported(item):
            error = {"type": "server_error", "code": "transcription_failed", "message": fact.message, "param": None}
            self._room.send(f"{_EVENT}.failed", item_id=item.id, content_index=_sound(item)[0], error=error)

    def _is_reported(self, item: StoredItem) -> bool:
        return self._room.session.transcription is not None and self._room.conversation.find(item.id) is item

    def _send_delta(self, item_id: str, delta: str) -> None:
        if delta and self._room.session.transcription is not None:
            self._room.send(f"{_EVENT}.delta", item_id=item_id, content_index=0, delta=delta)


def _sound(item: StoredItem) -> tuple[int, Part]:
    return next((index, part) for index, part in enumerate(item.parts) if part.type == "input_audio")
