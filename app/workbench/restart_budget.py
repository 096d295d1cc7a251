"""How often a lost engine is started again, and after which wait. Pure: the time is given."""

from __future__ import annotations

from typing import Final

WAITS_S: Final = (0.0, 0.5, 1.0, 2.0, 4.0)
FORGET_AFTER_S: Final = 60.0


class RestartBudget:
    """Five restarts within a minute, the waits growing; an engine that lasted a minute has them all again."""

    def __init__(self) -> None:
        self._restarts: list[float] = []

    def next_wait(self, now_s: float) -> float | None:
        """Seconds to wait before the next start, None when it has failed too often. Counts as a restart."""
        self._restarts = [at_s for at_s in self._restarts if now_s - at_s < FORGET_AFTER_S]
        if len(self._restarts) >= len(WAITS_S):
            return None
        self._restarts.append(now_s)
        return WAITS_S[len(self._restarts) - 1]
