"""The desk for output guardrails: when to check what an agent is saying, and what a trip stops.

Pure. Text is checked each time it has grown by the debounce length and once more when the item ends. Invariants: at
most one trip that may stop a response, and each guardrail is told once; a late trip never touches a newer response.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, assert_never

from app.base.frozen import frozen
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.guardrail import OutputGuardrail, OutputGuardrailResult

_REMEMBERED: Final = 16
"""Responses for which a late verdict still counts."""


@frozen
class ResponseWatched:
    """A response began whose agent has guardrails (`agent`), or has none (None)."""

    response_id: str
    agent: RealtimeAgent[Any] | None


@frozen
class TextGrew:
    """The text of one item so far; a response that is not watched, or not named, is that of the item before."""

    response_id: str
    item_id: str
    text: str


@frozen
class ItemEnded:
    """No more text will come for this item."""

    item_id: str


@frozen
class ResponseFinished:
    """A response ended."""

    response_id: str


@frozen
class SpeechHeard:
    """Audio of this item waits to be heard (`is_over` False), or has been heard or cut off."""

    item_id: str
    is_over: bool
    response_id: str = ""


@frozen
class TextChecked:
    """The guardrails have answered; `tripped` holds those results that trip. `heard_ms`: how much was heard by now."""

    check: CheckText
    tripped: tuple[OutputGuardrailResult, ...]
    heard_ms: int | None = None


@frozen
class CheckText:
    """Ask all guardrails about this text; answer with `TextChecked`."""

    response_id: str
    item_id: str
    text: str
    agent: RealtimeAgent[Any]


@frozen
class ReportTrip:
    """Tell people; `stops`: the agent is still speaking and has to be stopped and asked for another answer."""

    check: CheckText
    results: tuple[OutputGuardrailResult, ...]
    heard_ms: int | None
    stops: bool


def follow_up_of(trip: ReportTrip) -> str:
    """What the model is told after a trip, by the first guardrail that has words of its own; empty for none."""
    actions = (result.guardrail.on_trip() for result in trip.results)
    return next((action.follow_up for action in actions if action.stops and action.follow_up), "")


GuardInput = ResponseWatched | TextGrew | ItemEnded | ResponseFinished | SpeechHeard | TextChecked
GuardEffect = CheckText | ReportTrip


@dataclass(slots=True)
class _Watched:
    agent: RealtimeAgent[Any]
    is_over: bool = False
    has_tripped: bool = False
    texts: dict[str, str] = field(default_factory=dict)
    checked: dict[str, str] = field(default_factory=dict)
    audible: set[str] = field(default_factory=set)
    reported: set[OutputGuardrail] = field(default_factory=set)


class GuardrailDesk:
    """Feed it facts with `handle`; perform the effects in order before the next.

    Args:
        debounce_text_length: characters of new text between two checks.
    """

    def __init__(self, debounce_text_length: int = 100) -> None:
        self._debounce = debounce_text_length
        self._responses: dict[str, _Watched] = {}
        self._items: dict[str, str] = {}
        self._newest = ""

    def handle(self, fact: GuardInput) -> Sequence[GuardEffect]:
        """Advance by one fact. Never raises; facts about unwatched responses change nothing."""
        match fact:
            case ResponseWatched():
                return self._began(fact)
            case TextGrew():
                return self._grew(fact)
            case ItemEnded():
                return self._checks(fact.item_id)
            case ResponseFinished():
                return self._finished(fact)
            case SpeechHeard():
                return self._heard(fact)
            case TextChecked():
                return self._verdict(fact)
            case _:
                assert_never(fact)

    def _began(self, fact: ResponseWatched) -> Sequence[GuardEffect]:
        self._newest = fact.response_id
        # A response that is told twice keeps its verdict; one without an id may be another one.
        if fact.agent is not None and not (fact.response_id and fact.response_id in self._responses):
            self._responses[fact.response_id] = _Watched(fact.agent)
        if len(self._responses) > _REMEMBERED:
            forgotten = next(iter(self._responses))
            del self._responses[forgotten]
            self._items = {item_id: of for item_id, of in self._items.items() if of != forgotten}
        return ()

    def _grew(self, fact: TextGrew) -> Sequence[GuardEffect]:
        is_named = fact.response_id and fact.response_id in self._responses
        response_id = fact.response_id if is_named else self._items.get(fact.item_id, fact.response_id)
        watched = self._responses.get(response_id)
        if watched is None:
            return ()
        self._items[fact.item_id] = response_id
        watched.texts[fact.item_id] = fact.text
        grown = len(fact.text) - len(watched.checked.get(fact.item_id, ""))
        # After the end of its response nothing else may come that would have the rest checked.
        return self._checks(fact.item_id) if grown >= self._debounce or watched.is_over else ()

    def _checks(self, item_id: str) -> Sequence[GuardEffect]:
        response_id = self._items.get(item_id, "")
        watched = self._responses.get(response_id)
        if watched is None or watched.has_tripped:
            return ()
        text = watched.texts.get(item_id, "")
        if text == watched.checked.get(item_id, ""):
            return ()
        watched.checked[item_id] = text
        return (CheckText(response_id, item_id, text, watched.agent),)

    def _finished(self, fact: ResponseFinished) -> Sequence[GuardEffect]:
        watched = self._responses.get(fact.response_id)
        if watched is None:
            return ()
        watched.is_over = True
        return [check for item_id in watched.texts for check in self._checks(item_id)]

    def _heard(self, fact: SpeechHeard) -> Sequence[GuardEffect]:
        response_id = self._items.get(fact.item_id) or fact.response_id
        watched = self._responses.get(response_id)
        if watched is not None:
            self._items[fact.item_id] = response_id
        if watched is not None and fact.is_over:
            watched.audible.discard(fact.item_id)
        elif watched is not None:
            watched.audible.add(fact.item_id)
        return ()

    def _verdict(self, fact: TextChecked) -> Sequence[GuardEffect]:
        watched = self._responses.get(fact.check.response_id)
        if watched is None or watched.has_tripped:
            return ()
        told = tuple(result for result in fact.tripped if result.guardrail not in watched.reported)
        if not told:
            return ()
        watched.reported |= {result.guardrail for result in told}
        watched.has_tripped = any(result.guardrail.on_trip().stops for result in told)
        is_speaking = not watched.is_over or bool(watched.audible)
        stops = watched.has_tripped and is_speaking and self._newest == fact.check.response_id
        return (ReportTrip(fact.check, told, fact.heard_ms, stops),)
