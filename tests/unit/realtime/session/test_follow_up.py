"""How often a model that was stopped is asked for another answer."""

from __future__ import annotations

import pytest

from app.realtime.protocol.items import AssistantMessageItem, InputAudio, InputText, SystemMessageItem, UserMessageItem
from app.realtime.session.follow_up import FOLLOW_UP_TEXT, FollowUps


def asked(follow_ups: FollowUps, times: int) -> list[int]:
    return [len(follow_ups.ask()) for _ in range(times)]


def test_it_is_asked_until_the_limit() -> None:
    assert asked(FollowUps(limit=2), 4) == [2, 2, 0, 0]
    assert asked(FollowUps(limit=0), 1) == [0]


def test_the_person_gives_the_floor_again() -> None:
    one = FollowUps(limit=1)
    assert asked(one, 2) == [2, 0]
    one.note(UserMessageItem(item_id="u1", content=[InputAudio()]))
    assert asked(one, 2) == [2, 0]
    one.note(UserMessageItem(item_id="u1", content=[InputAudio(transcript="the same, now written down")]))
    assert asked(one, 1) == [0]


@pytest.mark.parametrize(
    "item",
    [
        AssistantMessageItem(item_id="a1"),
        SystemMessageItem(item_id="s1", content=[InputText(text=FOLLOW_UP_TEXT)]),
        UserMessageItem(item_id="u1", content=[InputText(text=FOLLOW_UP_TEXT)]),
    ],
)
def test_neither_the_agent_nor_the_follow_up_itself_does(item: AssistantMessageItem | UserMessageItem) -> None:
    one = FollowUps("user", limit=1)
    asked(one, 1)
    one.note(item)
    assert asked(one, 1) == [0]


def test_words_of_a_guardrails_own_are_said_and_known_as_ours() -> None:
    one = FollowUps("user", limit=1)
    assert "Say it politely." in repr(one.ask("Say it politely."))
    one.note(UserMessageItem(item_id="u2", content=[InputText(text="Say it politely.")]))
    assert asked(one, 1) == [0]
