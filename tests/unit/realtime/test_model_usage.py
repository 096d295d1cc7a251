"""Tokens of a response as typed values, whatever a server leaves out or adds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.realtime import (
    RealtimeModelCachedTokensDetails,
    RealtimeModelInputTokensDetails,
    RealtimeModelOutputTokensDetails,
    Usage,
)
from app.realtime.model_usage import usage_event

WHOLE = {
    "total_tokens": 30,
    "input_tokens": 20,
    "output_tokens": 10,
    "input_token_details": {
        "text_tokens": 5,
        "audio_tokens": 15,
        "cached_tokens": 4,
        "cached_tokens_details": {"text_tokens": 4, "audio_tokens": 0},
    },
    "output_token_details": {"text_tokens": 3, "audio_tokens": 7},
    "something_new": 1,
}


def test_figures_and_kinds_are_typed_and_the_rest_is_kept() -> None:
    event = usage_event(WHOLE, "r1")
    assert (event.usage.requests, event.usage.total_tokens, event.usage.input_audio_tokens) == (1, 30, 15)
    kept = RealtimeModelCachedTokensDetails(4, 0, None)
    assert event.input_tokens_details == RealtimeModelInputTokensDetails(5, 15, None, 4, kept)
    assert event.output_tokens_details == RealtimeModelOutputTokensDetails(3, 7)
    assert (event.response_id, event.raw, event.type) == ("r1", WHOLE, "usage")


def test_what_the_server_did_not_say_is_none() -> None:
    event = usage_event({"total_tokens": 1, "input_token_details": {"text_tokens": 1}})
    assert event.input_tokens_details == RealtimeModelInputTokensDetails(text_tokens=1)
    assert (event.output_tokens_details, event.response_id) == (None, None)


def test_a_run_has_its_kinds_too_and_adds_responses_up() -> None:
    run = Usage()
    run.add(usage_event(WHOLE).usage)
    run.add(usage_event(WHOLE).usage)
    assert (run.requests, run.total_tokens) == (2, 60)
    kept = RealtimeModelCachedTokensDetails(8, 0, 0)
    assert run.input_tokens_details == RealtimeModelInputTokensDetails(10, 30, 0, 8, kept)
    assert run.output_tokens_details == RealtimeModelOutputTokensDetails(6, 14)


JSON = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner))


@given(st.dictionaries(st.sampled_from([*WHOLE, "x"]), JSON | st.dictionaries(st.text(), JSON)))
def test_no_usage_object_makes_it_raise(raw: dict[str, object]) -> None:
    assert usage_event(raw).raw == raw
