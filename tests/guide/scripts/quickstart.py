"""The shortest way to an agent that talks: an agent, a runner, a session, and what to do with each kind of event."""

from __future__ import annotations

import asyncio
import os

from app.realtime import RealtimeAgent, RealtimeRunner, RealtimeSessionEvent

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")

agent = RealtimeAgent(
    name="Assistant",
    instructions="You are a friendly voice assistant. Keep your answers short.",
)

runner = RealtimeRunner(
    starting_agent=agent,
    config={
        "model_settings": {
            "model_name": "gpt-realtime-2.1",
            "audio": {
                "input": {
                    "format": "pcm16",
                    "transcription": {"model": "gpt-4o-mini-transcribe"},
                    "turn_detection": {"type": "semantic_vad", "interrupt_response": True},
                },
                "output": {"format": "pcm16", "voice": "ash"},
            },
        }
    },
)


def show(event: RealtimeSessionEvent) -> None:
    """One line for each kind of event; most programs want only a few of them."""
    if event.type == "agent_start":
        print(f"agent started: {event.agent.name}")
    elif event.type == "agent_end":
        print(f"agent ended: {event.agent.name}")
    elif event.type == "handoff":
        print(f"handoff: {event.from_agent.name} -> {event.to_agent.name}")
    elif event.type == "tool_start":
        print(f"tool started: {event.tool.name}({event.arguments})")
    elif event.type == "tool_end":
        print(f"tool ended: {event.tool.name} -> {event.output}")
    elif event.type == "tool_approval_required":
        print(f"waiting for approval: {event.tool.name} {event.call_id}")
    elif event.type == "audio":
        print(f"audio: {len(event.audio.data)} bytes of {event.item_id}")
    elif event.type == "audio_end":
        print(f"audio complete: {event.item_id}")
    elif event.type == "audio_interrupted":
        print(f"audio interrupted: {event.item_id}")
    elif event.type == "history_added":
        print(f"new item: {event.item.item_id}")
    elif event.type == "history_updated":
        print(f"history: {len(event.history)} items")
    elif event.type == "guardrail_tripped":
        print(f"guardrail: {event.guardrail_results[0].guardrail.get_name()}")
    elif event.type == "input_audio_timeout_triggered":
        print("nobody spoke")
    elif event.type == "error":
        print(f"error: {event.error}")
    elif event.type == "raw_model_event":
        pass  # everything the model said, untouched
    else:
        print(event.type)


async def main(url: str) -> list[str]:
    """Ask one question and read until it is answered; returns the kinds of events that came."""
    kinds: list[str] = []
    session = await runner.run(model_config={"url": url})
    async with session:
        await session.send_message("Hello! What can you do?")
        async for event in session:
            show(event)
            kinds.append(event.type)
            if event.type == "agent_end":
                break
    return kinds


if __name__ == "__main__":
    asyncio.run(main(URL))
