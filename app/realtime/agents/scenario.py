"""Agent sets: a TOML file becomes agents that can be run.

`parse_agent_set` (pure, see `scenario_text` for the format) reads the text; `load_agent_set` adds the tools, which
runs the Python files that the set names, as far as they are trusted. Tool references are `builtin.<name>`,
`own.<id>` for a tool or a server of tools of the person's settings, or `<file>.py#<function>`, the file relative to
the set's folder and never outside of it. Whoever connects calls this; a mistake is a ConfigError.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from app.base import paths
from app.base.errors import ConfigError, UserError
from app.base.frozen import frozen
from app.base.language import Text, language, say
from app.base.person import person_name
from app.realtime.agents.agent import Instructions, RealtimeAgent
from app.realtime.agents.finding import did_you_mean, problem
from app.realtime.agents.guardrail import OutputGuardrail
from app.realtime.agents.handoff import default_tool_name
from app.realtime.agents.scenario_file import as_text, read_data
from app.realtime.agents.scenario_plan import AgentPlan, AgentSetPlan, Written
from app.realtime.agents.scenario_text import parse_agent_set
from app.realtime.agents.script import (
    Placeholder,
    Script,
    parse_description,
    render_description,
    render_script,
    template_parts,
)
from app.realtime.agents.tool_server import ToolServer
from app.realtime.agents.variable import filled, has_variables, values_at
from app.tools.builtin import Builtins
from app.tools.own import OwnTools, ToolFile
from app.tools.spec import FunctionTool

__all__ = ["AgentSet", "AgentSetPlan", "find_agent_set", "load_agent_set", "parse_agent_set"]

Values = Callable[[], Mapping[str, str]]


def current_values() -> Mapping[str, str]:
    """What the variables stand for now, for the person at this computer."""
    return values_at(dt.datetime.now().astimezone(), user=person_name(), language=language())


class GuardrailShelf(Protocol):
    """Where the guardrails of a person come from."""

    @property
    def ids(self) -> tuple[str, ...]:
        """What `get` can be asked for."""
        ...

    def get(self, guardrail_id: str) -> OutputGuardrail | None:
        """One of them; None when it is switched off. Raises ConfigError."""
        ...

    def for_set(self, name: str) -> Sequence[OutputGuardrail]:
        """Those that watch every agent of a set. Raises ConfigError."""
        ...


@frozen
class AgentSet:
    """A set ready to run.

    Args:
        name: the file's name without its ending.
        path: the file.
        plan: what was written (greetings, facts, voices, examples).
        agents: all agents by name.
    """

    name: str
    path: Path
    plan: AgentSetPlan
    agents: Mapping[str, RealtimeAgent[Any]]

    @property
    def title(self) -> str:
        """For the chooser."""
        return self.plan.title

    @property
    def description(self) -> str:
        """One or two sentences."""
        return self.plan.description

    @property
    def starting_agent(self) -> RealtimeAgent[Any]:
        """Who speaks first."""
        return self.agents[self.plan.start]

    @property
    def needs_language_model(self) -> bool:
        """Whether the offline brain is not enough for it."""
        return self.plan.needs_language_model

    @property
    def try_saying(self) -> tuple[str, ...]:
        """What a person could say first."""
        return self.plan.try_saying


def find_agent_set(name: str) -> Path:
    """The file of a set: a path, or the name of a set of the person's own or a shipped one.

    Raises:
        ConfigError: there is none; the hint names those that there are.
    """
    given = Path(name).expanduser()
    if given.suffix == ".toml" or given.parent != Path():
        if given.is_file():
            return given
        raise ConfigError(
            say("AgentSet", "There is no agent set {name}.").format(name=name),
            hint=say("AgentSet", "Sets to choose by name: {names}.").format(names=_known()),
        )
    for folder in (paths.own_agents_dir(), paths.agents_dir()):
        if (folder / f"{name}.toml").is_file():
            return folder / f"{name}.toml"
    raise ConfigError(
        say("AgentSet", "There is no agent set “{name}”.").format(name=name),
        hint=did_you_mean(name, _names(), say("AgentSet", "Sets: {names}.")),
    )


def load_agent_set(
    path: Path | str,
    values: Values = current_values,
    *,
    own: OwnTools | None = None,
    guardrails: GuardrailShelf | None = None,
) -> AgentSet:
    """Read a set and make its agents.

    Args:
        values: what the variables in instructions stand for, asked each time instructions are evaluated.
        own: the person's tools and which files they trust; whoever gives them closes them when the agents are not in
            use any more. Without them only files that ship with the application are run.
        guardrails: the person's, for sets that name some, or are named by some.
    Raises:
        ConfigError: the file cannot be read, or something in it or in its tool files is wrong (`FILE:LINE: …`).
    """
    file = Path(path)
    plan = parse_agent_set(_read(file), str(path))
    tools = _ToolShelf(file.parent, plan.source, OwnTools() if own is None else own)
    agents = {agent.name: _agent(agent, plan, tools, values) for agent in plan.agents}
    _check_handoff_names(plan, agents)
    for agent in plan.agents:
        agents[agent.name].output_guardrails.extend(_guardrails(agent, plan.source, file.stem, guardrails))
    for agent in plan.agents:
        agents[agent.name].handoffs.extend(agents[target.text] for target in agent.handoffs)
    return AgentSet(file.stem, file, plan, agents)


def _read(file: Path) -> str:
    try:
        return as_text(read_data(file), file)
    except FileNotFoundError:
        raise ConfigError(
            say("AgentSet", "There is no agent set {file}.").format(file=file),
            hint=say("AgentSet", "Sets to choose by name: {names}.").format(names=_known()),
        ) from None


def _names() -> list[str]:
    return sorted(
        {file.stem for folder in (paths.own_agents_dir(), paths.agents_dir()) for file in folder.glob("*.toml")}
    )


def _known() -> str:
    return ", ".join(_names()) or say("AgentSet", "none")


def _agent(agent: AgentPlan, plan: AgentSetPlan, shelf: _ToolShelf, values: Values) -> RealtimeAgent[Any]:
    script = Script(agent.instructions, agent.greeting, agent.facts, plan.needs_language_model)
    functions, servers = shelf.tools(agent)
    tools = _with_examples(agent, plan.source, functions)
    described = render_description(agent.handoff_description, agent.handoff_examples)
    return RealtimeAgent(
        name=agent.name,
        instructions=_instructions(render_script(script), agent.name, values),
        tools=[*tools],
        handoff_description=described or None,
        voice=agent.voice,
        mcp_servers=[*servers],
    )


def _instructions(text: str, agent: str, values: Values) -> Instructions:
    """The text itself, or what fills its variables in when it is asked for."""
    if not has_variables(text):
        return text
    return lambda _context, _agent: filled(text, {**values(), "agent": agent})


def _with_examples(agent: AgentPlan, source: str, tools: list[FunctionTool]) -> list[FunctionTool]:
    """Add the set's own examples to the tools' descriptions."""
    known = {tool.name: tool for tool in tools}
    for name, examples in agent.examples.items():
        if name not in known:
            line = min((example.line for example in examples), default=agent.line)
            what = say("AgentSet", "there are examples for “{name}”, which is no tool of {agent}.").format(
                name=name, agent=agent.name
            )
            raise problem(source, line, what, did_you_mean(name, known, say("AgentSet", "Tools: {names}.")))
        _check_slots(known[name], examples, source)
        told = parse_description(known[name].description)
        every = (*(example.text for example in examples), *told.examples)
        described = render_description(told.text, tuple(dict.fromkeys(every)))
        known[name] = dataclasses.replace(known[name], description=described)
    return list(known.values())


def _check_slots(tool: FunctionTool, examples: tuple[Written, ...], source: str) -> None:
    parameters = list(tool.params_json_schema.get("properties", {}))
    for example in examples:
        for part in template_parts(example.text):
            if isinstance(part, Placeholder) and part.name not in parameters:
                what = say("AgentSet", "{tool} has no parameter “{name}”.").format(tool=tool.name, name=part.name)
                raise problem(
                    source,
                    example.line,
                    what,
                    did_you_mean(part.name, parameters, say("AgentSet", "Parameters: {names}.")),
                )


def _guardrails(agent: AgentPlan, source: str, name: str, shelf: GuardrailShelf | None) -> list[OutputGuardrail]:
    """Those that the agent names, and those that watch all agents of its set."""
    found: list[OutputGuardrail | None] = [] if shelf is None else [*shelf.for_set(name)]
    ids = () if shelf is None else shelf.ids
    for reference in agent.guardrails:
        guardrail_id = reference.text.removeprefix("own.")
        if shelf is None or not reference.text.startswith("own.") or guardrail_id not in ids:
            hint = did_you_mean(
                reference.text, [f"own.{each}" for each in ids], say("AgentSet", "Guardrails of the settings: {names}.")
            )
            what = say("AgentSet", "the settings have no guardrail “{name}”.").format(name=reference.text)
            raise problem(source, reference.line, what, hint)
        try:
            found.append(shelf.get(guardrail_id))
        except ConfigError as error:
            raise problem(source, reference.line, error.message, error.hint) from error
    return list(dict.fromkeys(each for each in found if each is not None))


def _check_handoff_names(plan: AgentSetPlan, agents: Mapping[str, RealtimeAgent[Any]]) -> None:
    """No agent may have two tools of one name, handoffs counted."""
    for agent in plan.agents:
        taken = {tool.name for tool in agents[agent.name].tools}
        for target in agent.handoffs:
            name = default_tool_name(target.text)
            if name in taken:
                raise problem(plan.source, target.line, _two_tools(agent, name))
            taken.add(name)


def _two_tools(agent: AgentPlan, name: str) -> Text:
    return say("AgentSet", "{agent} has two tools named “{name}”.").format(agent=agent.name, name=name)


class _ToolShelf:
    """The tools a set names; a Python file is run once however many of its functions are named."""

    def __init__(self, folder: Path, source: str, own: OwnTools) -> None:
        self._folder = folder
        self._source = source
        self._own = own
        self._files: dict[Path, ToolFile] = {}
        self._builtins = own.builtins()

    def tools(self, agent: AgentPlan) -> tuple[list[FunctionTool], list[ToolServer]]:
        """An agent's tools and servers of tools. Raises ConfigError for an unknown one and for two of one name."""
        found: dict[str, FunctionTool] = {}
        servers: list[ToolServer] = []
        for reference in agent.tools:
            for tool in self._named(reference):
                if not isinstance(tool, FunctionTool):
                    servers.append(tool)
                    continue
                if tool.name in found:
                    raise problem(self._source, reference.line, _two_tools(agent, tool.name))
                found[tool.name] = tool
        return list(found.values()), servers

    def _named(self, reference: Written) -> Sequence[FunctionTool | ToolServer]:
        text = reference.text.removeprefix("python ").strip()
        if text.startswith("builtin."):
            return self._builtin(text.removeprefix("builtin."), reference)
        if text.startswith("own."):
            return self._of_settings(text.removeprefix("own."), reference)
        file, mark, function = text.partition("#")
        if not mark or not file.endswith(".py") or not function:
            what = say("AgentSet", "“{text}” is no tool reference.").format(text=reference.text)
            names = ", ".join(Builtins.NAMES)
            hint = f'Write "builtin.<name>" ({names}), "own.<id>" for one of the settings, or "<file>.py#<function>".'
            raise problem(self._source, reference.line, what, hint)
        return [self._from_file(file, function, reference)]

    def _builtin(self, name: str, reference: Written) -> list[FunctionTool]:
        try:
            return self._builtins.tools(name)
        except UserError:
            hint = did_you_mean(name, Builtins.NAMES, say("AgentSet", "Built-in tools: {names}."))
            what = say("AgentSet", "there is no built-in tool “{name}”.").format(name=name)
            raise problem(self._source, reference.line, what, hint) from None

    def _of_settings(self, tool_id: str, reference: Written) -> list[FunctionTool | ToolServer]:
        """None of them for a server that the person has switched off."""
        if tool_id not in self._own.ids:
            hint = did_you_mean(tool_id, self._own.ids, say("AgentSet", "Tools of the settings: {names}."))
            what = say("AgentSet", "the settings have no tool “{name}”.").format(name=tool_id)
            raise problem(self._source, reference.line, what, hint)
        try:
            found = self._own.get(tool_id)
        except ConfigError as error:
            raise problem(self._source, reference.line, error.message, error.hint) from error
        return [] if found is None else [found]

    def _from_file(self, file: str, function: str, reference: Written) -> FunctionTool:
        folder = self._folder.resolve()
        path = (folder / file).resolve()
        if not path.is_relative_to(folder):
            what = say("AgentSet", "“{file}” lies outside the set's folder.").format(file=file)
            hint = say("AgentSet", "Tool files have to lie beside or below the set.")
            raise problem(self._source, reference.line, what, hint)
        if not path.is_file():
            what = say("AgentSet", "there is no tool file “{file}”.").format(file=file)
            raise problem(self._source, reference.line, what, say("AgentSet", "Looked for {path}.").format(path=path))
        try:
            if path not in self._files:
                self._files[path] = self._own.file(path, shown=file)
            return self._files[path].tool(function)
        except ConfigError as error:
            raise problem(self._source, reference.line, error.message, error.hint) from error
