"""Two tools: the weather, and an appointment that is made in the caller's own calendar."""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass, field
from typing import Annotated

from app.realtime import RealtimeAgent, RealtimeRunner, RunContextWrapper, function_tool

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")


@dataclass
class Calendar:
    """The caller's own object: every tool of the run is given it."""

    entries: list[str] = field(default_factory=list)


@function_tool
def get_weather(city: Annotated[str, "the city's name"]) -> str:
    """Tell the weather in a city. For example: "what is the weather in {city}"; "how is the weather in {city}"."""
    return f"It is sunny in {city}."


@function_tool(timeout=5.0)
async def book_appointment(context: RunContextWrapper[Calendar], day: str, time: str, service: str = "haircut") -> str:
    """Book an appointment. For example: "book a {service} {day} at {time}".

    Args:
        day: which day
        time: at what time
        service: what for
    """
    await asyncio.sleep(0)  # where a real one would ask a server
    context.context.entries.append(f"{service} {day} {time}")
    return f"Your {service} is booked for {day} at {time}."


agent = RealtimeAgent[Calendar](
    name="Assistant",
    instructions="You help with the weather and with appointments.",
    tools=[get_weather, book_appointment],
)


async def main(url: str, *questions: str) -> tuple[Calendar, list[str]]:
    """Ask; returns the calendar and the outputs of the tools."""
    calendar, outputs = Calendar(), list[str]()
    session = await RealtimeRunner(agent).run(context=calendar, model_config={"url": url})
    async with session:
        for question in questions:
            await session.send_message(question)
            async for event in session:
                if event.type == "tool_start":
                    print(f"{event.tool.name}({event.arguments})")
                elif event.type == "tool_end":
                    outputs.append(event.output)
                elif event.type == "error":
                    print(event.error)
                elif event.type == "audio_end":
                    break
    return calendar, outputs


if __name__ == "__main__":
    asyncio.run(main(URL, "What is the weather in Bonn?", "Book a haircut tomorrow at three."))
