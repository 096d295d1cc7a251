"""A tool server as a child process: JSON lines over its pipes, and its end within half a second.

The protocol's own package waits two seconds at each step of an end; a session has one for everything. Imports `mcp`
and is therefore only imported by `client`. Invariant: whoever leaves `piped` leaves no process of the group behind.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import subprocess
import sys
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any, Final

import anyio
from anyio.abc import ByteReceiveStream, TaskGroup
from anyio.streams.memory import MemoryObjectReceiveStream, MemoryObjectSendStream
from mcp.client.stdio import get_default_environment
from mcp.os.win32.utilities import (
    ServerProcess,
    close_process_job,
    create_windows_process,
    get_windows_executable_command,
    terminate_windows_process_tree,
)
from mcp.shared.message import SessionMessage
from mcp.types import jsonrpc_message_adapter
from pydantic import ValidationError

from app.base.language import say
from app.tools.mcp.params import StdioParams
from app.tools.struck import struck

_log = logging.getLogger("app.tools")

LEAVE_S: Final = 0.2
"""For the server to end by itself once its input is closed."""
TERMINATE_S: Final = 0.1
KILL_S: Final = 0.2
LONGEST_LINE: Final = 32 * 1024 * 1024
_POLL_S = 0.01
_QUEUED = 256
"""Messages that wait for a server which reads no more: whoever gives a call up must not wait for the pipe."""
_LAST_WORDS = 5
_GONE = (anyio.ClosedResourceError, anyio.BrokenResourceError, anyio.EndOfStream, OSError)

Incoming = MemoryObjectSendStream[SessionMessage | Exception]
Outgoing = MemoryObjectReceiveStream[SessionMessage]
Streams = tuple[MemoryObjectReceiveStream[SessionMessage | Exception], MemoryObjectSendStream[SessionMessage]]


@asynccontextmanager
async def piped(params: StdioParams, on_end: Callable[[str], None]) -> AsyncIterator[Streams]:
    """Start the program and pass messages both ways.

    Args:
        on_end: told why, when the program ends by itself.
    Raises:
        OSError, ValueError: it cannot be started.
    """
    process = await _start(params)
    child = _Child(process, params, on_end)
    incoming_end, incoming = anyio.create_memory_object_stream[SessionMessage | Exception](0)
    outgoing, outgoing_end = anyio.create_memory_object_stream[SessionMessage](_QUEUED)
    async with anyio.create_task_group() as group, incoming, outgoing:
        child.begin(group, incoming_end, outgoing_end)
        try:
            yield incoming, outgoing
        finally:
            child.is_leaving = True
            with anyio.CancelScope(shield=True):
                await _end(process)
            group.cancel_scope.cancel()


class _Child:
    """The tasks beside one process."""

    def __init__(self, process: ServerProcess, params: StdioParams, on_end: Callable[[str], None]) -> None:
        self.is_leaving = False
        self._process = process
        self._params = params
        self._on_end = on_end
        self._last_words: deque[str] = deque(maxlen=_LAST_WORDS)

    def begin(self, group: TaskGroup, incoming: Incoming, outgoing: Outgoing) -> None:
        """Read, write, and listen to what it complains of."""
        group.start_soon(self._read, incoming)
        group.start_soon(self._write, outgoing)
        errors = getattr(self._process, "stderr", None)
        if errors is not None:
            group.start_soon(self._overhear, errors)

    async def _read(self, incoming: Incoming) -> None:
        stdout = self._process.stdout
        reason = ""
        async with incoming:
            try:
                async for line in _lines(stdout):
                    message = _message(line.decode(self._params.encoding, self._params.encoding_error_handler))
                    if message is not None:
                        await incoming.send(message)
            except _GONE:
                pass
            except ValueError as error:
                reason = say("ToolServers", "sent what cannot be read ({reason})").format(reason=error)
            if not self.is_leaving:
                self._on_end(reason or await self._how_it_ended())

    async def _write(self, outgoing: Outgoing) -> None:
        stdin = self._process.stdin
        async with outgoing:
            with suppress(*_GONE):
                async for message in outgoing:
                    text = message.message.model_dump_json(by_alias=True, exclude_unset=True) + "\n"
                    if stdin is not None:
                        await stdin.send(text.encode(self._params.encoding, self._params.encoding_error_handler))

    async def _overhear(self, errors: ByteReceiveStream) -> None:
        with suppress(*_GONE, ValueError):
            async for line in _lines(errors):
                text = struck(line.decode(errors="replace").rstrip(), (self._params.env or {}).values())
                _log.debug("a tool server says: %.120s", text)
                if text:
                    self._last_words.append(text)

    async def _how_it_ended(self) -> str:
        """Exit code and last words, for people."""
        if not await _exited(self._process, KILL_S):
            return say("ToolServers", "closed its output")
        what = say("ToolServers", "ended (exit code {code})").format(code=self._process.returncode)
        if not self._last_words:
            return what
        return say("ToolServers", "{what}: {said}").format(what=what, said=self._last_words[-1][:200])


async def _lines(stream: Any) -> AsyncIterator[bytes]:
    """The lines of a byte stream. Raises ValueError at one that is longer than `LONGEST_LINE`."""
    begun: list[bytes] = []
    size = 0
    async for chunk in stream:
        first, *rest = chunk.split(b"\n")
        begun.append(first)
        size += len(first)
        if size > LONGEST_LINE:
            raise ValueError("a line of more than 32 MiB")
        for part in rest:
            yield b"".join(begun)
            begun, size = [part], len(part)


def _message(line: str) -> SessionMessage | None:
    """A message, or None for what a careless server printed between its messages."""
    if not line.strip():
        return None
    try:
        return SessionMessage(jsonrpc_message_adapter.validate_json(line, by_name=False))
    except ValidationError:
        _log.info("a tool server printed %d characters that are no message", len(line))
        return None


async def _start(params: StdioParams) -> ServerProcess:
    """The program in a group of its own, so that all of it can be ended."""
    environment = {**get_default_environment(), **(params.env or {})}
    if sys.platform == "win32":
        command = get_windows_executable_command(params.command)
        return await create_windows_process(command, params.args, environment, subprocess.PIPE, params.cwd)
    return await anyio.open_process(
        [params.command, *params.args],
        env=environment,
        cwd=params.cwd,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


async def _end(process: ServerProcess) -> None:
    """End the process and close all that led to it, also when the loop itself ends meanwhile."""
    try:
        await _stop(process)
    except asyncio.CancelledError:  # the loop's end passes every shield, once, and waits for who takes it
        await _kill(process)
        raise


async def _stop(process: ServerProcess) -> None:
    """Close its input, wait, ask, kill; what it started itself goes with it."""
    with suppress(*_GONE):
        if process.stdin is not None:
            await process.stdin.aclose()
    if not await _exited(process, LEAVE_S):
        _signal_group(process, signal.SIGTERM)
        await _exited(process, TERMINATE_S)
    await _kill(process)


async def _kill(process: ServerProcess) -> None:
    if sys.platform == "win32":
        await terminate_windows_process_tree(process)
        close_process_job(process)
    else:
        _signal_group(process, signal.SIGKILL)
    if not await _exited(process, KILL_S):
        _log.warning("the tool server's process %d does not end", process.pid)
    # What left the group may hold the pipes open: only the transport can close them, and nothing public gives it.
    transport: asyncio.SubprocessTransport | None = getattr(process, "_transport", None)
    if transport is not None:
        transport.close()
    for stream in (process.stdout, getattr(process, "stderr", None)):
        if stream is not None:
            with suppress(*_GONE):
                await stream.aclose()


def _signal_group(process: ServerProcess, number: int) -> None:
    if sys.platform != "win32":
        # The group outlives its first process, so this reaches also what an ended server left running.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, number)


async def _exited(process: ServerProcess, within_s: float) -> bool:
    """Whether the process ends in time; its code is polled, for waiting would also wait for its pipes."""
    deadline = anyio.current_time() + within_s
    while process.returncode is None:
        if anyio.current_time() >= deadline:
            return False
        await anyio.sleep(_POLL_S)
    return True
