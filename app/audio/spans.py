"""Which item each stretch of speech belongs to, and how far each item has come.

Owns the book of written stretches; plain arithmetic, engine thread only. The callback knows nothing of items: it moves
positions, and this translates them. Invariant: received >= handed >= heard for every item, each never decreasing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_KEPT: Final = 64


@dataclass(frozen=True, slots=True)
class PlayPosition:
    """How far one item's audio has come, in samples at the session's rate."""

    item_id: str
    content_index: int
    received: int
    handed: int
    heard: int
    is_finished: bool = False


@dataclass(slots=True)
class Span:
    """A stretch of one item: content [begin, end) at the device's rate, made of `received` samples of the session's.

    `played_end` is the content position at which a flush cut it short, before `begin` when nothing of it was played.
    """

    item_id: str
    content_index: int
    begin: int
    end: int
    received: int = 0
    is_finished: bool = False
    played_end: int | None = None

    def is_of(self, item_id: str, content_index: int) -> bool:
        return self.item_id == item_id and self.content_index == content_index


class SpanBook:
    """The latest 64 stretches, in the order in which they were written.

    Args:
        device_hz, session_hz: the two rates that are translated.
    """

    def __init__(self, device_hz: int, session_hz: int) -> None:
        self._device_hz = device_hz
        self._session_hz = session_hz
        self._spans: deque[Span] = deque()
        self._answered: tuple[int, int] | None = None
        self._answer: list[PlayPosition] = []

    def is_current(self, item_id: str, content_index: int) -> bool:
        """Whether speech of this item can be added to the last stretch."""
        if not self._spans:
            return False
        last = self._spans[-1]
        return last.is_of(item_id, content_index) and not last.is_finished and last.played_end is None

    def begin(self, item_id: str, content_index: int, position: int) -> None:
        """A new stretch begins at content `position`."""
        self._answered = None
        if len(self._spans) >= _KEPT:
            self._forget_oldest()
        self._spans.append(Span(item_id, content_index, position, position))

    def _forget_oldest(self) -> None:
        # All of the item: with a part of it the position would go back.
        oldest = self._spans[0]
        kept = [span for span in self._spans if not span.is_of(oldest.item_id, oldest.content_index)]
        self._spans = deque(kept)

    def extend(self, position: int, received: int) -> None:
        """The last stretch now ends at `position`; `received` more samples of the session's rate went into it."""
        self._answered = None
        last = self._spans[-1]
        last.end = position
        last.received += received

    def finish(self) -> None:
        """Nothing more comes for the last stretch."""
        self._answered = None
        if self._spans:
            self._spans[-1].is_finished = True

    def cut(self, begin: int, end: int) -> None:
        """Content [begin, end) was dropped."""
        self._answered = None
        for span in self._spans:
            if span.begin < end and span.end > begin and span.played_end is None:
                span.played_end = begin

    def positions(self, handed_to: int, heard_to: int) -> list[PlayPosition]:
        """One entry an item, in the order in which they began.

        Args:
            handed_to, heard_to: content positions, heard_to <= handed_to.
        """
        if self._answered != (handed_to, heard_to):
            self._answer = self._count(handed_to, heard_to)
            self._answered = (handed_to, heard_to)
        return list(self._answer)

    def _count(self, handed_to: int, heard_to: int) -> list[PlayPosition]:
        found: dict[tuple[str, int], PlayPosition] = {}
        for span in self._spans:
            key = (span.item_id, span.content_index)
            before = found.get(key)
            handed = self._in_session(span, handed_to)
            heard = self._in_session(span, heard_to)
            found[key] = PlayPosition(
                *key,
                received=span.received + (before.received if before else 0),
                handed=handed + (before.handed if before else 0),
                heard=heard + (before.heard if before else 0),
                is_finished=span.is_finished,
            )
        return list(found.values())

    def find(self, content: int, samples: int) -> Iterable[tuple[Span, int, int]]:
        """Stretches that overlap content [content, content + samples), with the overlap's begin and end."""
        for span in self._spans:
            begin, end = max(content, span.begin), min(content + samples, span.end)
            if begin < end:
                yield span, begin, end

    def to_session(self, device_samples: int) -> int:
        """A length in samples of the session's rate, rounded down."""
        return device_samples * self._session_hz // self._device_hz

    def _in_session(self, span: Span, position: int) -> int:
        end = span.end if span.played_end is None else span.played_end
        length = min(position, end) - span.begin
        if length <= 0:
            return 0
        if span.is_finished and position >= span.end and span.played_end is None:
            # The converter rounds; an item that has been played to its end has been played whole.
            return span.received
        return min(span.received, self.to_session(length))
