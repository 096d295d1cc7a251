"""Named timers on the running loop, each at most once. Invariant: after `stop_all` none fires."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Timers:
    """Calls `fired(name)` when a timer runs out."""

    def __init__(self, fired: Callable[[str], None]) -> None:
        self._fired = fired
        self._handles: dict[str, asyncio.TimerHandle] = {}

    def start(self, name: str, seconds: float) -> None:
        """Start `name`, anew if it runs."""
        self.stop(name)
        self._handles[name] = asyncio.get_running_loop().call_later(seconds, self._fire, name)

    def stop(self, name: str) -> None:
        """Forget `name`; unknown ones are ignored."""
        handle = self._handles.pop(name, None)
        if handle is not None:
            handle.cancel()

    def stop_all(self) -> None:
        """Forget all."""
        for name in list(self._handles):
            self.stop(name)

    def _fire(self, name: str) -> None:
        self._handles.pop(name, None)
        self._fired(name)
