"""One connection: performs the effects of the wire's machine on a duplex, a tracker and the listeners.

Owns four tasks in one group: reading (decides and interrupts), writing (one frame after the other), delivering
(listeners, one event after the other) and the wait for the device after an interruption. Leaving the group is the
only way it ends. The way of an interruption is the shortest there is: frame read, machine, `tracker.on_interrupted()`,
in one synchronous step.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Coroutine
from typing import Any, Final

from app.base import aio
from app.base.clock import Clock
from app.base.errors import TransportError
from app.base.foreign import foreign
from app.base.language import say
from app.realtime.model.base import FrameDuplex, RealtimePlaybackTracker
from app.realtime.model.effects import (
    AwaitSettle,
    DropStream,
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
from app.realtime.model.pulse import SILENCE_S, TIMER
from app.realtime.model.timers import Timers
from app.realtime.model_events import RealtimeModelEvent
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
        silence_s: float = SILENCE_S,
    ) -> None:
        self.ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._duplex = duplex
        self._clock = clock
        self._playback = PlaybackPort(tracker)
        self._listeners = listeners
        self._machine = WireMachine(
            has_tracker=tracker is not None, does_server_play=does_server_play, silence_s=silence_s
        )
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

    @property
    def is_busy(self) -> bool:
        """Whether a response was requested or runs."""
        return self._machine.is_busy

    def heard_ms(self, item_id: str) -> int | None:
        """How much of an item was heard by now, None when nobody knows."""
        self._note_heard()
        return self._machine.heard_ms(item_id, self._clock.now())

    def start(self, session: dict[str, Any], *, is_attached: bool, is_held: bool = False) -> None:
        """Begin to read and to set up; `ready` tells when that is done, or why not.

        Args:
            is_held: keep what is told until `step_forward`, and leave the tracker to another connection.
        """
        if is_held:
            self._events.hold()
        else:
            self._playback.attach(self._on_progress)
        self._root = aio.spawn(self._run(session, is_attached=is_attached), name="wire connection")

    def step_forward(self) -> None:
        """It was held back: tell everything, and speak for the tracker, from now on."""
        self._playback.attach(self._on_progress)
        for event in self._events.held():
            self._listeners.tell_immediate((event,))
        self._events.release()

    def step_back(self) -> None:
        """Tell nobody anything from now on and leave the tracker to another connection."""
        self._listeners = Listeners()
        self._playback.detach()
        self._events.release()

    async def delivered(self) -> None:
        """Return when the listeners have heard all that was told, or after `_LAST_WORDS_S`."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LAST_WORDS_S):
                while not self._events.is_empty:  # noqa: ASYNC110 - rare, and a signal would cost every frame
                    await asyncio.sleep(0.002)

    async def send(self, event: RealtimeModelSendEvent) -> None:
        """Ask the machine and queue its frames; waits only while the queue to the peer is very long.

        Raises UserError for malformed input, TransportError when the connection is gone.
        """
        if not self.is_open:
            raise TransportError(
                say("Connection", "The model is not connected."), code="not_connected", retryable=False
            )
        at = self._clock.now()
        self._perform([*self._machine.handle(SendRequested(at, event)), *self._machine.pulse.sent(at)])
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
            self._playback.detach()
            self._report(
                ReportSetupFailed(TransportError(say("Connection", "The connection ended before it was set up.")))
            )

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
            with foreign("the transport"):
                while (frame := await duplex.receive()) is not None:
                    self._perform(machine.frame_received(clock.now(), frame))
        except (TransportError, OSError) as exc:
            self._end(1006, str(exc), is_ours=False)
        else:
            self._end(duplex.close_code, duplex.close_reason, is_ours=False)

    def _end(self, code: int | None, reason: str, *, is_ours: bool) -> None:
        """Tell the machine once that the stream is over; later calls change nothing."""
        self._note_heard()
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

    def _note_heard(self) -> None:
        """Take the device's word, or the time that passed, for what was heard by now."""
        positions = self._playback.positions() if self._playback.is_there else None
        self._perform(self._machine.handle(PlaybackProgressed(self._clock.now(), positions)))

    def _on_timer(self, name: str) -> None:
        if name == TIMER:
            self._note_heard()
        self._perform(self._machine.handle(TimerFired(self._clock.now(), name)))

    def _perform(self, effects: list[Effect]) -> None:
        for effect in effects:
            if type(effect) is Emit:
                self._tell(effect.events)
            else:
                self._perform_other(effect)

    def _tell(self, events: tuple[RealtimeModelEvent, ...]) -> None:
        is_held = self._events.is_held
        if not is_held:
            self._listeners.tell_immediate(events)
        if is_held or self._listeners.patient:
            self._events.push(events)

    def _perform_other(self, effect: Effect) -> None:
        match effect:
            case SendFrame():
                self._outbox.put(effect.frame)
            case StopPlayback():
                self._playback.silence()
                self._events.discard_audio(effect.response_ids, effect.item_ids)
            case AwaitSettle():
                self._work(self._settle(), "wire settle")
            case SetAudioFormat():
                self._playback.set_format(effect.format)
            case StartTimer():
                self._timers.start(effect.name, effect.seconds)
            case StopTimer():
                self._timers.stop(effect.name)
            case DropStream():
                self._drop()
            case ReportReady() | ReportSetupFailed():
                self._report(effect)

    def _drop(self) -> None:
        """What waits to be sent will find nobody; closing ends the reading."""
        self._outbox.end()
        self._work(self._close_duplex(), "wire drop")

    async def _close_duplex(self) -> None:
        with foreign("closing the transport"):
            await self._duplex.close()

    def _work(self, coro: Coroutine[Any, Any, None], name: str) -> None:
        if self._group is None:
            coro.close()
        else:
            self._group.create_task(coro, name=name)

    def _report(self, outcome: ReportReady | ReportSetupFailed) -> None:
        """Let `connect` go on; the first outcome counts."""
        if self.ready.done():
            return
        if isinstance(outcome, ReportSetupFailed):
            self.ready.set_exception(outcome.error)
            self.ready.exception()  # counts as seen: whoever waited may have given up
        else:
            self.ready.set_result(None)
