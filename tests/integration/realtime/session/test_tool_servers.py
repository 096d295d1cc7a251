"""Sessions whose agents name tool servers, which run in processes of their own."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest

from app.base.errors import ToolServerError
from app.realtime import RealtimeAgent, RealtimeRunner, function_tool
from app.realtime import model_events as model
from app.realtime.model_inputs import RealtimeModelSendSessionUpdate, RealtimeModelSendToolOutput
from app.realtime.testing import ScriptedRealtimeModel
from app.tools.mcp.servers import MCPServer
from tests.session_parts import Reader, lenient, sent, settle, talking
from tests.tool_servers.start import bad, left_running

STARTED = model.RealtimeModelTurnStartedEvent("r1")
ENDED = model.RealtimeModelTurnEndedEvent("r1")


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    yield
    assert left_running() == []


@function_tool
def clock() -> str:
    """The time."""
    return "12"


def agent(*servers: MCPServer, name: str = "Ann", **fields: Any) -> RealtimeAgent[Any]:
    return RealtimeAgent(name, mcp_servers=list(servers), **fields)


def call(name: str, call_id: str = "c1") -> model.RealtimeModelToolCallEvent:
    return model.RealtimeModelToolCallEvent(name, call_id, "{}", f"f-{call_id}", None, "r1")


def at_connect(scripted: ScriptedRealtimeModel) -> list[str]:
    settings: Any = scripted.connect_calls[0].get("initial_model_settings", {})
    return [tool["name"] for tool in settings["tools"]]


def updates(scripted: ScriptedRealtimeModel) -> list[list[str]]:
    patches = [update.session_settings for update in sent(scripted, RealtimeModelSendSessionUpdate)]
    return [[tool["name"] for tool in patch["tools"]] for patch in patches]


def errors(reader: Reader) -> list[Exception]:
    return [event.error for event in reader.of("error")]


async def output(scripted: ScriptedRealtimeModel, count: int = 1) -> str:
    await settle(lambda: len(sent(scripted, RealtimeModelSendToolOutput)) == count)
    return str(sent(scripted, RealtimeModelSendToolOutput)[-1].output)


def test_the_tools_of_servers_join_the_agents_own_and_run() -> None:
    async def run() -> None:
        scripted = lenient()
        ann = agent(bad("--tools", "weather"), bad("--tools", "mail", name="post"), tools=[clock])
        async with talking(ann, scripted) as (_, reader):
            assert at_connect(scripted) == ["clock", "weather", "mail"]
            await scripted.emit(STARTED, call("mail"), ENDED)
            assert await output(scripted) == "mail"
            ended = await reader.until("tool_end")
            assert (ended.tool.name, ended.output) == ("mail", "mail")
        assert errors(reader) == []

    asyncio.run(run())


def test_a_server_that_cannot_be_reached_costs_its_own_tools_alone() -> None:
    async def run() -> None:
        scripted = lenient()
        ann = agent(bad("--crash", name="broken one"), bad("--tools", "mail"))
        async with talking(ann, scripted) as (session, reader):
            assert at_connect(scripted) == ["mail"]
            assert session.state == "connected"
            (error,) = errors(reader)
            assert isinstance(error, ToolServerError)
            assert error.server == "broken one"
            assert "goes on without its tools" in error.for_people()

    asyncio.run(run())


def test_a_name_that_is_taken_leaves_the_servers_tool_out_and_is_told_once() -> None:
    async def run() -> None:
        scripted = lenient()
        ann = agent(bad("--tools", "clock,mail"), bad("--tools", "mail", name="post"), tools=[clock])
        async with talking(ann, scripted) as (session, reader):
            assert at_connect(scripted) == ["clock", "mail"]
            await session.update_agent(ann)
            await scripted.emit(STARTED, call("clock"), ENDED)
            assert await output(scripted) == "12", "the agent's own"
        said = [str(error) for error in errors(reader)]
        assert said == [
            "The tool server “bad” has a tool called clock, and so has the agent Ann.",
            "The tool server “post” has a tool called mail, and so has the tool server “bad”.",
        ]

    asyncio.run(run())


def test_the_agents_configuration_decides_how_the_servers_tools_are_shown_and_called() -> None:
    async def run() -> None:
        scripted = lenient()
        config: Any = {"include_server_in_tool_names": True, "convert_schemas_to_strict": True}
        ann = agent(bad("--tools", "clock"), bad("--tools", "clock", name="post"), tools=[clock], mcp_config=config)
        async with talking(ann, scripted) as (_, reader):
            assert at_connect(scripted) == ["clock", "bad_clock", "post_clock"]
            await scripted.emit(STARTED, call("post_clock"), ENDED)
            assert await output(scripted) == "clock"
            assert errors(reader) == []

    asyncio.run(run())


def test_a_handoff_connects_the_servers_of_the_new_agent_and_keeps_the_others() -> None:
    async def run() -> None:
        first, second = bad("--tools", "weather"), bad("--tools", "mail", name="post")
        scripted = lenient()
        ann = agent(first, handoffs=[agent(second, name="Bob")])
        async with talking(ann, scripted) as (session, _):
            assert not second.is_connected
            await scripted.emit(STARTED, call("transfer_to_bob"))
            await settle(lambda: session.current_agent.name == "Bob")
            await settle(lambda: updates(scripted) == [["mail"]])
            await scripted.emit(call("weather", "c2"), ENDED)
            await settle(lambda: len(sent(scripted, RealtimeModelSendToolOutput)) == 2)
            outputs = [one.output for one in sent(scripted, RealtimeModelSendToolOutput)]
            assert "weather" in outputs, "the response was created with the agent that has it"
            await session.update_agent(ann)
            await settle(lambda: updates(scripted)[1:] == [["weather", "transfer_to_bob"]])
            assert first.is_connected
            assert second.is_connected
        assert not first.is_connected
        assert not second.is_connected

    asyncio.run(run())


def test_a_server_that_dies_is_told_once_its_call_is_answered_and_its_tools_are_withdrawn() -> None:
    async def run() -> None:
        scripted = lenient()
        ann = agent(bad("--tools", "exit,weather", name="meteo"), bad("--tools", "mail"))
        async with talking(ann, scripted) as (session, reader):
            await scripted.emit(STARTED, call("exit"))
            await settle(lambda: updates(scripted) == [["mail"]])
            await scripted.emit(call("weather", "c2"), ENDED)
            await settle(lambda: len(sent(scripted, RealtimeModelSendToolOutput)) == 2)
            first, second = [one.output for one in sent(scripted, RealtimeModelSendToolOutput)]
            assert "The tool server “meteo” ended (exit code 5): the battery is empty" in first
            assert "meteo" in second, "a call of the response that still knew the tool"

            await scripted.emit(
                model.RealtimeModelTurnStartedEvent("r2"),
                model.RealtimeModelToolCallEvent("weather", "c3", "{}", "f3", None, "r2"),
                model.RealtimeModelTurnEndedEvent("r2"),
            )
            assert await output(scripted, 3) == "There is no tool called weather."

            await session.update_agent(ann)
            # It comes back when its agent takes over.
            await settle(lambda: updates(scripted)[-1] == ["exit", "weather", "mail"])
        lost = [error for error in errors(reader) if isinstance(error, ToolServerError)]
        assert [error.server for error in lost] == ["meteo"]

    asyncio.run(run())


def test_a_list_that_changed_is_told_to_the_model() -> None:
    async def run() -> None:
        scripted = lenient()
        async with talking(agent(bad("--tools", "swap,old"), tools=[clock]), scripted) as (_, reader):
            assert at_connect(scripted) == ["clock", "swap", "old"]
            await scripted.emit(STARTED, call("swap"), ENDED)
            await settle(lambda: updates(scripted) == [["clock", "swap", "new"]])
            update = sent(scripted, RealtimeModelSendSessionUpdate)[0].session_settings
            assert list(update) == ["tools"]
        assert errors(reader) == []

    asyncio.run(run())


def test_a_change_at_a_server_of_another_agent_waits_for_that_agent() -> None:
    async def run() -> None:
        scripted = lenient()
        ann, bob = agent(bad("--tools", "swap,old")), agent(name="Bob")
        async with talking(ann, scripted) as (session, _):
            await scripted.emit(STARTED)
            await session.update_agent(bob)
            await scripted.emit(call("swap"), ENDED)
            await output(scripted)
            await session.update_agent(ann)
            await settle(lambda: updates(scripted) == [[], ["swap", "new"]])

    asyncio.run(run())


def test_a_session_that_is_closed_while_a_call_runs_takes_less_than_a_second() -> None:
    async def run() -> None:
        scripted = lenient()
        ann = agent(bad("--tools", "hang", "--stubborn"), bad("--tools", "mail", "--stubborn", name="post"))
        async with talking(ann, scripted) as (session, reader):
            await scripted.emit(STARTED, call("hang"))
            await reader.until("tool_start")
            began = time.monotonic()
            await session.close()
            assert time.monotonic() - began < 1
        assert errors(reader) == []
        names = [task.get_name() for task in asyncio.all_tasks()]
        assert [name for name in names if "tool server" in name or "session" in name] == []

    asyncio.run(run())


def test_a_session_that_is_closed_while_it_connects_a_server_leaves_none() -> None:
    async def run() -> None:
        session = await RealtimeRunner(agent(bad("--mute")), model=lenient()).run()
        entering = asyncio.ensure_future(session.enter())  # noqa: TID251 - awaited below
        while not left_running():  # noqa: ASYNC110 - a process that starts signals nothing
            await asyncio.sleep(0.01)
        await session.close()
        with pytest.raises(Exception, match="closed"):
            await entering

    asyncio.run(run())


def test_two_sessions_share_a_server_and_one_that_its_owner_connected_stays() -> None:
    async def run() -> None:
        shared = bad("--tools", "mail")
        async with talking(agent(shared), lenient()):
            async with talking(agent(shared), lenient()) as (other, _):
                await other.close()
            assert shared.is_connected
        assert not shared.is_connected
        async with shared:
            async with talking(agent(shared), lenient()):
                pass
            assert shared.is_connected

    asyncio.run(run())
