"""What can be said about an agent set without running it: its own mistakes, and those against what there is around it.

Tools are looked for (built in, in the Python files beside the set, among the person's own), never opened. Handing over
in a circle is legal and told as a note. Never raises.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from app.base.errors import ConfigError, UserError
from app.base.language import say
from app.realtime.agents.finding import Finding, did_you_mean
from app.realtime.agents.handoff import default_tool_name
from app.realtime.agents.scenario_plan import AgentPlan, AgentSetPlan, Written
from app.realtime.agents.scenario_text import Reading, read_agent_set
from app.tools.builtin import Builtins
from app.tools.python_file import no_function
from app.tools.python_source import read_source
from app.workbench.agents.tool_files import inside, split_reference

LONG_INSTRUCTIONS: Final = 16_000
"""Characters; more is sent, paid for and read anew at every connect."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a set may name.

    Args:
        folder: where its tool files lie.
        own_tools: the person's own tools, id and the name that the model sees (empty when it is not known).
        own_guardrails: the ids of the person's guardrails.
    """

    folder: Path
    own_tools: Mapping[str, str] = field(default_factory=dict)
    own_guardrails: Iterable[str] = ()


def check_agent_set(text: str, source: str, around: Surroundings) -> Reading:
    """Read a set and tell all that is wrong with it or worth knowing, mistakes first."""
    reading = read_agent_set(text, source)
    if reading.plan is None:
        return reading
    checker = _Checker(around)
    found = [*reading.findings, *checker.findings(reading.plan), *_notes(reading.plan)]
    return Reading(reading.plan, tuple(sorted(found, key=lambda each: each.kind != "error")))


class _Checker:
    """Checks one plan; each Python file is read once."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._builtins = Builtins()
        self._files: dict[str, tuple[str, ...] | Finding] = {}

    def findings(self, plan: AgentSetPlan) -> Iterator[Finding]:
        for index, agent in enumerate(plan.agents):
            yield from self._tools(index, agent)
            yield from self._guardrails(index, agent)

    def _tools(self, index: int, agent: AgentPlan) -> Iterator[Finding]:
        taken: set[str] = set()
        for reference in agent.tools:
            names = self._names(reference)
            if isinstance(names, Finding):
                yield _at(names, reference.line, index, "tools")
                continue
            yield from _twice(agent, taken, names, Finding("", reference.line, "", index, "tools"))
        known = set(taken)
        for target in agent.handoffs:
            name = default_tool_name(target.text)
            yield from _twice(agent, taken, (name,), Finding("", target.line, "", index, "handoffs"))
        yield from self._examples(index, agent, known)

    def _names(self, reference: Written) -> tuple[str, ...] | Finding:
        """The names of the tools that a reference leads to, as the model sees them."""
        text = reference.text
        if text.startswith("builtin."):
            return self._builtin(text.removeprefix("builtin."))
        if text.startswith("own."):
            return self._own(text.removeprefix("own."))
        parts = split_reference(text)
        if parts is None:
            hint = say("AgentSet", 'Write "builtin.<name>" ({names}), "own.<id>" or "<file>.py#<function>".')
            what = say("AgentSet", "“{text}” is no tool reference.").format(text=text)
            return Finding(what, hint=hint.format(names=", ".join(Builtins.NAMES)))
        return self._function(*parts)

    def _builtin(self, name: str) -> tuple[str, ...] | Finding:
        try:
            return tuple(tool.name for tool in self._builtins.tools(name))
        except UserError:
            hint = did_you_mean(name, Builtins.NAMES, say("AgentSet", "Built-in tools: {names}."))
            return Finding(say("AgentSet", "there is no built-in tool “{name}”.").format(name=name), hint=hint)

    def _own(self, id: str) -> tuple[str, ...] | Finding:
        own = self._around.own_tools
        if id not in own:
            hint = did_you_mean(id, own, say("AgentSet", "Your tools: {names}."))
            return Finding(say("AgentSet", "there is no tool of yours with the id “{id}”.").format(id=id), hint=hint)
        return (own[id],) if own[id] else ()

    def _function(self, file: str, function: str) -> tuple[str, ...] | Finding:
        if file not in self._files:
            self._files[file] = self._functions(file)
        names = self._files[file]
        if isinstance(names, Finding):
            return names
        if function in names:
            return (function,)
        error = no_function(file, function, names)
        return Finding(error.message, hint=error.hint)

    def _functions(self, file: str) -> tuple[str, ...] | Finding:
        path = inside(self._around.folder, file)
        if path is None:
            return Finding(
                say("AgentSet", "“{file}” lies outside the set's folder.").format(file=file),
                hint=say("AgentSet", "Tool files have to lie beside or below the set."),
            )
        if not path.exists():
            what = say("AgentSet", "there is no tool file “{file}”.").format(file=file)
            return Finding(what, hint=say("AgentSet", "Looked for {path}.").format(path=path))
        try:
            return tuple(outline.name for outline in read_source(path, shown=file).outline())
        except ConfigError as error:
            return Finding(error.message, hint=error.hint)

    def _guardrails(self, index: int, agent: AgentPlan) -> Iterator[Finding]:
        own = [f"own.{id}" for id in self._around.own_guardrails]
        for each in agent.guardrails:
            if each.text not in own:
                hint = did_you_mean(each.text, own, say("AgentSet", "Your guardrails: {names}."))
                what = say("AgentSet", "there is no guardrail “{name}”.").format(name=each.text)
                yield Finding(what, each.line, hint, index, "guardrails")

    def _examples(self, index: int, agent: AgentPlan, known: set[str]) -> Iterator[Finding]:
        if any(reference.text.startswith("own.") for reference in agent.tools):
            return  # a server's tools are not known before it runs
        for name, examples in agent.examples.items():
            if name not in known:
                line = min((example.line for example in examples), default=agent.line)
                what = say("AgentSet", "there are examples for “{name}”, which is no tool of {agent}.").format(
                    name=name, agent=agent.name
                )
                yield Finding(
                    what, line, did_you_mean(name, known, say("AgentSet", "Tools: {names}.")), index, "examples"
                )


def _twice(agent: AgentPlan, taken: set[str], names: Sequence[str], place: Finding) -> Iterator[Finding]:
    for name in names:
        if name in taken:
            what = say("AgentSet", "{agent} has two tools named “{name}”.").format(agent=agent.name, name=name)
            yield Finding(what, place.line, "", place.agent, place.key)
        taken.add(name)


def _at(finding: Finding, line: int, agent: int, key: str) -> Finding:
    return Finding(finding.what, line, finding.hint, agent, key)


def _notes(plan: AgentSetPlan) -> Iterator[Finding]:
    ways = {agent.name: [target.text for target in agent.handoffs] for agent in plan.agents}
    reached = _reached(plan.start, ways)
    circle = _circle(plan.start, ways)
    for index, agent in enumerate(plan.agents):
        if agent.name not in reached:
            yield _note(say("AgentCheck", "Nobody hands over to this agent."), agent.line, index, "name")
        if len(agent.instructions) > LONG_INSTRUCTIONS:
            said = say("AgentCheck", "These instructions are very long; every connection sends and pays for them.")
            yield _note(said, agent.line, index, "instructions")
        if circle and agent.name == circle[0]:
            shown = " → ".join(circle)
            said = say("AgentCheck", "Agents hand over in a circle, which is fine: {circle}").format(circle=shown)
            line = agent.handoffs[0].line if agent.handoffs else agent.line
            yield _note(said, line, index, "handoffs")


def _note(what: str, line: int, agent: int, key: str) -> Finding:
    kind: Literal["note"] = "note"
    return Finding(what, line, "", agent, key, kind)


def _reached(start: str, ways: Mapping[str, Sequence[str]]) -> set[str]:
    reached, waiting = set[str](), [start]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += ways.get(name, ())
    return reached


def _circle(start: str, ways: Mapping[str, Sequence[str]]) -> list[str]:
    """The first circle on a walk from `start`, its first agent twice; empty when there is none."""
    path: list[str] = []
    done: set[str] = set()
    steps: list[Iterator[str]] = [iter([start])]
    while steps:
        name = next(steps[-1], None)
        if name is None:
            steps.pop()
            if path:
                done.add(path.pop())
        elif name in path:
            return [*path[path.index(name) :], name]
        elif name in ways and name not in done:
            path.append(name)
            steps.append(iter(ways[name]))
    return []
