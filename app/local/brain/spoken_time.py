"""Times of day in spoken words, normalised to `HH:MM` (24 hours).

Pure. `seven p m`, `half past seven`, `quarter to nine`, `seven thirty`, `19:30`, `noon`. An hour without a half of the
day is afternoon or evening from 1 to 6, morning from 7 to 11 — and always evening where the talk is about dinner, a
table or a show (`is_evening`): "at seven" is 19:00 there. Words such as "in the morning" or "tonight" settle it.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.local.brain.spoken_number import Found, number_at

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_MORNING = ("am", "morning")
_EVENING = ("pm", "afternoon", "evening", "tonight", "night", "dinner")
_LEADS = frozenset({"at", "by", "around", "about", "until", "till", "from", "after", "before"})
_QUARTERS = {("half", "past"): 30, ("quarter", "past"): 15, ("quarter", "after"): 15, ("quarter", "to"): -15}
_COUNTED_WORDS = "people persons person guests guest minutes minute hours hour seconds days of dollars euros percent"
_COUNTED = frozenset(_COUNTED_WORDS.split())


def times(words: Sequence[str], *, is_evening: bool = False, is_answer: bool = False) -> list[Found[str]]:
    """All times of day of a sentence, left to right.

    Args:
        words: lower-case tokens.
        is_evening: whether a bare hour means the evening.
        is_answer: the sentence answers "at what time?", so that a lone number is a time.
    """
    found: list[Found[str]] = []
    at = 0
    while at < len(words):
        time = _time_at(words, at, is_evening, is_answer)
        if time:
            found.append(time)
        at = time.end if time else at + 1
    return found


def say_time(time: str) -> str:
    """`19:00` → `7 pm`, `19:30` → `7:30 pm`, `12:00` → `noon`; other text comes back as it is."""
    hour_text, mark, minute_text = time.partition(":")
    if not mark or not (hour_text.isdigit() and minute_text[:2].isdigit()):
        return time
    hour, minute = int(hour_text), int(minute_text[:2])
    if hour > 23 or minute > 59:
        return time
    if minute == 0 and hour in (0, 12):
        return "noon" if hour else "midnight"
    clock = f"{hour % 12 or 12}" + (f":{minute:02d}" if minute else "")
    return f"{clock} {'am' if hour < 12 else 'pm'}"


def _time_at(words: Sequence[str], at: int, is_evening: bool, is_answer: bool) -> Found[str] | None:
    if words[at] in _NAMED:
        return Found(_NAMED[words[at]], at, at + 1)
    for read in (_clock_at, _hundred_at, _past_at, _minutes_past_at):
        if clock := read(words, at):
            return _settled(words, clock, is_evening)
    hour = _hour_at(words, at)
    if hour is None:
        return None
    minute = _minute_after(words, hour.end, has_lead=_has_lead(words, at) or is_answer)
    if minute:
        return _settled(words, Found((hour.value, minute.value), at, minute.end), is_evening)
    end = hour.end + (hour.end < len(words) and words[hour.end] == "oclock")
    is_sure = end > hour.end or _half_of_day(words, end) not in (None, "tonight")  # "six tonight" may be people
    following = words[end] if end < len(words) else ""
    if is_sure or ((is_answer or _has_lead(words, at)) and following not in _COUNTED):
        return _settled(words, Found((hour.value, 0), at, end), is_evening)
    return None


def _has_lead(words: Sequence[str], at: int) -> bool:
    return at > 0 and words[at - 1] in _LEADS


def _clock_at(words: Sequence[str], at: int) -> Found[tuple[int, int]] | None:
    """`19:30`, `19h30`, and `7.30` after "at"."""
    text = words[at].replace("h", ":")
    if ":" not in text and "." in text and (_has_lead(words, at) or _half_of_day(words, at + 1)):
        text = text.replace(".", ":")
    hour, mark, minute = text.partition(":")
    if not mark or not (hour.isdigit() and minute.isdigit() and len(minute) == 2):
        return None
    if int(hour) > 23 or int(minute) > 59:
        return None
    return Found((int(hour), int(minute)), at, at + 1)


def _hundred_at(words: Sequence[str], at: int) -> Found[tuple[int, int]] | None:
    """`nineteen hundred`, `nineteen hundred hours`; a count such as `seven hundred` is none."""
    number = number_at(words, at)
    if number is None or number.end != at + 2 or words[at + 1] != "hundred" or not 1000 <= number.value <= 2300:
        return None
    return Found((int(number.value) // 100, 0), at, number.end + (words[number.end : number.end + 1] == ["hours"]))


def _past_at(words: Sequence[str], at: int) -> Found[tuple[int, int]] | None:
    """`half past seven`, `a quarter to nine`, `half seven` (which is half past seven in Britain)."""
    start, at = at, at + (words[at] == "a" and at + 1 < len(words) and words[at + 1] == "quarter")
    offset = _QUARTERS.get(tuple(words[at : at + 2]))  # type: ignore[arg-type]  # a slice of fitting length is a pair
    hour = _hour_at(words, at + 2) if offset is not None else None
    if offset is None and words[at] == "half":
        offset, hour = 30, _hour_at(words, at + 1)
    if offset is None or hour is None or (hour.end < len(words) and words[hour.end] in _COUNTED):
        return None
    return _shifted(hour, offset, start)


def _minutes_past_at(words: Sequence[str], at: int) -> Found[tuple[int, int]] | None:
    """`ten past seven`, `twenty five minutes to nine`."""
    minute = number_at(words, at)
    if minute is None or not 1 <= minute.value <= 29:
        return None
    past = minute.end
    says_minutes = past < len(words) and words[past] in ("minutes", "minute")
    past += says_minutes
    if past >= len(words) or words[past] not in ("past", "to"):
        return None
    is_usual = minute.value in (5, 10, 20, 25) and not (at > 0 and words[at - 1] == "for")
    hour = _hour_at(words, past + 1)
    if hour is None or not (says_minutes or is_usual or words[past] == "past"):
        return None
    return _shifted(hour, int(minute.value) * (1 if words[past] == "past" else -1), at)


def _shifted(hour: Found[int], offset: int, start: int) -> Found[tuple[int, int]]:
    total = hour.value * 60 + offset
    if hour.value <= 12 and total < 60:  # a quarter to one is 12:45, not 0:45
        total += 12 * 60
    return Found((total // 60 % 24, total % 60), start, hour.end)


def _hour_at(words: Sequence[str], at: int) -> Found[int] | None:
    number = number_at(words, at)
    if (
        number
        and number.value.is_integer()
        and 0 <= number.value <= 24
        and number.end == at + _width(number.value, words, at)
    ):
        return Found(int(number.value) % 24, at, number.end)
    return None


def _width(value: float, words: Sequence[str], at: int) -> int:
    return 2 if value > 20 and not words[at].isdigit() else 1


def _minute_after(words: Sequence[str], at: int, *, has_lead: bool) -> Found[int] | None:
    """The minutes of `seven thirty`, `seven oh five`."""
    if at >= len(words):
        return None
    is_oh = words[at] in ("oh", "o", "zero") and at + 1 < len(words)
    minute = number_at(words, at + is_oh)
    if minute is None or not minute.value.is_integer() or (minute.end < len(words) and words[minute.end] in _COUNTED):
        return None
    value = int(minute.value)
    if is_oh:
        return Found(value, at, minute.end) if 0 < value < 10 else None
    is_usual = value in (10, 15, 20, 25, 30, 35, 40, 45, 50, 55)
    return Found(value, at, minute.end) if is_usual or (has_lead and 10 <= value < 60) else None


def _half_of_day(words: Sequence[str], at: int) -> str | None:
    """What follows an hour at once: `am`, `pm`, `in the morning`, `at night`, `tonight`."""
    following = list(words[at : at + 3])
    if following[:1] and following[0] in ("am", "pm", "tonight"):
        return following[0]
    if following[:2] == ["in", "the"] and len(following) == 3 and following[2] in _MORNING + _EVENING:
        return following[2]
    return "night" if following[:2] == ["at", "night"] else None


def _settled(words: Sequence[str], clock: Found[tuple[int, int]], is_evening: bool) -> Found[str]:
    """Decide the half of the day and take in the words that told it."""
    hour, minute = clock.value
    told = _half_of_day(words, clock.end)
    end = clock.end
    if told:
        end += 1 if told in ("am", "pm", "tonight") else 2 if told == "night" and words[end] == "at" else 3
    if hour <= 12 and not (hour == 0 and len(words[clock.start]) >= 4):
        hour = _of_day(hour, told or _told_elsewhere(words), is_evening, is_written=":" in words[clock.start])
    return Found(f"{hour % 24:02d}:{minute:02d}", clock.start, end)


def _told_elsewhere(words: Sequence[str]) -> str | None:
    return next((word for word in words if word in ("morning", "afternoon", "evening", "tonight", "night")), None)


def _of_day(hour: int, told: str | None, is_evening: bool, *, is_written: bool) -> int:
    if told in _MORNING:
        return hour % 12
    if told == "night" and hour in (12, 0):
        return 0
    if hour in (12, 0):
        return hour
    if told in _EVENING or is_evening or (hour <= 6 and not is_written):
        return hour + 12
    return hour
