"""The tools of one agent by name: no two alike, and only those that are enabled.

Pure bookkeeping. Who asks: the session when it takes stock of an agent (connect, handoff, update).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from app.base.errors import UserError
from app.tools.context import RunContextWrapper
from app.tools.spec import FunctionTool, ask_enabled


class ToolRegistry:
    """Tools by name, in the order in which they were added."""

    def __init__(self, tools: Iterable[FunctionTool] = ()) -> None:
        self._tools: dict[str, FunctionTool] = {}
        for tool in tools:
            self.add(tool)

    def add(self, tool: FunctionTool) -> None:
        """Add one. Raises UserError when the name is taken by another tool."""
        if self._tools.setdefault(tool.name, tool) is not tool:
            raise UserError(f"Two tools are called {tool.name}.", hint="Give one of them a name_override.")

    def get(self, name: str) -> FunctionTool | None:
        """The tool of that name."""
        return self._tools.get(name)

    def __iter__(self) -> Iterator[FunctionTool]:
        return iter(self._tools.values())

    def __len__(self) -> int:
        return len(self._tools)

    def __contains__(self, name: object) -> bool:
        return name in self._tools

    async def enabled(self, context: RunContextWrapper[Any], agent: Any) -> ToolRegistry:
        """Those whose `is_enabled` says yes now."""
        return ToolRegistry([tool for tool in self if await ask_enabled(tool.is_enabled, context, agent)])

    def to_wire(self) -> list[dict[str, Any]]:
        """All of them as the Realtime protocol describes tools."""
        return [tool.to_wire() for tool in self]
