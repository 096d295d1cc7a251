"""Whatever a peer sends, in whatever order, the machine returns, and what it sends and tells stays sound."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.realtime import model_inputs as ask
from app.realtime.model.base import ItemPosition
from app.realtime.model.effects import (
    Emit,
    FrameReceived,
    Opened,
    PeerClosed,
    PlaybackProgressed,
    PlaybackSettled,
    SendFrame,
    SendRequested,
    TimerFired,
)
from app.realtime.model.machine import WireMachine
from app.realtime.protocol.server_events import SERVER_EVENT_TYPES
from tests import wire_frames as wire

IDS = st.sampled_from(["a1", "a2", "r1", "r2", "u1", "st_setup", "st_response_1", ""])
ODD = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5)
# fmt: off
KEYS = st.sampled_from(
    [
        "id", "type", "role", "status", "content", "item", "item_id",
        "response", "response_id", "delta", "transcript", "session", "audio", "output",
        "format", "metadata", "error", "code", "event_id", "previous_item_id", "content_index",
        "usage", "status_details", "part", "conversation_id",
    ]
)
# fmt: on
JSON = st.recursive(
    ODD | IDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5), max_leaves=8
)
NAMES = st.sampled_from(sorted(SERVER_EVENT_TYPES)) | st.text(max_size=8)
GOOD = st.sampled_from(
    [
        wire.session_created(),
        wire.session_updated(),
        wire.session_updated(interrupt_response=False, format={"type": "audio/pcmu"}),
        wire.response_created("r1"),
        wire.response_created("r2", "st_response_1"),
        wire.response_done("r1"),
        wire.response_done("r2", "cancelled"),
        wire.message_added("a1", "r1"),
        wire.audio_delta(20),
        wire.audio_delta(20, "a2", "r2"),
        wire.audio_done(),
        wire.speech_started(),
        wire.error("conversation_already_has_active_response", "st_response_1"),
        wire.frame("conversation.item.deleted", item_id="a1"),
    ]
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A good frame with one place spoiled."""
    data: Any = json.loads(draw(GOOD))
    place = data
    while True:
        key = draw(st.sampled_from(sorted(place)))
        if isinstance(place[key], dict) and place[key] and draw(st.booleans()):
            place = place[key]
            continue
        if draw(st.booleans()):
            del place[key]
        else:
            place[key] = draw(JSON)
        return json.dumps(data)


TYPED = st.builds(
    lambda name, fields: json.dumps({**fields, "type": name}), NAMES, st.dictionaries(KEYS, JSON, max_size=6)
)
FRAMES = st.one_of(GOOD, mutated(), TYPED, JSON.map(json.dumps), st.text(max_size=30), st.binary(max_size=30))
POSITIONS = st.lists(st.builds(ItemPosition, IDS, st.integers(0, 2), st.integers(-5, 10_000)), max_size=3)
TIMES = st.floats(0, 1000, allow_nan=False)
INPUTS = st.one_of(
    st.builds(ask.RealtimeModelSendUserInput, st.text(max_size=5)),
    st.builds(ask.RealtimeModelSendAudio, st.binary(max_size=8), st.booleans()),
    st.builds(ask.RealtimeModelSendInterrupt, st.booleans(), st.none() | IDS, st.booleans(), st.booleans()),
    st.just(ask.RealtimeModelSendRawMessage({"type": "response.create"})),
)
FACTS = st.one_of(
    st.builds(FrameReceived, TIMES, FRAMES),
    st.builds(FrameReceived, TIMES, FRAMES),
    st.builds(SendRequested, TIMES, INPUTS),
    st.builds(PlaybackProgressed, TIMES, POSITIONS),
    st.builds(PlaybackSettled, TIMES, POSITIONS),
    st.builds(TimerFired, TIMES, st.sampled_from(["playback:heard", "response:retry", "response:st_response_1"])),
    st.builds(Opened, TIMES, st.just({"type": "realtime"}), st.booleans()),
)


@given(st.booleans(), st.lists(FACTS, max_size=25))
def test_no_peer_can_make_the_machine_raise(has_tracker: bool, facts: list[Any]) -> None:
    machine = WireMachine(has_tracker=has_tracker)
    ended = False
    for fact in facts:
        for effect in machine.handle(fact):
            if isinstance(effect, SendFrame):
                check_sent(json.loads(effect.frame))
            elif isinstance(effect, Emit):
                assert effect.events
    for effect in machine.handle(PeerClosed(0, 1006)):
        ended = ended or (isinstance(effect, Emit) and effect.events[-1].type == "end_of_stream")
    assert ended


def check_sent(sent: dict[str, Any]) -> None:
    if sent["type"] == "conversation.item.truncate":
        assert isinstance(sent["audio_end_ms"], int)
        assert sent["audio_end_ms"] >= 0
        assert isinstance(sent["item_id"], str)


@given(st.lists(GOOD, max_size=40))
def test_no_audio_of_an_interrupted_response_is_told(frames: list[str]) -> None:
    machine = WireMachine(has_tracker=True)
    active: str | None = None
    dropped: set[str] = set()
    for frame in frames:
        data = json.loads(frame)
        effects = machine.handle(FrameReceived(0.0, frame))
        events = [event for effect in effects if isinstance(effect, Emit) for event in effect.events]
        assert not [event for event in events if event.type == "audio" and event.response_id in dropped]
        if data["type"] == "response.created":
            active = data["response"]["id"]
        elif data["type"] == "response.done" and data["response"]["id"] == active:
            active = None
        elif data["type"] == "input_audio_buffer.speech_started" and active:
            dropped.add(active)
