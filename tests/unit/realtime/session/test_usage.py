"""Tokens add up."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.realtime.session.usage import Usage

RESPONSE: dict[str, Any] = {
    "total_tokens": 30,
    "input_tokens": 20,
    "output_tokens": 10,
    "input_token_details": {
        "text_tokens": 5,
        "audio_tokens": 15,
        "cached_tokens": 8,
        "cached_tokens_details": {"text_tokens": 2, "audio_tokens": 6},
    },
    "output_token_details": {"text_tokens": 3, "audio_tokens": 7},
}


def test_responses_add_up_by_direction_and_kind() -> None:
    usage = Usage()
    usage.add_response(RESPONSE)
    before = usage.copy()
    usage.add_response(RESPONSE)
    assert before == Usage(1, 20, 10, 30, 5, 15, 0, 8, 2, 6, 0, 3, 7)
    assert (usage.requests, usage.total_tokens, usage.cached_audio_tokens, usage.output_audio_tokens) == (2, 60, 12, 14)


def test_the_usage_of_one_response_stands_alone() -> None:
    assert Usage.of_response(RESPONSE) == Usage(1, 20, 10, 30, 5, 15, 0, 8, 2, 6, 0, 3, 7)


def test_transcription_is_counted_apart() -> None:
    usage = Usage()
    usage.add_transcription({"type": "tokens", "input_tokens": 4, "output_tokens": 2})
    usage.add_transcription({"type": "duration", "seconds": 1.5})
    assert (usage.transcription_input_tokens, usage.transcription_output_tokens, usage.transcription_s) == (4, 2, 1.5)
    assert usage.total_tokens == 0


odd = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.dictionaries(
        st.sampled_from([*RESPONSE, "text_tokens", "cached_tokens_details"]), inner, max_size=3
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*RESPONSE, "seconds"]), odd))
def test_figures_that_make_no_sense_count_as_nothing(reported: dict[str, Any]) -> None:
    usage = Usage()
    usage.add_response(reported)
    usage.add_transcription(reported)
    assert usage.total_tokens >= 0
    assert usage.cached_text_tokens >= 0
