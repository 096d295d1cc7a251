"""What nobody caught: logged, shown, and the conversation stays open.

Installed as `sys.excepthook`, which PySide also calls for an exception in a slot.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from types import TracebackType

_log = logging.getLogger("app.ui")

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class FaultHook:
    """Shows a fault once, however often it repeats.

    Args:
        show: takes the message and what to do.
    """

    def __init__(self, show: Callable[[str, str], None]) -> None:
        self._show = show
        self._previous: Hook = sys.excepthook
        self._seen: set[tuple[type[BaseException], int]] = set()

    def install(self) -> None:
        """Take over until `uninstall`."""
        sys.excepthook = self

    def uninstall(self) -> None:
        """Give back."""
        sys.excepthook = self._previous

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._previous(kind, error, trace)
            return
        place = (kind, trace.tb_lineno if trace is not None else 0)
        if place in self._seen:
            return
        self._seen.add(place)
        _log.error("unexpected %s", kind.__name__, exc_info=(kind, error, trace))
        self._show(
            f"Something unexpected happened ({kind.__name__}).",
            "The conversation goes on; the log file has the details.",
        )
