"""A long conversation costs no more an event than a short one: what ends something looks at few rows."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from app.realtime.session.events import (
    RealtimeConnectionState,
    RealtimeInputTranscriptCompleted,
    RealtimeOutputTranscriptDelta,
    RealtimeResponseDone,
    RealtimeSpeechStarted,
)
from app.workbench.events import ConversationEnded, HeardProgress, Stamped, TokensUsed
from app.workbench.transcript import TranscriptReducer


def turn(number: int) -> list[Any]:
    """What a person says and the answer, heard to its end."""
    said, told = f"u{number}", f"a{number}"
    return [
        RealtimeSpeechStarted(said, 0),
        RealtimeInputTranscriptCompleted(said, "Good morning"),
        RealtimeOutputTranscriptDelta(told, "Hello.", response_id=f"r{number}"),
        HeardProgress(told, 1000, 1000),
        RealtimeResponseDone(f"r{number}", "completed", None, None),
    ]


def folded(turns: int) -> TranscriptReducer:
    reducer = TranscriptReducer()
    for number in range(turns):
        for event in turn(number):
            reducer.fold(Stamped(float(number), event))
    return reducer


@contextmanager
def counted(kind: str) -> Iterator[Callable[[], int]]:
    """How many lines or calls of the program run meanwhile."""
    count = 0

    def trace(_frame: Any, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == kind
        return trace

    before = sys.gettrace()
    gc.collect()
    gc.disable()  # what other tests left behind would be finalised meanwhile
    sys.settrace(trace)
    try:
        yield lambda: count
    finally:
        sys.settrace(before)
        gc.enable()


def cost(turns: int, made: Callable[[str], Any], kind: str) -> int:
    """Of folding an event that is made for the newest answer, at the end of so many turns."""
    reducer, event = folded(turns), made(f"r{turns - 1}")
    with counted(kind) as count:
        reducer.fold(Stamped(float(turns), event))
    return count()


def test_an_answer_that_ends_looks_at_no_older_ones() -> None:
    for made in (
        lambda answer: RealtimeResponseDone(answer, "completed", None, None),
        lambda answer: TokensUsed("response", answer, 1, 0, 1, None),
        lambda _: RealtimeConnectionState("reconnecting"),
    ):
        cost(10, made, "line")  # the first time also reads texts
        assert cost(300, made, "line") == cost(10, made, "line")


def test_the_end_calls_nothing_for_messages_that_were_heard() -> None:
    for made in (lambda _: ConversationEnded(), lambda _: RealtimeConnectionState("closed")):
        cost(10, made, "call")  # the first time also reads texts
        assert cost(300, made, "call") == cost(10, made, "call") + 290  # asked whether it was heard
