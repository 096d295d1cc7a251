"""An agent set as text: parsing and checking, nothing is run or opened. Pure.

The format, all of it:

    title = "Restaurant"                       # for the chooser
    description = "Takes bookings."
    start = "Host"                             # who speaks first; the first agent when left out
    needs_language_model = false
    try_saying = ["book a table for two tomorrow at seven"]

    [[agents]]
    name = "Host"
    voice = "ash"
    greeting = "Good evening, how can I help?"
    instructions = "You are the host of a small restaurant."
    tools = ["tools/restaurant.py#book_table", "builtin.clock"]
    handoffs = ["Manager"]
    handoff_description = "Takes bookings."    # for those who hand over to this agent
    handoff_examples = ["I want to book a table"]

    [agents.facts]
    "opening hours / when are you open" = "From noon to eleven."

    [agents.examples]                          # more ways to ask for a tool
    book_table = ["a table for {people} {day} at {time}"]

Every mistake is a ConfigError that starts with `FILE:LINE:`.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import tomlkit
from tomlkit.exceptions import ParseError, TOMLKitError

from app.base.errors import ConfigError
from app.realtime.agents.script import Fact
from app.realtime.agents.toml_place import Path, TomlPlaces, toml_places

_LINE = re.compile(r" at line (\d+) col (\d+)$")
_SET_KEYS: Mapping[str, type] = {
    "title": str,
    "description": str,
    "start": str,
    "needs_language_model": bool,
    "try_saying": list,
    "agents": list,
}
_AGENT_KEYS: Mapping[str, type] = {
    "name": str,
    "voice": str,
    "greeting": str,
    "instructions": str,
    "tools": list,
    "handoffs": list,
    "handoff_description": str,
    "handoff_examples": list,
    "facts": dict,
    "examples": dict,
}
_KINDS = {str: "text in quotes", bool: "true or false", list: "a list", dict: "a table"}


@dataclass(frozen=True, slots=True)
class Written:
    """A text of the file and its line."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class AgentPlan:
    """One agent as it is written; tools and handoffs are still names."""

    name: str
    line: int
    voice: str | None = None
    greeting: str = ""
    instructions: str = ""
    tools: tuple[Written, ...] = ()
    handoffs: tuple[Written, ...] = ()
    handoff_description: str = ""
    handoff_examples: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    examples: Mapping[str, tuple[Written, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AgentSetPlan:
    """A whole set as it is written; `source` names the file in messages."""

    source: str
    title: str
    description: str
    start: str
    agents: tuple[AgentPlan, ...]
    needs_language_model: bool = False
    try_saying: tuple[str, ...] = ()


def parse_agent_set(text: str, source: str) -> AgentSetPlan:
    """Parse and check an agent set.

    Args:
        source: the file as messages name it.
    Raises:
        ConfigError: `FILE:LINE: what is wrong`, the hint says what is allowed.
    """
    try:
        document = tomlkit.parse(text).unwrap()
    except ParseError as error:
        said = _LINE.sub("", str(error)).rstrip(".")
        if "\\x00" in said:  # the parser's own mark for the end of the text
            said = "the file ends in the middle of a value"
        raise ConfigError(f"{source}:{error.line}: this is not valid TOML: {said}.") from error
    except TOMLKitError as error:
        line = _repeated_line(text, str(error))
        raise ConfigError(f"{source}:{line}: this is not valid TOML: {str(error).rstrip('.')}.") from error
    return _Reader(source, toml_places(text)).agent_set(document)


def problem(source: str, line: int, what: str, hint: str = "") -> ConfigError:
    """The error for a mistake on a line of a file."""
    return ConfigError(f"{source}:{line}: {what}", hint=hint)


def did_you_mean(word: str, allowed: Iterable[str], label: str = "Allowed") -> str:
    """`Did you mean 'greeting'? Allowed: …` for a hint."""
    names = list(allowed)
    close = difflib.get_close_matches(word, names, n=1, cutoff=0.5)
    meant = f"Did you mean {close[0]!r}? " if close else ""
    return f"{meant}{label}: {', '.join(names) or 'none'}."


def _repeated_line(text: str, said: str) -> int:
    """The line of the second place of a key that stands twice (the parser does not say it)."""
    found = re.search(r'Key "(.+?)" already exists', said)
    if found is None:
        return 1
    lines = [n for n, line in enumerate(text.splitlines(), 1) if re.match(rf'\s*\[*\s*"?{re.escape(found[1])}\b', line)]
    return lines[1] if len(lines) > 1 else 1


class _Reader:
    """Checks one document; holds what every message needs."""

    def __init__(self, source: str, places: TomlPlaces) -> None:
        self._source = source
        self._places = places

    def agent_set(self, document: Mapping[str, Any]) -> AgentSetPlan:
        self._check_keys(document, _SET_KEYS, (), "an agent set")
        entries = document.get("agents")
        if not entries:
            raise self._problem(1, "the set has no agents.", "Begin one with the line [[agents]].")
        agents: list[AgentPlan] = []
        for index, entry in enumerate(entries):
            agents.append(self._agent(index, entry, [agent.name for agent in agents]))
        names = [agent.name for agent in agents]
        start = document.get("start", names[0])
        if start not in names:
            raise self._problem(
                self._places.line("start"),
                f"there is no agent {start!r} to start with.",
                did_you_mean(start, names, "Agents"),
            )
        self._check_handoffs(agents)
        title = document.get("title", "").strip()
        if not title:
            raise self._problem(self._places.line("title"), "the set needs a title.", 'As in: title = "Restaurant".')
        return AgentSetPlan(
            source=self._source,
            title=title,
            description=document.get("description", "").strip(),
            start=start,
            agents=tuple(agents),
            needs_language_model=document.get("needs_language_model", False),
            try_saying=self._texts(document, "try_saying", ()),
        )

    def _agent(self, index: int, entry: Any, before: list[str]) -> AgentPlan:
        place: Path = ("agents", index)
        line = self._places.line(*place)
        if not isinstance(entry, dict):
            raise self._problem(line, "an agent must be a table.", "Begin it with the line [[agents]].")
        self._check_keys(entry, _AGENT_KEYS, place, "an agent")
        name = entry.get("name", "").strip()
        if not name:
            raise self._problem(line, "the agent has no name.", 'As in: name = "Host".')
        if name in before:
            raise self._problem(self._places.line(*place, "name"), f"there are two agents named {name!r}.")
        return AgentPlan(
            name=name,
            line=line,
            voice=entry.get("voice"),
            greeting=" ".join(entry.get("greeting", "").split()),
            instructions=entry.get("instructions", "").strip(),
            tools=self._written(entry, "tools", place),
            handoffs=self._written(entry, "handoffs", place),
            handoff_description=entry.get("handoff_description", "").strip(),
            handoff_examples=self._texts(entry, "handoff_examples", place),
            facts=self._facts(entry.get("facts", {}), place),
            examples=self._examples(entry.get("examples", {}), place),
        )

    def _check_keys(self, table: Mapping[str, Any], allowed: Mapping[str, type], place: Path, what: str) -> None:
        for key, value in table.items():
            line = self._places.line(*place, key)
            if key not in allowed:
                raise self._problem(line, f"{what} has no key {key!r}.", did_you_mean(key, allowed))
            if not isinstance(value, allowed[key]):
                raise self._problem(line, f"{key} must be {_KINDS[allowed[key]]}, not {_shown(value)}.")

    def _texts(self, table: Mapping[str, Any], key: str, place: Path) -> tuple[str, ...]:
        return tuple(written.text for written in self._written(table, key, place))

    def _written(self, table: Mapping[str, Any], key: str, place: Path) -> tuple[Written, ...]:
        """A list of texts, each with its line. Repetitions are mistakes."""
        found: list[Written] = []
        for value in table.get(key, []):
            line = self._places.line_of_value(str(value), *place, key)
            if not isinstance(value, str) or not value.strip():
                raise self._problem(line, f"{key} must hold texts in quotes, not {_shown(value)}.")
            if any(value == other.text for other in found):
                raise self._problem(line, f"{key} names {value!r} twice.")
            found.append(Written(value.strip(), line))
        return tuple(found)

    def _facts(self, table: Mapping[str, Any], place: Path) -> tuple[Fact, ...]:
        facts = []
        for about, answer in table.items():
            line = self._places.line(*place, "facts", about)
            ways = tuple(" ".join(way.split()) for way in about.split(" / ") if way.strip())
            if not ways or ":" in about:
                raise self._problem(line, "what a fact is about must be words without a colon.")
            if not isinstance(answer, str) or not answer.strip():
                raise self._problem(line, f"the fact {about!r} must be text in quotes, not {_shown(answer)}.")
            facts.append(Fact(ways, " ".join(answer.split())))
        return tuple(facts)

    def _examples(self, table: Mapping[str, Any], place: Path) -> dict[str, tuple[Written, ...]]:
        for tool, value in table.items():
            if not isinstance(value, list):
                line = self._places.line(*place, "examples", tool)
                raise self._problem(line, f"the examples of {tool} must be a list, not {_shown(value)}.")
        return {tool: self._written(table, tool, (*place, "examples")) for tool in table}

    def _check_handoffs(self, agents: list[AgentPlan]) -> None:
        names = [agent.name for agent in agents]
        for agent in agents:
            for target in agent.handoffs:
                if target.text == agent.name:
                    raise self._problem(target.line, f"{agent.name} cannot hand over to itself.")
                if target.text not in names:
                    raise self._problem(
                        target.line,
                        f"{agent.name} hands over to {target.text!r}, which is no agent of this set.",
                        did_you_mean(target.text, names, "Agents"),
                    )

    def _problem(self, line: int, what: str, hint: str = "") -> ConfigError:
        return problem(self._source, line, what, hint)


def _shown(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return repr(value)
