"""A front desk that hands over to billing or to technical support, with words of its own for each way."""

from __future__ import annotations

import asyncio
import os

from app.realtime import RealtimeAgent, RealtimeRunner, RunContextWrapper, realtime_handoff

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")

billing = RealtimeAgent(
    name="Billing Support",
    instructions="You help with invoices and payments.\n\nGreeting: This is billing, how can I help?",
)
technical = RealtimeAgent(
    name="Technical Support",
    instructions="You help when something does not work.\n\nGreeting: Technical support here, what is broken?",
)


async def note_transfer(context: RunContextWrapper[list[str]]) -> None:
    """Runs when the model has asked for the handoff, before it happens."""
    context.context.append("someone went to technical support")


front = RealtimeAgent(
    name="Customer Service",
    instructions="You find out what people need and hand them over to the right colleague.",
    handoffs=[
        realtime_handoff(billing, tool_description_override="Transfer to billing support"),
        realtime_handoff(
            technical, tool_description_override="Transfer to technical support", on_handoff=note_transfer
        ),
    ],
)


async def main(url: str, question: str) -> tuple[str, list[str]]:
    """Ask the front desk; returns who answers in the end, and the notes."""
    notes: list[str] = []
    session = await RealtimeRunner(front).run(context=notes, model_config={"url": url})
    async with session:
        await session.send_message(question)
        has_moved = False
        async for event in session:
            if event.type == "handoff":
                print(f"{event.from_agent.name} -> {event.to_agent.name}")
                has_moved = True
            elif event.type == "agent_end" and has_moved and event.agent is session.current_agent:
                break
            elif event.type == "error":
                raise RuntimeError(event.error)
    return session.current_agent.name, notes


if __name__ == "__main__":
    asyncio.run(main(URL, "I need technical support."))
