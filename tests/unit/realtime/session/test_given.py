"""What a new connection was given of the agent's words is put right when less of it was heard."""

from __future__ import annotations

import pytest

from app.realtime.model.outgoing import raw_event
from app.realtime.protocol.items import AssistantAudio, AssistantMessageItem, RealtimeItem, UserMessageItem
from app.realtime.session.given import GivenWords
from app.realtime.session.replay import replay, wire_id_of

WHOLE = AssistantMessageItem(item_id="a1", content=[AssistantAudio(transcript="We open at five")])
PART = WHOLE.model_copy(update={"heard_ms": 400, "heard_text": "We open"})
NOTHING = WHOLE.model_copy(update={"heard_ms": 0, "heard_text": ""})


def given(*history: RealtimeItem) -> GivenWords:
    words = GivenWords()
    words.note(replay(history))
    return words


def test_the_part_that_was_heard_takes_the_place_of_the_whole() -> None:
    [correction] = given(WHOLE).put_right([PART])
    create, delete = [raw_event(request.message) for request in correction.requests()]
    assert create["previous_item_id"] == delete["item_id"] == "a1"
    assert create["item"] == {
        "id": correction.new_id,
        "type": "message",
        "role": "assistant",
        "content": [{"type": "output_text", "text": "We open"}],
    }
    assert (create["type"], delete["type"]) == ("conversation.item.create", "conversation.item.delete")


def test_what_was_not_heard_at_all_goes() -> None:
    [correction] = given(WHOLE).put_right([NOTHING])
    assert [raw_event(request.message)["type"] for request in correction.requests()] == ["conversation.item.delete"]


@pytest.mark.parametrize("history", [[WHOLE], [UserMessageItem(item_id="a1")], []])
def test_what_was_not_cut_stays(history: list[RealtimeItem]) -> None:
    assert given(WHOLE).put_right(history) == []


def test_what_was_given_as_far_as_it_was_heard_stays() -> None:
    assert given(PART).put_right([PART]) == []
    assert given().put_right([PART]) == [], "it was never given"


def test_each_copy_is_put_right_once_and_another_connection_has_its_own() -> None:
    words = given(WHOLE)
    assert len(words.put_right([PART])) == 1
    assert words.put_right([NOTHING]) == []
    words.note(replay([PART]))
    assert words.put_right([PART]) == []


@pytest.mark.parametrize("item_id", ["a1", "item_" + "x" * 60])
def test_the_names_are_those_that_a_client_may_choose(item_id: str) -> None:
    whole, part = (item.model_copy(update={"item_id": item_id}) for item in (WHOLE, PART))
    [correction] = given(whole).put_right([part])
    assert correction.item_id == wire_id_of(item_id)
    assert correction.new_id != correction.item_id
    assert 0 < len(correction.new_id) <= 32
