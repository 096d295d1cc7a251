"""What nobody caught: logged, written down, shown, and the conversation stays open.

Listens wherever an exception may end up: in slots (PySide calls `sys.excepthook` for them), threads, finalisers, root
tasks and loops.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import threading
from collections.abc import Callable, Hashable
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from app.base import aio, log, own_file
from app.base.crash_fingerprint import fingerprint
from app.base.crash_names import plain_kind
from app.base.errors import AppError
from app.base.language import say
from app.base.raw_error import info, is_a
from app.ui.early_faults import EarlyFaults

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
        self._seen: set[Hashable] = set()
        self._lock = threading.Lock()
        self._give_back: list[Callable[[], object]] = []
        self._early: EarlyFaults | None = None
        self._is_over = False
        self._found.connect(show)

    def install(self) -> None:
        """Take over until `uninstall`."""
        hook = sys.excepthook
        sys.excepthook = self
        self._early = hook if isinstance(hook, EarlyFaults) else None
        self._give_back = [
            lambda: setattr(sys, "excepthook", hook),
            aio.watch_hooks(),
            aio.watch_faults(self._take),
        ]
        for error, where in self._early.taken() if self._early is not None else ():
            self._log_and_take(error, where)

    def watch_loop(self, loop: asyncio.AbstractEventLoop) -> None:
        """What nobody awaits on the window's loop counts, too."""
        loop.set_exception_handler(aio.on_loop_error)

    def uninstall(self) -> None:
        """Give back. What still fails while the process ends is logged and reported, and shown to nobody."""
        self._is_over = True
        for give_back in self._give_back:
            give_back()
        self._give_back = []
        if self._early is not None:
            self._early.hand_to(self._log_and_take)
            aio.watch_faults(self._take)

    def __call__(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self._log_and_take(error, "a slot")

    def _log_and_take(self, error: BaseException, where: str) -> None:
        if fingerprint(error, where) not in self._seen:
            _log.error("unexpected %s in %s", plain_kind(error), where, exc_info=info(error))
        self._take(error, where)

    def _take(self, error: BaseException, where: str) -> None:
        if is_a(error, AppError):  # raised on purpose, for a person
            return
        replaced = own_file.OWN.told_by(error)
        if replaced is not None:
            if self._is_new(replaced) and not self._is_over:
                self._found.emit(*replaced)
            return
        if not self._is_new(fingerprint(error, where)):
            return
        self._report(error, where)
        if self._is_over:
            return
        hint = (
            say("Faults", "The conversation goes on; the log file has the details.")
            if log.has_file()
            else say("Faults", "The conversation goes on; there is no log file, so the details are not kept.")
        )
        self._found.emit(say("Faults", "Something unexpected happened ({kind}).").format(kind=plain_kind(error)), hint)

    def _is_new(self, mark: Hashable) -> bool:
        with self._lock:
            is_new = mark not in self._seen
            self._seen.add(mark)
        return is_new
