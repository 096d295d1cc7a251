"""When a session that will expire is replaced by a new one: in a pause if there is one, at the least bad moment if not.

Pure. Owns when the session ends and when its renewal was last tried; time comes in as the wall clock's, since the
server tells the end as a date. Invariant: a renewal is never asked for before its time, nor twice within `RETRY_S`.
"""

from __future__ import annotations

from typing import Final

from app.base.frozen import frozen

SETTLED_S: Final = 0.5
"""How long a pause must have lasted: between a person's last word and the answer there is one, too."""
RETRY_S: Final = 5.0
_LOOK_S: Final = 0.1
_LONGEST_S: Final = 30.0
"""A computer may sleep: a longer wait could miss the end."""
_ANYHOW: Final = 0.4  # of the last seconds: then whatever goes on is interrupted


@frozen
class Looked:
    """The shell looked around.

    Args:
        at: wall clock, seconds since 1970.
        expires_at: when the server will end the session, None when it didn't tell.
        is_pause: nobody speaks, nothing plays, runs or waits.
        is_calm: nobody speaks and nothing is being generated, though something may play or wait.
    """

    at: float
    expires_at: float | None
    is_pause: bool
    is_calm: bool


@frozen
class Failed:
    """The renewal that was asked for did not come about; the session goes on as it was."""

    at: float


@frozen
class Wait:
    """Look again after `seconds`."""

    seconds: float


@frozen
class Renew:
    """Replace the session now. `is_forced`: even if something begins meanwhile."""

    is_forced: bool


class RenewalDesk:
    """Feed it facts with `handle`.

    Args:
        before_s: how long before the end a pause is looked for; at most half of the session's time.
        last_s: how long before the end a calm moment is enough.
    """

    def __init__(self, before_s: float, last_s: float) -> None:
        self._before_s = before_s
        self._last_s = last_s
        self._expires_at: float | None = None
        self._opens_s = 0.0  # before the end
        self._pause_from: float | None = None
        self._not_before = float("-inf")

    def handle(self, fact: Looked | Failed) -> Wait | Renew:
        """What to do now."""
        if isinstance(fact, Failed):
            left = (self._expires_at or fact.at) - fact.at
            self._not_before = fact.at + min(RETRY_S, max(left / 4, _LOOK_S))
            self._pause_from = None
            return Wait(_LOOK_S)
        if fact.expires_at is None or fact.expires_at <= fact.at:
            return Wait(_LOOK_S * 10)
        if fact.expires_at != self._expires_at:
            self._begin(fact.at, fact.expires_at)
        left = fact.expires_at - fact.at
        if left > self._opens_s:
            return Wait(min(left - self._opens_s, _LONGEST_S))
        return self._decide(fact, left)

    def _begin(self, at: float, expires_at: float) -> None:
        self._expires_at = expires_at
        # A short session, or a clock that is wrong: a renewal must not follow on the other.
        self._opens_s = min(self._before_s, (expires_at - at) / 2)
        self._pause_from = None
        self._not_before = float("-inf")

    def _decide(self, fact: Looked, left: float) -> Wait | Renew:
        if not fact.is_pause:
            self._pause_from = None
        elif self._pause_from is None:
            self._pause_from = fact.at
        if fact.at < self._not_before:
            return Wait(_LOOK_S)
        if self._pause_from is not None and fact.at - self._pause_from >= min(SETTLED_S, left / 4):
            return Renew(is_forced=False)
        if left <= self._last_s * _ANYHOW or (left <= self._last_s and fact.is_calm):
            return Renew(is_forced=True)
        return Wait(_LOOK_S)
