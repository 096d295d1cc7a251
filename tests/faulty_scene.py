"""A whole session against the engine of this machine, with a proxy between them that can fail."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from app.realtime import RealtimeAgent, RealtimePlaybackTracker, RealtimeRunner, RealtimeSession
from tests.engine_client import engine
from tests.engine_parts import EchoBrain, ScriptedSpeechToText, ToneSpeech, make_parts
from tests.session_parts import Reader, settle
from tests.tcp_proxy import TcpProxy, tcp_proxy

VOICE_TURNS = {"type": "server_vad", "silence_duration_ms": 200, "prefix_padding_ms": 100}
FAST = {"first_delay": 0.01, "longest_delay": 0.05, "give_up_after": 5.0}
LONG = " ".join(f"word{number}" for number in range(30))


def run(test: Coroutine[Any, Any, None]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(20):
            await test
        left = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        assert not left, left

    asyncio.run(bounded())


@dataclass
class Scene:
    session: RealtimeSession
    reader: Reader
    proxy: TcpProxy
    brain: EchoBrain
    tracker: RealtimePlaybackTracker
    stt: ScriptedSpeechToText

    async def resumed(self, count: int = 1) -> None:
        """Wait until the connection was restored."""
        await settle(lambda: self.states().count("resumed") == count)

    def states(self) -> list[str]:
        return [event.state for event in self.reader.of("connection_state")]

    def answers(self) -> list[Any]:
        """Responses that came to their end."""
        return [event for event in self.reader.of("response_done") if event.status == "completed"]

    def told(self) -> list[str]:
        """What the engine's conversation was when the brain was last asked."""
        return [f"{message.role}: {message.text.strip()}" for message in self.brain.requests[-1].messages]

    async def quiet(self) -> None:
        """Long enough for an answer that nobody owes."""
        await asyncio.sleep(0.1)


@asynccontextmanager
async def scene(
    agent: RealtimeAgent[Any] | None = None,
    *,
    settings: dict[str, Any] | None = None,
    tts: ToneSpeech | None = None,
    reconnect: dict[str, Any] | None = None,
    model_config: dict[str, Any] | None = None,
) -> AsyncIterator[Scene]:
    brain = EchoBrain()
    stt = ScriptedSpeechToText(["good morning"])
    parts = make_parts(stt=stt, brain=brain, tts=tts)
    tracker = RealtimePlaybackTracker()
    async with engine(parts) as target, tcp_proxy(target) as proxy:
        config = {
            "url": proxy.url,
            "api_key": "none",
            "playback_tracker": tracker,
            "silence_timeout": 0.4,
            "connect_timeout": 1.0,
            "initial_model_settings": {"turn_detection": None, **(settings or {})},
            **(model_config or {}),
        }
        runner = RealtimeRunner(agent or RealtimeAgent("Ann", "be nice"), config={"reconnect": reconnect or FAST})
        session = await runner.run(model_config=config)
        reader = Reader(session)
        async with session:
            yield Scene(session, reader, proxy, brain, tracker, stt)
        async with asyncio.timeout(2):
            await reader.task
