"""Frames gone wrong, through decoding and both machines: nothing raises, each is told, and all goes on."""

from __future__ import annotations

import json
import os
import random
from typing import Any

import pytest

from app.realtime import RealtimeAgent
from app.realtime import model_inputs as ask
from app.realtime.model.effects import Emit, FrameReceived, SendFrame, SendRequested
from app.realtime.model.machine import WireMachine
from app.realtime.model_events import (
    RealtimeModelAudioEvent,
    RealtimeModelErrorEvent,
    RealtimeModelEvent,
    RealtimeModelRawServerEvent,
)
from app.realtime.session import events
from app.realtime.session.machine import SessionMachine, SessionPolicy
from app.realtime.session.snapshot import AgentSnapshot
from app.realtime.session.usage import Usage
from app.tools.context import RunContextWrapper
from tests import wire_frames as wire
from tests.frame_mutator import mutants, valid_frames
from tests.wire_machine import ready

COUNT = 100_000
A_MACHINE = 250  # frames before both machines are made anew


class Pair:
    """Both machines, joined as the shells join them."""

    def __init__(self) -> None:
        self.wire: WireMachine = ready()
        usage = Usage()
        info = events.RealtimeEventInfo(RunContextWrapper(None, usage))
        self.session = SessionMachine(AgentSnapshot(RealtimeAgent("Ann")), info, usage, SessionPolicy())

    def hear(self, frame: str | bytes) -> list[Any]:
        """One frame through both; gives what the wire told, and checks that the session took it."""
        told: list[Any] = []
        for effect in self.wire.handle(FrameReceived(0.0, frame)):
            if type(effect) is Emit:
                told.extend(effect.events)
                self._pass_on(effect.events)
        return told

    def _pass_on(self, batch: tuple[RealtimeModelEvent, ...]) -> None:
        """To the session as its shell does it: a frame of speech by the short way."""
        if len(batch) == 2 and isinstance(batch[1], RealtimeModelAudioEvent):
            self.session.speech(batch[0], batch[1])
            return
        for event in batch:
            if not isinstance(event, RealtimeModelRawServerEvent):
                self.session.handle(event)

    def check_it_still_answers(self) -> None:
        self.hear(wire.response_done("r1"))
        if self.wire._gate.active_id is not None:
            self.hear(wire.response_done(self.wire._gate.active_id))
        sent: list[str] = []
        for effect in self.wire.handle(SendRequested(1.0, ask.RealtimeModelSendUserInput("hello"))):
            if isinstance(effect, SendFrame):
                sent.append(json.loads(effect.frame)["type"])
        assert "conversation.item.create" in sent
        told = self.hear(wire.response_created("fresh")) + self.hear(wire.audio_delta(20, "fresh_item", "fresh"))
        assert [event.type for event in told if event.type != "raw_server_event"] == ["turn_started", "audio"]


def _is_object(frame: str | bytes) -> bool:
    """Whether the standard library finds a JSON object in it: a judge that shares nothing with the codec."""
    try:
        return isinstance(json.loads(frame), dict)
    except (ValueError, RecursionError):
        return False


def test_100_000_mutated_frames() -> None:
    seed = int(os.environ.get("SIDETONE_FUZZ_SEED") or random.randrange(2**32))
    pair, faults = Pair(), 0
    for number, frame in enumerate(mutants(seed, COUNT)):
        note = f"SIDETONE_FUZZ_SEED={seed}, frame {number}: {frame[:300]!r}"
        try:
            told = pair.hear(frame)
        except Exception as failure:
            failure.add_note(note)
            raise
        before, faults = faults, pair.wire.faults
        if faults != before:
            errors = [event for event in told if isinstance(event, RealtimeModelErrorEvent)]
            assert (faults - before, len(errors)) == (1, 1), note
            assert errors[0].error["message"], note
        elif not _is_object(frame):
            raise AssertionError(f"a frame that is no object was not told: {note}")
        else:
            assert told, note
        if number % A_MACHINE == A_MACHINE - 1:
            try:
                pair.check_it_still_answers()
            except AssertionError as failure:
                failure.add_note(note)
                raise
            pair, faults = Pair(), 0


@pytest.mark.parametrize("name", list(valid_frames()))
def test_every_prefix_of_a_valid_frame_is_one_error(name: str) -> None:
    pair, whole = Pair(), valid_frames()[name]
    for end in range(len(whole)):
        for prefix in (whole[:end], whole[:end].encode()):
            told = pair.hear(prefix)
            assert [event.type for event in told] == ["error"], prefix
    assert pair.wire.faults == 2 * len(whole)
    pair.check_it_still_answers()


@pytest.mark.parametrize("name", list(valid_frames()))
def test_whole_frame_is_no_error(name: str) -> None:
    pair = Pair()
    pair.hear(valid_frames()[name])
    assert pair.wire.faults == 0


def test_mutants_are_the_same_for_the_same_seed() -> None:
    assert list(mutants(5, 300)) == list(mutants(5, 300))
    assert list(mutants(5, 300)) != list(mutants(6, 300))
