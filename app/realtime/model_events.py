"""What a model tells its listeners: one meaning per class, whatever the provider.

Made by `realtime/model`, folded by `realtime/session`. Frozen values; order of fields is part of the public surface.
"""

from __future__ import annotations

from dataclasses import field
from typing import Any, Literal

from app.base.frozen import frozen
from app.realtime.model_hosted import McpStatus as McpStatus
from app.realtime.model_hosted import RealtimeModelMcpApprovalRequestEvent as RealtimeModelMcpApprovalRequestEvent
from app.realtime.model_hosted import RealtimeModelMcpArgumentsEvent as RealtimeModelMcpArgumentsEvent
from app.realtime.model_hosted import RealtimeModelMcpCallEvent as RealtimeModelMcpCallEvent
from app.realtime.model_hosted import RealtimeModelMcpToolsEvent as RealtimeModelMcpToolsEvent
from app.realtime.model_usage import RealtimeModelUsageEvent as RealtimeModelUsageEvent
from app.realtime.protocol.items import RealtimeItem

ConnectionStatus = Literal["connecting", "connected", "reconnecting", "disconnected"]
ResponseStatus = Literal["completed", "cancelled", "failed", "incomplete", "in_progress"]


@frozen
class RealtimeModelErrorEvent:
    """The server reported an error, or a frame made no sense; the session goes on. `error` has type, code, message."""

    error: Any
    type: Literal["error"] = "error"


@frozen
class RealtimeModelToolCallEvent:
    """A completed function call; `arguments` is the JSON text. `response_id` says whose it is."""

    name: str
    call_id: str
    arguments: str
    id: str | None = None
    previous_item_id: str | None = None
    response_id: str | None = None
    type: Literal["function_call"] = "function_call"


@frozen
class RealtimeModelAudioEvent:
    """A piece of the agent's speech: `data` is raw bytes in the session's output format."""

    data: bytes
    response_id: str
    item_id: str
    content_index: int
    type: Literal["audio"] = "audio"


@frozen
class RealtimeModelAudioInterruptedEvent:
    """Playback of this item was cut off; `heard_ms` of it reached the ear."""

    item_id: str
    content_index: int
    heard_ms: int | None = None
    type: Literal["audio_interrupted"] = "audio_interrupted"


@frozen
class RealtimeModelAudioDoneEvent:
    """The audio of this item was generated (not: played) to its end."""

    item_id: str
    content_index: int
    type: Literal["audio_done"] = "audio_done"


@frozen
class RealtimeModelInputAudioTranscriptionDeltaEvent:
    """A piece of the transcript of what the person said."""

    item_id: str
    delta: str
    type: Literal["input_audio_transcription_delta"] = "input_audio_transcription_delta"


@frozen
class RealtimeModelInputAudioTranscriptionCompletedEvent:
    """The whole transcript of what the person said."""

    item_id: str
    transcript: str
    usage: dict[str, Any] | None = None
    type: Literal["input_audio_transcription_completed"] = "input_audio_transcription_completed"


@frozen
class RealtimeModelInputAudioTranscriptionFailedEvent:
    """What the person said could not be transcribed."""

    item_id: str
    error: Any
    type: Literal["input_audio_transcription_failed"] = "input_audio_transcription_failed"


@frozen
class RealtimeModelInputAudioTimeoutTriggeredEvent:
    """Nobody spoke for the idle time that the session set."""

    item_id: str
    audio_start_ms: int
    audio_end_ms: int
    type: Literal["input_audio_timeout_triggered"] = "input_audio_timeout_triggered"


@frozen
class RealtimeModelSpeechStartedEvent:
    """The server hears the person begin; `item_id` is that of the item to come."""

    item_id: str
    audio_start_ms: int
    type: Literal["speech_started"] = "speech_started"


@frozen
class RealtimeModelSpeechStoppedEvent:
    """The server hears the person end."""

    item_id: str
    audio_end_ms: int
    type: Literal["speech_stopped"] = "speech_stopped"


@frozen
class RealtimeModelTranscriptDeltaEvent:
    """A piece of the text that the agent speaks."""

    item_id: str
    delta: str
    response_id: str
    type: Literal["transcript_delta"] = "transcript_delta"


@frozen
class RealtimeModelOutputTextDeltaEvent:
    """A piece of the text that the agent writes."""

    item_id: str
    delta: str
    response_id: str
    type: Literal["output_text_delta"] = "output_text_delta"


@frozen
class RealtimeModelOutputTextDoneEvent:
    """All that the agent says (`is_spoken`) or writes in one part of an item; told again if it turns out otherwise."""

    item_id: str
    text: str
    response_id: str
    content_index: int = 0
    is_spoken: bool = True
    type: Literal["output_text_done"] = "output_text_done"


@frozen
class RealtimeModelOutputItemAddedEvent:
    """A response began a message: what is told of this item belongs to it."""

    item_id: str
    response_id: str
    type: Literal["output_item_added"] = "output_item_added"


@frozen
class RealtimeModelItemUpdatedEvent:
    """An item appeared or changed; `item.previous_item_id` places it."""

    item: RealtimeItem
    type: Literal["item_updated"] = "item_updated"


@frozen
class RealtimeModelItemDeletedEvent:
    """An item is gone from the conversation."""

    item_id: str
    type: Literal["item_deleted"] = "item_deleted"


@frozen
class RealtimeModelConnectionStatusEvent:
    """The connection changed; `code` and `reason` as the peer closed it.

    Args:
        unheard: at a loss, how far each item was heard that was not heard to its end.
        is_expiry: the session reached the longest time that the service allows.
    """

    status: ConnectionStatus
    code: int | None = None
    reason: str = ""
    unheard: tuple[RealtimeModelAudioInterruptedEvent, ...] = ()
    is_expiry: bool = False
    type: Literal["connection_status"] = "connection_status"


@frozen
class RealtimeModelEndOfStreamEvent:
    """No more events will come."""

    type: Literal["end_of_stream"] = "end_of_stream"


@frozen
class RealtimeModelSessionCreatedEvent:
    """The server's first word: the session as it stands before our settings."""

    session: dict[str, Any]
    type: Literal["session_created"] = "session_created"


@frozen
class RealtimeModelSessionUpdatedEvent:
    """The session's settings as the server has them now."""

    session: dict[str, Any]
    type: Literal["session_updated"] = "session_updated"


@frozen
class RealtimeModelTurnStartedEvent:
    """A response began."""

    response_id: str | None = None
    type: Literal["turn_started"] = "turn_started"


@frozen
class RealtimeModelTurnEndedEvent:
    """A response ended, for whatever `reason`."""

    response_id: str | None = None
    status: ResponseStatus = "completed"
    reason: str | None = None
    error: Any = None
    type: Literal["turn_ended"] = "turn_ended"


@frozen
class RealtimeModelPlaybackDoneEvent:
    """An item was heard to its end."""

    item_id: str
    heard_ms: int
    type: Literal["playback_done"] = "playback_done"


@frozen
class RealtimeModelSpeechQueuedEvent:
    """The server, which plays by itself on this connection, has speech of this item to play."""

    item_id: str
    response_id: str
    type: Literal["speech_queued"] = "speech_queued"


@frozen
class RealtimeModelItemTruncatedEvent:
    """The server, which plays by itself on this connection, cut this item: `heard_ms` of it were heard."""

    item_id: str
    content_index: int
    heard_ms: int
    type: Literal["item_truncated"] = "item_truncated"


@frozen
class RealtimeModelDtmfReceivedEvent:
    """The caller pressed a key of the telephone (0-9, *, #, A-D), at `received_at` (s since 1970)."""

    event: str
    received_at: int
    type: Literal["dtmf_received"] = "dtmf_received"


@frozen
class RealtimeModelRateLimitsEvent:
    """What is left of the server's limits."""

    rate_limits: list[dict[str, Any]] = field(default_factory=list)
    type: Literal["rate_limits"] = "rate_limits"


@frozen
class RealtimeModelOtherEvent:
    """A server event that means nothing to us; kept as it came."""

    data: Any
    type: Literal["other"] = "other"


@frozen
class RealtimeModelExceptionEvent:
    """The model's own code failed, or the connection was lost."""

    exception: Exception
    context: str | None = None
    type: Literal["exception"] = "exception"


@frozen
class RealtimeModelRawServerEvent:
    """Every server event, untouched."""

    data: dict[str, Any]
    type: Literal["raw_server_event"] = "raw_server_event"


RealtimeModelEvent = (
    RealtimeModelErrorEvent
    | RealtimeModelToolCallEvent
    | RealtimeModelAudioEvent
    | RealtimeModelAudioInterruptedEvent
    | RealtimeModelAudioDoneEvent
    | RealtimeModelInputAudioTranscriptionDeltaEvent
    | RealtimeModelInputAudioTranscriptionCompletedEvent
    | RealtimeModelInputAudioTranscriptionFailedEvent
    | RealtimeModelInputAudioTimeoutTriggeredEvent
    | RealtimeModelSpeechStartedEvent
    | RealtimeModelSpeechStoppedEvent
    | RealtimeModelTranscriptDeltaEvent
    | RealtimeModelOutputTextDeltaEvent
    | RealtimeModelOutputTextDoneEvent
    | RealtimeModelOutputItemAddedEvent
    | RealtimeModelItemUpdatedEvent
    | RealtimeModelItemDeletedEvent
    | RealtimeModelConnectionStatusEvent
    | RealtimeModelEndOfStreamEvent
    | RealtimeModelSessionCreatedEvent
    | RealtimeModelSessionUpdatedEvent
    | RealtimeModelTurnStartedEvent
    | RealtimeModelTurnEndedEvent
    | RealtimeModelUsageEvent
    | RealtimeModelPlaybackDoneEvent
    | RealtimeModelSpeechQueuedEvent
    | RealtimeModelItemTruncatedEvent
    | RealtimeModelDtmfReceivedEvent
    | RealtimeModelMcpToolsEvent
    | RealtimeModelMcpCallEvent
    | RealtimeModelMcpArgumentsEvent
    | RealtimeModelMcpApprovalRequestEvent
    | RealtimeModelRateLimitsEvent
    | RealtimeModelOtherEvent
    | RealtimeModelExceptionEvent
    | RealtimeModelRawServerEvent
)
