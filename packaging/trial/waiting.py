"""Waiting for what other programs do."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from trial.root import TrialError

T = TypeVar("T")


def until(condition: Callable[[], T], what: str, timeout_s: float = 30.0) -> T:
    """Wait until `condition` holds and return it. Raises TrialError when it does not in time."""
    end = time.monotonic() + timeout_s
    while not (found := condition()):
        if time.monotonic() > end:
            raise TrialError(f"{what} did not come within {timeout_s:g} s")
        time.sleep(0.1)
    return found
