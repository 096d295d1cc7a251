"""Pronunciations by rule for words that the recogniser's dictionary lacks: brand names, dishes, rare names.

Pure, English spelling only. Rules are tried longest first at each letter; phones are ARPAbet without stress, as in the
recogniser's own dictionary. Good enough that a word in a closed grammar is found; not a dictionary.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_RULES: Final[dict[str, str]] = {
    "tion": "SH AH N",
    "sion": "ZH AH N",
    "ture": "CH ER",
    "ough": "AO",
    "augh": "AO",
    "eigh": "EY",
    "ious": "IY AH S",
    "tch": "CH",
    "dge": "JH",
    "igh": "AY",
    "sch": "SH",
    "eau": "OW",
    "air": "EH R",
    "ear": "IH R",
    "eer": "IH R",
    "our": "AW ER",
    "oor": "AO R",
    "ous": "AH S",
    "que": "K",
    "gue": "G",
    "cqu": "K W",
    "scr": "S K R",
    "ch": "CH",
    "sh": "SH",
    "th": "TH",
    "ph": "F",
    "wh": "W",
    "ck": "K",
    "ng": "NG",
    "qu": "K W",
    "gh": "G",
    "kn": "N",
    "wr": "R",
    "ps": "P S",
    "zz": "Z",
    "tz": "T S",
    "sc": "S K",
    "ee": "IY",
    "ea": "IY",
    "ai": "EY",
    "ay": "EY",
    "oa": "OW",
    "oe": "OW",
    "oi": "OY",
    "oy": "OY",
    "oo": "UW",
    "ou": "AW",
    "ow": "OW",
    "au": "AO",
    "aw": "AO",
    "ie": "IY",
    "ei": "EY",
    "ey": "IY",
    "ue": "UW",
    "ui": "UW IY",
    "eu": "Y UW",
    "ew": "UW",
    "ia": "IY AH",
    "io": "IY OW",
    "ar": "AA R",
    "er": "ER",
    "ir": "ER",
    "or": "AO R",
    "ur": "ER",
    "yr": "IH R",
    "a": "AE",
    "b": "B",
    "c": "K",
    "d": "D",
    "e": "EH",
    "f": "F",
    "g": "G",
    "h": "HH",
    "i": "IH",
    "j": "JH",
    "k": "K",
    "l": "L",
    "m": "M",
    "n": "N",
    "o": "AA",
    "p": "P",
    "q": "K",
    "r": "R",
    "s": "S",
    "t": "T",
    "u": "AH",
    "v": "V",
    "w": "W",
    "x": "K S",
    "y": "IH",
    "z": "Z",
}
_LONG: Final = {"a": "EY", "e": "IY", "i": "AY", "o": "OW", "u": "UW", "y": "AY"}
_FINAL: Final = {"a": "AH", "i": "IY", "o": "OW", "u": "UW", "y": "IY", "e": ""}
_LETTERS: Final = {
    "a": "EY",
    "b": "B IY",
    "c": "S IY",
    "d": "D IY",
    "e": "IY",
    "f": "EH F",
    "g": "JH IY",
    "h": "EY CH",
    "i": "AY",
    "j": "JH EY",
    "k": "K EY",
    "l": "EH L",
    "m": "EH M",
    "n": "EH N",
    "o": "OW",
    "p": "P IY",
    "q": "K Y UW",
    "r": "AA R",
    "s": "EH S",
    "t": "T IY",
    "u": "Y UW",
    "v": "V IY",
    "w": "D AH B AH L Y UW",
    "x": "EH K S",
    "y": "W AY",
    "z": "Z IY",
}
_VOWELS: Final = frozenset("aeiouy")
_VOICELESS: Final = frozenset(("P", "T", "K", "F", "TH"))
_HISSING: Final = frozenset(("S", "Z", "SH", "ZH", "CH", "JH"))


def pronounce(word: str, known: Callable[[str], str | None]) -> str | None:
    """ARPAbet phones of a lower-case word, or None where it has no letters to go by.

    Args:
        known: the dictionary: phones of a word, None when it has none. Endings and compounds are built on it.
    """
    letters = "".join(char for char in word if "a" <= char <= "z")
    if not letters:
        return None
    return known(word) or _inflected(word, known) or _compound(letters, known) or by_rule(letters)


def by_rule(letters: str) -> str:
    """Phones of a-z letters by spelling rules alone; a word without a vowel is spelled out."""
    if not _VOWELS & set(letters):
        return " ".join(_LETTERS[char] for char in letters)
    phones: list[str] = []
    at = 0
    while at < len(letters):
        size, sound = _rule_at(letters, at)
        phones += sound.split()
        at += size
    return " ".join(phones)


def _rule_at(letters: str, at: int) -> tuple[int, str]:
    """How many letters the rule at a place takes, and its phones."""
    char, rest = letters[at], letters[at + 1 :]
    if rest[:1] == char and char not in "eo":
        return _plus_one(_rule_at(letters, at + 1))
    if char in _VOWELS and at and not rest and len(letters) > 2:
        return 1, _FINAL[char]
    if char in _LONG and len(rest) == 2 and rest[0] not in "aeiouywxr" and rest[1] == "e":
        return 1, _LONG[char]  # the silent e makes the vowel long: "same", "note"
    for size in (4, 3, 2):
        piece = letters[at : at + size]
        if len(piece) == size and piece in _RULES:
            return size, _RULES[piece]
    if char == "y" and not at:
        return 1, "Y"
    if char in "cg" and rest[:1] and rest[0] in "eiy":
        return 1, "S" if char == "c" else "JH"
    return 1, _RULES[char]


def _plus_one(rule: tuple[int, str]) -> tuple[int, str]:
    return rule[0] + 1, rule[1]


def _inflected(word: str, known: Callable[[str], str | None]) -> str | None:
    """A known word with `s`, `'s`, `ed` or `ing` behind it."""
    for ending in ("'s", "s", "ing", "ed"):
        base = known(word.removesuffix(ending)) if word.endswith(ending) and len(word) > len(ending) + 2 else None
        if base is None:
            continue
        last = base.split()[-1]
        if ending == "ing":
            return f"{base} IH NG"
        if ending == "ed":
            return f"{base} AH D" if last in ("T", "D") else f"{base} {'T' if last in _VOICELESS | _HISSING else 'D'}"
        return f"{base} AH Z" if last in _HISSING else f"{base} {'S' if last in _VOICELESS else 'Z'}"
    return None


def _compound(letters: str, known: Callable[[str], str | None]) -> str | None:
    """Two known words of at least three letters each, the most even split first: `sidetone`."""
    cuts = sorted(range(3, len(letters) - 2), key=lambda cut: abs(2 * cut - len(letters)))
    for cut in cuts:
        head, tail = known(letters[:cut]), known(letters[cut:])
        if head and tail:
            return f"{head} {tail}"
    return None
