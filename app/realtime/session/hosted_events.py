"""Events about tool servers that the model's provider calls; part of `events.RealtimeSessionEvent`."""

from __future__ import annotations

from typing import Any, Literal

from app.base.frozen import frozen
from app.realtime.model_events import McpStatus
from app.realtime.session.event_info import NO_INFO, RealtimeEventInfo


@frozen
class RealtimeMcpToolsListed:
    """The service has listed the tools of a server that it calls itself, or could not: then `error` says so."""

    server_label: str
    tools: list[dict[str, Any]] | None
    error: dict[str, Any] | None
    info: RealtimeEventInfo = NO_INFO
    type: Literal["mcp_tools_listed"] = "mcp_tools_listed"


@frozen
class RealtimeMcpCall:
    """The service calls such a tool: published when it begins and when it ended. `arguments` is JSON text."""

    item_id: str
    server_label: str
    name: str
    arguments: str
    status: McpStatus
    output: str | None
    error: dict[str, Any] | None
    info: RealtimeEventInfo = NO_INFO
    type: Literal["mcp_call"] = "mcp_call"
