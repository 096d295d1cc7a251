"""One connection: performs the effects of the wire's machine on a duplex, a tracker and the listeners.

Owns four tasks in one group: reading (decides and interrupts), writing (one frame after the other), delivering
(listeners, one event after the other) and the wait for the device after an interruption. Leaving the group is the
only way it ends. The way of an interruption is the shortest there is: frame read, machine, `tracker.on_interrupted()`,
in one synchronous step.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any, Final

from app.base import aio
from app.base.clock import Clock
from app.base.errors import TransportError
from app.realtime.model.base import FrameDuplex, RealtimePlaybackTracker
from app.realtime.model.effects import (
    AwaitSettle,
    Effect,
    Emit,
    Opened,
    PeerClosed,
    PlaybackProgressed,
    PlaybackSettled,
    ReportReady,
    ReportSetupFailed,
    SendFrame,
    SendRequested,
    SetAudioFormat,
    StartTimer,
    StopPlayback,
    StopTimer,
    TimerFired,
)
from app.realtime.model.event_queue import EventQueue
from app.realtime.model.listeners import Listeners
from app.realtime.model.machine import WireMachine
from app.realtime.model.outbox import Outbox
from app.realtime.model.playback_port import PlaybackPort
from app.realtime.model.timers import Timers
from app.realtime.model_inputs import RealtimeModelSendEvent

_LAST_WORDS_S: Final = 0.2

_log = logging.getLogger("app.wire")


class Connection:
    """Open with `start`, then `send` until `is_open` is false; `close` is bounded and may be called twice."""

    def __init__(
        self,
        duplex: FrameDuplex,
        clock: Clock,
        tracker: RealtimePlaybackTracker | None,
        listeners: Listeners,
        *,
        does_server_play: bool = False,
    ) -> None:
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._duplex = duplex
        self._clock = clock
        self._playback = PlaybackPort(tracker)
        self._listeners = listeners
        self._machine = WireMachine(has_tracker=tracker is not None, does_server_play=does_server_play)
        self._events = EventQueue()
        self._outbox = Outbox(duplex)
        self._timers = Timers(self._on_timer)
        self._group: asyncio.TaskGroup | None = None
        self._root: asyncio.Task[None] | None = None
        self._deliverer: asyncio.Task[None] | None = None

    @property
    def is_open(self) -> bool:
        """Whether frames can be sent."""
        return self._machine.is_ready and not self._machine.is_over and not self._outbox.has_ended

    def start(self, session: dict[str, Any], *, is_attached: bool) -> None:
        """Begin to read and to set up; `ready` tells when that is done, or why not."""
        self._playback.observe(self._on_progress)
        self._root = aio.spawn(self._run(session, is_attached=is_attached), name="wire connection")

    async def send(self, event: RealtimeModelSendEvent) -> None:
        """Ask the machine and queue its frames; waits only while the queue to the peer is very long.

        Raises UserError for malformed input, TransportError when the connection is gone.
        """
        if not self.is_open:
            raise TransportError("The model is not connected.", code="not_connected", retryable=False)
        self._perform(self._machine.handle(SendRequested(self._clock.now(), event)))
        await self._outbox.below_high_water()

    async def close(self, timeout_s: float) -> None:
        """End within `timeout_s`: last frames, closing handshake, last events. A listener may call it too.

        Cancelled, it still ends the connection, only without a farewell.
        """
        root = self._root
        if root is None:
            return
        is_deliverer = asyncio.current_task() is self._deliverer
        try:
            async with asyncio.timeout(timeout_s * 0.8):
                await self._outbox.drained(_LAST_WORDS_S)
                self._end(1000, "", is_ours=True)
                await self._duplex.close()
                if not is_deliverer:
                    await asyncio.wait([root])
        except TimeoutError:
            _log.info("the peer or a listener did not end in time; the connection is dropped")
        except asyncio.CancelledError:
            self._end(1000, "", is_ours=True)
            if not is_deliverer:
                root.cancel()
            raise
        self._end(1000, "", is_ours=True)
        if not root.done() and not is_deliverer:
            root.cancel()
            await asyncio.wait([root], timeout=timeout_s * 0.2)

    async def _run(self, session: dict[str, Any], *, is_attached: bool) -> None:
        try:
            await self._converse(session, is_attached=is_attached)
        except* Exception as failures:  # noqa: BLE001 - root of the group: a foreign duplex may raise anything
            for failure in failures.exceptions:
                _log.error("the connection failed: %s", type(failure).__name__, exc_info=failure)
            self._end(1006, "internal failure", is_ours=False)
            self._events.end()
            await self._deliver()
        finally:
            self._timers.stop_all()
            self._outbox.end()
            self._playback.observe(None)
            self._report(ReportSetupFailed(TransportError("The connection ended before it was set up.")))

    async def _converse(self, session: dict[str, Any], *, is_attached: bool) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                self._group = group
                self._deliverer = group.create_task(self._deliver(), name="wire events")
                writer = group.create_task(self._outbox.run(), name="wire writer")
                self._perform(self._machine.handle(Opened(self._clock.now(), session, is_attached)))
                await self._read()
                writer.cancel()
                self._events.end()
        except asyncio.CancelledError:
            await self._duplex.close()  # whoever cancelled may not have come so far
            raise

    async def _read(self) -> None:
        duplex, machine, clock = self._duplex, self._machine, self._clock
        try:
            while (frame := await duplex.receive()) is not None:
                self._perform(machine.frame_received(clock.now(), frame))
        except (TransportError, OSError) as exc:
            self._end(1006, str(exc), is_ours=False)
        else:
            self._end(duplex.close_code, duplex.close_reason, is_ours=False)

    def _end(self, code: int | None, reason: str, *, is_ours: bool) -> None:
        """Tell the machine once that the stream is over; later calls change nothing."""
        self._perform(self._machine.handle(PeerClosed(self._clock.now(), code, reason, is_ours)))

    async def _deliver(self) -> None:
        while (event := await self._events.take()) is not None:
            await self._listeners.tell_patient(event)

    async def _settle(self) -> None:
        await self._playback.settled()
        self._perform(self._machine.handle(PlaybackSettled(self._clock.now(), self._playback.positions())))

    def _on_progress(self) -> None:
        if self._machine.awaits_playback:
            self._perform(self._machine.handle(PlaybackProgressed(self._clock.now(), self._playback.positions())))

    def _on_timer(self, name: str) -> None:
        self._perform(self._machine.handle(TimerFired(self._clock.now(), name)))

    def _perform(self, effects: list[Effect]) -> None:
        for effect in effects:
            if type(effect) is Emit:
                self._listeners.tell_immediate(effect.events)
                if self._listeners.patient:
                    self._events.push(effect.events)
            else:
                self._perform_other(effect)

    def _perform_other(self, effect: Effect) -> None:
        match effect:
            case SendFrame():
                self._outbox.put(effect.frame)
            case StopPlayback():
                self._playback.silence()
                self._events.discard_audio(effect.response_ids, effect.item_ids)
            case AwaitSettle():
                if self._group is not None:
                    self._group.create_task(self._settle(), name="wire settle")
            case SetAudioFormat():
                self._playback.set_format(effect.format)
            case StartTimer():
                self._timers.start(effect.name, effect.seconds)
            case StopTimer():
                self._timers.stop(effect.name)
            case ReportReady() | ReportSetupFailed():
                self._report(effect)

    def _report(self, outcome: ReportReady | ReportSetupFailed) -> None:
        """Let `connect` go on; the first outcome counts."""
        if self.ready.done():
            return
        if isinstance(outcome, ReportSetupFailed):
            self.ready.set_exception(outcome.error)
            self.ready.exception()  # counts as seen: whoever waited may have given up
        else:
            self.ready.set_result(None)
