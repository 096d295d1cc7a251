"""Tool servers that run in processes of their own, over pipes and over HTTP."""

from __future__ import annotations

import asyncio
import gc
import time
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import psutil
import pytest

from app.base.aio import spawn
from app.base.errors import ToolServerError, UserError
from app.realtime import MCPServerStreamableHttp
from app.tools.context import RunContextWrapper, ToolContext
from app.tools.executor import ToolExecutor, ToolOutcome
from app.tools.mcp import content, offer
from app.tools.mcp.offer import LONGEST_DESCRIPTION
from app.tools.mcp.servers import MCPServer, MCPServerStdio
from app.tools.output import ToolOutputImage
from app.tools.spec import FunctionTool
from tests.tool_servers.start import bad, good_command, left_running, over_http

CONTEXT: RunContextWrapper[Any] = RunContextWrapper(None)
NAMES = ["add", "files_count", "picture", "broken", "slow", "grow", "die"]


class Watcher:
    """Keeps what a server tells its holder."""

    def __init__(self) -> None:
        self.gone: list[ToolServerError] = []
        self.changes = 0
        self._news = asyncio.Event()

    def server_gone(self, server: Any, error: ToolServerError) -> None:
        self.gone.append(error)
        self._news.set()

    def tools_changed(self, server: Any) -> None:
        self.changes += 1
        self._news.set()

    async def news(self) -> None:
        async with asyncio.timeout(10):
            await self._news.wait()
        self._news.clear()


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    yield
    assert left_running() == []


@asynccontextmanager
async def held(server: MCPServer) -> AsyncIterator[tuple[dict[str, FunctionTool], Watcher]]:
    """The tools of a connected server; afterwards no task of it is left."""
    watcher = Watcher()
    await server.hold(watcher)
    try:
        yield await tools_of(server), watcher
    finally:
        await server.release(watcher)
        assert [task.get_name() for task in asyncio.all_tasks() if "tool server" in task.get_name()] == []


async def tools_of(server: MCPServer) -> dict[str, FunctionTool]:
    return {tool.name: tool for tool in await server.function_tools(CONTEXT, None)}


async def called(tool: FunctionTool, arguments: str = "{}") -> ToolOutcome:
    context: ToolContext[Any] = ToolContext(None, tool_name=tool.name, tool_call_id="c", tool_arguments=arguments)
    return await ToolExecutor().run(tool, context)


async def uses_all(server: MCPServer) -> None:
    """One walk through everything, for starting a real server takes a second."""
    async with held(server) as (tools, watcher):
        assert list(tools) == NAMES
        assert len(tools["files_count"].description) == LONGEST_DESCRIPTION
        assert tools["add"].params_json_schema["properties"]["a"]["type"] == "integer"
        assert (await called(tools["add"], '{"a": 1, "b": 2}')).text == "3"
        assert (await called(tools["files_count"])).text == "one\ntwo\n/"
        pictures = (await called(tools["picture"])).images
        assert [type(picture) for picture in pictures] == [ToolOutputImage]
        assert pictures[0].image_url.startswith("data:image/png;base64,iVBOR")
        failed = await called(tools["broken"])
        assert failed.failed
        assert "the disk is full" in failed.text
        assert "the tool failed" in (await called(tools["add"], '{"a": "x"}')).text.lower()

        slow = asyncio.ensure_future(called(tools["slow"], '{"seconds": 60}'))  # noqa: TID251 - awaited below
        assert (await called(tools["add"], '{"a": 2, "b": 2}')).text == "4", "a slow call holds nothing up"
        assert not slow.done()
        assert "took longer than 1.5 seconds" in (await slow).text

        assert (await called(tools["grow"])).text == "grown"
        await watcher.news()
        assert "late" in await tools_of(server)

        dead = await called(tools["die"])
        assert dead.failed
        await watcher.news()
        assert len(watcher.gone) == 1
        assert watcher.gone[0].server == server.name
        assert not server.is_connected
        after = await called(tools["add"], '{"a": 1, "b": 2}')
        assert after.failed
        assert server.name in after.text


def test_a_server_over_pipes_does_all_it_offers() -> None:
    async def run() -> None:
        server = MCPServerStdio(good_command(), name="good", client_session_timeout_seconds=1.5, cache_tools_list=True)
        await uses_all(server)

    asyncio.run(run())


def test_a_server_does_not_inherit_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    async def run() -> None:
        monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
        async with held(bad("--tools", "key")) as (tools, _):
            assert (await called(tools["key"])).text == "unset"

    asyncio.run(run())


def test_a_server_over_http_does_all_it_offers() -> None:
    with over_http("good.py", "http", "0") as (url, _):
        asyncio.run(uses_all(MCPServerStreamableHttp({"url": url}, name="web", client_session_timeout_seconds=1.5)))


def test_a_server_over_http_that_is_gone_is_told_with_the_next_call() -> None:
    async def run(url: str, kill: Callable[[], None]) -> None:
        async with held(MCPServerStreamableHttp({"url": url}, name="web")) as (tools, watcher):
            kill()
            outcome = await called(tools["clock"])
            assert "The tool server “web” cannot be reached" in outcome.text
            await watcher.news()
            assert [error.message for error in watcher.gone] == ["The tool server “web” cannot be reached."]

    with over_http("bad.py", "--http") as (url, process):

        def kill() -> None:
            process.kill()
            process.wait()

        asyncio.run(run(url, kill))


def test_a_server_over_http_that_forgot_the_session_is_lost() -> None:
    async def run(url: str) -> None:
        async with held(MCPServerStreamableHttp({"url": url}, name="web")) as (tools, watcher):
            assert "has forgotten the session (HTTP 404)" in (await called(tools["clock"])).text
            await watcher.news()
            assert len(watcher.gone) == 1

    with over_http("bad.py", "--http", "--forget") as (url, _):
        asyncio.run(run(url))


def test_a_server_over_http_that_refuses_the_key_says_so() -> None:
    async def run(url: str) -> None:
        with pytest.raises(ToolServerError, match=r"“web” refuses the key or header that was sent \(HTTP 401\)"):
            await MCPServerStreamableHttp({"url": url}, name="web").connect()

    with over_http("bad.py", "--http", "--refuse") as (url, _):
        asyncio.run(run(url))


@pytest.mark.parametrize(
    ("server", "said"),
    [
        (lambda: bad("--crash"), r"“bad” ended \(exit code 1\): no licence found"),
        (lambda: bad("--mute", connect_timeout_seconds=0.3), r"“bad” did not answer within 0\.3 seconds"),
        (lambda: MCPServerStdio({"command": "/nowhere/files"}), "cannot be started: there is no /nowhere/files"),
        (
            lambda: MCPServerStreamableHttp({"url": "http://127.0.0.1:9/mcp?key=k"}),
            r"http://127\.0\.0\.1:9/mcp” cannot",
        ),
    ],
)
def test_a_server_that_cannot_be_reached_says_why(server: Callable[[], MCPServer], said: str) -> None:
    async def run() -> None:
        unreachable, watcher = server(), Watcher()
        with pytest.raises(ToolServerError, match=said):
            await unreachable.hold(watcher)
        assert not unreachable.is_connected
        assert watcher.gone == []

    asyncio.run(run())


def test_a_server_that_prints_between_its_messages_is_understood() -> None:
    async def run() -> None:
        async with held(bad("--chatty", "--tools", "clock")) as (tools, _):
            assert (await called(tools["clock"])).text == "clock"

    asyncio.run(run())


def test_a_server_that_will_not_end_is_killed_with_what_it_started() -> None:
    async def run() -> None:
        server, watcher = bad("--stubborn", "--child", "--tools", "pid"), Watcher()
        await server.hold(watcher)
        leader = psutil.Process(int((await called((await tools_of(server))["pid"])).text))
        family = [leader, *leader.children()]
        assert len(family) == 2
        began = time.monotonic()
        await server.release(watcher)
        assert time.monotonic() - began < 1
        gone, alive = psutil.wait_procs(family, timeout=2)
        assert (len(gone), alive) == (2, [])
        assert watcher.gone == [], "an end that was asked for is no loss"

    asyncio.run(run())


def test_a_server_that_ends_in_the_middle_of_a_call_answers_it_with_a_failure() -> None:
    async def run() -> None:
        async with held(bad("--tools", "exit,hang", client_session_timeout_seconds=30)) as (tools, watcher):
            outcomes = await asyncio.gather(called(tools["hang"]), called(tools["exit"]))
            assert all("ended (exit code 5): the battery is empty" in outcome.text for outcome in outcomes)
            assert len(watcher.gone) == 1

    asyncio.run(run())


def test_a_server_that_reads_no_more_holds_nobody_up() -> None:
    async def run() -> None:
        server, watcher = bad("--tools", "deaf,clock", client_session_timeout_seconds=0.2), Watcher()
        await server.hold(watcher)
        tools = await tools_of(server)
        await called(tools["deaf"])
        began = time.monotonic()
        long = await called(tools["clock"], f'{{"text": "{"x" * 1_000_000}"}}')
        assert "took longer than 0.2 seconds" in long.text
        assert time.monotonic() - began < 2, "the model is told at once, whatever is stuck in the pipe"
        began = time.monotonic()
        await server.release(watcher)
        assert time.monotonic() - began < 1

    asyncio.run(run())


def test_a_server_is_connected_while_anybody_holds_it() -> None:
    async def run() -> None:
        server, one, two = bad(), Watcher(), Watcher()
        await asyncio.gather(server.hold(one), server.hold(two))
        await server.release(one)
        assert server.is_connected
        await server.release(two)
        assert not server.is_connected
        async with server:
            await server.hold(one)
            await server.release(one)
            assert server.is_connected, "who connected it by hand ends it"
        assert not server.is_connected
        with pytest.raises(ToolServerError, match="is not connected"):
            await server.list_tools()

    asyncio.run(run())


def test_a_server_that_is_closed_while_it_is_being_connected_lets_go_at_once() -> None:
    async def run() -> None:
        server, watcher = bad("--mute"), Watcher()
        connecting = asyncio.ensure_future(server.hold(watcher))  # noqa: TID251 - awaited below
        while not left_running():  # noqa: ASYNC110 - a process that starts signals nothing
            await asyncio.sleep(0.01)
        await server.cleanup()
        with pytest.raises(ToolServerError, match="closed while it was being connected"):
            await connecting

    asyncio.run(run())


def test_a_listing_is_kept_when_the_caller_wants_that() -> None:
    async def run() -> None:
        server = bad("--tools", "swap", cache_tools_list=True)
        async with held(server) as (tools, watcher):
            assert await server.list_tools() is await server.list_tools()
            await called(tools["swap"])
            await watcher.news()
            assert list(await tools_of(server)) == ["swap", "new"]

    asyncio.run(run())


@pytest.mark.parametrize("option", ["client_session_timeout_seconds", "connect_timeout_seconds"])
def test_a_time_limit_must_be_positive(option: str) -> None:
    with pytest.raises(UserError, match=option):
        MCPServerStdio({"command": "files"}, **{option: 0})


def test_a_name_without_a_persons_password_is_given_to_a_url() -> None:
    server = MCPServerStreamableHttp({"url": "https://ann:secret@files.example/mcp?key=abc"})
    assert server.name == "streamable_http: https://files.example/mcp"


def test_a_description_of_ten_megabytes_is_cut_and_not_kept() -> None:
    async def scenario() -> None:
        server = bad("--bloat", "description", "--tools", "echo", cache_tools_list=True)
        async with held(server) as (tools, _):
            assert len(tools["echo"].description) <= LONGEST_DESCRIPTION
            assert tools["echo"].description.endswith("…")
            assert len((await server.list_tools())[0].description) == LONGEST_DESCRIPTION + 1
            assert (await called(tools["echo"])).text == "echo"

    asyncio.run(scenario())


@pytest.mark.parametrize(
    ("bloat", "said"),
    [
        ("schema", r"describes the arguments of a with 10,500,\d+ characters; at most 65,536 can be used"),
        ("list", r"did not list its tools \(it offers more than 5,000 tools\)"),
    ],
)
def test_a_server_that_offers_too_much_costs_its_own_tools_and_says_why(bloat: str, said: str) -> None:
    async def scenario() -> None:
        server, watcher = bad("--bloat", bloat, "--tools", "a,b"), Watcher()
        await server.hold(watcher)
        try:
            with pytest.raises(ToolServerError, match=said):
                await server.function_tools(CONTEXT, None)
        finally:
            await server.release(watcher)

    asyncio.run(scenario())


def test_an_answer_of_ten_megabytes_is_cut() -> None:
    async def scenario() -> None:
        async with held(bad("--tools", "long")) as (tools, _):
            text = (await called(tools["long"])).text
            assert text.endswith("… (cut off: the answer has 10,500,000 characters)")
            assert len(text) < content.LONGEST_TEXT + 100

    asyncio.run(scenario())


def test_more_tools_than_a_service_takes_are_refused_unless_some_are_chosen() -> None:
    names = [f"t{number}" for number in range(offer.MOST_TOOLS + 1)]

    async def scenario() -> None:
        chosen = bad("--tools", ",".join(names), tool_filter=["t1", "t2"])
        async with held(chosen) as (tools, _):
            assert list(tools) == ["t1", "t2"]
        with pytest.raises(ToolServerError, match="offers 129 tools; at most 128 can be used"):
            async with held(bad("--tools", ",".join(names))):
                pass

    asyncio.run(scenario())


@pytest.mark.parametrize("habits", [(), ("--stubborn", "--child")])
def test_a_loop_that_ends_while_a_server_is_being_ended_leaves_nothing_open(habits: tuple[str, ...]) -> None:
    async def main() -> asyncio.Task[None]:
        server = bad(*habits)
        await server.connect()
        ending = spawn(server.cleanup(), name="end the server")
        await asyncio.sleep(0.02)  # its input is closed by then, and it may be gone already
        return ending

    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        asyncio.run(main())
        gc.collect()
    assert [str(each.message) for each in told if issubclass(each.category, ResourceWarning)] == []
    assert left_running() == []
