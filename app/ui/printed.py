"""Standard error while the window is open: what others print there may be anybody's words, so it is left out.

Python itself prints there what a `SystemExit` says. Lines of the log are ours; they go past this.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


@contextmanager
def only_the_log() -> Iterator[None]:
    """Inside, only handlers of the log write to standard error."""
    before = sys.stderr
    sys.stderr = _Swallowing(before)
    try:
        yield
    finally:
        sys.stderr = before


class _Swallowing(io.TextIOBase):
    """Takes everything and says nothing."""

    def __init__(self, behind: TextIO | None) -> None:
        super().__init__()
        self.behind = behind
        """For who knows what it writes; see `log_handlers.StandardError`."""

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        return len(text)
