"""The text convention by which an agent's greeting, facts and examples travel inside plain instructions.

A realtime server knows only `instructions` and tool descriptions. A large language model reads what is rendered here
as ordinary help; the offline brain and the speech grammar parse it back. Pure: text in, values out, never an error.

    You are the host of a small restaurant.

    Greeting: Good evening, how can I help?
    Facts:
    - opening hours / when are you open: We are open from noon to eleven.

and in a tool's description: `For example: "book a table for {people} people {day} at {time}"; "reserve a table".`
Invariant: `parse_script(render_script(s)) == s` for texts without a line that looks like one of the blocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.base.frozen import frozen

_GREETING = re.compile(r"^Greeting:[ \t]*(\S.*?)[ \t]*$")
_FACTS = re.compile(r"^Facts:[ \t]*$")
_FACT = re.compile(r"^[-*][ \t]+([^:]+?)[ \t]*:[ \t]*(\S.*?)[ \t]*$")
_NEEDS = "Needs: a language model"
_EXAMPLES = re.compile(r'\s*\bFor example:\s*((?:"[^"\n]+"\s*[;,]?\s*)+)\.?', re.IGNORECASE)
_QUOTED = re.compile(r'"([^"\n]+)"')
_SLOT = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)\}")


@frozen
class Fact:
    """Something the agent knows.

    Args:
        about: what it is about and other ways to ask for it, the first one names it.
        answer: one line of text to say.
    """

    about: tuple[str, ...]
    answer: str

    @property
    def name(self) -> str:
        """The first way to ask for it."""
        return self.about[0]


@frozen
class Script:
    """An agent's instructions taken apart."""

    text: str = ""
    greeting: str = ""
    facts: tuple[Fact, ...] = ()
    needs_language_model: bool = False


@frozen
class Description:
    """A tool's or handoff's description taken apart; `examples` are templates with `{slot}` parts."""

    text: str
    examples: tuple[str, ...] = ()


@frozen
class Placeholder:
    """A `{slot}` of a template."""

    name: str


def render_script(script: Script) -> str:
    """The instructions to send to a server."""
    blocks = [script.text.strip()] if script.text.strip() else []
    lines = [f"Greeting: {_one_line(script.greeting)}"] if script.greeting.strip() else []
    if script.facts:
        lines.append("Facts:")
        lines += [f"- {' / '.join(map(_one_line, f.about))}: {_one_line(f.answer)}" for f in script.facts]
    if script.needs_language_model:
        lines.append(_NEEDS)
    if lines:
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def parse_script(instructions: str) -> Script:
    """Take instructions apart; text that follows no convention is simply `text`."""
    greeting = ""
    facts: list[Fact] = []
    rest: list[str] = []
    needs = in_facts = False
    for line in instructions.splitlines():
        bare = line.strip()
        if in_facts and (fact := _FACT.match(bare)):
            facts.append(Fact(_ways(fact[1]), fact[2]))
            continue
        in_facts = (in_facts and not bare) or _FACTS.match(bare) is not None
        if in_facts:
            continue
        if found := _GREETING.match(bare):
            greeting = found[1]
        elif bare.rstrip(".") == _NEEDS:
            needs = True
        else:
            rest.append(line.rstrip())
    return Script("\n".join(rest).strip(), greeting, tuple(facts), needs)


def render_description(text: str, examples: Sequence[str]) -> str:
    """A description followed by its examples; quotes inside an example are dropped."""
    cleaned = [_one_line(example).replace('"', "") for example in examples]
    told = "; ".join(f'"{example}"' for example in cleaned if example)
    return f"{text.strip()} For example: {told}.".strip() if told else text.strip()


def parse_description(description: str) -> Description:
    """Take a description apart."""
    examples: list[str] = []
    for found in _EXAMPLES.finditer(description):
        examples += [example.strip() for example in _QUOTED.findall(found[1])]
    text = _EXAMPLES.sub("", description)
    return Description(text.strip(), tuple(example for example in examples if example))


def template_parts(template: str) -> tuple[str | Placeholder, ...]:
    """`"table for {people} at {time}"` → `("table for", Placeholder("people"), "at", Placeholder("time"))`."""
    parts: list[str | Placeholder] = []
    for index, piece in enumerate(_SLOT.split(template)):
        if index % 2:
            parts.append(Placeholder(piece))
        elif piece.strip():
            parts.append(" ".join(piece.split()))
    return tuple(parts)


def _ways(about: str) -> tuple[str, ...]:
    ways = tuple(way.strip() for way in about.split(" / ") if way.strip())
    return ways or (about.strip(),)


def _one_line(text: str) -> str:
    return " ".join(text.split())
