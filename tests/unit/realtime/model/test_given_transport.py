"""A transport of the caller's own is looked at before anything depends on it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from app.base.errors import TransportError, UserError
from app.realtime.model.endpoint import Endpoint
from app.realtime.model.given_transport import connect_given
from app.realtime.transports.memory import memory_pair

WHERE = Endpoint("ws://example.org", {"a": "b"})


def connect(transport: Any) -> Any:
    return asyncio.run(connect_given(transport, WHERE))


class Half:
    async def send(self, frame: str) -> None: ...

    async def close(self) -> None: ...


async def nothing(url: str, headers: dict[str, str]) -> None: ...


async def half(url: str, headers: dict[str, str]) -> Half:
    return Half()


def test_what_it_returns_is_used() -> None:
    ours, _ = memory_pair()

    async def transport(url: str, headers: dict[str, str]) -> Any:
        assert (url, headers) == ("ws://example.org", {"a": "b"})
        return ours

    assert connect(transport) is ours


@pytest.mark.parametrize(
    ("transport", "said"),
    [
        (nothing, "NoneType, which has no send"),
        (half, "Half, which has no receive, no close_code, no close_reason"),
        (lambda url, headers: Half(), "async function"),
    ],
)
def test_what_is_no_stream_is_the_callers_error(transport: Any, said: str) -> None:
    with pytest.raises(UserError) as caught:
        connect(transport)
    assert said in caught.value.message


def test_one_that_cannot_connect_is_a_transport_error() -> None:
    async def fails(url: str, headers: dict[str, str]) -> Any:
        raise OSError("no route")

    with pytest.raises(TransportError, match="no route"):
        connect(fails)
