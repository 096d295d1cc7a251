"""The session object as a server tells it, typed and lenient, for conversations and for transcription alone.

Which of the two it is says `type` ("realtime" or "transcription"); the latter has no output side, no tools and no
instructions. `expires_at` (s since 1970) is the end that the server has set.
"""

from __future__ import annotations

from typing import Annotated, Any

from app.base.frozen import frozen
from app.realtime.protocol.record import Anything, Flag, Real, Record, Text, Texts, Whole, inner, inner_list, read


@frozen
class FormatRecord(Record):
    """audio/pcm (with `rate` in Hz), audio/pcmu or audio/pcma."""

    type: Text
    rate: Whole


@frozen
class NoiseReductionRecord(Record):
    """near_field or far_field."""

    type: Text
    strength: Real


@frozen
class TranscriptionRecord(Record):
    """Who writes down what the person says."""

    model: Text
    language: Text
    languages: Texts
    prompt: Text
    keywords: Texts
    delay: Text


@frozen
class TurnDetectionRecord(Record):
    """server_vad (threshold, times in ms) or semantic_vad (eagerness)."""

    type: Text
    threshold: Real
    prefix_padding_ms: Whole
    silence_duration_ms: Whole
    idle_timeout_ms: Whole
    eagerness: Text
    create_response: Flag
    interrupt_response: Flag


@frozen
class AudioInputRecord(Record):
    """The person's audio. Each None is off."""

    format: Annotated[FormatRecord | None, inner(FormatRecord)]
    noise_reduction: Annotated[NoiseReductionRecord | None, inner(NoiseReductionRecord)]
    transcription: Annotated[TranscriptionRecord | None, inner(TranscriptionRecord)]
    turn_detection: Annotated[TurnDetectionRecord | None, inner(TurnDetectionRecord)]


@frozen
class AudioOutputRecord(Record):
    """The agent's audio; `voice` is a name or an object with an id."""

    format: Annotated[FormatRecord | None, inner(FormatRecord)]
    voice: Anything
    speed: Real


@frozen
class AudioRecord(Record):
    """Both directions."""

    input: Annotated[AudioInputRecord | None, inner(AudioInputRecord)]
    output: Annotated[AudioOutputRecord | None, inner(AudioOutputRecord)]


@frozen
class ToolRecord(Record):
    """A function (name, description, parameters) or a tool server (the other keys); what a session lists."""

    type: Text
    name: Text
    description: Text
    parameters: Anything
    server_label: Text
    server_url: Text
    connector_id: Text
    tunnel_id: Text
    server_description: Text
    allowed_tools: Anything
    require_approval: Anything
    allowed_callers: Texts
    defer_loading: Flag


def tool_of(data: dict[str, Any]) -> ToolRecord:
    """A tool of a session; never raises."""
    return read(ToolRecord, data)


@frozen
class ServerSession(Record):
    """A session. Values of several shapes (`tool_choice`, `truncation`, …) are as they came."""

    type: Text
    id: Text
    object: Text
    expires_at: Whole
    model: Text
    output_modalities: Texts
    instructions: Text
    audio: Annotated[AudioRecord | None, inner(AudioRecord)]
    tools: Annotated[tuple[ToolRecord, ...], inner_list(tool_of)]
    tool_choice: Anything
    parallel_tool_calls: Flag
    max_output_tokens: Anything
    reasoning: Anything
    prompt: Anything
    include: Texts
    tracing: Anything
    truncation: Anything


def session_of(data: dict[str, Any]) -> ServerSession:
    """The typed session of an event's `session`; never raises."""
    return read(ServerSession, data)
