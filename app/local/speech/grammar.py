"""The speech grammar of the running agent: phrases with slots → JSGF for the recogniser.

Owns how people wrap a phrase (politeness before and after), how a slot's values are spoken, and how a question is
answered in a few words. It knows no recogniser: which words have a pronunciation is asked through a callable.
Pure. Invariant: every word in the result is `[a-z'.-]+`, every rule is defined, and no alternative is empty.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from app.local.brain.phrasebook import GENERAL, Phrase, Slot
from app.local.speech.grammar_rules import NUMBER_RULES, SLOT_RULES, name_rule
from app.local.speech.say_number import decimal

MAX_PHRASES: Final = 300
MAX_CHOICES: Final = 60
_WORD: Final = re.compile(r"[a-z]+(?:['.-][a-z]+)*'?")
_NUMBER: Final = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_GENERAL_SOURCES: Final = frozenset(source for source, _ in GENERAL)
_PREPOSITIONS: Final = frozenset("for at on in to by from under with about".split())
_PEOPLE: Final = frozenset("people persons guests".split())
_SMALL_WORDS: Final = _PREPOSITIONS | _PEOPLE | {"my", "name", "is"}
_CODES: Final = frozenset("number id code pin invoice order account reference".split())


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a recogniser needs.

    Args:
        jsgf: the grammar's text; empty when no phrase can be spoken.
        words: every word in it.
    """

    jsgf: str
    words: frozenset[str]


def spoken_words(text: str) -> list[str]:
    """Lower-case words as they are spoken: digits become words, accents go, signs go. Other scripts give nothing."""
    plain = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = _NUMBER.sub(lambda found: f" {decimal(found[0])} ", plain)
    plain = (
        plain.replace("%", " percent ").replace("&", " and ").replace("o clock", "o'clock").replace("oclock", "o'clock")
    )
    return [found[0].strip("'") for found in _WORD.finditer(plain)]


def asks_for_name(reply: str) -> bool:
    """Whether what the agent said last asks who somebody is."""
    words = set(spoken_words(reply))
    return is_question(reply) and bool(words & {"name", "names", "who"})


def is_question(reply: str) -> bool:
    """Whether what the agent said last asks for an answer."""
    return "?" in reply or "？" in reply


@lru_cache(maxsize=32)
def grammar_of(phrases: tuple[Phrase, ...], *, after_question: bool = False, expects_name: bool = False) -> Grammar:
    """The grammar of an agent's phrases. Never raises.

    Args:
        after_question: the agent has just asked something, so that short answers are as likely as whole sentences.
        expects_name: it has asked for a name; at other times a bare name is unlikely.
    """
    groups = _Groups()
    for phrase in phrases[:MAX_PHRASES]:
        groups.add(phrase)
    rules: list[str] = []
    alternatives = _fixed_alternatives(groups, rules)
    for index, kinds in enumerate(groups.answers.values()):
        for kind, texts in kinds.items():
            rules.append(f"<answer{index}_{kind}> = {' | '.join(dict.fromkeys(texts))};")
        weight = 1.0 if after_question else 0.3
        alternatives += [f"/{weight}/ {body} [<closing>]" for body in _answers(index, list(kinds))]
        if "name" in kinds:
            alternatives.append(f"/{1.0 if expects_name else 0.01}/ [it's | this is] <answer{index}_name> [<closing>]")
    if not alternatives:
        return Grammar("", frozenset())
    head = ["#JSGF V1.0;", "grammar agent;", f"public <utterance> = {' | '.join(alternatives)};"]
    rules += _used_rules([*head, *rules])
    words = frozenset(_WORD.findall(re.sub(r"<\w+>|/[\d.]+/", " ", " ".join((*alternatives, *rules)))))
    return Grammar("\n".join((*head, *rules)), words)


@dataclass(slots=True)
class _Groups:
    """An agent's phrases by how people say them."""

    asked: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    short: list[str] = field(default_factory=list)
    answers: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def add(self, phrase: Phrase) -> None:
        text = _expansion(phrase)
        if text is None:
            return
        if _is_short_answer(phrase):
            kind = next(part.kind for part in phrase.parts if isinstance(part, Slot))
            self.answers.setdefault(phrase.source, {}).setdefault(kind, []).append(text)
        elif phrase.source in _GENERAL_SOURCES:
            self.short.append(text)
        else:
            (self.facts if phrase.source.startswith("fact:") else self.asked).append(text)


def _fixed_alternatives(groups: _Groups, rules: list[str]) -> list[str]:
    alternatives = []
    for name, texts, body in (
        ("asked", groups.asked, "[<opening>] [<wish>] <asked> [<closing> | for me]"),
        ("facts", groups.facts, "[<opening>] <facts> [please]"),
        ("short", groups.short, "<short>"),
    ):
        if texts:
            rules.append(f"<{name}> = {' | '.join(dict.fromkeys(texts))};")
            alternatives.append(body)
    return alternatives


def _answers(index: int, kinds: Sequence[str]) -> list[str]:
    """One value, or several of one tool in its own order, as in `for two tomorrow at eight`."""
    values = [f"<answer{index}_{kind}>" for kind in kinds if kind != "name"]
    bodies = []
    for at, value in enumerate(values):
        rest = " ".join(f"[/0.1/ {other}]" for other in values[at + 1 :])  # else a breath is heard as one more
        bodies.append(f"[<before_answer>] {value} {rest}".rstrip())
    return bodies


def _used_rules(rules: Iterable[str]) -> list[str]:
    """The definitions that the rules refer to, directly or through each other."""
    library = {**NUMBER_RULES, **SLOT_RULES, "name": name_rule()}
    wanted = re.findall(r"<(\w+)>", " ".join(rules))
    found: dict[str, str] = {}
    while wanted:
        name = wanted.pop()
        if name in library and name not in found:
            found[name] = f"<{name}> = {library[name]};"
            wanted += re.findall(r"<(\w+)>", library[name])
    return list(found.values())


def _is_short_answer(phrase: Phrase) -> bool:
    """A value with nothing but small words around it, as in `for four people` or `my name is anna`."""
    slots = [part for part in phrase.parts if isinstance(part, Slot)]
    words = [word for part in phrase.parts if isinstance(part, str) for word in part.split()]
    return len(slots) == 1 and _SMALL_WORDS.issuperset(words)


def _expansion(phrase: Phrase) -> str | None:
    """One phrase as JSGF; None when it holds free text or nothing that can be spoken.

    Who says it may stop after its beginning or after any slot: the agent asks for the rest.
    """
    texts: list[str] = []
    for part in phrase.parts:
        text = " ".join(spoken_words(part)) if isinstance(part, str) else _slot(part)
        if text is None:
            return None
        if text:
            texts.append(text)
    if not texts:
        return None
    return _stoppable(texts, [isinstance(part, Slot) for part in phrase.parts])


def _stoppable(texts: Sequence[str], is_slot: Sequence[bool]) -> str:
    """`book a table for`, `<number>`, `people`, `<day>` → `book a table [for <number> [people] [<day>]]`."""
    if len(texts) != len(is_slot) or is_slot[0] or sum(is_slot) < 2:
        return " ".join(texts)
    groups = [[texts[0]]]
    for text, slot, was_slot in zip(texts[1:], is_slot[1:], is_slot, strict=False):
        if slot and was_slot:
            groups.append([text])
        elif slot:
            words = groups[-1].pop().split()
            lead = [words.pop()] if words[-1] in _PREPOSITIONS and (len(words) > 1 or len(groups) > 1) else []
            groups[-1] += words
            groups.append([*lead, text])
        else:
            groups[-1].append(f"[{text}]" if text in _PEOPLE else text)
    nested = ""
    for group in reversed(groups):
        tail = f" [{nested}]" if nested else ""
        nested = " ".join(group) + tail
    return nested


def _slot(slot: Slot) -> str | None:
    if slot.kind == "text":
        return None
    if slot.kind == "number":
        words = set(slot.name.lower().split("_"))
        return "<count>" if words & _PEOPLE else "<code>" if words & _CODES else "<number>"
    if slot.kind != "choice":
        return f"<{slot.kind}>"
    spoken = dict.fromkeys(" ".join(spoken_words(choice.replace("_", " "))) for choice in slot.choices[:MAX_CHOICES])
    spoken.pop("", None)
    return f"({' | '.join(spoken)})" if spoken else None
