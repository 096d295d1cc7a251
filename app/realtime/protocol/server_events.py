"""The events of session, conversation and buffers that a server sends, and the way from a frame to its event.

Lenient throughout (see `lenient`): `decode` never raises, an unknown name gives `UnknownEvent`. The events of a
response's stream are in `response_events`. Invariant: `decode(frame).raw is frame`.
"""

from __future__ import annotations

from typing import Final

from app.base.frozen import frozen
from app.realtime.protocol import response_events
from app.realtime.protocol.lenient import (
    MayObject,
    MayObjects,
    MayPrevious,
    MayReal,
    MayText,
    MayWhole,
    NeedObject,
    NeedText,
    ServerEvent,
    decoder_of,
    text_of,
)


@frozen
class SessionCreated(ServerEvent):
    """First event: the server's defaults."""

    session: NeedObject


@frozen
class SessionUpdated(ServerEvent):
    """The settings in force, complete."""

    session: NeedObject


@frozen
class ConversationCreated(ServerEvent):
    """The default conversation exists."""

    conversation: MayObject


@frozen
class ErrorReported(ServerEvent):
    """Something was wrong with what the client did, or the server failed; the session goes on."""

    error: NeedObject

    @property
    def code(self) -> str:
        """The stable name of the error, "" when it has none."""
        return text_of(self.error, "code")

    @property
    def client_event_id(self) -> str:
        """The event of ours that it is about, "" when unknown."""
        return text_of(self.error, "event_id")


@frozen
class RateLimitsUpdated(ServerEvent):
    """What is left of requests and tokens."""

    rate_limits: MayObjects


@frozen
class ItemPlaced(ServerEvent):
    """Base: an item with its place in the conversation."""

    item: NeedObject
    previous_item_id: MayPrevious


@frozen
class ItemAdded(ItemPlaced):
    """An item appeared; the model's own are still empty."""


@frozen
class ItemCreated(ItemPlaced):
    """Older name of `ItemAdded`."""


@frozen
class ItemDone(ItemPlaced):
    """An item is final."""


@frozen
class ItemRetrieved(ServerEvent):
    """Answer to a retrieve; the user's audio is inside."""

    item: NeedObject


@frozen
class ItemTruncated(ServerEvent):
    """The model forgot what comes after `audio_end_ms` (inclusive)."""

    item_id: NeedText
    content_index: MayWhole
    audio_end_ms: MayWhole


@frozen
class ItemDeleted(ServerEvent):
    """An item is gone."""

    item_id: NeedText


@frozen
class InputTranscriptionDelta(ServerEvent):
    """A piece of what the person said; `logprobs` (token, logprob, bytes) only when the session includes them."""

    item_id: NeedText
    content_index: MayWhole
    delta: MayText
    logprobs: MayObjects


@frozen
class InputTranscriptionCompleted(ServerEvent):
    """All of what the person said; at any time after the commit.

    `usage` is billed by the model that transcribes: tokens, or seconds (see its `type`). `languages` hold a `code`
    each, `logprobs` a token with its logprob and bytes.
    """

    item_id: NeedText
    content_index: MayWhole
    transcript: NeedText
    usage: MayObject
    languages: MayObjects
    logprobs: MayObjects


@frozen
class InputTranscriptionFailed(ServerEvent):
    """What the person said could not be written down."""

    item_id: NeedText
    content_index: MayWhole
    error: MayObject


@frozen
class InputTranscriptionSegment(ServerEvent):
    """A stretch of speech of one speaker; `start` and `end` in s of the item's audio."""

    item_id: NeedText
    content_index: MayWhole
    id: MayText
    text: MayText
    speaker: MayText
    start: MayReal
    end: MayReal


@frozen
class SpeechStarted(ServerEvent):
    """The person begins; ms since the first audio ever appended."""

    item_id: NeedText
    audio_start_ms: MayWhole


@frozen
class SpeechStopped(ServerEvent):
    """The person ended; ms since the first audio ever appended."""

    item_id: NeedText
    audio_end_ms: MayWhole


@frozen
class InputCommitted(ServerEvent):
    """The appended audio became a user item."""

    item_id: NeedText
    previous_item_id: MayPrevious


@frozen
class InputCleared(ServerEvent):
    """The appended audio was thrown away."""


@frozen
class InputTimeoutTriggered(ServerEvent):
    """Nobody spoke for the idle time; the silence was committed."""

    item_id: NeedText
    audio_start_ms: MayWhole
    audio_end_ms: MayWhole


@frozen
class DtmfReceived(ServerEvent):
    """A key (0-9, *, #, A-D) was pressed on the telephone, at `received_at` (s since 1970). SIP only, no event_id."""

    event: NeedText
    received_at: MayWhole


@frozen
class OutputBufferEvent(ServerEvent):
    """Base: the server's own playback (WebRTC and SIP only)."""

    response_id: MayText


@frozen
class OutputBufferStarted(OutputBufferEvent):
    """The server begins to play."""


@frozen
class OutputBufferStopped(OutputBufferEvent):
    """All was played."""


@frozen
class OutputBufferCleared(OutputBufferEvent):
    """Playback was cut off."""


@frozen
class McpListToolsProgress(ServerEvent):
    """The service asks a tool server what it has: in_progress, completed or failed (see `type`)."""

    item_id: MayText


_CLASSES: Final[dict[str, type[ServerEvent]]] = {
    "session.created": SessionCreated,
    "session.updated": SessionUpdated,
    "conversation.created": ConversationCreated,
    "error": ErrorReported,
    "rate_limits.updated": RateLimitsUpdated,
    "conversation.item.added": ItemAdded,
    "conversation.item.created": ItemCreated,
    "conversation.item.done": ItemDone,
    "conversation.item.retrieved": ItemRetrieved,
    "conversation.item.truncated": ItemTruncated,
    "conversation.item.deleted": ItemDeleted,
    "conversation.item.input_audio_transcription.delta": InputTranscriptionDelta,
    "conversation.item.input_audio_transcription.completed": InputTranscriptionCompleted,
    "conversation.item.input_audio_transcription.failed": InputTranscriptionFailed,
    "conversation.item.input_audio_transcription.segment": InputTranscriptionSegment,
    "input_audio_buffer.speech_started": SpeechStarted,
    "input_audio_buffer.speech_stopped": SpeechStopped,
    "input_audio_buffer.committed": InputCommitted,
    "input_audio_buffer.cleared": InputCleared,
    "input_audio_buffer.timeout_triggered": InputTimeoutTriggered,
    "input_audio_buffer.dtmf_event_received": DtmfReceived,
    "output_audio_buffer.started": OutputBufferStarted,
    "output_audio_buffer.stopped": OutputBufferStopped,
    "output_audio_buffer.cleared": OutputBufferCleared,
    "mcp_list_tools.in_progress": McpListToolsProgress,
    "mcp_list_tools.completed": McpListToolsProgress,
    "mcp_list_tools.failed": McpListToolsProgress,
    **response_events.CLASSES,
}
SERVER_EVENT_TYPES: Final = frozenset(_CLASSES)
decode: Final = decoder_of(_CLASSES)
"""The typed event of a frame; never raises."""
