"""What the trial says of itself: one line a step, with its time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from trial.root import TrialError


class StepError(TrialError):
    """A step has failed, which was said."""


class Log:
    """One line a step: when it ended, how long it took, what came of it."""

    def __init__(self) -> None:
        self._began = time.monotonic()

    @contextmanager
    def step(self, what: str) -> Iterator[list[str]]:
        """What is appended to the list is printed behind the step. Raises StepError when the step fails."""
        began = time.monotonic()
        notes: list[str] = []
        try:
            yield notes
        except Exception as error:
            self._say("FAILED", what, began, [f"{type(error).__name__}: {error}"])
            raise StepError(what) from error
        self._say("ok    ", what, began, notes)

    def perform(self, what: str, check: Callable[..., str], *given: Any) -> None:
        """One step that is one call; what it returns is printed behind the step. Raises StepError when it fails."""
        with self.step(what) as notes:
            notes.append(check(*given))

    def _say(self, state: str, what: str, began: float, notes: list[str]) -> None:
        now = time.monotonic()
        said = f": {'; '.join(notes)}" if notes else ""
        print(f"{now - self._began:6.1f} s  {state} {what} ({now - began:.1f} s){said}", flush=True)


def expect(holds: object, otherwise: str) -> None:
    """Raise TrialError unless it holds."""
    if not holds:
        raise TrialError(otherwise)


def expect_in(text: str, *parts: str) -> None:
    """Raise TrialError unless the text has all the parts."""
    missing = [part for part in parts if part not in text]
    expect(not missing, f"{missing} missing in: {text.strip()[:1500]}")
