"""A telephone call over SIP: accept it, join it, let an agent answer it, and hang up when the caller presses #."""

from __future__ import annotations

import asyncio
import os

from app.realtime import (
    AssistantAudio,
    InputAudio,
    OpenAIRealtimeSIPModel,
    RealtimeAgent,
    RealtimeCallsClient,
    RealtimeRunner,
    function_tool,
)

SERVICE = os.environ.get("OPENAI_BASE_URL", "https://api.openai.com/v1")
URL = os.environ.get("REALTIME_URL", "wss://api.openai.com/v1/realtime")
KEY = os.environ.get("OPENAI_API_KEY", "")


@function_tool
def opening_hours(day: str) -> str:
    """When the bakery is open."""
    return f"{day}: 7 to 18"


agent = RealtimeAgent(name="Bakery", instructions="You answer the bakery's telephone.", tools=[opening_hours])


async def main(call_id: str, service: str = SERVICE, url: str = URL, key: str = KEY) -> list[str]:
    """Answer one call, whose id came with the webhook; returns what was said."""
    async with RealtimeCallsClient(api_key=key, base_url=service) as calls:
        await calls.accept(call_id, await OpenAIRealtimeSIPModel.build_initial_session_payload(agent))
        runner = RealtimeRunner(starting_agent=agent, model=OpenAIRealtimeSIPModel())
        session = await runner.run(model_config={"call_id": call_id, "url": url, "api_key": key})
        async with session:
            await session.create_response()
            async for event in session:
                if event.type == "dtmf_received" and event.event == "#":
                    await calls.hang_up(call_id)
        parts = [part for item in session.history if item.type == "message" for part in item.content]
        return [part.transcript or "" for part in parts if isinstance(part, InputAudio | AssistantAudio)]


if __name__ == "__main__":
    print(asyncio.run(main(input("call id: "))))
