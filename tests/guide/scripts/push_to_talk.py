"""Turns by a key instead of by detection, and an answer that is cut off."""

from __future__ import annotations

import asyncio
import os

from app.realtime import AssistantMessageItem, RealtimeAgent, RealtimeRunner

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")

agent = RealtimeAgent(
    name="Teller", instructions="You tell stories.\n\nFacts:\n- a story / tell me a story: " + "Once upon a time. " * 30
)
runner = RealtimeRunner(agent, config={"model_settings": {"turn_detection": None}})


async def main(url: str, recorded: bytes) -> AssistantMessageItem:
    """Hold the key for `recorded`, let go, listen for a moment, then interrupt; returns the cut answer."""
    session = await runner.run(model_config={"url": url})
    async with session:
        for start in range(0, len(recorded), 4800):
            await session.send_audio(recorded[start : start + 4800])
        await session.commit_audio()
        await session.create_response()
        cut = ""
        async for event in session:
            if event.type == "audio":
                await asyncio.sleep(0.2)  # the person listens
                await session.interrupt()
            elif event.type == "audio_interrupted":
                cut = event.item_id
                break
        # Nothing of the answer comes any more; the item says how much of it was heard.
        item = next(item for item in session.history if item.item_id == cut)
        assert isinstance(item, AssistantMessageItem)
        return item


if __name__ == "__main__":
    print(asyncio.run(main(URL, bytes(48_000))).heard_ms)
