"""Options of a connection are checked before anything is opened."""

from __future__ import annotations

from typing import Any

import pytest

from app.base.errors import UserError
from app.realtime import RealtimeAgent, RealtimeModelConfig, RealtimeRunner, RealtimeSessionModelSettings
from app.realtime.model.base import RealtimePlaybackTracker
from app.realtime.model.options import checked_options
from app.realtime.testing import ScriptedRealtimeModel


@pytest.mark.parametrize(
    ("wrong", "named", "allowed"),
    [
        ({"apikey": "k"}, "apikey", "api_key"),
        ({"api_key": 3}, "api_key", "function"),
        ({"url": b"ws://x"}, "url", "wss://"),
        ({"headers": ["a"]}, "headers", "mapping of texts"),
        ({"headers": {"api-key": 3}}, "headers", "mapping of texts"),
        ({"call_id": ""}, "call_id", "id of a call"),
        ({"playback_tracker": object()}, "playback_tracker", "RealtimePlaybackTracker"),
        ({"initial_model_settings": 3}, "initial_model_settings", "dict"),
        ({"transport": "tcp"}, "transport", "async function"),
        ({"connect_timeout": 0}, "connect_timeout", "more than 0"),
        ({"close_timeout": True}, "close_timeout", "more than 0"),
    ],
)
def test_a_wrong_option_is_named_with_what_is_allowed(wrong: dict[str, Any], named: str, allowed: str) -> None:
    with pytest.raises(UserError) as caught:
        checked_options(wrong)
    assert named in caught.value.message
    assert allowed in caught.value.hint


def test_none_means_not_given_and_objects_become_dicts() -> None:
    settings = RealtimeSessionModelSettings(voice="ash", turn_detection=None)
    assert checked_options({"headers": None, "initial_model_settings": settings}) == {
        "initial_model_settings": {"voice": "ash", "turn_detection": None}
    }
    assert checked_options(None) == {}


def test_every_option_has_a_check_and_a_right_value() -> None:
    right = {
        "api_key": lambda: "k",
        "url": lambda: "ws://localhost",
        "headers": {"api-key": "k"},
        "call_id": "rtc_1",
        "playback_tracker": RealtimePlaybackTracker(),
        "initial_model_settings": {},
        "transport": lambda url, headers: None,
        "connect_timeout": 1,
        "close_timeout": 0.5,
        "silence_timeout": 10.0,
    }
    assert checked_options(right) == right
    assert right.keys() == RealtimeModelConfig.__annotations__.keys()


def test_a_runner_of_the_protocol_refuses_wrong_settings_before_it_runs() -> None:
    agent: RealtimeAgent[Any] = RealtimeAgent("Ann")
    with pytest.raises(UserError, match="speed"):
        RealtimeRunner(agent, config={"model_settings": {"speed": 9.0}})
    with pytest.raises(UserError, match="given twice"):
        RealtimeRunner(agent, config={"model_settings": {"voice": "ash", "audio": {"output": {"voice": "sage"}}}})
    RealtimeRunner(agent, model=ScriptedRealtimeModel(), config={"model_settings": {"speed": 9.0}})


def test_options_that_are_no_mapping_are_a_user_error() -> None:
    with pytest.raises(UserError, match="must be a dict"):
        checked_options([("url", "wss://x")])
