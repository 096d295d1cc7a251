"""What a connection that is gone left to be played: how far it is heard, and what an interruption cuts."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.realtime.model.base import ItemPosition, RealtimePlaybackTracker
from app.realtime.model_events import RealtimeModelAudioInterruptedEvent
from app.realtime.session.conversation import Conversation
from app.realtime.session.leftover import Leftover


def cut(item_id: str, heard_ms: int | None) -> RealtimeModelAudioInterruptedEvent:
    return RealtimeModelAudioInterruptedEvent(item_id, 0, heard_ms)


def received(**lengths_ms: int) -> Conversation:
    conversation = Conversation()
    for item_id, ms in lengths_ms.items():
        conversation.add_audio(item_id, ms)
    return conversation


def test_without_a_tracker_the_time_goes_to_one_item_after_the_other() -> None:
    left = Leftover(None, received(a=1000, b=2000, c=500))
    left.keep([cut("a", 400), cut("b", None), cut("c", 0)], at=10.0)
    assert left.silence(at=11.0) == [cut("b", 400), cut("c", 0)]
    assert left.silence(at=12.0) == [], "once"


def test_what_a_second_loss_leaves_comes_behind_what_the_first_one_left() -> None:
    left = Leftover(None, received(a=1000, b=2000))
    left.keep([cut("a", 400)], at=10.0)
    left.keep([cut("a", 0), cut("b", 0)], at=10.5)
    assert left.silence(at=10.7) == [cut("b", 100)]


def test_a_clock_that_goes_back_takes_nothing_back() -> None:
    left = Leftover(None, received(a=1000))
    left.keep([cut("a", 400)], at=10.0)
    assert left.silence(at=9.0) == [cut("a", 400)]


def test_a_tracker_is_believed_and_told_only_when_something_is_cut() -> None:
    silenced: list[bool] = []

    class Player(RealtimePlaybackTracker):
        def on_interrupted(self) -> None:
            silenced.append(True)

    player = Player()
    left = Leftover(player, received(a=1000, b=2000))
    player.on_play_ms("a", 0, 1000)
    left.keep([cut("a", 400)], at=10.0)
    assert left.silence(at=10.1) == []
    assert silenced == []
    left.keep([cut("b", 250)], at=20.0)
    assert left.silence(at=25.0) == [cut("b", 250)], "the tracker knows nothing newer"
    assert silenced == [True]


@pytest.mark.parametrize("fault", [RuntimeError("player gone"), asyncio.CancelledError(), SystemExit(1)])
def test_a_tracker_that_fails_leaves_what_is_known_and_is_still_silenced(fault: BaseException) -> None:
    asked: list[str] = []

    class Player(RealtimePlaybackTracker):
        def positions(self) -> list[ItemPosition]:
            asked.append("positions")
            raise fault

        def on_interrupted(self) -> None:
            asked.append("silence")
            raise fault

    left = Leftover(Player(), received(a=1000))
    left.keep([cut("a", 400)], at=10.0)
    assert left.silence(at=10.1) == [cut("a", 400)]
    assert asked == ["positions", "positions", "silence"]


@pytest.mark.parametrize("heard_ms", [float("nan"), float("inf"), -1, None])
def test_a_position_that_cannot_be_costs_that_item_alone(heard_ms: Any) -> None:
    class Player(RealtimePlaybackTracker):
        def positions(self) -> list[ItemPosition]:
            return [ItemPosition("a", 0, heard_ms), ItemPosition("b", 0, 700)]

    left = Leftover(Player(), received(a=1000, b=1000))
    left.keep([cut("a", 400), cut("b", 0)], at=10.0)
    assert left.silence(at=10.1) == [cut("a", 400), cut("b", 700)]
