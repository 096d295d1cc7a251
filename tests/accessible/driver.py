"""Shows the application's window with a demonstration, and pages of its settings as they are asked for.

    python tests/accessible/driver.py

Reads one JSON request a line and prints one line `@@` when it is done. Started as a program of its own.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app.base import paths
from app.base.aio import spawn
from app.realtime.session import events as session_events
from app.ui import loop
from app.ui.app import make_application
from app.ui.language import speak
from app.ui.screenshot import demonstrate, settle
from app.ui.settings.agents_page import AgentsPage
from app.workbench import events


async def live(window: Any, closing: asyncio.Event) -> int:
    window.desk.bridge.start()
    await window.desk.prepare()
    window.show()
    settle(window)
    print("@@", flush=True)
    await closing.wait()
    window.hide()
    await window.desk.close()
    return 0


class Requests:
    """Answers, in the window's thread."""

    def __init__(self, window: Any, closing: asyncio.Event) -> None:
        self._window, self._closing = window, closing
        self._answers: asyncio.Queue[list[Any]] = asyncio.Queue()
        window.parts.transcript.tool_answered.connect(lambda *told: self._answers.put_nowait(list(told)))

    async def page(self, key: str) -> None:
        """A page of the settings in front."""
        await self._window.open_settings(key)

    async def own_agent(self, text: str) -> None:
        """A set of the person's own on the page of agents, its first agent chosen."""
        folder = paths.own_agents_dir()
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "shop.toml").write_text(text, encoding="utf-8")
        await self.page("agents")
        desk = self._window.findChild(AgentsPage).desk
        shown = asyncio.Event()
        desk.shown.connect(lambda: shown.set() if desk.name == "shop" and desk.current is not None else None)
        desk.refresh("shop")
        await asyncio.wait_for(shown.wait(), 5)
        desk.show("shop", 0)

    async def tell(self, at_s: float, event: str, **fields: Any) -> None:
        """Let an event of the workbench or of a session arrive."""
        kind = getattr(events, event, None) or getattr(session_events, event)
        self._window.desk.bridge.publish(events.Stamped(at_s, kind(**fields)))
        self._window.desk.bridge.drain()

    async def answered(self, call_id: str, allowed: bool) -> None:
        """Wait for the next answer to a tool; another one than this ends the program."""
        assert await asyncio.wait_for(self._answers.get(), 5) == [call_id, allowed]

    async def end(self) -> None:
        """Close the window."""
        self._closing.set()


def main() -> int:
    application = make_application()
    speak("en")
    window = demonstrate("tour", "light")
    window.resize(1280, 800)
    closing = asyncio.Event()
    requests = Requests(window, closing)

    async def read() -> None:
        while not closing.is_set():
            line = await asyncio.to_thread(sys.stdin.readline)
            request = json.loads(line) if line else {"ask": "end"}
            answer: Coroutine[Any, Any, None] = getattr(requests, request.pop("ask"))(**request)
            await answer
            print("@@", flush=True)

    async def both() -> int:
        reading = spawn(read(), name="requests")
        try:
            return await live(window, closing)
        finally:
            reading.cancel()

    code = loop.run(application, both(), closing)
    window.desk.bridge.stop(1.0)
    return code


if __name__ == "__main__":
    sys.exit(main())
