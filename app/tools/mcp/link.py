"""One connection to one tool server, from opening to end, in a task of its own.

The package's scopes have to be left by the task that entered them, and neither a caller's nor a session's task lives
as long as a connection: so each has its own. Invariants: `on_gone` is told at most once and never about an end that
was asked for; after `end` neither task nor process is left.
"""

from __future__ import annotations

import asyncio
import importlib
import logging
from collections.abc import Callable, Collection, Coroutine
from typing import TYPE_CHECKING, Any, Final

from app.base.aio import spawn
from app.base.errors import ToolServerError
from app.base.language import say
from app.tools.mcp.offer import Offer
from app.tools.mcp.params import HttpParams, StdioParams
from app.tools.struck import struck, struck_within

if TYPE_CHECKING:
    from app.tools.mcp.client import Connection

_log = logging.getLogger("app.tools")

END_S: Final = 0.6
"""For a connection to end by itself; then it is cancelled."""
_CANCEL_S: Final = 0.1


class Link:
    """Open it once, use it, end it.

    Args:
        name: the server's, for people.
        connect_timeout_s: for starting or reaching the server and agreeing on a protocol.
        on_gone: the server ended or was lost.
        on_changed: its tools are others now.
        hidden: secret values that are struck out of whatever it says.
    """

    def __init__(
        self,
        name: str,
        params: StdioParams | HttpParams,
        connect_timeout_s: float,
        on_gone: Callable[[ToolServerError], None],
        on_changed: Callable[[], None],
        hidden: Collection[str] = (),
    ) -> None:
        self._name = name
        self._params = params
        self._timeout_s = connect_timeout_s
        self._on_gone = on_gone
        self._on_changed = on_changed
        self._hidden = hidden
        self._connection: Connection | None = None
        self._is_ending = False
        self._reason: str | None = None
        self._over = asyncio.Event()
        self._opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._task = spawn(self._live(), name="tool server")

    @property
    def is_usable(self) -> bool:
        """Whether calls can be made, now or as soon as it is open."""
        return not self._is_ending and self._reason is None

    async def ready(self) -> None:
        """Wait until it is open. Raises ToolServerError when it cannot be opened or was ended meanwhile."""
        await asyncio.shield(self._opened)

    async def list_tools(self, timeout_s: float | None) -> list[Offer]:
        """All that the server offers. Raises ToolServerError."""
        try:
            async with asyncio.timeout(timeout_s):
                return [self._struck(each) for each in await self._use().list_tools()]
        except TimeoutError:
            raise self._error(
                say("ToolServers", "did not list its tools within {seconds} seconds").format(seconds=f"{timeout_s:g}")
            ) from None
        except ConnectionError as error:
            raise self._error(
                self._reason or say("ToolServers", "did not list its tools ({reason})").format(reason=error)
            ) from (None if self._hidden else error)

    async def call(self, name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """The result of a call in the wire's form. Raises ToolServerError; the caller sets the time limit."""
        try:
            result = await self._use().call(name, arguments)
        except ConnectionError as error:
            raise self._error(
                self._reason or say("ToolServers", "answered the call with an error: {reason}").format(reason=error)
            ) from (None if self._hidden else error)
        without: dict[str, Any] = struck_within(result, self._hidden)
        return without

    async def end(self) -> None:
        """End it within a second, also while it is being opened. Idempotent."""
        self._is_ending = True
        self._over.set()
        if not self._opened.done():
            self._task.cancel()
        _, pending = await asyncio.wait({self._task}, timeout=END_S)
        if pending:
            self._task.cancel()
            _, pending = await asyncio.wait({self._task}, timeout=_CANCEL_S)
        if pending:
            _log.warning("the connection to the tool server %s does not end", self._name)

    def lost(self, reason: str) -> None:
        """The server is gone; `reason` completes "The tool server … ". Only the first one counts."""
        if self._reason is not None or self._is_ending:
            return
        self._reason = reason
        self._over.set()
        if self._opened.done():
            self._on_gone(self._error(reason))

    def _use(self) -> Connection:
        if self._connection is None or not self.is_usable:
            raise self._error(self._reason or say("ToolServers", "is not connected"))
        return self._connection

    def _struck(self, offer: Offer) -> Offer:
        if not self._hidden:
            return offer
        described, schema = struck(offer.description, self._hidden), struck_within(offer.input_schema, self._hidden)
        return Offer(offer.name, described, schema, struck_within(offer.annotations, self._hidden))

    def _error(self, reason: str) -> ToolServerError:
        said = struck(reason, self._hidden)
        return ToolServerError(
            say("ToolServers", "The tool server “{name}” {reason}.").format(name=self._name, reason=said),
            server=self._name,
        )

    async def _live(self) -> None:
        try:
            await self._connect_and_stay()
        except asyncio.CancelledError:
            self._fail(self._reason or say("ToolServers", "was closed while it was being connected"))
            if not self._is_ending:
                raise
        except TimeoutError:
            self._fail(
                self._reason
                or say("ToolServers", "did not answer within {seconds} seconds").format(seconds=f"{self._timeout_s:g}")
            )
        except Exception as error:  # noqa: BLE001 - root of the connection: whatever the package raises means it is over
            _log.debug("the tool server %s was lost", self._name, exc_info=None if self._hidden else error)
            self._fail(self._reason or _reason_of(error, was_open=self._opened.done()))
        finally:
            self._connection = None

    async def _connect_and_stay(self) -> None:
        # Over a second of imports: on a thread, so that sound goes on meanwhile.
        module = await asyncio.to_thread(importlib.import_module, "app.tools.mcp.client")
        manager = module.connected(self._params, module.Hears(self.lost, self._on_changed))
        connection = await _within(self._timeout_s, manager.__aenter__())
        try:
            self._connection = connection
            if not self._opened.done():
                self._opened.set_result(None)
            async with asyncio.TaskGroup() as group:
                watching = group.create_task(connection.watch(self._on_changed))
                await self._over.wait()
                watching.cancel()
        finally:
            self._connection = None
            await manager.__aexit__(None, None, None)

    def _fail(self, reason: str) -> None:
        if self._opened.done():
            self.lost(reason)
        else:
            self._reason = reason
            self._opened.set_exception(self._error(reason))
            self._opened.exception()  # nobody may be waiting any more, which is no fault


async def _within(timeout_s: float, opening: Coroutine[Any, Any, Connection]) -> Connection:
    async with asyncio.timeout(timeout_s):
        return await opening


def _reason_of(error: BaseException, *, was_open: bool) -> str:
    """Why, as far as the innermost failure tells; completes "The tool server … "."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    match error:
        case _ if was_open:
            return say("ToolServers", "was lost ({reason})").format(reason=error or type(error).__name__)
        case FileNotFoundError() if error.filename:
            return say("ToolServers", "cannot be started: there is no {file}").format(file=error.filename)
        case OSError() | ValueError():
            return say("ToolServers", "cannot be started: {reason}").format(reason=error)
        case _:
            return say("ToolServers", "could not be connected ({reason})").format(reason=error or type(error).__name__)
