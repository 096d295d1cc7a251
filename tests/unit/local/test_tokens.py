"""Token counts as the hosted service bills them."""

from __future__ import annotations

from app.local.service.stored_item import PICTURE_NOTE, Part, StoredItem
from app.local.service.tokens import TokenCount, prompt_tokens, response_usage, transcription_usage
from tests.engine_parts import silence


def test_text_is_four_characters_a_token_and_audio_counts_time() -> None:
    heard = StoredItem("u", "message", role="user", parts=[Part("input_audio", text="never counted as text")])
    heard.parts[0].add_audio(silence(1000))
    spoken = StoredItem("a", "message", role="assistant", parts=[Part("output_audio", text="never counted as text")])
    spoken.parts[0].add_audio(silence(1000))
    typed = StoredItem("t", "message", role="user", parts=[Part("input_text", text="12345")])
    call = StoredItem("c", "function_call", name="book", arguments="1234")
    counts = [item.tokens() for item in (heard, spoken, typed, call)]
    assert counts == [TokenCount(audio=10), TokenCount(audio=20), TokenCount(text=2), TokenCount(text=2)]


def test_usage_adds_up_and_nothing_is_cached() -> None:
    usage = response_usage(TokenCount(3, 10), TokenCount(2, 20))
    assert (usage["input_tokens"], usage["output_tokens"], usage["total_tokens"]) == (13, 22, 35)
    assert usage["input_token_details"]["cached_tokens"] == 0


def test_prompt_counts_instructions_and_tools() -> None:
    assert prompt_tokens("x" * 8, []) == TokenCount(text=2)
    assert prompt_tokens("x" * 8, [{"type": "function", "name": "f"}]).text > 2


def test_transcription_counts_sound_in_and_words_out() -> None:
    usage = transcription_usage(950, "12345678")
    assert (usage["input_tokens"], usage["output_tokens"], usage["total_tokens"]) == (10, 2, 12)


def test_brain_reads_words_and_is_told_of_pictures() -> None:
    picture = StoredItem("p", "message", role="user", parts=[Part("input_text", text="Look:"), Part("input_image")])
    assert picture.brain_messages()[0].text == f"Look: {PICTURE_NOTE}"
    silent = StoredItem("s", "message", role="assistant", parts=[Part("output_audio", text=None)])
    assert silent.brain_messages() == []
