"""The session object and the response parameters as a client sends them (wire form, strict).

Strict on purpose: the model shell checks a person's settings with it before they reach the wire, the local engine
checks what clients send. What a *server* sends is never parsed with these classes: that side is lenient
(`server_events`). Dump with `exclude_unset=True`: an explicit None is `null` on the wire, an absent key leaves what is.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from app.realtime.protocol.client_items import ResponseItem
from app.realtime.protocol.client_tools import ToolChoice, Tools
from app.realtime.protocol.limits import Metadata
from app.realtime.protocol.wire_model import WireModel

Effort = Literal["minimal", "low", "medium", "high", "xhigh"]
Modality = Literal["text", "audio"]


class PcmFormat(WireModel):
    """16-bit little-endian mono at 24 kHz."""

    type: Literal["audio/pcm"]
    rate: Literal[24000] | None = None


class UlawFormat(WireModel):
    """G.711 mu-law at 8 kHz."""

    type: Literal["audio/pcmu"]


class AlawFormat(WireModel):
    """G.711 A-law at 8 kHz."""

    type: Literal["audio/pcma"]


AudioFormat = Annotated[PcmFormat | UlawFormat | AlawFormat, Field(discriminator="type")]


class NoiseReduction(WireModel):
    """Server-side noise reduction; `near_field` for headsets, `far_field` for laptops."""

    type: Literal["near_field", "far_field"]
    strength: float | None = None


class InputTranscription(WireModel):
    """Which model writes down what the person says, and hints for it."""

    model: str | None = None
    language: str | None = None
    languages: list[str] | None = None
    prompt: str | None = None
    keywords: list[str] | None = None
    delay: Effort | None = None


class ServerVad(WireModel):
    """Turn detection by volume and pauses; times in ms."""

    type: Literal["server_vad"]
    threshold: Annotated[float, Field(ge=0.0, le=1.0)] | None = None
    prefix_padding_ms: Annotated[int, Field(ge=0)] | None = None
    silence_duration_ms: Annotated[int, Field(ge=0)] | None = None
    idle_timeout_ms: Annotated[int, Field(ge=0)] | None = None
    create_response: bool | None = None
    interrupt_response: bool | None = None


class SemanticVad(WireModel):
    """Turn detection by meaning; waits at most 8, 4 or 2 s for low, medium (= auto) or high."""

    type: Literal["semantic_vad"]
    eagerness: Literal["low", "medium", "high", "auto"] | None = None
    create_response: bool | None = None
    interrupt_response: bool | None = None


TurnDetection = Annotated[ServerVad | SemanticVad, Field(discriminator="type")]


class CustomVoice(WireModel):
    """A voice of the account's own."""

    id: str


class AudioInput(WireModel):
    """Everything about the person's audio."""

    format: AudioFormat | None = None
    noise_reduction: NoiseReduction | None = None
    transcription: InputTranscription | None = None
    turn_detection: TurnDetection | None = None


class AudioOutput(WireModel):
    """Everything about the agent's audio."""

    format: AudioFormat | None = None
    voice: str | CustomVoice | None = None
    speed: Annotated[float, Field(ge=0.25, le=1.5)] | None = None


class SessionAudio(WireModel):
    """Both directions."""

    input: AudioInput | None = None
    output: AudioOutput | None = None


MaxOutputTokens = Literal["inf"] | Annotated[int, Field(ge=1, le=4096)]


class Prompt(WireModel):
    """A stored prompt with its variables."""

    id: str
    version: str | None = None
    variables: dict[str, Any] | None = None


class Reasoning(WireModel):
    """How long a reasoning model thinks."""

    effort: Effort | None = None


class Tracing(WireModel):
    """Where the service files its trace."""

    workflow_name: str | None = None
    group_id: str | None = None
    metadata: dict[str, Any] | None = None


class TokenLimits(WireModel):
    """Limits that trigger truncation."""

    post_instructions: int | None = None


class RetentionRatio(WireModel):
    """Truncate to this part of the context, so that it happens rarely."""

    type: Literal["retention_ratio"]
    retention_ratio: Annotated[float, Field(ge=0.0, le=1.0)]
    token_limits: TokenLimits | None = None


Modalities = Annotated[list[Modality], Field(min_length=1, max_length=1)]


class SessionSettings(WireModel):
    """A conversation session: what `session.update` may change."""

    type: Literal["realtime"]
    model: str | None = None
    output_modalities: Modalities | None = None
    instructions: str | None = None
    audio: SessionAudio | None = None
    max_output_tokens: MaxOutputTokens | None = None
    tools: Tools | None = None
    tool_choice: ToolChoice | None = None
    parallel_tool_calls: bool | None = None
    reasoning: Reasoning | None = None
    prompt: Prompt | None = None
    include: list[str] | None = None
    tracing: Literal["auto"] | Tracing | None = None
    truncation: Literal["auto", "disabled"] | RetentionRatio | None = None


class TranscriptionAudio(WireModel):
    """Audio of a session that only transcribes."""

    input: AudioInput | None = None


class TranscriptionSettings(WireModel):
    """A session that only transcribes."""

    type: Literal["transcription"]
    audio: TranscriptionAudio | None = None
    include: list[str] | None = None


class ResponseOutputAudio(WireModel):
    """Audio of one response."""

    format: AudioFormat | None = None
    voice: str | CustomVoice | None = None


class ResponseAudio(WireModel):
    """Audio of one response."""

    output: ResponseOutputAudio | None = None


class ResponseSettings(WireModel):
    """Parameters of one response; each overrides the session for this response only."""

    conversation: Literal["auto", "none"] | None = None
    input: list[ResponseItem] | None = None
    instructions: str | None = None
    output_modalities: Modalities | None = None
    audio: ResponseAudio | None = None
    tools: Tools | None = None
    tool_choice: ToolChoice | None = None
    parallel_tool_calls: bool | None = None
    reasoning: Reasoning | None = None
    max_output_tokens: MaxOutputTokens | None = None
    prompt: Prompt | None = None
    metadata: Metadata | None = None
