"""The events of a response's stream that a server sends; `server_events.decode` makes them.

Every one names its response; those of a part of an item also name item, output index and content index. The names
of the protocol's preview (`response.audio.delta` and its like) mean the same and are read too.
"""

from __future__ import annotations

from typing import Any, Final

from app.base.frozen import frozen
from app.realtime.protocol.lenient import (
    MayObject,
    MayText,
    MayWhole,
    NeedObject,
    NeedText,
    ServerEvent,
    object_of,
    text_of,
)


@frozen
class ResponseEvent(ServerEvent):
    """Base: an event that carries the response object."""

    response: NeedObject

    @property
    def response_id(self) -> str:
        """The response's id, "" when it has none."""
        return text_of(self.response, "id")

    @property
    def metadata(self) -> dict[str, Any]:
        """What the client attached to its request; {} when the server started the response."""
        return object_of(self.response, "metadata")

    @property
    def is_out_of_band(self) -> bool:
        """Whether it stands outside the default conversation (`conversation_id` is there and null)."""
        return "conversation_id" in self.response and self.response["conversation_id"] is None


@frozen
class ResponseCreated(ResponseEvent):
    """A response began."""


@frozen
class ResponseDone(ResponseEvent):
    """A response ended, whatever the outcome; always sent."""

    @property
    def status(self) -> str:
        """completed, cancelled, failed or incomplete."""
        return text_of(self.response, "status")

    @property
    def status_details(self) -> dict[str, Any]:
        """Reason and error of an outcome other than completed."""
        return object_of(self.response, "status_details")

    @property
    def usage(self) -> dict[str, Any]:
        """Tokens, {} when the server counted none."""
        return object_of(self.response, "usage")


@frozen
class OutputItemEvent(ServerEvent):
    """Base: an item of a response."""

    response_id: MayText
    output_index: MayWhole
    item: NeedObject


@frozen
class OutputItemAdded(OutputItemEvent):
    """The response began an item."""


@frozen
class OutputItemDone(OutputItemEvent):
    """The response ended an item, also when it was cut off (see the item's status)."""


@frozen
class PartEvent(ServerEvent):
    """Base: an event of one part of an item."""

    response_id: MayText
    item_id: NeedText
    output_index: MayWhole
    content_index: MayWhole


@frozen
class ContentPartAdded(PartEvent):
    """A part began: text or audio."""

    part: MayObject


@frozen
class ContentPartDone(PartEvent):
    """A part ended."""

    part: MayObject


@frozen
class OutputTextDelta(PartEvent):
    """A piece of written text."""

    delta: NeedText


@frozen
class OutputTextDone(PartEvent):
    """The whole written text."""

    text: MayText


@frozen
class OutputAudioDelta(PartEvent):
    """A piece of speech, base64 in the session's output format."""

    delta: NeedText


@frozen
class OutputAudioDone(PartEvent):
    """The speech was generated (not: played) to its end, or cut off."""


@frozen
class OutputTranscriptDelta(PartEvent):
    """A piece of the text that is spoken."""

    delta: NeedText


@frozen
class OutputTranscriptDone(PartEvent):
    """The whole text that is spoken."""

    transcript: MayText


@frozen
class CallArgumentsEvent(ServerEvent):
    """Base: arguments of a call. Never execute on these: they also come for calls that were cut off."""

    response_id: MayText
    item_id: MayText
    output_index: MayWhole


@frozen
class FunctionArgumentsDelta(CallArgumentsEvent):
    """A piece of the JSON text."""

    call_id: MayText
    delta: MayText


@frozen
class FunctionArgumentsDone(CallArgumentsEvent):
    """The whole JSON text."""

    call_id: MayText
    arguments: MayText
    name: MayText


@frozen
class McpArgumentsDelta(CallArgumentsEvent):
    """A piece of the JSON text of a call that the service makes; `obfuscation` is padding without a meaning."""

    delta: MayText
    obfuscation: MayText


@frozen
class McpArgumentsDone(CallArgumentsEvent):
    """The whole JSON text of a call that the service makes."""

    arguments: MayText


@frozen
class McpCallProgress(ServerEvent):
    """A call of the service: in_progress, completed or failed (see `type`)."""

    item_id: MayText
    output_index: MayWhole


CLASSES: Final[dict[str, type[ServerEvent]]] = {
    "response.created": ResponseCreated,
    "response.done": ResponseDone,
    "response.output_item.added": OutputItemAdded,
    "response.output_item.done": OutputItemDone,
    "response.content_part.added": ContentPartAdded,
    "response.content_part.done": ContentPartDone,
    "response.output_text.delta": OutputTextDelta,
    "response.output_text.done": OutputTextDone,
    "response.output_audio.delta": OutputAudioDelta,
    "response.output_audio.done": OutputAudioDone,
    "response.output_audio_transcript.delta": OutputTranscriptDelta,
    "response.output_audio_transcript.done": OutputTranscriptDone,
    "response.text.delta": OutputTextDelta,
    "response.text.done": OutputTextDone,
    "response.audio.delta": OutputAudioDelta,
    "response.audio.done": OutputAudioDone,
    "response.audio_transcript.delta": OutputTranscriptDelta,
    "response.audio_transcript.done": OutputTranscriptDone,
    "response.function_call_arguments.delta": FunctionArgumentsDelta,
    "response.function_call_arguments.done": FunctionArgumentsDone,
    "response.mcp_call_arguments.delta": McpArgumentsDelta,
    "response.mcp_call_arguments.done": McpArgumentsDone,
    "response.mcp_call.in_progress": McpCallProgress,
    "response.mcp_call.completed": McpCallProgress,
    "response.mcp_call.failed": McpCallProgress,
}
