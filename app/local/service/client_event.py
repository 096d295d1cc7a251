"""Client events: one JSON text frame in, one validated event out, or a `Refusal`.

Owns the list of the eleven events and their strict shapes. Called by the machine for every frame.
"""

from __future__ import annotations

import binascii
from typing import Annotated, Any, Final, Literal

import pybase64
from pydantic import Field, ValidationError

from app.base.json_text import from_json
from app.local.service.item_shape import ItemShape, Strict
from app.local.service.refusal import Refusal, from_validation, missing_parameter, unsupported_value, wrong_type
from app.local.service.session_shape import ResponseShape, SessionShape

MAX_APPEND_BYTES: Final = 15 * 1024 * 1024
MAX_EVENT_ID: Final = 512


class _Event(Strict):
    event_id: Annotated[str, Field(max_length=MAX_EVENT_ID)] | None = None


class SessionUpdate(_Event):
    """Patch the session."""

    type: Literal["session.update"]
    session: SessionShape


class AudioAppend(_Event):
    """More microphone audio, base64 in the session's input format."""

    type: Literal["input_audio_buffer.append"]
    audio: str


class AudioCommit(_Event):
    """Make the buffered audio a user item."""

    type: Literal["input_audio_buffer.commit"]


class AudioClear(_Event):
    """Forget the buffered audio."""

    type: Literal["input_audio_buffer.clear"]


class OutputAudioClear(_Event):
    """Belongs to WebRTC; known here so that it can be refused with a reason."""

    type: Literal["output_audio_buffer.clear"]


class ItemCreate(_Event):
    """Add an item."""

    type: Literal["conversation.item.create"]
    item: ItemShape
    previous_item_id: str | None = None


class ItemRetrieve(_Event):
    """Ask for an item with its audio."""

    type: Literal["conversation.item.retrieve"]
    item_id: str


class ItemTruncate(_Event):
    """Forget what the person did not hear of an answer."""

    type: Literal["conversation.item.truncate"]
    item_id: str
    content_index: Annotated[int, Field(ge=0)]
    audio_end_ms: Annotated[int, Field(ge=0)]


class ItemDelete(_Event):
    """Remove an item."""

    type: Literal["conversation.item.delete"]
    item_id: str


class ResponseCreate(_Event):
    """Ask for an answer."""

    type: Literal["response.create"]
    response: ResponseShape | None = None


class ResponseCancel(_Event):
    """Stop an answer."""

    type: Literal["response.cancel"]
    response_id: str | None = None


ClientEvent = (
    SessionUpdate
    | AudioAppend
    | AudioCommit
    | AudioClear
    | OutputAudioClear
    | ItemCreate
    | ItemRetrieve
    | ItemTruncate
    | ItemDelete
    | ResponseCreate
    | ResponseCancel
)

_SHAPES: Final[dict[str, type[ClientEvent]]] = {
    "session.update": SessionUpdate,
    "input_audio_buffer.append": AudioAppend,
    "input_audio_buffer.commit": AudioCommit,
    "input_audio_buffer.clear": AudioClear,
    "output_audio_buffer.clear": OutputAudioClear,
    "conversation.item.create": ItemCreate,
    "conversation.item.retrieve": ItemRetrieve,
    "conversation.item.truncate": ItemTruncate,
    "conversation.item.delete": ItemDelete,
    "response.create": ResponseCreate,
    "response.cancel": ResponseCancel,
}


def read_json(frame: str) -> dict[str, Any]:
    """The JSON object in a frame. Raises Refusal (`invalid_json`) for anything else."""
    try:
        value = from_json(frame)
    except ValueError:
        raise Refusal(
            "The frame is not valid JSON. Send one event, a JSON object, a frame.", code="invalid_json"
        ) from None
    if not isinstance(value, dict):
        raise Refusal("Every event has to be a JSON object.", code="invalid_json")
    return value


def event_id_of(raw: dict[str, Any]) -> str | None:
    """The client's own id of an event, when it has a usable one; an error refers to it."""
    event_id = raw.get("event_id")
    return event_id if isinstance(event_id, str) and len(event_id) <= MAX_EVENT_ID else None


def validate(raw: dict[str, Any]) -> ClientEvent:
    """The event in a JSON object. Raises Refusal."""
    kind = raw.get("type")
    if kind is None:
        raise missing_parameter("type")
    if not isinstance(kind, str):
        raise wrong_type("type", "a string", kind)
    shape = _SHAPES.get(kind)
    if shape is None:
        raise unsupported_value(kind, tuple(_SHAPES), "type")
    _check_session_type(raw)
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        raise from_validation(error, raw) from None


def _check_session_type(raw: dict[str, Any]) -> None:
    """A transcription session has other fields; say so before each of them is called unknown."""
    session = raw.get("session")
    if isinstance(session, dict) and session.get("type") == "transcription":
        raise Refusal(
            "This engine has no transcription sessions. Use a session of type 'realtime' with "
            "audio.input.transcription, and create no responses.",
            code="unsupported_session_type",
            param="session.type",
        )


def decode_audio(text: str, param: str) -> bytes:
    """Bytes of a base64 field. Raises Refusal when it is no base64 or above the limit of one event."""
    if len(text) > MAX_APPEND_BYTES * 4 // 3 + 4:
        raise Refusal(
            f"Invalid '{param}': audio too long. Expected at most {MAX_APPEND_BYTES} bytes an event.",
            code="string_above_max_length",
            param=param,
        )
    try:
        return pybase64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Refusal(
            f"Invalid '{param}'. Expected base64-encoded audio bytes in the session's input format "
            "but got an invalid value.",
            param=param,
        ) from None
