"""A listener on the model itself: everything the server says, also what the session has no event for."""

from __future__ import annotations

import asyncio
import os
from collections import Counter

from app.realtime import RealtimeAgent, RealtimeModelListener, RealtimeRunner
from app.realtime.model_events import RealtimeModelEvent
from app.realtime.model_inputs import RealtimeModelSendRawMessage

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")

agent = RealtimeAgent(name="Assistant", instructions="You are helpful.")


class Counting(RealtimeModelListener):
    """Counts the server's events by type. Must not be slow: audio waits behind it."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    async def on_event(self, event: RealtimeModelEvent) -> None:
        if event.type == "raw_server_event":
            self.counts[event.data["type"]] += 1


async def main(url: str) -> Counter[str]:
    """Listen while one item is made by a raw message and answered."""
    listener = Counting()
    session = await RealtimeRunner(agent).run(model_config={"url": url})
    async with session:
        session.model.add_listener(listener)
        content = [{"type": "input_text", "text": "Hello"}]
        item = {"type": "message", "role": "user", "content": content}
        await session.model.send_event(
            RealtimeModelSendRawMessage(message={"type": "conversation.item.create", "other_data": {"item": item}})
        )
        await session.model.send_event(RealtimeModelSendRawMessage(message={"type": "response.create"}))
        async for event in session:
            if event.type == "response_done":
                break
    session.model.remove_listener(listener)  # it hears each event soon after the session: not before the end
    return listener.counts


if __name__ == "__main__":
    print(asyncio.run(main(URL)))
