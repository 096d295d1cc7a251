"""The protocol's own client under our words: opens a connection, lists, calls. Imports `mcp`; `link` imports it late.

Owns the translation between the package's types and ours (`Offer`, plain dicts), and its errors.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Final

from mcp import Client, MCPError
from mcp.client import Transport
from mcp.client.subscriptions import ListenNotSupportedError, SubscriptionLost
from mcp.types import Implementation, ToolListChangedNotification

from app.base.frozen import frozen
from app.tools.mcp.offer import LONGEST_DESCRIPTION, Offer
from app.tools.mcp.params import HttpParams, StdioParams
from app.tools.mcp.pipe import piped
from app.tools.mcp.web import reached

_MOST_PAGES: Final = 100
_MOST_OFFERS: Final = 5_000
_CALLER: Final = Implementation(name="sidetone", version="0.1.0")


@frozen
class Hears:
    """Whom a connection tells what happens to it.

    Args:
        ended: the server is gone, with a reason that completes "The tool server … ".
        changed: its tools are others now.
    """

    ended: Callable[[str], None]
    changed: Callable[[], None]


class Connection:
    """An open connection."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def list_tools(self) -> list[Offer]:
        """All that the server offers, page by page. Raises ConnectionError with the server's or our words."""
        offers: list[Offer] = []
        cursor: str | None = None
        with _worded():
            for _ in range(_MOST_PAGES):
                page = await self._client.list_tools(cursor=cursor)
                for tool in page.tools:
                    notes = tool.annotations.model_dump(by_alias=True, exclude_none=True) if tool.annotations else {}
                    # What no model is told is not kept either: a description may be of any length.
                    described = (tool.description or "")[: LONGEST_DESCRIPTION + 1]
                    offers.append(Offer(tool.name, described, dict(tool.input_schema), notes))
                if len(offers) > _MOST_OFFERS:
                    raise ConnectionError(f"it offers more than {_MOST_OFFERS:,} tools")
                cursor = page.next_cursor
                if not cursor:
                    break
        return offers

    async def call(self, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """The result in the wire's form. Raises ConnectionError with the server's or our words."""
        with _worded():
            result = await self._client.call_tool(name, arguments)
        return result.model_dump(by_alias=True, mode="json", exclude_none=True)

    async def watch(self, changed: Callable[[], None]) -> None:
        """Ask a server of the newer kind to tell when its tools change; returns at once with others."""
        with contextlib.suppress(ListenNotSupportedError, SubscriptionLost, MCPError, TimeoutError):
            async with self._client.listen(tools_list_changed=True) as news:
                async for _ in news:
                    changed()


@asynccontextmanager
async def connected(params: StdioParams | HttpParams, hears: Hears) -> AsyncIterator[Connection]:
    """Reach a server and agree on a protocol with it. Raises OSError, ValueError or whatever the package raises."""

    async def heard(message: Any) -> None:
        if isinstance(message, ToolListChangedNotification):
            hears.changed()

    transport = piped(params, hears.ended) if isinstance(params, StdioParams) else reached(params, hears.ended)
    async with Client(_as_transport(transport), message_handler=heard, client_info=_CALLER, cache=None) as client:
        yield Connection(client)


def _as_transport(manager: AbstractAsyncContextManager[Any]) -> Transport:
    # The package's Transport is a protocol that says no more than this.
    return manager


@contextlib.contextmanager
def _worded() -> Any:
    """The package's errors as one of ours whose text a model can be told."""
    try:
        yield
    except MCPError as error:
        raise ConnectionError(error.message or f"error {error.code}") from error
    except (RuntimeError, ValueError, json.JSONDecodeError) as error:
        # The result does not keep the schema that the server itself gave, or the protocol.
        raise ConnectionError(str(error)[:500]) from error
