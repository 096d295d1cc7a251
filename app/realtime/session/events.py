"""What a session tells its consumers. Frozen values; names and leading fields are the public surface.

Each has `type` and `info.context` (the run's context object).
"""

from __future__ import annotations

from dataclasses import field
from typing import Any, Literal

from app.base.frozen import frozen
from app.realtime.model_events import RealtimeModelEvent
from app.realtime.protocol.items import RealtimeItem
from app.realtime.session.event_info import NO_INFO as _NO_INFO
from app.realtime.session.event_info import RealtimeEventInfo as RealtimeEventInfo
from app.realtime.session.hosted_events import RealtimeMcpCall as RealtimeMcpCall
from app.realtime.session.hosted_events import RealtimeMcpToolsListed as RealtimeMcpToolsListed

ConnectionState = Literal["connecting", "connected", "reconnecting", "renewing", "resumed", "closed"]


@frozen
class RealtimeAgentStartEvent:
    """An agent begins to answer."""

    agent: Any
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["agent_start"] = "agent_start"


@frozen
class RealtimeAgentEndEvent:
    """An agent finished its answer."""

    agent: Any
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["agent_end"] = "agent_end"


@frozen
class RealtimeHandoffEvent:
    """The conversation passed from one agent to another."""

    from_agent: Any
    to_agent: Any
    info: RealtimeEventInfo = _NO_INFO
    call_id: str = ""
    type: Literal["handoff"] = "handoff"


@frozen
class RealtimeToolStart:
    """A tool begins to run; `arguments` is the JSON text."""

    agent: Any
    tool: Any
    arguments: str
    info: RealtimeEventInfo = _NO_INFO
    call_id: str = ""
    type: Literal["tool_start"] = "tool_start"


@frozen
class RealtimeToolEnd:
    """A tool ended; `output` is what the model is told, `failed` whether that is an error text."""

    agent: Any
    tool: Any
    arguments: str
    output: Any
    info: RealtimeEventInfo = _NO_INFO
    call_id: str = ""
    failed: bool = False
    type: Literal["tool_end"] = "tool_end"


@frozen
class RealtimeToolApprovalRequired:
    """A tool waits for `approve_tool_call` or `reject_tool_call`.

    `tool` is a `FunctionTool`; for a call of the provider a `HostedMCPTool`, or None when its server stands in the
    settings alone. Then `name` and `server_label` say which tool it is, and `call_id` names the request. `reason` says
    to the person why they are asked, where the tool has one.
    """

    agent: Any
    tool: Any
    call_id: str
    arguments: str
    info: RealtimeEventInfo = _NO_INFO
    name: str = ""
    server_label: str = ""
    reason: str = ""
    type: Literal["tool_approval_required"] = "tool_approval_required"


@frozen
class RealtimeRawModelEvent:
    """Every event of the model, untouched."""

    data: RealtimeModelEvent
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["raw_model_event"] = "raw_model_event"


@frozen
class RealtimeAudio:
    """A piece of the agent's speech; `audio` is a `RealtimeModelAudioEvent`."""

    audio: Any
    item_id: str
    content_index: int
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["audio"] = "audio"


@frozen
class RealtimeAudioEnd:
    """All audio of this item has been generated."""

    item_id: str
    content_index: int
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["audio_end"] = "audio_end"


@frozen
class RealtimeAudioInterrupted:
    """Playback of this item was cut off after `heard_ms`."""

    item_id: str
    content_index: int
    info: RealtimeEventInfo = _NO_INFO
    heard_ms: int | None = None
    type: Literal["audio_interrupted"] = "audio_interrupted"


@frozen
class RealtimeError:
    """Something failed and the session goes on; `error` is a dict with type, code, message, or an exception."""

    error: Any
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["error"] = "error"


@frozen
class RealtimeHistoryUpdated:
    """The whole history after a change (throttled)."""

    history: list[RealtimeItem]
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["history_updated"] = "history_updated"


@frozen
class RealtimeHistoryAdded:
    """A new item; `item.previous_item_id` places it."""

    item: RealtimeItem
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["history_added"] = "history_added"


@frozen
class RealtimeItemChanged:
    """One item of the history changed, or (`item` None) was deleted: the cheap form of `history_updated`.

    Told at once, but for a text that grows: its pieces come as `output_transcript_delta`, the item with the history.
    """

    item_id: str
    item: RealtimeItem | None
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["item_changed"] = "item_changed"


@frozen
class RealtimeGuardrailTripped:
    """An output guardrail stopped the agent; `message` is the text that tripped it.

    `heard_ms` of the item had been heard by then (None when nobody can tell).
    """

    guardrail_results: list[Any]
    message: str
    info: RealtimeEventInfo = _NO_INFO
    response_id: str = ""
    item_id: str = ""
    heard_ms: int | None = None
    type: Literal["guardrail_tripped"] = "guardrail_tripped"


@frozen
class RealtimeInputAudioTimeoutTriggered:
    """Nobody spoke for the idle time."""

    info: RealtimeEventInfo = _NO_INFO
    type: Literal["input_audio_timeout_triggered"] = "input_audio_timeout_triggered"


@frozen
class RealtimeSessionCreated:
    """The server opened the session."""

    session: dict[str, Any]
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["session_created"] = "session_created"


@frozen
class RealtimeSessionUpdated:
    """The settings the server has now."""

    session: dict[str, Any]
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["session_updated"] = "session_updated"


@frozen
class RealtimeSpeechStarted:
    """The server hears the person begin."""

    item_id: str
    audio_start_ms: int
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["speech_started"] = "speech_started"


@frozen
class RealtimeSpeechStopped:
    """The server hears the person end."""

    item_id: str
    audio_end_ms: int
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["speech_stopped"] = "speech_stopped"


@frozen
class RealtimeDtmfReceived:
    """The caller pressed a key of the telephone (`event`: 0-9, *, #, A-D), at `received_at` (s since 1970)."""

    event: str
    received_at: int
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["dtmf_received"] = "dtmf_received"


@frozen
class RealtimeInputTranscriptDelta:
    """Partial transcript of what the person says."""

    item_id: str
    delta: str
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["input_transcript_delta"] = "input_transcript_delta"


@frozen
class RealtimeInputTranscriptCompleted:
    """Final transcript of what the person said."""

    item_id: str
    transcript: str
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["input_transcript_completed"] = "input_transcript_completed"


@frozen
class RealtimeInputTranscriptFailed:
    """What the person said could not be transcribed."""

    item_id: str
    error: Any
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["input_transcript_failed"] = "input_transcript_failed"


@frozen
class RealtimeOutputTranscriptDelta:
    """A piece of what the agent says or writes."""

    item_id: str
    delta: str
    info: RealtimeEventInfo = _NO_INFO
    response_id: str = ""
    type: Literal["output_transcript_delta"] = "output_transcript_delta"


@frozen
class RealtimeResponseStarted:
    """The model began a response."""

    response_id: str
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["response_started"] = "response_started"


@frozen
class RealtimeResponseDone:
    """A response ended: completed, cancelled, failed or incomplete, with the reason."""

    response_id: str
    status: str
    reason: str | None
    usage: dict[str, Any] | None
    info: RealtimeEventInfo = _NO_INFO
    error: Any = None
    type: Literal["response_done"] = "response_done"


@frozen
class RealtimePlaybackDone:
    """An item was heard to its end."""

    item_id: str
    heard_ms: int
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["playback_done"] = "playback_done"


@frozen
class RealtimeConnectionState:
    """The connection changed."""

    state: ConnectionState
    code: int | None = None
    reason: str = ""
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["connection_state"] = "connection_state"


@frozen
class RealtimeRateLimits:
    """What is left of the server's limits."""

    rate_limits: list[dict[str, Any]] = field(default_factory=list)
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["rate_limits"] = "rate_limits"


@frozen
class RealtimeUsageUpdated:
    """Cumulative tokens of the session (a `Usage`)."""

    usage: Any
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["usage_updated"] = "usage_updated"


@frozen
class RealtimeEventsMissed:
    """This consumer read too slowly and lost `count` events."""

    count: int
    info: RealtimeEventInfo = _NO_INFO
    type: Literal["events_missed"] = "events_missed"


RealtimeSessionEvent = (
    RealtimeAgentStartEvent
    | RealtimeAgentEndEvent
    | RealtimeHandoffEvent
    | RealtimeToolStart
    | RealtimeToolEnd
    | RealtimeToolApprovalRequired
    | RealtimeMcpToolsListed
    | RealtimeMcpCall
    | RealtimeRawModelEvent
    | RealtimeAudio
    | RealtimeAudioEnd
    | RealtimeAudioInterrupted
    | RealtimeError
    | RealtimeHistoryUpdated
    | RealtimeHistoryAdded
    | RealtimeItemChanged
    | RealtimeGuardrailTripped
    | RealtimeInputAudioTimeoutTriggered
    | RealtimeSessionCreated
    | RealtimeSessionUpdated
    | RealtimeSpeechStarted
    | RealtimeSpeechStopped
    | RealtimeDtmfReceived
    | RealtimeInputTranscriptDelta
    | RealtimeInputTranscriptCompleted
    | RealtimeInputTranscriptFailed
    | RealtimeOutputTranscriptDelta
    | RealtimeResponseStarted
    | RealtimeResponseDone
    | RealtimePlaybackDone
    | RealtimeConnectionState
    | RealtimeRateLimits
    | RealtimeUsageUpdated
    | RealtimeEventsMissed
)
