"""Variables in what agents are told: `{date}` in instructions or a greeting becomes the day of the conversation.

Replaced when instructions are evaluated (at connect, at a handoff, at an update), so that `{time}` is the time then.
Braces around anything else stay as they are, and so does JSON; `{{date}}` is how to write `{date}` itself. Pure.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Final

NAMES: Final = ("date", "time", "weekday", "user", "language", "agent")
"""All variables, in the order in which they are offered."""

_MARK = re.compile(r"\{\{([a-z]+)\}\}|\{([a-z]+)\}")
_LONGEST_NAME: Final = 80
_MONTHS: Final = "January February March April May June July August September October November December".split()
_WEEKDAYS: Final[Mapping[str, list[str]]] = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "ko": "월요일 화요일 수요일 목요일 금요일 토요일 일요일".split(),
    "ja": "月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日".split(),
    "zh_CN": "星期一 星期二 星期三 星期四 星期五 星期六 星期日".split(),
}
_DATES: Final[Mapping[str, str]] = {
    "en": "{day} {month} {year}",
    "ko": "{year}년 {number}월 {day}일",
    "ja": "{year}年{number}月{day}日",
    "zh_CN": "{year}年{number}月{day}日",
}
_LANGUAGES: Final[Mapping[str, str]] = {"en": "English", "ko": "Korean", "ja": "Japanese", "zh_CN": "Chinese"}


def has_variables(text: str) -> bool:
    """Whether there is anything to replace."""
    return any(found[1] in NAMES or found[2] in NAMES for found in _MARK.finditer(text))


def filled(text: str, values: Mapping[str, str]) -> str:
    """`text` with its variables replaced, in one pass: what a value holds is never looked at again."""

    def value(found: re.Match[str]) -> str:
        if found[1] in NAMES:
            return f"{{{found[1]}}}"
        return values.get(found[2], found[0]) if found[2] else found[0]

    return _MARK.sub(value, text)


def values_at(now: dt.datetime, *, user: str = "", language: str = "en", agent: str = "") -> dict[str, str]:
    """What the variables stand for at a moment.

    Args:
        now: in the person's own time zone.
        user: the person's name; without one `{user}` reads as the word for anybody.
        language: the code of the application's language; decides how dates are written.
    """
    code = language if language in _DATES else "en"
    date = _DATES[code].format(day=now.day, month=_MONTHS[now.month - 1], number=now.month, year=now.year)
    return {
        "date": date,
        "time": f"{now:%H:%M}",
        "weekday": _WEEKDAYS[code][now.weekday()],
        "user": " ".join(user.split())[:_LONGEST_NAME] or "the user",
        "language": _LANGUAGES[code],
        "agent": agent,
    }
