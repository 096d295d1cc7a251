"""Tool servers that the provider calls, over a real WebSocket with a scripted service."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from openai.types.realtime import ConversationItemCreateEvent, SessionUpdateEvent

from app.base.errors import UserError
from app.realtime import (
    HostedMCPTool,
    MCPToolApprovalFunctionResult,
    MCPToolApprovalRequest,
    RealtimeAgent,
    RealtimeRunner,
)
from tests import wire_frames as wire
from tests.session_parts import Reader
from tests.wire_peer import Peer, Script, peer

FILES = {"server_label": "files", "server_url": "https://files.example/mcp", "require_approval": "always"}
WIRE = {"type": "mcp", **FILES}
CALL = {"type": "mcp_call", "id": "m1", "server_label": "files", "name": "read", "arguments": "{}"}


def asks(item_id: str, name: str = "read") -> str:
    item = {"type": "mcp_approval_request", "id": item_id, "server_label": "files", "name": name, "arguments": "{}"}
    return wire.frame("conversation.item.done", item=item, previous_item_id=None)


async def talked(script: Script, agent: RealtimeAgent[Any], use: Any, **config: Any) -> Reader:
    async with peer(script) as url:
        session = await RealtimeRunner(agent, config=config).run(model_config={"url": url, "api_key": "k"})
        reader = Reader(session)
        async with session:
            await use(session, reader)
        await asyncio.wait_for(reader.task, 2)
    return reader


async def answer_of(one: Peer) -> dict[str, Any]:
    event = await one.receive("conversation.item.create")
    ConversationItemCreateEvent.model_validate(event)
    item: dict[str, Any] = event["item"]
    return {key: value for key, value in item.items() if key not in ("type", "id")}


def test_a_hosted_server_is_described_listed_asked_about_and_called() -> None:
    answers: list[dict[str, Any]] = []

    async def service(one: Peer) -> None:
        settings = await one.set_up()
        SessionUpdateEvent.model_validate({"type": "session.update", "session": settings})
        assert settings["tools"] == [WIRE]
        listed = {"type": "mcp_list_tools", "id": "l1", "server_label": "files"}
        tools = [{"name": "read", "input_schema": {}}]
        await one.send(
            wire.frame("mcp_list_tools.in_progress", item_id="l1"),
            wire.frame("conversation.item.added", item={**listed, "tools": []}),
            wire.frame("conversation.item.done", item={**listed, "tools": tools}),
            wire.frame("mcp_list_tools.completed", item_id="l1"),
            wire.response_created(),
            asks("ask1"),
        )
        answers.append(await answer_of(one))
        ended = {"response_id": "r1", "output_index": 0, "item": {**CALL, "output": "text"}}
        await one.send(
            wire.frame("conversation.item.added", item=CALL),
            wire.frame("response.mcp_call.in_progress", item_id="m1", output_index=0),
            wire.frame("response.mcp_call.completed", item_id="m1", output_index=0),
            wire.frame("response.output_item.done", **ended),
            asks("ask2"),
        )
        answers.append(await answer_of(one))
        await one.send(wire.response_done())
        await one.until_closed()

    async def use(session: Any, reader: Reader) -> None:
        first = await reader.until("tool_approval_required")
        assert (first.call_id, first.name, first.server_label) == ("ask1", "read", "files")
        assert isinstance(first.tool, HostedMCPTool)
        await session.approve_tool_call("ask1")
        await reader.until("tool_approval_required", 2)
        await session.reject_tool_call("ask2", rejection_message="too dear")
        with pytest.raises(UserError, match="ask2"):
            await session.approve_tool_call("ask2")
        await reader.until("response_done")

    agent: RealtimeAgent[Any] = RealtimeAgent("Ann", tools=[HostedMCPTool(FILES)])
    reader = asyncio.run(talked(service, agent, use))
    assert [
        (event.server_label, [tool["name"] for tool in event.tools]) for event in reader.of("mcp_tools_listed")
    ] == [("files", ["read"])]
    assert [(event.status, event.name, event.output) for event in reader.of("mcp_call")] == [
        ("in_progress", "read", None),
        ("completed", "read", "text"),
    ]
    assert answers == [
        {"approval_request_id": "ask1", "approve": True},
        {"approval_request_id": "ask2", "approve": False, "reason": "too dear"},
    ]
    assert reader.of("error") == []


def test_the_application_may_decide_by_itself_and_a_failing_decision_refuses() -> None:
    answers: list[dict[str, Any]] = []

    async def service(one: Peer) -> None:
        await one.set_up()
        for item_id, name in (("ask1", "read"), ("ask2", "write"), ("ask3", "break")):
            await one.send(asks(item_id, name))
            answers.append(await answer_of(one))
        await one.until_closed()

    async def decide(request: MCPToolApprovalRequest) -> MCPToolApprovalFunctionResult:
        assert request.ctx_wrapper.context is None
        if request.data.name == "break":
            raise ValueError("no idea")
        if request.data.name == "read":
            return {"approve": True}
        return {"approve": False, "reason": "read only"}

    async def use(_: Any, reader: Reader) -> None:
        await reader.until("error")

    reader = asyncio.run(talked(service, RealtimeAgent("Ann", tools=[HostedMCPTool(FILES, decide)]), use))
    assert answers == [
        {"approval_request_id": "ask1", "approve": True},
        {"approval_request_id": "ask2", "approve": False, "reason": "read only"},
        {"approval_request_id": "ask3", "approve": False},
    ]
    assert [str(event.error) for event in reader.of("error")] == ["no idea"]
    assert reader.of("tool_approval_required") == []


def test_a_request_that_nobody_decides_in_time_is_refused() -> None:
    answers: list[dict[str, Any]] = []

    async def service(one: Peer) -> None:
        await one.set_up()
        await one.send(asks("ask1"))
        answers.append(await answer_of(one))
        await one.send(wire.frame("mcp_list_tools.failed", item_id="l1"))
        await one.until_closed()

    async def use(_: Any, reader: Reader) -> None:
        listed = await reader.until("mcp_tools_listed")
        assert listed.error["code"] == "mcp_list_tools_failed"

    agent: RealtimeAgent[Any] = RealtimeAgent("Ann", tools=[HostedMCPTool(FILES)])
    asyncio.run(talked(service, agent, use, tool_execution={"approval_timeout": 0.05}))
    assert [(one["approve"], "in time" in one["reason"]) for one in answers] == [(False, True)]


@pytest.mark.parametrize(
    ("agent_tools", "settings_tools"),
    [
        ([HostedMCPTool(FILES), HostedMCPTool(FILES)], []),
        ([HostedMCPTool(FILES)], [WIRE]),
        ([], [{"type": "mcp", "server_label": "files"}]),
    ],
)
def test_descriptions_that_the_service_would_refuse_are_refused_at_connect(
    agent_tools: list[Any], settings_tools: list[Any]
) -> None:
    async def service(one: Peer) -> None:
        await one.send(wire.session_created())
        await one.until_closed()

    async def use(*_: Any) -> None:
        raise AssertionError("it must not be entered")

    config = {"model_settings": {"tools": settings_tools}}
    with pytest.raises(UserError, match=r"files|tools"):
        asyncio.run(talked(service, RealtimeAgent("Ann", tools=agent_tools), use, **config))
