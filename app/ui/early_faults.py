"""Faults of slots while nobody can write them down yet, or any more: kept for whoever can.

Imports little: it is there before the first frame.
"""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Final

_MOST: Final = 20


class EarlyFaults:
    """Stands in for `sys.excepthook`, whose own would print what an error says."""

    def __init__(self) -> None:
        self._kept: list[BaseException] = []
        self._before = sys.excepthook

    def install(self) -> None:
        """Take over until `uninstall`."""
        self._before, sys.excepthook = sys.excepthook, self

    def uninstall(self) -> None:
        """Give back."""
        sys.excepthook = self._before

    def taken(self) -> list[BaseException]:
        """What was kept, once."""
        kept, self._kept = self._kept, []
        return kept

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        elif len(self._kept) < _MOST:
            self._kept.append(error)
