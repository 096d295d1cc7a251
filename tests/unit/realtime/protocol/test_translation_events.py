"""The protocol of translating sessions: all of it is known, nothing is lost, nothing raises."""

from __future__ import annotations

import dataclasses
import json
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openai.types.realtime import realtime_translation_client_event, realtime_translation_server_event
from openai.types.realtime.realtime_translation_session import RealtimeTranslationSession
from pydantic import BaseModel, TypeAdapter, ValidationError

from app.realtime.protocol import translation_events as translation
from app.realtime.protocol.lenient import UnknownEvent


def published(union: Any) -> dict[str, type[BaseModel]]:
    return {get_args(cls.model_fields["type"].annotation)[0]: cls for cls in get_args(get_args(union)[0])}


SERVER = published(realtime_translation_server_event.RealtimeTranslationServerEvent)
CLIENT = published(realtime_translation_client_event.RealtimeTranslationClientEvent)
OURS: TypeAdapter[Any] = TypeAdapter(translation.TranslationClientEvent)
AUDIO = {
    "input": {"transcription": {"model": "gpt-realtime-whisper"}, "noise_reduction": {"type": "near_field"}},
    "output": {"language": "fr"},
}
SESSION = {"id": "sess_1", "type": "translation", "model": "gpt-x", "expires_at": 1_790_000_000, "audio": AUDIO}


def event(name: str, **fields: Any) -> dict[str, Any]:
    return {"type": name, "event_id": "event_1", **fields}


FROM_SERVER = [
    event("session.created", session=SESSION),
    event("session.updated", session=SESSION),
    event("session.closed"),
    event("session.input_transcript.delta", delta="bon", elapsed_ms=200),
    event("session.output_transcript.delta", delta="good", elapsed_ms=400),
    event("session.output_audio.delta", delta="AAAA", channels=1, sample_rate=24000, format="pcm16", elapsed_ms=400),
    event("error", error={"type": "invalid_request_error", "message": "No.", "code": "c", "param": "p"}),
]
FROM_CLIENT = [
    event("session.update", session={"audio": AUDIO}),
    event("session.update", session={"audio": {"input": {"transcription": None, "noise_reduction": None}}}),
    event("session.input_audio_buffer.append", audio="AAAA"),
    event("session.close"),
]


def by_type(frame: dict[str, Any]) -> str:
    return str(frame["type"])


def test_every_name_is_known() -> None:
    assert {by_type(frame) for frame in FROM_SERVER} == set(SERVER) == translation.TRANSLATION_EVENT_TYPES
    assert {by_type(frame) for frame in FROM_CLIENT} == set(CLIENT)


@pytest.mark.parametrize("frame", FROM_SERVER, ids=by_type)
def test_server_event_is_read_without_loss(frame: dict[str, Any]) -> None:
    SERVER[by_type(frame)].model_validate_json(json.dumps(frame), strict=True)
    read = translation.decode_translation(frame)
    assert not isinstance(read, UnknownEvent)
    assert (read.raw, read.faults, read.event_id) == (frame, (), "event_1")
    names = {field.name for field in dataclasses.fields(read)} - {"raw", "faults"}
    assert names == set(SERVER[by_type(frame)].model_fields) - {"event_id"}
    assert {name: getattr(read, name) for name in names} == {name: frame[name] for name in names}


@pytest.mark.parametrize("frame", FROM_CLIENT, ids=by_type)
def test_client_event_is_what_is_published(frame: dict[str, Any]) -> None:
    CLIENT[by_type(frame)].model_validate_json(json.dumps(frame), strict=True)
    assert OURS.validate_python(frame).model_dump(exclude_unset=True) == frame


@pytest.mark.parametrize(
    "frame",
    [
        event("session.update"),
        event("session.update", session={"model": "other"}),
        event("session.update", session={"audio": {"output": {"language": 3}}}),
        event("session.input_audio_buffer.append"),
        event("response.create"),
    ],
)
def test_what_the_protocol_has_not_is_refused(frame: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        OURS.validate_python(frame)


def test_session_is_read_in_full() -> None:
    session = translation.translation_session_of(SESSION)
    assert {field.name for field in dataclasses.fields(session)} - {"raw"} == set(
        RealtimeTranslationSession.model_fields
    )
    assert (session.id, session.type, session.model, session.expires_at) == (
        "sess_1",
        "translation",
        "gpt-x",
        1_790_000_000,
    )
    assert session.audio is not None
    assert session.audio.input is not None
    assert session.audio.input.transcription is not None
    assert session.audio.input.transcription.model == "gpt-realtime-whisper"
    assert session.audio.input.noise_reduction is not None
    assert session.audio.output is not None
    assert session.audio.output.language == "fr"


ODD = st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.lists(st.none(), max_size=1) | st.just({})


@given(
    st.sampled_from(sorted(translation.TRANSLATION_EVENT_TYPES)),
    st.dictionaries(st.sampled_from(["session", "delta", "elapsed_ms", "format", "channels"]), ODD),
)
def test_reading_never_fails(name: str, fields: dict[str, Any]) -> None:
    frame = {**fields, "type": name}
    read = translation.decode_translation(frame)
    assert read.raw is frame
    session = getattr(read, "session", {})
    assert translation.translation_session_of(session).raw is session
