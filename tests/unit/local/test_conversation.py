"""Order, truncation and limits of the engine's conversation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.local.service.conversation import Conversation, heard_words
from app.local.service.refusal import Refusal
from app.local.service.stored_item import Part, StoredItem
from tests.engine_parts import silence


def message(item_id: str, text: str = "hello") -> StoredItem:
    return StoredItem(item_id, "message", role="user", parts=[Part("input_text", text=text)])


def answer(item_id: str, text: str, ms: int) -> StoredItem:
    part = Part("output_audio", text=text)
    part.add_audio(silence(ms))
    return StoredItem(item_id, "message", role="assistant", parts=[part])


@pytest.fixture
def conversation() -> Conversation:
    made = Conversation("conv_1")
    for item_id in "ab":
        made.add(message(item_id))
    return made


def ids(conversation: Conversation) -> str:
    return "".join(item.id for item in conversation)


def test_items_are_appended_inserted_and_put_in_front(conversation: Conversation) -> None:
    assert conversation.add(message("c")) == "b"
    assert conversation.add(message("d"), "a") == "a"
    assert conversation.add(message("e"), "root") is None
    assert ids(conversation) == "eadbc"
    assert conversation.previous_id("d") == "a"


@pytest.mark.parametrize(
    ("item", "previous", "param"),
    [
        (message("c"), "nobody", "previous_item_id"),
        (message("a"), None, "item.id"),
        (StoredItem("c", "function_call_output", call_id="x"), None, "item.call_id"),
    ],
)
def test_impossible_items_are_refused(conversation: Conversation, item: StoredItem, previous: str, param: str) -> None:
    with pytest.raises(Refusal) as caught:
        conversation.add(item, previous)
    assert caught.value.param == param
    assert ids(conversation) == "ab"


def test_unknown_item_cannot_be_deleted_or_shown(conversation: Conversation) -> None:
    with pytest.raises(Refusal) as caught:
        conversation.delete("z")
    assert caught.value.code == "item_delete_invalid_item_id"
    with pytest.raises(Refusal) as caught:
        conversation.get("z", "retrieve")
    assert caught.value.code == "item_retrieve_invalid_item_id"


def test_truncated_answer_loses_its_transcript_and_the_brain_reads_what_was_heard(conversation: Conversation) -> None:
    conversation.add(answer("c", "We are open from nine to five", 1000))
    conversation.truncate("c", 0, 500)
    item = conversation.get("c", "retrieve")
    assert item.wire()["content"] == [{"type": "output_audio", "transcript": None}]
    assert (item.parts[0].audio_ms, len(item.parts[0].audio)) == (500, 24_000)
    assert conversation.brain_messages()[-1].text == "We are open"
    assert conversation.last_reply() == "We are open"


@pytest.mark.parametrize(
    ("item_id", "index", "ms", "code"),
    [
        ("z", 0, 1, "item_truncate_invalid_item_id"),
        ("a", 0, 1, "invalid_value"),
        ("c", 1, 1, "invalid_value"),
        ("c", 0, 1001, "invalid_value"),
    ],
)
def test_impossible_truncation_is_refused(
    conversation: Conversation, item_id: str, index: int, ms: int, code: str
) -> None:
    conversation.add(answer("c", "Hello there", 1000))
    with pytest.raises(Refusal) as caught:
        conversation.truncate(item_id, index, ms)
    assert caught.value.code == code


def test_too_late_truncation_says_how_long_the_audio_is(conversation: Conversation) -> None:
    conversation.add(answer("c", "Hello there", 1000))
    with pytest.raises(Refusal, match="Audio content of 1000ms is already shorter than 2000ms"):
        conversation.truncate("c", 0, 2000)


def test_sound_of_old_items_is_forgotten_and_its_length_is_not() -> None:
    conversation = Conversation("conv_1", audio_budget_bytes=60_000)
    conversation.add(answer("a", "one", 1000))
    conversation.add(answer("b", "two", 1000))
    first, second = conversation
    assert (len(first.parts[0].audio), first.parts[0].audio_ms) == (0, 1000)
    assert len(second.parts[0].audio) == 48_000
    assert "audio" not in first.wire(audio_formats=("audio/pcm", "audio/pcm"))["content"][0]


@given(st.text(max_size=60), st.integers(0, 2000), st.integers(0, 2000))
def test_heard_words_begin_the_text(text: str, heard_ms: int, total_ms: int) -> None:
    heard = heard_words(text, heard_ms, total_ms)
    assert text.startswith(heard)


def test_heard_words_are_whole() -> None:
    assert heard_words("one two three", 500, 1000) == "one"
    assert heard_words("one two three", 1000, 1000) == "one two three"
    assert heard_words("one two three", 0, 1000) == ""
    assert heard_words("안녕하세요반갑습니다", 500, 1000) == "안녕하세요"
