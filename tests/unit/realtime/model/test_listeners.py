"""Whom a model tells, in which order, and what a failing listener costs the others."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from app.realtime import model_events as out
from app.realtime.model.base import ImmediateListener, RealtimeModelListener
from app.realtime.model.listeners import Listeners

ONE, TWO = out.RealtimeModelAudioDoneEvent("a1", 0), out.RealtimeModelEndOfStreamEvent()


class Quick(ImmediateListener):
    def __init__(self) -> None:
        self.got: list[Any] = []

    def events_arrived(self, events: tuple[out.RealtimeModelEvent, ...]) -> None:
        self.got.append(events)


class Broken(ImmediateListener):
    def events_arrived(self, events: tuple[out.RealtimeModelEvent, ...]) -> None:
        raise ValueError("no")


class Slow(RealtimeModelListener):
    def __init__(self, fails: bool = False) -> None:
        self.got: list[Any] = []
        self._fails = fails

    async def on_event(self, event: out.RealtimeModelEvent) -> None:
        self.got.append(event)
        if self._fails:
            raise ValueError("no")


def test_what_a_frame_means_comes_in_one_call_to_those_that_never_wait() -> None:
    listeners, quick, slow = Listeners(), Quick(), Slow()
    for listener in (quick, slow, quick, slow):
        listeners.add(listener)
    listeners.tell_immediate((ONE, TWO))
    assert quick.got == [(ONE, TWO)]
    asyncio.run(listeners.tell_patient(ONE))
    assert (quick.got, slow.got) == ([(ONE, TWO)], [ONE])


def test_a_removed_listener_hears_no_more_and_an_unknown_one_is_ignored() -> None:
    listeners, quick, slow = Listeners(), Quick(), Slow()
    for listener in (quick, slow):
        listeners.add(listener)
        listeners.remove(listener)
        listeners.remove(listener)
    listeners.tell_immediate((ONE,))
    asyncio.run(listeners.tell_patient(ONE))
    assert (quick.got, slow.got) == ([], [])


def test_a_listener_that_fails_costs_the_others_nothing(caplog: pytest.LogCaptureFixture) -> None:
    listeners, quick, slow = Listeners(), Quick(), Slow()
    for listener in (Broken(), quick, Slow(fails=True), slow):
        listeners.add(listener)
    with caplog.at_level(logging.ERROR, "app.wire"):
        listeners.tell_immediate((ONE,))
        asyncio.run(listeners.tell_patient(TWO))
    assert (quick.got, slow.got) == ([(ONE,)], [TWO])
    assert [record.message for record in caplog.records] == [
        "a listener failed on audio_done",
        "a listener failed on end_of_stream",
    ]


def test_a_model_without_immediate_listeners_can_tell_one_too() -> None:
    quick = Quick()
    asyncio.run(quick.on_event(ONE))
    assert quick.got == [(ONE,)]


@pytest.mark.parametrize("fault", [asyncio.CancelledError(), StopIteration(), SystemExit(1)])
def test_whatever_a_listener_ends_in_costs_the_others_nothing(fault: BaseException) -> None:
    class Strange(Slow):
        async def on_event(self, event: out.RealtimeModelEvent) -> None:
            raise fault

    class StrangeQuick(Quick):
        def events_arrived(self, events: tuple[out.RealtimeModelEvent, ...]) -> None:
            raise fault

    listeners, quick, slow = Listeners(), Quick(), Slow()
    for listener in (StrangeQuick(), quick, Strange(), slow):
        listeners.add(listener)
    listeners.tell_immediate((ONE,))
    asyncio.run(listeners.tell_patient(TWO))
    assert (quick.got, slow.got) == ([(ONE,)], [TWO])


def test_a_listener_that_fails_on_each_event_does_not_fill_the_log(caplog: pytest.LogCaptureFixture) -> None:
    listeners = Listeners()
    listeners.add(Broken())
    with caplog.at_level(logging.ERROR, "app.wire"):
        for _ in range(500):
            listeners.tell_immediate((ONE,))
    assert len(caplog.records) == 3
