"""What the service tells of tool servers that it calls itself, as model events."""

from __future__ import annotations

from typing import Any

import pytest

from app.realtime import model_events as out
from app.realtime.model.translation import events_of
from app.realtime.protocol.server_events import decode

CALL = {"type": "mcp_call", "id": "m1", "server_label": "files", "name": "read", "arguments": '{"a":1}'}
LIST = {"type": "mcp_list_tools", "id": "l1", "server_label": "files", "tools": [{"name": "read"}]}
ASK = {"type": "mcp_approval_request", "id": "a1", "server_label": "files", "name": "read", "arguments": "{}"}
FAULT = {"type": "http_error", "code": 500, "message": "no"}


def told(kind: str, **fields: Any) -> list[Any]:
    """Typed events; an item is told as an `other` event too, for the history's order."""
    events = events_of(decode({"type": kind, **fields}))
    others = [event for event in events if isinstance(event, out.RealtimeModelOtherEvent)]
    assert len(others) == kind.startswith("conversation.item.")
    return [event for event in events if event not in others]


@pytest.mark.parametrize("status", ["in_progress", "completed", "failed"])
def test_progress_names_the_item(status: str) -> None:
    assert told(f"mcp_list_tools.{status}", item_id="l1") == [out.RealtimeModelMcpToolsEvent("l1", status)]  # type: ignore[arg-type] # one of the three
    assert told(f"response.mcp_call.{status}", item_id="m1") == [out.RealtimeModelMcpCallEvent("m1", status)]  # type: ignore[arg-type] # one of the three


def test_arguments_come_in_pieces_and_whole() -> None:
    assert told("response.mcp_call_arguments.delta", item_id="m1", delta="{") == [
        out.RealtimeModelMcpArgumentsEvent("m1", "{")
    ]
    assert told("response.mcp_call_arguments.done", item_id="m1", arguments="{}") == [
        out.RealtimeModelMcpArgumentsEvent("m1", "{}", is_done=True)
    ]


def test_a_list_brings_its_tools_when_it_is_done() -> None:
    assert told("conversation.item.added", item=LIST) == [out.RealtimeModelMcpToolsEvent("l1", "in_progress", "files")]
    done = out.RealtimeModelMcpToolsEvent("l1", "in_progress", "files", [{"name": "read"}])
    assert told("conversation.item.done", item=LIST) == [done]


@pytest.mark.parametrize("kind", ["conversation.item.done", "response.output_item.done"])
@pytest.mark.parametrize(
    ("item", "status", "output", "error"),
    [({"output": "text"}, "completed", "text", None), ({"error": FAULT}, "failed", None, FAULT)],
)
def test_a_call_ends_with_an_output_or_an_error(kind: str, item: Any, status: Any, output: Any, error: Any) -> None:
    expected = out.RealtimeModelMcpCallEvent("m1", status, "files", "read", '{"a":1}', output, error)
    assert told(kind, item={**CALL, **item}) == [expected]


def test_a_call_that_begins_has_no_output() -> None:
    begun = out.RealtimeModelMcpCallEvent("m1", "in_progress", "files", "read", '{"a":1}')
    assert told("conversation.item.added", item=CALL) == [begun]


def test_a_request_is_told_when_it_is_whole() -> None:
    assert told("conversation.item.added", item=ASK) == []
    asked = out.RealtimeModelMcpApprovalRequestEvent("a1", "files", "read", "{}")
    assert told("conversation.item.done", item=ASK) == [asked]


@pytest.mark.parametrize("item", [{"type": "mcp_call"}, {"type": "mcp_news", "id": "x"}, {"type": 3, "id": "x"}])
def test_an_item_that_is_nothing_known_tells_nothing(item: dict[str, Any]) -> None:
    assert told("conversation.item.done", item=item) == []


def test_null_anywhere_raises_nothing() -> None:
    for item in (CALL, LIST, ASK):
        for key in item:
            told("conversation.item.done", item={**item, key: None})
