"""What an agent and a session know of a server of tools; `app.tools.mcp` has the servers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

from app.base.errors import ToolServerError
from app.tools.context import RunContextWrapper
from app.tools.spec import FunctionTool


class ToolServerHolder(Protocol):
    """Who uses a server, as the server sees it."""

    def server_gone(self, server: Any, error: ToolServerError) -> None:
        """It ended or was lost; told once per connection."""
        ...

    def tools_changed(self, server: Any) -> None:
        """It offers other tools now."""
        ...


@runtime_checkable
class ToolServer(Protocol):
    """A server whose tools join those of the agents that name it. A session holds it for as long as it lives."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    async def hold(self, holder: ToolServerHolder) -> None:
        """Connect unless it is. Raises ToolServerError when that fails."""
        ...

    async def release(self, holder: ToolServerHolder) -> None:
        """The holder needs it no more; the connection ends with the last one, within a second."""
        ...

    async def function_tools(self, context: RunContextWrapper[Any], agent: Any) -> Sequence[FunctionTool]:
        """Its tools for this agent, ready to call. Raises ToolServerError."""
        ...
