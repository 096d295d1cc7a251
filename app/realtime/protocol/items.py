"""Items of a conversation as the session's history holds them.

Immutable; a change is a new item with the same `item_id`. No item ever holds audio bytes: the `audio` fields
exist for the shape that users of realtime agents know and stay None.
"""

from __future__ import annotations

from typing import Annotated, Literal, NewType

from pydantic import BaseModel, ConfigDict, Field

ItemId = NewType("ItemId", str)

ItemStatus = Literal["in_progress", "completed", "incomplete"]


class _Frozen(BaseModel):
    # Built on first use, so that importing the library stays cheap.
    model_config = ConfigDict(frozen=True, extra="allow", defer_build=True)


class InputText(_Frozen):
    """Text a person or the application put in."""

    type: Literal["input_text"] = "input_text"
    text: str | None = None


class InputAudio(_Frozen):
    """Speech of the person; `transcript` arrives later than the item, or never (`transcription_failed`)."""

    type: Literal["input_audio"] = "input_audio"
    audio: str | None = None
    transcript: str | None = None
    transcription_failed: bool = False


class InputImage(_Frozen):
    """A picture as a data URI."""

    type: Literal["input_image"] = "input_image"
    image_url: str | None = None
    detail: str | None = None


class AssistantText(_Frozen):
    """Text of the agent."""

    type: Literal["text"] = "text"
    text: str | None = None


class AssistantAudio(_Frozen):
    """Speech of the agent, as its transcript."""

    type: Literal["audio"] = "audio"
    audio: str | None = None
    transcript: str | None = None


class SystemMessageItem(_Frozen):
    """A message of the application to the model."""

    item_id: str
    previous_item_id: str | None = None
    type: Literal["message"] = "message"
    role: Literal["system"] = "system"
    content: list[InputText] = Field(default_factory=list)


class UserMessageItem(_Frozen):
    """What the person said, typed or showed."""

    item_id: str
    previous_item_id: str | None = None
    type: Literal["message"] = "message"
    role: Literal["user"] = "user"
    content: list[Annotated[InputText | InputAudio | InputImage, Field(discriminator="type")]] = Field(
        default_factory=list
    )


class AssistantMessageItem(_Frozen):
    """What the agent said.

    After an interruption `content` keeps the full text; `heard_ms` says how much audio was really played and
    `heard_text` the estimated part of the transcript that goes with it. Both are None while nothing was cut off.
    """

    item_id: str
    previous_item_id: str | None = None
    type: Literal["message"] = "message"
    role: Literal["assistant"] = "assistant"
    status: ItemStatus | None = None
    content: list[Annotated[AssistantText | AssistantAudio, Field(discriminator="type")]] = Field(default_factory=list)
    heard_ms: int | None = None
    heard_text: str | None = None


class RealtimeToolCallItem(_Frozen):
    """A tool call and, once it ran, its output. `arguments` is the JSON text."""

    item_id: str
    previous_item_id: str | None = None
    call_id: str | None = None
    type: Literal["function_call"] = "function_call"
    status: ItemStatus = "in_progress"
    arguments: str = ""
    name: str = ""
    output: str | None = None


RealtimeMessageItem = Annotated[SystemMessageItem | UserMessageItem | AssistantMessageItem, Field(discriminator="role")]
RealtimeItem = SystemMessageItem | UserMessageItem | AssistantMessageItem | RealtimeToolCallItem
