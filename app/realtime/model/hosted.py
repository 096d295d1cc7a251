"""What the service tells of tool servers that it calls itself, as model events. Pure and total: never raises."""

from __future__ import annotations

from typing import Any, Final

from app.realtime import model_events as out
from app.realtime.protocol import response_events as response
from app.realtime.protocol import server_events as server
from app.realtime.protocol.lenient import ServerEvent, object_of, objects_of, text_of

_STATUSES: Final[dict[str, out.McpStatus]] = {
    "in_progress": "in_progress",
    "completed": "completed",
    "failed": "failed",
}


def progress_of(event: ServerEvent) -> list[out.RealtimeModelEvent] | None:
    """Events that name an item by its id; None for events of another kind."""
    status = _STATUSES.get(event.type.rpartition(".")[2], "in_progress")
    match event:
        case server.McpListToolsProgress():
            return [out.RealtimeModelMcpToolsEvent(event.item_id, status)]
        case response.McpCallProgress():
            return [out.RealtimeModelMcpCallEvent(event.item_id, status)]
        case response.McpArgumentsDelta():
            return [out.RealtimeModelMcpArgumentsEvent(event.item_id, event.delta)]
        case response.McpArgumentsDone():
            return [out.RealtimeModelMcpArgumentsEvent(event.item_id, event.arguments, is_done=True)]
        case _:
            return None


def item_of(item: dict[str, Any], *, is_done: bool) -> list[out.RealtimeModelEvent]:
    """What an item tells; [] when it has no id or belongs to no tool server."""
    item_id, label = text_of(item, "id"), text_of(item, "server_label")
    if not item_id:
        return []
    match text_of(item, "type"):
        case "mcp_list_tools":
            tools = objects_of(item, "tools") if is_done else None
            return [out.RealtimeModelMcpToolsEvent(item_id, "in_progress", label, tools)]
        case "mcp_call":
            return [_call(item, item_id, label, is_done=is_done)]
        case "mcp_approval_request":
            name, arguments = text_of(item, "name"), text_of(item, "arguments")
            return [out.RealtimeModelMcpApprovalRequestEvent(item_id, label, name, arguments)] if is_done else []
        case _:
            return []


def _call(item: dict[str, Any], item_id: str, label: str, *, is_done: bool) -> out.RealtimeModelMcpCallEvent:
    error = object_of(item, "error") or None
    status: out.McpStatus = "failed" if error else "completed" if is_done else "in_progress"
    output = text_of(item, "output") if is_done and not error else None
    name, arguments = text_of(item, "name"), text_of(item, "arguments")
    return out.RealtimeModelMcpCallEvent(item_id, status, label, name, arguments, output, error)
