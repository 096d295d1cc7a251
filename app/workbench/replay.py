"""A saved conversation in its own time: which events are due at which position. Pure; whoever plays brings the clock.

Positions are seconds since the conversation began. A pause in which nothing happens is played in at most
`LONGEST_PAUSE_S`: within it the position moves faster.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from app.workbench.events import ConversationEnded, Stamped

LONGEST_PAUSE_S: Final = 3.0
_LAST: Final = 16  # events among which an end is looked for: what was under way may still be told after it


def with_end(stream: Sequence[Stamped], duration_s: float) -> Sequence[Stamped]:
    """The stream of a conversation that is over; where a program that was killed wrote no end, it gets one."""
    if not stream or any(isinstance(stamped.event, ConversationEnded) for stamped in stream[-_LAST:]):
        return stream
    return [*stream, Stamped(max(duration_s, stream[-1].at_s), ConversationEnded())]


class Replay:
    """Invariant: every event before the position was handed out once, in the stream's order.

    Args:
        stream: the events; one that is stamped earlier than another before it is due together with that.
        duration_s: where the conversation ends; not before its last event.
    """

    def __init__(self, stream: Sequence[Stamped], duration_s: float = 0.0) -> None:
        self._stream = stream
        self._times = list(accumulate((max(0.0, stamped.at_s) for stamped in stream), max))
        self._next = 0
        self.position_s = 0.0
        self.duration_s = max(duration_s, self._times[-1] if self._times else 0.0)

    @property
    def is_at_end(self) -> bool:
        """Whether there is nothing more to play."""
        return self.position_s >= self.duration_s

    def move(self, elapsed_s: float) -> None:
        """Let time go on by that much, pauses shortened."""
        while elapsed_s > 0 and not self.is_at_end:
            following = bisect_right(self._times, self.position_s)
            begin_s = self._times[following - 1] if following else 0.0
            end_s = self._times[following] if following < len(self._times) else self.duration_s
            rate = max(1.0, (end_s - begin_s) / LONGEST_PAUSE_S)
            if elapsed_s * rate < end_s - self.position_s:
                self.position_s += elapsed_s * rate
                return
            elapsed_s -= (end_s - self.position_s) / rate
            self.position_s = end_s

    def jump(self, position_s: float) -> bool:
        """Go to another position; returns whether it lies before this one: then all events come anew."""
        target_s = min(max(0.0, position_s), self.duration_s)
        goes_back = target_s < self.position_s
        if goes_back:
            self.rewind()
        self.position_s = target_s
        return goes_back

    def rewind(self) -> None:
        """Let all events come anew, the position as it is."""
        self._next = 0

    def count_due(self) -> int:
        """How many events up to the position were not taken yet."""
        return bisect_right(self._times, self.position_s) - self._next

    @property
    def taken_share(self) -> float:
        """How much of what is due up to the position was taken, 0 to 1."""
        due = bisect_right(self._times, self.position_s)
        return min(1.0, self._next / due) if due else 1.0

    def take_due(self) -> Stamped | None:
        """The next event up to the position, None when all of them were taken."""
        if self._next >= len(self._stream) or self._times[self._next] > self.position_s:
            return None
        self._next += 1
        return self._stream[self._next - 1]
