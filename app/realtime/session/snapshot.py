"""An agent as it stood when it took over: its words, its tools, its ways out, evaluated once.

A response is served with the snapshot that was in force when it was created, so a handoff in between cannot change
what a running call means. `take` runs the caller's callables; everything else is values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.base.errors import UserError
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.handoff import Handoff
from app.tools.context import RunContextWrapper
from app.tools.registry import ToolRegistry


@dataclass(frozen=True, slots=True)
class AgentSnapshot:
    """One agent, ready to answer."""

    agent: RealtimeAgent[Any]
    instructions: str | None = None
    tools: ToolRegistry = field(default_factory=ToolRegistry)
    handoffs: Mapping[str, Handoff] = field(default_factory=dict)

    def to_wire_tools(self) -> list[dict[str, Any]]:
        """Tools and handoffs as the Realtime protocol describes them; an empty list when there are none."""
        return self.tools.to_wire() + [way.to_wire() for way in self.handoffs.values()]


async def take(agent: RealtimeAgent[Any], context: RunContextWrapper[Any]) -> AgentSnapshot:
    """Evaluate an agent's instructions and what is enabled for it now.

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
    return AgentSnapshot(agent, instructions, tools, handoffs)
