"""Numbers and durations in spoken words.

Pure. Positions are token indexes; a finder returns what it read and where, or None. `twenty one` is one number,
`seven thirty` is two (that is a time of day, see `spoken_time`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

_UNIT_WORDS = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
"""
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_WORDS = """
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth
"""
UNITS = {word: value for value, word in enumerate(_UNIT_WORDS.split())}
TENS = {word: 10 * value for value, word in enumerate(_TEN_WORDS.split(), start=2)}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000}
_GROUPS = {"dozen": 12, "couple": 2, "pair": 2}
_ORDINALS = {word: value for value, word in enumerate(_ORDINAL_WORDS.split(), start=1)} | {"thirtieth": 30}
_UNIT_S = {
    word: seconds
    for words, seconds in (
        ("second seconds sec secs", 1),
        ("minute minutes min mins", 60),
        ("hour hours hr hrs", 3600),
        ("day days", 86_400),
    )
    for word in words.split()
}
_FRACTIONS = {
    ("half",): 0.5,
    ("a", "half"): 0.5,
    ("a", "quarter"): 0.25,
    ("quarter",): 0.25,
    ("three", "quarters"): 0.75,
}


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value and the tokens it was read from: `start` up to before `end`."""

    value: T
    start: int
    end: int


def number_at(words: Sequence[str], at: int) -> Found[float] | None:
    """The number that begins at a token: `2`, `2.5`, `twenty one`, `two hundred and five`, `a dozen`, `minus three`."""
    if at >= len(words):
        return None
    if words[at] in ("minus", "negative") and (found := number_at(words, at + 1)):
        return Found(-found.value, at, found.end)
    if (grouped := _group_at(words, at)) is not None:
        return grouped
    if (digits := _digits(words[at])) is not None:
        return _scaled(words, at, digits)
    whole = _cardinal_at(words, at)
    return _with_decimals(words, whole) if whole else None


def numbers(words: Sequence[str]) -> list[Found[float]]:
    """All numbers of a sentence, left to right, not overlapping."""
    found: list[Found[float]] = []
    at = 0
    while at < len(words):
        number = number_at(words, at)
        if number:
            found.append(number)
        at = number.end if number else at + 1
    return found


def ordinal_at(words: Sequence[str], at: int) -> Found[int] | None:
    """`third`, `twenty first`, `3rd` (as the tokens `3` `rd`)."""
    if at >= len(words):
        return None
    word = words[at]
    following = words[at + 1] if at + 1 < len(words) else ""
    if word in _ORDINALS:
        return Found(_ORDINALS[word], at, at + 1)
    if word in TENS and _ORDINALS.get(following, 99) < 10:
        return Found(TENS[word] + _ORDINALS[following], at, at + 2)
    if word.isdigit() and following in ("st", "nd", "rd", "th"):
        return Found(int(word), at, at + 2)
    return None


def plain(value: float) -> int | float:
    """An int where the number is whole."""
    return int(value) if float(value).is_integer() else value


def duration_in(words: Sequence[str]) -> Found[int] | None:
    """The first duration of a sentence, in whole seconds: `ten minutes`, `an hour and a half`, `half an hour`."""
    for at in range(len(words)):
        total, end = 0.0, at
        while (part := _duration_part(words, end if end == at else _after_and(words, end))) is not None:
            total, end = total + part.value, part.end
        if end > at:
            return Found(round(total), at, end)
    return None


def _digits(word: str) -> float | None:
    bare = word.replace(",", "")
    return float(bare) if bare.replace(".", "", 1).isdigit() and bare.isascii() else None


def _scaled(words: Sequence[str], at: int, value: float) -> Found[float]:
    end = at + 1
    while end < len(words) and words[end] in _SCALES:
        value, end = value * _SCALES[words[end]], end + 1
    if end < len(words) and words[end] == "dozen":
        value, end = value * 12, end + 1
    return Found(value, at, end)


def _group_at(words: Sequence[str], at: int) -> Found[float] | None:
    """`a dozen`, `half a dozen`, `two dozen`, `a couple of`."""
    if tuple(words[at : at + 3]) == ("half", "a", "dozen"):
        return Found(6.0, at, at + 3)
    factor, end = 1.0, at
    if words[at] in ("a", "an", "one"):
        end = at + 1
    elif words[at] in UNITS:
        factor, end = float(UNITS[words[at]]), at + 1
    if end < len(words) and words[end] in _GROUPS and (end > at or words[end] == "dozen"):
        past = end + 1
        past += past < len(words) and words[past] == "of"
        return Found(factor * _GROUPS[words[end]], at, past)
    return None


def _cardinal_at(words: Sequence[str], at: int) -> Found[float] | None:
    total = part = 0.0
    end = at
    has_any = False
    room = 10_000_000  # what may still be added: units go below tens, tens below a scale
    while end < len(words):
        word = words[end]
        if word in ("a", "an") and not has_any and end + 1 < len(words) and words[end + 1] in _SCALES:
            part, has_any, room = 1.0, True, 1
        elif word in UNITS and room > UNITS[word] and (room > 10 or 0 < UNITS[word] < room):
            part, has_any, room = part + UNITS[word], True, 1
        elif word in TENS and room > 99:
            part, has_any, room = part + TENS[word], True, 10
        elif word in _SCALES and has_any and part:
            scale = _SCALES[word]
            part, total = (part * scale, total) if scale == 100 else (0.0, total + part * scale)
            room = scale
        elif not (word == "and" and has_any and room >= 100 and _is_small(words, end + 1)):
            break
        end += 1
    return Found(total + part, at, end) if has_any else None


def _is_small(words: Sequence[str], at: int) -> bool:
    return at < len(words) and (words[at] in UNITS or words[at] in TENS)


def _with_decimals(words: Sequence[str], whole: Found[float]) -> Found[float]:
    """`two point five`."""
    end = whole.end
    if end >= len(words) or words[end] != "point":
        return whole
    digits = ""
    end += 1
    while end < len(words) and (words[end] == "oh" or UNITS.get(words[end], 10) < 10 or words[end].isdigit()):
        digits += words[end] if words[end].isdigit() else str(UNITS.get(words[end], 0))
        end += 1
    return Found(float(f"{int(whole.value)}.{digits}"), whole.start, end) if digits else whole


def _after_and(words: Sequence[str], at: int) -> int:
    return at + 1 if at < len(words) and words[at] == "and" else at


def _duration_part(words: Sequence[str], at: int) -> Found[float] | None:
    """`half an hour`, `an hour and a half`, `two and a half hours`, `ten minutes`."""
    for fraction, share in _FRACTIONS.items():
        end = at + len(fraction)
        if tuple(words[at:end]) == fraction:
            while end < len(words) and words[end] in ("of", "a", "an"):
                end += 1
            if end < len(words) and words[end] in _UNIT_S:
                return Found(share * _UNIT_S[words[end]], at, end + 1)
    amount = Found(1.0, at, at + 1) if at < len(words) and words[at] in ("a", "an") else number_at(words, at)
    if amount is None:
        return None
    value, end = amount.value, amount.end
    if tuple(words[end : end + 3]) == ("and", "a", "half"):
        value, end = value + 0.5, end + 3
    if end >= len(words) or words[end] not in _UNIT_S:
        return None
    unit = _UNIT_S[words[end]]
    if tuple(words[end + 1 : end + 4]) == ("and", "a", "half"):
        return Found((value + 0.5) * unit, at, end + 4)
    return Found(value * unit, at, end + 1)
