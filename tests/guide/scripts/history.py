"""The conversation as a list: text, a picture, and what the agent answered, item by item."""

from __future__ import annotations

import asyncio
import base64
import os

from app.realtime import (
    AssistantAudio,
    AssistantMessageItem,
    InputImage,
    InputText,
    RealtimeAgent,
    RealtimeItem,
    RealtimeRunner,
    UserMessageItem,
)

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")
PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)

agent = RealtimeAgent(name="Assistant", instructions="You look at pictures.")


def line(item: RealtimeItem) -> str:
    """One item in one line."""
    if isinstance(item, UserMessageItem):
        parts = [part.text if isinstance(part, InputText) else type(part).__name__ for part in item.content]
        return f"user: {' + '.join(str(part) for part in parts)}"
    if isinstance(item, AssistantMessageItem):
        return "agent: " + "".join(part.transcript or "" for part in item.content if isinstance(part, AssistantAudio))
    return item.type


async def main(url: str) -> tuple[list[str], list[RealtimeItem]]:
    """Send a text with a picture, read the history, take an item out of it again."""
    session = await RealtimeRunner(agent).run(model_config={"url": url})
    picture = f"data:image/png;base64,{base64.b64encode(PICTURE).decode()}"
    async with session:
        await session.send_message(
            {
                "type": "message",
                "role": "user",
                "content": [
                    {"type": "input_text", "text": "Hello, look at this."},
                    {"type": "input_image", "image_url": picture, "detail": "low"},
                ],
            }
        )
        async for event in session:
            if event.type == "history_added":
                print("added", event.item.item_id)
            elif event.type == "history_updated":
                print(*(line(item) for item in event.history), sep=" / ")
            elif event.type == "audio_end":
                break
        lines = [line(item) for item in session.history]
        first = session.history[0]
        assert isinstance(first, UserMessageItem)
        assert isinstance(first.content[1], InputImage)
        await session.delete_item(first.item_id)
        async for event in session:
            if event.type == "history_updated" and len(event.history) == 1:
                break
        return lines, session.history


if __name__ == "__main__":
    print(*asyncio.run(main(URL))[0], sep="\n")
