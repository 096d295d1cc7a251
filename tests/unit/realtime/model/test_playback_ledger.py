"""What was heard, what is truncated, what is deleted."""

from __future__ import annotations

import pytest

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
    ResponseEnded,
    Settled,
    Truncate,
)
from tests.playbook import Anything, Playbook


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


def test_end_of_a_response_ends_its_items_and_gives_up_its_empty_messages() -> None:
    ledger = PlaybackLedger()
    book = (
        Playbook(ledger) >> audio("a", 400) >> audio("b", 400) >> MessageBegan("e", "r-a") >> MessageBegan("f", "r-b")
    )
    assert book >> Heard(1, [heard("a", 400), heard("b", 400)]) >> ResponseEnded(1, "r-a") << ReportHeard("a", 400)
    assert book >> Interrupted(2) << Delete("f")
    assert ledger.has_heard("a", 0)
    assert not ledger.has_heard("b", 0)


def test_audio_after_an_item_was_heard_to_its_end_opens_no_new_account() -> None:
    ledger = PlaybackLedger()
    book = Playbook(ledger) >> audio("a", 400) >> AudioEnded(1, "a", 0) >> Heard(1, [heard("a", 400)]) << Anything()
    assert book >> audio("a", 20) >> Interrupted(2) >> Settled(2, [heard("a", 400)])
    assert not ledger.has_unheard


def test_audio_after_the_end_was_told_is_heard_before_the_item_ends() -> None:
    book = Playbook(PlaybackLedger()) >> audio("a", 400) >> AudioEnded(1, "a", 0) >> audio("a", 100)
    assert book >> Heard(1, [heard("a", 400)]) >> Heard(2, [heard("a", 500)]) << ReportHeard("a", 500)


def test_an_unknown_kind_of_fact_is_a_mistake_that_is_told() -> None:
    with pytest.raises(AssertionError):
        PlaybackLedger().handle(object())  # type: ignore[arg-type] # the mistake under test


def test_what_was_heard_of_an_item_is_known_while_it_plays_and_afterwards() -> None:
    ledger = PlaybackLedger()
    assert ledger.heard_ms("a") is None
    ledger.handle(MessageBegan("a", "r-a"))
    assert ledger.heard_ms("a") == 0
    ledger.handle(audio("a", 250))
    ledger.handle(audio("b", 500))
    ledger.handle(AudioEnded(0, "a", 0))
    ledger.handle(Heard(0.125, None))
    assert (ledger.heard_ms("a"), ledger.heard_ms("b")) == (125, 0)
    ledger.handle(Heard(0.5, None))
    assert (ledger.heard_ms("a"), ledger.heard_ms("b")) == (250, 250)
    ledger.handle(Interrupted(0.625))
    ledger.handle(Settled(0.8, None))
    assert (ledger.heard_ms("a"), ledger.heard_ms("b")) == (250, 375)


def test_an_item_in_two_parts_was_heard_as_far_as_both_were() -> None:
    ledger = PlaybackLedger()
    for index in (0, 1):
        ledger.handle(AudioReceived(0, "a", index, "r", int(250 * PCM_BYTES_PER_MS), PCM_BYTES_PER_MS))
    ledger.handle(Heard(0.375, None))
    assert ledger.heard_ms("a") == 375


def test_only_the_latest_items_that_ended_are_remembered() -> None:
    ledger = PlaybackLedger()
    for number in range(300):
        ledger.handle(audio(f"i{number}", 10))
        ledger.handle(AudioEnded(0, f"i{number}", 0))
        ledger.handle(Heard(number, [heard(f"i{number}", 10)]))
    assert (ledger.heard_ms("i0"), ledger.heard_ms("i299")) == (None, 10)
