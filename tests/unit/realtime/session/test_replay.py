"""What a new connection is given of the history."""

from __future__ import annotations

from app.realtime.protocol.items import (
    AssistantAudio,
    AssistantMessageItem,
    InputAudio,
    InputImage,
    InputText,
    RealtimeToolCallItem,
    SystemMessageItem,
    UserMessageItem,
)
from app.realtime.session.replay import owes_answer, replay

SYSTEM = SystemMessageItem(item_id="s", content=[InputText(text="be nice")])
USER = UserMessageItem(
    item_id="u",
    content=[
        InputAudio(transcript="hi"),
        InputImage(image_url="data:image/png;base64,iVBORw0KGgo=", detail="low"),
        InputText(),
    ],
)
AGENT = AssistantMessageItem(
    item_id="a", content=[AssistantAudio(transcript="We open at five")], heard_ms=500, heard_text="We open"
)
CALL = RealtimeToolCallItem(item_id="f", call_id="c", name="clock", arguments="{}", output="12")


def test_the_history_becomes_items_in_order_with_only_what_was_heard() -> None:
    assert [entry.item for entry in replay([SYSTEM, USER, AGENT, CALL])] == [
        {"id": "s", "type": "message", "role": "system", "content": [{"type": "input_text", "text": "be nice"}]},
        {
            "id": "u",
            "type": "message",
            "role": "user",
            "content": [
                {"type": "input_text", "text": "hi"},
                {"type": "input_image", "image_url": "data:image/png;base64,iVBORw0KGgo=", "detail": "low"},
            ],
        },
        {"id": "a", "type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "We open"}]},
        {"id": "f", "type": "function_call", "call_id": "c", "name": "clock", "arguments": "{}"},
        {"type": "function_call_output", "call_id": "c", "output": "12"},
    ]


def test_text_of_the_agent_that_was_not_cut_off_is_replayed_whole() -> None:
    whole = AssistantMessageItem(item_id="a", content=[AssistantAudio(transcript="We open at five")])
    assert replay([whole])[0].item["content"][0]["text"] == "We open at five"


def test_items_without_text_are_left_out() -> None:
    unheard = AGENT.model_copy(update={"heard_ms": 0, "heard_text": ""})
    silent = UserMessageItem(item_id="u", content=[InputAudio()])
    blank = UserMessageItem(item_id="u", content=[InputImage()])
    assert replay([unheard, silent, blank, SystemMessageItem(item_id="s")]) == []


def test_a_call_that_nobody_will_answer_is_left_out() -> None:
    dangling = CALL.model_copy(update={"output": None})
    assert replay([dangling]) == []
    assert [entry.item["type"] for entry in replay([dangling], {"c"})] == ["function_call"]


def test_an_output_that_waits_to_be_sent_is_not_sent_twice() -> None:
    assert [entry.item["type"] for entry in replay([CALL], {"c"})] == ["function_call"]


def test_a_call_that_a_peer_showed_as_two_items_is_made_once() -> None:
    shown_again = CALL.model_copy(update={"item_id": "g"})
    assert [entry.item["type"] for entry in replay([CALL, shown_again])] == ["function_call", "function_call_output"]


def test_only_pictures_that_a_client_may_send_are_replayed() -> None:
    good = InputImage(image_url="data:image/jpeg;base64,/9j/", detail="huge")
    user = UserMessageItem(item_id="u", content=[InputImage(image_url="https://example.org/a.png"), good])
    assert replay([user])[0].item["content"] == [{"type": "input_image", "image_url": good.image_url}]


def test_an_id_that_no_client_may_choose_is_replaced_by_one_of_its_own() -> None:
    long = ["item_" + "x" * 40, "item_" + "y" * 40, ""]
    entries = replay([SYSTEM.model_copy(update={"item_id": item_id}) for item_id in long])
    ids = {entry.item["id"] for entry in entries}
    assert len(ids) == 3
    assert all(0 < len(item_id) <= 32 for item_id in ids)
    assert ids == {entry.item_id for entry in entries}


def test_the_person_waits_for_an_answer_when_theirs_is_the_last_word() -> None:
    assert owes_answer(replay([AGENT, USER]))
    assert owes_answer(replay([USER, CALL]))
    assert not owes_answer(replay([USER, AGENT]))
    assert not owes_answer([])


def test_an_answer_that_broke_off_is_owed_but_not_while_a_call_will_bring_one() -> None:
    asked = RealtimeToolCallItem(item_id="f2", call_id="c2", name="look", arguments="{}")
    assert owes_answer(replay([USER, AGENT]), was_cut_off=True)
    assert not owes_answer([], was_cut_off=True)
    assert not owes_answer(replay([USER, asked], ["c2"]), was_cut_off=True)
    assert not owes_answer(replay([USER, asked, CALL], ["c2"])), "its output comes last, the other is still due"
    assert owes_answer(replay([asked, USER], ["c2"])), "the person went on talking meanwhile"
