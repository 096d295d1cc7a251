"""The speech grammar of the running agent: phrases with slots → JSGF for the recogniser.

Owns how people wrap a phrase (politeness before and after), how a slot's values are spoken, and how a question is
answered in a few words. It knows no recogniser: which words have a pronunciation is asked through a callable.
Pure. Invariant: every word in the result is `[a-z'.-]+`, every rule is defined, and no alternative is empty.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.local.grammar_rules import NUMBER_RULES, SLOT_RULES, name_rule
from app.local.phrasebook import GENERAL, Phrase, Slot
from app.local.say_number import decimal

MAX_PHRASES: Final = 300
MAX_CHOICES: Final = 60
_MIN_TEXT_PREFIX: Final = 2  # words that have to lead a free text before the phrase is recognisable by its beginning
_WORD: Final = re.compile(r"[a-z]+(?:['.-][a-z]+)*'?")
_NUMBER: Final = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_GENERAL_SOURCES: Final = frozenset(source for source, _ in GENERAL)
_ASKING: Final = "[<opening>] [<wish>]"
_CLOSING: Final = "[<closing>]"


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a recogniser needs.

    Args:
        jsgf: the grammar's text; empty when no phrase can be spoken.
        words: every word in it.
        lead_ins: fixed beginnings of phrases that end in free text (`take a note`), which no grammar can hold.
    """

    jsgf: str
    words: frozenset[str]
    lead_ins: tuple[str, ...]


def spoken_words(text: str) -> list[str]:
    """Lower-case words as they are spoken: digits become words, accents go, signs go. Other scripts give nothing."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = _NUMBER.sub(lambda found: f" {decimal(found[0])} ", plain)
    plain = (
        plain.replace("%", " percent ").replace("&", " and ").replace("o clock", "o'clock").replace("oclock", "o'clock")
    )
    return [found[0].strip("'") for found in _WORD.finditer(plain)]


def is_question(reply: str) -> bool:
    """Whether what the agent said last asks for an answer."""
    return "?" in reply or "？" in reply


@lru_cache(maxsize=32)
def grammar_of(phrases: tuple[Phrase, ...], *, after_question: bool = False) -> Grammar:
    """The grammar of an agent's phrases; after a question its short answers weigh more. Never raises."""
    asked: list[str] = []
    short: list[str] = []
    answers: dict[str, dict[str, list[str]]] = {}
    lead_ins: list[str] = []
    for phrase in phrases[:MAX_PHRASES]:
        lead_ins += _lead_in(phrase)
        text = _expansion(phrase)
        if text is None:
            continue
        if _is_short_answer(phrase):
            kind = next(part.kind for part in phrase.parts if isinstance(part, Slot))
            answers.setdefault(phrase.source, {}).setdefault(kind, []).append(text)
        elif phrase.source in _GENERAL_SOURCES:
            short.append(text)
        else:
            asked.append(text)
    return _assembled(asked, short, answers, tuple(dict.fromkeys(lead_ins)), after_question)


def _assembled(
    asked: Sequence[str],
    short: Sequence[str],
    answers: dict[str, dict[str, list[str]]],
    lead_ins: tuple[str, ...],
    after_question: bool,
) -> Grammar:
    alternatives = []
    rules = []
    weight = "" if after_question else "/0.3/"
    if asked:
        rules.append(f"<asked> = {' | '.join(dict.fromkeys(asked))};")
        alternatives.append(f"{_ASKING} <asked> {_CLOSING}")
    if short:
        rules.append(f"<short> = {' | '.join(dict.fromkeys(short))};")
        alternatives.append("<short>")
    for index, kinds in enumerate(answers.values()):
        names = []
        for kind, texts in kinds.items():
            rules.append(f"<answer{index}_{kind}> = {' | '.join(dict.fromkeys(texts))};")
            names.append(f"<answer{index}_{kind}>")
        alternatives += [f"{weight} {body} {_CLOSING}" for body in _answers(names)]
    if not alternatives:
        return Grammar("", frozenset(), lead_ins)
    text = "\n".join(
        (
            "#JSGF V1.0;",
            "grammar agent;",
            f"public <utterance> = {' | '.join(alternatives)};",
            *rules,
            *_used_rules(rules),
        )
    )
    words = frozenset(_WORD.findall(re.sub(r"<\w+>|/[\d.]+/|#JSGF V1.0;|grammar agent;|public", " ", text)))
    return Grammar(text, words, lead_ins)


def _answers(names: Sequence[str]) -> list[str]:
    """One value, or several of one tool in its own order, as in `for two tomorrow at eight`. A name stands alone."""
    values = [name for name in names if not name.endswith("_name>")]
    bodies = [f"[it's | this is] {name}" for name in names if name not in values]
    for at, name in enumerate(values):
        rest = " ".join(f"[{other}]" for other in values[at + 1 :])
        bodies.append(f"[<before_answer>] {name} {rest}".rstrip())
    return bodies


def _used_rules(rules: Iterable[str]) -> list[str]:
    """The definitions that the rules refer to, directly or through each other."""
    library = {**NUMBER_RULES, **SLOT_RULES, "name": name_rule()}
    wanted = re.findall(r"<(\w+)>", f"{' '.join(rules)} {_ASKING} {_CLOSING} <before_answer>")
    found: dict[str, str] = {}
    while wanted:
        name = wanted.pop()
        if name in library and name not in found:
            found[name] = f"<{name}> = {library[name]};"
            wanted += re.findall(r"<(\w+)>", library[name])
    return list(found.values())


def _is_short_answer(phrase: Phrase) -> bool:
    """A value with at most three words around it, as in `for four people` or `my name is anna`."""
    slots = [part for part in phrase.parts if isinstance(part, Slot)]
    words = [word for part in phrase.parts if isinstance(part, str) for word in part.split()]
    return len(slots) == 1 and (len(words) < 2 or words == ["my", "name", "is"])


def _expansion(phrase: Phrase) -> str | None:
    """One phrase as JSGF; None when it holds free text or nothing that can be spoken."""
    parts: list[str] = []
    for part in phrase.parts:
        text = " ".join(spoken_words(part)) if isinstance(part, str) else _slot(part)
        if text is None:
            return None
        if text:
            parts.append(text)
    return " ".join(parts) or None


def _slot(slot: Slot) -> str | None:
    if slot.kind == "text":
        return None
    if slot.kind != "choice":
        return f"<{slot.kind}>"
    spoken = dict.fromkeys(" ".join(spoken_words(choice.replace("_", " "))) for choice in slot.choices[:MAX_CHOICES])
    spoken.pop("", None)
    return f"({' | '.join(spoken)})" if spoken else None


def _lead_in(phrase: Phrase) -> list[str]:
    """The fixed words before a free text at a phrase's end."""
    *before, last = phrase.parts
    if not isinstance(last, Slot) or last.kind != "text" or any(isinstance(part, Slot) for part in before):
        return []
    words = [word for part in before if isinstance(part, str) for word in spoken_words(part)]
    return [" ".join(words)] if len(words) >= _MIN_TEXT_PREFIX else []
