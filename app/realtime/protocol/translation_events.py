"""The separate protocol of sessions that translate speech as it is spoken (`/v1/realtime/translations`).

There are no items, turns or responses: audio goes in without a pause, audio and text come out. What a client sends is
strict, what a server sends is read leniently, as everywhere. Nothing in the application speaks it by itself; a custom
`RealtimeModel` can. Source: the service's published types; audio is PCM16 mono at 24 kHz, best in frames of 200 ms,
silence included.
"""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal

from pydantic import Field

from app.base.frozen import frozen
from app.realtime.protocol.lenient import MayText, NeedObject, NeedText, ServerEvent, decoder_of
from app.realtime.protocol.limits import AppendAudio
from app.realtime.protocol.record import Record, Text, Whole, inner, read
from app.realtime.protocol.server_events import ErrorReported
from app.realtime.protocol.server_session import NoiseReductionRecord, TranscriptionRecord
from app.realtime.protocol.session_object import NoiseReduction
from app.realtime.protocol.wire_model import WireModel

# What a client sends


class SourceTranscription(WireModel):
    """Which model writes down what is said in the source language."""

    model: str


class TranslationInput(WireModel):
    """The speech to translate; None turns something off."""

    transcription: SourceTranscription | None = None
    noise_reduction: NoiseReduction | None = None


class TranslationOutput(WireModel):
    """The language to translate into."""

    language: str | None = None


class TranslationAudio(WireModel):
    """Both directions."""

    input: TranslationInput | None = None
    output: TranslationOutput | None = None


class TranslationSettings(WireModel):
    """What may be changed while a session runs; a patch."""

    audio: TranslationAudio | None = None


class TranslationFrame(WireModel):
    """Base of all client events."""

    event_id: str | None = None


class TranslationUpdate(TranslationFrame):
    """Change settings."""

    type: Literal["session.update"]
    session: TranslationSettings


class TranslationAppend(TranslationFrame):
    """More speech, base64; silence has to be sent too, or time stands still for the model."""

    type: Literal["session.input_audio_buffer.append"]
    audio: AppendAudio


class TranslationClose(TranslationFrame):
    """End the session."""

    type: Literal["session.close"]


TranslationClientEvent = Annotated[
    TranslationUpdate | TranslationAppend | TranslationClose, Field(discriminator="type")
]

# What a server sends


@frozen
class TranslationSessionEvent(ServerEvent):
    """session.created or session.updated: the settings in force (see `translation_session_of`)."""

    session: NeedObject


@frozen
class TranslationClosed(ServerEvent):
    """The session is over."""


@frozen
class TranslationTextDelta(ServerEvent):
    """A piece of text, to be appended as it is. `elapsed_ms` aligns it with the speech; None when not told."""

    delta: NeedText
    elapsed_ms: Whole


@frozen
class SourceTextDelta(TranslationTextDelta):
    """What was said."""


@frozen
class TranslatedTextDelta(TranslationTextDelta):
    """Its translation."""


@frozen
class TranslatedAudioDelta(ServerEvent):
    """Translated speech, base64, of any length; format "pcm16" when told."""

    delta: NeedText
    channels: Whole
    sample_rate: Whole
    format: MayText
    elapsed_ms: Whole


_CLASSES: Final[dict[str, type[ServerEvent]]] = {
    "session.created": TranslationSessionEvent,
    "session.updated": TranslationSessionEvent,
    "session.closed": TranslationClosed,
    "session.input_transcript.delta": SourceTextDelta,
    "session.output_transcript.delta": TranslatedTextDelta,
    "session.output_audio.delta": TranslatedAudioDelta,
    "error": ErrorReported,
}
TRANSLATION_EVENT_TYPES: Final = frozenset(_CLASSES)
decode_translation: Final = decoder_of(_CLASSES)
"""The typed event of a frame of this protocol; never raises."""


@frozen
class TranslationInputRecord(Record):
    """The speech to translate. Each None is off."""

    transcription: Annotated[TranscriptionRecord | None, inner(TranscriptionRecord)]
    noise_reduction: Annotated[NoiseReductionRecord | None, inner(NoiseReductionRecord)]


@frozen
class TranslationOutputRecord(Record):
    """The language to translate into."""

    language: Text


@frozen
class TranslationAudioRecord(Record):
    """Both directions."""

    input: Annotated[TranslationInputRecord | None, inner(TranslationInputRecord)]
    output: Annotated[TranslationOutputRecord | None, inner(TranslationOutputRecord)]


@frozen
class TranslationSession(Record):
    """A session; `expires_at` in s since 1970."""

    id: Text
    type: Text
    model: Text
    expires_at: Whole
    audio: Annotated[TranslationAudioRecord | None, inner(TranslationAudioRecord)]


def translation_session_of(data: dict[str, Any]) -> TranslationSession:
    """The typed session of an event's `session`; never raises."""
    return read(TranslationSession, data)
