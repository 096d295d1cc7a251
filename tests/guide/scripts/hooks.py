"""Hooks: what happens in a run, told in order, for logs and measurements."""

from __future__ import annotations

import asyncio
import os
from typing import Any

from app.realtime import (
    RealtimeAgent,
    RealtimeAgentHooks,
    RealtimeRunHooks,
    RealtimeRunner,
    RunContextWrapper,
    function_tool,
)

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")


class Log(RealtimeRunHooks[list[str]]):
    """Writes into the run's context."""

    async def on_agent_start(self, context: RunContextWrapper[list[str]], agent: Any) -> None:
        context.context.append(f"{agent.name} starts")

    async def on_tool_end(self, context: RunContextWrapper[list[str]], agent: Any, tool: Any, result: str) -> None:
        context.context.append(f"{tool.name} said {result}")


class Done(RealtimeAgentHooks[list[str]]):
    """Of one agent only; an answer that only called tools has no text."""

    def __init__(self) -> None:
        self.done = asyncio.Event()

    async def on_end(self, context: RunContextWrapper[list[str]], agent: Any, output: str) -> None:
        if output:
            context.context.append(f"{agent.name} ended with {output}")
            self.done.set()


@function_tool
def flip_coin() -> str:
    """Flip a coin. For example: "flip a coin"; "heads or tails"."""
    return "Heads."


hooks = Done()
agent = RealtimeAgent[list[str]](name="Croupier", instructions="You flip coins.", tools=[flip_coin], hooks=hooks)


async def main(url: str) -> list[str]:
    """Ask for a coin; returns the log."""
    log: list[str] = []
    session = await RealtimeRunner(agent, config={"hooks": Log()}).run(context=log, model_config={"url": url})
    async with session:
        await session.send_message("Flip a coin.")
        await hooks.done.wait()
    return log


if __name__ == "__main__":
    print(*asyncio.run(main(URL)), sep="\n")
