"""When turns by the talk button began, for the speech that comes of them. Pure; used by the transcript's messages.

A turn's item arrives after its end, or while it is still held where speech is transcribed at once. Not every turn has
one: of nothing, and of what was muted, there is none.
"""

from __future__ import annotations

from typing import Final

from app.audio.gate import TAIL_MS

_STALE_S: Final = 30.0  # whose item has not come by then gets none any more


class HeldTurns:
    """The turn that is held and the newest that is over, until an item takes them."""

    def __init__(self) -> None:
        self._open: float | None = None
        self._over: tuple[float, float] | None = None

    def press(self, at_s: float) -> None:
        """The button went down, or still is. Within the tail of a turn that turn goes on."""
        if self._open is not None:
            return
        if self._over is not None and at_s - self._over[1] <= TAIL_MS / 1000:
            (self._open, _), self._over = self._over, None
        else:
            self._open = at_s

    def release(self, at_s: float) -> None:
        """The button went up, or never was down."""
        if self._open is not None:
            self._over, self._open = (self._open, at_s), None

    def take(self, at_s: float) -> float:
        """When speech began whose item comes now: at the latest now."""
        over, self._over = self._over, None
        if over is not None and at_s - over[1] <= _STALE_S:
            return over[0]
        held, self._open = self._open, None
        return at_s if held is None else held

    def forget(self) -> None:
        """No item comes of what was held until now."""
        self._open = self._over = None
