"""Where the server plays: its own words about its buffer drive what is told, and an interruption asks it to clear."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import UserError
from app.realtime import model_events as out
from app.realtime import model_inputs as ask
from app.realtime.model.base import ItemPosition
from app.realtime.model.effects import (
    Effect,
    Opened,
    PlaybackProgressed,
    PlaybackSettled,
    SendFrame,
)
from app.realtime.model.machine import WireMachine
from tests import wire_frames as wire
from tests.playbook import Anything, Frame, Playbook
from tests.wire_machine import Told, asked, got, told

CLEAR = Frame("output_audio_buffer.clear")
CANCEL = Frame("response.cancel", response_id="r1")


def started(response_id: str = "r1") -> str:
    return wire.frame("output_audio_buffer.started", response_id=response_id)


def stopped(response_id: str = "r1") -> str:
    return wire.frame("output_audio_buffer.stopped", response_id=response_id)


def cleared(response_id: str = "r1") -> str:
    return wire.frame("output_audio_buffer.cleared", response_id=response_id)


def truncated(item_id: str = "a1", **fields: Any) -> str:
    return wire.frame("conversation.item.truncated", item_id=item_id, content_index=0, **fields)


def says(text: str, item_id: str = "a1", response_id: str = "r1") -> str:
    part = {"response_id": response_id, "item_id": item_id, "output_index": 0, "content_index": 0}
    return wire.frame("response.output_audio_transcript.delta", delta=text, **part)


def part(kind: str, item_id: str = "a1", response_id: str = "r1") -> str:
    place = {"response_id": response_id, "item_id": item_id, "output_index": 0, "content_index": 0}
    return wire.frame("response.content_part.added", part={"type": kind}, **place)


def queued(item_id: str = "a1", response_id: str = "r1") -> out.RealtimeModelSpeechQueuedEvent:
    return out.RealtimeModelSpeechQueuedEvent(item_id, response_id)


def delta(text: str, item_id: str = "a1", response_id: str = "r1") -> out.RealtimeModelTranscriptDeltaEvent:
    return out.RealtimeModelTranscriptDeltaEvent(item_id, text, response_id)


def cut(heard_ms: int | None, item_id: str = "a1") -> out.RealtimeModelAudioInterruptedEvent:
    return out.RealtimeModelAudioInterruptedEvent(item_id, 0, heard_ms)


def done(heard_ms: int, item_id: str = "a1") -> out.RealtimeModelPlaybackDoneEvent:
    return out.RealtimeModelPlaybackDoneEvent(item_id, heard_ms)


def kept(heard_ms: int, item_id: str = "a1") -> out.RealtimeModelItemTruncatedEvent:
    return out.RealtimeModelItemTruncatedEvent(item_id, 0, heard_ms)


def interrupt(**options: Any) -> ask.RealtimeModelSendInterrupt:
    return ask.RealtimeModelSendInterrupt(**options)


def joined(**session: Any) -> WireMachine:
    """Attached to a call of which nothing is known yet."""
    machine = WireMachine(has_tracker=False, does_server_play=True)
    machine.handle(Opened(0.0, {"type": "realtime"}, is_attached=True))
    machine.handle(got(wire.session_updated(**session)))
    assert machine.is_ready
    return machine


def quiet(**session: Any) -> WireMachine:
    """Attached, and the server said that it plays nothing."""
    machine = joined(**session)
    machine.handle(got(stopped("r0")))
    return machine


def speaking(**session: Any) -> WireMachine:
    """A response runs, its transcript came, and the server plays it since 1 s."""
    machine = quiet(**session)
    machine.handle(got(wire.response_created("r1"), at=0.5))
    machine.handle(got(says("Good morning."), at=0.6))
    machine.handle(got(started(), at=1.0))
    return machine


def sent(effects: list[Effect]) -> list[SendFrame]:
    return [effect for effect in effects if isinstance(effect, SendFrame)]


def test_settings_go_out_at_once_when_attached() -> None:
    machine = WireMachine(has_tracker=False, does_server_play=True)
    assert Playbook(machine) >> Opened(0, {"type": "realtime"}, is_attached=True) << Frame("session.update")


@pytest.mark.parametrize("commit", [True, False])
def test_audio_of_our_own_is_a_clear_user_error(commit: bool) -> None:
    with pytest.raises(UserError, match="line of its own"):
        quiet().handle(asked(ask.RealtimeModelSendAudio(b"\0\0", commit)))


def test_answer_that_is_played_to_its_end() -> None:
    book = Playbook(quiet()) >> got(wire.response_created("r1")) << Anything()
    book = book >> got(part("audio")) << Told(queued()) << Told()
    book = book >> got(says("Good morning.")) << Told(delta("Good morning."))
    book = book >> got(started(), at=1.0) << Told()
    book = book >> got(wire.response_done("r1")) << Anything()
    assert book >> got(stopped(), at=3.5) << Told(done(2500)) << Told()


@pytest.mark.parametrize("frame", [part("audio"), part("output_audio"), says("Hi")])
def test_item_is_queued_with_its_first_sign_of_speech(frame: str) -> None:
    assert told(quiet().handle(got(frame)))[0] == queued()


def test_written_answer_is_never_played() -> None:
    machine = quiet()
    machine.handle(got(wire.response_created("r1")))
    assert told(machine.handle(got(part("text")))) == []
    machine.handle(got(wire.response_done("r1")))
    assert machine.handle(asked(interrupt())) == []


def test_two_items_share_the_time_by_their_words() -> None:
    machine = speaking()
    machine.handle(got(says("x" * 39, "a2")))
    assert told(machine.handle(got(stopped(), at=5.0))) == [done(1000), done(3000, "a2")]


def test_voice_leaves_everything_to_a_server_that_interrupts() -> None:
    machine = speaking(interrupt_response=True)
    assert sent(machine.handle(got(wire.speech_started(), at=2.0))) == []
    machine.handle(got(wire.response_done("r1", "cancelled"), at=2.1))
    assert told(machine.handle(got(cleared(), at=2.25))) == [cut(1250)]
    assert told(machine.handle(got(truncated(audio_end_ms=1180)))) == [kept(1180)]


def test_servers_own_figure_wins_when_it_comes_first() -> None:
    machine = speaking()
    machine.handle(got(truncated("a9", audio_end_ms=5)))
    assert told(machine.handle(got(truncated(audio_end_ms=700)))) == [kept(700)]
    assert told(machine.handle(got(cleared(), at=9.0))) == [cut(700)]


def test_voice_cancels_and_clears_when_the_server_does_not() -> None:
    book = Playbook(speaking(interrupt_response=False)) >> got(wire.speech_started(), at=2.0)
    assert book << CANCEL << CLEAR << Anything()


def test_interrupt_cancels_clears_and_never_truncates() -> None:
    machine = speaking()
    book = Playbook(machine) >> asked(interrupt(force_response_cancel=True), at=2.0) << CANCEL << CLEAR
    book = book >> got(wire.response_done("r1", "cancelled")) << Anything()
    book = book >> got(cleared(), at=2.5) << Told(cut(1500)) << Told()
    assert book >> got(truncated(audio_end_ms=1400)) << Told(kept(1400)) << Told()


def test_interrupt_while_only_playing_clears_without_a_cancel() -> None:
    machine = speaking()
    machine.handle(got(wire.response_done("r1")))
    assert Playbook(machine) >> asked(interrupt(force_response_cancel=True)) << CLEAR


def test_interrupt_of_an_answer_that_is_still_to_be_played_clears() -> None:
    machine = quiet()
    machine.handle(got(wire.response_created("r1")))
    machine.handle(got(says("Hi")))
    machine.handle(got(wire.response_done("r1")))
    assert Playbook(machine) >> asked(interrupt()) << CLEAR


def test_second_interrupt_cannot_hit_the_next_answer() -> None:
    machine = speaking()
    machine.handle(asked(interrupt()))
    assert machine.handle(asked(interrupt())) == []


def test_stop_key_clears_what_a_server_failed_to_stop_by_itself() -> None:
    machine = speaking()
    machine.handle(got(wire.speech_started()))
    assert Playbook(machine) >> asked(interrupt()) << CANCEL << CLEAR


def test_nothing_is_sent_when_nothing_plays() -> None:
    assert quiet().handle(asked(interrupt(force_response_cancel=True))) == []
    finished = speaking()
    finished.handle(got(wire.response_done("r1")))
    finished.handle(got(stopped()))
    assert finished.handle(asked(interrupt(force_response_cancel=True))) == []


def test_what_played_before_we_joined_is_stopped_too() -> None:
    machine = joined()
    frames = sent(machine.handle(asked(interrupt(force_response_cancel=True))))
    assert frames == [Frame("response.cancel"), CLEAR]
    assert "response_id" not in frames[0].frame
    assert machine.handle(asked(interrupt())) == []


def test_joined_in_the_middle_nobody_knows_how_much_was_heard() -> None:
    machine = joined()
    machine.handle(got(says("and so on"), at=5.0))
    machine.handle(got(wire.response_done("r1"), at=5.5))
    assert told(machine.handle(got(cleared(), at=6.0))) == [cut(None)]


def test_joined_in_the_middle_the_end_is_told_with_what_was_witnessed() -> None:
    machine = joined()
    machine.handle(got(says("and so on"), at=5.0))
    assert told(machine.handle(got(stopped(), at=6.0))) == [done(1000)]


def test_several_items_cut_off_are_unknown_until_the_server_tells() -> None:
    machine = speaking()
    machine.handle(got(says("And more.", "a2")))
    machine.handle(got(truncated("a2", audio_end_ms=0)))
    assert told(machine.handle(got(cleared(), at=3.0))) == [cut(None), cut(0, "a2")]


def test_answer_cancelled_before_it_was_played_was_not_heard() -> None:
    machine = quiet()
    machine.handle(got(wire.response_created("r1")))
    machine.handle(got(says("Hi")))
    assert told(machine.handle(got(wire.response_done("r1", "cancelled"))))[0] == cut(0)
    assert told(machine.handle(got(says(" there")))) == [delta(" there")]
    assert told(machine.handle(got(cleared()))) == []


def test_answer_whose_request_was_interrupted_is_cleared_when_it_plays() -> None:
    machine = quiet()
    machine.handle(asked(ask.RealtimeModelSendUserInput("hi")))
    assert sent(machine.handle(asked(interrupt()))) == [Frame("response.cancel")]
    machine.handle(got(wire.response_created("r1", "st_response_1")))
    assert Playbook(machine) >> got(started()) << CLEAR << Told()


def test_answer_whose_beginning_crossed_our_clear_is_not_cleared_again() -> None:
    machine = quiet()
    machine.handle(got(wire.response_created("r1")))
    assert sent(machine.handle(asked(interrupt()))) == [CANCEL, CLEAR]
    assert sent(machine.handle(got(started()))) == []


def test_answer_that_is_made_on_in_silence_is_cleared_each_time_it_begins_to_play() -> None:
    machine = quiet()
    machine.handle(got(wire.response_created("r1")))
    assert sent(machine.handle(asked(interrupt(playback_only=True)))) == [CLEAR]
    assert sent(machine.handle(got(started()))) == [CLEAR]


def test_interrupt_of_a_named_answer_never_touches_another() -> None:
    machine = speaking()
    machine.handle(got(wire.response_done("r1")))
    machine.handle(got(wire.response_created("r2")))
    assert machine.handle(asked(interrupt(response_id="r0"))) == []
    assert sent(machine.handle(asked(interrupt(response_id="r1", force_response_cancel=True)))) == [CLEAR]


def test_only_stopping_playback_leaves_the_response_alone() -> None:
    assert sent(speaking().handle(asked(interrupt(playback_only=True)))) == [CLEAR]


def test_copy_of_the_audio_is_passed_on_until_an_interruption() -> None:
    machine = speaking()
    assert [event.type for event in told(machine.handle(got(wire.audio_delta())))] == ["audio"]
    machine.handle(asked(interrupt()))
    assert told(machine.handle(got(wire.audio_delta()))) == []
    assert told(machine.handle(got(wire.audio_done()))) == []


def test_end_of_making_is_not_the_end_of_playing() -> None:
    assert told(speaking().handle(got(wire.audio_done()))) == [out.RealtimeModelAudioDoneEvent("a1", 0)]


def test_deleted_item_is_neither_heard_nor_interrupted() -> None:
    machine = speaking()
    machine.handle(got(wire.frame("conversation.item.deleted", item_id="a1")))
    assert told(machine.handle(got(stopped()))) == []


def test_devices_of_ours_mean_nothing() -> None:
    machine = speaking()
    positions = [ItemPosition("a1", 0, 100)]
    assert machine.handle(PlaybackProgressed(1, positions)) == []
    assert machine.handle(PlaybackSettled(1, positions)) == []
    assert not machine.awaits_playback


@pytest.mark.parametrize("fields", [{}, {"audio_end_ms": -1}])
def test_truncation_that_makes_no_sense_changes_nothing(fields: dict[str, int]) -> None:
    assert [event for event in told(speaking().handle(got(truncated(**fields)))) if event.type != "error"] == []


def test_truncation_of_nothing_is_one_fault() -> None:
    machine = speaking()
    frame = wire.frame("conversation.item.truncated", audio_end_ms=1)
    assert [event.type for event in told(machine.handle(got(frame)))] == ["error"]


def test_buffer_events_without_an_id_mean_the_newest_answer() -> None:
    machine = quiet()
    machine.handle(got(wire.response_created("r1")))
    machine.handle(got(says("Hi")))
    machine.handle(got(wire.frame("output_audio_buffer.started"), at=1.0))
    assert told(machine.handle(got(wire.frame("output_audio_buffer.stopped"), at=2.0))) == [done(1000)]
    assert told(machine.handle(got(wire.frame("output_audio_buffer.cleared")))) == []


def test_server_that_names_no_answers_is_still_followed_after_an_interruption() -> None:
    machine = quiet()
    for item_id in ("a1", "a2"):
        assert told(machine.handle(got(says("Hi", item_id, ""))))[0] == queued(item_id, "")
        machine.handle(got(wire.frame("output_audio_buffer.started"), at=1.0))
        assert sent(machine.handle(asked(interrupt()))) == [CLEAR]
        assert told(machine.handle(got(wire.frame("output_audio_buffer.cleared"), at=1.5))) == [cut(500, item_id)]


def test_answers_that_are_never_played_are_forgotten_within_bounds() -> None:
    machine = quiet()
    for number in range(100):
        machine.handle(got(wire.response_created(f"r{number}")))
        machine.handle(got(says("Hi", f"a{number}", f"r{number}")))
        machine.handle(got(wire.response_done(f"r{number}")))
    assert told(machine.handle(got(stopped("r0")))) == []
    assert told(machine.handle(got(stopped("r99")))) == [done(0, "a99")]


IDS = st.sampled_from(["r1", "r2", "r3"])
FRAMES = st.one_of(
    IDS.map(wire.response_created),
    st.builds(says, st.text(max_size=3), st.sampled_from(["a1", "a2", "a3"]), IDS),
    st.builds(wire.response_done, IDS, st.sampled_from(["completed", "cancelled"])),
    IDS.map(started),
    IDS.map(stopped),
    IDS.map(cleared),
    st.builds(lambda item_id, ms: truncated(item_id, audio_end_ms=ms), st.sampled_from(["a1", "a2"]), st.integers()),
    st.just(wire.speech_started()),
    st.sampled_from([wire.session_updated(), wire.session_updated(interrupt_response=False)]),
)
STEPS = st.lists(
    FRAMES.map(got) | st.builds(ask.RealtimeModelSendInterrupt, st.booleans(), st.none() | IDS).map(asked), max_size=30
)


@given(STEPS)
def test_in_any_order_nothing_is_truncated_and_each_queued_speech_ends_at_most_once(steps: list[Any]) -> None:
    machine = joined()
    open_items: list[str] = []
    for step in steps:
        effects = machine.handle(step)
        assert {json.loads(effect.frame)["type"] for effect in sent(effects)} <= {
            "response.cancel",
            "output_audio_buffer.clear",
        }
        for event in told(effects):
            if isinstance(event, out.RealtimeModelSpeechQueuedEvent):
                open_items.append(event.item_id)
            elif isinstance(event, out.RealtimeModelPlaybackDoneEvent | out.RealtimeModelAudioInterruptedEvent):
                open_items.remove(event.item_id)
                assert event.heard_ms is None or event.heard_ms >= 0


def test_what_was_heard_of_a_reply_by_now_is_what_an_interruption_would_tell() -> None:
    machine = quiet()
    assert machine.heard_ms("a1", 0.0) is None
    for frame, at in ((wire.response_created("r1"), 0.0), (part("audio"), 0.0), (started(), 1.0)):
        machine.handle(got(frame, at))
    assert machine.heard_ms("a1", 1.5) == 500
    assert machine.heard_ms("other", 1.5) is None
