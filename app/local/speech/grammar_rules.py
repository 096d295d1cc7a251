"""How the values of a slot are spoken, as JSGF rule bodies; the data half of `grammar`.

Owns no logic beyond spelling out lists. Each value is the right side of `<key> = …;` and refers only to keys in here.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from app.base.paths import resources_dir
from app.local.speech.say_number import cardinal, ordinal


def _any_of(words: list[str]) -> str:
    return " | ".join(words)


NUMBER_RULES: Final[dict[str, str]] = {
    "digit": _any_of([cardinal(n) for n in range(1, 10)]),
    "small": _any_of([cardinal(n) for n in range(1, 13)]),
    "tens": _any_of([cardinal(n) for n in range(20, 100, 10)]),
    "below_twenty": _any_of([cardinal(n) for n in range(1, 20)]),
    "number": "[<hundreds> [and]] (<below_twenty> | <tens> [<digit>]) | <hundreds> | zero",
    "count": "<below_twenty> | /0.1/ <tens> [<digit>] | a couple | a dozen",
    "two_digits": "<below_twenty> | <tens> [<digit>]",
    "code_digit": "<digit> | zero | oh",
    "code": "<code_digit>+ | <two_digits> (<two_digits> | hundred) | <number> | <digit> thousand [and] <two_digits>",
    "hundreds": "(a | <digit>) hundred",
    "minute": "<below_twenty> | (twenty | thirty | forty | fifty) [<digit>]",
}

LIST_RULES: Final = frozenset({"name"})  # long lists of single words, spelled out last

SLOT_RULES: Final[dict[str, str]] = {
    "weekday": "monday | tuesday | wednesday | thursday | friday | saturday | sunday",
    "month": _any_of("january february march april may june july august september october november december".split()),
    "ordinal": _any_of([ordinal(n) for n in range(1, 32)]),
    "part_of_day": "morning | afternoon | evening | night",
    "day": (
        "today | tonight | tomorrow [<part_of_day>] | the day after tomorrow | this <part_of_day>"
        " | [on | this | next] <weekday> [<part_of_day>] | [on] the <ordinal> [of <month>]"
        " | [on] <month> [the] <ordinal> | in <small> days | in a week | next week"
    ),
    "hour": _any_of([cardinal(n) for n in range(1, 13)]),
    "minute_word": _any_of([cardinal(n) for n in range(5, 60, 5)]),
    "late_hour": _any_of([cardinal(n) for n in range(13, 24)]),
    "half_of_day": "p m | a m | in the morning | in the afternoon | in the evening | at night",
    "time": (
        "<hour> [o'clock | <minute_word>] [<half_of_day>]"
        " | (half past | [a] quarter (past | to) | (five | ten | twenty | twenty five) (past | to)) <hour>"
        " [<half_of_day>]"
        " | <late_hour> (hundred | o'clock | <minute_word>) | noon | midday | midnight"
    ),
    "yes_no": "yes | no | yes please | no thank you | no thanks | yeah | okay | sure | of course | correct | exactly",
    "unit": "second | seconds | minute | minutes | hour | hours",
    "duration": (
        "<minute> [and a half] <unit> [and <minute> <unit>] | a minute | a second | an hour [and a half] | half an hour"
        " | a quarter of an hour"
    ),
    "operator": "plus | minus | times | multiplied by | divided by | percent of",
    "arithmetic": "<number> (<operator> <number>)+ | the square root of <number>",
    "opening": "hello | hi | hey | okay | well | good morning | good evening | excuse me",
    "wish": (
        "please | can you | can you please | could you | could you please | can i | could i | i want to | i need to"
        " | i would like to | i'd like to | let's"
    ),
    "closing": "please | thank you | thanks",
    "before_answer": "yes | no | okay | it's | actually | let's say | make it | make that | maybe",
}


@cache
def name_rule() -> str:
    """Common first names, from the resources."""
    lines = (resources_dir() / "speech" / "first_names.txt").read_text("utf-8").splitlines()
    return _any_of([line for line in lines if line and not line.startswith("#")])
