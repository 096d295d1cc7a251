"""Strict shapes of the conversation items that a client may send.

Owns validation only; what an item becomes is `stored_item`. Every shape forbids keys it does not know.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

MAX_ID_LENGTH = 32


class Strict(BaseModel):
    """Base of everything a client sends: no unknown keys, no silent conversion between JSON types."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


ItemIdText = Annotated[str, Field(max_length=MAX_ID_LENGTH)]
ItemStatusText = Literal["completed", "incomplete", "in_progress"]


class _Item(Strict):
    id: ItemIdText | None = None
    object: Literal["realtime.item"] | None = None
    status: ItemStatusText | None = None


class InputTextShape(Strict):
    """Typed text."""

    type: Literal["input_text"]
    text: str


class InputAudioShape(Strict):
    """Speech in the session's input format, base64."""

    type: Literal["input_audio"]
    audio: str | None = None
    transcript: str | None = None


class InputImageShape(Strict):
    """A picture as a data URI."""

    type: Literal["input_image"]
    image_url: str
    detail: Literal["auto", "low", "high"] | None = None

    @field_validator("image_url")
    @classmethod
    def _is_data_uri(cls, value: str) -> str:
        if not value.startswith(("data:image/png;base64,", "data:image/jpeg;base64,")):
            raise ValueError("expected a PNG or JPEG as a base64 data URI")
        return value


class OutputTextShape(Strict):
    """Text the assistant wrote earlier; `text` is the older spelling of the type."""

    type: Literal["output_text", "text"]
    text: str


class OutputAudioShape(Strict):
    """Speech of the assistant: readable here so that it can be refused with a reason."""

    type: Literal["output_audio", "audio"]
    audio: str | None = None
    transcript: str | None = None


class SystemMessageShape(_Item):
    """A message of the application."""

    type: Literal["message"]
    role: Literal["system"]
    content: list[Annotated[InputTextShape, Field()]]


class UserMessageShape(_Item):
    """A message of the person."""

    type: Literal["message"]
    role: Literal["user"]
    content: list[Annotated[InputTextShape | InputAudioShape | InputImageShape, Field(discriminator="type")]]


class AssistantMessageShape(_Item):
    """A message of the assistant, as a replay after a reconnect sends it."""

    type: Literal["message"]
    role: Literal["assistant"]
    content: list[Annotated[OutputTextShape | OutputAudioShape, Field(discriminator="type")]]


class FunctionCallShape(_Item):
    """A call the assistant made."""

    type: Literal["function_call"]
    name: str
    arguments: str
    call_id: str | None = None


class FunctionOutputShape(_Item):
    """What a call returned."""

    type: Literal["function_call_output"]
    call_id: str
    output: str


class ItemReferenceShape(Strict):
    """An item of the conversation by its id; only in the input of a response."""

    type: Literal["item_reference"]
    id: str


MessageShape = Annotated[SystemMessageShape | UserMessageShape | AssistantMessageShape, Field(discriminator="role")]
ItemShape = Annotated[MessageShape | FunctionCallShape | FunctionOutputShape, Field(discriminator="type")]
InputItemShape = Annotated[
    MessageShape | FunctionCallShape | FunctionOutputShape | ItemReferenceShape, Field(discriminator="type")
]
AnyItemShape = (
    SystemMessageShape
    | UserMessageShape
    | AssistantMessageShape
    | FunctionCallShape
    | FunctionOutputShape
    | ItemReferenceShape
)
JsonObject = dict[str, Any]
