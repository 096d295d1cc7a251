"""The conversation side of a session: the model's events and the shell's facts in, effects out.

Composes the desks and owns what connects them: the running turns, the agent in force, usage, what the server said
about the session. Doesn't own I/O, time or tasks (`session` does). Invariant: nothing a model sends makes `handle`
raise; effects are performed in order before the next fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, Literal

from app.base.frozen import frozen, maker_of
from app.base.recent import Recent
from app.realtime import model_events as model
from app.realtime.model_inputs import (
    RealtimeModelSendRawMessage,
)
from app.realtime.protocol.lenient import text_of
from app.realtime.session import effects as fact
from app.realtime.session import events, guardrail_desk, tool_call
from app.realtime.session.agent_desk import AgentDesk
from app.realtime.session.effects import CallHooks, DiscardAudio, EndConnection, Publish, Send, SessionEffect
from app.realtime.session.follow_up import FOLLOW_UP_TEXT, FollowUps
from app.realtime.session.guard_flow import GuardFlow
from app.realtime.session.guardrail_desk import GuardrailDesk
from app.realtime.session.history_desk import HistoryDesk
from app.realtime.session.hosted_desk import AskHosted, HostedDecided, HostedDesk, HostedOutput
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.text_flow import TextFlow
from app.realtime.session.tool_flow import ToolFlow
from app.realtime.session.turns import Turn, TurnBook
from app.realtime.session.usage import Usage

CONNECTION_LOST: Final = "connection_lost"
_SILENCED: Final = 1024
"""Items whose audio may still be on its way after an interruption; far more than ever are."""
Effects = list[SessionEffect]
_publish = maker_of(Publish)
_raw_event = maker_of(events.RealtimeRawModelEvent)
_audio_event = maker_of(events.RealtimeAudio)


@frozen
class SessionPolicy:
    """What the run's configuration decides in the machine."""

    one_tool_at_a_time: bool = False
    has_run_guardrails: bool = False
    debounce_text_length: int = 100
    follow_up_role: Literal["system", "user"] = "system"
    follow_up_text: str = FOLLOW_UP_TEXT
    follow_up_limit: int = 3
    fixed_tools: tuple[Any, ...] = ()
    confirms_settings: bool = False


class SessionMachine:
    """Feed it events and facts with `handle`.

    Args:
        snapshot: the agent that answers first.
        info: put into every event.
        usage: counted on in place, as the run's context shows it.
    """

    def __init__(
        self, snapshot: AgentSnapshot, info: events.RealtimeEventInfo, usage: Usage, policy: SessionPolicy
    ) -> None:
        self.server_session: dict[str, Any] = {}
        self.history = HistoryDesk(info)
        self.tools = ToolFlow(info, self.history, one_at_a_time=policy.one_tool_at_a_time)
        self._agents = AgentDesk(
            snapshot,
            info,
            self.tools,
            fixed_tools=policy.fixed_tools,
            has_spoken=lambda: self._has_spoken,
            is_confirmed=policy.confirms_settings,
        )
        self.hosted = HostedDesk(info, lambda: self.snapshot)
        follow_ups = FollowUps(policy.follow_up_role, policy.follow_up_text, policy.follow_up_limit)
        self._guards = GuardFlow(info, GuardrailDesk(policy.debounce_text_length), follow_ups)
        self._turns = TurnBook()
        self._texts = TextFlow(self.history, self._turns, self._guards)
        self._info = info
        self._usage = usage
        self._policy = policy
        self._has_spoken = False
        self._silenced: Recent[str] = Recent(_SILENCED)
        self._is_closed = False
        self._handlers = self._all_handlers()

    @property
    def snapshot(self) -> AgentSnapshot:
        """The agent that answers now."""
        return self._agents.in_force

    @property
    def coming(self) -> AgentSnapshot:
        """The agent that answers once the server has its settings."""
        return self._agents.coming

    def handle(self, event: model.RealtimeModelEvent | fact.SessionFact) -> Effects:
        """Advance by one event or fact. Never raises on what a model sent; after `SessionClosing` nothing happens."""
        handler = self._handlers.get(type(event))
        if handler is None or self._is_closed:
            return []
        return handler(event)

    def handle_model(self, event: model.RealtimeModelEvent) -> Effects:
        """A model's event: told raw, then with what it means."""
        return [_publish(_raw_event(event, self._info)), *self.handle(event)]

    def speech(
        self, frame: model.RealtimeModelEvent, piece: model.RealtimeModelAudioEvent
    ) -> tuple[events.RealtimeSessionEvent, ...]:
        """`handle_model` of a frame and of the piece of speech in it, without the effects: what to publish."""
        info = self._info
        told = self._heard_piece(piece)
        raw = _raw_event(frame, info), _raw_event(piece, info)
        return raw if told is None else (*raw, told)

    def _heard_piece(self, event: model.RealtimeModelAudioEvent) -> events.RealtimeAudio | None:
        """Account for a piece of speech; None when its item was silenced."""
        item_id = event.item_id
        if item_id in self._silenced or self._is_closed:
            return None
        self._has_spoken = True
        self.history.add_audio(item_id, len(event.data))
        turn = self._turns.get(event.response_id) or self._turns.of(event.response_id, item_id)
        if turn is not None and item_id not in turn.audio_items:
            turn.audio_items.add(item_id)
            turn.items.add(item_id)
            self._guards.handle(guardrail_desk.SpeechHeard(item_id, False, turn.response_id))
        return _audio_event(event, item_id, event.content_index, self._info)

    @property
    def heard_voice(self) -> Any:
        """The voice that the person has heard in this session, None before the first sound or when nobody told."""
        at: Any = self.server_session if self._has_spoken else None
        for key in ("audio", "output", "voice"):
            at = at.get(key) if isinstance(at, dict) else None
        return at

    def _all_handlers(self) -> dict[type, Callable[[Any], Effects]]:
        return {
            model.RealtimeModelAudioEvent: self._audio,
            model.RealtimeModelTranscriptDeltaEvent: self._texts.grew,
            model.RealtimeModelOutputTextDeltaEvent: self._texts.grew,
            model.RealtimeModelOutputTextDoneEvent: self._texts.is_whole,
            model.RealtimeModelOutputItemAddedEvent: self._texts.item_added,
            model.RealtimeModelItemUpdatedEvent: self._texts.item_updated,
            model.RealtimeModelItemDeletedEvent: self.history.handle,
            model.RealtimeModelInputAudioTranscriptionDeltaEvent: self.history.handle,
            model.RealtimeModelInputAudioTranscriptionCompletedEvent: self._transcribed,
            model.RealtimeModelInputAudioTranscriptionFailedEvent: self.history.handle,
            model.RealtimeModelAudioDoneEvent: self._audio_done,
            model.RealtimeModelAudioInterruptedEvent: self._audio_interrupted,
            model.RealtimeModelPlaybackDoneEvent: self._playback_done,
            model.RealtimeModelSpeechQueuedEvent: self._speech_queued,
            model.RealtimeModelItemTruncatedEvent: self.history.truncate,
            model.RealtimeModelErrorEvent: self._error,
            model.RealtimeModelTurnStartedEvent: self._turn_started,
            model.RealtimeModelTurnEndedEvent: self._turn_ended,
            model.RealtimeModelUsageEvent: self._used,
            model.RealtimeModelToolCallEvent: self._called,
            model.RealtimeModelSessionCreatedEvent: self._session_created,
            model.RealtimeModelSessionUpdatedEvent: self._session_updated,
            model.RealtimeModelOtherEvent: self._other,
            model.RealtimeModelConnectionStatusEvent: self._connection,
            **dict.fromkeys(_SIMPLE, self._simple),
            fact.AgentTaken: self._agents.taken,
            fact.ToolsChanged: self._agents.tools_changed,
            fact.ToolFinished: self.tools.finished,
            fact.HandoffFinished: self._agents.handed_over,
            fact.SettingsRefused: self._agents.refused,
            fact.SettingsOverdue: self._agents.overdue,
            fact.ConnectionLost: self._connection_lost,
            fact.Replayed: self._replayed,
            fact.SessionClosing: self._closing,
            guardrail_desk.TextChecked: self._guards.handle,
            **dict.fromkeys(_FOR_TOOL_DESK, self._for_tool_desk),
            model.RealtimeModelMcpToolsEvent: lambda event: _performed(self.hosted.tools(event)),
            model.RealtimeModelMcpCallEvent: lambda event: _performed(self.hosted.called(event)),
            model.RealtimeModelMcpArgumentsEvent: lambda event: _performed(self.hosted.argued(event)),
            model.RealtimeModelMcpApprovalRequestEvent: lambda event: _performed(self.hosted.requested(event)),
            HostedDecided: lambda given: _performed(self.hosted.decided(given)),
        }

    def _simple(self, event: Any) -> Effects:
        """Events that only change their name on the way to the consumer."""
        return [Publish(_SIMPLE[type(event)](event, self._info))]

    def _for_tool_desk(self, given: Any) -> Effects:
        return self.tools.told(self.tools.desk.handle(given))

    def _audio(self, event: model.RealtimeModelAudioEvent) -> Effects:
        told = self._heard_piece(event)
        return [] if told is None else [Publish(told)]

    def _transcribed(self, event: model.RealtimeModelInputAudioTranscriptionCompletedEvent) -> Effects:
        effects = self.history.handle(event)
        if event.usage:
            self._usage.add_transcription(event.usage)
            effects.append(Publish(events.RealtimeUsageUpdated(self._usage.copy(), self._info)))
        return effects

    def _audio_done(self, event: model.RealtimeModelAudioDoneEvent) -> Effects:
        if event.item_id in self._silenced:
            return []
        return [Publish(events.RealtimeAudioEnd(event.item_id, event.content_index, self._info))]

    def _audio_interrupted(self, event: model.RealtimeModelAudioInterruptedEvent) -> Effects:
        self._silenced.add(event.item_id)
        self._guards.handle(guardrail_desk.SpeechHeard(event.item_id, True))
        told = events.RealtimeAudioInterrupted(event.item_id, event.content_index, self._info, event.heard_ms)
        return [DiscardAudio(frozenset((event.item_id,))), Publish(told), *self.history.interrupt(event)]

    def _playback_done(self, event: model.RealtimeModelPlaybackDoneEvent) -> Effects:
        self._guards.handle(guardrail_desk.SpeechHeard(event.item_id, True))
        return [Publish(events.RealtimePlaybackDone(event.item_id, event.heard_ms, self._info))]

    def _speech_queued(self, event: model.RealtimeModelSpeechQueuedEvent) -> Effects:
        self._has_spoken = True
        return self._guards.handle(guardrail_desk.SpeechHeard(event.item_id, False, event.response_id))

    def _turn_started(self, event: model.RealtimeModelTurnStartedEvent) -> Effects:
        turn = self._turns.begin(event.response_id, self.snapshot)
        if turn is None:
            return []
        agent = turn.snapshot.agent
        is_watched = self._policy.has_run_guardrails or bool(agent.output_guardrails)
        self._guards.handle(guardrail_desk.ResponseWatched(turn.response_id, agent if is_watched else None))
        return [
            Publish(events.RealtimeResponseStarted(turn.response_id, self._info)),
            Publish(events.RealtimeAgentStartEvent(agent, self._info)),
            CallHooks("start", agent),
        ]

    def _turn_ended(self, event: model.RealtimeModelTurnEndedEvent) -> Effects:
        turn = self._turns.end(event.response_id)
        response_id, usage = event.response_id or "", turn.usage if turn else None
        done = events.RealtimeResponseDone(response_id, event.status, event.reason, usage, self._info, event.error)
        effects: Effects = [*self._guards.handle(guardrail_desk.ResponseFinished(response_id)), Publish(done)]
        if turn is not None:
            agent = turn.snapshot.agent
            effects += [Publish(events.RealtimeAgentEndEvent(agent, self._info)), CallHooks("end", agent, turn.text)]
        # After a cancellation the person or the application has the floor; after a lost connection nobody has.
        may_speak = event.status != "cancelled" or event.reason == CONNECTION_LOST
        return effects + self._for_tool_desk(tool_call.ResponseOver(response_id, may_speak))

    def _used(self, event: model.RealtimeModelUsageEvent) -> Effects:
        turn = self._turns.get(event.response_id)
        if turn is not None:
            turn.usage = event.raw
        self._usage.add(event.usage)
        return [Publish(events.RealtimeUsageUpdated(self._usage.copy(), self._info))]

    def _called(self, event: model.RealtimeModelToolCallEvent) -> Effects:
        if not event.call_id:
            error = {
                "type": "protocol_error",
                "code": "call_without_id",
                "message": "The model sent a call without an id.",
            }
            return [Publish(events.RealtimeError(error, self._info))]
        turn = self._turns.get(event.response_id) if event.response_id else None
        snapshot = turn.snapshot if turn is not None else self.snapshot
        return self.tools.arrived(tool_call.Ticket(event, snapshot), is_response_running=turn is not None)

    def _session_created(self, event: model.RealtimeModelSessionCreatedEvent) -> Effects:
        self.server_session = event.session
        self.history.set_format(event.session)
        return [Publish(events.RealtimeSessionCreated(event.session, self._info))]

    def _session_updated(self, event: model.RealtimeModelSessionUpdatedEvent) -> Effects:
        self.server_session = {**self.server_session, **event.session}
        self.history.set_format(event.session)
        return [Publish(events.RealtimeSessionUpdated(event.session, self._info)), *self._agents.updated(event.session)]

    def _error(self, event: model.RealtimeModelErrorEvent) -> Effects:
        error = event.error if isinstance(event.error, dict) else {}
        refused = fact.SettingsRefused(text_of(error, "event_id"), text_of(error, "message"))
        return [Publish(events.RealtimeError(event.error, self._info)), *self._agents.refused(refused)]

    def _other(self, event: model.RealtimeModelOtherEvent) -> Effects:
        self.history.note_hidden(event.data)
        return []

    def _connection(self, event: model.RealtimeModelConnectionStatusEvent) -> Effects:
        return [EndConnection(event.code, event.reason)] if event.status == "disconnected" else []

    @property
    def is_answering(self) -> bool:
        """Whether a response runs that nobody has interrupted."""
        silenced = self._silenced
        return any(not any(item in silenced for item in turn.audio_items) for turn in self._turns.running())

    def _connection_lost(self, given: fact.ConnectionLost) -> Effects:
        self.hosted.forget()
        effects = self._agents.settled()
        effects += [effect for item in given.cut for effect in self._audio_interrupted(item)]
        for item_id in given.retold:
            effects += self.history.told(self.history.conversation.delete(item_id))
        effects += self.history.told(self.history.conversation.cut_off())
        for turn in self._turns.running():
            effects += self._turn_ended(_lost(turn))
        return effects

    def _replayed(self, given: fact.Replayed) -> Effects:
        self.history.conversation.settle(given.item_ids, given.replaced)
        return []

    def _closing(self, given: fact.SessionClosing) -> Effects:
        self._agents.give_up()
        effects = [*self._connection_lost(fact.ConnectionLost()), *self.tools.closed()]
        self._is_closed = True
        return effects


def _performed(outputs: Iterable[HostedOutput]) -> Effects:
    return [
        Send(each)
        if isinstance(each, RealtimeModelSendRawMessage)
        else each
        if isinstance(each, AskHosted)
        else Publish(each)
        for each in outputs
    ]


def _lost(turn: Turn) -> model.RealtimeModelTurnEndedEvent:
    return model.RealtimeModelTurnEndedEvent(turn.response_id, "cancelled", CONNECTION_LOST)


_FOR_TOOL_DESK: Final = (
    tool_call.CallChecked,
    tool_call.CallApproved,
    tool_call.CallRejected,
    tool_call.ApprovalExpired,
)
_SIMPLE: Final[dict[type, Callable[[Any, events.RealtimeEventInfo], events.RealtimeSessionEvent]]] = {
    model.RealtimeModelExceptionEvent: lambda event, info: events.RealtimeError(event.exception, info),
    model.RealtimeModelRateLimitsEvent: lambda event, info: events.RealtimeRateLimits(event.rate_limits, info),
    model.RealtimeModelInputAudioTimeoutTriggeredEvent: (
        lambda _, info: events.RealtimeInputAudioTimeoutTriggered(info)
    ),
    model.RealtimeModelDtmfReceivedEvent: (
        lambda event, info: events.RealtimeDtmfReceived(event.event, event.received_at, info)
    ),
    model.RealtimeModelSpeechStartedEvent: (
        lambda event, info: events.RealtimeSpeechStarted(event.item_id, event.audio_start_ms, info)
    ),
    model.RealtimeModelSpeechStoppedEvent: (
        lambda event, info: events.RealtimeSpeechStopped(event.item_id, event.audio_end_ms, info)
    ),
}
