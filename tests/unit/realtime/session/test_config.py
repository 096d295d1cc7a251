"""Configuration is checked when it is given."""

from __future__ import annotations

from typing import Any

import pytest

from app.base.errors import UserError
from app.realtime.session.breaks import pauses
from app.realtime.session.config import (
    RealtimeRunConfig,
    RealtimeSessionModelSettings,
    ReconnectSettings,
    as_settings,
    run_config,
)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"model_setings": {}}, "model_setings"),
        ({"guardrails_settings": {"debounce_text_length": 0}}, "debounce_text_length"),
        ({"guardrails_settings": {"debounce": 1}}, "debounce"),
        ({"async_tool_calls": "perhaps"}, "async_tool_calls"),
        ({"output_guardrails": [len]}, "output_guardrails"),
        ({"tool_execution": {"approval_timeout": -1}}, "approval_timeout"),
        ({"model_settings": 3}, "model_settings"),
    ],
)
def test_a_wrong_key_or_value_is_named(wrong: dict[str, Any], named: str) -> None:
    with pytest.raises(UserError, match=named):
        run_config(wrong)


def test_the_allowed_keys_are_told() -> None:
    with pytest.raises(UserError) as caught:
        run_config({"model_setings": {}})
    assert "model_settings" in caught.value.hint


def test_dicts_and_models_mean_the_same() -> None:
    plain = run_config({"async_tool_calls": False, "guardrails_settings": {"debounce_text_length": 7}})
    assert plain == RealtimeRunConfig(async_tool_calls=False, guardrails_settings={"debounce_text_length": 7})
    assert run_config(plain) is plain
    assert run_config(None) == RealtimeRunConfig()


def test_only_what_was_named_is_a_setting() -> None:
    assert as_settings(RealtimeSessionModelSettings(voice="ash", turn_detection=None)) == {
        "voice": "ash",
        "turn_detection": None,
    }
    assert as_settings(None) == {}
    with pytest.raises(UserError, match="voise"):
        RealtimeSessionModelSettings(voise="ash")
    with pytest.raises(UserError, match="must be a dict"):
        as_settings(3)  # type: ignore[arg-type] # the mistake under test


def test_reconnecting_is_off_unless_asked_for() -> None:
    assert run_config({}).reconnect_settings is None
    assert run_config({"reconnect": True}).reconnect_settings == ReconnectSettings()
    assert run_config({"reconnect": {"give_up_after": 3}}).reconnect_settings == ReconnectSettings(give_up_after=3)


def test_pauses_grow_to_the_longest_and_end() -> None:
    config = ReconnectSettings(first_delay=0.2, longest_delay=1.0, give_up_after=4.0)
    full = list(pauses(config, lambda: 1.0))
    assert full[:4] == [0.2, 0.4, 0.8, 1.0]
    assert sum(full) < 4.0 + 1.1
    assert list(pauses(config, lambda: 0.0))[:2] == [0.1, 0.2]


def test_pauses_end_even_when_there_is_no_first_delay() -> None:
    config = ReconnectSettings(first_delay=0, longest_delay=0.001, give_up_after=0.01)
    assert len(list(pauses(config, lambda: 0.0))) < 50
