"""A tool that a person has to approve, call by call or once and for all."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from typing import Any, Literal

from app.realtime import RealtimeAgent, RealtimeRunner, RunContextWrapper, function_tool

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")
Answer = Literal["yes", "always", "no"]


def is_large(context: RunContextWrapper[Any], arguments: dict[str, Any], call_id: str) -> bool:
    """Small orders need nobody."""
    return int(arguments.get("number", 0)) >= 10


@function_tool(needs_approval=is_large)
def cancel_order(number: int) -> str:
    """Cancel an order. For example: "cancel order {number}"."""
    return f"Order {number} is cancelled."


agent = RealtimeAgent(name="Shop", instructions="You look after orders.", tools=[cancel_order])
runner = RealtimeRunner(agent, config={"tool_execution": {"approval_timeout": 30.0}})


async def main(url: str, decide: Callable[[str], Answer], *questions: str) -> list[str]:
    """Ask; returns what was waited for and what the tools gave."""
    seen: list[str] = []
    session = await runner.run(model_config={"url": url})
    async with session:
        for question in questions:
            await session.send_message(question)
            async for event in session:
                if event.type == "tool_approval_required":
                    seen.append(f"asked {event.arguments}")
                    answer = decide(event.arguments)
                    if answer == "no":
                        await session.reject_tool_call(event.call_id, rejection_message="The person said no.")
                    else:
                        await session.approve_tool_call(event.call_id, always=answer == "always")
                elif event.type == "tool_end":
                    seen.append(event.output)
                elif event.type == "audio_end":
                    break
    return seen


if __name__ == "__main__":
    print(asyncio.run(main(URL, lambda arguments: "yes", "Cancel order 12.")))
