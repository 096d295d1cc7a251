"""A workbench beside a real engine over a real socket, for scenarios of whole conversations."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from app.local.brain.brain_offline import OfflineBrain
from app.local.ports import EngineParts
from tests.engine_client import engine
from tests.engine_parts import ScriptedSpeechToText, ToneSpeech
from tests.workbench_desk import Desk

HOURS = "what are your opening hours"


def run(test: Coroutine[Any, Any, None]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(60):
            await test

    asyncio.run(bounded())


def with_engine(
    scenario: Callable[[Desk, str, ScriptedSpeechToText], Awaitable[None]],
    *sentences: str,
    chunk_s: float = 0.0,
    **options: Any,
) -> None:
    """Run a scenario at a desk, beside an engine that hears `sentences` and takes `chunk_s` for 100 ms of speech."""

    async def main() -> None:
        stt = ScriptedSpeechToText(sentences or (HOURS,))
        parts = EngineParts(stt=stt, tts=ToneSpeech(chunk_s), brain=OfflineBrain())
        async with engine(parts) as url, Desk(**options) as desk:
            await scenario(desk, url, stt)

    run(main())
