"""The eleven events a client may send (strict, deep).

Owned by the wire: the model shell checks raw messages against them, the local engine parses frames with them
(`codec.decode_client`). Invariant: a value made here and dumped with `exclude_unset=True` is a valid frame.
"""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from app.realtime.protocol.client_items import ClientItem
from app.realtime.protocol.limits import AppendAudio
from app.realtime.protocol.session_object import ResponseSettings, SessionSettings, TranscriptionSettings
from app.realtime.protocol.wire_model import WireModel


class ClientFrame(WireModel):
    """Base of all client events: `event_id` comes back only in an `error` about this event."""

    event_id: str | None = None


class SessionUpdate(ClientFrame):
    """Change settings: a patch, absent keys stay."""

    type: Literal["session.update"]
    session: Annotated[SessionSettings | TranscriptionSettings, Field(discriminator="type")]


class InputAudioBufferAppend(ClientFrame):
    """Microphone audio, base64 in the session's input format, at most 15 MiB."""

    type: Literal["input_audio_buffer.append"]
    audio: AppendAudio


class InputAudioBufferCommit(ClientFrame):
    """What was appended becomes a user item; makes no response."""

    type: Literal["input_audio_buffer.commit"]


class InputAudioBufferClear(ClientFrame):
    """Throw away what was appended."""

    type: Literal["input_audio_buffer.clear"]


class OutputAudioBufferClear(ClientFrame):
    """Stop what the server plays (WebRTC and SIP only)."""

    type: Literal["output_audio_buffer.clear"]


class ConversationItemCreate(ClientFrame):
    """Add an item; `previous_item_id` "root" puts it first, absent last."""

    type: Literal["conversation.item.create"]
    item: ClientItem
    previous_item_id: str | None = None


class ConversationItemRetrieve(ClientFrame):
    """Ask for an item with its audio."""

    type: Literal["conversation.item.retrieve"]
    item_id: str


class ConversationItemTruncate(ClientFrame):
    """Tell the model how much of its speech was heard; inclusive ms."""

    type: Literal["conversation.item.truncate"]
    item_id: str
    content_index: Annotated[int, Field(ge=0)]
    audio_end_ms: Annotated[int, Field(ge=0)]


class ConversationItemDelete(ClientFrame):
    """Take an item out of the conversation."""

    type: Literal["conversation.item.delete"]
    item_id: str


class ResponseCreate(ClientFrame):
    """Ask for an answer."""

    type: Literal["response.create"]
    response: ResponseSettings | None = None


class ResponseCancel(ClientFrame):
    """Stop an answer; without an id the one that is active in the default conversation."""

    type: Literal["response.cancel"]
    response_id: str | None = None


ClientEvent = Annotated[
    SessionUpdate
    | InputAudioBufferAppend
    | InputAudioBufferCommit
    | InputAudioBufferClear
    | OutputAudioBufferClear
    | ConversationItemCreate
    | ConversationItemRetrieve
    | ConversationItemTruncate
    | ConversationItemDelete
    | ResponseCreate
    | ResponseCancel,
    Field(discriminator="type"),
]

CLIENT_EVENT_TYPES: Final[dict[str, type[ClientFrame]]] = {
    "session.update": SessionUpdate,
    "input_audio_buffer.append": InputAudioBufferAppend,
    "input_audio_buffer.commit": InputAudioBufferCommit,
    "input_audio_buffer.clear": InputAudioBufferClear,
    "output_audio_buffer.clear": OutputAudioBufferClear,
    "conversation.item.create": ConversationItemCreate,
    "conversation.item.retrieve": ConversationItemRetrieve,
    "conversation.item.truncate": ConversationItemTruncate,
    "conversation.item.delete": ConversationItemDelete,
    "response.create": ResponseCreate,
    "response.cancel": ResponseCancel,
}
