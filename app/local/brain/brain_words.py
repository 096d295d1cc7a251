"""What the offline brain says: questions for missing values, tool results, what it can do. Pure.

Plain English sentences, made to be spoken: no markup, times and dates as people say them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from app.base.json_text import from_json
from app.local.brain.brain_view import AgentView
from app.local.brain.phrasebook import HANDOFF_PREFIX, Slot, is_question, spoken_name
from app.local.brain.spoken_day import WEEKDAYS, say_day
from app.local.brain.spoken_time import say_time
from app.local.brain.words import listed

GREETING = "Hello, how can I help you?"
UNHEARD = "I did not hear any words. Could you say that again, please?"
UNCLEAR = "Sorry, I did not get that. "
WELCOME = "You are welcome. Is there anything else?"
GOODBYE = "Goodbye, and have a nice day."
DROPPED = "All right, never mind. Is there anything else?"
NOTHING_TO_DROP = "All right."
NO_PROBLEM = "No problem. How can I help you?"
NEEDS_MODEL = (
    "To talk freely with me, connect a language model: choose one in the settings. "
    "The voice on this computer alone can only greet you and hand over."
)
NO_MODEL = "I work without a language model here"
NOTHING_SAID = "I have not said anything yet. How can I help you?"
NO_TOOLS_NOW = "I cannot use my tools for this answer."
REPHRASE = "Let me put that differently: is there something else I can help you with?"
ANYTHING_ELSE = "Is there anything else I can do for you?"

_QUESTION_START = re.compile(r"^(?:\w+ ){0,2}(?:how|what|which|when|where|who|whose)\b", re.IGNORECASE)
_TIME = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b(?!\s*[ap]\.?m)")
_ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b")
_MARKUP = re.compile(r"[*_`#]+|\[([^\]]*)\]\([^)]*\)")
_FAILURE = re.compile(r"^\s*(?:the tool failed:|an error occurred[^:]*:?|error:)\s*", re.IGNORECASE)
_TO_THE_MODEL = re.compile(r"\s*Say so, and go on[^.]*\.|\s*Please try again\.", re.IGNORECASE)
_MAX_SPOKEN_CHARS = 1_200


def question_for(slot: Slot, schema: Mapping[str, Any]) -> str:
    """The question that asks for a parameter; its description when that reads like one (`for how many people`)."""
    description = str(schema.get("description") or "").partition(",")[0].strip().rstrip("?.:")
    if description and _QUESTION_START.match(description) and len(description) < 100:
        asked = f"{description[0].upper()}{description[1:]}?"
        return asked if slot.kind != "choice" else f"{asked[:-1]}: {_choices(slot)}?"
    name = spoken_name(slot.name)
    match slot.kind:
        case "number":
            return f"How many {name}?" if name.endswith(("s", "people")) else f"Which {name}?"
        case "day":
            return "For which day?"
        case "time":
            return "At what time?"
        case "duration":
            return "For how long?"
        case "arithmetic":
            return "What should I calculate?"
        case "name":
            return "What is the name?" if name == "name" else f"What is the name of the {name}?"
        case "choice":
            return f"Which {name}: {_choices(slot)}?"
        case "yes_no":
            return f"Yes or no: {name}?"
        case _:
            return f"What should the {name} be?"


def capabilities(view: AgentView, *, is_short: bool = False) -> str:
    """What the agent can do, as one sentence; the short form names only the first things of each sort."""
    things = [_doing(name, view.descriptions[name]) for name in view.tools][: 4 if is_short else None]
    facts = [fact.name for fact in view.script.facts if not is_question(fact.name)][: 3 if is_short else 8]
    if facts:
        things.append(f"answer questions about {listed(facts, 'or')}")
    desks = [_desk(name, view.descriptions[name]) for name in view.handoffs]
    if desks:
        things.append(f"put you through to {listed(desks, 'or')}")
    if not things:
        return "I can greet you, but I have no tools and no facts to answer from."
    return f"I can {listed(things)}."


def who(view: AgentView) -> str:
    """`You are the host of …` turned round, for "who are you?"."""
    found = re.match(r"you are (.+?)(?:[.\n]|$)", " ".join(view.script.text.split()), re.IGNORECASE)
    return f"I am {found[1]}." if found else f"I am an agent on this computer. {capabilities(view)}"


def foreign(view: AgentView) -> str:
    """The answer to letters of another script."""
    return NEEDS_MODEL if view.script.needs_language_model else f"I only understand English. {capabilities(view)}"


def refusal(view: AgentView, *, said_before: bool) -> str:
    """What to say to something that fits nothing; shorter the second time."""
    if view.script.needs_language_model:
        return f"I am sorry, I cannot talk about that. {NEEDS_MODEL}"
    can = capabilities(view, is_short=True)
    if said_before:
        return f"I am sorry, I still cannot help with that. {can}"
    return f"I am sorry, I cannot help with that. {NO_MODEL}, so I only know a few things. {can}"


def greeting(view: AgentView) -> str:
    """The agent's own greeting; one that wants a language model says so."""
    text = view.script.greeting or GREETING
    if not view.script.needs_language_model:
        return text
    return f"{text} {NEEDS_MODEL}"


def introduction(view: AgentView) -> str:
    """The first sentence of the greeting when more follows, for an agent that goes on to answer at once."""
    first, mark, rest = view.script.greeting.partition(". ")
    return f"{first}." if mark and rest and "?" not in first else ""


def spoken_result(output: str) -> str:
    """A tool's output as sentences: text as it is, JSON read out, a failure told as one."""
    text = output.strip()
    try:
        value: Any = from_json(text)
    except ValueError:
        value = text
    failure = _failure(value)
    if failure is not None:
        why = _TO_THE_MODEL.sub("", failure).strip()
        return speakable(
            f"I am sorry, that did not work: {why.rstrip('.')}." if why else "I am sorry, that did not work."
        )
    return speakable(_sentence(_read_out(value))) if value not in (None, "", {}, []) else "That is done."


def speakable(text: str) -> str:
    """Times, dates and weekdays as people say them, without markup, at most about a minute long."""
    text = _MARKUP.sub(lambda found: found[1] or "", text)
    text = _TIME.sub(lambda found: say_time(found[0]), text)
    text = _ISO_DAY.sub(lambda found: say_day(found[0]), text)
    text = _WEEKDAY.sub(lambda found: found[0].capitalize(), text)
    text = " ".join(text.split())
    if len(text) <= _MAX_SPOKEN_CHARS:
        return text
    cut = text[:_MAX_SPOKEN_CHARS].rpartition(". ")[0] or text[:_MAX_SPOKEN_CHARS]
    return f"{cut}. There is more."


def _choices(slot: Slot) -> str:
    return listed([choice.replace("_", " ") for choice in slot.choices], "or")


def _desk(name: str, description: str) -> str:
    """Who a handoff leads to, by the description's standing first sentence, else by the tool's name."""
    found = re.match(r"Hand the conversation over to ([^.]+)\.", description)
    return found[1] if found else spoken_name(name.removeprefix(HANDOFF_PREFIX))


def _doing(name: str, description: str) -> str:
    first = re.split(r"[.\n]", description, maxsplit=1)[0].strip()
    if first and len(first.split()) <= 10:
        return f"{first[0].lower()}{first[1:]}"
    return spoken_name(name)


def _failure(value: Any) -> str | None:
    """Why a tool failed, None when it did not."""
    if isinstance(value, str) and _FAILURE.match(value):
        return _FAILURE.sub("", value)
    if isinstance(value, dict) and value.get("error"):
        error = value["error"]
        return str(error.get("message", "")) if isinstance(error, dict) else str(error)
    return None


def _read_out(value: Any) -> str:
    match value:
        case bool():
            return "Yes" if value else "No"
        case float():
            return f"{value:g}"
        case dict():
            return ", ".join(f"{spoken_name(str(key))}: {_read_out(part)}" for key, part in value.items())
        case list() if all(isinstance(part, dict) for part in value):
            return ". ".join(_read_out(part) for part in value)
        case list():
            return listed([_read_out(part) for part in value])
        case None:
            return "nothing"
        case _:
            return str(value)


def _sentence(text: str) -> str:
    text = text.strip()
    if not text:
        return "That is done."
    return text if text[-1] in ".!?…" else f"{text}."


def sentences(text: str) -> Sequence[str]:
    """The sentences of a text, each with the space behind it, so that joining them gives the text again."""
    return [part for part in re.split(r"(?<=[.!?。！？]) (?=\S)", text) if part]
