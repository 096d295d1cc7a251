"""Every event of the protocol is known, field by field, and nothing of it is lost or can make reading fail."""

from __future__ import annotations

import dataclasses
import json
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openai.types import realtime as published
from openai.types.realtime import realtime_server_event
from pydantic import BaseModel, TypeAdapter

from app.realtime.protocol import record, server_items, server_response, server_session
from app.realtime.protocol.codec import encode, parse_frame
from app.realtime.protocol.lenient import UnknownEvent
from app.realtime.protocol.server_events import SERVER_EVENT_TYPES, decode
from tests.server_frames import EXAMPLES, ITEMS, OLDER_NAMES, RESPONSE, SESSION, TRANSCRIPTION_SESSION, Frame

PUBLISHED: dict[str, type[BaseModel]] = {
    get_args(cls.model_fields["type"].annotation)[0]: cls
    for cls in get_args(get_args(realtime_server_event.RealtimeServerEvent)[0])
}


def by_type(frame: Frame) -> str:
    return str(frame["type"])


def test_examples_show_every_event_once() -> None:
    assert {by_type(frame) for frame in EXAMPLES} == set(PUBLISHED)
    assert len(PUBLISHED) == 46
    assert {*PUBLISHED, *OLDER_NAMES} == SERVER_EVENT_TYPES


@pytest.mark.parametrize("frame", EXAMPLES, ids=by_type)
def test_example_is_what_the_service_publishes(frame: Frame) -> None:
    read = PUBLISHED[by_type(frame)].model_validate_json(json.dumps(frame), strict=True)
    assert read.model_dump(mode="json", exclude_unset=True) == frame


@pytest.mark.parametrize("frame", EXAMPLES, ids=by_type)
def test_example_is_read_without_loss(frame: Frame) -> None:
    event = decode(parse_frame(json.dumps({**frame, "newer": {"k": [1]}})))
    assert not isinstance(event, UnknownEvent)
    assert event.faults == ()
    assert parse_frame(encode(event.raw)) == {**frame, "newer": {"k": [1]}}
    assert event.event_id == frame.get("event_id", "")
    fields = {field.name: getattr(event, field.name) for field in dataclasses.fields(event)}
    told = {key: value for key, value in frame.items() if key != "event_id"}
    told = {key: "root" if key == "previous_item_id" and value is None else value for key, value in told.items()}
    assert {key: fields[key] for key in told} == told


@pytest.mark.parametrize("name", sorted(PUBLISHED))
def test_every_published_field_has_a_name_here(name: str) -> None:
    fields = {field.name for field in dataclasses.fields(decode({"type": name}))}
    assert set(PUBLISHED[name].model_fields) - {"event_id"} == fields - {"raw", "faults"}


@pytest.mark.parametrize(("old", "new"), OLDER_NAMES.items())
def test_older_name_means_the_same(old: str, new: str) -> None:
    frame = next(frame for frame in EXAMPLES if frame["type"] == new)
    aged, today = decode({**frame, "type": old}), decode(frame)
    assert type(aged) is type(today)
    assert dataclasses.replace(aged, type=new, raw=frame) == today


SAME_FIELDS: list[tuple[type[BaseModel], type[record.Record]]] = [
    (published.RealtimeConversationItemSystemMessage, server_items.MessageItem),
    (published.RealtimeConversationItemUserMessage, server_items.MessageItem),
    (published.RealtimeConversationItemAssistantMessage, server_items.MessageItem),
    (published.realtime_conversation_item_user_message.Content, server_items.ContentPart),
    (published.realtime_conversation_item_assistant_message.Content, server_items.ContentPart),
    (published.response_content_part_added_event.Part, server_items.ContentPart),
    (published.RealtimeConversationItemFunctionCall, server_items.FunctionCallItem),
    (published.RealtimeConversationItemFunctionCallOutput, server_items.FunctionCallOutputItem),
    (published.RealtimeMcpListTools, server_items.McpListToolsItem),
    (published.realtime_mcp_list_tools.Tool, server_items.McpToolRecord),
    (published.RealtimeMcpToolCall, server_items.McpCallItem),
    (published.RealtimeMcpProtocolError, server_items.McpError),
    (published.RealtimeMcpToolExecutionError, server_items.McpError),
    (published.RealtimeMcphttpError, server_items.McpError),
    (published.RealtimeMcpApprovalRequest, server_items.McpApprovalRequestItem),
    (published.RealtimeMcpApprovalResponse, server_items.McpApprovalResponseItem),
    (published.ResponseItemReference, server_items.ItemReference),
    (published.RealtimeResponse, server_response.ServerResponse),
    (published.RealtimeResponseStatus, server_response.StatusDetails),
    (published.realtime_response_status.Error, server_response.ResponseError),
    (published.RealtimeResponseUsage, server_response.ResponseUsage),
    (published.RealtimeResponseUsageInputTokenDetails, server_response.InputTokens),
    (published.realtime_response_usage_input_token_details.CachedTokensDetails, server_response.TokensByKind),
    (published.RealtimeResponseUsageOutputTokenDetails, server_response.TokensByKind),
    (
        published.conversation_item_input_audio_transcription_completed_event.UsageTranscriptTextUsageTokens,
        server_response.TranscriptionUsage,
    ),
    (
        published.conversation_item_input_audio_transcription_completed_event.UsageTranscriptTextUsageDuration,
        server_response.TranscriptionUsage,
    ),
    (published.RealtimeSessionCreateRequest, server_session.ServerSession),
    (published.RealtimeSessionCreateResponse, server_session.ServerSession),
    (published.RealtimeTranscriptionSessionCreateRequest, server_session.ServerSession),
    (published.RealtimeTranscriptionSessionCreateResponse, server_session.ServerSession),
    (published.RealtimeAudioConfigInput, server_session.AudioInputRecord),
    (published.RealtimeAudioConfigOutput, server_session.AudioOutputRecord),
    (published.realtime_audio_formats.AudioPCM, server_session.FormatRecord),
    (published.AudioTranscription, server_session.TranscriptionRecord),
    (published.realtime_audio_config_input.NoiseReduction, server_session.NoiseReductionRecord),
    (published.realtime_audio_input_turn_detection.ServerVad, server_session.TurnDetectionRecord),
    (published.realtime_audio_input_turn_detection.SemanticVad, server_session.TurnDetectionRecord),
    (published.RealtimeFunctionTool, server_session.ToolRecord),
    (published.realtime_tools_config_union.Mcp, server_session.ToolRecord),
]
NEVER_TOLD = {"authorization", "headers"}
"""What a client gives a tool server: a secret, which no record has a field for."""


@pytest.mark.parametrize(("theirs", "ours"), SAME_FIELDS, ids=lambda cls: cls.__name__)
def test_every_published_field_of_an_object_has_a_name_here(theirs: type[BaseModel], ours: type[record.Record]) -> None:
    assert set(theirs.model_fields) - NEVER_TOLD <= {field.name for field in dataclasses.fields(ours)}


@pytest.mark.parametrize("name", ITEMS)
def test_item_is_read_as_its_type(name: str) -> None:
    item = server_items.item_of(ITEMS[name])
    assert type(item) is server_items.ITEM_CLASSES[ITEMS[name]["type"]]
    assert shown(item) == ITEMS[name]


def test_unknown_item_is_kept() -> None:
    item = server_items.item_of({"id": "i", "type": "poem", "lines": 3})
    assert isinstance(item, server_items.UnknownItem)
    assert (item.id, item.raw["lines"]) == ("i", 3)


def test_part_of_an_answer_has_one_name_whatever_the_server_calls_it() -> None:
    kinds = [server_items.part_of({"type": name}).kind for name in ("text", "audio", "output_text", "input_image")]
    assert kinds == ["output_text", "output_audio", "output_text", "input_image"]
    assert server_items.part_of({}).kind == ""


@pytest.mark.parametrize("session", [SESSION, TRANSCRIPTION_SESSION], ids=by_type)
def test_session_is_read_in_full(session: Frame) -> None:
    assert shown(server_session.session_of(session)) == session


def test_response_is_read_in_full() -> None:
    response = server_response.response_of(RESPONSE)
    assert shown(response) == RESPONSE
    assert response.usage is not None
    assert response.usage.input_token_details is not None
    assert response.usage.input_token_details.cached_tokens_details is not None
    assert response.usage.input_token_details.cached_tokens_details.audio_tokens == 20


def shown(value: Any) -> Any:
    """What the typed fields of a record say, in the wire's form: the proof that none is passed over."""
    if isinstance(value, record.Record):
        pairs = {field.name: getattr(value, field.name) for field in dataclasses.fields(value) if field.name != "raw"}
        return {key: shown(entry) for key, entry in pairs.items() if key in value.raw}
    if isinstance(value, tuple):
        return [shown(entry) for entry in value]
    return value


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.just(10**400) | st.floats() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["type", "id", "x"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a frame at which something else could stand."""
    found = [path] if path else []
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, entry in pairs:
        found += paths(entry, (*path, key))
    return found


def spoiled(value: Any, path: tuple[Any, ...], odd: Any) -> Any:
    """A copy with something else at one place; Ellipsis takes it away."""
    if not path:
        return odd
    key, *rest = path
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    if rest or odd is not ...:
        copy[key] = spoiled(value[key], tuple(rest), odd)
    else:
        del copy[key]
    return copy


@settings(max_examples=400, deadline=None)
@given(frame=st.sampled_from(EXAMPLES), data=st.data())
def test_whatever_stands_anywhere_reading_never_fails(frame: Frame, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(paths(frame)))
    odd = data.draw(ODD | st.just(...))
    bad = spoiled(frame, path, odd)
    event = decode(bad)
    assert event.raw is bad
    assert repr(event)
    for key, make in (
        ("item", server_items.item_of),
        ("session", server_session.session_of),
        ("response", server_response.response_of),
        ("part", server_items.part_of),
    ):
        held = getattr(event, key, None)
        if held is not None:
            made: record.Record = make(held)  # type: ignore[operator] # each makes a record of an object
            assert made.raw is held
            assert repr(made)


def test_every_reader_of_the_union_agrees_on_the_examples() -> None:
    union: TypeAdapter[Any] = TypeAdapter(realtime_server_event.RealtimeServerEvent)
    for frame in EXAMPLES:
        assert type(union.validate_python(frame)) is PUBLISHED[by_type(frame)]
