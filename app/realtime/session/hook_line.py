"""Calls the run's and the agents' hooks, in the order in which things happened, off the read path."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, assert_never

from app.base.foreign import answered
from app.realtime.agents.hooks import RealtimeAgentHooks, RealtimeRunHooks
from app.realtime.session.effects import CallHooks
from app.tools.context import RunContextWrapper

_log = logging.getLogger("app.session")


class HookLine:
    """A queue of hook calls with one task (`run`), and the two hooks around a tool, which its caller waits for.

    Args:
        on_error: told about a hook that raised.
    """

    def __init__(
        self,
        context: RunContextWrapper[Any],
        hooks: RealtimeRunHooks[Any] | None,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._context = context
        self._hooks: RealtimeRunHooks[Any] = hooks or RealtimeRunHooks()
        self._on_error = on_error
        self._queue: asyncio.Queue[CallHooks] = asyncio.Queue()

    def put(self, call: CallHooks) -> None:
        """Call these hooks after those put before."""
        self._queue.put_nowait(call)

    async def run(self) -> None:
        """Call hooks until cancelled."""
        while True:
            await self._perform(await self._queue.get())

    async def tool_start(self, agent: Any, tool: Any) -> None:
        """A tool is about to run."""
        await self._guarded(self._hooks.on_tool_start, agent, tool)
        await self._guarded(_own(agent).on_tool_start, agent, tool)

    async def tool_end(self, agent: Any, tool: Any, result: str) -> None:
        """A tool ended."""
        await self._guarded(self._hooks.on_tool_end, agent, tool, result)
        await self._guarded(_own(agent).on_tool_end, agent, tool, result)

    async def _perform(self, call: CallHooks) -> None:
        own, agent, other = _own(call.agent), call.agent, call.other
        match call.name:
            case "start":
                await self._guarded(self._hooks.on_agent_start, agent)
                await self._guarded(own.on_start, agent)
            case "end":
                await self._guarded(self._hooks.on_agent_end, agent, other)
                await self._guarded(own.on_end, agent, other)
            case "handoff":
                await self._guarded(self._hooks.on_handoff, other, agent)
                await self._guarded(own.on_handoff, agent, other)
            case _:
                assert_never(call.name)

    async def _guarded(self, hook: Callable[..., Awaitable[None]], *arguments: Any) -> None:
        try:
            await answered(hook, self._context, *arguments)
        except Exception as error:  # noqa: BLE001 - root of the caller's own code: reported, and nothing else changes
            _log.warning("a hook failed: %s", type(error).__name__, exc_info=error)
            self._on_error(error)


def _own(agent: Any) -> RealtimeAgentHooks[Any]:
    """The agent's hooks, or some that do nothing."""
    return agent.hooks or RealtimeAgentHooks()
