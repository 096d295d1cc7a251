"""The client of the calls API against a strict service on the loopback."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from app.base.errors import AppError, AuthError, TransportError, UserError
from app.realtime import OpenAIRealtimeSIPModel, RealtimeAgent, RealtimeCallsClient
from tests.call_control_peer import KEY, CallService, call_service

Action = Callable[[RealtimeCallsClient], Awaitable[None]]
ACCEPT: dict[str, Any] = {"type": "realtime", "model": "gpt-realtime-2.1"}


@contextlib.asynccontextmanager
async def ringing(**options: Any) -> AsyncIterator[tuple[CallService, RealtimeCallsClient]]:
    """A service with the call rtc_1, and a client of it."""
    async with call_service() as service:
        service.ring("rtc_1")
        given = {"api_key": KEY, "base_url": service.base_url, **options}
        async with RealtimeCallsClient(**given) as client:
            yield service, client


def error_of(action: Action, *, prepare: Callable[[CallService], None] | None = None, **options: Any) -> AppError:
    """The error of `action`, which shows nobody's key."""

    async def main() -> AppError:
        async with ringing(**options) as (service, client):
            if prepare is not None:
                prepare(service)
            with pytest.raises(AppError) as caught:
                await action(client)
            return caught.value

    error = asyncio.run(main())
    for text in (error.for_people(), repr(error), str(error.__context__), str(error.__cause__)):
        assert "0123456789" not in text
    return error


def accept(client: RealtimeCallsClient) -> Awaitable[None]:
    return client.accept("rtc_1", ACCEPT)


async def async_key() -> str:
    return KEY


def test_call_is_accepted_passed_on_and_its_requests_are_as_the_service_takes_them() -> None:
    async def main() -> None:
        async with ringing() as (service, client):
            payload = await OpenAIRealtimeSIPModel.build_initial_session_payload(RealtimeAgent("Ann", "be nice"))
            await client.accept("rtc_1", payload)
            assert service.calls["rtc_1"].session == payload
            await client.refer("rtc_1", "tel:+14155550123")
            assert service.calls["rtc_1"].referred_to == "tel:+14155550123"
            assert [request.path for request in service.requests] == [
                "/v1/realtime/calls/rtc_1/accept",
                "/v1/realtime/calls/rtc_1/refer",
            ]

    asyncio.run(main())


@pytest.mark.parametrize(("options", "status"), [({}, 603), ({"status_code": 486}, 486)])
def test_call_is_refused(options: dict[str, int], status: int) -> None:
    async def main() -> None:
        async with ringing() as (service, client):
            await client.reject("rtc_1", **options)
            assert service.calls["rtc_1"].rejected_with == status

    asyncio.run(main())


def test_call_is_ended() -> None:
    async def main() -> None:
        async with ringing() as (service, client):
            await client.accept("rtc_1", ACCEPT)
            await client.hang_up("rtc_1")
            assert service.calls["rtc_1"].state == "ended"

    asyncio.run(main())


@pytest.mark.parametrize(
    "options",
    [
        {"api_key": lambda: KEY},
        {"api_key": async_key},
        {"api_key": f" {KEY}\n"},
        {"api_key": None, "headers": {"Authorization": f"Bearer {KEY}"}},
    ],
)
def test_key_may_be_given_in_many_ways(options: dict[str, Any]) -> None:
    async def main() -> None:
        async with ringing(**options) as (_, client):
            await client.accept("rtc_1", ACCEPT)

    asyncio.run(main())


def test_headers_are_sent_alone() -> None:
    async def main() -> None:
        async with ringing(headers={"api-key": "azure-0123456789"}) as (service, client):
            with pytest.raises(AuthError):
                await accept(client)
            assert "authorization" not in service.requests[0].headers
            assert service.requests[0].headers["api-key"] == "azure-0123456789"

    asyncio.run(main())


def test_wrong_key_is_an_auth_error_that_does_not_show_it() -> None:
    error = error_of(accept, api_key="sk-wrong-0123456789")
    assert isinstance(error, AuthError)
    assert "…" in error.message  # the service repeats the key


def test_key_that_no_header_can_carry_is_a_user_error_that_does_not_show_it() -> None:
    assert isinstance(error_of(accept, api_key="sk-0123456789\r\nX: y"), UserError)
    assert isinstance(error_of(accept, api_key="sk-0123456789é"), UserError)


@pytest.mark.parametrize(
    "action",
    [
        lambda client: client.accept("rtc_2", ACCEPT),
        lambda client: client.reject("rtc_2"),
        lambda client: client.refer("rtc_2", "sip:a@b"),
        lambda client: client.hang_up("rtc_2"),
        lambda client: client.hang_up("../../v1/realtime/calls/rtc_1"),
    ],
)
def test_unknown_call_is_told_apart(action: Action) -> None:
    error = error_of(action)
    assert (type(error), error.code, error.retryable) == (TransportError, "unknown_call", False)


def test_second_answer_is_told_apart() -> None:
    async def twice(client: RealtimeCallsClient) -> None:
        await client.accept("rtc_1", ACCEPT)
        await client.accept("rtc_1", ACCEPT)

    error = error_of(twice)
    assert (error.code, error.retryable) == ("already_decided", False)


def test_setting_that_the_service_refuses_is_the_callers_mistake() -> None:
    error = error_of(lambda client: client.accept("rtc_1", {**ACCEPT, "max_output_tokens": "many"}))
    assert isinstance(error, UserError)
    assert "max_output_tokens" in error.hint


def test_turn_detection_that_a_call_refuses_is_not_even_sent() -> None:
    async def main() -> None:
        detection = {"type": "server_vad", "silence_duration_ms": 500}
        async with ringing() as (service, client):
            with pytest.raises(UserError, match="silence_duration_ms"):
                await client.accept("rtc_1", {**ACCEPT, "audio": {"input": {"turn_detection": detection}}})
            with pytest.raises(UserError, match="mapping"):
                await client.accept("rtc_1", [])  # type: ignore[arg-type] # the mistake
            assert service.requests == []

    asyncio.run(main())


@pytest.mark.parametrize(("status", "retryable"), [(500, True), (503, True), (429, True), (302, False)])
def test_trouble_of_the_service_says_whether_to_try_again(status: int, retryable: bool) -> None:
    error = error_of(accept, prepare=lambda service: setattr(service, "fails_with", status))
    assert isinstance(error, TransportError)
    assert (error.code, error.status, error.retryable) == ("refused", status, retryable)


def test_silent_service_is_given_up_in_time() -> None:
    error = error_of(accept, prepare=lambda service: setattr(service, "hangs", True), timeout=0.1)
    assert (error.code, error.retryable) == ("timeout", True)


def test_absent_service_is_unreachable() -> None:
    async def main() -> AppError:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        async with RealtimeCallsClient(api_key=KEY, base_url=f"http://127.0.0.1:{port}") as client:
            with pytest.raises(TransportError) as caught:
                await accept(client)
        return caught.value

    error = asyncio.run(main())
    assert (error.code, error.retryable) == ("unreachable", True)


def test_client_can_be_closed_twice_and_used_again() -> None:
    async def main() -> None:
        async with ringing() as (_, client):
            await client.accept("rtc_1", ACCEPT)
            await client.close()
            await client.close()
            await client.hang_up("rtc_1")

    asyncio.run(main())


def test_no_key_in_a_log(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        async with ringing() as (_, client):
            await client.accept("rtc_1", ACCEPT)
            with pytest.raises(TransportError):
                await client.accept("rtc_1", ACCEPT)

    with caplog.at_level(logging.DEBUG):
        asyncio.run(main())
    assert caplog.records
    assert "0123456789" not in caplog.text


def test_openai_without_a_key_says_where_one_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)

    async def main() -> None:
        async with RealtimeCallsClient() as client:
            await accept(client)

    with pytest.raises(AuthError) as caught:
        asyncio.run(main())
    assert "OPENAI_API_KEY" in caught.value.hint
