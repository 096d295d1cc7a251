"""Strict shapes of the session object and of the parameters of one response.

Owns validation only; `session_state` merges a valid patch into what is in force.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, field_validator

from app.local.service.item_shape import InputItemShape, Strict

ToolName = Annotated[str, Field(max_length=64)]
MaxTokens = Annotated[int, Field(ge=1, le=4096)]
_TOOL_MODES = ("none", "auto", "required")


class PcmFormatShape(Strict):
    """PCM16, little-endian, mono."""

    type: Literal["audio/pcm"]
    rate: Literal[24000] = 24000


class UlawFormatShape(Strict):
    """G.711 mu-law, 8 kHz."""

    type: Literal["audio/pcmu"]


class AlawFormatShape(Strict):
    """G.711 A-law, 8 kHz."""

    type: Literal["audio/pcma"]


FormatShape = Annotated[PcmFormatShape | UlawFormatShape | AlawFormatShape, Field(discriminator="type")]


class ServerVadShape(Strict):
    """Turns end after a silence."""

    type: Literal["server_vad"]
    threshold: Annotated[float, Field(ge=0.0, le=1.0)] = 0.5
    prefix_padding_ms: Annotated[int, Field(ge=0, le=5000)] = 300
    silence_duration_ms: Annotated[int, Field(ge=0, le=10_000)] = 500
    create_response: bool = True
    interrupt_response: bool = True
    idle_timeout_ms: Annotated[int, Field(ge=5000, le=30_000)] | None = None


class SemanticVadShape(Strict):
    """Turns end when the words read as finished."""

    type: Literal["semantic_vad"]
    eagerness: Literal["low", "medium", "high", "auto"] = "auto"
    create_response: bool = True
    interrupt_response: bool = True


TurnDetectionShape = Annotated[ServerVadShape | SemanticVadShape, Field(discriminator="type")]


class TranscriptionShape(Strict):
    """How the person's speech is written down."""

    model: str | None = None
    language: str | None = None
    languages: list[str] | None = None
    prompt: str | None = None
    keywords: list[str] | None = None
    delay: str | None = None


class NoiseReductionShape(Strict):
    """Kept and reported; the engine leaves noise to the application's own audio processing."""

    type: Literal["near_field", "far_field"]
    strength: Annotated[float, Field(ge=0.0, le=1.0)] | None = None


class AudioInputShape(Strict):
    """What comes in."""

    format: FormatShape = PcmFormatShape(type="audio/pcm")
    noise_reduction: NoiseReductionShape | None = None
    transcription: TranscriptionShape | None = None
    turn_detection: TurnDetectionShape | None = None


class CustomVoiceShape(Strict):
    """A voice of one's own."""

    id: str


class AudioOutputShape(Strict):
    """What goes out."""

    format: FormatShape = PcmFormatShape(type="audio/pcm")
    voice: str | CustomVoiceShape = "alloy"
    speed: Annotated[float, Field(ge=0.25, le=1.5)] = 1.0

    @field_validator("voice", mode="before")
    @classmethod
    def _one_voice(cls, value: Any) -> Any:
        if isinstance(value, dict) and set(value) == {"id"} and isinstance(value["id"], str):
            return CustomVoiceShape(id=value["id"])
        if not isinstance(value, str) or not value:
            raise ValueError("expected the name of a voice, or an object with its id")
        return value


class AudioShape(Strict):
    """Both directions."""

    input: AudioInputShape = AudioInputShape()
    output: AudioOutputShape = AudioOutputShape()


class FunctionToolShape(Strict):
    """A function the client runs."""

    type: Literal["function"]
    name: ToolName
    description: str | None = None
    parameters: dict[str, Any] | None = None


def _audio_out() -> list[Literal["text", "audio"]]:
    return ["audio"]


class _Answering(Strict):
    """What a session and a single response have in common."""

    instructions: str = ""
    output_modalities: Annotated[list[Literal["text", "audio"]], Field(min_length=1, max_length=1)] = Field(
        default_factory=_audio_out
    )
    tools: list[FunctionToolShape] = Field(default_factory=list)
    tool_choice: Any = "auto"
    max_output_tokens: Any = "inf"
    parallel_tool_calls: bool | None = None
    reasoning: dict[str, Any] | None = None
    prompt: None = None

    @field_validator("tool_choice")
    @classmethod
    def _known_choice(cls, value: Any) -> Any:
        if isinstance(value, str) and value in _TOOL_MODES:
            return value
        if isinstance(value, dict) and value.get("type") == "function" and isinstance(value.get("name"), str):
            return {"type": "function", "name": value["name"]}
        raise ValueError("expected 'none', 'auto', 'required', or an object that names one function")

    @field_validator("max_output_tokens")
    @classmethod
    def _token_limit(cls, value: Any) -> Any:
        if value == "inf" or (isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= 4096):
            return value
        raise ValueError("expected an integer from 1 to 4096, or 'inf'")

    @field_validator("prompt", mode="before")
    @classmethod
    def _no_stored_prompt(cls, value: Any) -> Any:
        if value is not None:
            raise ValueError("this engine keeps no stored prompts; send instructions instead")
        return value


class SessionShape(_Answering):
    """A patch of the session: only fields that were sent count (`model_fields_set`)."""

    type: Literal["realtime"]
    model: str | None = None
    audio: AudioShape = AudioShape()
    include: list[Literal["item.input_audio_transcription.logprobs"]] | None = None
    tracing: Any = None
    truncation: Any = "auto"

    @field_validator("tracing")
    @classmethod
    def _known_tracing(cls, value: Any) -> Any:
        if value is None or value == "auto":
            return value
        if isinstance(value, dict) and set(value) <= {"workflow_name", "group_id", "metadata"}:
            return value
        raise ValueError("expected 'auto', null, or an object with workflow_name, group_id and metadata")

    @field_validator("truncation")
    @classmethod
    def _known_truncation(cls, value: Any) -> Any:
        if value in ("auto", "disabled"):
            return value
        if isinstance(value, dict) and value.get("type") == "retention_ratio":
            ratio = value.get("retention_ratio")
            if isinstance(ratio, int | float) and 0 <= ratio <= 1:
                return value
        raise ValueError("expected 'auto', 'disabled', or an object of type retention_ratio with a ratio from 0 to 1")


class ResponseAudioOutputShape(Strict):
    """Overrides of how one response sounds."""

    format: FormatShape | None = None
    voice: str | CustomVoiceShape | None = None

    @field_validator("voice", mode="before")
    @classmethod
    def _one_voice(cls, value: Any) -> Any:
        return value if value is None else AudioOutputShape(voice=value).voice


class ResponseAudioShape(Strict):
    """Only the output side belongs to a response."""

    output: ResponseAudioOutputShape = ResponseAudioOutputShape()


class ResponseShape(_Answering):
    """Overrides of the session for one response, and where it goes."""

    conversation: Literal["auto", "none"] = "auto"
    input: list[InputItemShape] | None = None
    audio: ResponseAudioShape = ResponseAudioShape()
    metadata: (
        Annotated[
            dict[Annotated[str, Field(max_length=64)], Annotated[str, Field(max_length=512)]], Field(max_length=16)
        ]
        | None
    ) = None
