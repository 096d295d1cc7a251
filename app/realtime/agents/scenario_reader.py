"""Reads the values of an agent set out of a parsed TOML document and notes every mistake on the way. Pure.

A mistake never ends the reading: the value is left out, and what follows is read all the same, so that an editor can
show everything at once. Invariant: findings come in the order in which they were met.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.realtime.agents.finding import Finding, did_you_mean
from app.realtime.agents.scenario_plan import AgentPlan, AgentSetPlan, Written
from app.realtime.agents.script import Fact
from app.realtime.agents.toml_place import Path, TomlPlaces

MOST_AGENTS: Final = 200
MOST_TEXTS: Final = 1000
"""In one list. More is no mistake of a person's hand, and every one of them is looked for in the file."""

_SET_KEYS: Final[Mapping[str, type]] = {
    "title": str,
    "description": str,
    "start": str,
    "needs_language_model": bool,
    "try_saying": list,
    "agents": list,
}
_AGENT_KEYS: Final[Mapping[str, type]] = {
    "name": str,
    "voice": str,
    "greeting": str,
    "instructions": str,
    "tools": list,
    "handoffs": list,
    "guardrails": list,
    "handoff_description": str,
    "handoff_examples": list,
    "facts": dict,
    "examples": dict,
}
_KINDS: Final = {str: "text in quotes", bool: "true or false", list: "a list", dict: "a table"}


class SetReader:
    """Reads one document.

    Args:
        source: the file as messages name it.
        places: where its keys stand.
    """

    def __init__(self, source: str, places: TomlPlaces) -> None:
        self.findings: list[Finding] = []
        self._source = source
        self._places = places
        self._agent: int | None = None

    def agent_set(self, document: Mapping[str, Any]) -> AgentSetPlan | None:
        """The set, as far as it makes sense; None when there is not one agent in it."""
        table = self._known(document, _SET_KEYS, (), "an agent set")
        agents = self._agents(table.get("agents", []))
        if not agents:
            return None
        start = self._start(table, [agent.name for agent in agents])
        self._check_handoffs(agents)
        title = table.get("title", "").strip()
        if not title:
            line = self._places.line("title")
            self._find(line, "the set needs a title.", 'As in: title = "Restaurant".', key="title")
        return AgentSetPlan(
            source=self._source,
            title=title,
            description=table.get("description", "").strip(),
            start=start,
            agents=tuple(agents),
            needs_language_model=table.get("needs_language_model", False),
            try_saying=self._texts(table, "try_saying", ()),
        )

    def _agents(self, entries: Sequence[Any]) -> list[AgentPlan]:
        agents: list[AgentPlan] = []
        if not entries:
            self._find(1, "the set has no agents.", "Begin one with the line [[agents]].", key="agents")
        for index, entry in enumerate(entries[:MOST_AGENTS]):
            self._agent = index
            agent = self._one_agent(index, entry, [agent.name for agent in agents])
            if agent is not None:
                agents.append(agent)
        self._agent = None
        if len(entries) > MOST_AGENTS:
            line = self._places.line("agents", MOST_AGENTS)
            self._find(line, f"the set has {len(entries)} agents; at most {MOST_AGENTS} are read.", key="agents")
        return agents

    def _one_agent(self, index: int, entry: Any, before: Sequence[str]) -> AgentPlan | None:
        place: Path = ("agents", index)
        line = self._places.line(*place)
        if not isinstance(entry, dict):
            self._find(line, "an agent must be a table.", "Begin it with the line [[agents]].")
            return None
        table = self._known(entry, _AGENT_KEYS, place, "an agent")
        return AgentPlan(
            name=self._name(table, place, before),
            line=line,
            voice=table.get("voice"),
            greeting=" ".join(table.get("greeting", "").split()),
            instructions=table.get("instructions", "").strip(),
            tools=self._written(table, "tools", place),
            handoffs=self._written(table, "handoffs", place),
            guardrails=self._written(table, "guardrails", place),
            handoff_description=table.get("handoff_description", "").strip(),
            handoff_examples=self._texts(table, "handoff_examples", place),
            facts=self._facts(table.get("facts", {}), place),
            examples=self._examples(table.get("examples", {}), place),
        )

    def _name(self, table: Mapping[str, Any], place: Path, before: Sequence[str]) -> str:
        name = " ".join(str(table.get("name", "")).split())
        if not name:
            self._find(self._places.line(*place), "the agent has no name.", 'As in: name = "Host".', key="name")
        elif name in before:
            line = self._places.line(*place, "name")
            self._find(line, f"there are two agents named {name!r}.", key="name")
        return name

    def _start(self, table: Mapping[str, Any], names: list[str]) -> str:
        start = str(table.get("start", names[0]))
        if start in names:
            return start
        what = f"there is no agent {start!r} to start with."
        self._find(self._places.line("start"), what, did_you_mean(start, names, "Agents"), key="start")
        return names[0]

    def _known(self, table: Mapping[str, Any], allowed: Mapping[str, type], place: Path, what: str) -> dict[str, Any]:
        """The keys that are allowed and hold what they should."""
        known: dict[str, Any] = {}
        for key, value in table.items():
            line = self._places.line(*place, key)
            if key not in allowed:
                self._find(line, f"{what} has no key {key!r}.", did_you_mean(key, allowed), key=key)
            elif not isinstance(value, allowed[key]):
                self._find(line, f"{key} must be {_KINDS[allowed[key]]}, not {_shown(value)}.", key=key)
            else:
                known[key] = value
        return known

    def _texts(self, table: Mapping[str, Any], key: str, place: Path) -> tuple[str, ...]:
        return tuple(written.text for written in self._written(table, key, place))

    def _written(self, table: Mapping[str, Any], key: str, place: Path) -> tuple[Written, ...]:
        """A list of texts, each with its line. Repetitions are mistakes."""
        found: dict[str, Written] = {}
        values = table.get(key, [])
        for value in values[:MOST_TEXTS]:
            line = self._places.line_of_value(str(value), *place, key)
            if not isinstance(value, str) or not value.strip():
                self._find(line, f"{key} must hold texts in quotes, not {_shown(value)}.", key=_key(place, key))
            elif value.strip() in found:
                self._find(line, f"{key} names {value.strip()!r} twice.", key=_key(place, key))
            else:
                found[value.strip()] = Written(value.strip(), line)
        if len(values) > MOST_TEXTS:
            what = f"{key} holds {len(values)} texts; at most {MOST_TEXTS} are read."
            self._find(self._places.line(*place, key), what, key=_key(place, key))
        return tuple(found.values())

    def _facts(self, table: Mapping[str, Any], place: Path) -> tuple[Fact, ...]:
        facts = []
        for about, answer in table.items():
            line = self._places.line(*place, "facts", about)
            ways = tuple(" ".join(way.split()) for way in about.split(" / ") if way.strip())
            if not ways or ":" in about:
                self._find(line, "what a fact is about must be words without a colon.", key="facts")
            elif not isinstance(answer, str) or not answer.strip():
                self._find(line, f"the fact {about!r} must be text in quotes, not {_shown(answer)}.", key="facts")
            else:
                facts.append(Fact(ways, " ".join(answer.split())))
        return tuple(facts)

    def _examples(self, table: Mapping[str, Any], place: Path) -> dict[str, tuple[Written, ...]]:
        lists: dict[str, Any] = {}
        for tool, value in table.items():
            if isinstance(value, list):
                lists[tool] = value
            else:
                line = self._places.line(*place, "examples", tool)
                self._find(line, f"the examples of {tool} must be a list, not {_shown(value)}.", key="examples")
        return {tool: self._written(lists, tool, (*place, "examples")) for tool in lists}

    def _check_handoffs(self, agents: Sequence[AgentPlan]) -> None:
        names = [agent.name for agent in agents]
        for index, agent in enumerate(agents):
            self._agent = index
            for target in agent.handoffs:
                if target.text == agent.name:
                    self._find(target.line, f"{agent.name} cannot hand over to itself.", key="handoffs")
                elif target.text not in names:
                    what = f"{agent.name} hands over to {target.text!r}, which is no agent of this set."
                    self._find(target.line, what, did_you_mean(target.text, names, "Agents"), key="handoffs")
        self._agent = None

    def _find(self, line: int, what: str, hint: str = "", *, key: str = "") -> None:
        self.findings.append(Finding(what, line, hint, self._agent, key))


def _key(place: Path, key: str) -> str:
    """The agent's own key: examples are kept under the name of their tool."""
    return "examples" if place[2:] == ("examples",) else key


def _shown(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            shown = repr(value)
            return shown if len(shown) <= 60 else f"{shown[:60]}…"
