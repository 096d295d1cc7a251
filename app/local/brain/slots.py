"""A tool's arguments out of a sentence.

`read_slots` finds the values of a tool's parameters in what somebody said: numbers, days, times, durations, sums,
choices, yes/no, names and free text (`spoken_*` hold the words). Pure; `today` comes in as a value. Values have the
type the JSON schema wants: whole numbers as int, days as in `spoken_day` (`tomorrow`, `friday`, ISO date), times
`HH:MM`. Invariant: no token of the sentence serves two parameters.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.local.brain.phrasebook import Phrase, Slot, phrases_for, slot_for
from app.local.brain.slot_text import choice_in, name_in, remainder, yes_no
from app.local.brain.spoken_day import days, iso_day
from app.local.brain.spoken_number import Found, duration_in, number_at, numbers, plain
from app.local.brain.spoken_sum import expression_in
from app.local.brain.spoken_time import times
from app.local.brain.words import Sentence, read, stem
from app.tools.timers import span

_ORDER = ("duration", "arithmetic", "day", "time", "choice", "number", "yes_no", "name", "text")
_CLAIMED = "|"
_HALVES_OF_DAY = frozenset({"morning", "afternoon", "evening", "tonight", "night", "dinner"})
_EVENING = re.compile(r"\b(table|dinner|supper|restaurant|evening|night|show|concert|cinema|theatre|opera)s?\b", re.I)
_PEOPLE = frozenset({"people", "persons", "guests", "seats", "party", "diners", "covers"})
_PEOPLE_NOUNS = frozenset({"people", "persons", "person", "guests", "guest", "of", "seats", "diners"})
_WE_ARE = (("we", "are"), ("there", "are"), ("party", "of"), ("are", "about"), ("will", "be"))
_SOUNDS_LIKE = {"to": 2, "too": 2, "for": 4, "fore": 4, "won": 1, "ate": 8}
_ALONE = re.compile(r"\b(just|only) (for )?(me|myself)\b|\balone\b|\bby myself\b|^(for )?(me|myself)$")
_BOTH = re.compile(r"\b(me|myself) and my \w+|\bmy \w+ and (i|me|myself)\b|\b(both|the both) of us\b|\bjust us\b", re.I)
_DIGIT_NAMES = frozenset({"number", "id", "code", "digits", "pin", "reference"})


@dataclass(frozen=True, slots=True)
class ToolShape:
    """What has to be known about a tool to fill it; made once for a request by `shape_of`.

    Args:
        name: the tool's name.
        slots: its parameters.
        schemas: the JSON schema of each parameter.
        required: parameters without which it cannot be called.
        phrases: its examples, for the words around each value.
        is_evening: a bare hour means the evening.
    """

    name: str
    slots: tuple[Slot, ...]
    schemas: Mapping[str, Mapping[str, Any]]
    required: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    is_evening: bool


@dataclass(slots=True)
class Reading:
    """What was found: values by parameter, and the tokens they took."""

    values: dict[str, Any] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)

    def take(self, name: str, value: Any, start: int, end: int) -> None:
        """Note a value and its tokens."""
        self.values[name] = value
        self.used.update(range(start, end))


def shape_of(tool: Mapping[str, Any]) -> ToolShape:
    """Read a tool in wire form; what is missing in it counts as empty."""
    name = str(tool.get("name", ""))
    parameters = tool.get("parameters")
    parameters = parameters if isinstance(parameters, Mapping) else {}
    properties = parameters.get("properties")
    schemas = {
        str(key): schema if isinstance(schema, Mapping) else {}
        for key, schema in (properties if isinstance(properties, Mapping) else {}).items()
    }
    required = tuple(
        str(key) for key in parameters.get("required") or () if key in schemas and "default" not in schemas[key]
    )
    slots = tuple(slot_for(key, schema) for key, schema in schemas.items())
    phrases = tuple(phrase for phrase in phrases_for((dict(tool),), "") if phrase.source == name)
    told = f"{name.replace('_', ' ')} {tool.get('description') or ''}"
    return ToolShape(name, slots, schemas, required, phrases, _EVENING.search(told) is not None)


def read_slots(
    shape: ToolShape, sentence: Sentence, *, today: dt.date, expected: str | None = None, is_strict: bool = False
) -> Reading:
    """Find values for a tool's parameters.

    Args:
        expected: the parameter that was asked for: a lone number, name or text is its answer.
        is_strict: only what cannot mean anything else (for sentences that were said about something else).
    """
    reading = Reading()
    finder = _Finder(shape, sentence, today, reading, is_strict)
    by_name = {slot.name: slot for slot in shape.slots}
    if expected in by_name:
        finder.find(by_name[expected], is_answer=True)
    for kind in _ORDER:
        for slot in shape.slots:
            if slot.kind == kind and slot.name not in reading.values:
                finder.find(slot, is_answer=False)
    if not is_strict:
        finder.find_lone_hour()
    return reading


def missing(shape: ToolShape, values: Mapping[str, Any]) -> tuple[Slot, ...]:
    """The required parameters that have no value yet, in the schema's order."""
    return tuple(slot for slot in shape.slots if slot.name in shape.required and slot.name not in values)


def moments(sentence: Sentence, today: dt.date) -> set[int]:
    """The tokens of days and times."""
    words = sentence.words
    found = (*days(words, today), *times(words))
    return {index for part in found for index in range(part.start, part.end)}


class _Finder:
    """The finders of one sentence; each takes its value and its tokens into the reading."""

    def __init__(self, shape: ToolShape, sentence: Sentence, today: dt.date, reading: Reading, is_strict: bool) -> None:
        self._shape = shape
        self._sentence = sentence
        self._today = today
        self._reading = reading
        self._is_strict = is_strict

    def find(self, slot: Slot, *, is_answer: bool) -> None:
        """Look for one parameter's value."""
        if self._is_strict and slot.kind in ("text", "arithmetic", "duration", "yes_no", "choice"):
            return
        finders: dict[str, Callable[[Slot, bool], None]] = {
            "duration": self._duration,
            "arithmetic": self._arithmetic,
            "day": self._day,
            "time": self._time,
            "choice": self._choice,
            "number": self._number,
            "yes_no": self._yes_no,
            "name": self._name,
            "text": self._text,
        }
        finders[slot.kind](slot, is_answer)

    def find_lone_hour(self) -> None:
        """`two people tomorrow seven`: when only the time is missing and one number is left over, it is the hour."""
        lacking = [slot for slot in self._shape.slots if slot.name not in self._reading.values]
        wanted = [slot for slot in lacking if slot.name in self._shape.required]
        if len(wanted) != 1 or wanted[0].kind != "time" or not self._reading.values:
            return
        left = numbers(self._free())
        if len(left) == 1 and 1 <= left[0].value <= 24:
            self._time(wanted[0], is_answer=True)

    def _free(self) -> tuple[str, ...]:
        """The words, those already taken masked (the halves of the day stay: they settle the hour)."""
        used = self._reading.used
        return tuple(
            word if index not in used or word in _HALVES_OF_DAY else _CLAIMED
            for index, word in enumerate(self._sentence.words)
        )

    def _schema(self, slot: Slot) -> Mapping[str, Any]:
        return self._shape.schemas.get(slot.name, {})

    def _wants_int(self, slot: Slot) -> bool:
        return "integer" in str(self._schema(slot).get("type", self._schema(slot)))

    def _duration(self, slot: Slot, is_answer: bool) -> None:
        found = duration_in(self._free())
        is_text = self._schema(slot).get("type", "string") == "string"
        unit = next((size for name, size in (("minute", 60), ("hour", 3600)) if name in slot.name), 1)
        if found is None:
            count = next(iter(numbers(self._free())), None) if is_answer and unit > 1 else None
            if count is None:
                return
            found = Found(round(count.value * unit), count.start, count.end)
        if is_text:
            self._reading.take(slot.name, span(found.value), found.start, found.end)
            return
        amount = found.value / unit
        value = max(1, round(amount)) if self._wants_int(slot) else plain(amount)
        self._reading.take(slot.name, value, found.start, found.end)

    def _arithmetic(self, slot: Slot, is_answer: bool) -> None:
        expression = expression_in(self._sentence.text)
        if expression:
            self._reading.take(slot.name, expression, 0, len(self._sentence.tokens))
        elif is_answer:
            self._reading.take(slot.name, self._sentence.text.strip(), 0, len(self._sentence.tokens))

    def _day(self, slot: Slot, is_answer: bool) -> None:
        words = self._free()
        found = next(iter(days(words, self._today)), None)
        if found is None and is_answer:
            found = next(iter(days(("the", *words), self._today)), None)
            found = Found(found.value, max(0, found.start - 1), found.end - 1) if found else None
        if found:
            wants_iso = self._schema(slot).get("format") == "date"
            value = iso_day(found.value, self._today) if wants_iso else found.value
            self._reading.take(slot.name, value, found.start, found.end)

    def _time(self, slot: Slot, is_answer: bool) -> None:
        found = next(iter(times(self._free(), is_evening=self._shape.is_evening, is_answer=is_answer)), None)
        if found:
            self._reading.take(slot.name, found.value, found.start, found.end)

    def _choice(self, slot: Slot, is_answer: bool) -> None:
        found = choice_in(self._free(), slot.choices)
        if found:
            original = next(value for value in self._enum(slot) if str(value) == found.value)
            self._reading.take(slot.name, original, found.start, found.end)

    def _enum(self, slot: Slot) -> Sequence[Any]:
        schema = self._schema(slot)
        for candidate in (schema, *(schema.get("anyOf") or ()), *(schema.get("oneOf") or ())):
            if isinstance(candidate, Mapping) and candidate.get("enum"):
                return list(candidate["enum"])
        return slot.choices

    def _number(self, slot: Slot, is_answer: bool) -> None:
        words = self._free()
        found = self._best_number(slot, words, is_answer)
        if found is None and set(slot.name.lower().split("_")) & _PEOPLE:
            found = _people(words, self._sentence.text)
        if found is None and is_answer:
            found = _sounding(words)
        if found is None or (self._wants_int(slot) and not float(found.value).is_integer()):
            return
        value = plain(found.value) if self._wants_int(slot) else found.value
        self._reading.take(slot.name, value if self._wants_int(slot) else plain(value), found.start, found.end)

    def _best_number(self, slot: Slot, words: Sequence[str], is_answer: bool) -> Found[float] | None:
        is_digits = bool(set(slot.name.lower().split("_")) & _DIGIT_NAMES)
        candidates = _digit_runs(words) if is_digits else numbers(words)
        if not candidates:
            return None
        if is_answer:
            return candidates[0]
        scored = [(self._nearness(slot, words, number), -number.start, number) for number in candidates]
        score, _, best = max(scored, key=lambda entry: entry[:2])
        if score > 0:
            return best
        others = [other for other in self._shape.slots if other.kind == "number" and other.name != slot.name]
        is_only = not others and not any(other.kind == "time" for other in self._shape.slots)
        is_left = not others and len(candidates) == 1 and self._has_all_but(slot)
        return best if not self._is_strict and (is_only or is_left) else None

    def _has_all_but(self, slot: Slot) -> bool:
        return all(name == slot.name or name in self._reading.values for name in self._shape.required)

    def _nearness(self, slot: Slot, words: Sequence[str], number: Found[float]) -> int:
        """How well the words around a number fit the words around the slot in the tool's examples."""
        before = words[number.start - 1] if number.start else ""
        after = words[number.end] if number.end < len(words) else ""
        score = 3 * (bool(after) and stem(after) == stem(slot.name.lower()))
        if set(slot.name.lower().split("_")) & _PEOPLE:
            is_counted = after in _PEOPLE_NOUNS - {"of"} or tuple(words[number.end : number.end + 2]) == ("of", "us")
            score += 3 * is_counted + (tuple(words[: number.start][-2:]) in _WE_ARE)
        best = 0
        for phrase in self._shape.phrases:
            if slot not in phrase.parts:
                continue
            at = phrase.parts.index(slot)
            left, right = _edge(phrase.parts, at - 1, last=True), _edge(phrase.parts, at + 1, last=False)
            is_left = bool(left) and stem(left) == stem(before)
            is_right = bool(right) and stem(right) == stem(after)
            best = max(best, is_left + 2 * is_right)
        return score + best

    def _yes_no(self, slot: Slot, is_answer: bool) -> None:
        words = self._free()
        answer = yes_no(words) if is_answer else None
        named = next((index for index, word in enumerate(words) if stem(word) == stem(slot.name.lower())), None)
        if answer is not None:
            self._reading.take(slot.name, answer, 0, 1)
        elif named is not None:
            is_denied = any(word in ("not", "no", "without") for word in words[max(0, named - 3) : named])
            self._reading.take(slot.name, not is_denied, named, named + 1)

    def _name(self, slot: Slot, is_answer: bool) -> None:
        has_example = any(
            slot in phrase.parts and _edge(phrase.parts, phrase.parts.index(slot) - 1, last=True) == "for"
            for phrase in self._shape.phrases
        )
        found = name_in(self._sentence, self._reading.used, is_answer=is_answer, takes_any_for=has_example)
        if found:
            self._reading.take(slot.name, found.value, found.start, found.end)

    def _text(self, slot: Slot, is_answer: bool) -> None:
        found = remainder(self._sentence, slot, self._shape.phrases, self._reading.used, is_answer=is_answer)
        if found:
            self._reading.take(slot.name, found.value, found.start, found.end)


def _edge(parts: Sequence[str | Slot], at: int, *, last: bool) -> str:
    """The word of a phrase's literal part that touches a slot."""
    if not 0 <= at < len(parts):
        return ""
    part = parts[at]
    words = part.split() if isinstance(part, str) else []
    return (words[-1] if last else words[0]) if words else ""


def _people(words: Sequence[str], text: str) -> Found[float] | None:
    """`for to people` (a misheard four), `just me`, `me and my wife`."""
    for at, word in enumerate(words[:-1]):
        if word in _SOUNDS_LIKE and words[at + 1] in _PEOPLE_NOUNS - {"of"}:
            return Found(float(_SOUNDS_LIKE[word]), at, at + 1)
    spoken = " ".join(read(text).words)
    count = 1 if _ALONE.search(spoken) else 2 if _BOTH.search(spoken) else 0
    return Found(float(count), 0, 0) if count else None


def _sounding(words: Sequence[str]) -> Found[float] | None:
    """A number that was misheard as a word sounding like it, as the whole answer."""
    left = [(at, word) for at, word in enumerate(words) if word not in ("please", "people", "um", "uh")]
    if left and left[-1][1] in _SOUNDS_LIKE and len(left) <= 2:
        at, word = left[-1]
        return Found(float(_SOUNDS_LIKE[word]), at, at + 1)
    return None


def _digit_runs(words: Sequence[str]) -> list[Found[float]]:
    """Numbers that follow each other read as one: `one zero four two`, `ten forty two` → 1042."""
    runs: list[Found[float]] = []
    at = 0
    while at < len(words):
        text, end = "", at
        while (number := number_at(words, end)) and number.value.is_integer() and number.value >= 0:
            text, end = text + str(int(number.value)), number.end
        if text:
            runs.append(Found(float(text), at, end))
        at = max(end, at + 1)
    return runs
