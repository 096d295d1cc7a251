"""An agent as it stood when it took over, with the tools of its servers."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.base.errors import UserError
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.handoff import realtime_handoff
from app.realtime.session.snapshot import AgentSnapshot, Clash, ServedTool, renewed, take, with_served
from app.tools.context import RunContextWrapper
from app.tools.spec import FunctionTool, function_tool

CONTEXT: RunContextWrapper[Any] = RunContextWrapper(None)
BOB: RealtimeAgent[Any] = RealtimeAgent("Bob")


def tool(name: str, *, is_enabled: bool = True) -> FunctionTool:
    return function_tool(name_override=name, is_enabled=is_enabled)(lambda: name)


CLOCK = tool("clock")
ANN: RealtimeAgent[Any] = RealtimeAgent("Ann", "hi", tools=[CLOCK], handoffs=[BOB])


def served(*names: str, server: str = "files") -> list[ServedTool]:
    return [ServedTool(server, tool(name)) for name in names]


def names(snapshot: AgentSnapshot) -> list[str]:
    return [each.name for each in snapshot.tools]


def test_the_tools_of_servers_stand_behind_the_agents_own() -> None:
    taken = asyncio.run(take(ANN, CONTEXT, served("read")))
    assert (names(taken), taken.served, taken.clashes) == (["clock", "read"], {"read"}, ())
    assert [each["name"] for each in taken.to_wire_tools()] == ["clock", "read", "transfer_to_bob"]


def test_a_name_that_is_taken_is_left_out_and_named() -> None:
    offered = [*served("clock", "read"), *served("read", "transfer_to_bob", server="web")]
    taken = asyncio.run(take(ANN, CONTEXT, offered))
    assert names(taken) == ["clock", "read"]
    assert taken.tools.get("clock") is CLOCK
    assert taken.clashes == (
        Clash("files", "clock", "the agent Ann"),
        Clash("web", "read", "the tool server “files”"),
        Clash("web", "transfer_to_bob", "a handoff of the agent Ann"),
    )


def test_a_servers_tool_that_is_not_enabled_takes_no_name() -> None:
    off = ServedTool("files", tool("read", is_enabled=False))
    taken = asyncio.run(take(ANN, CONTEXT, [off, *served("read", server="web")]))
    assert (names(taken), taken.clashes) == (["clock", "read"], ())


def test_other_tools_of_servers_take_the_place_of_those_before() -> None:
    async def run() -> AgentSnapshot:
        return await with_served(await take(ANN, CONTEXT, served("read", "clock")), CONTEXT, served("write"))

    fresh = asyncio.run(run())
    assert (names(fresh), fresh.served, fresh.clashes) == (["clock", "write"], {"write"}, ())
    assert fresh.instructions == "hi"


def test_fresh_tools_of_another_agent_change_nothing() -> None:
    before = asyncio.run(take(ANN, CONTEXT))
    assert renewed(before, AgentSnapshot(BOB)) is before
    again = renewed(before, asyncio.run(take(ANN, CONTEXT, served("read"))))
    assert (names(again), again.served) == (["clock", "read"], {"read"})


def test_two_of_the_agents_own_with_one_name_are_a_mistake() -> None:
    with pytest.raises(UserError, match="clock"):
        asyncio.run(take(RealtimeAgent("Ann", tools=[CLOCK, tool("clock")]), CONTEXT))
    way = realtime_handoff(BOB, tool_name_override="clock")
    with pytest.raises(UserError, match="two tools or handoffs called clock"):
        asyncio.run(take(RealtimeAgent("Ann", tools=[CLOCK], handoffs=[way]), CONTEXT))
