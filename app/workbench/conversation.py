"""One open conversation: the session, its sound, and the task that ties them together.

Owns both until `close`. The session's events go to the voice link first and to the stream of published events then;
when the session ends by itself, the sound ends with it. Invariant: `run` returns only when nothing of it is left.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from typing import Final

from app.audio.engine import SoundEngine
from app.base import aio
from app.base.settings import Settings
from app.realtime.session.events import RealtimeRawModelEvent, RealtimeSessionEvent
from app.realtime.session.session import RealtimeSession
from app.workbench.events import Trouble, WorkbenchEvent
from app.workbench.own_equipment import OwnEquipment
from app.workbench.sound import close_sound, follow_settings, lost_sound
from app.workbench.usage_meter import UsageMeter
from app.workbench.voice_link import VoiceLink

_DEVICE_POLL_S: Final = 0.25

_log = logging.getLogger("app.audio")


class Conversation:
    """A session that is open, with its link.

    Args:
        session: entered.
        events: a subscription taken before the session was entered, so that nothing is missed.
        link: ties the session to the sound.
        sound: started devices, or None.
        own: the person's tools and guardrails that its agents use.
        emit: publishes.
        meter: counts what is used.
    """

    def __init__(
        self,
        session: RealtimeSession,
        events: AsyncIterator[RealtimeSessionEvent],
        link: VoiceLink,
        sound: SoundEngine | None,
        own: OwnEquipment,
        emit: Callable[[RealtimeSessionEvent | WorkbenchEvent], None],
        meter: UsageMeter,
    ) -> None:
        self.session = session
        self.link = link
        self._events = events
        self._sound = sound
        self._own = own
        self._emit = emit
        self._meter = meter

    async def run(self) -> None:
        """Carry the conversation until its session has ended."""
        async with asyncio.TaskGroup() as group:
            pumps = [
                group.create_task(self.link.run(), name="voice link"),
                group.create_task(self._watch_devices(), name="sound devices"),
            ]
            await self._pump_events()
            for pump in pumps:
                pump.cancel()

    async def use_sound(self, settings: Settings) -> None:
        """Talk and listen with what the settings name now; what cannot be used is told."""
        if self._sound is None:
            return
        for failure in await follow_settings(self._sound, settings):
            self._emit(Trouble(failure.message, failure.hint, "warning"))
        self.link.tell_talk()

    async def close(self) -> None:
        """End session, sound and what its tools and guardrails hold, side by side; all are bounded."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self.session.close(), name="session close")
            group.create_task(close_sound(self._sound), name="sound close")
            group.create_task(self._own.close(), name="own close")

    async def _pump_events(self) -> None:
        async for event in self._events:
            self.link.on_event(event)
            if not isinstance(event, RealtimeRawModelEvent):
                self._emit(event)
                used = self._meter.fold(event)
                if used is not None:
                    self._emit(used)

    async def _watch_devices(self) -> None:
        """Tell when a device went away, once for each."""
        told = None
        while self._sound is not None:
            error = self._sound.failure
            if error is not None and error is not told:
                self._emit(lost_sound(error))
                if error.__cause__ is not None:
                    _log.error("in a callback of the sound card", exc_info=error.__cause__)
                    aio.tell_fault(error.__cause__, "a callback of the sound card")
                self.link.tell_talk()
            told = error
            await asyncio.sleep(_DEVICE_POLL_S)
