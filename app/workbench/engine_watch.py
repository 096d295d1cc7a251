"""The engine on this machine, kept running while the workbench wants it.

Owns the child process and the task that watches it. Lives on the engine loop. Invariant: after `stop` no process and
no task of it is left; whoever asks for the URL meanwhile gets the one of a running engine, or an error.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any, Final, Protocol

from app.base.aio import spawn
from app.base.clock import Clock, MonotonicClock
from app.base.errors import EngineError
from app.base.language import say
from app.workbench.events import EngineState, EngineStatus, Trouble
from app.workbench.restart_budget import RestartBudget

URL_WITHIN_S: Final = 30.0
_FINAL: Final = ("program_replaced", "program_removed")

_log = logging.getLogger("app.engine")


class Child(Protocol):
    """What is watched: `app.local.child.EngineChild`."""

    async def start(self) -> str:
        """Start; the URL. Raises EngineError."""
        ...

    async def wait_lost(self) -> Any:
        """Return when it has ended."""
        ...

    async def stop(self) -> None:
        """End it."""
        ...

    @property
    def pid(self) -> int | None: ...


class EngineWatch:
    """One engine process at a time: started on demand, started again when it is lost.

    Args:
        child: the process.
        publish: takes `EngineStatus`, and a `Trouble` when there is no engine any more.
    """

    def __init__(
        self, child: Child, publish: Callable[[EngineStatus | Trouble], None], clock: Clock | None = None
    ) -> None:
        self._child = child
        self._publish = publish
        self._clock = clock or MonotonicClock()
        self._budget = RestartBudget()
        self._url: str | None = None
        self._failure: EngineError | None = None
        self._changed = asyncio.Event()
        self._watch: asyncio.Task[None] | None = None
        self._status = EngineStatus("stopped")

    @property
    def pid(self) -> int | None:
        """The engine's process id, None when none runs."""
        return self._child.pid

    def describe(self, brain: str, notes: tuple[str, ...]) -> None:
        """The session learned what decides the answers: tell it with the state."""
        self._tell(self._status.state, brain, notes)

    async def start(self) -> None:
        """Start the engine unless it runs. Raises EngineError."""
        if self._watch is not None and not self._watch.done() and self._failure is None:
            return
        await self.stop()
        self._failure = None
        self._budget = RestartBudget()
        self._tell("starting")
        try:
            self._url = await self._child.start()
        except EngineError:
            self._tell("failed")
            raise
        self._tell("ready")
        self._watch = spawn(self._keep(), name="engine-watch")

    async def url(self) -> str:
        """The URL of the running engine; waits while it is being started again.

        Raises:
            EngineError: there is none and will be none.
        """
        try:
            async with asyncio.timeout(URL_WITHIN_S):
                while self._url is None:
                    if self._failure is not None:
                        raise self._failure
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise EngineError(
                say("Engine", "The engine on this computer did not come back."), code="engine_lost"
            ) from None
        return self._url

    async def stop(self) -> None:
        """End the engine and its watch; idempotent."""
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await watch
        self._url = None
        await self._child.stop()
        if self._status.state not in ("stopped", "failed"):
            self._tell("stopped")

    async def _keep(self) -> None:
        """Wait for the loss of the engine and start it again, until it fails too often."""
        while True:
            why = await self._child.wait_lost()
            _log.warning("the engine was lost: %s", why)
            self._url = None
            self._tell("lost")
            if not await self._restart():
                return

    async def _restart(self) -> bool:
        while (wait_s := self._budget.next_wait(self._clock.now())) is not None:
            await asyncio.sleep(wait_s)
            self._tell("restarting")
            try:
                url = await self._child.start()
            except EngineError as error:
                _log.warning("the engine did not start: %s", error)
                if error.code in _FINAL:
                    self._give_up(error)
                    return False
                continue
            self._url = url
            self._tell("ready")
            return True
        self._give_up(_worn_out())
        return False

    def _give_up(self, failure: EngineError) -> None:
        self._failure = failure
        self._publish(Trouble(failure.message, failure.hint))
        self._tell("failed")

    def _tell(self, state: EngineState, brain: str | None = None, notes: tuple[str, ...] | None = None) -> None:
        known = self._status
        self._status = EngineStatus(
            state, known.brain if brain is None else brain, known.notes if notes is None else notes
        )
        self._changed.set()
        if self._status != known:
            self._publish(self._status)


def _worn_out() -> EngineError:
    return EngineError(
        say("Engine", "The engine on this computer stopped again and again."),
        code="engine_lost",
        hint=say(
            "Engine", "Run `sidetone doctor`, or choose another connection. The conversation so far can be exported."
        ),
    )
