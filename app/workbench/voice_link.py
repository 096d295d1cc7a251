"""Microphone ↔ session ↔ loudspeaker, on the engine loop.

Owns the two pumps. Sound is polled every 10 ms, sent in messages of 20 ms; while the agent is heard that is reported
every 20 ms, levels are told 30 times a second until they have been at rest for a second. Neither sound nor words are
ever logged.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any, Final, Protocol

from app.base.errors import AppError
from app.base.sections import Voice
from app.base.settings import TurnMode
from app.realtime.session.events import (
    RealtimeConnectionState,
    RealtimeResponseDone,
    RealtimeResponseStarted,
    RealtimeSessionEvent,
    RealtimeSpeechStarted,
    RealtimeSpeechStopped,
)
from app.workbench.events import LevelsChanged, SoundStatus, TalkChanged, WorkbenchEvent
from app.workbench.loudspeaker import Loudspeaker
from app.workbench.microphone import DropTurn, EndTurn, Microphone, MicrophoneEffect, SendAudio
from app.workbench.sound_port import LevelPort, SoundPort
from app.workbench.voice_plan import VoicePlan

POLL_S: Final = 0.01
_PROGRESS_S: Final = 0.02  # while something is played
_LEVELS_S: Final = 1 / 30
_STATUS_S: Final = 0.5
# Where every meter is empty; a window that is told the same 30 times a second does not rest either.
_REST_DBFS: Final = -60.0
_REST_AFTER_S: Final = 1.0

_log = logging.getLogger("app.audio")


class VoiceSession(Protocol):
    """The part of a session that carries sound."""

    async def send_audio(self, audio: bytes, *, commit: bool = False) -> None: ...
    async def commit_audio(self) -> None: ...
    async def clear_audio(self) -> None: ...
    async def create_response(self) -> Any: ...
    async def interrupt(self) -> None: ...
    async def update_settings(self, settings: dict[str, Any]) -> None: ...


class VoiceLink:
    """One conversation's sound.

    Args:
        session: where speech goes.
        sound: the devices, started; None when there are none.
        speaker: made with the same sound's playback; its tracker is the model's.
        microphone: decides what is sent.
        publish: takes levels, progress, talk and sound states.
        plan: what the session was begun with.
    """

    def __init__(
        self,
        session: VoiceSession,
        sound: SoundPort | None,
        speaker: Loudspeaker | None,
        microphone: Microphone,
        publish: Callable[[WorkbenchEvent], None],
        plan: VoicePlan,
    ) -> None:
        self._session = session
        self._sound = sound
        self._speaker = speaker
        self._microphone = microphone
        self._publish = publish
        self._plan = self._in_force = plan
        self._is_answer_due = False
        self._responses: set[str] = set()
        self._sound_status: SoundStatus | None = None
        self._rests_from = 0.0
        self._told_zeros = False

    @property
    def has_microphone(self) -> bool:
        """Whether there is something to speak into."""
        return self._sound is not None and self._sound.capture.is_available

    @property
    def is_agent_busy(self) -> bool:
        """Whether the agent speaks or prepares to."""
        return bool(self._responses) or (self._speaker is not None and self._speaker.is_busy)

    def on_event(self, event: RealtimeSessionEvent) -> None:
        """Take one session event, before anybody else sees it; never blocks."""
        match event:
            case RealtimeResponseStarted():
                self._responses.add(event.response_id)
            case RealtimeResponseDone():
                self._responses.discard(event.response_id)
            case RealtimeSpeechStarted():
                self._microphone.server_hears(True)
            case RealtimeSpeechStopped():
                self._microphone.server_hears(False)
                self._is_answer_due = self._plan.asks_for_answers
            case RealtimeConnectionState(state="reconnecting" | "closed"):
                self._responses.clear()
                self._microphone.server_hears(False)
            case _:
                pass
        if self._speaker is not None:
            self._speaker.on_event(event)

    async def run(self) -> None:
        """Pump until cancelled."""
        self.tell_talk()
        async with asyncio.TaskGroup() as group:
            group.create_task(self._pump_microphone(), name="microphone")
            group.create_task(self._pump_reports(), name="sound reports")

    async def press_talk(self) -> None:
        """Open the microphone, pre-roll first; the agent stops when it speaks."""
        if not self._microphone.press():
            return
        self.tell_talk()
        if self.is_agent_busy:
            await self._session.interrupt()

    def release_talk(self) -> None:
        """Close the microphone; after the tail the turn is committed and an answer asked for."""
        if self._microphone.release():
            self.tell_talk()

    async def set_turn_mode(self, mode: TurnMode) -> None:
        """Turns by voice or by button from now on."""
        effects = self._microphone.set_mode(mode)
        self.tell_talk()
        await self._session.update_settings(self._plan.turns(mode))
        await self._perform(effects)

    async def set_voice(self, voice: Voice) -> None:
        """These settings of voice and turn taking from now on; the session is told what has changed."""
        self._plan = replace(self._plan, voice=voice)
        await self._follow_plan()

    async def _follow_plan(self) -> None:
        """Tell the session what it can take now: another speed only between answers."""
        in_force, wanted = self._in_force, self._plan
        if self._responses:
            wanted = wanted.at_speed_of(in_force)
        self._in_force = wanted
        patch = wanted.since(in_force, self._microphone.mode)
        if patch:
            await self._session.update_settings(patch)

    async def set_muted(self, is_muted: bool) -> None:
        """Let nothing of the room through, or everything again."""
        effects = self._microphone.set_muted(is_muted)
        self.tell_talk()
        await self._perform(effects)

    def tell_talk(self) -> None:
        """Publish how the microphone stands."""
        microphone = self._microphone
        is_open = microphone.is_open and self.has_microphone
        self._publish(TalkChanged(is_open, microphone.mode, microphone.is_muted, self.has_microphone))

    async def _pump_microphone(self) -> None:
        if self._sound is None:
            return
        capture = self._sound.capture
        capture.read()  # what was captured while the session was being opened was not meant for it
        while True:
            captured = capture.read()
            if captured:
                await self._perform(self._microphone.push(captured))
            if self._is_answer_due:
                self._is_answer_due = False
                await self._tried(self._session.create_response())
            await asyncio.sleep(POLL_S)

    async def _perform(self, effects: Sequence[MicrophoneEffect]) -> None:
        for effect in effects:
            if not await self._tried(self._perform_one(effect)):
                return

    async def _tried(self, sending: Coroutine[Any, Any, None]) -> bool:
        """Whether it was sent. The connection's own events tell a person; sound that found no way is not kept."""
        try:
            await sending
        except AppError as error:
            _log.debug("a message of the voice link was not sent: %s", error.code)
            return False
        return True

    async def _perform_one(self, effect: MicrophoneEffect) -> None:
        match effect:
            case SendAudio():
                await self._session.send_audio(effect.pcm)
            case EndTurn():
                await self._session.commit_audio()
                await self._session.create_response()
            case DropTurn():
                await self._session.clear_audio()

    async def _pump_reports(self) -> None:
        loop = asyncio.get_running_loop()
        levels_at = status_at = loop.time()
        self._rests_from = levels_at + _REST_AFTER_S
        while True:
            is_playing = self._tell_progress()
            if self._in_force != self._plan and not self._responses:
                await self._tried(self._follow_plan())
            now = loop.time()
            if self._sound is not None and now >= levels_at:
                levels_at = max(levels_at + _LEVELS_S, now)
                self._tell_levels(_levels(self._sound), now)
            if self._sound is not None and now >= status_at:
                status_at = now + _STATUS_S
                self._tell_sound(self._sound)
            await asyncio.sleep(_PROGRESS_S if is_playing else _LEVELS_S)

    def _tell_levels(self, levels: LevelsChanged, now: float) -> None:
        is_at_rest = max(levels.you_peak_dbfs, levels.agent_peak_dbfs) <= _REST_DBFS
        if not is_at_rest or levels.you_zeros != self._told_zeros:
            self._told_zeros = levels.you_zeros
            self._rests_from = now + _REST_AFTER_S
        if now < self._rests_from:
            self._publish(levels)

    def _tell_progress(self) -> bool:
        """Tell model and listeners what was heard; returns whether something is being played."""
        if self._speaker is None:
            return False
        for progress in self._speaker.progress():
            self._publish(progress)
        return self._speaker.is_busy

    def _tell_sound(self, sound: SoundPort) -> None:
        playback = sound.playback
        status = SoundStatus(sound.input_name, sound.output_name, playback.prebuffer_ms, playback.underruns)
        if status != self._sound_status:
            self._sound_status = status
            self._publish(status)


def _levels(sound: SoundPort) -> LevelsChanged:
    you: LevelPort = sound.capture.level()
    agent: LevelPort = sound.playback.level()
    return LevelsChanged(
        you_peak_dbfs=you.peak_dbfs,
        you_rms_dbfs=you.rms_dbfs,
        agent_peak_dbfs=agent.peak_dbfs,
        agent_rms_dbfs=agent.rms_dbfs,
        you_clipped=you.clipped,
        agent_clipped=agent.clipped,
        you_zeros=you.zeros,
    )
