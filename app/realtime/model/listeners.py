"""Who listens to a model: those that are told at once, and those that may take their time over an event.

Owned by the model, read by its connection. Invariant: a listener that fails costs the others nothing.
"""

from __future__ import annotations

import logging

from app.base.foreign import failure_of, foreign
from app.base.log_rate import FailureLog
from app.realtime.model.base import ImmediateListener, RealtimeModelListener
from app.realtime.model_events import RealtimeModelEvent

_log = logging.getLogger("app.wire")


class Listeners:
    """May change at any moment: whoever is being told goes on with those it began with."""

    def __init__(self) -> None:
        self.immediate: tuple[ImmediateListener, ...] = ()
        self.patient: tuple[RealtimeModelListener, ...] = ()
        self._failures = FailureLog(_log)

    def add(self, listener: RealtimeModelListener) -> None:
        """Tell it from now on; once is enough."""
        if isinstance(listener, ImmediateListener):
            if listener not in self.immediate:
                self.immediate = (*self.immediate, listener)
        elif listener not in self.patient:
            self.patient = (*self.patient, listener)

    def remove(self, listener: RealtimeModelListener) -> None:
        """Stop; unknown listeners are ignored."""
        self.immediate = tuple(known for known in self.immediate if known is not listener)
        self.patient = tuple(known for known in self.patient if known is not listener)

    def tell_immediate(self, events: tuple[RealtimeModelEvent, ...]) -> None:
        """Tell those that never wait."""
        for listener in self.immediate:
            try:
                listener.events_arrived(events)
            except BaseException as error:  # noqa: BLE001 - a listener that fails must not cost the others the call
                self._failures.failed(f"a listener failed on {events[-1].type}", failure_of("a listener", error))

    async def tell_patient(self, event: RealtimeModelEvent) -> None:
        """Tell the others, one after the other."""
        for listener in self.patient:
            try:
                with foreign("a listener"):
                    await listener.on_event(event)
            except Exception as error:  # noqa: BLE001 - a listener that fails must not cost the others the call
                self._failures.failed(f"a listener failed on {event.type}", error)
