"""What was heard, what is truncated, what is deleted."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.realtime.model.base import ItemPosition
from app.realtime.model.playback_ledger import (
    G711_BYTES_PER_MS,
    PCM_BYTES_PER_MS,
    AudioEnded,
    AudioReceived,
    Delete,
    Forgotten,
    Heard,
    Interrupted,
    MessageBegan,
    NothingToHear,
    PlaybackLedger,
    ReportHeard,
    Settled,
    Truncate,
)
from tests.playbook import Playbook


def audio(item: str, ms: int, at: float = 0.0, per_ms: float = PCM_BYTES_PER_MS) -> AudioReceived:
    return AudioReceived(at, item, 0, f"r-{item}", int(ms * per_ms), per_ms)


def heard(item: str, ms: int) -> ItemPosition:
    return ItemPosition(item, 0, ms)


def test_item_heard_to_its_end_is_reported_once() -> None:
    book = Playbook(PlaybackLedger()) >> audio("a", 400) >> AudioEnded(1, "a", 0) >> Heard(1, [heard("a", 200)])
    assert book >> Heard(2, [heard("a", 400)]) << ReportHeard("a", 400) >> Heard(3, [heard("a", 400)])


def test_item_heard_before_its_end_was_announced_is_reported_then() -> None:
    book = Playbook(PlaybackLedger()) >> audio("a", 400) >> Heard(1, [heard("a", 400)])
    assert book >> AudioEnded(1, "a", 0) << ReportHeard("a", 400)


def test_interruption_truncates_what_was_cut_off_and_silences_what_waited() -> None:
    book = Playbook(PlaybackLedger()) >> audio("a", 1000) >> AudioEnded(0, "a", 0) >> audio("b", 500)
    assert book >> Interrupted(1) >> Settled(1, [heard("a", 240)]) << Truncate("a", 0, 240) << Truncate("b", 0, 0)


def test_nothing_is_truncated_when_the_item_was_heard_to_its_end() -> None:
    book = Playbook(PlaybackLedger()) >> audio("a", 1000) >> AudioEnded(0, "a", 0) >> Interrupted(1)
    assert book >> Settled(1, [heard("a", 1000)]) << ReportHeard("a", 1000)


def test_fraction_of_a_ms_lost_by_the_tracker_is_no_cut() -> None:
    book = Playbook(PlaybackLedger()) >> audio("a", 1000) >> AudioEnded(0, "a", 0)
    assert book >> Heard(1, [heard("a", 999)]) << ReportHeard("a", 1000)


def test_heard_never_exceeds_received() -> None:
    book = Playbook(PlaybackLedger()) >> audio("a", 100) >> Interrupted(1)
    assert book >> Settled(1, [heard("a", 5000)]) << Truncate("a", 0, 100)


def test_audio_of_g711_is_eight_bytes_a_ms() -> None:
    book = Playbook(PlaybackLedger()) >> audio("a", 100, per_ms=G711_BYTES_PER_MS) >> Interrupted(1)
    assert book >> Settled(1, [heard("a", 500)]) << Truncate("a", 0, 100)


def test_message_without_audio_is_deleted() -> None:
    ledger = PlaybackLedger()
    assert Playbook(ledger) >> MessageBegan("a", "r") >> Interrupted(0) << Delete("a") >> Settled(0, [])
    assert not ledger.has_unheard


def test_message_that_got_audio_or_text_or_ended_is_not_deleted() -> None:
    book = Playbook(PlaybackLedger()) >> MessageBegan("a", "r") >> audio("a", 10) >> AudioEnded(0, "a", 0)
    book = book >> MessageBegan("b", "r") >> NothingToHear("b") >> MessageBegan("c", "r") >> Forgotten("c")
    assert book >> Interrupted(0) >> Settled(0, []) << Truncate("a", 0, 0)


def test_message_is_kept_when_only_playback_is_stopped() -> None:
    book = Playbook(PlaybackLedger()) >> MessageBegan("a", "r") >> Interrupted(0, deletes=False)
    assert book >> Interrupted(0) << Delete("a")


def test_deleted_item_has_no_account() -> None:
    assert Playbook(PlaybackLedger()) >> audio("a", 100) >> Forgotten("a") >> Interrupted(0) >> Settled(0, [])


def test_second_interruption_leaves_stopped_items_to_the_first() -> None:
    ledger = PlaybackLedger()
    book = Playbook(ledger) >> audio("a", 100) >> Interrupted(0)
    assert book
    assert ledger.open_ids() == (frozenset(), frozenset())
    assert book >> Interrupted(0.01) >> Settled(0.02, [heard("a", 10)]) << Truncate("a", 0, 10) >> Settled(0.03, [])


def test_audio_after_the_interruption_is_a_new_account() -> None:
    book = Playbook(PlaybackLedger()) >> audio("a", 100) >> Interrupted(0) >> audio("b", 50)
    assert book >> Settled(0, []) << Truncate("a", 0, 0) >> Interrupted(1) >> Settled(1, []) << Truncate("b", 0, 0)


def test_open_ids_name_responses_and_items() -> None:
    ledger = PlaybackLedger()
    assert Playbook(ledger) >> audio("a", 100) >> AudioReceived(0, "b", 0, "", 48, PCM_BYTES_PER_MS)
    assert ledger.open_ids() == (frozenset({"r-a"}), frozenset({"a", "b"}))


def test_estimate_counts_the_time_since_the_first_audio() -> None:
    book = Playbook(PlaybackLedger()) >> audio("a", 1000, at=10.0) >> Interrupted(10.25)
    assert book >> Settled(10.3, None) << Truncate("a", 0, 250)


def test_estimate_plays_items_one_after_the_other() -> None:
    ledger = PlaybackLedger()
    book = Playbook(ledger) >> audio("a", 1000, at=0.0) >> AudioEnded(0.1, "a", 0)
    book = book >> audio("b", 1000, at=0.1) >> AudioEnded(0.1, "b", 0)
    assert book
    assert ledger.seconds_to_end(0.1) == 0.9
    assert book >> Heard(1.0, None) << ReportHeard("a", 1000) >> Interrupted(1.5)
    assert book >> Settled(1.5, None) << Truncate("b", 0, 500)


def test_nothing_to_wait_for_without_ended_audio() -> None:
    ledger = PlaybackLedger()
    assert ledger.seconds_to_end(0) is None
    assert Playbook(ledger) >> audio("a", 1000) >> AudioEnded(0, "unknown", 0)
    assert ledger.seconds_to_end(0) is None
    assert not ledger.awaits_end
    assert Playbook(ledger) >> AudioEnded(0, "a", 0)
    assert ledger.awaits_end


ITEMS = st.sampled_from(["a", "b", "c"])
TIMES = st.floats(0, 100, allow_nan=False)
POSITIONS = st.none() | st.lists(st.builds(ItemPosition, ITEMS, st.just(0), st.integers(-10, 5000)), max_size=3)
FACTS = st.one_of(
    st.builds(AudioReceived, TIMES, ITEMS, st.just(0), st.just("r"), st.integers(0, 100_000), st.just(48.0)),
    st.builds(AudioEnded, TIMES, ITEMS, st.just(0)),
    st.builds(Heard, TIMES, POSITIONS),
    st.builds(Interrupted, TIMES, st.booleans()),
    st.builds(Settled, TIMES, POSITIONS),
    st.builds(MessageBegan, ITEMS, st.just("r")),
    st.builds(NothingToHear, ITEMS),
    st.builds(Forgotten, ITEMS),
)


@given(st.lists(FACTS, max_size=50))
def test_truncated_is_never_more_than_received(facts: list[Any]) -> None:
    ledger = PlaybackLedger()
    received: dict[str, int] = {}
    for fact in facts:
        if isinstance(fact, AudioReceived):
            received[fact.item_id] = received.get(fact.item_id, 0) + fact.size
        for effect in ledger.handle(fact):
            if isinstance(effect, Truncate):
                assert isinstance(effect.audio_end_ms, int)
                assert 0 <= effect.audio_end_ms <= received[effect.item_id] // 48
        seconds = ledger.seconds_to_end(50.0)
        assert seconds is None or seconds >= 0
