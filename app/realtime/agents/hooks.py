"""What a caller may override to be told about a run: one class for the whole run, one for a single agent.

The session calls them in the order in which things happen and waits for each; a hook that raises is reported as an
`error` event and changes nothing else.
"""

from __future__ import annotations

from typing import Any, Generic

from app.tools.context import RunContextWrapper, TContext


class RealtimeRunHooks(Generic[TContext]):
    """Hooks of a whole run (`RealtimeRunConfig.hooks`), whichever agent is speaking."""

    async def on_agent_start(self, context: RunContextWrapper[TContext], agent: Any) -> None:
        """`agent` begins to answer."""

    async def on_agent_end(self, context: RunContextWrapper[TContext], agent: Any, output: str) -> None:
        """`agent` ended its answer; `output` is its text, empty when it only called tools."""

    async def on_handoff(self, context: RunContextWrapper[TContext], from_agent: Any, to_agent: Any) -> None:
        """The conversation passed from one agent to another."""

    async def on_tool_start(self, context: RunContextWrapper[TContext], agent: Any, tool: Any) -> None:
        """A tool is about to run."""

    async def on_tool_end(self, context: RunContextWrapper[TContext], agent: Any, tool: Any, result: str) -> None:
        """A tool ended; `result` is what the model is told."""


class RealtimeAgentHooks(Generic[TContext]):
    """Hooks of one agent (`RealtimeAgent.hooks`)."""

    async def on_start(self, context: RunContextWrapper[TContext], agent: Any) -> None:
        """This agent begins to answer."""

    async def on_end(self, context: RunContextWrapper[TContext], agent: Any, output: str) -> None:
        """This agent ended its answer."""

    async def on_handoff(self, context: RunContextWrapper[TContext], agent: Any, source: Any) -> None:
        """The conversation was handed to this agent by `source`."""

    async def on_tool_start(self, context: RunContextWrapper[TContext], agent: Any, tool: Any) -> None:
        """A tool of this agent is about to run."""

    async def on_tool_end(self, context: RunContextWrapper[TContext], agent: Any, tool: Any, result: str) -> None:
        """A tool of this agent ended."""
