"""Numbers as the words people say: what speech is read from and what the grammar expects.

Pure, English only. `spoken_number` reads the same words back.
"""

from __future__ import annotations

from typing import Final

_SMALL: Final = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split()
)
_TENS: Final = ("", "", *"twenty thirty forty fifty sixty seventy eighty ninety".split())
_SCALES: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_ORDINALS: Final = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
LARGEST: Final = 10**15 - 1


def cardinal(value: int) -> str:
    """`42` → `forty two`. Numbers beyond `LARGEST` are read digit by digit."""
    if value < 0:
        return f"minus {cardinal(-value)}"
    if value > LARGEST:
        return digits(str(value))
    if value < 20:
        return _SMALL[value]
    if value < 100:
        return " ".join(filter(None, (_TENS[value // 10], _SMALL[value % 10] if value % 10 else "")))
    for size, name in _SCALES:
        if value >= size:
            head = f"{cardinal(value // size)} {name}"
            rest = value % size
            joint = " and " if rest < 100 else " "
            return head + (joint + cardinal(rest) if rest else "")
    raise AssertionError("every number from 100 on has a scale")


def ordinal(value: int) -> str:
    """`21` → `twenty first`."""
    head, _, last = cardinal(value).rpartition(" ")
    regular = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return f"{head} {_ORDINALS.get(last, regular)}".strip()


def digits(text: str) -> str:
    """Digit by digit: `204` → `two zero four`; other characters are left out."""
    return " ".join(_SMALL[int(char)] for char in text if char in "0123456789")


def decimal(text: str) -> str:
    """A number as it is written, with an optional sign, thousands commas and decimal point: `1,204.50`."""
    sign = "minus " if text[:1] in "-−" else ""
    whole, _, fraction = text.lstrip("+-−").replace(",", "").partition(".")
    head = cardinal(int(whole or "0")) if len(whole) <= 15 else digits(whole)
    tail = f" point {digits(fraction)}" if fraction else ""
    return f"{sign}{head}{tail}"


def year(value: int) -> str:
    """A year from 1100 to 2099 as it is said: `1984` → `nineteen eighty four`, `2006` → `two thousand and six`."""
    head, rest = divmod(value, 100)
    if 2000 <= value < 2010:
        return cardinal(value)
    if not rest:
        return cardinal(value) if not head % 10 else f"{cardinal(head)} hundred"
    return f"{cardinal(head)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def clock(hour: int, minute: int) -> str:
    """A time of day as twelve-hour words: `19:00` → `seven p m`, `12:05` → `twelve oh five p m`."""
    half = "p m" if 12 <= hour < 24 else "a m"
    middle = "" if not minute else f" oh {cardinal(minute)}" if minute < 10 else f" {cardinal(minute)}"
    return f"{cardinal((hour - 1) % 12 + 1)}{middle} {half}"
