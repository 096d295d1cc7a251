"""While people talk: another agent, another setting, a muted microphone."""

from __future__ import annotations

import asyncio
import os
from typing import Any

from app.realtime import (
    RealtimeAgent,
    RealtimeAudioConfig,
    RealtimeRunner,
    RealtimeSession,
    RealtimeSessionModelSettings,
    RealtimeTurnDetectionConfig,
)

URL = os.environ.get("REALTIME_URL", "ws://127.0.0.1:8765/v1/realtime")

day = RealtimeAgent(name="Day shift", instructions="You answer by day.")
night = day.clone(name="Night shift", instructions="You answer by night.")


async def confirmed(session: RealtimeSession) -> dict[str, Any]:
    """The server's next word about its settings."""
    async for event in session:
        if event.type == "session_updated":
            return event.session
    raise RuntimeError("the session ended")


async def main(url: str) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """Change settings, then the agent; returns the agent's name and what the server confirmed each time."""
    audio: RealtimeAudioConfig = {"input": {"turn_detection": None}, "output": {"speed": 1.1}}
    turns: RealtimeTurnDetectionConfig = {"type": "server_vad", "silence_duration_ms": 400}
    settings = RealtimeSessionModelSettings(audio=audio)
    session = await RealtimeRunner(day, config={"model_settings": settings}).run(model_config={"url": url})
    async with session:
        await confirmed(session)
        await session.update_settings({"turn_detection": turns})
        patched = await confirmed(session)
        await session.update_agent(night)
        changed = await confirmed(session)
        await session.mute(True)
        return session.current_agent.name, patched, changed


if __name__ == "__main__":
    print(asyncio.run(main(URL)))
