"""Text as it is to be spoken: what a voice cannot pronounce goes, what it would read wrongly is written out.

Pure. English forms (times, amounts) only where the text is in Latin script.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal

from app.local.speech.say_number import cardinal, digits

Script = Literal["latin", "ko", "ja", "zh", "none"]

_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_URL: Final = re.compile(r"https?://(?:www\.)?([^\s/]+)\S*")
_MARKUP: Final = re.compile(r"[*_`#~|<>\\^]+|^\s*[-•]\s+", re.MULTILINE)
_CLOCK: Final = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b")
_MONEY: Final = re.compile(r"([€$£])\s?(\d+)(?:[.,](\d{2}))?")
_PERCENT: Final = re.compile(r"(\d+)\s?%")
_ISO_DAY: Final = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_NUMBER: Final = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?![\d.]*\d)")
_CURRENCY: Final = {"€": ("euro", "euros"), "$": ("dollar", "dollars"), "£": ("pound", "pounds")}
_MONTHS: Final = "January February March April May June July August September October November December".split()


def spoken(text: str) -> str:
    """What to hand to a voice; "" when there is nothing to pronounce."""
    plain = _LINK.sub(r"\1", text)
    plain = _URL.sub(r"\1", plain)
    plain = _MARKUP.sub(" ", plain)
    plain = "".join(char if _is_speakable(char) else " " for char in plain)
    if script_of(plain) == "latin":
        plain = _write_out(plain)
    plain = " ".join(plain.split())
    return plain if any(char.isalnum() for char in plain) else ""


def script_of(text: str) -> Script:
    """The script that decides which voice can read it; Han with kana is Japanese, alone Chinese."""
    names = {_script_of_character(char) for char in text}
    for script in ("ko", "ja", "zh"):
        if script in names:
            return script
    return "latin" if "latin" in names else "none"


def _script_of_character(char: str) -> str:
    code = ord(char)
    if 0xAC00 <= code <= 0xD7A3 or 0x1100 <= code <= 0x11FF or 0x3130 <= code <= 0x318F:
        return "ko"
    if 0x3040 <= code <= 0x30FF:
        return "ja"
    if 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF:
        return "zh"
    return "latin" if char.isalnum() else "none"


def _is_speakable(char: str) -> bool:
    category = unicodedata.category(char)
    return not (category in ("So", "Sk", "Cs", "Co", "Cn", "Cf") or (category == "Cc" and char not in "\n\t"))


def _write_out(text: str) -> str:
    text = _CLOCK.sub(lambda found: _clock(int(found[1]), int(found[2])), text)
    text = _ISO_DAY.sub(lambda found: _day(found[0], int(found[2]), int(found[3])), text)
    text = _MONEY.sub(lambda found: _money(found[1], int(found[2]), int(found[3] or 0)), text)
    text = _PERCENT.sub(lambda found: f"{cardinal(int(found[1]))} percent", text)
    return _NUMBER.sub(lambda found: _number(found[0]), text.replace("&", " and "))


def _clock(hour: int, minute: int) -> str:
    half = "a m" if hour < 12 else "p m"
    if minute == 0 and hour in (0, 12):
        return "midnight" if hour == 0 else "noon"
    spoken_hour = cardinal(hour % 12 or 12)
    if minute == 0:
        return f"{spoken_hour} {half}"
    return f"{spoken_hour} {'oh ' if minute < 10 else ''}{cardinal(minute)} {half}"


def _day(whole: str, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return whole
    return f"{_MONTHS[month - 1]} {day}"


def _money(sign: str, whole: int, cents: int) -> str:
    one, many = _CURRENCY[sign]
    amount = f"{cardinal(whole)} {one if whole == 1 else many}"
    return f"{amount} {cardinal(cents)}" if cents else amount


def _number(text: str) -> str:
    whole, _, fraction = text.partition(".")
    if len(whole) > 9 or (len(whole) > 1 and whole.startswith("0")):
        return digits(text)
    return cardinal(int(whole)) + (f" point {digits(fraction)}" if fraction else "")
