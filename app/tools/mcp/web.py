"""A tool server at a URL: streamable HTTP with our headers and time-outs. Imports `mcp`; only `client` imports it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, Final
from urllib.parse import urlsplit

import httpx2
from mcp.client.streamable_http import streamable_http_client

from app.base.language import say
from app.tools.http.proxy import Way, hush, is_near, is_refused_login
from app.tools.mcp.params import HttpParams

LONGEST_EVENT: Final = 32 * 1024 * 1024


class _Client(httpx2.AsyncClient):
    """Tells when the server cannot be reached or refuses us; the package swallows both on its background stream."""

    def __init__(self, on_trouble: Callable[[str], None], **options: Any) -> None:
        super().__init__(**options)
        self._on_trouble = on_trouble

    async def send(self, request: httpx2.Request, **options: Any) -> httpx2.Response:
        """As the base class does."""
        try:
            response = await super().send(request, **options)
        except httpx2.TransportError as error:
            # A stream in the background that breaks off is opened again: only then is it known that nobody is there.
            if isinstance(error, httpx2.ProxyError):
                self._on_trouble(_stopped_by_proxy(error))
            elif isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout):
                self._on_trouble(say("ToolServers", "cannot be reached"))
            elif request.method == "POST":
                self._on_trouble(say("ToolServers", "broke the connection off"))
            raise
        if response.status_code in (401, 403):
            said = say("ToolServers", "refuses the key or header that was sent (HTTP {status})")
            self._on_trouble(said.format(status=response.status_code))
        if response.status_code == 404 and "mcp-session-id" in request.headers:
            self._on_trouble(say("ToolServers", "has forgotten the session (HTTP 404)"))
        return response


def _transport_for(url: str, way: Way) -> httpx2.AsyncHTTPTransport | None:
    """As `transport_for` of `app.tools.http.proxy`, of the other library."""
    hush("httpcore2.socks")
    near = is_near(urlsplit(url).hostname or "")
    if way is True and not near:
        return None
    return httpx2.AsyncHTTPTransport(proxy=way if isinstance(way, str) and not near else None)


def _stopped_by_proxy(error: httpx2.ProxyError) -> str:
    if is_refused_login(str(error)):
        return say("ToolServers", "cannot be reached: the proxy refuses its user or password")
    return say("ToolServers", "cannot be reached through the proxy")


@asynccontextmanager
async def reached(params: HttpParams, on_end: Callable[[str], None]) -> AsyncIterator[Any]:
    """The streams of a session with the server; the request that opens it is the first message.

    Args:
        on_end: told why, when the server is gone; more than once perhaps.
    """
    timeout = httpx2.Timeout(params.timeout, read=params.sse_read_timeout)
    transport = _transport_for(params.url, await params.way())
    async with (
        _Client(on_end, headers=params.headers, timeout=timeout, transport=transport) as client,
        streamable_http_client(
            params.url,
            http_client=client,
            terminate_on_close=params.terminate_on_close,
            max_sse_event_size=LONGEST_EVENT,
        ) as streams,
    ):
        yield streams
