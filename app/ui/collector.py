"""Python's cyclic garbage collector, kept in the window's thread.

A collection runs on whichever thread happens to allocate. On the engine thread it would destroy Qt objects that live
in the window's: their timers stay registered and the next tick is a crash. While this is on, collections happen here.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOK_MS: Final = 500


_putting_off: list[None] = []  # one for each that wants it


@contextmanager
def collections_put_off() -> Iterator[None]:
    """Nothing is collected meanwhile: to look through all that is being made would stop the window for long."""
    _putting_off.append(None)
    try:
        yield
    finally:
        _putting_off.pop()


class Collector(QObject):
    """Takes over from automatic collection until `stop`. Made and stopped in the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.collect_if_due)

    def start(self) -> None:
        """No automatic collections from now on."""
        gc.disable()
        self._timer.start()

    def settle(self) -> None:
        """Everything imported so far stays for good: later collections need not look at it."""
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Collect once more and give back."""
        self._timer.stop()
        gc.collect()
        gc.unfreeze()
        gc.enable()

    def collect_if_due(self) -> int:
        """Collect the oldest generation that is over its threshold; returns which, -1 for none."""
        if _putting_off:
            return -1
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return generation
        return -1
