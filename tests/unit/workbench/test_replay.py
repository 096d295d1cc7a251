"""A saved conversation in its own time."""

from __future__ import annotations

import pytest

from app.workbench.events import ConversationEnded, Stamped, Trouble
from app.workbench.replay import LONGEST_PAUSE_S, Replay, with_end


def event(at_s: float, text: str = "") -> Stamped:
    return Stamped(at_s, Trouble(text or f"at {at_s}"))


def due(replay: Replay) -> list[float]:
    taken = []
    while (stamped := replay.take_due()) is not None:
        taken.append(stamped.at_s)
    return taken


def test_events_come_when_their_time_has_come_and_once() -> None:
    replay = Replay([event(0.0), event(1.0), event(1.0), event(2.5)])
    assert due(replay) == [0.0]
    replay.move(0.9)
    assert due(replay) == []
    replay.move(0.2)
    assert due(replay) == [1.0, 1.0]
    assert not replay.is_at_end
    replay.move(100)
    assert due(replay) == [2.5]
    assert replay.is_at_end
    assert replay.position_s == replay.duration_s == 2.5


def test_a_long_pause_passes_in_three_seconds() -> None:
    replay = Replay([event(1.0), event(61.0)], duration_s=62.0)
    replay.move(1.0 + LONGEST_PAUSE_S / 2)
    assert replay.position_s == pytest.approx(31.0)
    assert due(replay) == [1.0]
    replay.move(LONGEST_PAUSE_S / 2)
    assert replay.position_s == pytest.approx(61.0)
    replay.move(0.6)
    assert replay.position_s == pytest.approx(61.6)


def test_a_step_over_several_events_counts_each_pause_for_itself() -> None:
    replay = Replay([event(0.0), event(30.0), event(31.0), event(91.0)])
    replay.move(LONGEST_PAUSE_S + 1.0 + LONGEST_PAUSE_S / 2)
    assert replay.position_s == pytest.approx(61.0)
    assert due(replay) == [0.0, 30.0, 31.0]


def test_jumping_back_hands_out_everything_again_and_forward_only_the_rest() -> None:
    replay = Replay([event(0.0), event(1.0), event(2.0)])
    assert replay.jump(1.5) is False
    assert due(replay) == [0.0, 1.0]
    assert replay.jump(2.0) is False
    assert due(replay) == [2.0]
    assert replay.jump(1.0) is True
    assert due(replay) == [0.0, 1.0]
    replay.jump(2.0)
    assert replay.count_due() == 1
    replay.rewind()
    assert replay.count_due() == 3
    assert due(replay) == [0.0, 1.0, 2.0]
    assert replay.count_due() == 0
    assert replay.jump(-5) is True
    assert replay.position_s == 0.0
    replay.jump(99)
    assert replay.position_s == 2.0


def test_an_event_that_was_stamped_too_early_keeps_its_place() -> None:
    replay = Replay([event(2.0), event(1.0), event(3.0)])
    replay.move(1.5)
    assert due(replay) == []
    replay.jump(2.0)
    assert due(replay) == [2.0, 1.0]


def test_a_conversation_that_was_cut_off_gets_an_end() -> None:
    cut = [event(0.0), event(2.0)]
    assert with_end(cut, 1.0) == [*cut, Stamped(2.0, ConversationEnded())]
    assert with_end(cut, 5.0)[-1].at_s == 5.0
    whole = [event(0.0), Stamped(1.0, ConversationEnded()), event(1.1)]
    assert with_end(whole, 9.0) is whole
    assert with_end([], 9.0) == []


def test_nothing_at_all_is_at_its_end() -> None:
    assert Replay([]).is_at_end
    empty = Replay([], duration_s=5.0)
    empty.move(1.0)
    assert empty.position_s == pytest.approx(5.0 / LONGEST_PAUSE_S)
    empty.move(10)
    assert empty.is_at_end
    assert Replay([Stamped(4.0, ConversationEnded())], duration_s=1.0).duration_s == 4.0
