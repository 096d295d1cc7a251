"""What a player of the user's own reports, and what the tracker says of it."""

from __future__ import annotations

from typing import Any

import pytest

from app.realtime import ItemPosition, RealtimePlaybackTracker, UserError

SILENCE = {"current_item_id": None, "current_item_content_index": None, "elapsed_ms": None}


def test_the_state_is_what_was_reported_last() -> None:
    tracker = RealtimePlaybackTracker()
    assert tracker.get_state() == SILENCE
    tracker.on_play_ms("a", 0, 20.5)
    tracker.on_play_bytes("b", 1, bytes(960))
    assert tracker.get_state() == {
        "current_item_id": "b",
        "current_item_content_index": 1,
        "elapsed_ms": 20.0,
    }
    tracker.on_play_ms("a", 0, 20)
    assert tracker.get_state()["elapsed_ms"] == 40.5


def test_nothing_plays_after_an_interruption_but_what_was_heard_is_known() -> None:
    tracker = RealtimePlaybackTracker()
    tracker.on_play_ms("a", 0, 20)
    tracker.on_interrupted()
    assert tracker.get_state() == SILENCE
    assert tracker.positions() == [ItemPosition("a", 0, 20)]
    tracker.on_play_ms("a", 0, 1)
    assert tracker.get_state()["elapsed_ms"] == 21


@pytest.mark.parametrize(
    "ms", [float("nan"), float("inf"), float("-inf"), -1, -0.5, 10**400, True, "20", None], ids=lambda ms: repr(ms)[:9]
)
def test_what_cannot_have_been_played_is_refused_and_changes_nothing(ms: Any) -> None:
    tracker = RealtimePlaybackTracker()
    tracker.on_play_ms("a", 0, 20)
    with pytest.raises(UserError, match="a finite number of at least 0"):
        tracker.on_play_ms("a", 0, ms)
    assert tracker.positions() == [ItemPosition("a", 0, 20)]
