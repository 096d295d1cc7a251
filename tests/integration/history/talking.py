"""A program that talks without end and is kept; prints its name and the seconds whenever something was said."""

from __future__ import annotations

import asyncio
import sys
import time

from app.realtime.session.events import RealtimeInputTranscriptCompleted
from app.workbench.conversation_care import ConversationCare
from app.workbench.events import ConversationStarted, Stamped


async def main(name: str) -> None:
    """Until killed."""
    care = ConversationCare(lambda: True, lambda stamped: None)
    began = time.monotonic()
    care.keeper.put(Stamped(0.0, ConversationStarted(name, "Host", "local", "2026-11-27T10:00:00+00:00")))
    number = 0
    while True:
        at_s = time.monotonic() - began
        number += 1
        care.keeper.put(Stamped(at_s, RealtimeInputTranscriptCompleted(f"u{number}", f"{name} word {number}")))
        print(name, at_s, flush=True)
        await asyncio.sleep(0.01)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
