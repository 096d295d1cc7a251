"""Server events to model events, where no state is needed. Pure and total: never raises.

`machine` calls it for every frame but the hot ones and does what needs state (gate, ledger, set-up) itself.
"""

from __future__ import annotations

from typing import Any, Final

from app.base.frozen import maker_of
from app.realtime import model_events as out
from app.realtime.model import final_text, hosted
from app.realtime.model_usage import usage_event
from app.realtime.protocol import response_events as response
from app.realtime.protocol import server_events as server
from app.realtime.protocol.items import InputAudio, UserMessageItem
from app.realtime.protocol.lenient import ServerEvent, object_of, text_of
from app.realtime.protocol.wire_items import from_wire

_STATUSES: Final[dict[str, out.ResponseStatus]] = {
    "completed": "completed",
    "cancelled": "cancelled",
    "failed": "failed",
    "incomplete": "incomplete",
    "in_progress": "in_progress",
}
_transcript_delta = maker_of(out.RealtimeModelTranscriptDeltaEvent)
_KNOWN_SILENT: Final = (
    "conversation.item.truncated",
    "conversation.created",
    "input_audio_buffer.cleared",
    "output_audio_buffer.",
    "response.content_part.",
    "response.function_call_arguments.",
    "response.output_audio_transcript.done",
    "response.audio_transcript.done",
    "response.output_text.done",
    "response.text.done",
    "response.output_item.",
)
"""Events whose content comes again in another one: beside whole texts, listeners get them raw only."""


def fault(
    message: str, *, event_type: str = "", param: str = "", code: str = "malformed_event"
) -> out.RealtimeModelErrorEvent:
    """An error event of our own; `error` has the shape of a server's."""
    error = {"type": "protocol_error", "code": code, "message": message, "param": param, "event_type": event_type}
    return out.RealtimeModelErrorEvent(error)


def lacking(event: ServerEvent) -> out.RealtimeModelErrorEvent:
    """The one error event about a frame that lacks what it needs."""
    name = event.type or "without a type"
    return fault(
        f"The server's event {name} lacks: {', '.join(event.faults)}.",
        event_type=event.type,
        param=event.faults[0],
    )


def events_of(event: ServerEvent) -> list[out.RealtimeModelEvent]:
    """What listeners are told about an event, beside its raw form. `event.faults` must be empty."""
    match event:
        case response.OutputTranscriptDelta():  # first: the others are rare
            return [_transcript_delta(event.item_id, event.delta, event.response_id)]
        case server.ItemPlaced():
            return _item(event, event.item, event.previous_item_id)
        case server.ItemRetrieved():
            return _item(event, event.item, None)
        case response.OutputItemAdded(item={"type": "message", "id": str(item_id)}) if item_id and event.response_id:
            return [out.RealtimeModelOutputItemAddedEvent(item_id, event.response_id)]
        case response.OutputItemDone():
            return [*final_text.said(event), *_call(event)]
        case response.ResponseDone():
            return [*final_text.said(event), *_ended(event)]
        case response.ResponseCreated():
            return [out.RealtimeModelTurnStartedEvent(event.response_id or None)]
        case response.OutputTextDelta():
            return [out.RealtimeModelOutputTextDeltaEvent(event.item_id, event.delta, event.response_id)]
        case response.OutputAudioDone():
            return [out.RealtimeModelAudioDoneEvent(event.item_id, event.content_index)]
        case _:
            return _of_input(event)


def _of_input(event: ServerEvent) -> list[out.RealtimeModelEvent]:
    match event:
        case server.SpeechStarted():
            return [out.RealtimeModelSpeechStartedEvent(event.item_id, event.audio_start_ms)]
        case server.SpeechStopped():
            return [out.RealtimeModelSpeechStoppedEvent(event.item_id, event.audio_end_ms)]
        case server.InputCommitted():
            speech = UserMessageItem(
                item_id=event.item_id, previous_item_id=event.previous_item_id, content=[InputAudio()]
            )
            return [out.RealtimeModelItemUpdatedEvent(speech)]
        case server.InputTranscriptionDelta():
            return [out.RealtimeModelInputAudioTranscriptionDeltaEvent(event.item_id, event.delta)]
        case server.InputTranscriptionCompleted():
            completed = out.RealtimeModelInputAudioTranscriptionCompletedEvent(
                event.item_id, event.transcript, event.usage or None
            )
            return [completed]
        case server.InputTranscriptionFailed():
            return [out.RealtimeModelInputAudioTranscriptionFailedEvent(event.item_id, event.error)]
        case server.InputTimeoutTriggered():
            timeout = out.RealtimeModelInputAudioTimeoutTriggeredEvent(
                event.item_id, event.audio_start_ms, event.audio_end_ms
            )
            return [timeout]
        case _:
            return _of_session(event)


def _of_session(event: ServerEvent) -> list[out.RealtimeModelEvent]:
    match event:
        case server.SessionCreated():
            return [out.RealtimeModelSessionCreatedEvent(event.session)]
        case server.SessionUpdated():
            return [out.RealtimeModelSessionUpdatedEvent(event.session)]
        case server.ErrorReported():
            return [out.RealtimeModelErrorEvent(event.error)]
        case server.RateLimitsUpdated():
            return [out.RealtimeModelRateLimitsEvent(event.rate_limits)]
        case server.ItemDeleted():
            return [out.RealtimeModelItemDeletedEvent(event.item_id)]
        case server.DtmfReceived():
            return [out.RealtimeModelDtmfReceivedEvent(event.event, event.received_at)]
        case _ if event.type.startswith(_KNOWN_SILENT):
            return [*final_text.said(event)]
        case _:
            progress = hosted.progress_of(event)
            return [out.RealtimeModelOtherEvent(event.raw)] if progress is None else progress


def _item(event: ServerEvent, item: dict[str, Any], previous_item_id: str | None) -> list[out.RealtimeModelEvent]:
    made = from_wire(item, previous_item_id)
    if made is None:
        is_done = event.type == "conversation.item.done"
        return [out.RealtimeModelOtherEvent(event.raw), *hosted.item_of(item, is_done=is_done)]
    return [out.RealtimeModelItemUpdatedEvent(made)]


def _call(event: response.OutputItemDone) -> list[out.RealtimeModelEvent]:
    """A call runs only when it is complete: the event also comes for calls that were cut off."""
    item = event.item
    if text_of(item, "type").startswith("mcp_"):
        return hosted.item_of(item, is_done=True)
    if text_of(item, "type") != "function_call" or text_of(item, "status") not in ("completed", ""):
        return []
    call = out.RealtimeModelToolCallEvent(
        name=text_of(item, "name"),
        call_id=text_of(item, "call_id"),
        arguments=text_of(item, "arguments"),
        id=text_of(item, "id") or None,
        previous_item_id=text_of(event.raw, "previous_item_id") or None,
        response_id=event.response_id or None,
    )
    return [call]


def _ended(event: response.ResponseDone) -> list[out.RealtimeModelEvent]:
    events: list[out.RealtimeModelEvent] = []
    response_id = event.response_id or None
    if event.usage:
        events.append(usage_event(event.usage, response_id))
    details = event.status_details
    # A server that tells no outcome has nothing to complain of; one that tells another one than we know may have.
    status = _STATUSES.get(event.status or "completed")
    reason = text_of(details, "reason") or (event.status if status is None else None)
    events.append(
        out.RealtimeModelTurnEndedEvent(response_id, status or "failed", reason, object_of(details, "error") or None)
    )
    return events
