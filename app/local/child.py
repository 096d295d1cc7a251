"""The engine as a child process: started, watched, stopped.

Owns the process and its pipes. The window talks to it over the URL it prints, like to any other server. Invariant:
after `stop` no process is left, and none was left as a zombie.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
from collections import deque
from collections.abc import Mapping, Sequence
from typing import Final

import app
from app.base import own_file, own_program
from app.base.aio import spawn
from app.base.errors import EngineError
from app.base.language import language, say
from app.base.os_words import reason_of

START_LIMIT_S: Final = 30.0
TERMINATE_LIMIT_S: Final = 0.6
VERSION_IS: Final = "sidetone "
"""So begins what an engine says of itself, before its URL, to whoever started it."""
_LINES_KEPT: Final = 12


def engine_command(options: Sequence[str] = ()) -> list[str]:
    """The command that runs the engine of this installation, for a child of this process. Raises EngineError."""
    asked = "--print-version", "--print-url", "--until-stdin-closes"
    return own_program.command("--language", language(), "serve", *asked, *options)


class EngineChild:
    """One engine process. A stopped or lost one can be started again.

    Args:
        command: what to run; the engine of this installation by default.
        options: further options of `serve`, as in `["--chat-url", "http://…"]`.
        environment: what the child is told beside this process's own; keys go this way.
    """

    def __init__(
        self,
        command: Sequence[str] | None = None,
        *,
        options: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._given, self._options = command, options
        self._environment = dict(environment or {})
        self._process: asyncio.subprocess.Process | None = None
        self._complaints: deque[str] = deque(maxlen=_LINES_KEPT)
        self._drains: list[asyncio.Task[None]] = []

    @property
    def pid(self) -> int | None:
        """The process id, None when none runs."""
        process = self._process
        return None if process is None or process.returncode is not None else process.pid

    async def start(self, limit_s: float = START_LIMIT_S) -> str:
        """Start the engine; returns the URL that it serves.

        Raises:
            EngineError: it could not be started, ended at once, or said nothing in time. Nothing is left running.
        """
        await self.stop()
        self._complaints.clear()
        self._process = await self._launch()
        assert self._process.stderr is not None
        self._drains = [spawn(self._collect(self._process.stderr), name="engine-stderr")]
        try:
            async with asyncio.timeout(limit_s):
                return await self._first_url()
        except TimeoutError:
            await self.stop()
            raise EngineError(
                say("Engine", "The engine did not get ready within {seconds} seconds.").format(seconds=round(limit_s)),
                code="engine_start_timeout",
                hint=say("Engine", "Try again; if it happens twice, run `sidetone doctor`."),
                retryable=True,
            ) from None
        except BaseException:
            await self.stop()
            raise

    async def wait_lost(self) -> str:
        """Wait until the process ends, for whatever reason; returns what is known about why."""
        process = self._process
        if process is None:
            return say("Engine", "The engine is not running.")
        code = await process.wait()
        await self._finish_drains()
        return self._last_words() or say("Engine", "The engine ended with code {code}.").format(code=code)

    async def stop(self) -> None:
        """End the process: asked first, killed 0.6 s later. Returns when it is gone; idempotent."""
        process = self._process
        if process is None:
            return
        if process.returncode is None:
            if process.stdin is not None:
                process.stdin.close()
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
            try:
                async with asyncio.timeout(TERMINATE_LIMIT_S):
                    await process.wait()
            except TimeoutError:
                with contextlib.suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
        await self._finish_drains()
        self._process = None

    async def _launch(self) -> asyncio.subprocess.Process:
        pipe = asyncio.subprocess.PIPE
        try:
            return await asyncio.create_subprocess_exec(
                *(engine_command(self._options) if self._given is None else self._given),
                stdin=pipe,
                stdout=pipe,
                stderr=pipe,
                env=os.environ | self._environment,
                limit=1 << 20,
            )
        except OSError as error:
            raise EngineError(
                say("Engine", "The engine could not be started: {reason}.").format(reason=reason_of(error)),
                code="engine_start_failed",
                hint=say("Engine", "Reinstall Sidetone, or run `sidetone doctor`."),
            ) from error

    async def _first_url(self) -> str:
        process = self._process
        assert process is not None
        assert process.stdout is not None
        version = ""
        while line := await process.stdout.readline():
            said = line.decode(errors="replace").strip()
            if said.startswith(("ws://", "wss://")):
                if self._given is None:
                    _check_version(version)
                self._drains.append(spawn(_discard(process.stdout), name="engine-stdout"))
                return said
            version = said.removeprefix(VERSION_IS) if said.startswith(VERSION_IS) else version
        await process.wait()
        await self._finish_drains()
        last_words = self._last_words() or say("Engine", "exit code {code}").format(code=process.returncode)
        raise EngineError(
            say("Engine", "The engine ended before it was ready: {last_words}").format(last_words=last_words),
            code="engine_start_failed",
            hint=say("Engine", "Run `sidetone doctor` for more."),
        )

    async def _collect(self, stream: asyncio.StreamReader) -> None:
        async for line in stream:
            self._complaints.append(line.decode(errors="replace").rstrip())

    async def _finish_drains(self) -> None:
        drains, self._drains = self._drains, []
        # A grandchild may hold the pipes open; what it would still say is not waited for.
        _, unfinished = await asyncio.wait(drains, timeout=0.2) if drains else (set(), set())
        for task in unfinished:
            task.cancel()

    def _last_words(self) -> str:
        """The last line of standard error that says something, without the program's name."""
        said = [line for line in self._complaints if line.strip()]
        return said[-1].removeprefix("sidetone: ") if said else ""


def _check_version(found: str) -> None:
    """Raise EngineError for an engine that is not this program's own: it was replaced in the moment of the start."""
    if found != app.__version__:
        told = own_file.words("replaced")
        raise EngineError(told.message, code="program_replaced", hint=told.hint)


async def _discard(stream: asyncio.StreamReader) -> None:
    while await stream.read(4096):
        pass
