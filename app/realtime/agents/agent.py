"""An agent: who speaks, with which instructions, tools and ways to hand over.

A plain value that any number of sessions may share; sessions never change it. Lists may be filled after construction
(two agents that hand over to each other need that) until a session has taken them over.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Generic

from app.base.errors import UserError
from app.base.foreign import answered
from app.realtime.agents.guardrail import OutputGuardrail
from app.realtime.agents.handoff import Handoff, realtime_handoff
from app.realtime.agents.hooks import RealtimeAgentHooks
from app.realtime.agents.mcp_config import MCPConfig, check_mcp_config
from app.realtime.agents.tool_server import ToolServer
from app.tools.context import RunContextWrapper, TContext
from app.tools.hosted import HostedMCPTool
from app.tools.registry import ToolRegistry
from app.tools.spec import FunctionTool, ask_enabled

Instructions = str | Callable[..., str | Awaitable[str]]


@dataclass(eq=False)
class RealtimeAgent(Generic[TContext]):
    """One agent of a realtime conversation.

    Args:
        name: for people, and for the name of the handoff tool that leads here.
        instructions: text, or `(context, agent) -> text`, also asynchronous; evaluated at connect, handoff and update.
        tools: what it may call: functions, and tool servers that the model's provider calls (`HostedMCPTool`).
        handoffs: agents it may hand over to, or `realtime_handoff(…)` objects.
        output_guardrails: checks on what it says.
        hooks: told what this agent does.
        handoff_description: added to the description of the tool that leads here.
        prompt: a prompt stored at the server, as `{"id": …}`.
        mcp_servers: servers whose tools join.
        voice: applies until the session has produced audio.
        mcp_config: how the tools of its servers are shown, see `MCPConfig`.
    Raises:
        TypeError: an argument has the wrong type.
    """

    name: str
    instructions: Instructions | None = None
    tools: list[FunctionTool | HostedMCPTool] = field(default_factory=list)
    handoffs: list[RealtimeAgent[Any] | Handoff] = field(default_factory=list)
    output_guardrails: list[OutputGuardrail] = field(default_factory=list)
    hooks: RealtimeAgentHooks[Any] | None = None
    handoff_description: str | None = None
    prompt: dict[str, Any] | None = None
    mcp_servers: list[ToolServer] = field(default_factory=list)
    voice: str | dict[str, Any] | None = None
    mcp_config: MCPConfig = field(default_factory=MCPConfig)

    def __post_init__(self) -> None:
        _expect("name", self.name, str, "text")
        if self.instructions is not None and not callable(self.instructions):
            _expect("instructions", self.instructions, str, "text or a callable")
        _expect_list("tools", self.tools, (FunctionTool, HostedMCPTool), "function tools (see @function_tool)")
        _expect_list("handoffs", self.handoffs, (RealtimeAgent, Handoff), "agents or realtime_handoff(…) objects")
        _expect_list("output_guardrails", self.output_guardrails, OutputGuardrail, "OutputGuardrail objects")
        _expect_list("mcp_servers", self.mcp_servers, ToolServer, "tool servers (MCPServerStdio and the like)")
        if self.hooks is not None:
            _expect("hooks", self.hooks, RealtimeAgentHooks, "a RealtimeAgentHooks")
        if self.handoff_description is not None:
            _expect("handoff_description", self.handoff_description, str, "text")
        if self.prompt is not None:
            _expect("prompt", self.prompt, dict, "a dict with an id")
        if self.voice is not None:
            _expect("voice", self.voice, (str, dict), "a voice's name")
        check_mcp_config(self.mcp_config)

    def clone(self, **changes: Any) -> RealtimeAgent[TContext]:
        """A copy with other values for some fields. Raises TypeError for a field that does not exist."""
        copied = {name: list(getattr(self, name)) for name in ("tools", "handoffs", "output_guardrails", "mcp_servers")}
        return dataclasses.replace(self, **{**copied, "mcp_config": self.mcp_config.copy(), **changes})

    async def get_system_prompt(self, context: RunContextWrapper[Any]) -> str | None:
        """The instructions as text, evaluated now. Raises UserError when a callable gives something else."""
        if not callable(self.instructions):
            return self.instructions
        text = await answered(self.instructions, context, self)
        if not isinstance(text, str):
            raise UserError(f"The instructions of {self.name} must be text, not {type(text).__name__}.")
        return text

    async def enabled_tools(self, context: RunContextWrapper[Any]) -> ToolRegistry:
        """Its own tools that are enabled now, without those of servers. Raises UserError when two have one name."""
        own = ToolRegistry(tool for tool in self.tools if isinstance(tool, FunctionTool))
        return await own.enabled(context, self)

    async def enabled_handoffs(self, context: RunContextWrapper[Any]) -> list[Handoff]:
        """Its ways to other agents that are enabled now; plain agents get the default handoff."""
        ways = [way if isinstance(way, Handoff) else realtime_handoff(way) for way in self.handoffs]
        return [way for way in ways if await ask_enabled(way.is_enabled, context, self)]


def _expect(name: str, value: object, kinds: type | tuple[type, ...], wanted: str) -> None:
    if not isinstance(value, kinds):
        raise TypeError(f"RealtimeAgent {name} must be {wanted}, not {type(value).__name__}")


def _expect_list(name: str, value: object, kinds: type | tuple[type, ...], wanted: str) -> None:
    if not isinstance(value, list):
        raise TypeError(f"RealtimeAgent {name} must be a list of {wanted}, not {type(value).__name__}")
    for part in value:
        if not isinstance(part, kinds):
            raise TypeError(f"RealtimeAgent {name} must hold {wanted}, not {type(part).__name__}")
