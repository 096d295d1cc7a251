"""A realtime session, as its callers hold it: connects, listens, takes commands, closes.

Owns the connection's state and its tasks (all in one TaskGroup). Decides nothing about the conversation: `machine`
does, `conductor` performs. Invariants: an error of a tool, hook, guardrail or peer never ends the session; `close`
takes at most a second and leaves no task behind.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Literal

from app.base.aio import spawn
from app.base.errors import TransportError, UserError
from app.base.foreign import foreign
from app.base.language import say
from app.realtime.agents.agent import RealtimeAgent
from app.realtime.model.base import ImmediateListener, RealtimeModel
from app.realtime.model_events import RealtimeModelAudioEvent, RealtimeModelEvent
from app.realtime.model_inputs import (
    RealtimeModelSendInterrupt,
    RealtimeModelSendSessionUpdate,
    RealtimeModelSendUserInput,
    RealtimeModelUserInputMessage,
)
from app.realtime.protocol.items import RealtimeItem
from app.realtime.session import assembly, events, messages
from app.realtime.session.config import RealtimeRunConfig, RealtimeSessionModelSettings, as_settings
from app.realtime.session.effects import AgentTaken, SessionClosing
from app.realtime.session.feed import EventIterator
from app.realtime.session.hosted_desk import HostedDecided
from app.realtime.session.renewal import Renewal
from app.realtime.session.silence import silence
from app.realtime.session.tool_call import CallApproved, CallRejected
from app.realtime.session.usage import Usage
from app.tools.context import RunContextWrapper

_log = logging.getLogger("app.session")
_END_WORK_S = 0.25
_CLOSE_MODEL_S = 0.6

SessionState = Literal["new", "connecting", "connected", "reconnecting", "closed"]


class RealtimeSession(ImmediateListener):
    """One conversation. Made by `RealtimeRunner.run`; use it as `async with session` and iterate it for its events.

    Every `async for` is a consumer of its own and sees everything published from then on; the first one also what came
    before. All methods are to be called on the loop on which the session was entered.
    """

    def __init__(
        self,
        model: RealtimeModel,
        agent: RealtimeAgent[Any],
        context: Any,
        model_config: Mapping[str, Any] | None = None,
        run_config: RealtimeRunConfig | None = None,
    ) -> None:
        self._model = model
        self._config = run_config or RealtimeRunConfig()
        self._model_config = dict(model_config or {})
        self._usage = Usage()
        self._context: RunContextWrapper[Any] = RunContextWrapper(context, self._usage)
        self._info = events.RealtimeEventInfo(self._context)
        self._state: SessionState = "new"
        self._is_muted = False
        self._closing: asyncio.Task[None] | None = None
        parts = assembly.assemble(model, agent, self._context, self._model_config, self._config, self._connection_ended)
        self._conductor, self._connector = parts.conductor, parts.connector
        self._continuity, self._servers = parts.continuity, parts.servers

    @property
    def model(self) -> RealtimeModel:
        """The model; callers may add listeners of their own."""
        return self._model

    @property
    def state(self) -> SessionState:
        """How the connection stands."""
        return self._state

    @property
    def history(self) -> list[RealtimeItem]:
        """All items in order."""
        return self._conductor.machine.history.conversation.items

    @property
    def current_agent(self) -> RealtimeAgent[Any]:
        """The agent that answers next."""
        return self._conductor.machine.snapshot.agent

    @property
    def usage(self) -> Usage:
        """Tokens so far, as a snapshot."""
        return self._usage.copy()

    @property
    def session_id(self) -> str | None:
        """The server's id of the session, once it told."""
        told = self._conductor.machine.server_session.get("id")
        return told if isinstance(told, str) else None

    @property
    def expires_at(self) -> int | None:
        """When the server will end the session (seconds since 1970), if it told."""
        told = self._conductor.machine.server_session.get("expires_at")
        return int(told) if isinstance(told, int | float) else None

    @property
    def lost_audio_bytes(self) -> int:
        """Microphone sound that could not be kept while the connection was being restored."""
        return self._continuity.keeper.lost_bytes

    def __aiter__(self) -> EventIterator:
        return self._conductor.feed.subscribe()

    async def __aenter__(self) -> RealtimeSession:
        return await self.enter()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def enter(self) -> RealtimeSession:
        """Connect; returns when the agent's settings are in force. Entering twice does nothing.

        Raises:
            AuthError, TransportError: the model could not be reached.
            UserError: a setting is wrong, or the session was closed before.
            Whatever the agent's own callables raise passes too. The session is closed then.
        """
        if self._state in ("connected", "reconnecting"):
            return self
        if self._state != "new":
            raise UserError(f"A session that is {self._state} cannot be entered.", hint="Ask the runner for a new one.")
        self._state = "connecting"
        conductor = self._conductor
        try:
            await conductor.lifeline.start("realtime session")
            ready = await self._servers.take(self.current_agent)
            conductor.tell(AgentTaken(ready, announce=False))
            self._model.add_listener(self)
            self._publish_state("connecting")
            await self._connector.connect(ready)
        except BaseException:
            await self.close()
            raise
        if self._closing is not None:
            await self._close_model()
            raise TransportError(
                say("Connection", "The session was closed while it was being entered."), code="session_closed"
            )
        self._state = "connected"
        conductor.start()
        conductor.outbox.open()
        self._publish_state("connected")
        self._begin_renewal()
        if self._connector.was_lost_again:
            self._connection_ended(None, "")
        return self

    async def close(self) -> None:
        """End the session within a second. May be called twice, and by several at once."""
        await asyncio.shield(self._begin_close(None, ""))

    def events_arrived(self, events: tuple[RealtimeModelEvent, ...]) -> None:
        """The model's events arrive here; not for callers."""
        conductor, continuity = self._conductor, self._continuity
        if len(events) == 2 and type(events[1]) is RealtimeModelAudioEvent:
            conductor.speech(events[0], events[1])
            return
        for event in events:
            try:
                continuity.saw(event)
                conductor.model_event(event)
            except Exception as error:  # noqa: BLE001 - root of the read path: a fault of ours must not end the connection
                _log.error("event %s was not handled", event.type, exc_info=error)
                self._publish_error(error)

    async def send_message(self, message: str | RealtimeModelUserInputMessage) -> None:
        """Say something in writing, and have it answered.

        Args:
            message: text, or a message with `input_text`, `input_image` and `input_audio` contents; with the role
                `system` it is the application that speaks, in `input_text` alone.
        Raises:
            UserError: the message has another shape, or the session was not entered.
            TransportError: the session is closed.
        """
        self._check_open()
        if self._config.text_interrupts:
            await self.interrupt()
        await self._conductor.outbox.send(RealtimeModelSendUserInput(message))

    async def send_audio(self, audio: bytes, *, commit: bool = False) -> None:
        """Send microphone audio in the session's input format; `commit` ends the turn.

        While muted, silence of the same length goes out instead, so that the server's turn detection goes on. While
        the connection is being restored the last seconds are kept for the new one.

        Raises:
            UserError: the session joined a call, whose audio has a line of its own.
            TransportError: the session is closed.
        """
        self._check_open()
        if self._is_muted:
            audio = silence(len(audio), self._conductor.machine.server_session)
        await self._continuity.send_audio(audio, commit=commit, is_connected=self._state == "connected")

    async def commit_audio(self) -> None:
        """End the person's turn (needed without turn detection); ask for an answer with `create_response`."""
        self._check_open()
        self._continuity.end_turn(is_connected=self._state == "connected")
        await self._send_raw("input_audio_buffer.commit")

    async def clear_audio(self) -> None:
        """Forget the audio sent since the last commit."""
        self._continuity.keeper.forget()
        await self._send_raw("input_audio_buffer.clear")

    async def create_response(self, **options: Any) -> None:
        """Ask for an answer. `options` are fields of the wire's `response`, as `instructions` or `tool_choice`.

        Raises:
            UserError: an option is wrong; what only the server knows goes under `extra`.
        """
        self._check_open()
        request = messages.create_response(options)
        self._continuity.asked_answer()
        await self._conductor.outbox.send(request)

    async def delete_item(self, item_id: str) -> None:
        """Take an item out of the conversation."""
        name = self._conductor.machine.history.conversation.name_at_model(item_id)
        await self._send_raw("conversation.item.delete", item_id=name)

    async def interrupt(self) -> None:
        """Silence the agent now and cancel what it is still making; nothing happens when it is silent."""
        self._check_open()
        self._conductor.feed.discard_audio(None)
        if self._state != "connected":
            self._continuity.silence_player()
            return
        self._continuity.silence_leftover()
        await self._model.send_event(RealtimeModelSendInterrupt(force_response_cancel=True))

    async def mute(self, muted: bool = True) -> None:
        """Send silence in place of the microphone, or its sound again."""
        self._is_muted = muted

    async def update_agent(self, agent: RealtimeAgent[Any]) -> None:
        """Let another agent answer from now on.

        Raises:
            UserError: it is no agent, or two of its tools have one name.
        """
        if not isinstance(agent, RealtimeAgent):
            raise UserError(f"update_agent needs a RealtimeAgent, not {type(agent).__name__}.")
        self._check_open()
        ready = await self._servers.take(agent)
        self._conductor.tell(AgentTaken(ready, announce=True))

    async def update_settings(self, patch: RealtimeSessionModelSettings | Mapping[str, Any]) -> None:
        """Change settings of the model; what is not named stays. Raises UserError when one is wrong."""
        self._check_open()
        named = self._connector.permitted(as_settings(patch))
        await self._conductor.outbox.send(RealtimeModelSendSessionUpdate(named))
        self._connector.remember(named, self._conductor.machine.coming.agent)

    async def approve_tool_call(self, call_id: str, *, always: bool = False) -> None:
        """Let a waiting call run; `always`: later calls of this tool too. Raises UserError when it doesn't wait."""
        if self._is_hosted_waiting(call_id):
            self._conductor.tell(HostedDecided(call_id, True, always=always))
        else:
            self._conductor.tell(CallApproved(call_id, always))

    async def reject_tool_call(
        self, call_id: str, *, always: bool = False, rejection_message: str | None = None
    ) -> None:
        """Refuse a waiting call; the model is told `rejection_message`. Raises UserError when it doesn't wait."""
        if self._is_hosted_waiting(call_id):
            self._conductor.tell(HostedDecided(call_id, False, rejection_message, always))
        else:
            self._conductor.tell(CallRejected(call_id, always, rejection_message))

    def _check_open(self) -> None:
        if self._state in ("new", "connecting"):
            raise UserError("The session is not entered yet.", hint="Use `async with session:`.")
        if self._state == "closed":
            raise TransportError(say("Connection", "The session is closed."), code="session_closed", retryable=False)

    def _is_hosted_waiting(self, call_id: str) -> bool:
        """Whether it is a call of the provider that waits. Raises UserError when no call of this id does."""
        self._check_open()
        machine = self._conductor.machine
        if machine.hosted.waits(call_id):
            return True
        if machine.tools.desk.ticket_waiting(call_id) is None:
            raise UserError(f"No call {call_id!r} waits for approval.")
        return False

    async def _send_raw(self, kind: str, **fields: Any) -> None:
        self._check_open()
        await self._conductor.outbox.send(messages.plain(kind, **fields))

    def _publish_state(self, state: events.ConnectionState, code: int | None = None, reason: str = "") -> None:
        self._conductor.feed.publish(events.RealtimeConnectionState(state, code, reason, self._info))

    def _publish_error(self, error: Exception) -> None:
        self._conductor.feed.publish(events.RealtimeError(error, self._info))

    def _connection_ended(self, code: int | None, reason: str) -> None:
        """The peer is gone: restore the connection when that is wanted, else the session is over."""
        if self._state in ("connecting", "reconnecting"):
            self._connector.was_lost_again = True
        if self._state != "connected":
            return
        if self._config.reconnect_settings is None or self._connector.is_over(code):
            self._begin_close(code, reason)
            return
        self._state = "reconnecting"
        self._conductor.outbox.pause()
        self._publish_state("reconnecting", code, reason)
        self._continuity.lost()
        self._conductor.lifeline.work(self._reconnect(code, reason), name="session reconnect")

    def _begin_renewal(self) -> None:
        wanted = self._config.reconnect_settings
        if wanted is None or wanted.renew_before is None or "call_id" in self._model_config:
            return
        renewal = Renewal(
            self._model,
            self._conductor,
            self._connector,
            self._continuity,
            is_connected=lambda: self._state == "connected",
            tell=self._publish_state,
            start_over=self._start_over,
        )
        self._conductor.lifeline.work(renewal.run(wanted.renew_before, wanted.renew_at_last), name="session renewal")

    def _start_over(self) -> None:
        """End a connection that is well, and connect again at once."""
        self._state = "reconnecting"
        self._conductor.outbox.pause()
        self._continuity.lost()
        self._connector.is_expiry = True
        self._conductor.lifeline.work(self._reconnect(None, ""), name="session reconnect")

    async def _reconnect(self, code: int | None, reason: str) -> None:
        wanted = self._config.reconnect_settings
        if wanted is None:
            return
        failure = await self._continuity.restore(wanted)
        if failure is not None:
            self._publish_error(failure)
            self._begin_close(code, reason)
            return
        self._state = "connected"
        self._conductor.outbox.open()
        self._publish_state("resumed")

    def _begin_close(self, code: int | None, reason: str) -> asyncio.Task[None]:
        if self._closing is None:
            self._closing = spawn(self._close(code, reason), name="session close")
        return self._closing

    async def _close(self, code: int | None, reason: str) -> None:
        was_entered = self._state != "new"
        self._state = "closed"
        conductor = self._conductor
        if was_entered:
            conductor.tell(SessionClosing())
        conductor.outbox.close()
        await conductor.lifeline.end(_END_WORK_S)
        if was_entered:
            await asyncio.gather(self._close_model(), self._servers.end())
            self._model.remove_listener(self)
            self._publish_state("closed", code, reason)
        conductor.feed.close()

    async def _close_model(self) -> None:
        try:
            with foreign("closing the model"):
                async with asyncio.timeout(_CLOSE_MODEL_S):
                    await self._model.close()
        except TimeoutError:
            _log.info("the peer did not answer the close in time")
        except Exception as error:  # noqa: BLE001 - whatever a model ends in, the session ends in order
            self._publish_error(error)
