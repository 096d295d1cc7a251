"""Conversation items that a client may create (wire form, strict). `wire_items` converts from and to the history's."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from app.realtime.protocol.limits import ImageUri, ItemAudio, NewItemId
from app.realtime.protocol.wire_model import WireModel

WireStatus = Literal["completed", "incomplete", "in_progress"]


class _Item(WireModel):
    id: NewItemId | None = None
    object: Literal["realtime.item"] | None = None
    status: WireStatus | None = None


class TextPart(WireModel):
    """Text put in by a person or the application."""

    type: Literal["input_text"]
    text: str


class AudioPart(WireModel):
    """Speech of the person, base64 in the session's input format."""

    type: Literal["input_audio"]
    audio: ItemAudio
    transcript: str | None = None


class ImagePart(WireModel):
    """A picture as a data URI."""

    type: Literal["input_image"]
    image_url: ImageUri
    detail: Literal["auto", "low", "high"] | None = None


class OutputTextPart(WireModel):
    """Text of the agent, as in a replayed conversation."""

    type: Literal["output_text"]
    text: str


class SystemMessage(_Item):
    """A message of the application."""

    type: Literal["message"]
    role: Literal["system"]
    content: list[TextPart]


class UserMessage(_Item):
    """A message of the person."""

    type: Literal["message"]
    role: Literal["user"]
    content: list[Annotated[TextPart | AudioPart | ImagePart, Field(discriminator="type")]]


class AssistantMessage(_Item):
    """A message of the agent; its audio cannot be created by a client."""

    type: Literal["message"]
    role: Literal["assistant"]
    content: list[OutputTextPart]


class FunctionCall(_Item):
    """A call the model made earlier, as in a replayed conversation."""

    type: Literal["function_call"]
    name: str
    arguments: str
    call_id: str | None = None


class FunctionCallOutput(_Item):
    """What a call gave."""

    type: Literal["function_call_output"]
    call_id: str
    output: str


class McpApprovalResponse(WireModel):
    """Yes or no to a call that the service wants to make."""

    type: Literal["mcp_approval_response"]
    approval_request_id: str
    approve: bool
    id: NewItemId | None = None
    reason: str | None = None


Message = Annotated[SystemMessage | UserMessage | AssistantMessage, Field(discriminator="role")]
ClientItem = Annotated[Message | FunctionCall | FunctionCallOutput | McpApprovalResponse, Field(discriminator="type")]


class ItemReference(WireModel):
    """An item of the conversation by its id; only in the input of a response."""

    type: Literal["item_reference"]
    id: str


ResponseItem = Annotated[
    Message | FunctionCall | FunctionCallOutput | McpApprovalResponse | ItemReference, Field(discriminator="type")
]
