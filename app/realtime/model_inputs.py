"""What a session asks of its model. Frozen values; `RealtimeModel.send_event` takes any of them."""

from __future__ import annotations

from dataclasses import field
from typing import Any, Literal, TypedDict

from app.base.frozen import frozen
from app.realtime.model_events import RealtimeModelToolCallEvent


class RealtimeModelRawClientMessage(TypedDict, total=False):
    """A client event by its wire type; `other_data` is merged into the frame."""

    type: str
    other_data: dict[str, Any]


class RealtimeModelInputTextContent(TypedDict):
    """Text of a user message."""

    type: Literal["input_text"]
    text: str


class RealtimeModelInputImageContent(TypedDict, total=False):
    """Picture of a user message, as a data URI."""

    type: Literal["input_image"]
    image_url: str
    detail: str


class RealtimeModelUserInputMessage(TypedDict):
    """A message with several contents: the person's, or with the role `system` (then texts only) the application's."""

    type: Literal["message"]
    role: Literal["user", "system"]
    content: list[RealtimeModelInputTextContent | RealtimeModelInputImageContent]


RealtimeModelUserInput = str | RealtimeModelUserInputMessage


@frozen
class RealtimeModelSendRawMessage:
    """Send a client event as it is."""

    message: RealtimeModelRawClientMessage


@frozen
class RealtimeModelSendUserInput:
    """Send what the person typed and ask for a response."""

    user_input: RealtimeModelUserInput


@frozen
class RealtimeModelSendAudio:
    """Send microphone audio in the session's input format; `commit` ends the turn."""

    audio: bytes
    commit: bool = False


@frozen
class RealtimeModelSendToolOutput:
    """Answer a tool call; with `start_response` the model speaks about it when nothing else runs."""

    tool_call: RealtimeModelToolCallEvent
    output: str
    start_response: bool


@frozen
class RealtimeModelSendInterrupt:
    """Stop the agent.

    Args:
        force_response_cancel: cancel even when the server said that it cancels by itself.
        response_id: only if this response is the one that runs or plays.
        cancel_response_only: leave playback alone.
        playback_only: leave the response alone.
    """

    force_response_cancel: bool = False
    response_id: str | None = None
    cancel_response_only: bool = False
    playback_only: bool = False


@frozen
class RealtimeModelSendSessionUpdate:
    """Change the session's settings: a patch, what is not named stays.

    Args:
        event_id: what the server names it by when it refuses it; empty for nothing. It makes no difference to `==`.
    """

    session_settings: dict[str, Any] = field(default_factory=dict)
    event_id: str = field(default="", compare=False)


RealtimeModelSendEvent = (
    RealtimeModelSendRawMessage
    | RealtimeModelSendUserInput
    | RealtimeModelSendAudio
    | RealtimeModelSendToolOutput
    | RealtimeModelSendInterrupt
    | RealtimeModelSendSessionUpdate
)
