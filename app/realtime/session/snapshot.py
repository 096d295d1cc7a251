"""An agent as it stood when it took over: its words, its tools, its ways out, evaluated once.

A response is served with the snapshot that was in force when it was created, so a handoff in between cannot change
what a running call means. `take` runs the caller's callables; everything else is values.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Any

from app.base.errors import UserError
from app.base.frozen import frozen
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.handoff import Handoff
from app.tools.context import RunContextWrapper
from app.tools.hosted import HostedMCPTool, check_labels
from app.tools.registry import ToolRegistry
from app.tools.spec import FunctionTool, ask_enabled


@frozen
class ServedTool:
    """A tool and the name of the server that has it."""

    server: str
    tool: FunctionTool


@frozen
class Clash:
    """A server's tool that was left out because its name is taken; `other` says by whose."""

    server: str
    name: str
    other: str


@frozen
class AgentSnapshot:
    """One agent, ready to answer.

    Args:
        hosted: tool servers that the model's provider calls.
        served: the names of those tools that its servers have.
        clashes: what of its servers was left out.
    """

    agent: RealtimeAgent[Any]
    instructions: str | None = None
    tools: ToolRegistry = field(default_factory=ToolRegistry)
    handoffs: Mapping[str, Handoff] = field(default_factory=dict)
    hosted: tuple[HostedMCPTool, ...] = ()
    served: frozenset[str] = frozenset()
    clashes: tuple[Clash, ...] = ()

    def to_wire_tools(self) -> list[dict[str, Any]]:
        """Tools and handoffs as the Realtime protocol describes them; an empty list when there are none."""
        hosted = [tool.to_wire() for tool in self.hosted]
        return [*self.tools.to_wire(), *hosted, *(way.to_wire() for way in self.handoffs.values())]


async def take(
    agent: RealtimeAgent[Any], context: RunContextWrapper[Any], served: Iterable[ServedTool] = ()
) -> AgentSnapshot:
    """Evaluate an agent's instructions and what is enabled for it now.

    Args:
        served: the tools of its servers; one whose name is taken is left out and named in `clashes`.
    Raises:
        UserError: two of its tools or handoffs have one name. Whatever the agent's own callables raise passes too.
    """
    instructions = await agent.get_system_prompt(context)
    tools = await agent.enabled_tools(context)
    handoffs: dict[str, Handoff] = {}
    for way in await agent.enabled_handoffs(context):
        if way.tool_name in handoffs or way.tool_name in tools:
            raise UserError(
                f"Agent {agent.name} has two tools or handoffs called {way.tool_name}.",
                hint="Give one of them another name with tool_name_override.",
            )
        handoffs[way.tool_name] = way
    hosted = tuple(tool for tool in agent.tools if isinstance(tool, HostedMCPTool))
    check_labels(hosted)
    return await with_served(AgentSnapshot(agent, instructions, tools, handoffs, hosted), context, served)


def renewed(in_force: AgentSnapshot, fresh: AgentSnapshot) -> AgentSnapshot:
    """`in_force` with the tools of `fresh`; as it was when that is of another agent."""
    if in_force.agent is not fresh.agent:
        return in_force
    return dataclasses.replace(in_force, tools=fresh.tools, served=fresh.served, clashes=fresh.clashes)


async def with_served(
    before: AgentSnapshot, context: RunContextWrapper[Any], served: Iterable[ServedTool]
) -> AgentSnapshot:
    """`before` with `served` in the place of the servers' tools that it had, as far as they are enabled now."""
    agent = before.agent
    tools = ToolRegistry(tool for tool in before.tools if tool.name not in before.served)
    own = frozenset(tool.name for tool in tools)
    owners = dict.fromkeys(own, f"the agent {agent.name}")
    owners |= dict.fromkeys(before.handoffs, f"a handoff of the agent {agent.name}")
    clashes: list[Clash] = []
    for each in served:
        name = each.tool.name
        if name in owners:
            clashes.append(Clash(each.server, name, owners[name]))
        elif await ask_enabled(each.tool.is_enabled, context, agent):
            owners[name] = f"the tool server “{each.server}”"
            tools.add(each.tool)
    names = frozenset(tool.name for tool in tools) - own
    return dataclasses.replace(before, tools=tools, served=names, clashes=tuple(clashes))
