"""What nobody caught: logged, written down, shown, and the conversation stays open.

Listens wherever an exception may end up: in slots (PySide calls `sys.excepthook` for them), threads, finalisers, root
tasks and loops.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from app.base import aio
from app.base.errors import AppError
from app.base.language import say

_log = logging.getLogger("app.ui")

Report = Callable[[BaseException, str], object]


class FaultHook(QObject):
    """Shows a fault once, however often it repeats.

    Args:
        show: takes the message and what to do; called on this object's thread.
        report: writes it down, on whichever thread it happened.
    """

    _found = Signal(str, str)

    def __init__(self, show: Callable[[str, str], None], report: Report = lambda _error, _where: None) -> None:
        super().__init__()
        self._report = report
        self._seen: set[tuple[type[BaseException], int]] = set()
        self._give_back: list[Callable[[], object]] = []
        self._found.connect(show)

    def install(self) -> None:
        """Take over until `uninstall`."""
        hook = sys.excepthook
        sys.excepthook = self
        self._give_back = [
            lambda: setattr(sys, "excepthook", hook),
            aio.watch_hooks(),
            aio.watch_faults(self._take),
        ]

    def watch_loop(self, loop: asyncio.AbstractEventLoop) -> None:
        """What nobody awaits on the window's loop counts, too."""
        loop.set_exception_handler(aio.on_loop_error)

    def uninstall(self) -> None:
        """Give back."""
        for give_back in self._give_back:
            give_back()
        self._give_back = []

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._log_and_take(error, "a slot")

    def _log_and_take(self, error: BaseException, where: str) -> None:
        if _place(error) not in self._seen:
            _log.error("unexpected %s in %s", type(error).__name__, where, exc_info=error)
        self._take(error, where)

    def _take(self, error: BaseException, where: str) -> None:
        place = _place(error)
        if place in self._seen or isinstance(error, AppError):  # that one was raised on purpose, for a person
            return
        self._seen.add(place)
        self._report(error, where)
        self._found.emit(
            say("Faults", "Something unexpected happened ({kind}).").format(kind=type(error).__name__),
            say("Faults", "The conversation goes on; the log file has the details."),
        )


def _place(error: BaseException) -> tuple[type[BaseException], int]:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return type(error), trace.tb_lineno if trace is not None else 0
