"""The application without a toolkit: connect, talk, type, stop, and everything published as one stream.

Owns the open conversation, the engine on this machine and the choices of the person. Lives on the engine loop; every
coroutine is awaited there. Invariant: what fails is published as a `Trouble` and leaves what was said untouched;
`close` leaves no process, thread or task behind, within 1.5 s.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from typing import Any, Final

from app.audio.engine import SoundEngine
from app.base import own_file
from app.base.aio import spawn
from app.base.errors import AppError, UserError
from app.base.language import say
from app.base.settings import Settings, TurnMode
from app.realtime.session.events import RealtimeSessionCreated, RealtimeSessionEvent
from app.workbench.conversation import Conversation
from app.workbench.engine_setup import EngineSetup, engine_child, engine_setup
from app.workbench.engine_watch import Child, EngineWatch
from app.workbench.events import (
    ConversationEnded,
    EngineStatus,
    Stamped,
    TalkChanged,
    Trouble,
    WorkbenchEvent,
)
from app.workbench.notices import is_loss
from app.workbench.opening import Opening
from app.workbench.sound import sound_engine
from app.workbench.stream import EventStream

CLOSE_WITHIN_S: Final = 1.5
LEAVE_FIRST_S: Final = 0.4  # what a conversation usually needs much less than

_log = logging.getLogger("app.session")


class Workbench:
    """One person's workbench.

    Args:
        settings: what the person chose; read again at each connect.
        publish: called on the engine loop with every event, in order; must not block.
        sound: makes the devices, not yet started; those of the settings by default.
        engine: makes the engine's process, not yet started; the one of this installation by default.
    """

    def __init__(
        self,
        settings: Settings,
        publish: Callable[[Stamped], None],
        *,
        sound: Callable[[], SoundEngine] | None = None,
        engine: Callable[[], Child] | None = None,
    ) -> None:
        self._settings = settings
        self._stream = EventStream(publish)
        self._make_sound = sound or (lambda: sound_engine(settings))
        self._make_engine = engine
        self._engine: EngineWatch | None = None
        self._engine_setup = EngineSetup()
        self._conversation: Conversation | None = None
        self._opening: asyncio.Task[Conversation | AppError] | None = None
        self._running: asyncio.Task[None] | None = None
        self._mode: TurnMode = settings.turn_mode
        self._is_muted = False
        self._is_leaving = False

    @property
    def engine_pid(self) -> int | None:
        """The process id of the engine on this machine, None when none runs."""
        return None if self._engine is None else self._engine.pid

    @property
    def is_connected(self) -> bool:
        """Whether a conversation is open."""
        return self._conversation is not None

    @property
    def at_s(self) -> float:
        """Seconds since the conversation began, 0 when there is none."""
        return self._stream.at_s

    @property
    def is_agent_busy(self) -> bool:
        """Whether the agent speaks or prepares to."""
        return self._conversation is not None and self._conversation.link.is_agent_busy

    async def connect(self, connection: str, agents: str) -> None:
        """Open a conversation; one that is open is closed first.

        Args:
            connection: `local`, `openai`, `azure`, `custom:<id>`, or a ws:// or wss:// address.
            agents: the name of an agent set, or a path.
        Raises:
            AppError: it could not be opened; the same was published as a `Trouble`.
        """
        await self.disconnect()
        self._is_leaving = False
        self._stream.connecting()
        self._opening = spawn(self._open(connection, agents), name="connect")
        outcome = await self._opened(self._opening)
        if outcome is None:
            return
        if isinstance(outcome, AppError):
            self._stream.emit(Trouble(outcome.message, outcome.hint))
            self._stream.disconnected()
            raise outcome
        self._conversation = outcome
        self._running = spawn(self._run(outcome), name="conversation")

    async def disconnect(self) -> None:
        """Close the conversation, or give up opening one. What was said stays. May be called at any time."""
        if self._opening is not None:
            self._opening.cancel()
            await asyncio.wait([self._opening])
        conversation, self._conversation = self._conversation, None
        running, self._running = self._running, None
        if conversation is not None:
            self._is_leaving = True
            await self._bounded(conversation.close(), "conversation")
        if running is not None:
            await asyncio.wait([running], timeout=0.2)
            running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await running

    async def close(self) -> None:
        """End everything, the engine's process too; within 1.5 s. May be called twice."""
        engine, self._engine = self._engine, None
        async with asyncio.TaskGroup() as group:
            leaving = group.create_task(self.disconnect(), name="disconnect")
            if engine is not None:
                # An engine that stops under an open conversation looks like a lost connection.
                await asyncio.wait([leaving], timeout=LEAVE_FIRST_S)
                group.create_task(self._bounded(engine.stop(), "engine", LEAVE_FIRST_S), name="engine stop")

    async def press_talk(self) -> None:
        """The talk button goes down (turns by button): the agent stops, the microphone opens."""
        conversation = self._open_conversation()
        if not conversation.link.has_microphone:
            self._stream.emit(
                Trouble(
                    say("Sound", "There is no microphone to talk into."),
                    say("Sound", "Type instead, or plug one in."),
                    "info",
                )
            )
            return
        await conversation.link.press_talk()

    async def release_talk(self) -> None:
        """The talk button goes up: after the tail the agent answers."""
        if self._conversation is not None:
            self._conversation.link.release_talk()

    async def set_turn_mode(self, mode: TurnMode) -> None:
        """Turns by voice or by button, now and in the next conversation."""
        self._mode = mode
        if self._conversation is not None:
            await self._conversation.link.set_turn_mode(mode)
        else:
            self._tell_talk()

    async def apply_voice(self) -> None:
        """The settings of voice and turn taking have changed: what a conversation can take up is in force at once."""
        if self._conversation is not None:
            await self._conversation.link.set_voice(self._settings.voice.model_copy())

    async def apply_sound(self) -> None:
        """Devices or volume have changed: a conversation goes on with what is chosen now."""
        if self._conversation is not None:
            await self._conversation.use_sound(self._settings)

    async def set_muted(self, is_muted: bool) -> None:
        """Nothing of the room is sent while muted."""
        self._is_muted = is_muted
        if self._conversation is not None:
            await self._conversation.link.set_muted(is_muted)
        else:
            self._tell_talk()

    async def stop_agent(self) -> None:
        """The agent falls silent and forgets what was not heard. Nothing happens when nobody speaks."""
        if self._conversation is not None:
            await self._conversation.session.interrupt()

    async def send_text(self, text: str) -> None:
        """Say something in writing; an agent that speaks stops for it, if so chosen. Blank text is left out."""
        conversation = self._open_conversation()
        if not text.strip():
            return
        if self._settings.voice.text_interrupts:
            await conversation.session.interrupt()
        await conversation.session.send_message(text)

    async def approve_tool(self, call_id: str, always: bool = False) -> None:
        """Let a waiting tool run."""
        await self._open_conversation().session.approve_tool_call(call_id, always=always)

    async def reject_tool(self, call_id: str, always: bool = False) -> None:
        """Do not let a waiting tool run; the agent is told."""
        await self._open_conversation().session.reject_tool_call(call_id, always=always)

    async def _opened(self, opening: asyncio.Task[Conversation | AppError]) -> Conversation | AppError | None:
        """What became of opening a conversation; None when it was given up by `disconnect`."""
        try:
            await asyncio.wait([opening])
        finally:
            opening.cancel()
            self._opening = None
        if not opening.cancelled():
            return opening.result()
        self._stream.disconnected()
        return None

    async def _open(self, connection: str, agents: str) -> Conversation | AppError:
        opening = Opening(self._settings, self._make_sound, self._emit, self._mode, self._is_muted)
        try:
            if own_file.OWN.state() == "removed":  # with its agent sets, which would be missed first
                own_file.OWN.check()
            return await opening.open(connection, agents, self._started_engine)
        except AppError as error:
            return error

    async def _started_engine(self) -> EngineWatch:
        """The engine, running with the settings of now."""
        setup = await engine_setup(self._settings)
        if self._engine is not None and setup != self._engine_setup:
            await self._engine.stop()
            self._engine = None
        if self._engine is None:
            child = engine_child(setup) if self._make_engine is None else self._make_engine()
            self._engine, self._engine_setup = EngineWatch(child, self._on_engine), setup
        await self._engine.start()
        return self._engine

    def _on_engine(self, event: EngineStatus | Trouble) -> None:
        self._stream.emit(event)
        if isinstance(event, EngineStatus) and event.state == "failed" and self._conversation is not None:
            spawn(self.disconnect(), name="disconnect")

    async def _run(self, conversation: Conversation) -> None:
        """Carry the conversation to its end, and say that it ended."""
        try:
            await conversation.run()
        except Exception as error:  # noqa: BLE001 - root of a task: the person is told, the conversation is over
            _log.error("the conversation failed: %s", type(error).__name__, exc_info=error)
            told = own_file.OWN.told_by(error) or (
                say("Notices", "The conversation broke off by a mistake in Sidetone."),
                say("Notices", "Connect again."),
            )
            self._emit(Trouble(*told))
        finally:
            if self._conversation is conversation:
                self._conversation = self._running = None
                await self._bounded(conversation.close(), "conversation")
            self._emit(ConversationEnded())
            self._stream.disconnected()

    def _emit(self, event: RealtimeSessionEvent | WorkbenchEvent) -> None:
        if self._is_leaving and is_loss(event):
            return  # the end that was asked for is no loss
        self._stream.emit(event)
        if isinstance(event, RealtimeSessionCreated):
            self._describe_engine(event.session)

    def _describe_engine(self, session: dict[str, Any]) -> None:
        """The server says which brain talks, when it is one of ours; of any other nothing is known."""
        engine = session.get("engine")
        said: dict[str, Any] = engine if isinstance(engine, dict) else {}
        brain, notes = str(said.get("brain") or ""), said.get("notes") or ()
        told = tuple(str(note) for note in notes) if isinstance(notes, list | tuple) else ()
        if self._engine is not None and self._engine.pid is not None:
            self._engine.describe(brain, told)
        else:
            self._stream.emit(EngineStatus("ready" if said else "stopped", brain, told))

    def _tell_talk(self) -> None:
        self._stream.emit(TalkChanged(is_open=False, mode=self._mode, is_muted=self._is_muted))

    def _open_conversation(self) -> Conversation:
        if self._conversation is None:
            raise UserError(
                say("Notices", "No conversation is open."), code="not_connected", hint=say("Notices", "Connect first.")
            )
        return self._conversation

    async def _bounded(self, closing: Any, what: str, spent_s: float = 0.0) -> None:
        try:
            async with asyncio.timeout(CLOSE_WITHIN_S - 0.3 - spent_s):
                await closing
        except TimeoutError:
            _log.warning("closing the %s took too long and was given up", what)
