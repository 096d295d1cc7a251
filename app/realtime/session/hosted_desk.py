"""The desk for tool servers that the model's provider calls: lists, calls, and who may make them.

Pure. Pieces of one listing or call come in several events and in any order; consumers are told each state once.
Invariants: a request is answered at most once; nothing a model sends makes it raise.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.base.frozen import frozen
from app.realtime import model_events as model
from app.realtime.model_inputs import RealtimeModelSendRawMessage
from app.realtime.session import events, messages
from app.realtime.session.snapshot import AgentSnapshot
from app.tools.hosted import ApprovalFunction, HostedMCPTool, MCPApprovalRequestData


@frozen
class AskHosted:
    """Let `decides` answer, or the time for an answer pass; then tell `HostedDecided`."""

    request: MCPApprovalRequestData
    decides: ApprovalFunction | None


@frozen
class HostedDecided:
    """A request of the provider is decided; one that is not open any more changes nothing."""

    request_id: str
    approve: bool
    reason: str | None = None
    always: bool = False


HostedOutput = events.RealtimeSessionEvent | RealtimeModelSendRawMessage | AskHosted


class HostedDesk:
    """Feed it the model's events and decisions; publish, send and ask what it gives, in order.

    Args:
        in_force: the agent that answers now.
    """

    def __init__(self, info: events.RealtimeEventInfo, in_force: Callable[[], AgentSnapshot]) -> None:
        self._info = info
        self._in_force = in_force
        self._lists: dict[str, model.RealtimeModelMcpToolsEvent] = {}
        self._calls: dict[str, events.RealtimeMcpCall] = {}
        self._waiting: dict[str, MCPApprovalRequestData] = {}
        self._seen: set[str] = set()
        self._decided: dict[tuple[str, str], bool] = {}

    def waits(self, request_id: str) -> bool:
        """Whether a request waits for a decision."""
        return request_id in self._waiting

    @property
    def is_waiting(self) -> bool:
        """Whether a request waits for a person."""
        return bool(self._waiting)

    def forget(self) -> None:
        """The connection is gone: what the provider asked means nothing any more."""
        self._waiting.clear()

    def tools(self, event: model.RealtimeModelMcpToolsEvent) -> list[HostedOutput]:
        """A listing began, brought its tools, or ended."""
        known = self._lists.get(event.item_id, event)
        tools = known.tools if event.tools is None else event.tools
        status = known.status if event.status == "in_progress" else event.status
        label = event.server_label or known.server_label
        self._lists[event.item_id] = replace(known, status=status, server_label=label, tools=tools)
        is_whole = status == "failed" or (status == "completed" and tools is not None)
        if not is_whole or event.item_id in self._seen:
            return []
        self._seen.add(event.item_id)
        if status == "completed":
            return [events.RealtimeMcpToolsListed(label, tools, None, self._info)]
        message = f"The service could not list the tools of {label or 'a tool server'}."
        error = {"type": "mcp_error", "code": "mcp_list_tools_failed", "message": message}
        return [events.RealtimeMcpToolsListed(label, None, error, self._info)]

    def called(self, event: model.RealtimeModelMcpCallEvent) -> list[HostedOutput]:
        """A call began, went on, or ended."""
        known = self._calls.get(event.item_id)
        before = known or events.RealtimeMcpCall(event.item_id, "", "", "", "in_progress", None, None, self._info)
        now = replace(
            before,
            server_label=event.server_label or before.server_label,
            name=event.name or before.name,
            arguments=event.arguments or before.arguments,
            output=event.output if event.output is not None else before.output,
            error=event.error or before.error,
        )
        if event.status == "failed" or (event.status == "completed" and now.output is not None):
            now = replace(now, status=event.status)
        self._calls[event.item_id] = now
        is_told = known is not None and (known.status, known.error) == (now.status, now.error)
        return [] if is_told else [now]

    def argued(self, event: model.RealtimeModelMcpArgumentsEvent) -> list[HostedOutput]:
        """The arguments of a call are whole."""
        known = self._calls.get(event.item_id)
        if event.is_done and known is not None:
            self._calls[event.item_id] = replace(known, arguments=event.text)
        return []

    def requested(self, event: model.RealtimeModelMcpApprovalRequestEvent) -> list[HostedOutput]:
        """The provider asks whether it may make a call."""
        if event.item_id in self._seen:
            return []
        self._seen.add(event.item_id)
        request = MCPApprovalRequestData(event.item_id, event.server_label, event.name, event.arguments)
        decided = self._decided.get((event.server_label, event.name))
        if decided is not None:
            return [_answer(HostedDecided(request.id, decided))]
        self._waiting[request.id] = request
        snapshot = self._in_force()
        tool = next((each for each in snapshot.hosted if each.server_label == request.server_label), None)
        if tool is not None and tool.on_approval_request is not None:
            return [AskHosted(request, tool.on_approval_request)]
        return [self._question(snapshot.agent, tool, request), AskHosted(request, None)]

    def decided(self, given: HostedDecided) -> list[HostedOutput]:
        """A person, the application or the clock has decided."""
        request = self._waiting.pop(given.request_id, None)
        if request is None:
            return []
        answers: list[HostedOutput] = [_answer(given)]
        if given.always:
            self._decided[request.server_label, request.name] = given.approve
            alike = [other for other in self._waiting.values() if _tool(other) == _tool(request)]
            for other in alike:
                del self._waiting[other.id]
                answers.append(_answer(replace(given, request_id=other.id)))
        return answers

    def _question(
        self, agent: Any, tool: HostedMCPTool | None, request: MCPApprovalRequestData
    ) -> events.RealtimeToolApprovalRequired:
        return events.RealtimeToolApprovalRequired(
            agent, tool, request.id, request.arguments, self._info, request.name, request.server_label
        )


def _tool(request: MCPApprovalRequestData) -> tuple[str, str]:
    return request.server_label, request.name


def _answer(given: HostedDecided) -> RealtimeModelSendRawMessage:
    # The item's own id is wanted, at most 32 characters; the request's end tells it from others.
    item: dict[str, Any] = {"type": "mcp_approval_response", "id": f"ar_{given.request_id[-29:]}"}
    item |= {"approval_request_id": given.request_id, "approve": given.approve}
    return messages.create_item(item | ({"reason": given.reason} if given.reason else {}))
