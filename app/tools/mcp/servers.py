"""Tool servers as callers hold them: `MCPServerStdio` and `MCPServerStreamableHttp`.

A server may be named by several agents and used by several sessions at once: it is connected while anybody holds it.
Owns the connection (`link`), the cache of what it offers, and who holds it. All on one loop.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Mapping, Sequence
from types import TracebackType
from typing import Any, Final, Protocol

from app.base.errors import ToolServerError, UserError
from app.base.language import say
from app.tools.change import Change
from app.tools.context import RunContextWrapper
from app.tools.mcp import offer
from app.tools.mcp.link import Link
from app.tools.mcp.manner import Manner
from app.tools.mcp.offer import Offer
from app.tools.mcp.params import HttpParams, StdioParams, http_params, stdio_params
from app.tools.spec import FailureText, FunctionTool, default_failure_text

CONNECT_TIMEOUT_S: Final = 15.0
CALL_TIMEOUT_S: Final = 5.0


class Holder(Protocol):
    """Somebody who uses a server and wants to know what happens to it."""

    def server_gone(self, server: Any, error: ToolServerError) -> None:
        """It ended or was lost; told once per connection."""
        ...

    def tools_changed(self, server: Any) -> None:
        """It offers other tools now."""
        ...


class MCPServer(ABC):
    """What both kinds of server do; make one of the two below.

    Args:
        params: how it is reached, as a dict.
        cache_tools_list: list the tools once per connection and again when the server says that they changed.
        name: for people, in events and errors.
        client_session_timeout_seconds: how long one call or listing may take; None for no limit.
        tool_filter: which tools agents see: a list of names, what `create_static_tool_filter` gives, or a callable
            `(ToolFilterContext, tool) -> bool`.
        use_structured_content: give the model a result's structured form in place of its text.
        require_approval: "always", "never", a dict of tool names, or a callable `(context, agent, tool) -> bool`.
        failure_error_function: the text for the model when a call fails; None lets the failure show as an error.
        connect_timeout_seconds: how long starting or reaching the server may take.
        change_tool: gives each tool as agents are to have it; asked with the server's name of it and the tool.
        hidden_values: secrets that it was given; they are struck out of whatever it says.
    Raises:
        UserError: one of them has a form that is not known.
    """

    def __init__(
        self,
        params: Mapping[str, Any] | StdioParams | HttpParams,
        cache_tools_list: bool = False,
        name: str | None = None,
        client_session_timeout_seconds: float | None = CALL_TIMEOUT_S,
        tool_filter: offer.ToolFilter = None,
        use_structured_content: bool = False,
        *,
        require_approval: offer.RequireApproval = None,
        failure_error_function: FailureText | None = default_failure_text,
        connect_timeout_seconds: float = CONNECT_TIMEOUT_S,
        change_tool: Change | None = None,
        hidden_values: Collection[str] = (),
    ) -> None:
        self._params, by_default = self._read(params)
        self._name = name or by_default
        for label, seconds in (
            ("client_session_timeout_seconds", client_session_timeout_seconds),
            ("connect_timeout_seconds", connect_timeout_seconds),
        ):
            if seconds is not None and seconds <= 0:
                raise UserError(f"{label} of the tool server {self._name} must be more than 0, not {seconds}.")
        self._timeout_s = client_session_timeout_seconds
        self._connect_timeout_s = connect_timeout_seconds
        self._hidden = hidden_values
        self._caches = cache_tools_list
        self._manner = Manner(
            tool_filter, require_approval, use_structured_content, failure_error_function, change_tool
        )
        self._link: Link | None = None
        self._cached: list[Offer] | None = None
        self._holders: list[Holder | None] = []

    @abstractmethod
    def _read(self, params: Any) -> tuple[StdioParams | HttpParams, str]:
        """The params checked, and the name when the caller gives none. Raises UserError."""

    @property
    def name(self) -> str:
        """What people call it."""
        return self._name

    @property
    def is_connected(self) -> bool:
        """Whether there is a connection, or one is being opened."""
        return self._link is not None and self._link.is_usable

    async def connect(self) -> None:
        """Connect by hand; the server then stays connected until `cleanup`, whichever session uses it.

        Raises:
            ToolServerError: it cannot be started or reached.
        """
        await self._open()
        if None not in self._holders:
            self._holders.append(None)

    async def cleanup(self) -> None:
        """End the connection within a second, whoever holds it. Idempotent."""
        self._holders.clear()
        await self._end()

    async def __aenter__(self) -> MCPServer:
        await self.connect()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.cleanup()

    async def hold(self, holder: Holder) -> None:
        """Connect unless it is, and tell `holder` what happens from now on. Raises ToolServerError."""
        if holder not in self._holders:
            self._holders.append(holder)
        try:
            await self._open()
        except BaseException:
            await self.release(holder)
            raise

    async def release(self, holder: Holder) -> None:
        """Not needed by `holder` any more; the connection ends with the last one."""
        if holder in self._holders:
            self._holders.remove(holder)
        if not self._holders:
            await self._end()

    async def list_tools(self, *, is_fresh: bool = False) -> list[Offer]:
        """All that it offers, unfiltered; with `is_fresh` it is asked in any case. Raises ToolServerError."""
        if self._cached is not None and not is_fresh:
            return self._cached
        link = self._current()
        offers = await link.list_tools(self._timeout_s)
        if self._caches and link is self._link:
            self._cached = offers
        return offers

    async def call_tool(self, name: str, arguments: dict[str, Any] | None = None) -> dict[str, Any]:
        """Call a tool by the server's own name; the result in the wire's form. Raises ToolServerError."""
        return await self._current().call(name, arguments or {})

    async def function_tools(self, context: RunContextWrapper[Any], agent: Any) -> Sequence[FunctionTool]:
        """Its tools for this agent, ready to call.

        Raises:
            ToolServerError: it is not connected or does not list them. What a caller's own filter raises passes.
        """
        asked = offer.ToolFilterContext(context, agent, self._name)
        return await self._manner.function_tools(await self.list_tools(), asked, self.call_tool, self._timeout_s)

    def _current(self) -> Link:
        if self._link is None:
            raise ToolServerError(
                say("ToolServers", "The tool server “{name}” {reason}.").format(
                    name=self._name, reason=say("ToolServers", "is not connected")
                ),
                server=self._name,
                hint=say("ToolServers", "A session connects the servers of its agents; otherwise await its connect()."),
            )
        return self._link

    async def _open(self) -> None:
        link = self._link
        if link is None or not link.is_usable:
            self._cached = None
            told = (self._gone, self._changed)
            link = self._link = Link(self._name, self._params, self._connect_timeout_s, *told, self._hidden)
        await link.ready()

    async def _end(self) -> None:
        link, self._link, self._cached = self._link, None, None
        if link is not None:
            await link.end()

    def _gone(self, error: ToolServerError) -> None:
        # With the connection goes what they held; whoever wants it again opens another one.
        holders, self._holders, self._cached = self._holders, [], None
        for holder in holders:
            if holder is not None:
                holder.server_gone(self, error)

    def _changed(self) -> None:
        self._cached = None
        for holder in list(self._holders):
            if holder is not None:
                holder.tools_changed(self)


class MCPServerStdio(MCPServer):
    """A program that is started as a child and spoken with over its pipes.

    `params`: `command`, and perhaps `args`, `env`, `cwd`, `encoding`, `encoding_error_handler`. By default it is named
    after its command.
    """

    def _read(self, params: Any) -> tuple[StdioParams, str]:
        checked = stdio_params(params)
        return checked, f"stdio: {checked.command}"


class MCPServerStreamableHttp(MCPServer):
    """A server at a URL.

    `params`: `url`, and perhaps `headers`, `timeout`, `sse_read_timeout` (s), `terminate_on_close`. By default it is
    named after its URL, without what may be secret in that.
    """

    def _read(self, params: Any) -> tuple[HttpParams, str]:
        checked = http_params(params)
        return checked, f"streamable_http: {_public(checked.url)}"


def _public(url: str) -> str:
    """The URL as it may be shown: neither user nor password nor query, which may hold a key."""
    scheme, _, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    return f"{scheme}://{authority.rpartition('@')[2]}{slash}{path.partition('?')[0]}"
