"""What a model tells about tool servers that its provider calls; part of `model_events.RealtimeModelEvent`."""

from __future__ import annotations

from typing import Any, Literal

from app.base.frozen import frozen

McpStatus = Literal["in_progress", "completed", "failed"]


@frozen
class RealtimeModelMcpToolsEvent:
    """The service lists the tools of a server that it calls itself. What a piece does not tell is empty or None.

    Args:
        tools: `{name, description, input_schema, annotations}` each.
    """

    item_id: str
    status: McpStatus
    server_label: str = ""
    tools: list[dict[str, Any]] | None = None
    type: Literal["mcp_tools"] = "mcp_tools"


@frozen
class RealtimeModelMcpCallEvent:
    """The service calls such a tool. What a piece does not tell is empty or None; `error` has type and message."""

    item_id: str
    status: McpStatus
    server_label: str = ""
    name: str = ""
    arguments: str = ""
    output: str | None = None
    error: dict[str, Any] | None = None
    type: Literal["mcp_call"] = "mcp_call"


@frozen
class RealtimeModelMcpArgumentsEvent:
    """Arguments of such a call: a piece of the JSON text, or with `is_done` the whole of it."""

    item_id: str
    text: str
    is_done: bool = False
    type: Literal["mcp_call_arguments"] = "mcp_call_arguments"


@frozen
class RealtimeModelMcpApprovalRequestEvent:
    """The service asks whether it may make a call; an `mcp_approval_response` item with this id answers."""

    item_id: str
    server_label: str
    name: str
    arguments: str
    type: Literal["mcp_approval_request"] = "mcp_approval_request"
