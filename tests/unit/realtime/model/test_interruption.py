"""Interruptions through the wire's machine: silence first, then cancel, then the truth about what was heard."""

from __future__ import annotations

import json
from typing import Any

from app.realtime import model_events as out
from app.realtime import model_inputs as ask
from app.realtime.model.base import ItemPosition
from app.realtime.model.effects import (
    AwaitSettle,
    Effect,
    Emit,
    FrameReceived,
    Opened,
    PlaybackProgressed,
    PlaybackSettled,
    SendFrame,
    SendRequested,
    StartTimer,
    StopPlayback,
    TimerFired,
)
from app.realtime.model.machine import WireMachine
from tests import wire_frames as wire
from tests.playbook import Anything, Frame, Playbook

STOP_A1 = StopPlayback(frozenset({"r1"}), frozenset({"a1"}))


def got(frame: str, at: float = 0.0) -> FrameReceived:
    return FrameReceived(at, frame)


def interrupt(at: float = 0.0, **options: Any) -> SendRequested:
    return SendRequested(at, ask.RealtimeModelSendInterrupt(**options))


def settled(*heard: tuple[str, int], at: float = 0.0) -> PlaybackSettled:
    return PlaybackSettled(at, [ItemPosition(item, 0, ms) for item, ms in heard])


def cut(item_id: str, heard_ms: int) -> Emit:
    return Emit((out.RealtimeModelAudioInterruptedEvent(item_id, 0, heard_ms),))


def truncate(item_id: str, ms: int) -> Frame:
    return Frame("conversation.item.truncate", item_id=item_id, content_index=0, audio_end_ms=ms)


def machine(*, has_tracker: bool = True, **session: Any) -> WireMachine:
    made = WireMachine(has_tracker=has_tracker)
    made.handle(Opened(0.0, {"type": "realtime"}))
    made.handle(got(wire.session_created(**session)))
    made.handle(got(wire.session_updated(**session)))
    return made


def speaking(ms: int = 1000, **options: Any) -> WireMachine:
    """A response runs and `ms` of its audio were received."""
    made = machine(**options)
    made.handle(got(wire.response_created("r1")))
    made.handle(got(wire.audio_delta(ms)))
    return made


def names(effects: list[Effect]) -> list[str]:
    return [type(effect).__name__ for effect in effects]


def sent(effects: list[Effect]) -> list[SendFrame]:
    return [effect for effect in effects if isinstance(effect, SendFrame)]


def audio_in(effects: list[Effect]) -> list[Any]:
    events = [event for effect in effects if isinstance(effect, Emit) for event in effect.events]
    return [
        event for event in events if isinstance(event, out.RealtimeModelAudioEvent | out.RealtimeModelAudioDoneEvent)
    ]


def test_voice_silences_the_device_before_anything_else() -> None:
    effects = speaking().handle(got(wire.speech_started()))
    assert effects[0] == STOP_A1
    assert names(effects) == ["StopPlayback", "AwaitSettle", "Emit"]


def test_voice_cancels_only_when_the_server_does_not_by_itself() -> None:
    assert sent(speaking(interrupt_response=True).handle(got(wire.speech_started()))) == []
    frames = sent(speaking(interrupt_response=False).handle(got(wire.speech_started())))
    assert frames == [Frame("response.cancel", response_id="r1")]


def test_voice_without_turn_detection_in_the_session_cancels() -> None:
    made = speaking()
    made.handle(got(wire.frame("session.updated", session={"audio": {"input": {"turn_detection": None}}})))
    assert sent(made.handle(got(wire.speech_started()))) == [Frame("response.cancel")]


def test_voice_interrupts_nothing_where_the_client_asked_to_decide_everything() -> None:
    made = speaking()
    detection = {"type": "semantic_vad", "create_response": False, "interrupt_response": False}
    made.handle(got(wire.frame("session.updated", session={"audio": {"input": {"turn_detection": detection}}})))
    effects = made.handle(got(wire.speech_started()))
    assert names(effects) == ["Emit"]
    assert audio_in(made.handle(got(wire.audio_delta())))


def test_interruption_by_voice_from_begin_to_end() -> None:
    book = Playbook(speaking()) >> got(wire.speech_started()) << STOP_A1 << AwaitSettle() << Anything()
    assert book >> settled(("a1", 250)) << truncate("a1", 250) << cut("a1", 250)


def test_late_audio_of_the_response_is_dropped_and_later_responses_are_heard() -> None:
    made = speaking()
    made.handle(got(wire.speech_started()))
    assert audio_in(made.handle(got(wire.audio_delta()))) == []
    assert audio_in(made.handle(got(wire.audio_delta(item_id="a2")))) == []
    assert audio_in(made.handle(got(wire.audio_done()))) == []
    made.handle(got(wire.response_done("r1", "cancelled")))
    made.handle(got(wire.response_created("r2")))
    assert audio_in(made.handle(got(wire.audio_delta(item_id="b1", response_id="r2"))))


def test_response_that_runs_but_has_no_audio_yet_is_dropped_too() -> None:
    made = machine()
    made.handle(got(wire.response_created("r1")))
    effects = made.handle(got(wire.speech_started()))
    assert "StopPlayback" not in names(effects)
    assert audio_in(made.handle(got(wire.audio_delta()))) == []


def test_items_queued_behind_were_not_heard_at_all() -> None:
    made = speaking(500)
    made.handle(got(wire.audio_done()))
    made.handle(got(wire.audio_delta(300, item_id="a2")))
    book = Playbook(made) >> got(wire.speech_started()) << Anything()
    book = book >> settled(("a1", 120)) << truncate("a1", 120) << cut("a1", 120)
    assert book << truncate("a2", 0) << cut("a2", 0)


def test_nothing_played_yet_is_truncated_to_nothing() -> None:
    book = Playbook(speaking()) >> got(wire.speech_started()) << Anything()
    assert book >> settled() << truncate("a1", 0) << cut("a1", 0)


def test_message_that_never_got_audio_is_deleted() -> None:
    made = machine()
    made.handle(got(wire.response_created("r1")))
    made.handle(got(wire.message_added("a1")))
    book = Playbook(made) >> interrupt() << Frame("response.cancel", response_id="r1")
    assert book << Frame("conversation.item.delete", item_id="a1")


def test_written_message_is_left_alone() -> None:
    made = machine()
    made.handle(got(wire.response_created("r1")))
    for item_id in ("a1", "a2", "a3"):
        made.handle(got(wire.message_added(item_id)))
    part = {"response_id": "r1", "output_index": 0, "content_index": 0}
    made.handle(got(wire.frame("response.content_part.added", item_id="a1", part={"type": "text"}, **part)))
    made.handle(got(wire.frame("response.output_text.delta", item_id="a2", delta="x", **part)))
    made.handle(got(wire.frame("response.output_item.done", response_id="r1", item={"id": "a3", "type": "message"})))
    assert sent(made.handle(got(wire.speech_started()))) == []


def test_nothing_happens_when_everything_was_heard() -> None:
    made = speaking(200)
    made.handle(got(wire.audio_done()))
    made.handle(got(wire.response_done("r1")))
    heard = made.handle(PlaybackProgressed(1, [ItemPosition("a1", 0, 200)]))
    assert heard == [Emit((out.RealtimeModelPlaybackDoneEvent("a1", 200),))]
    assert names(made.handle(got(wire.speech_started()))) == ["Emit"]
    assert made.handle(interrupt()) == []


def test_stop_key_cancels_even_when_the_server_would_at_voice() -> None:
    book = Playbook(speaking()) >> interrupt() << STOP_A1 << Frame("response.cancel", response_id="r1") << AwaitSettle()
    assert book >> settled(("a1", 10)) << truncate("a1", 10) << cut("a1", 10)


def test_response_is_cancelled_once_unless_forced() -> None:
    made = speaking()
    assert len(sent(made.handle(interrupt()))) == 1
    assert sent(made.handle(interrupt())) == []
    assert len(sent(made.handle(interrupt(force_response_cancel=True)))) == 1


def test_playback_that_outlives_its_response_is_stopped_without_a_cancel() -> None:
    made = speaking()
    made.handle(got(wire.audio_done()))
    made.handle(got(wire.response_done("r1")))
    effects = made.handle(interrupt())
    assert effects == [StopPlayback(frozenset({"r1"}), frozenset({"a1"})), AwaitSettle()]


def test_request_that_is_under_way_is_cancelled_and_never_heard() -> None:
    made = machine()
    made.handle(SendRequested(0, ask.RealtimeModelSendUserInput("hi")))
    frames = sent(made.handle(interrupt()))
    assert frames == [Frame("response.cancel")]
    assert "response_id" not in frames[0].frame
    made.handle(got(wire.response_created("r1", "st_response_1")))
    assert audio_in(made.handle(got(wire.audio_delta()))) == []


def test_only_cancelling_leaves_playback_alone() -> None:
    made = speaking()
    assert made.handle(interrupt(cancel_response_only=True)) == [Frame("response.cancel", response_id="r1")]
    assert audio_in(made.handle(got(wire.audio_delta())))
    assert machine().handle(interrupt(cancel_response_only=True)) == []


def test_only_stopping_playback_leaves_the_response_alone() -> None:
    made = speaking()
    made.handle(got(wire.message_added("a2")))
    effects = made.handle(interrupt(playback_only=True))
    assert names(effects) == ["StopPlayback", "AwaitSettle"]


def test_interrupt_of_a_named_response_never_touches_a_newer_one() -> None:
    made = speaking()
    made.handle(got(wire.response_done("r1")))
    made.handle(got(wire.response_created("r2")))
    assert made.handle(interrupt(response_id="r0")) == []
    effects = made.handle(interrupt(response_id="r1"))
    assert effects == [STOP_A1, AwaitSettle()]
    assert audio_in(made.handle(got(wire.audio_delta(item_id="b1", response_id="r2"))))
    assert made.handle(interrupt(response_id="r2", cancel_response_only=True)) == [Frame("response.cancel")]


def test_named_response_that_only_plays_cannot_be_cancelled() -> None:
    made = speaking()
    made.handle(got(wire.response_done("r1")))
    assert made.handle(interrupt(response_id="r1", cancel_response_only=True)) == []


def test_refusals_of_our_housekeeping_are_nobodys_business() -> None:
    made = speaking()
    frame = sent(made.handle(interrupt()))[0].frame
    assert "st_keep_" in frame
    for code in ("response_cancel_not_active", "item_truncate_invalid_item_id"):
        effects = made.handle(got(wire.error(code, "st_keep_cancel")))
        events = [event for effect in effects if isinstance(effect, Emit) for event in effect.events]
        assert [event.type for event in events] == ["raw_server_event"]


def test_last_confirmation_counts_for_interruptions_close_together() -> None:
    made = speaking()
    made.handle(got(wire.speech_started()))
    made.handle(got(wire.response_done("r1", "cancelled")))
    made.handle(got(wire.response_created("r2")))
    made.handle(got(wire.audio_delta(300, item_id="b1", response_id="r2")))
    made.handle(got(wire.speech_started("u2")))
    book = Playbook(made) >> settled(("a1", 50)) >> settled(("a1", 60), ("b1", 5))
    assert book << truncate("a1", 60) << cut("a1", 60) << truncate("b1", 5) << cut("b1", 5)


def test_item_heard_to_its_end_while_stopping_is_not_truncated() -> None:
    made = speaking(200)
    made.handle(got(wire.audio_done()))
    made.handle(got(wire.speech_started()))
    book = Playbook(made) >> settled(("a1", 200))
    assert book << Emit((out.RealtimeModelPlaybackDoneEvent("a1", 200),))


def test_audio_in_g711_is_measured_with_its_own_rate() -> None:
    made = speaking(1000, format={"type": "audio/pcmu"})  # 48,000 bytes are 6 s of mu-law
    made.handle(got(wire.speech_started()))
    assert sent(made.handle(settled(("a1", 99_999)))) == [truncate("a1", 6000)]


def test_format_of_one_response_counts_for_its_audio() -> None:
    made = machine()
    own = {"output": {"format": {"type": "audio/pcma"}}}
    made.handle(got(wire.response_created("r1", audio=own)))
    made.handle(got(wire.audio_delta(100)))
    made.handle(got(wire.speech_started()))
    assert sent(made.handle(settled(("a1", 99_999)))) == [truncate("a1", 600)]


def test_without_tracker_what_was_heard_is_estimated_at_once() -> None:
    made = speaking(1000, has_tracker=False)
    book = Playbook(made) >> got(wire.speech_started(), at=0.3) << STOP_A1 << truncate("a1", 300)
    assert book << cut("a1", 300) << Anything()


def test_without_tracker_a_timer_tells_the_end() -> None:
    made = speaking(1000, has_tracker=False)
    effects = made.handle(got(wire.audio_done(), at=0.4))
    assert effects[0] == StartTimer("playback:heard", 0.6)
    assert made.handle(TimerFired(1.0, "playback:heard")) == [Emit((out.RealtimeModelPlaybackDoneEvent("a1", 1000),))]
    assert made.handle(TimerFired(2.0, "playback:heard")) == []


def test_deleted_item_is_not_truncated() -> None:
    made = speaking()
    made.handle(got(wire.frame("conversation.item.deleted", item_id="a1")))
    assert "StopPlayback" not in names(made.handle(got(wire.speech_started())))


def test_progress_is_asked_for_only_when_an_end_is_near() -> None:
    made = speaking()
    assert not made.awaits_playback
    made.handle(got(wire.audio_done()))
    assert made.awaits_playback


def test_dropped_ids_are_remembered_within_bounds() -> None:
    made = machine()
    for n in range(300):
        made.handle(got(wire.response_created(f"r{n}")))
        made.handle(interrupt())
    assert len(made._interruption._dropped) == 256
    assert audio_in(made.handle(got(wire.audio_delta(response_id="r299")))) == []


def said(text: str) -> SendRequested:
    return SendRequested(0.0, ask.RealtimeModelSendUserInput(text))


def frames(effects: list[Effect]) -> list[str]:
    """The names of what is sent."""
    return [json.loads(effect.frame)["type"] for effect in effects if isinstance(effect, SendFrame)]


def test_next_answer_is_asked_for_only_when_the_server_knows_what_was_heard() -> None:
    spoken = speaking()
    spoken.handle(got(wire.response_done("r1")))
    assert frames(spoken.handle(interrupt())) == []
    assert frames(spoken.handle(said("stop"))) == ["conversation.item.create"]
    assert frames(spoken.handle(settled(("a1", 250)))) == ["conversation.item.truncate", "response.create"]


def test_answer_after_a_cancelled_one_waits_for_the_device_too() -> None:
    spoken = speaking()
    assert frames(spoken.handle(interrupt())) == ["response.cancel"]
    assert frames(spoken.handle(said("stop"))) == ["conversation.item.create"]
    assert frames(spoken.handle(got(wire.response_done("r1", "cancelled")))) == []
    assert frames(spoken.handle(settled(("a1", 250)))) == ["conversation.item.truncate", "response.create"]


def test_request_that_is_interrupted_before_it_left_is_cancelled_behind_itself() -> None:
    spoken = speaking()
    spoken.handle(got(wire.response_done("r1")))
    spoken.handle(interrupt())
    spoken.handle(said("stop"))
    assert frames(spoken.handle(interrupt(force_response_cancel=True))) == []
    assert frames(spoken.handle(settled(("a1", 250)))) == [
        "conversation.item.truncate",
        "response.create",
        "response.cancel",
    ]


def test_item_that_began_after_its_response_was_stopped_was_not_heard_at_all() -> None:
    made = speaking()
    made.handle(interrupt())
    late = got(wire.audio_delta(item_id="a2"))
    assert made.handle(late)[1:] == [truncate("a2", 0), cut("a2", 0)]
    assert made.handle(late)[1:] == []
    assert made.handle(settled(("a1", 250))) == [truncate("a1", 250), cut("a1", 250)]


def test_late_audio_never_cuts_an_item_that_was_heard_to_its_end() -> None:
    made = speaking(100)
    made.handle(got(wire.audio_done()))
    assert made.handle(PlaybackProgressed(0.1, [ItemPosition("a1", 0, 100)])) != []
    made.handle(got(wire.audio_delta()))
    assert names(made.handle(interrupt())) == ["SendFrame"], "the response is cancelled, nothing was playing"
    assert made.handle(got(wire.audio_delta()))[1:] == []


def test_interrupt_of_a_named_response_does_nothing_once_a_newer_one_can_be_heard() -> None:
    made = speaking()
    made.handle(got(wire.response_done("r1")))
    made.handle(got(wire.response_created("r2")))
    made.handle(got(wire.audio_delta(item_id="b1", response_id="r2")))
    assert made.handle(interrupt(response_id="r1")) == []
    assert made.handle(interrupt(response_id="r2"))[0] == StopPlayback(frozenset({"r1", "r2"}), frozenset({"a1", "b1"}))


def test_a_confirmation_that_nobody_waited_for_does_not_count_for_the_next_interruption() -> None:
    made = speaking()
    assert made.handle(settled()) == []
    for _ in range(2):
        made.handle(got(wire.speech_started()))
        made.handle(got(wire.audio_delta(100, item_id="b1", response_id="r2")))
    assert made.handle(settled(("a1", 10))) == []
    assert made.handle(settled(("a1", 20)))[0] == truncate("a1", 20)


def test_item_whose_end_was_not_told_ends_with_its_response() -> None:
    made = speaking(100)
    made.handle(got(wire.response_done("r1")))
    assert made.awaits_playback
    assert made.handle(PlaybackProgressed(0.1, [ItemPosition("a1", 0, 100)])) == [
        Emit((out.RealtimeModelPlaybackDoneEvent("a1", 100),))
    ]


def test_response_without_an_id_ends_nothing() -> None:
    made = speaking(100)
    made.handle(got(wire.response_done("")))
    assert not made.awaits_playback


def test_what_was_heard_by_now_is_what_an_interruption_would_tell() -> None:
    one = machine(has_tracker=False)
    assert one.heard_ms("a1", 0.0) is None
    one.handle(got(wire.response_created("r1")))
    one.handle(got(wire.message_added()))
    one.handle(got(wire.audio_delta(1000), at=1.0))
    one.handle(PlaybackProgressed(1.25, None))
    assert one.heard_ms("a1", 1.25) == 250
