"""Whether the peer still lives. An open but dead socket says nothing; neither does a healthy server in a pause.

Pure. Owns when something was asked that nothing has followed, and the probe: an empty `session.update`, which every
server of the protocol answers. Silence counts only while an answer is due, and is never read as death before a probe
stayed unanswered, too. The machine feeds it; times are compared when its one timer fires, not for every frame.
"""

from __future__ import annotations

from typing import Final

from app.realtime.model.effects import SendFrame, StartTimer
from app.realtime.protocol import codec

TIMER: Final = "pulse"
PROBE_ID: Final = "st_keep_pulse"
SILENCE_S: Final = 10.0
"""How long nothing may come from a peer that has to answer until it counts as gone; at half of it a probe is sent."""
_SOONEST_S: Final = 0.001
"""Times are sums of fractions: what is left may come out as almost nothing."""


class Pulse:
    """One connection's watch. The machine calls `heard`, its shell `sent`, and the timer `looked`.

    Args:
        silence_s: seconds of silence after which the peer is gone.
    """

    def __init__(self, silence_s: float = SILENCE_S) -> None:
        self.silence_s = silence_s
        self.is_own_answer = False
        self._quiet_from = 0.0
        self._is_due = False
        self._is_watching = False
        self._is_probed = False
        self._has_answer_open = False

    def heard(self, at: float) -> None:
        """A frame came, whatever it says."""
        self._quiet_from = at
        self._is_due = self._is_probed = False

    def sent(self, at: float) -> list[StartTimer]:
        """Something went to the peer: a sign of life is due."""
        if not self._is_due:
            self._is_due = True
            self._quiet_from = at
        if self._is_watching:
            return []
        self._is_watching = True
        return [StartTimer(TIMER, self.silence_s / 2)]

    def looked(self, at: float, *, is_busy: bool) -> list[SendFrame | StartTimer] | None:
        """The timer fired; None: the peer is gone.

        Args:
            is_busy: a response was requested or runs, so that frames are due without a word of ours.
        """
        self._is_watching = self._is_due or is_busy
        if not self._is_watching:
            return []
        quiet_s = at - self._quiet_from
        half_s = self.silence_s / 2
        if quiet_s < half_s:
            return [_again_in(half_s - quiet_s)]
        if not self._is_probed:
            # Time may have stood still here (a suspended computer): the peer gets its half after the probe in any case.
            self._quiet_from = at - half_s
            self._is_due = self._is_probed = self._has_answer_open = True
            probe = {"type": "session.update", "event_id": PROBE_ID, "session": {"type": "realtime"}}
            return [SendFrame(codec.encode(probe)), StartTimer(TIMER, half_s)]
        return None if quiet_s >= self.silence_s - _SOONEST_S else [_again_in(self.silence_s - quiet_s)]

    def updated(self, *, says_news: bool) -> None:
        """The server confirmed settings. Those that say nothing new while a probe is open answer the probe."""
        self.is_own_answer = self._has_answer_open and not says_news
        if self.is_own_answer:
            self._has_answer_open = False

    def refused(self, event_id: str) -> None:
        """The server refused an event: the probe, perhaps, which will have no other answer."""
        if event_id == PROBE_ID:
            self._has_answer_open = False


def _again_in(seconds: float) -> StartTimer:
    return StartTimer(TIMER, max(seconds, _SOONEST_S))
