"""The tool servers of one session: connected before their agent takes over, watched, given back at the end.

Owns which servers the session holds and what people were told about them. Invariants: a server that fails costs its
own tools and nothing else; each loss and each clash of names is told once; after `end` the session holds none.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, Final

from app.base.errors import AppError, ToolServerError
from app.base.foreign import foreign
from app.base.language import mark, say
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.agents.mcp_config import configured
from app.realtime.agents.tool_server import ToolServer
from app.realtime.session import snapshot
from app.realtime.session.effects import ToolsChanged
from app.realtime.session.snapshot import AgentSnapshot, Clash, ServedTool
from app.tools.context import RunContextWrapper

_MOST_SECOND_LOOKS: Final = 3
"""While an agent is made ready its servers may change; one that changes without end is not waited for."""
_GO_ON: Final = mark(
    "ToolServers",
    "The conversation goes on without its tools. They come back when an agent that names it takes over again.",
)


class ToolServers:
    """One per session.

    Args:
        in_force: the agent that answers now.
        tell: takes the news of other tools into the machine.
        work: runs a coroutine among the session's tasks.
        on_error: told what people should know.
    """

    def __init__(
        self,
        context: RunContextWrapper[Any],
        in_force: Callable[[], AgentSnapshot],
        tell: Callable[[ToolsChanged], None],
        work: Callable[..., None],
        on_error: Callable[[Exception], None],
    ) -> None:
        self._context = context
        self._in_force = in_force
        self._tell = tell
        self._work = work
        self._on_error = on_error
        self._held: list[ToolServer] = []
        self._told: set[Clash] = set()
        self._is_renewing = False
        self._is_stale = False
        self._news = False
        self._is_ended = False

    async def take(self, agent: RealtimeAgent[Any]) -> AgentSnapshot:
        """An agent ready to answer, its servers connected as far as that goes.

        Raises:
            UserError: two of its own tools or handoffs have one name. What its own callables raise passes too.
        """
        await asyncio.gather(*(self._hold(server) for server in dict.fromkeys(agent.mcp_servers)))
        self._news = False
        taken = await snapshot.take(agent, self._context, await self._served(agent))
        for _ in range(_MOST_SECOND_LOOKS):
            seen, self._news = self._news, False
            if not seen:
                break
            taken = await snapshot.with_served(taken, self._context, await self._served(agent))
        self._tell_clashes(taken)
        return taken

    def server_gone(self, server: ToolServer, error: ToolServerError) -> None:
        """A held server is gone: said once, and its tools are withdrawn."""
        self._report(error)
        if server in self._held:
            self._held.remove(server)
        self._renew(server)

    def tools_changed(self, server: ToolServer) -> None:
        """A held server offers other tools."""
        self._renew(server)

    async def end(self) -> None:
        """Give all servers back; those that nobody else holds are ended, side by side, within a second."""
        self._is_ended = True
        held, self._held = self._held, []
        await asyncio.gather(*(self._release(server) for server in held), return_exceptions=True)

    async def _release(self, server: ToolServer) -> None:
        with foreign(server.name):
            await server.release(self)

    async def _hold(self, server: ToolServer) -> None:
        if self._is_ended:
            return
        if server not in self._held:
            self._held.append(server)
        try:
            with foreign(server.name):
                await server.hold(self)
        except AppError as error:
            if server in self._held:
                self._held.remove(server)
            self._report(error)

    async def _served(self, agent: RealtimeAgent[Any]) -> list[ServedTool]:
        lists = await asyncio.gather(
            *(self._tools_of(server, agent) for server in dict.fromkeys(agent.mcp_servers) if server in self._held)
        )
        return [tool for tools in lists for tool in tools]

    async def _tools_of(self, server: ToolServer, agent: RealtimeAgent[Any]) -> list[ServedTool]:
        try:
            with foreign(server.name):
                tools = await server.function_tools(self._context, agent)
                return [ServedTool(server.name, configured(tool, server.name, agent.mcp_config)) for tool in tools]
        except Exception as error:  # noqa: BLE001 - a server's answer or the caller's own filter: costs these tools alone
            if server in self._held:
                self._report(error)
            return []

    def _renew(self, server: ToolServer) -> None:
        self._news = True
        if self._is_ended or server not in self._in_force().agent.mcp_servers:
            return
        self._is_stale = True
        if not self._is_renewing:
            self._is_renewing = True
            self._work(self._renew_until_fresh(), name="tools of servers")

    async def _renew_until_fresh(self) -> None:
        try:
            while self._is_stale:
                self._is_stale = False
                before = self._in_force()
                served = await self._served(before.agent)
                fresh = await snapshot.with_served(before, self._context, served)
                self._tell_clashes(fresh)
                self._tell(ToolsChanged(fresh))
        finally:
            self._is_renewing = False

    def _tell_clashes(self, taken: AgentSnapshot) -> None:
        for clash in taken.clashes:
            if clash not in self._told:
                self._told.add(clash)
                said = say(
                    "ToolServers", "The tool server “{server}” has a tool called {name}, and so has {other}."
                ).format(server=clash.server, name=clash.name, other=clash.other)
                hint = say(
                    "ToolServers",
                    "The server's is left out; rename one of them, or keep it out with the server's tool_filter.",
                )
                self._on_error(ToolServerError(said, server=clash.server, code="tool_name_clash", hint=hint))

    def _report(self, error: Exception) -> None:
        if isinstance(error, ToolServerError) and not error.hint:
            error.hint = say("ToolServers", _GO_ON)
        if not self._is_ended:
            self._on_error(error)
