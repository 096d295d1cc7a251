"""Opening a conversation: agents, sound, engine and session, in as little time as they take side by side.

Owns what is half open: whatever fails or is cancelled, everything that was opened before is closed again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from app.audio.engine import SoundEngine
from app.base.aio import spawn
from app.base.settings import Settings, TurnMode
from app.realtime.agents.scenario import AgentSet
from app.realtime.session.events import RealtimeSessionEvent
from app.realtime.session.runner import RealtimeRunner
from app.workbench.conversation import Conversation
from app.workbench.destination import Destination, destination_of
from app.workbench.engine_watch import EngineWatch
from app.workbench.events import ConversationStarted, Trouble, WorkbenchEvent
from app.workbench.loudspeaker import Loudspeaker
from app.workbench.microphone import Microphone
from app.workbench.own_equipment import OwnEquipment
from app.workbench.price_choice import prices_at
from app.workbench.sound import OpenSound, close_sound, open_sound
from app.workbench.usage_meter import UsageMeter
from app.workbench.voice_link import VoiceLink
from app.workbench.voice_plan import VoicePlan

StartEngine = Callable[[], Awaitable[EngineWatch]]


class Opening:
    """Opens one conversation.

    Args:
        settings: decide where a connection leads, and which tools and files of tools there are.
        make_sound: makes the devices, not yet started.
        emit: publishes.
        mode: how turns are taken.
        is_muted: whether the microphone begins muted.
    """

    def __init__(
        self,
        settings: Settings,
        make_sound: Callable[[], SoundEngine],
        emit: Callable[[RealtimeSessionEvent | WorkbenchEvent], None],
        mode: TurnMode,
        is_muted: bool,
    ) -> None:
        self._settings = settings
        self._make_sound = make_sound
        self._emit = emit
        self._mode: TurnMode = mode
        self._is_muted = is_muted
        self._troubles: list[Trouble] = []

    async def open(self, connection: str, agents: str, start_engine: StartEngine) -> Conversation:
        """Open it and say so.

        Raises:
            AppError: agents, connection, engine or session; nothing is left open.
        """
        destination = await destination_of(connection, self._settings)
        own = OwnEquipment(self._settings)
        try:
            agent_set = await asyncio.to_thread(own.load, agents)
            meter = await self._meter(destination)
            engine, sound = await self._engine_and_sound(destination, start_engine)
            try:
                return await self._session(agent_set, own, destination, engine, sound, meter)
            except BaseException:
                await close_sound(sound.engine)
                raise
        except BaseException:
            await own.close()
            raise

    async def _engine_and_sound(
        self, destination: Destination, start_engine: StartEngine
    ) -> tuple[EngineWatch | None, OpenSound]:
        """Side by side, since both take their time; the sound is not left open when the engine fails."""
        opening = spawn(open_sound(self._make_sound), name="sound open")
        try:
            engine = await start_engine() if destination.is_local else None
            return engine, await asyncio.shield(opening)
        except BaseException:
            sound = await opening
            await close_sound(sound.engine)
            raise

    async def _session(
        self,
        agent_set: AgentSet,
        own: OwnEquipment,
        destination: Destination,
        engine: EngineWatch | None,
        sound: OpenSound,
        meter: UsageMeter,
    ) -> Conversation:
        speaker = None if sound.engine is None else Loudspeaker(sound.engine.playback)
        runner = RealtimeRunner(agent_set.starting_agent, config={"reconnect": True})
        plan = VoicePlan(self._settings.voice.model_copy(), destination.is_local, has_speaker=speaker is not None)
        session = await runner.run(model_config=self._model_config(destination, engine, speaker, plan))
        events = aiter(session)
        try:
            await session.enter()
        except BaseException:
            await session.close()
            raise
        microphone = Microphone(self._mode)
        microphone.set_muted(self._is_muted)
        link = VoiceLink(session, sound.engine, speaker, microphone, self._emit, plan)
        self._tell(agent_set, destination, sound)
        return Conversation(session, events, link, sound.engine, own, self._emit, meter)

    async def _meter(self, destination: Destination) -> UsageMeter:
        prices, trouble = await asyncio.to_thread(prices_at, destination.provider)
        self._troubles += [] if trouble is None else [trouble]
        return UsageMeter(prices, lambda: datetime.now(UTC).date())

    def _model_config(
        self, destination: Destination, engine: EngineWatch | None, speaker: Loudspeaker | None, plan: VoicePlan
    ) -> dict[str, Any]:
        config: dict[str, Any] = {**destination.options, "initial_model_settings": plan.at_connect(self._mode)}
        if engine is not None:
            # Asked at each connect: a restarted engine has another port.
            config["url"] = engine.url
        if speaker is not None:
            config["playback_tracker"] = speaker.tracker
        return config

    def _tell(self, agent_set: AgentSet, destination: Destination, sound: OpenSound) -> None:
        started_at = datetime.now().astimezone().isoformat(timespec="seconds")
        agent = agent_set.starting_agent.name
        self._emit(
            ConversationStarted(
                agent_set.title, agent, destination.title, started_at, destination.limit_s, agent_set.name
            )
        )
        for trouble in (*sound.troubles, *self._troubles):
            self._emit(trouble)
