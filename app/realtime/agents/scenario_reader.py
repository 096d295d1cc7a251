"""Reads the values of an agent set out of a parsed TOML document and notes every mistake on the way. Pure.

A mistake never ends the reading: the value is left out, and what follows is read all the same, so that an editor can
show everything at once. Invariant: findings come in the order in which they were met.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from app.base.language import Text, say
from app.realtime.agents.finding import Finding, did_you_mean, unknown_key
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
        table = self._known(document, _SET_KEYS, ())
        agents = self._agents(table.get("agents", []))
        if not agents:
            return None
        start = self._start(table, [agent.name for agent in agents])
        self._check_handoffs(agents)
        title = table.get("title", "").strip()
        if not title:
            line = self._places.line("title")
            hint = say("AgentSet", "As in: {example}.").format(example='title = "Restaurant"')
            self._find(line, say("AgentSet", "the set needs a title."), hint, key="title")
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
            hint = say("AgentSet", "Begin one with the line {line}.").format(line="[[agents]]")
            self._find(1, say("AgentSet", "the set has no agents."), hint, key="agents")
        for index, entry in enumerate(entries[:MOST_AGENTS]):
            self._agent = index
            agent = self._one_agent(index, entry, [agent.name for agent in agents])
            if agent is not None:
                agents.append(agent)
        self._agent = None
        count = max(len(entries), self._places.count("agents"))
        if count > MOST_AGENTS:
            line = self._places.line("agents", MOST_AGENTS)
            what = say("AgentSet", "the set has {count} agents; at most {most} are read.")
            self._find(line, what.format(count=count, most=MOST_AGENTS), key="agents")
        return agents

    def _one_agent(self, index: int, entry: Any, before: Sequence[str]) -> AgentPlan | None:
        place: Path = ("agents", index)
        line = self._places.line(*place)
        if not isinstance(entry, dict):
            hint = say("AgentSet", "Begin it with the line {line}.").format(line="[[agents]]")
            self._find(line, say("AgentSet", "an agent must be a table."), hint)
            return None
        table = self._known(entry, _AGENT_KEYS, place)
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
            hint = say("AgentSet", "As in: {example}.").format(example='name = "Host"')
            self._find(self._places.line(*place), say("AgentSet", "the agent has no name."), hint, key="name")
        elif name in before:
            line = self._places.line(*place, "name")
            self._find(line, say("AgentSet", "there are two agents named “{name}”.").format(name=name), key="name")
        return name

    def _start(self, table: Mapping[str, Any], names: list[str]) -> str:
        start = str(table.get("start", names[0]))
        if start in names:
            return start
        what = say("AgentSet", "there is no agent “{name}” to start with.").format(name=start)
        self._find(self._places.line("start"), what, _of_agents(start, names), key="start")
        return names[0]

    def _known(self, table: Mapping[str, Any], allowed: Mapping[str, type], place: Path) -> dict[str, Any]:
        """The keys that are allowed and hold what they should."""
        known: dict[str, Any] = {}
        for key, value in table.items():
            line = self._places.line(*place, key)
            if key not in allowed:
                text = (
                    say("AgentSet", "an agent has no key “{key}”.")
                    if place
                    else say("AgentSet", "an agent set has no key “{key}”.")
                )
                self._find(line, text.format(key=key), unknown_key(key, allowed), key=key)
            elif not isinstance(value, allowed[key]):
                what = say("AgentSet", "{key} must be {wanted}, not {found}.").format(
                    key=key, wanted=_kind(allowed[key]), found=_shown(value)
                )
                self._find(line, what, key=key)
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
                what = say("AgentSet", "{key} must hold texts in quotes, not {found}.")
                self._find(line, what.format(key=key, found=_shown(value)), key=_key(place, key))
            elif value.strip() in found:
                what = say("AgentSet", "{key} names “{value}” twice.")
                self._find(line, what.format(key=key, value=value.strip()), key=_key(place, key))
            else:
                found[value.strip()] = Written(value.strip(), line)
        if len(values) > MOST_TEXTS:
            what = say("AgentSet", "{key} holds {count} texts; at most {most} are read.").format(
                key=key, count=len(values), most=MOST_TEXTS
            )
            self._find(self._places.line(*place, key), what, key=_key(place, key))
        return tuple(found.values())

    def _facts(self, table: Mapping[str, Any], place: Path) -> tuple[Fact, ...]:
        facts = []
        for about, answer in table.items():
            line = self._places.line(*place, "facts", about)
            ways = tuple(" ".join(way.split()) for way in about.split(" / ") if way.strip())
            if not ways or ":" in about:
                self._find(line, say("AgentSet", "what a fact is about must be words without a colon."), key="facts")
            elif not isinstance(answer, str) or not answer.strip():
                what = say("AgentSet", "the fact “{about}” must be text in quotes, not {found}.")
                self._find(line, what.format(about=about, found=_shown(answer)), key="facts")
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
                what = say("AgentSet", "the examples of {tool} must be a list, not {found}.")
                self._find(line, what.format(tool=tool, found=_shown(value)), key="examples")
        return {tool: self._written(lists, tool, (*place, "examples")) for tool in lists}

    def _check_handoffs(self, agents: Sequence[AgentPlan]) -> None:
        names = [agent.name for agent in agents]
        for index, agent in enumerate(agents):
            self._agent = index
            for target in agent.handoffs:
                if target.text == agent.name:
                    what = say("AgentSet", "{agent} cannot hand over to itself.").format(agent=agent.name)
                    self._find(target.line, what, key="handoffs")
                elif target.text not in names:
                    what = say("AgentSet", "{agent} hands over to “{name}”, which is no agent of this set.").format(
                        agent=agent.name, name=target.text
                    )
                    self._find(target.line, what, _of_agents(target.text, names), key="handoffs")
        self._agent = None

    def _find(self, line: int, what: str, hint: str = "", *, key: str = "") -> None:
        self.findings.append(Finding(what, line, hint, self._agent, key))


def _key(place: Path, key: str) -> str:
    """The agent's own key: examples are kept under the name of their tool."""
    return "examples" if place[2:] == ("examples",) else key


def _of_agents(word: str, names: Sequence[str]) -> Text:
    return did_you_mean(word, names, say("AgentSet", "Agents: {names}."))


def _kind(kind: type) -> str:
    if kind is str:
        return say("AgentSet", "text in quotes")
    if kind is bool:
        return say("AgentSet", "true or false")
    return say("AgentSet", "a list") if kind is list else say("AgentSet", "a table")


def _shown(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return _kind(dict)
        case list():
            return _kind(list)
        case _:
            shown = repr(value)
            return shown if len(shown) <= 60 else f"{shown[:60]}…"
