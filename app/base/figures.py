"""Dates, numbers and durations as people read them: one place for the window, the exports and the command line.

Figures follow the language that the texts are in, not the system's region: a sentence has one language. All four
shipped languages write a decimal point and group thousands by commas, so digits need no more than this; units and the
order of a date are translated like other texts. Qt's own locale is set to the same language (`ui/language.py`).
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from app.base.language import Text, mark, say

_MONTHS: Final = (
    mark("Figures", "January"),
    mark("Figures", "February"),
    mark("Figures", "March"),
    mark("Figures", "April"),
    mark("Figures", "May"),
    mark("Figures", "June"),
    mark("Figures", "July"),
    mark("Figures", "August"),
    mark("Figures", "September"),
    mark("Figures", "October"),
    mark("Figures", "November"),
    mark("Figures", "December"),
)


def number(value: float, digits: int = 0) -> str:
    """`12,480`, `1.4`."""
    return f"{value:,.{digits}f}"


def milliseconds(value: float) -> Text:
    """`38 ms`."""
    return say("Figures", "{number} ms").format(number=number(value))


def seconds(value: float, digits: int = 1) -> Text:
    """`1.4 s`."""
    return say("Figures", "{number} s").format(number=number(value, digits))


def limit(value: float) -> str:
    """Seconds that somebody chose, without zeros that say nothing: `20`, `0.5`."""
    return f"{value:g}"


def duration(value_ms: float) -> Text:
    """`38 ms`, `1.4 s`."""
    return milliseconds(value_ms) if value_ms < 1000 else seconds(value_ms / 1000)


def clock(value_s: float) -> str:
    """`0:04`, `12:41`, `60:00` for the longest session, `1:02:03` beyond it."""
    whole = max(0, int(value_s))
    minutes, rest = divmod(whole, 60)
    if whole <= 3600:
        return f"{minutes}:{rest:02}"
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}"


def day(value: datetime) -> Text:
    """`21 November`, `11월 21일`."""
    return say("Figures", "{day} {month}").format(day=value.day, month=say("Figures", _MONTHS[value.month - 1]))


def full_day(value: date) -> Text:
    """`21 November 2026`, `2026년 11월 21일`."""
    return say("Figures", "{day} {month} {year}").format(
        day=value.day, month=say("Figures", _MONTHS[value.month - 1]), year=value.year
    )


def month(value: datetime) -> Text:
    """`November 2026`, `2026년 11월`."""
    return say("Figures", "{month} {year}").format(month=say("Figures", _MONTHS[value.month - 1]), year=value.year)


def moment(value: datetime) -> Text:
    """`21 November 2026, 10:00`, `2026년 11월 21일 10:00`."""
    return say("Figures", "{day} {month} {year}, {time}").format(
        day=value.day, month=say("Figures", _MONTHS[value.month - 1]), year=value.year, time=f"{value:%H:%M}"
    )
