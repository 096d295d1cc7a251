"""In any order of text, sound, verdicts and responses: one trip a response, and a late one never stops a newer one."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.guardrail import GuardrailFunctionOutput, OutputGuardrail, OutputGuardrailResult
from app.realtime.session.guardrail_desk import (
    CheckText,
    GuardrailDesk,
    ItemEnded,
    ReportTrip,
    ResponseFinished,
    ResponseWatched,
    SpeechHeard,
    TextChecked,
    TextGrew,
)

ANN: RealtimeAgent[Any] = RealtimeAgent("Ann")
OUTPUT = GuardrailFunctionOutput(None, True)
TRIP = (OutputGuardrailResult(OutputGuardrail(lambda c, a, o: OUTPUT), "text", ANN, OUTPUT),)
LATEST = st.integers(0, 3)


class Desk(RuleBasedStateMachine):
    """Responses one after the other, each with one item; their texts grow and verdicts come when they come."""

    @initialize(debounce=st.integers(1, 6))
    def begin(self, debounce: int) -> None:
        self.debounce = debounce
        self.desk = GuardrailDesk(debounce)
        self.texts: list[str] = []
        self.seen: dict[int, str] = {}
        self.watched: set[int] = set()
        self.is_over: set[int] = set()
        self.playing: set[int] = set()
        self.open_checks: list[CheckText] = []
        self.tripped: set[str] = set()

    def feed(self, fact: Any) -> None:
        for effect in self.desk.handle(fact):
            match effect:
                case CheckText(response_id, _, text):
                    number = int(response_id)
                    assert number in self.watched
                    assert response_id not in self.tripped, "after a trip nobody looks any more"
                    assert len(text) > len(self.seen.get(number, "")), "no text is checked twice"
                    self.seen[number] = text
                    self.open_checks.append(effect)
                case ReportTrip(check, _, _, stops):
                    assert check.response_id not in self.tripped, "one trip a response"
                    self.tripped.add(check.response_id)
                    number = int(check.response_id)
                    is_newest = number == len(self.texts) - 1
                    is_speaking = number not in self.is_over or number in self.playing
                    assert stops == (is_newest and is_speaking)

    def number(self, back: int) -> int:
        return max(0, len(self.texts) - 1 - back)

    @rule(has_guardrails=st.booleans())
    def response_begins(self, has_guardrails: bool) -> None:
        number = len(self.texts)
        self.texts.append("")
        if has_guardrails:
            self.watched.add(number)
        self.feed(ResponseWatched(str(number), ANN if has_guardrails else None))

    @precondition(lambda self: self.texts)
    @rule(back=LATEST, words=st.text("abc ", max_size=8))
    def text_grows(self, back: int, words: str) -> None:
        number = self.number(back)
        self.texts[number] += words
        self.feed(TextGrew(str(number), f"item {number}", self.texts[number]))
        if number in self.watched and str(number) not in self.tripped:
            unseen = len(self.texts[number]) - len(self.seen.get(number, ""))
            assert unseen < self.debounce, "what has grown enough is checked"

    @precondition(lambda self: self.texts)
    @rule(back=LATEST, is_item=st.booleans())
    def something_ends(self, back: int, is_item: bool) -> None:
        number = self.number(back)
        if is_item:
            self.feed(ItemEnded(f"item {number}"))
        else:
            self.is_over.add(number)
            self.feed(ResponseFinished(str(number)))
        if number in self.watched and str(number) not in self.tripped:
            assert self.seen.get(number, "") == self.texts[number], "the end checks all that there is"

    @precondition(lambda self: self.texts)
    @rule(back=LATEST, is_over=st.booleans())
    def speech_is_heard(self, back: int, is_over: bool) -> None:
        number = self.number(back)
        (self.playing.discard if is_over else self.playing.add)(number)
        self.feed(SpeechHeard(f"item {number}", is_over, str(number)))

    @precondition(lambda self: self.open_checks)
    @rule(at=st.integers(0, 20), trips=st.booleans())
    def verdict_comes(self, at: int, trips: bool) -> None:
        check = self.open_checks.pop(at % len(self.open_checks))
        self.feed(TextChecked(check, TRIP if trips else ()))


TestDesk = Desk.TestCase
