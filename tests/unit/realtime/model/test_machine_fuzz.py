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
    StartTimer,
    StopPlayback,
    StopTimer,
    TimerFired,
)
from app.realtime.model.machine import WireMachine
from app.realtime.model.response_gate import TAG_KEY
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
        wire.frame("output_audio_buffer.started", response_id="r1"),
        wire.frame("output_audio_buffer.stopped", response_id="r1"),
        wire.frame("output_audio_buffer.cleared", response_id="r2"),
        wire.frame("conversation.item.truncated", item_id="a1", content_index=0, audio_end_ms=5),
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


@given(st.booleans(), st.booleans(), st.lists(FACTS, max_size=25))
def test_no_peer_can_make_the_machine_raise(has_tracker: bool, does_server_play: bool, facts: list[Any]) -> None:
    machine = WireMachine(has_tracker=has_tracker, does_server_play=does_server_play)
    if does_server_play:  # a caller's audio is refused there, which is no peer's doing
        facts = [fact for fact in facts if not isinstance(getattr(fact, "event", None), ask.RealtimeModelSendAudio)]
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


class Promises:
    """What a machine sends and tells, checked as it goes."""

    def __init__(self, *, has_tracker: bool) -> None:
        self.machine = WireMachine(has_tracker=has_tracker)
        self.stopped: set[str] = set()
        self.received: dict[tuple[str, int], int] = {}
        self.heard: set[str] = set()
        self.timers: set[str] = set()
        self.truncated: set[tuple[str, int]] = set()
        self.ended: list[str] = []

    def feed(self, fact: Any) -> None:
        for effect in self.machine.handle(fact):
            match effect:
                case StopPlayback(response_ids, item_ids):
                    self.stopped |= response_ids | item_ids
                case StartTimer(name=name):
                    self.timers.add(name)
                case StopTimer(name=name):
                    self.timers.discard(name)
                case SendFrame(frame):
                    self.sent(json.loads(frame))
                case Emit(events):
                    for event in events:
                        self.told(event)

    def sent(self, frame: dict[str, Any]) -> None:
        if frame["type"] != "conversation.item.truncate":
            return
        key = (frame["item_id"], frame["content_index"])
        assert type(frame["audio_end_ms"]) is int
        assert 0 <= frame["audio_end_ms"] <= self.received.get(key, 0) // 8, "even with the slowest format"
        assert key not in self.truncated, "an item is cut once"
        assert key[0] not in self.heard, "what was heard to its end is never cut"
        self.truncated.add(key)

    def told(self, event: Any) -> None:
        match event.type:
            case "audio":
                assert event.response_id not in self.stopped
                assert event.item_id not in self.stopped
                key = (event.item_id, event.content_index)
                self.received[key] = self.received.get(key, 0) + len(event.data)
            case "playback_done":
                assert event.item_id not in self.heard, "an item ends once"
                self.heard.add(event.item_id)
            case "end_of_stream":
                self.ended.append(event.type)


RESPONSES = st.integers(1, 3)


@given(
    st.booleans(),
    st.lists(
        st.one_of(
            st.builds(lambda n, ms: wire.audio_delta(ms, f"a{n}", f"r{n}"), RESPONSES, st.integers(0, 300)),
            st.builds(lambda n: wire.audio_done(f"a{n}", f"r{n}"), RESPONSES),
            st.builds(lambda n: wire.response_created(f"r{n}"), RESPONSES),
            st.builds(lambda n, tag: wire.response_done(f"r{n}", metadata={TAG_KEY: tag}), RESPONSES, IDS),
            st.builds(lambda n: wire.message_added(f"a{n}", f"r{n}"), RESPONSES),
            st.just(wire.speech_started()),
            st.builds(ask.RealtimeModelSendInterrupt, st.booleans(), st.none() | st.just("r2"), st.booleans()),
            st.just(ask.RealtimeModelSendRawMessage({"type": "response.create"})),
            st.lists(
                st.builds(ItemPosition, st.sampled_from(["a1", "a2", "a3"]), st.just(0), st.integers(-5, 900)),
                max_size=3,
            ),
            st.just("settled"),
            st.just("timer"),
        ),
        max_size=40,
    ),
)
def test_what_was_stopped_is_silent_and_cut_once_in_any_order(has_tracker: bool, steps: list[Any]) -> None:
    promises, now = Promises(has_tracker=has_tracker), 0.0
    promises.feed(Opened(now, {"type": "realtime"}))
    for frame in (wire.session_created(), wire.session_updated()):
        promises.feed(FrameReceived(now, frame))
    positions: list[ItemPosition] = []
    for step in steps:
        now += 0.05
        if step == "settled":
            promises.feed(PlaybackSettled(now, positions))
        elif step == "timer":
            for name in sorted(promises.timers):
                promises.timers.discard(name)
                promises.feed(TimerFired(now, name))
        elif isinstance(step, str):
            promises.feed(FrameReceived(now, step))
        elif isinstance(step, list):
            positions = step
            promises.feed(PlaybackProgressed(now, positions))
        else:
            promises.feed(SendRequested(now, step))
    for _ in range(2):
        promises.feed(PeerClosed(now, 1006))
    assert promises.ended == ["end_of_stream"], "the end is reached, once"
    before = set(promises.timers)
    for name in before:
        promises.feed(TimerFired(now + 20, name))
    assert promises.timers == before, "after the end no timer starts"
