"""A server of tools that is kept running while somebody looks at it in the settings, and what becomes of it meanwhile.

Lives on the engine loop. Invariant: at most one connection at a time, and none when `attend` has ended.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from app.base.aio import on_daemon_thread
from app.base.errors import AppError, ToolServerError
from app.base.language import say
from app.base.sections import McpTool, Proxy
from app.tools.own import server_of
from app.workbench.proxy import way_of
from app.workbench.tool_trial import CONNECT_LIMIT_S, ServerReport, one_at_a_time

Tell = Callable[[ServerReport], None]
PULSE_S: Final = 5.0


class ServerWatch:
    """Attends one server after the other: the one before has ended when the next is started.

    Args:
        pulse_s: how often a server that says nothing is asked; one at a URL that is gone shows only then.
    """

    def __init__(self, *, pulse_s: float = PULSE_S) -> None:
        self._turn = asyncio.Lock()
        self._pulse_s = pulse_s

    async def attend(self, entry: McpTool, proxy: Proxy, tell: Tell) -> None:
        """Start or reach the server and tell how it is, again whenever that changes; returns when it has ended.

        Whoever does not want to know any more cancels, which ends it. Raises nothing but CancelledError.
        """
        async with self._turn:
            try:
                await _attend(entry, proxy, tell, self._pulse_s)
            except TimeoutError:
                tell(ServerReport(problem=say("ToolTrial", "The server did not answer in time.")))
            except AppError as error:
                tell(ServerReport(problem=error.for_people()))


async def _attend(entry: McpTool, proxy: Proxy, tell: Tell, pulse_s: float) -> None:
    begun = time.monotonic()
    make = partial(server_of, entry, way=lambda: way_of(proxy))
    server = await on_daemon_thread(make, lock=one_at_a_time)
    news = _News()
    try:
        async with asyncio.timeout(CONNECT_LIMIT_S + entry.timeout_s):
            await server.hold(news)
            offers = await server.list_tools()
        took_s = time.monotonic() - begun
        tell(ServerReport(tuple(offers), took_s))
        while True:
            await news.wait(pulse_s)
            async with asyncio.timeout(entry.timeout_s):
                known, offers = offers, await server.list_tools(is_fresh=True)
            if offers != known:
                tell(ServerReport(tuple(offers), took_s))
    finally:
        await server.release(news)


class _News:
    """Holds the server, and hears that its tools are others, or that it is gone."""

    def __init__(self) -> None:
        self._heard = asyncio.Event()
        self._end: ToolServerError | None = None

    def server_gone(self, server: Any, error: ToolServerError) -> None:
        self._end = error
        self._heard.set()

    def tools_changed(self, server: Any) -> None:
        self._heard.set()

    async def wait(self, at_most_s: float) -> None:
        """Until something is new, or for that long. Raises ToolServerError when the server is gone."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(at_most_s):
                await self._heard.wait()
        self._heard.clear()
        if self._end is not None:
            raise self._end
