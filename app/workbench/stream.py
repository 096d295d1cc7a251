"""The one stream of stamped events: the conversation's clock and the word for what is going on.

Owns the moment at which the conversation began. Everything that is published goes through here, so that the voice
state always follows what was published before it.
"""

from __future__ import annotations

from collections.abc import Callable

from app.base.clock import Clock, MonotonicClock
from app.realtime.session.events import RealtimeSessionEvent
from app.workbench.events import ConversationEnded, ConversationStarted, Stamped, VoiceStateChanged, WorkbenchEvent
from app.workbench.voice_state import VoiceStateMachine


class EventStream:
    """Stamps events and hands them to `publish`."""

    def __init__(self, publish: Callable[[Stamped], None], clock: Clock | None = None) -> None:
        self._publish = publish
        self._clock = clock or MonotonicClock()
        self._began_s: float | None = None
        self._ended_at_s = 0.0
        self._machine = VoiceStateMachine()
        self._state = self._machine.state

    @property
    def is_open(self) -> bool:
        """Whether a conversation was started and not ended."""
        return self._began_s is not None

    @property
    def at_s(self) -> float:
        """Seconds since the conversation began; stands still after its end, 0 before the first."""
        return self._ended_at_s if self._began_s is None else self._clock.now() - self._began_s

    def connecting(self) -> None:
        """A connection is being made."""
        self._machine.connecting()
        self._tell_state()

    def disconnected(self) -> None:
        """No connection was made, or it is over."""
        self._machine.disconnected()
        self._tell_state()

    def emit(self, event: RealtimeSessionEvent | WorkbenchEvent) -> None:
        """Publish, then the new voice state when there is one."""
        if isinstance(event, ConversationStarted):
            self._began_s = self._clock.now()
        stamped = Stamped(self.at_s, event)
        self._publish(stamped)
        self._machine.fold(stamped)
        self._tell_state()
        if isinstance(event, ConversationEnded):
            self._ended_at_s = stamped.at_s
            self._began_s = None

    def _tell_state(self) -> None:
        if self._machine.state != self._state:
            self._state = self._machine.state
            self._publish(Stamped(self.at_s, VoiceStateChanged(self._state)))
