"""A service of the same protocol elsewhere: its address, and its own way to show who is asking."""

from __future__ import annotations

import asyncio
import os

from app.realtime import RealtimeAgent, RealtimeRunner

URL = os.environ.get("AZURE_REALTIME_URL", "wss://example.openai.azure.com/openai/v1/realtime?model=my-deployment")
KEY = os.environ.get("AZURE_OPENAI_API_KEY", "")

agent = RealtimeAgent(name="Assistant", instructions="You are helpful.")


async def main(url: str, key: str) -> str | None:
    """Connect with `headers`, which are sent as they are: no `Authorization` is added to them."""
    session = await RealtimeRunner(agent).run(model_config={"url": url, "headers": {"api-key": key}})
    async with session:
        return session.session_id


if __name__ == "__main__":
    asyncio.run(main(URL, KEY))
