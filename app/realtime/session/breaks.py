"""How often in a row a connection that was restored has broken before it was of any use. Pure.

Owns the count and the pauses that follow from it; `connector` waits and gives up by them. Invariant: only a connection
that brought an answer, or that held for long enough, begins the count anew. That a server accepts one proves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from app.realtime.session.config import ReconnectSettings

_LEAST_GROWN: Final = 0.05  # s


class Breaks:
    """One per session. Times are monotonic seconds of the caller's clock."""

    def __init__(self) -> None:
        self.count = 0
        self._restored_at: float | None = None  # None: the connection is the first one
        self._has_worked = False

    def tried(self) -> None:
        """A connection is being made. It may bring an answer before it is known to stand."""
        self._has_worked = False

    def restored(self, at: float) -> None:
        """It stands again; what it is worth is not known yet."""
        self._restored_at = at

    def worked(self) -> None:
        """It brought an answer."""
        self._has_worked = True

    def lost(self, at: float, config: ReconnectSettings) -> None:
        """The connection broke."""
        since = self._restored_at
        is_proven = self._has_worked or since is None or at - since >= config.holds_after
        self.count = 0 if is_proven else self.count + 1


def pauses(
    config: ReconnectSettings, chance: Callable[[], float], *, is_expiry: bool = False, breaks: int = 0
) -> Iterator[float]:
    """Seconds to wait before each attempt, doubling up to the longest, each with up to half of it by chance.

    Args:
        chance: numbers in [0, 1).
        is_expiry: the server is well, it only ended the session: the first attempt is made at once.
        breaks: connections that have broken like this in a row: the pauses begin where theirs would have gone on.
    """
    if is_expiry and not breaks:
        yield 0.0
    pause, total = config.first_delay, 0.0
    for _ in range(breaks):
        pause = _grown(pause, config)
    while total <= config.give_up_after:
        jittered = pause * (0.5 + chance() / 2)
        yield jittered
        total += max(jittered, 0.001)
        pause = _grown(pause, config)


def _grown(pause: float, config: ReconnectSettings) -> float:
    return min(max(pause * 2, _LEAST_GROWN), config.longest_delay)
