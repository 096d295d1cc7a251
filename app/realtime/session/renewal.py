"""Replaces a session that will expire by a new one while the old one still serves: make before break.

Owns the one task that looks for the moment and does it. Decides nothing: `renewal_desk` says when, `pause_watch` what
goes on, `continuity` what goes along. Invariant: until the new connection has everything, the old one answers; a
renewal that fails changes nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from typing import Literal

from app.base.clock import Clock, WallClock
from app.base.errors import AppError, TransportError
from app.base.language import say
from app.realtime.model.base import RealtimeModel, RealtimeSuccessor
from app.realtime.model_inputs import RealtimeModelSendInterrupt
from app.realtime.session import messages
from app.realtime.session.conductor import Conductor
from app.realtime.session.connector import Connector
from app.realtime.session.continuity import Continuity
from app.realtime.session.renewal_desk import Failed, Looked, RenewalDesk, Wait
from app.realtime.session.replay import ReplayItem

_log = logging.getLogger("app.session")
_SETTLE_S = 0.1  # for the word of what was heard, after an answer was cut

Tell = Callable[[Literal["renewing", "resumed", "connected"]], None]


class Renewal:
    """One per session.

    Args:
        is_connected: whether the session has a connection that is well.
        tell: publishes a connection state.
        start_over: closes and connects again, for models that cannot have two connections at once.
    """

    def __init__(
        self,
        model: RealtimeModel,
        conductor: Conductor,
        connector: Connector,
        continuity: Continuity,
        *,
        is_connected: Callable[[], bool],
        tell: Tell,
        start_over: Callable[[], None],
    ) -> None:
        self._model = model
        self._conductor = conductor
        self._connector = connector
        self._continuity = continuity
        self._is_connected = is_connected
        self._tell = tell
        self._start_over = start_over

    async def run(self, before_s: float, at_last_s: float, clock: Clock | None = None) -> None:
        """Renew whenever it is time, until cancelled.

        Args:
            before_s, at_last_s: as `RenewalDesk` has them.
            clock: seconds since 1970.
        """
        clock = clock or WallClock()
        desk = RenewalDesk(before_s, at_last_s)
        while True:
            todo = desk.handle(self._look(clock.now()))
            if not isinstance(todo, Wait):
                todo = Wait(0.1) if await self._renew(is_forced=todo.is_forced) else desk.handle(Failed(clock.now()))
            await asyncio.sleep(todo.seconds if isinstance(todo, Wait) else 0.0)

    def _look(self, at: float) -> Looked:
        expires_at = self._conductor.machine.server_session.get("expires_at") if self._is_connected() else None
        is_known = isinstance(expires_at, int | float) and not isinstance(expires_at, bool)
        is_calm = self._continuity.pause.is_calm
        return Looked(at, expires_at if is_known else None, self._is_pause(), is_calm)

    def _is_pause(self) -> bool:
        pause, conductor = self._continuity.pause, self._conductor
        machine = conductor.machine
        is_asked = machine.hosted.is_waiting or bool(machine.tools.desk.unfinished)
        is_waiting = conductor.outbox.is_waiting or is_asked
        return pause.is_calm and not pause.is_playing and not is_waiting

    async def _renew(self, *, is_forced: bool) -> bool:
        """Whether it was done."""
        self._tell("renewing")
        successor: RealtimeSuccessor | None = None
        try:
            if is_forced and self._conductor.machine.is_answering:
                self._continuity.break_off()
                await self._model.send_event(RealtimeModelSendInterrupt(force_response_cancel=True))
                await asyncio.sleep(_SETTLE_S)
            successor = await self._connector.prepare(self._conductor.machine.snapshot)
            if successor is None:
                self._start_over()
                return True
            if await self._hand_over(successor, is_forced=is_forced):
                self._tell("resumed")
                return True
        except (AppError, OSError) as error:
            _log.info("the session could not be renewed yet: %s", type(error).__name__)
        except BaseException:
            if successor is not None:
                await successor.close()
            raise
        if successor is not None:
            await successor.close()
        if self._is_connected():
            self._tell("connected")
        return False

    async def _hand_over(self, successor: RealtimeSuccessor, *, is_forced: bool) -> bool:
        machine = self._conductor.machine
        settings = self._connector.settings_of(machine.snapshot)
        given = await self._give_history(successor)

        def is_wanted() -> bool:
            if not self._is_connected():
                return False
            same = self._continuity.items() == given and self._connector.settings_of(machine.snapshot) == settings
            if not is_forced and not (same and self._is_pause()):
                return False
            self._continuity.moved(given)
            return True

        return await successor.take_over(is_wanted, is_forced=is_forced)

    async def _give_history(self, successor: RealtimeSuccessor) -> list[ReplayItem]:
        """All of it, with what comes meanwhile. Raises TransportError when what was given has changed."""
        given: list[ReplayItem] = []
        while True:
            items = self._continuity.items()
            if items[: len(given)] != given:
                raise TransportError(
                    say("Connection", "The conversation changed while it was handed over."), code="history_changed"
                )
            if len(items) == len(given):
                return given
            for entry in items[len(given) :]:
                await successor.send_event(messages.create_item(entry.item))
            given = items
