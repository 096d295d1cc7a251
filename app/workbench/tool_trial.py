"""Trying the tools of the settings, one at a time, outside of any conversation: what they are, and whether they work.

For the settings' page and the doctor. Everything that is started for a trial has ended when it is over.
"""

from __future__ import annotations

import asyncio
import inspect
import threading
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from app.base.aio import on_daemon_thread
from app.base.errors import AppError
from app.base.language import say
from app.base.sections import HttpTool, McpTool, OwnTool, Proxy, PythonTool, ToolChange
from app.tools.builtin import Builtins
from app.tools.context import RunContextWrapper, ToolContext
from app.tools.executor import ToolExecutor
from app.tools.mcp.offer import Offer
from app.tools.own import OwnTools, server_of
from app.tools.python_source import PythonSource, read_source
from app.tools.spec import FunctionTool, failure_reason
from app.workbench.proxy import way_of

CONNECT_LIMIT_S: Final = 15.0
_CALL_ID: Final = "trial"
one_at_a_time = threading.Lock()
"""Whoever makes a server holds it: what servers need is loaded once."""


@dataclass(frozen=True, slots=True)
class ServerReport:
    """How a server of tools is.

    Args:
        offers: what it has, also what is not allowed.
        took_s: s until it had listed them.
        problem: why it cannot be used, empty when it can.
    """

    offers: tuple[Offer, ...] = ()
    took_s: float = 0.0
    problem: str = ""


@dataclass(frozen=True, slots=True)
class CallReport:
    """How a call went.

    Args:
        text: what a model would be told, why it failed, or why an agreement is needed.
        asks: the call needs an agreement first: it leads to a private address.
    """

    text: str
    has_failed: bool = False
    asks: bool = False


async def probe(entry: McpTool, *, proxy: Proxy | None = None) -> ServerReport:
    """Start or reach a server, list its tools, and leave it again. Never raises but CancelledError.

    What servers need is loaded on a thread that nobody waits for: whoever gives up, or quits, need not see it loaded.

    Args:
        proxy: how requests leave this computer; the system's way when left out.
    """
    begun = time.monotonic()
    try:
        make = partial(server_of, entry, way=lambda: way_of(proxy or Proxy()))
        server = await on_daemon_thread(make, lock=one_at_a_time)
        async with asyncio.timeout(CONNECT_LIMIT_S + entry.timeout_s):
            async with server:
                offers = await server.list_tools()
    except TimeoutError:
        return ServerReport(problem=say("ToolTrial", "The server did not answer in time."))
    except AppError as error:
        return ServerReport(problem=error.for_people())
    return ServerReport(tuple(offers), time.monotonic() - begun)


async def try_call(
    entry: PythonTool | HttpTool, arguments_json: str, *, is_agreed: bool = False, proxy: Proxy | None = None
) -> CallReport:
    """Call a tool once, as a conversation would. Never raises but CancelledError.

    Args:
        is_agreed: the person agreed to a private address.
        proxy: how requests leave this computer; the system's way when left out.
    """
    own = OwnTools([entry], way=lambda: way_of(proxy or Proxy()))
    try:
        tool = await asyncio.to_thread(own.get, entry.id)
        assert isinstance(tool, FunctionTool)
        reason = await _leads_inside(entry, tool)
        if reason and not is_agreed:
            return CallReport(reason, asks=True)
        context: ToolContext[Any] = ToolContext(
            None, tool_name=tool.name, tool_call_id=_CALL_ID, tool_arguments=arguments_json
        )
        outcome = await ToolExecutor().run(tool, context)
    except AppError as error:
        return CallReport(error.for_people(), has_failed=True)
    finally:
        await asyncio.to_thread(own.close)
    return CallReport(failure_reason(outcome.text) or outcome.text, outcome.failed)


async def try_builtin(name: str, change: ToolChange, arguments_json: str, *, proxy: Proxy | None = None) -> CallReport:
    """Call a tool that comes with the application once. Never raises but CancelledError.

    Args:
        name: the tool's own.
        change: what the person changed about it.
    """
    own = OwnTools(way=lambda: way_of(proxy or Proxy()), builtin_changes={name: change})
    found = {tool.name: tool for group in Builtins.NAMES for tool in own.builtins().tools(group)}
    try:
        tool = found[change.name or name]
        context: ToolContext[Any] = ToolContext(
            None, tool_name=tool.name, tool_call_id=_CALL_ID, tool_arguments=arguments_json
        )
        outcome = await ToolExecutor().run(tool, context)
    except AppError as error:
        return CallReport(error.for_people(), has_failed=True)
    return CallReport(failure_reason(outcome.text) or outcome.text, outcome.failed)


async def _leads_inside(entry: PythonTool | HttpTool, tool: FunctionTool) -> str:
    """Why the tool itself asks for this call, if it does. Its answer also lets the call through afterwards."""
    if not callable(tool.needs_approval):
        return ""
    asked = tool.needs_approval(RunContextWrapper(None), {}, _CALL_ID)
    reason = await asked if inspect.isawaitable(asked) else asked
    return reason if isinstance(reason, str) and not entry.needs_approval else ""


async def examine(entry: OwnTool, *, proxy: Proxy | None = None) -> str:
    """What is wrong with an entry, empty when nothing is. A file is run for that only when it is trusted."""
    if isinstance(entry, McpTool):
        return (await probe(entry, proxy=proxy)).problem
    own = OwnTools([entry])
    try:
        await asyncio.to_thread(own.get, entry.id)
    except AppError as error:
        return error.for_people()
    finally:
        await asyncio.to_thread(own.close)
    return ""


def look_at(path: str) -> PythonSource:
    """Read a Python file without running it. Raises ConfigError."""
    return read_source(Path(path).expanduser())
