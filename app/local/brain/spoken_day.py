"""Days in spoken words.

Pure; `today` always comes in as a value. A day is normalised to what a person would read out:

- `today` (also: tonight, this evening), `tomorrow`, `the day after tomorrow`
- a weekday in lower case (`friday`: the coming one), or `next friday` when that was said
- any other date as ISO 8601 (`third of may` → `2027-05-03`, the next one from `today`)

A schema with `"format": "date"` gets ISO always (`iso_day`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from app.local.brain.spoken_number import Found, number_at, ordinal_at

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORT = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
_NEAR: tuple[tuple[tuple[str, ...], str], ...] = (
    (("the", "day", "after", "tomorrow"), "the day after tomorrow"),
    (("day", "after", "tomorrow"), "the day after tomorrow"),
    (("this", "evening"), "today"),
    (("this", "afternoon"), "today"),
    (("this", "morning"), "today"),
    (("this", "weekend"), "saturday"),
    (("the", "weekend"), "saturday"),
    (("tonight",), "today"),
    (("today",), "today"),
    (("tomorrow",), "tomorrow"),
    (("yesterday",), "yesterday"),
)
_AHEAD = {"today": 0, "tomorrow": 1, "the day after tomorrow": 2, "yesterday": -1}


def days(words: Sequence[str], today: dt.date) -> list[Found[str]]:
    """All days of a sentence, normalised, left to right."""
    found: list[Found[str]] = []
    at = 0
    while at < len(words):
        day = _day_at(words, at, today)
        if day and day.value:
            found.append(day)
        at = day.end if day else at + 1
    return found


def iso_day(day: str, today: dt.date) -> str:
    """A normalised day as ISO 8601; text that is no normalised day comes back as it is."""
    if day in _AHEAD:
        return (today + dt.timedelta(days=_AHEAD[day])).isoformat()
    name = day.removeprefix("next ")
    if name in WEEKDAYS:
        return _weekday_date(name, today, is_next=name != day).isoformat()
    return day


def say_day(day: str) -> str:
    """A normalised day for speaking: `2027-05-03` → `May 3`, `friday` → `Friday`, `next friday` → `next Friday`."""
    try:
        date = dt.date.fromisoformat(day)
    except ValueError:
        return " ".join(word.capitalize() if word in WEEKDAYS else word for word in day.split(" "))
    return f"{MONTHS[date.month - 1].capitalize()} {date.day}"


def _day_at(words: Sequence[str], at: int, today: dt.date) -> Found[str] | None:
    for spoken, value in _NEAR:
        if tuple(words[at : at + len(spoken)]) == spoken:
            return Found(value, at, at + len(spoken))
    return _iso_at(words, at) or _weekday_at(words, at) or _in_days_at(words, at, today) or _date_at(words, at, today)


def _iso_at(words: Sequence[str], at: int) -> Found[str] | None:
    try:
        return Found(dt.date.fromisoformat(words[at]).isoformat(), at, at + 1) if "-" in words[at] else None
    except ValueError:
        return None


def _weekday_at(words: Sequence[str], at: int) -> Found[str] | None:
    """`friday`, `fridays`, `this friday`, `next friday`, `friday next week`."""
    start, prefix = at, ""
    if words[at] in ("next", "this", "coming") and at + 1 < len(words):
        prefix, at = ("next " if words[at] == "next" else ""), at + 1
    name = _weekday_name(words[at])
    if name is None:
        return None
    if tuple(words[at + 1 : at + 3]) == ("next", "week"):
        return Found(f"next {name}", start, at + 3)
    return Found(prefix + name, start, at + 1)


def _weekday_name(word: str) -> str | None:
    if word in WEEKDAYS:
        return word
    if word.endswith("s") and word[:-1] in WEEKDAYS:
        return word[:-1]
    # "sat" and "sun" are words of their own; the other short forms are not
    return WEEKDAYS[_SHORT[word]] if word in _SHORT and word not in ("sat", "sun", "wed") else None


def _in_days_at(words: Sequence[str], at: int, today: dt.date) -> Found[str] | None:
    """`in three days`, `in a week`."""
    if words[at] != "in":
        return None
    if tuple(words[at + 1 : at + 3]) == ("a", "week"):
        return Found((today + dt.timedelta(days=7)).isoformat(), at, at + 3)
    count = number_at(words, at + 1)
    if count is None or count.end >= len(words) or not 0 < count.value < 366:
        return None
    unit = {"days": 1, "day": 1, "weeks": 7}.get(words[count.end])
    if unit is None:
        return None
    ahead = int(count.value) * unit
    value = "tomorrow" if ahead == 1 else (today + dt.timedelta(days=ahead)).isoformat()
    return Found(value, at, count.end + 1)


def _date_at(words: Sequence[str], at: int, today: dt.date) -> Found[str] | None:
    """`third of may`, `the 3rd of may 2027`, `3 may`, `may third`, `may the third`, `on the twenty first`."""
    if words[at] in MONTHS:
        past = at + 1 + (at + 1 < len(words) and words[at + 1] == "the")
        day = _day_number(words, past)
        if day:
            return _dated(words, day.value, MONTHS.index(words[at]) + 1, at, day.end, today)
        return None
    start, at = at, at + (words[at] == "the")
    day = _day_number(words, at)
    if day is None:
        return None
    past = day.end + (day.end < len(words) and words[day.end] == "of")
    if past < len(words) and words[past] in MONTHS:
        return _dated(words, day.value, MONTHS.index(words[past]) + 1, start, past + 1, today)
    is_ordinal = ordinal_at(words, at) is not None
    if at > start and is_ordinal:
        return _next_day_of_month(day.value, start, day.end, today)
    return None


def _day_number(words: Sequence[str], at: int) -> Found[int] | None:
    ordinal = ordinal_at(words, at)
    if ordinal:
        return ordinal if ordinal.value <= 31 else None
    number = number_at(words, at)
    if number and number.value.is_integer() and 1 <= number.value <= 31:
        return Found(int(number.value), number.start, number.end)
    return None


def _dated(words: Sequence[str], day: int, month: int, start: int, end: int, today: dt.date) -> Found[str] | None:
    year = number_at(words, end)
    if year and 2000 <= year.value < 2100:
        return _date_or_none(int(year.value), month, day, start, year.end)
    found = _date_or_none(today.year, month, day, start, end)
    if found and found.value >= today.isoformat():
        return found
    # a day that no month has (the thirty first of February) is read and dropped, not taken for its last words
    return _date_or_none(today.year + 1, month, day, start, end) or found or Found("", start, end)


def _date_or_none(year: int, month: int, day: int, start: int, end: int) -> Found[str] | None:
    try:
        return Found(dt.date(year, month, day).isoformat(), start, end)
    except ValueError:
        return None


def _next_day_of_month(day: int, start: int, end: int, today: dt.date) -> Found[str] | None:
    for ahead in range(4):
        year, month = divmod(today.year * 12 + today.month - 1 + ahead, 12)
        found = _date_or_none(year, month + 1, day, start, end)
        if found and found.value >= today.isoformat():
            return found
    return None


def _weekday_date(name: str, today: dt.date, *, is_next: bool) -> dt.date:
    """`friday` is the coming one (today counts); `next friday` lies in the week after this one."""
    index = WEEKDAYS.index(name)
    if is_next:
        return today + dt.timedelta(days=7 - today.weekday() + index)
    return today + dt.timedelta(days=(index - today.weekday()) % 7)
