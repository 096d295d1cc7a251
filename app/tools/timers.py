"""Kitchen timers that can be asked: set, told, cancelled. Pure; the time comes in with each call.

They live as long as the object and nothing rings by itself: `told` says what is left or how long ago one ended.
"""

from __future__ import annotations

import datetime as dt
import threading

from app.base.frozen import frozen

MAX_S = 24 * 3600
MAX_TIMERS = 20


@frozen
class Timer:
    """One timer; `ends_at` has a zone."""

    label: str
    seconds: int
    ends_at: dt.datetime


class Timers:
    """The timers of one agent set. Tools run on several threads, hence the lock."""

    def __init__(self) -> None:
        self._timers: list[Timer] = []
        self._lock = threading.Lock()

    def set(self, seconds: int, label: str, now: dt.datetime) -> str:
        """Start a timer; says what was done or why not."""
        if not 1 <= seconds <= MAX_S:
            return "A timer can run from one second to 24 hours."
        with self._lock:
            if len(self._timers) >= MAX_TIMERS:
                return f"There are already {MAX_TIMERS} timers. Cancel one first."
            self._timers.append(Timer(label.strip().lower(), seconds, now + dt.timedelta(seconds=seconds)))
        return f"The {_named(label)} is set for {span(seconds)}."

    def told(self, now: dt.datetime) -> str:
        """What is left on each timer; those that ended are told once and then forgotten."""
        with self._lock:
            timers = sorted(self._timers, key=lambda timer: timer.ends_at)
            self._timers = [timer for timer in timers if timer.ends_at > now]
        if not timers:
            return "No timer is running."
        return " ".join(_told(timer, now) for timer in timers)

    def cancel(self, label: str, now: dt.datetime) -> str:
        """Cancel the timers with a label, all of them when it is empty."""
        wanted = label.strip().lower()
        with self._lock:
            running = [timer for timer in self._timers if timer.ends_at > now]
            kept = [timer for timer in running if wanted and wanted != timer.label]
            self._timers = kept
        count = len(running) - len(kept)
        if not count:
            return f"There is no {wanted} timer." if wanted else "No timer is running."
        return f"The {_named(wanted)} is cancelled." if count == 1 else f"{count} timers are cancelled."


def span(seconds: float) -> str:
    """`5400` → `1 hour and 30 minutes`."""
    left = max(0, round(seconds))
    parts = []
    for unit, size in (("hour", 3600), ("minute", 60), ("second", 1)):
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count} {unit}{'' if count == 1 else 's'}")
    return " and ".join(parts) or "0 seconds"


def _named(label: str) -> str:
    return f"{label.strip().lower()} timer".strip()


def _told(timer: Timer, now: dt.datetime) -> str:
    left = (timer.ends_at - now).total_seconds()
    name = f"The {_named(timer.label)}"
    return f"{name} has {span(left)} left." if left > 0 else f"{name} ended {span(-left)} ago."
