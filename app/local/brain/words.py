"""Words of a spoken or typed sentence: tokens with their place in the text, stems, stop words, likeness.

Shared by the value finders (`spoken_number`, `spoken_time`, `slots`) and by the offline brain. English only.
Invariant: a token's `start` and `end` index the text it came from, so that a name or a note keeps its own spelling.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

_TOKEN = re.compile(
    r"\d{4}-\d{2}-\d{2}"  # ISO date
    r"|\d{1,2}[:h]\d{2}"  # clock time
    r"|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"  # number
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"  # word, perhaps with an apostrophe
)
_SUFFIXES = {"m": "am", "s": "is", "re": "are", "ll": "will", "d": "would", "ve": "have"}
_MERGED = {
    ("p", "m"): "pm",
    ("a", "m"): "am",
    ("o", "clock"): "oclock",
    ("to", "morrow"): "tomorrow",
    ("good", "bye"): "goodbye",
}

_STOP = """
a an the and or but so of for to in on at by with from into about as than then there here that this these those it its
is am are was were be been being do does did done have has had will would shall should can could may might must let
i me my mine we us our you your yours he she they them his him her their one ones
please just like want need wish know tell say said get got give some any also too very really well oh um uh er hey
okay ok yes yeah no not if thing things something anything way bit little maybe kind go going make
because now still again right sure speak talk someone somebody anyone
"""
_POLITE = "please thanks thank you hello hi hey um uh er oh so well okay ok then just kindly"
STOP_WORDS = frozenset(_STOP.split())
QUESTION_WORDS = frozenset({"what", "when", "where", "who", "how", "which", "why", "much", "many", "whats", "long"})
POLITE = frozenset(_POLITE.split())

_CANON = {
    word: group[0]
    for group in (
        ("book", "reserve", "reservation", "reservations", "booking", "bookings", "reserved", "booked"),
        ("bill", "invoice", "invoices", "bills", "billing"),
        ("price", "cost", "costs", "prices", "expensive", "fee", "pricing"),
        ("open", "opening", "opened", "opens"),
        ("close", "closing", "closed", "closes", "shut"),
        ("address", "located", "location"),
        ("wifi", "internet", "wireless"),
        ("broken", "crash", "crashes", "crashed", "fails", "failing"),
        ("pay", "payment", "payments", "paid", "paying"),
        ("note", "notes", "memo", "memos"),
        ("calculate", "compute", "calculation"),
        ("begin", "start", "starting", "starts"),
        ("delete", "remove", "erase", "clear"),
    )
    for word in group
}


@dataclass(frozen=True, slots=True)
class Token:
    """One word in lower case; `start` and `end` are character places in the sentence."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its tokens."""

    text: str
    tokens: tuple[Token, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The tokens' texts."""
        return tuple(token.text for token in self.tokens)

    def original(self, first: int, last: int) -> str:
        """The text from token `first` to before token `last`, as it was written."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


@lru_cache(maxsize=512)
def read(text: str) -> Sentence:
    """Cut a text into tokens: `I'm` → `i am`, `7 p.m.` → `7 pm`, `o'clock` → `oclock`."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(text):
        for token in _split(found[0].lower().replace("’", "'"), found.start(), found.end()):
            previous = tokens[-1] if tokens else None
            merged = _MERGED.get((previous.text, token.text)) if previous else None
            if previous and merged and token.start - previous.end <= 2:
                tokens[-1] = Token(merged, previous.start, token.end)
            else:
                tokens.append(token)
    return Sentence(text, tuple(tokens))


def _split(word: str, start: int, end: int) -> list[Token]:
    if word in ("o'clock", "oclock"):
        return [Token("oclock", start, end)]
    base, mark, suffix = word.partition("'")
    if not mark:
        return [Token(word, start, end)]
    cut = start + len(base)
    if suffix == "t" and base.endswith("n"):
        known = {"can": "can", "won": "will", "shan": "shall"}.get(base, base[:-1])
        return [Token(known, start, cut), Token("not", cut, end)]
    if suffix in _SUFFIXES:
        return [Token(base, start, cut), Token(_SUFFIXES[suffix], cut, end)]
    return [Token(word.replace("'", ""), start, end)]


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word's stem after light suffix stripping; words of one meaning share one (`reservation` → `book`)."""
    if word in _CANON:
        return _CANON[word]
    base = word
    if len(word) > 4 and word.endswith("ies"):
        base = word[:-3] + "y"
    else:
        for suffix, keep in (("ing", 4), ("edly", 4), ("ed", 4), ("es", 4), ("ly", 4), ("s", 3)):
            if word.endswith(suffix) and len(word) - len(suffix) >= keep - 1 and not word.endswith("ss"):
                base = word[: -len(suffix)]
                break
    if len(base) > 3 and base.endswith("e"):
        base = base[:-1]
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "sle":
        base = base[:-1]
    return _CANON.get(base, base)


@lru_cache(maxsize=8192)
def likeness(one: str, other: str) -> float:
    """How alike two stems are, in [0, 1]: 1 the same, about 0.7 a likely misrecognition, 0 different words."""
    if one == other:
        return 1.0
    shorter, longer = sorted((len(one), len(other)))
    if shorter < 4 or longer - shorter > 3:
        return 0.0
    ratio = SequenceMatcher(None, one, other).ratio()
    return 0.75 * ratio if ratio >= 0.78 else 0.0


def is_content(word: str) -> bool:
    """Whether a word says what a sentence is about."""
    return word not in STOP_WORDS and word not in QUESTION_WORDS and word not in POLITE


def listed(things: list[str], last: str = "and") -> str:
    """`["a", "b", "c"]` → `a, b and c`."""
    if len(things) < 2:
        return "".join(things)
    return f"{', '.join(things[:-1])} {last} {things[-1]}"
