"""Server events are typed, lenient, and keep everything."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openai.types.realtime import realtime_server_event

from app.realtime.protocol import response_events, server_events
from app.realtime.protocol.lenient import FRONT, UnknownEvent, objects_of, whole_of
from app.realtime.protocol.server_events import SERVER_EVENT_TYPES, decode

LEGACY = {
    "response.text.delta",
    "response.text.done",
    "response.audio.delta",
    "response.audio.done",
    "response.audio_transcript.delta",
    "response.audio_transcript.done",
}


def published_types() -> set[str]:
    """The names in the service's own client library."""
    names: set[str] = set()
    for cls in get_args(get_args(realtime_server_event.RealtimeServerEvent)[0]):
        names.update(get_args(cls.model_fields["type"].annotation))
    return names


def test_every_published_event_is_typed() -> None:
    assert published_types() <= SERVER_EVENT_TYPES
    assert SERVER_EVENT_TYPES - published_types() <= LEGACY | {"conversation.item.created"}


def test_unknown_event_is_kept_verbatim() -> None:
    data = {"type": "brand.new", "x": {"y": [1]}}
    event = decode(data)
    assert isinstance(event, UnknownEvent)
    assert event.raw is data
    assert event.faults == ()


def test_known_event_keeps_unknown_keys() -> None:
    data = {"type": "input_audio_buffer.speech_started", "item_id": "u", "audio_start_ms": 3.7, "newer": 1}
    event = decode(data)
    assert isinstance(event, server_events.SpeechStarted)
    assert (event.item_id, event.audio_start_ms, event.faults) == ("u", 3, ())
    assert event.raw["newer"] == 1


@pytest.mark.parametrize(
    ("given_", "read"),
    [
        ({}, None),
        ({"previous_item_id": None}, FRONT),
        ({"previous_item_id": "p"}, "p"),
        ({"previous_item_id": 3}, None),
    ],
)
def test_place_of_an_item_tells_absent_from_null(given_: dict[str, Any], read: str | None) -> None:
    event = decode({"type": "conversation.item.added", "item": {}, **given_})
    assert isinstance(event, server_events.ItemAdded)
    assert event.previous_item_id == read


def test_needed_fields_that_are_missing_are_named() -> None:
    assert decode({"type": "response.output_audio.delta", "item_id": None, "delta": 3}).faults == ("item_id", "delta")
    assert decode({}).faults == ("type",)


def test_error_without_details_has_neutral_ones() -> None:
    event = decode({"type": "error", "error": {"code": None}})
    assert isinstance(event, server_events.ErrorReported)
    assert (event.code, event.client_event_id) == ("", "")


def test_response_outside_the_conversation_is_told_by_a_null() -> None:
    def is_aside(response: dict[str, Any]) -> bool:
        event = decode({"type": "response.created", "response": response})
        assert isinstance(event, response_events.ResponseCreated)
        return event.is_out_of_band

    assert is_aside({"conversation_id": None})
    assert not is_aside({"conversation_id": "c"})
    assert not is_aside({})


def test_numbers_and_lists_are_read_leniently() -> None:
    assert whole_of({"n": True}, "n") == 0
    assert whole_of({"n": float("inf")}, "n") == 0
    assert whole_of({"n": 5}, "n") == 5
    assert objects_of({"l": [{"a": 1}, 3, None]}, "l") == [{"a": 1}]
    assert objects_of({"l": {}}, "l") == []


ODD = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.lists(st.none(), max_size=2)
FIELDS = st.sampled_from(
    ["item_id", "delta", "item", "response", "session", "error", "audio_start_ms", "part", "rate_limits"]
)


@settings(deadline=None)
@given(st.sampled_from(sorted(SERVER_EVENT_TYPES)), st.dictionaries(FIELDS, ODD | st.just({}), max_size=6))
def test_decoding_never_raises_and_keeps_the_frame(name: str, fields: dict[str, Any]) -> None:
    data = {**fields, "type": name}
    event = decode(data)
    assert event.raw is data
    assert event.type == name
    repr(event)
    if isinstance(event, response_events.ResponseDone):
        assert isinstance(event.response_id + event.status, str)
        assert isinstance(event.usage | event.status_details | event.metadata, dict)
