"""The event loop that joins Qt and asyncio (qasync), with its traps closed.

Timers are precise (coarse ones fire up to 100 ms early); the loop ends when its main coroutine does, not when the
last window closes; signals are handled by the loop. Nobody may call `exec()` while it runs: dialogs use `open()`.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

# qasync asks which Qt it is for when it is imported; what a person wants of other programs is for those.
_for_others = os.environ.get("QT_API")
os.environ["QT_API"] = "pyside6"

import qasync  # noqa: E402 - it has been told before

if _for_others is None:
    del os.environ["QT_API"]
else:
    os.environ["QT_API"] = _for_others

T = TypeVar("T")

_LAST_S: Final = 1.0
_WITHOUT_DISPLAY_S: Final = 3.0
_TURN_S: Final = 0.01
_SIGNALS: Final = ("SIGINT", "SIGTERM", "SIGHUP")  # the last is not on every system: the terminal was closed


def make_loop(application: QApplication) -> asyncio.AbstractEventLoop:
    """A loop for this application; to be closed by the caller."""
    application.setQuitOnLastWindowClosed(False)
    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(application)
    timer = loop._timer  # type: ignore[attr-defined]  # noqa: SLF001 - qasync offers no other way to its timers
    start_coarse = timer.startTimer
    timer.startTimer = lambda milliseconds: start_coarse(milliseconds, Qt.TimerType.PreciseTimer)
    return loop


def run(application: QApplication, main: Coroutine[Any, Any, int], closing: asyncio.Event) -> int:
    """Run `main` to its end; returns what it returned.

    What asks for the end sets `closing`: an interrupt, a request to terminate, the desktop's when a person logs out, a
    display that is gone.
    """
    loop = make_loop(application)
    asked = _Quit(closing)
    application.installEventFilter(asked)
    try:
        for number in _asking():
            # Not on every platform: where it is missing, closing the window remains.
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, closing.set)
        try:
            return int(_run(loop, loop.create_task(main), closing.set))
        finally:
            _end_tasks(loop)
    finally:
        application.removeEventFilter(asked)
        asyncio.set_event_loop(None)
        timer = loop._timer  # type: ignore[attr-defined]  # noqa: SLF001 - see make_loop
        loop.close()
        shiboken6.delete(timer)  # now and here: timers that are still due would outlive the loop


def _run(loop: asyncio.AbstractEventLoop, task: asyncio.Task[T], on_stopped: Callable[[], None] = lambda: None) -> T:
    """Run a task to its end, also when Qt ends its own loop under it, as at each turn once the display is gone.

    Not by `run_until_complete`: qasync's has Qt deliver events once more, in which tasks go on without a running loop.

    Args:
        on_stopped: asks the task to come to its end, for which it has `_WITHOUT_DISPLAY_S` then.
    Raises:
        RuntimeError: it did not come to its end.
    """
    task.add_done_callback(lambda _: loop.stop())
    until: float | None = None
    while not task.done():
        loop.run_forever()
        if not task.done():
            until = until or loop.time() + _WITHOUT_DISPLAY_S
            on_stopped()
            if loop.time() > until:
                raise RuntimeError("Qt ends its loop, and not all has come to its end.")
            time.sleep(_TURN_S)  # or it would be the only thing that runs, and complain thousands of times
    loop.call_soon(loop.stop)
    loop.run_forever()  # the events that are left
    return task.result()


class _Quit(QObject):
    """Qt would end its loop at once, with `main` in the middle."""

    def __init__(self, closing: asyncio.Event) -> None:
        super().__init__()
        self._closing = closing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Quit:
            return False
        self._closing.set()
        event.accept()
        return True


def _asking() -> list[signal.Signals]:
    """The signals that ask for the end; one that whoever started the program has it ignore stays ignored."""
    found = [signal.Signals[name] for name in _SIGNALS if name in signal.Signals.__members__]
    return [number for number in found if signal.getsignal(number) != signal.SIG_IGN]


def _end_tasks(loop: asyncio.AbstractEventLoop) -> None:
    """What still waits (as for a page that was open) ends here: destroyed in the middle it would run no `finally`.

    So does what is started while others end, as by a page that comes to the front when one is closed.
    """
    until = loop.time() + _LAST_S
    while (left := asyncio.all_tasks(loop)) and loop.time() < until:
        for task in left:
            task.cancel()
        _run(loop, loop.create_task(asyncio.wait(left, timeout=until - loop.time())))
