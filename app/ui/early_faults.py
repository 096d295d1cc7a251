"""Faults while nobody can write them down yet, and in the last moments of the process: kept, then handed on.

Imports little: it is there before the first frame.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import Final

_MOST: Final = 20

Take = Callable[[BaseException, str], object]


class EarlyFaults:
    """Stands in for Python's own hooks, which would print what an error says; whoever knows better stands before it.

    For a whole process: it never gives back.
    """

    def __init__(self) -> None:
        self._kept: list[tuple[BaseException, str]] = []
        self._take: Take | None = None

    def install(self) -> None:
        """Take over for good."""
        sys.excepthook, sys.unraisablehook, threading.excepthook = self, self._on_unraisable, self._on_thread

    def taken(self) -> list[tuple[BaseException, str]]:
        """What was kept and where it was found, once."""
        kept, self._kept = self._kept, []
        return kept

    def hand_to(self, take: Take) -> None:
        """Give what was kept, and all that still comes, to this; nobody is told when that fails, too."""
        self._take = take
        for error, where in self.taken():
            self._found(error, where)

    def __call__(self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        self._found(error, "a slot")

    def _on_unraisable(self, fault: sys.UnraisableHookArgs) -> None:
        if fault.exc_value is not None and issubclass(fault.exc_type, Exception):
            self._found(fault.exc_value, "what was thrown away")

    def _on_thread(self, fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None and not issubclass(fault.exc_type, SystemExit):
            self._found(fault.exc_value, "a thread")

    def _found(self, error: BaseException, where: str) -> None:
        try:
            if self._take is not None:
                self._take(error, where)
            elif len(self._kept) < _MOST:
                self._kept.append((error, where))
        except BaseException:  # noqa: BLE001 - half of the interpreter may be gone; Python would print all of it
            pass
