"""The history of a conversation: items, their order, their texts as they stream in, and what of them was heard.

Pure: folds facts into items and says what changed. Owns no audio bytes. Called by `machine`. Invariants: an item that
is known stays until it is deleted; text that arrived is never lost to a later, emptier version of the item.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from app.base.frozen import frozen
from app.realtime.model_events import RealtimeModelToolCallEvent
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    AssistantText,
    InputAudio,
    InputImage,
    InputText,
    ItemStatus,
    RealtimeItem,
    RealtimeToolCallItem,
    UserMessageItem,
)
from app.realtime.session.heard import heard_part, usual_ms
from app.realtime.session.order import FRONT, Order

Content = InputText | InputAudio | InputImage | AssistantText | AssistantAudio


@frozen
class ItemChange:
    """One item appeared, changed, or (`item` None) went."""

    kind: Literal["added", "changed", "deleted"]
    item_id: str
    item: RealtimeItem | None


@dataclass(slots=True)
class _Growing:
    """What an agent's item will be extended by; the last part of `item` is speech or text as `is_spoken` says."""

    item: AssistantMessageItem
    is_spoken: bool
    pieces: list[str]


class Conversation:
    """All items by id. Every method takes one fact and returns what changed; none ever raises on remote data."""

    def __init__(self) -> None:
        self._items: dict[str, RealtimeItem] = {}
        self._growing: dict[str, _Growing] = {}
        self._untold: dict[str, None] = {}
        self._order = Order()
        self._received_ms: dict[str, float] = {}
        self._calls: dict[str, list[str]] = {}
        self._settled: set[str] = set()
        self._replaced: set[str] = set()
        self._stand_ins: dict[str, str] = {}

    @property
    def items(self) -> list[RealtimeItem]:
        """The history in order."""
        self._fold_all()
        return [self._items[item_id] for item_id in self._order.ids() if item_id in self._items]

    def get(self, item_id: str) -> RealtimeItem | None:
        """The item of that id."""
        self._fold(item_id)
        return self._items.get(item_id)

    def put(self, item: RealtimeItem) -> list[ItemChange]:
        """An item appeared or changed at the model."""
        if item.item_id in self._settled:
            return []
        known = self.get(item.item_id)
        moved = self._order.place(item.item_id, _follows(item))
        if isinstance(item, RealtimeToolCallItem) and item.call_id:
            named = self._calls.setdefault(item.call_id, [])
            if item.item_id not in named:
                named.append(item.item_id)
        return self._store(item if known is None else _merged(known, item), moved=moved)

    def hide(self, item_id: str, previous_item_id: str | None) -> None:
        """The model has an item that is not shown (as a tool's output); others may follow it."""
        if item_id not in self._items:
            self._order.place(item_id, previous_item_id)

    def delete(self, item_id: str) -> list[ItemChange]:
        """An item is gone at the model."""
        if item_id in self._replaced:
            self._replaced.discard(item_id)
            return []
        item_id = next((old_id for old_id, stand_in in self._stand_ins.items() if stand_in == item_id), item_id)
        self._order.remove(item_id)
        self._received_ms.pop(item_id, None)
        self._growing.pop(item_id, None)
        self._untold.pop(item_id, None)
        if self._items.pop(item_id, None) is None:
            return []
        return [ItemChange("deleted", item_id, None)]

    def add_user_transcript(self, item_id: str, delta: str) -> list[ItemChange]:
        """A piece of what the person said."""
        spoken = self._spoken(item_id)
        return self._set_spoken(item_id, InputAudio(transcript=(spoken.transcript or "") + delta))

    def set_user_transcript(self, item_id: str, transcript: str) -> list[ItemChange]:
        """All that the person said."""
        return self._set_spoken(item_id, InputAudio(transcript=transcript))

    def fail_user_transcript(self, item_id: str) -> list[ItemChange]:
        """What the person said could not be transcribed; what is there of it stays."""
        spoken = self._spoken(item_id)
        return self._set_spoken(item_id, InputAudio(transcript=spoken.transcript, transcription_failed=True))

    def add_assistant_text(self, item_id: str, delta: str, *, is_spoken: bool) -> list[ItemChange]:
        """A piece of what the agent says (`is_spoken`) or writes. Told here if it begins a part, else by `catch_up`."""
        growing = self._growing.get(item_id)
        if growing is not None and growing.is_spoken == is_spoken:
            growing.pieces.append(delta)
            return []
        known = self._said(item_id)
        if known is None:
            return []
        if known.content and isinstance(known.content[-1], AssistantAudio) == is_spoken:
            self._growing[item_id] = _Growing(known, is_spoken, [delta])
            return []
        return self._store(_estimated(_extended(known, delta, is_spoken), self._received_ms.get(item_id)))

    def set_assistant_text(self, item_id: str, content_index: int, text: str, *, is_spoken: bool) -> list[ItemChange]:
        """All that the agent says or writes in one part; what arrived beyond it stays."""
        known = self._said(item_id)
        if known is None:
            return []
        part = AssistantAudio(transcript=text) if is_spoken else AssistantText(text=text)
        content = list(known.content)
        if content_index < len(content) and type(content[content_index]) is type(part):
            content[content_index] = cast("AssistantAudio | AssistantText", _fuller(content[content_index], part))
        else:
            content.append(part)
        grown = known.model_copy(update={"content": content})
        return self._store(_estimated(grown, self._received_ms.get(item_id)))

    @property
    def is_behind(self) -> bool:
        """Whether `catch_up` has something to tell."""
        return bool(self._growing or self._untold)

    def catch_up(self) -> list[ItemChange]:
        """The items that grew by pieces since they were last told of."""
        self._fold_all()
        untold, self._untold = self._untold, {}
        return [ItemChange("changed", item_id, self._items[item_id]) for item_id in untold]

    def received_ms(self, item_id: str) -> float:
        """How much of the agent's speech arrived for this item."""
        return self._received_ms.get(item_id, 0.0)

    def add_audio(self, item_id: str, ms: float) -> None:
        """`ms` of the agent's speech arrived for this item."""
        self._received_ms[item_id] = self._received_ms.get(item_id, 0.0) + ms

    def interrupt(self, item_id: str, heard_ms: int | None) -> list[ItemChange]:
        """Playback of this item was cut off after `heard_ms`."""
        known = self.get(item_id)
        if not isinstance(known, AssistantMessageItem) or heard_ms is None:
            return []
        cut = known.model_copy(update={"heard_ms": max(0, heard_ms), "heard_text": None, "status": "incomplete"})
        return self._store(_estimated(cut, self._received_ms.get(item_id)))

    def call(self, event: RealtimeModelToolCallEvent) -> list[ItemChange]:
        """The agent called a tool."""
        item_id = event.id or next(iter(self._calls.get(event.call_id, ())), event.call_id)
        if item_id in self._settled:
            return []
        said = {"item_id": item_id, "call_id": event.call_id, "name": event.name, "arguments": event.arguments}
        if event.previous_item_id is not None:
            said["previous_item_id"] = event.previous_item_id
        known = self._items.get(item_id)
        status: ItemStatus = known.status if isinstance(known, RealtimeToolCallItem) else "in_progress"
        return self.put(RealtimeToolCallItem.model_validate({**said, "status": status}))

    def answer(self, call_id: str, output: str, status: ItemStatus = "completed") -> list[ItemChange]:
        """A call has its output; should a peer show one call as several items, each has it."""
        changes: list[ItemChange] = []
        for item_id in self._calls.get(call_id, ()):
            known = self._items.get(item_id)
            if isinstance(known, RealtimeToolCallItem) and known.call_id == call_id:
                changes += self._store(known.model_copy(update={"output": output, "status": status}))
        return changes

    def cut_off(self) -> list[ItemChange]:
        """Whatever the agent was saying will not go on."""
        self._fold_all()
        speaking = [item for item in self._items.values() if isinstance(item, AssistantMessageItem)]
        unfinished = [item for item in speaking if item.status == "in_progress"]
        return [
            change for item in unfinished for change in self._store(item.model_copy(update={"status": "incomplete"}))
        ]

    def settle(self, item_ids: Sequence[str], replaced: Sequence[str] = ()) -> None:
        """These were given to a new connection: what it says of them is our own words, cut to what was heard.

        Args:
            replaced: items that will go at the model alone, one for each of `item_ids`, which stand for them there.
        """
        self._fold_all()
        self._settled.update(item_ids)
        if not replaced:
            self._replaced.clear()
            self._stand_ins.clear()
        self._replaced.update(replaced)
        for item_id, old_id in zip(item_ids, replaced, strict=False):
            self._stand_ins[old_id] = item_id
            self.hide(item_id, old_id)

    def name_at_model(self, item_id: str) -> str:
        """What the model calls an item: its id, or that of the one that stands for it there."""
        return self._stand_ins.get(item_id, item_id)

    def dangling(self) -> list[str]:
        """Call ids of calls without an output."""
        calls = (item for item in self._items.values() if isinstance(item, RealtimeToolCallItem))
        return [item.call_id for item in calls if item.output is None and item.call_id]

    def _fold(self, item_id: str) -> None:
        """Put the pieces that arrived into the item. Whoever changes an agent's item takes it from `get`, folded."""
        growing = self._growing.pop(item_id, None)
        if growing is not None:
            grown = _extended(growing.item, "".join(growing.pieces), growing.is_spoken)
            self._items[item_id] = _estimated(grown, self._received_ms.get(item_id))
            self._untold[item_id] = None

    def _fold_all(self) -> None:
        for item_id in tuple(self._growing):
            self._fold(item_id)

    def _said(self, item_id: str) -> AssistantMessageItem | None:
        """The agent's item of that id, a new one if none is known; None where its text means nothing any more."""
        known = self.get(item_id)
        if known is None:
            if self._order.has_removed(item_id):
                return None
            self._order.place(item_id, None)
            known = AssistantMessageItem(item_id=item_id, status="in_progress")
        return known if isinstance(known, AssistantMessageItem) and item_id not in self._settled else None

    def _spoken(self, item_id: str) -> InputAudio:
        known = self._items.get(item_id)
        parts = known.content if isinstance(known, UserMessageItem) else []
        return next((part for part in parts if isinstance(part, InputAudio)), InputAudio())

    def _set_spoken(self, item_id: str, spoken: InputAudio) -> list[ItemChange]:
        known = self._items.get(item_id)
        if known is None:
            if self._order.has_removed(item_id):
                return []
            self._order.place(item_id, None)
            known = UserMessageItem(item_id=item_id)
        if not isinstance(known, UserMessageItem):
            return []
        content = list(known.content)
        at = next((at for at, part in enumerate(content) if isinstance(part, InputAudio)), len(content))
        content[at : at + 1] = [spoken]
        return self._store(known.model_copy(update={"content": content}))

    def _store(self, item: RealtimeItem, *, moved: bool = False) -> list[ItemChange]:
        known = self._items.get(item.item_id)
        if known is item or (known == item and not moved) or not item.item_id:
            return []
        self._items[item.item_id] = item
        self._untold.pop(item.item_id, None)
        return [ItemChange("added" if known is None else "changed", item.item_id, item)]


def spoken_text(item: AssistantMessageItem) -> str:
    """All that the agent said or wrote in this item."""
    parts = (part.transcript if isinstance(part, AssistantAudio) else part.text for part in item.content)
    return "".join(part for part in parts if part)


def _follows(item: RealtimeItem) -> str | None:
    """What the item follows: None when nobody said, `FRONT` for the first place (`root`, or null on the wire)."""
    return FRONT if item.previous_item_id == "root" else item.previous_item_id


def _extended(item: AssistantMessageItem, delta: str, is_spoken: bool) -> AssistantMessageItem:
    kind = AssistantAudio if is_spoken else AssistantText
    content = list(item.content)
    last = content[-1] if content else None
    if isinstance(last, AssistantAudio) and is_spoken:
        content[-1] = AssistantAudio(transcript=(last.transcript or "") + delta)
    elif isinstance(last, AssistantText) and not is_spoken:
        content[-1] = AssistantText(text=(last.text or "") + delta)
    else:
        content.append(kind(transcript=delta) if kind is AssistantAudio else AssistantText(text=delta))
    return item.model_copy(update={"content": content})


def _estimated(item: AssistantMessageItem, received_ms: float | None) -> AssistantMessageItem:
    """An item that was cut off gets its estimate; when text follows, only where there was none or no audio came."""
    if item.heard_ms is None or (item.heard_text and received_ms is not None):
        return item
    text = spoken_text(item)
    length_ms = usual_ms(text) if received_ms is None else received_ms
    return item.model_copy(update={"heard_text": heard_part(text, item.heard_ms, length_ms)})


def _merged(known: RealtimeItem, item: RealtimeItem) -> RealtimeItem:
    """The newer version, with what only the older one knows."""
    if type(known) is not type(item):
        return item
    update: dict[str, object] = {"previous_item_id": item.previous_item_id or known.previous_item_id}
    if isinstance(item, RealtimeToolCallItem) and isinstance(known, RealtimeToolCallItem):
        update |= _merged_call(known, item)
    else:
        update["content"] = _merged_content(getattr(known, "content", []), getattr(item, "content", []))
    if isinstance(known, AssistantMessageItem) and known.heard_ms is not None:
        update |= {"heard_ms": known.heard_ms, "heard_text": known.heard_text, "status": "incomplete"}
    return item.model_copy(update=update)


def _merged_call(known: RealtimeToolCallItem, item: RealtimeToolCallItem) -> dict[str, object]:
    kept: dict[str, object] = {
        "call_id": item.call_id or known.call_id,
        "arguments": item.arguments or known.arguments,
        "name": item.name or known.name,
    }
    if known.output is not None:
        kept |= {"output": known.output, "status": known.status}
    return kept


def _merged_content(known: list[Content], new: list[Content]) -> list[Content]:
    parts = [_fuller(known[at], part) if at < len(known) else part for at, part in enumerate(new)]
    return [*parts, *known[len(new) :]]


def _fuller(known: Content, new: Content) -> Content:
    if isinstance(new, InputAudio) and isinstance(known, InputAudio):
        kept = {
            "transcript": _longer(known.transcript, new.transcript),
            "transcription_failed": known.transcription_failed,
        }
        return new.model_copy(update=kept)
    if isinstance(new, AssistantAudio) and isinstance(known, AssistantAudio):
        return new.model_copy(update={"transcript": _longer(known.transcript, new.transcript)})
    if isinstance(new, InputText | AssistantText) and type(known) is type(new):
        return new.model_copy(update={"text": _longer(known.text, new.text)})
    return new


def _longer(known: str | None, new: str | None) -> str | None:
    """The new text, unless it is only a beginning of the one we have."""
    return known if not new or (known and known.startswith(new)) else new
