"""The history folds what the model says into items."""

from __future__ import annotations

from app.realtime.model_events import RealtimeModelToolCallEvent
from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    AssistantText,
    InputAudio,
    InputText,
    RealtimeToolCallItem,
    SystemMessageItem,
    UserMessageItem,
)
from app.realtime.session.conversation import Conversation, spoken_text
from app.realtime.session.order import FRONT


def said(conversation: Conversation, item_id: str) -> AssistantMessageItem:
    item = conversation.get(item_id)
    assert isinstance(item, AssistantMessageItem)
    return item


def speech(item_id: str = "u1", previous: str | None = None) -> UserMessageItem:
    return UserMessageItem(item_id=item_id, previous_item_id=previous, content=[InputAudio()])


def test_speech_has_its_row_before_its_transcript() -> None:
    conversation = Conversation()
    assert [change.kind for change in conversation.put(speech())] == ["added"]
    conversation.add_user_transcript("u1", "book a ")
    conversation.add_user_transcript("u1", "table")
    assert conversation.get("u1") == UserMessageItem(item_id="u1", content=[InputAudio(transcript="book a table")])
    conversation.set_user_transcript("u1", "Book a table.")
    assert conversation.get("u1") == UserMessageItem(item_id="u1", content=[InputAudio(transcript="Book a table.")])


def test_a_transcript_that_failed_says_so_and_keeps_what_there_is() -> None:
    conversation = Conversation()
    conversation.put(speech())
    conversation.add_user_transcript("u1", "boo")
    conversation.fail_user_transcript("u1")
    item = conversation.get("u1")
    assert isinstance(item, UserMessageItem)
    assert item.content == [InputAudio(transcript="boo", transcription_failed=True)]


def test_a_transcript_that_comes_before_its_item_is_kept_and_placed_later() -> None:
    conversation = Conversation()
    conversation.put(SystemMessageItem(item_id="s"))
    conversation.add_assistant_text("a1", "hello", is_spoken=True)
    conversation.set_user_transcript("u1", "hi")
    conversation.put(speech("u1", "s"))
    assert [item.item_id for item in conversation.items] == ["s", "u1", "a1"]
    assert conversation.items[1].content[0].transcript == "hi"  # type: ignore[union-attr] # it is the user's speech


def test_streamed_text_grows_and_the_final_item_replaces_it() -> None:
    conversation = Conversation()
    assert conversation.add_assistant_text("a1", "Hel", is_spoken=True)[0].kind == "added"
    assert conversation.add_assistant_text("a1", "l", is_spoken=True) == []
    assert conversation.add_assistant_text("a1", "o", is_spoken=True) == []
    assert conversation.is_behind
    [grown] = conversation.catch_up()
    assert (grown.kind, grown.item) == ("changed", said(conversation, "a1"))
    assert spoken_text(said(conversation, "a1")) == "Hello"
    assert said(conversation, "a1").status == "in_progress"
    assert not conversation.is_behind
    assert conversation.catch_up() == []
    done = AssistantMessageItem(item_id="a1", status="completed", content=[AssistantAudio(transcript="Hello!")])
    conversation.put(done)
    assert said(conversation, "a1") == done


def test_growth_that_was_looked_at_is_still_told() -> None:
    conversation = Conversation()
    for piece in ("a", "b", "c"):
        conversation.add_assistant_text("a1", piece, is_spoken=True)
    assert spoken_text(said(conversation, "a1")) == "abc"
    assert [change.item_id for change in conversation.catch_up()] == ["a1"]


def test_growth_is_told_once_when_the_item_changes_otherwise() -> None:
    conversation = Conversation()
    for piece in ("one ", "two"):
        conversation.add_assistant_text("a1", piece, is_spoken=True)
    conversation.add_audio("a1", 100.0)
    [cut] = conversation.interrupt("a1", 50)
    assert isinstance(cut.item, AssistantMessageItem)
    assert (spoken_text(cut.item), cut.item.heard_text) == ("one two", "one")
    assert conversation.catch_up() == []


def test_growth_of_a_deleted_item_is_forgotten() -> None:
    conversation = Conversation()
    for item_id in ("a1", "a2"):
        conversation.add_assistant_text(item_id, "a", is_spoken=True)
        conversation.add_assistant_text(item_id, "b", is_spoken=True)
    assert len(conversation.items) == 2
    conversation.add_assistant_text("a1", "c", is_spoken=True)
    conversation.delete("a1")
    assert [change.item_id for change in conversation.catch_up()] == ["a2"]


def test_text_is_never_lost_to_an_emptier_version() -> None:
    conversation = Conversation()
    conversation.add_assistant_text("a1", "Hello", is_spoken=True)
    conversation.put(AssistantMessageItem(item_id="a1", status="incomplete", content=[AssistantAudio()]))
    assert spoken_text(said(conversation, "a1")) == "Hello"
    conversation.put(AssistantMessageItem(item_id="a1", status="incomplete", content=[]))
    assert spoken_text(said(conversation, "a1")) == "Hello"
    conversation.put(AssistantMessageItem(item_id="a1", content=[AssistantAudio(transcript="Hel")]))
    assert spoken_text(said(conversation, "a1")) == "Hello"


def test_the_same_item_again_changes_nothing() -> None:
    conversation = Conversation()
    conversation.put(speech())
    assert conversation.put(speech()) == []


def test_the_whole_text_of_a_part_takes_the_place_of_its_pieces() -> None:
    conversation = Conversation()
    [added] = conversation.set_assistant_text("a1", 0, "At fi", is_spoken=True)
    assert (added.kind, said(conversation, "a1").status) == ("added", "in_progress")
    conversation.add_assistant_text("a1", "ve.", is_spoken=True)
    assert conversation.set_assistant_text("a1", 0, "At fi", is_spoken=True) == []
    assert spoken_text(said(conversation, "a1")) == "At five.", "text that arrived is not lost"
    conversation.set_assistant_text("a1", 0, "At six.", is_spoken=True)
    conversation.set_assistant_text("a1", 1, "Bye.", is_spoken=True)
    conversation.set_assistant_text("a1", 0, "6 pm", is_spoken=False)
    assert said(conversation, "a1").content == [
        AssistantAudio(transcript="At six."),
        AssistantAudio(transcript="Bye."),
        AssistantText(text="6 pm"),
    ]
    conversation.delete("a1")
    conversation.put(speech())
    assert conversation.set_assistant_text("a1", 0, "back", is_spoken=True) == []
    assert conversation.set_assistant_text("u1", 0, "no agent", is_spoken=True) == []


def test_spoken_and_written_text_are_different_contents() -> None:
    conversation = Conversation()
    conversation.add_assistant_text("a1", "spoken", is_spoken=True)
    conversation.add_assistant_text("a1", "written", is_spoken=False)
    conversation.add_assistant_text("a1", " more", is_spoken=False)
    assert said(conversation, "a1").content == [AssistantAudio(transcript="spoken"), AssistantText(text="written more")]


def test_an_interrupted_item_keeps_its_text_and_what_was_heard() -> None:
    conversation = Conversation()
    conversation.add_assistant_text("a1", "We open at five today", is_spoken=True)
    conversation.add_audio("a1", 2000)
    conversation.interrupt("a1", 1000)
    item = said(conversation, "a1")
    assert spoken_text(item) == "We open at five today"
    assert (item.heard_ms, item.heard_text, item.status) == (1000, "We open at", "incomplete")
    conversation.put(AssistantMessageItem(item_id="a1", status="completed", content=[AssistantAudio()]))
    assert said(conversation, "a1") == item


def test_text_that_comes_after_the_interruption_still_gets_its_estimate() -> None:
    conversation = Conversation()
    conversation.put(AssistantMessageItem(item_id="a1"))
    conversation.add_audio("a1", 2000)
    conversation.interrupt("a1", 1000)
    conversation.add_assistant_text("a1", "We open at five today", is_spoken=True)
    assert said(conversation, "a1").heard_text == "We open at"


def test_nothing_heard_is_told_from_nothing_known() -> None:
    conversation = Conversation()
    conversation.add_assistant_text("a1", "Hello", is_spoken=True)
    assert conversation.interrupt("a1", None) == []
    conversation.interrupt("a1", 0)
    assert (said(conversation, "a1").heard_ms, said(conversation, "a1").heard_text) == (0, "")


def test_a_call_and_its_output_are_one_item() -> None:
    conversation = Conversation()
    conversation.put(RealtimeToolCallItem(item_id="f1", call_id="c1", name="clock"))
    conversation.call(RealtimeModelToolCallEvent("clock", "c1", "{}", id="f1"))
    assert conversation.dangling() == ["c1"]
    conversation.answer("c1", "12")
    conversation.put(RealtimeToolCallItem(item_id="f1", call_id="c1", name="clock", status="in_progress"))
    [item] = conversation.items
    assert item == RealtimeToolCallItem(
        item_id="f1", call_id="c1", name="clock", arguments="{}", output="12", status="completed"
    )
    assert conversation.dangling() == []


def test_a_deleted_item_is_gone_and_unknown_ones_are_nothing() -> None:
    conversation = Conversation()
    conversation.put(speech())
    assert [change.kind for change in conversation.delete("u1")] == ["deleted"]
    assert conversation.delete("u1") == []
    assert conversation.items == []
    assert conversation.answer("c9", "x") == []
    assert conversation.interrupt("a9", 3) == []


def test_hidden_items_hold_a_place_for_those_that_follow_them() -> None:
    conversation = Conversation()
    conversation.put(speech("u1"))
    conversation.hide("output", "u1")
    conversation.put(speech("u2"))
    conversation.put(AssistantMessageItem(item_id="a1", previous_item_id="output"))
    assert [item.item_id for item in conversation.items] == ["u1", "a1", "u2"]


def test_what_a_new_connection_says_of_replayed_items_changes_nothing() -> None:
    conversation = Conversation()
    conversation.add_assistant_text("a1", "We open at five", is_spoken=True)
    conversation.settle(["a1"])
    replayed = AssistantMessageItem(item_id="a1", status="completed", content=[AssistantText(text="We open")])
    assert conversation.put(replayed) == []
    assert conversation.add_assistant_text("a1", " more", is_spoken=True) == []
    assert spoken_text(said(conversation, "a1")) == "We open at five"


def test_an_item_whose_kind_does_not_fit_the_event_is_left_alone() -> None:
    conversation = Conversation()
    conversation.put(SystemMessageItem(item_id="s", content=[InputText(text="be nice")]))
    assert conversation.add_assistant_text("s", "x", is_spoken=True) == []
    assert conversation.set_user_transcript("s", "x") == []
    assert conversation.items == [SystemMessageItem(item_id="s", content=[InputText(text="be nice")])]


def test_a_hidden_item_that_is_shown_already_stays() -> None:
    conversation = Conversation()
    conversation.put(speech("u1"))
    conversation.put(speech("u2"))
    conversation.hide("u2", FRONT)
    assert [item.item_id for item in conversation.items] == ["u1", "u2"]


def test_a_call_keeps_the_place_it_says_and_its_replay_changes_nothing() -> None:
    conversation = Conversation()
    conversation.put(speech("u1"))
    conversation.put(speech("u2"))
    call = RealtimeModelToolCallEvent("clock", "c1", "{}", id="f1", previous_item_id="u1")
    conversation.call(call)
    assert [item.item_id for item in conversation.items] == ["u1", "f1", "u2"]
    conversation.settle(["f1"])
    assert conversation.call(call) == []


def test_a_call_without_an_item_id_is_known_by_its_call_id() -> None:
    conversation = Conversation()
    conversation.call(RealtimeModelToolCallEvent("clock", "c1", "{}"))
    conversation.call(RealtimeModelToolCallEvent("clock", "c1", "{}"))
    assert [item.item_id for item in conversation.items] == ["c1"]


def test_one_call_shown_as_two_items_is_answered_in_both() -> None:
    conversation = Conversation()
    for item_id in ("f1", "f2"):
        conversation.put(RealtimeToolCallItem(item_id=item_id, call_id="c1", name="clock"))
    conversation.answer("c1", "12")
    assert conversation.dangling() == []


def test_the_fuller_of_two_versions_of_written_text_stays() -> None:
    conversation = Conversation()
    conversation.put(SystemMessageItem(item_id="s", content=[InputText(text="be nice")]))
    conversation.put(SystemMessageItem(item_id="s", content=[InputText(text=None)]))
    assert conversation.items == [SystemMessageItem(item_id="s", content=[InputText(text="be nice")])]


def test_an_item_that_changes_its_kind_is_taken_as_it_is() -> None:
    conversation = Conversation()
    conversation.put(speech("x"))
    conversation.put(SystemMessageItem(item_id="x"))
    assert conversation.items == [SystemMessageItem(item_id="x")]
    user = UserMessageItem(item_id="y", content=[InputText(text="a")])
    conversation.put(user)
    conversation.put(UserMessageItem(item_id="y", content=[InputAudio(transcript="b")]))
    assert conversation.get("y") == UserMessageItem(item_id="y", content=[InputAudio(transcript="b")])


def test_what_the_agent_was_saying_when_the_connection_went_is_incomplete() -> None:
    conversation = Conversation()
    conversation.put(AssistantMessageItem(item_id="a1", status="completed"))
    conversation.add_assistant_text("a2", "We op", is_spoken=True)
    assert [change.item_id for change in conversation.cut_off()] == ["a2"]
    assert (said(conversation, "a1").status, said(conversation, "a2").status) == ("completed", "incomplete")
    assert conversation.cut_off() == []


def test_a_transcript_that_comes_after_its_item_was_deleted_brings_nothing_back() -> None:
    conversation = Conversation()
    conversation.put(speech())
    conversation.delete("u1")
    assert conversation.set_user_transcript("u1", "late") == []
    assert conversation.add_assistant_text("u1", "late", is_spoken=True) == []
    assert conversation.items == []
    conversation.put(speech())
    assert [item.item_id for item in conversation.items] == ["u1"], "the model may show it again"


def test_a_transcript_stays_beside_the_other_contents_of_its_message() -> None:
    conversation = Conversation()
    both = UserMessageItem(item_id="u1", content=[InputAudio(), InputText(text="and this")])
    conversation.put(both)
    conversation.set_user_transcript("u1", "spoken")
    conversation.put(both)
    assert conversation.get("u1") == UserMessageItem(
        item_id="u1", content=[InputAudio(transcript="spoken"), InputText(text="and this")]
    )


def test_less_than_nothing_was_never_heard() -> None:
    conversation = Conversation()
    conversation.add_assistant_text("a1", "hello", is_spoken=True)
    conversation.interrupt("a1", -5)
    assert (said(conversation, "a1").heard_ms, said(conversation, "a1").heard_text) == (0, "")


def test_an_output_goes_only_where_its_call_still_is() -> None:
    conversation = Conversation()
    conversation.call(RealtimeModelToolCallEvent("clock", "c", "{}", "f"))
    conversation.delete("f")
    assert conversation.answer("c", "12") == []
    assert conversation.dangling() == []


def test_an_item_without_an_id_has_no_row() -> None:
    conversation = Conversation()
    assert conversation.put(speech("")) == []
    assert conversation.add_assistant_text("", "hello", is_spoken=True) == []
    assert conversation.add_user_transcript("", "hello") == []
    conversation.put(speech("u1"))
    assert [item.item_id for item in conversation.items] == ["u1"]


def test_how_much_speech_arrived_is_known_by_item() -> None:
    conversation = Conversation()
    assert conversation.received_ms("a1") == 0.0
    conversation.add_audio("a1", 40.0)
    conversation.add_audio("a1", 2.5)
    assert conversation.received_ms("a1") == 42.5


def test_an_item_that_another_one_stands_for_at_the_model_stays_until_that_one_goes() -> None:
    conversation = Conversation()
    conversation.put(AssistantMessageItem(item_id="a1"))
    conversation.put(AssistantMessageItem(item_id="a2", previous_item_id="a1"))
    conversation.settle(["a1", "a2"])
    conversation.settle(["new"], ["a1"])
    assert conversation.put(AssistantMessageItem(item_id="new", previous_item_id="a1")) == []
    assert conversation.delete("a1") == [], "only at the model"
    assert [item.item_id for item in conversation.items] == ["a1", "a2"]
    assert (conversation.name_at_model("a1"), conversation.name_at_model("a2")) == ("new", "a2")
    [gone] = conversation.delete("new")
    assert (gone.kind, gone.item_id) == ("deleted", "a1")
    assert [item.item_id for item in conversation.items] == ["a2"]


def test_another_connection_knows_of_no_stand_ins() -> None:
    conversation = Conversation()
    conversation.put(AssistantMessageItem(item_id="a1"))
    conversation.settle(["new"], ["a1"])
    conversation.settle(["a1"])
    assert conversation.name_at_model("a1") == "a1"
    assert [change.kind for change in conversation.delete("a1")] == ["deleted"]
