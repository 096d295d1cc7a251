"""Where a connection leads and what it shows there."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.base.errors import AuthError, UserError
from app.realtime.model.base import RealtimeModelConfig
from app.realtime.model.endpoint import Endpoint, endpoint_of, is_loopback, without_query

ENVIRONMENT = {"OPENAI_API_KEY": "sk-environment"}
LOCAL = "ws://127.0.0.1:9/v1/realtime"


def endpoint(environment: dict[str, str] | None = None, **options: Any) -> Endpoint:
    return asyncio.run(endpoint_of(RealtimeModelConfig(**options), "the-model", environment or {}))  # type: ignore[typeddict-item] # keys vary


async def async_key() -> str:
    return "sk-async"


@pytest.mark.parametrize(
    ("api_key", "sent"),
    [("sk-text", "sk-text"), (lambda: "sk-call", "sk-call"), (async_key, "sk-async"), (None, "sk-environment")],
)
def test_key_becomes_a_bearer_token(api_key: Any, sent: str) -> None:
    made = endpoint(ENVIRONMENT, api_key=api_key)
    assert made.url == "wss://api.openai.com/v1/realtime?model=the-model"
    assert made.headers == {"Authorization": f"Bearer {sent}"}
    assert "sk-" not in repr(made)


def test_headers_are_sent_alone() -> None:
    made = endpoint(ENVIRONMENT, headers={"api-key": "azure"}, url="wss://x.openai.azure.com/openai/v1/realtime")
    assert made.headers == {"api-key": "azure"}


def test_openai_without_a_key_is_refused_with_a_hint() -> None:
    with pytest.raises(AuthError) as caught:
        endpoint({"OPENAI_API_KEY": "  "})
    assert "OPENAI_API_KEY" in caught.value.hint


def test_engine_on_this_machine_needs_no_key_and_gets_none() -> None:
    assert endpoint(ENVIRONMENT, url=LOCAL) == Endpoint(f"{LOCAL}?model=the-model", {})


def test_key_of_the_environment_is_not_sent_in_the_clear_but_an_explicit_one_is() -> None:
    assert endpoint(ENVIRONMENT, url="ws://example.org/v1").headers == {}
    assert endpoint(url="ws://example.org/v1", api_key="k").headers == {"Authorization": "Bearer k"}
    assert endpoint(ENVIRONMENT, url="wss://example.org/v1").headers == {"Authorization": "Bearer sk-environment"}


@pytest.mark.parametrize(
    ("options", "query"),
    [
        ({"url": LOCAL + "?model=other"}, "model=other"),
        ({"url": LOCAL + "?x=%20y&deployment=d"}, "x=+y&deployment=d"),
        ({"url": LOCAL, "call_id": "rtc_1"}, "call_id=rtc_1"),
        ({"url": LOCAL + "?model=other&a=1", "call_id": "rtc_1"}, "a=1&call_id=rtc_1"),
    ],
)
def test_query_names_model_or_call_once(options: dict[str, Any], query: str) -> None:
    assert endpoint(**options).url == f"{LOCAL}?{query}"


@pytest.mark.parametrize("url", ["http://x/", "x", "ws://", "ws://host:port/", "ws://[::1", "ws://h:99999/"])
def test_bad_address_is_the_users_error(url: str) -> None:
    with pytest.raises(UserError, match="not a WebSocket address"):
        endpoint(url=url)


def test_key_of_another_type_is_the_users_error() -> None:
    with pytest.raises(UserError, match="api_key"):
        endpoint(api_key=lambda: 3)


def test_loopback_and_shown_address() -> None:
    assert is_loopback("ws://localhost:1/x")
    assert is_loopback("ws://[::1]:1/x")
    assert not is_loopback("wss://127.evil.example/x")
    assert not is_loopback("wss://api.openai.com/v1")
    assert without_query("wss://h/v1?key=secret#f") == "wss://h/v1"
