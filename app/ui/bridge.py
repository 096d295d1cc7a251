"""The only way between the window's thread and the engine's: coroutines one way, events the other.

Owns the engine thread and the drain timer. Nothing of Qt is touched on the engine thread. Events are delivered in
slices of a few milliseconds, so that a flood delays the picture and not the keyboard.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, Final, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer

from app.ui.inbox import Inbox

if TYPE_CHECKING:
    from app.base.aio import EngineThread

T = TypeVar("T")

DRAIN_MS: Final = 16
_IDLE_MS: Final = 100
_IDLE_AFTER: Final = 120  # empty drains in a row, about two seconds
_SLICE_S: Final = 0.006


class Bridge(QObject):
    """Started and stopped by the application; `deliver` is called in the window's thread, one event at a time."""

    def __init__(
        self, deliver: Callable[[Any], None], after: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._deliver = deliver
        self._after = after
        self._inbox = Inbox()
        self._waiting: deque[Any] = deque()
        self._empty_drains = 0
        self._engine: EngineThread | None = None  # made by `start`: asyncio comes after the first frame
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(DRAIN_MS)
        self._timer.timeout.connect(self.drain)

    def start(self) -> None:
        """Start the engine thread and the drain."""
        from app.base.aio import EngineThread

        self._engine = EngineThread()
        self._engine.start()
        self._timer.start()

    def publish(self, stamped: Any) -> None:
        """Leave a `Stamped` for the window. Any thread; never blocks."""
        self._inbox.put(stamped)

    @property
    def missed(self) -> int:
        """How many events were dropped because the window was too slow."""
        return self._inbox.missed

    async def submit(self, coro: Coroutine[Any, Any, T]) -> T:
        """Run a coroutine on the engine loop and await its result in the window's.

        Raises whatever the coroutine raises; RuntimeError when the engine thread has ended.
        """
        import asyncio

        self._hurry()
        if self._engine is None:
            coro.close()
            raise RuntimeError("the engine thread is not running")
        return await asyncio.wrap_future(self._engine.submit(coro))

    def stop(self, timeout_s: float) -> bool:
        """End the engine thread; returns whether it ended in time."""
        self._timer.stop()
        return self._engine is None or self._engine.stop(timeout_s)

    def drain(self) -> None:
        """Deliver what is there, for at most a few milliseconds; the rest comes with the next tick."""
        self._waiting.extend(self._inbox.take())
        if not self._waiting:
            self._empty_drains += 1
            if self._empty_drains == _IDLE_AFTER:
                self._timer.setInterval(_IDLE_MS)
            return
        self._hurry()
        until = time.perf_counter() + _SLICE_S
        while self._waiting and time.perf_counter() < until:
            self._deliver(self._waiting.popleft())
        self._after()

    def _hurry(self) -> None:
        self._empty_drains = 0
        if self._timer.interval() != DRAIN_MS:
            self._timer.setInterval(DRAIN_MS)
