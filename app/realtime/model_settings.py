"""The shapes of settings and user input as callers write them: for annotations and for an editor's help.

Owns no behaviour: every dict is checked when it is sent (`model.session_config`), whether it was annotated with one of
these or not. What a name of a model or a voice may be is data, so these are texts. Keys are those of the wire.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypedDict

from app.realtime.model_events import ConnectionStatus
from app.realtime.model_inputs import (
    RealtimeModelInputImageContent,
    RealtimeModelInputTextContent,
    RealtimeModelRawClientMessage,
    RealtimeModelUserInput,
    RealtimeModelUserInputMessage,
)

__all__ = [
    "RealtimeAudioConfig",
    "RealtimeAudioFormat",
    "RealtimeAudioInputConfig",
    "RealtimeAudioOutputConfig",
    "RealtimeClientMessage",
    "RealtimeConnectionStatus",
    "RealtimeInputAudioNoiseReductionConfig",
    "RealtimeInputAudioTranscriptionConfig",
    "RealtimeModelName",
    "RealtimeModelTracingConfig",
    "RealtimeReasoningConfig",
    "RealtimeReasoningEffort",
    "RealtimeTurnDetectionConfig",
    "RealtimeUserInput",
    "RealtimeUserInputImage",
    "RealtimeUserInputMessage",
    "RealtimeUserInputText",
    "RealtimeVoice",
]

RealtimeModelName = str
RealtimeAudioFormat = Literal["pcm16", "g711_ulaw", "g711_alaw"] | Mapping[str, Any]
"""A short name, or the wire's object, as `{"type": "audio/pcm", "rate": 24000}`."""
RealtimeVoice = str | Mapping[str, Any]
"""A voice's name, or `{"id": …}` of one of the account's own."""
RealtimeReasoningEffort = Literal["minimal", "low", "medium", "high", "xhigh"]
RealtimeConnectionStatus = ConnectionStatus

RealtimeUserInputText = RealtimeModelInputTextContent
RealtimeUserInputImage = RealtimeModelInputImageContent
RealtimeUserInputMessage = RealtimeModelUserInputMessage
RealtimeUserInput = RealtimeModelUserInput
RealtimeClientMessage = RealtimeModelRawClientMessage


class RealtimeTurnDetectionConfig(TypedDict, total=False):
    """When the server thinks that the person has finished. `eagerness` goes with semantic_vad, times with server_vad.

    Args:
        type: by meaning, or by volume and pauses.
        create_response: answer by itself when a turn ends.
        interrupt_response: cancel the answer when the person speaks.
        eagerness: how soon; low waits longest.
        threshold: 0 to 1, how loud speech has to be.
        prefix_padding_ms: sound before the speech that counts as part of it.
        silence_duration_ms: the pause that ends a turn.
        idle_timeout_ms: the silence after which the agent speaks first.
    """

    type: Literal["semantic_vad", "server_vad"]
    create_response: bool
    interrupt_response: bool
    eagerness: Literal["auto", "low", "medium", "high"]
    threshold: float
    prefix_padding_ms: int
    silence_duration_ms: int
    idle_timeout_ms: int


class RealtimeInputAudioTranscriptionConfig(TypedDict, total=False):
    """Which model writes down what the person says, and hints for it: languages, words, how long it may take."""

    model: str
    language: str
    languages: list[str]
    prompt: str
    keywords: list[str]
    delay: RealtimeReasoningEffort


class RealtimeInputAudioNoiseReductionConfig(TypedDict, total=False):
    """The server's noise reduction: `near_field` for headsets, `far_field` for laptops and rooms."""

    type: Literal["near_field", "far_field"]
    strength: float


class RealtimeAudioInputConfig(TypedDict, total=False):
    """Everything about the person's audio; None turns a part off."""

    format: RealtimeAudioFormat
    noise_reduction: RealtimeInputAudioNoiseReductionConfig | None
    transcription: RealtimeInputAudioTranscriptionConfig | None
    turn_detection: RealtimeTurnDetectionConfig | None


class RealtimeAudioOutputConfig(TypedDict, total=False):
    """Everything about the agent's audio; `speed` is 0.25 to 1.5."""

    format: RealtimeAudioFormat
    voice: RealtimeVoice
    speed: float


class RealtimeAudioConfig(TypedDict, total=False):
    """Both directions: the nested form of the settings."""

    input: RealtimeAudioInputConfig
    output: RealtimeAudioOutputConfig


class RealtimeReasoningConfig(TypedDict, total=False):
    """How long a reasoning model thinks."""

    effort: RealtimeReasoningEffort


class RealtimeModelTracingConfig(TypedDict, total=False):
    """Where the service files its trace."""

    workflow_name: str
    group_id: str
    metadata: dict[str, Any]
