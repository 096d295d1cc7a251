"""What the offline brain reads from values alone: requests in free words, and changes of the last call. Pure.

A sentence that no prepared phrase fits may still say what is wanted by its values ("a party of six this friday around
eight"). Invariant: only the values of this one sentence count, never those of sentences before it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from app.local.brain.brain_view import AgentView
from app.local.brain.phrasebook import Slot
from app.local.brain.slots import Reading, ToolShape, missing, read_slots
from app.local.brain.spoken_number import numbers
from app.local.brain.words import QUESTION_WORDS, Sentence, is_content

_CORRECTING = frozenset({"instead", "actually", "rather", "change", "make", "sorry", "no", "not", "meant", "wait"})
_CHANGEABLE = frozenset({"number", "day", "time", "duration", "choice"})
_MOMENTS = frozenset({"day", "time"})
_MOST_WORDS_BESIDE = 4  # "squeeze in a party", "any chance you could fit in": a request, not a story
_FEW_WORDS_BESIDE = 3
# words that go with values and say nothing else
_AROUND_VALUES = frozenset(
    "people persons person guests guest party of us around about evening morning afternoon night lunch dinner".split()
)
# who tells, asks or takes back does not request
_NO_REQUEST = frozenset("was were had did came went been ago yesterday cancel cancelled delete undo not never".split())


def tool_for(view: AgentView, sentence: Sentence, readings: Mapping[str, Reading]) -> ToolShape | None:
    """The one tool that a sentence's values call for; None when none or several do.

    Args:
        readings: the sentence's values for each tool.
    """
    fitting = sorted((len(readings[name].values), name) for name in view.tools if _fits(view, sentence, name, readings))
    if not fitting or (len(fitting) > 1 and fitting[-1][0] == fitting[-2][0]):
        return None
    return view.shapes[fitting[-1][1]]


def changed_values(shape: ToolShape, sentence: Sentence, today: dt.date) -> dict[str, Any]:
    """The values by which a sentence corrects the last call ("make it eight instead"), or else is bare values."""
    if not any(word in _CORRECTING for word in sentence.words):
        return bare_values(shape, sentence, today)
    return read_slots(shape, sentence, today=today).values or _lone_value(shape, sentence, today)


def bare_values(shape: ToolShape, sentence: Sentence, today: dt.date) -> dict[str, Any]:
    """The values of a sentence that says nothing else ("for three", "noon"); none for any other sentence."""
    reading = read_slots(shape, sentence, today=today)
    kinds = {slot.name: slot.kind for slot in shape.slots}
    if _beside(sentence, reading.used) or QUESTION_WORDS.intersection(sentence.words):
        return {}
    return {name: value for name, value in reading.values.items() if kinds[name] in _CHANGEABLE}


def bare_number(shape: ToolShape, sentence: Sentence) -> Slot | None:
    """The parameter that a sentence of one number alone may be for; None for any other sentence."""
    found = numbers(sentence.words)
    counted = [slot for slot in shape.slots if slot.kind == "number"]
    if len(found) != 1 or len(counted) != 1 or _beside(sentence, range(found[0].start, found[0].end)):
        return None
    return counted[0]


def _fits(view: AgentView, sentence: Sentence, name: str, readings: Mapping[str, Reading]) -> bool:
    shape, reading = view.shapes[name], readings[name]
    beside = [word for word in _beside(sentence, reading.used) if len(word) > 2]
    most = _FEW_WORDS_BESIDE if len(reading.values) > 1 else 0
    if _is_told(sentence):
        return False
    if reading.values and len(beside) <= most and not missing(shape, reading.values):
        return True
    if len(reading.values) >= 2 and len(beside) <= 1:
        return True
    return _names_a_moment(shape, reading) and len(beside) <= _MOST_WORDS_BESIDE


def _names_a_moment(shape: ToolShape, reading: Reading) -> bool:
    """Whether a count and a day or time are there: nobody says both of them by chance."""
    kinds = {slot.kind for slot in shape.slots if slot.name in reading.values}
    return "number" in kinds and bool(kinds & _MOMENTS)


def _is_told(sentence: Sentence) -> bool:
    """Whether a sentence tells or asks about something, rather than wanting it done."""
    words = sentence.words
    asks = bool(words) and words[0] in QUESTION_WORDS and words[1:2] != ("about",)
    return asks or bool(_NO_REQUEST.intersection(words))


def _beside(sentence: Sentence, used: Collection[int]) -> list[str]:
    """The words beside the values that say something."""
    return [
        word
        for at, word in enumerate(sentence.words)
        if at not in used and is_content(word) and word not in _AROUND_VALUES
    ]


def _lone_value(shape: ToolShape, sentence: Sentence, today: dt.date) -> dict[str, Any]:
    """A lone number of a correction: the time when the tool has one, else its number."""
    for kind in ("time", "number"):
        for slot in shape.slots:
            if slot.kind == kind:
                return read_slots(shape, sentence, today=today, expected=slot.name).values
    return {}
