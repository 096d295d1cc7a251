"""A player of your own: it tells what was really played, so that an interruption cuts at the right place."""

from __future__ import annotations

import asyncio
import os

from app.realtime import AssistantMessageItem, RealtimeAgent, RealtimePlaybackTracker, RealtimeRunner

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")

agent = RealtimeAgent(
    name="Teller", instructions="You tell stories.\n\nFacts:\n- a story / tell me a story: " + "Once upon a time. " * 30
)


async def main(url: str, heard_ms: int) -> AssistantMessageItem:
    """Play `heard_ms` of an answer, then interrupt it; returns the item as it stands in the history."""
    tracker = RealtimePlaybackTracker()
    session = await RealtimeRunner(agent).run(model_config={"url": url, "playback_tracker": tracker})
    async with session:
        await session.send_message("Tell me a story.")
        cut = ""
        async for event in session:
            if event.type == "audio":
                # After each piece that has left the loudspeaker: on_play_ms, or on_play_bytes with the bytes.
                tracker.on_play_ms(event.item_id, event.content_index, heard_ms)
                await session.interrupt()
            elif event.type == "audio_interrupted":
                cut = event.item_id
                break
        item = next(item for item in session.history if item.item_id == cut)
        assert isinstance(item, AssistantMessageItem)
        return item


if __name__ == "__main__":
    print(asyncio.run(main(URL, 80)).heard_ms)
