"""What people are likely to say to the running agent, as phrases with slots.

Made from the tools and instructions a session sent (see `app.realtime.agents.script` for the convention). The offline
brain matches words against it, the recogniser makes a grammar of it. Pure and deterministic; unknown shapes of a
schema give a `text` slot, never an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from app.realtime.agents.script import Fact, Placeholder, parse_description, parse_script, template_parts

SlotKind = Literal["number", "day", "time", "yes_no", "name", "choice", "text", "duration", "arithmetic"]

HANDOFF_PREFIX = "transfer_to_"

_DAYS = frozenset({"day", "date", "on", "weekday", "when"})
_TIMES = frozenset({"time", "hour", "clock", "at"})
_NAMES = frozenset({"name", "customer", "guest", "person", "caller", "contact"})
_DURATIONS = frozenset({"duration", "seconds", "minutes", "hours", "length"})
_ARITHMETIC = frozenset({"expression", "sum", "calculation", "formula"})
_QUESTION = re.compile(
    r"^(what|when|where|who|how|which|why|do|does|is|are|can|could|may|have|has|tell|i|we|my|show|give)\b"
)
GENERAL: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("greeting", ("hello", "hello there", "hi", "hi there", "hey", "good morning", "good afternoon", "good evening")),
    ("yes_no", ("yes", "yes please", "yeah", "sure", "okay", "that is right", "no", "no thank you", "nope")),
    ("thanks", ("thank you", "thanks", "thanks a lot", "thank you very much", "that is all", "that is all thank you")),
    ("goodbye", ("goodbye", "bye", "bye bye", "see you")),
    ("cancel", ("never mind", "cancel", "cancel that", "forget it", "stop")),
    ("repeat", ("repeat that please", "can you repeat that", "say that again", "what did you say", "pardon")),
    ("help", ("what can you do", "help", "can you help me", "i need help", "how can you help me", "what can i ask")),
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A gap in a phrase; `name` is the tool's parameter."""

    name: str
    kind: SlotKind
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A thing to say. `source`: a tool's name, `fact:<about>`, or one of the names in `GENERAL` (as in `greeting`)."""

    parts: tuple[str | Slot, ...]
    source: str


def phrases_for(tools: Sequence[dict[str, Any]], instructions: str) -> tuple[Phrase, ...]:
    """Every phrase the running agent is prepared for, most specific first, without repetitions.

    Args:
        tools: function tools in wire form; what is not a function tool is passed over.
        instructions: the agent's instructions with greeting and facts.
    """
    found: list[Phrase] = []
    for tool in tools:
        found += _tool_phrases(tool)
    for fact in parse_script(instructions).facts:
        found += [Phrase((text,), f"fact:{fact.name}") for text in _fact_questions(fact)]
    for source, texts in GENERAL:
        found += [Phrase((text,), source) for text in texts]
    return tuple(dict.fromkeys(found))


def tool_slots(tool: Mapping[str, Any]) -> tuple[Slot, ...]:
    """The parameters of a tool as slots, in the schema's order."""
    properties = _mapping(_mapping(tool.get("parameters")).get("properties"))
    return tuple(slot_for(str(name), _mapping(schema)) for name, schema in properties.items())


def slot_for(name: str, schema: Mapping[str, Any]) -> Slot:
    """What kind of words fill a parameter, judged by its JSON schema and its name."""
    schema = _without_null(schema)
    choices = tuple(str(value) for value in schema.get("enum") or () if value is not None)
    if choices:
        return Slot(name, "choice", choices)
    words = {word for word in re.split(r"[_\W]+", name.lower()) if word}
    kind = schema.get("type")
    if kind == "boolean":
        return Slot(name, "yes_no")
    if kind in ("integer", "number"):
        return Slot(name, "duration" if words & _DURATIONS else "number")
    return Slot(name, _text_kind(words, str(schema.get("format", ""))))


def _text_kind(words: set[str], form: str) -> SlotKind:
    if form == "date" or words & _DAYS:
        return "day"
    table: tuple[tuple[SlotKind, bool], ...] = (
        ("time", form == "time" or bool(words & _TIMES)),
        ("duration", bool(words & _DURATIONS)),
        ("arithmetic", bool(words & _ARITHMETIC)),
        ("name", bool(words & _NAMES)),
    )
    return next((kind for kind, is_it in table if is_it), "text")


def _without_null(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """An optional value's schema without its null branch."""
    kinds = schema.get("type")
    if isinstance(kinds, list):
        return {**schema, "type": next((kind for kind in kinds if kind != "null"), "string")}
    for key in ("anyOf", "oneOf"):
        for branch in schema.get(key) or ():
            if isinstance(branch, Mapping) and branch.get("type") != "null":
                return {**schema, **branch}
    return schema


def _tool_phrases(tool: Mapping[str, Any]) -> list[Phrase]:
    name = str(tool.get("name", ""))
    if not name:
        return []
    slots = {slot.name: slot for slot in tool_slots(tool)}
    examples = parse_description(str(tool.get("description") or "")).examples
    phrases = [Phrase(_filled(template, slots), name) for template in examples]
    if name.startswith(HANDOFF_PREFIX):
        target = spoken_name(name.removeprefix(HANDOFF_PREFIX))
        phrases += [Phrase((f"{verb} {target}",), name) for verb in ("talk to", "connect me to", "transfer me to")]
        phrases.append(Phrase((target,), name))
    elif not examples:
        phrases.append(Phrase((spoken_name(name),), name))
    for slot in slots.values():
        phrases += [Phrase(parts, name) for parts in _short_answers(slot)]
    return phrases


def spoken_name(name: str) -> str:
    """`book_table` → `book table`."""
    return " ".join(word for word in re.split(r"[_\W]+", name.lower()) if word)


def is_question(text: str) -> bool:
    """Whether a way to ask for a fact is a whole question, not just its topic."""
    return _QUESTION.match(_spoken(text)) is not None


def _filled(template: str, slots: Mapping[str, Slot]) -> tuple[str | Slot, ...]:
    parts = [
        slots.get(part.name, Slot(part.name, "text")) if isinstance(part, Placeholder) else _spoken(part)
        for part in template_parts(template)
    ]
    return tuple(part for part in parts if part)


def _spoken(text: str) -> str:
    return re.sub(r"[^\w' ]+", " ", text.lower()).strip()


def _short_answers(slot: Slot) -> Iterable[tuple[str | Slot, ...]]:
    """How a question about one slot is answered."""
    match slot.kind:
        case "number":
            yield (slot,)
            yield ("for", slot)
            if slot.name in ("people", "persons", "guests"):
                yield (slot, "people")
                yield ("for", slot, "people")
        case "day":
            yield (slot,)
            yield ("on", slot)
        case "time":
            yield (slot,)
            yield ("at", slot)
        case "name":
            yield (slot,)
            yield ("my name is", slot)
        case "text" | "arithmetic":
            return
        case _:
            yield (slot,)


def _fact_questions(fact: Fact) -> Iterable[str]:
    for way in fact.about:
        asked = _spoken(way)
        if not asked:
            continue
        yield asked
        if not is_question(asked):
            yield f"what {'are' if asked.endswith('s') else 'is'} your {asked}"
            yield f"what {'are' if asked.endswith('s') else 'is'} the {asked}"
            yield f"tell me about the {asked}"


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
