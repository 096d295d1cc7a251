"""Servers that accept a connection and end it again, every time: attempts are spaced and counted, and end in words."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import pytest
from websockets.asyncio.server import ServerConnection
from websockets.http11 import Request, Response

from app.base.errors import TransportError
from app.realtime import RealtimeAgent, RealtimeRunner, RealtimeSession
from app.realtime.session.config import ReconnectSettings
from tests import wire_frames as wire
from tests.session_parts import Reader, settle
from tests.wire_peer import Peer, peer

FAST: Final[dict[str, Any]] = {"first_delay": 0.002, "longest_delay": 0.01, "give_up_after": 0.1}
# In proportion, but a busy machine has the time for some attempts.
LONGER: Final[dict[str, Any]] = {name: 4 * value for name, value in FAST.items()}
MOST: Final = ReconnectSettings().most_breaks

End = Callable[[Peer], Awaitable[None]]


async def fails_when_set_up(to: Peer) -> None:
    await to.set_up()
    await to.socket.close(1011, "internal error")


async def is_cut_when_set_up(to: Peer) -> None:
    await to.set_up()
    to.reset()


async def fails_at_once(to: Peer) -> None:
    await to.socket.close(1011, "internal error")


async def is_cut_at_once(to: Peer) -> None:
    to.reset()


async def fails_after_its_first_word(to: Peer) -> None:
    await to.send(wire.session_created())
    await to.socket.close(1011, "internal error")


async def expires_when_set_up(to: Peer) -> None:
    await to.set_up()
    await to.socket.close(1001, "Your session hit the maximum duration of 60 minutes.")


ACCEPTING: Final[list[End]] = [fails_when_set_up, is_cut_when_set_up, expires_when_set_up]
NEVER_READY: Final[list[End]] = [fails_at_once, is_cut_at_once, fails_after_its_first_word]


def run(scenario: Callable[[], Awaitable[None]]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(5):
            await scenario()

    asyncio.run(bounded())


async def begun(url: str, reconnect: dict[str, Any] = FAST) -> tuple[RealtimeSession, Reader]:
    runner = RealtimeRunner(RealtimeAgent("Ann"), config={"reconnect": reconnect})
    session = await runner.run(model_config={"url": url, "api_key": "none"})
    reader = Reader(session)
    await session.enter()
    return session, reader


async def given_up(session: RealtimeSession, reader: Reader) -> TransportError:
    """What is told when the session has ended by itself."""
    await reader.task
    assert session.state == "closed"
    (error,) = [event.error for event in reader.of("error") if event.error.code == "reconnect_failed"]
    assert isinstance(error, TransportError)
    assert error.hint
    return error


@pytest.mark.parametrize("end", ACCEPTING)
def test_a_server_that_ends_each_session_it_has_set_up_is_not_asked_for_ever(end: End) -> None:
    async def scenario() -> None:
        count = 0

        async def script(to: Peer) -> None:
            nonlocal count
            count += 1
            await end(to)

        async with peer(script) as url:
            session, reader = await begun(url)
            error = await given_up(session, reader)
        assert "ends it again" in error.message
        assert 2 <= count <= MOST + 2

    run(scenario)


@pytest.mark.parametrize("end", NEVER_READY)
def test_a_server_that_never_sets_a_session_up_again_is_tried_for_as_long_as_one_that_refuses(end: End) -> None:
    async def scenario() -> None:
        count = 0

        async def script(to: Peer) -> None:
            nonlocal count
            count += 1
            await (fails_when_set_up if count == 1 else end)(to)

        async with peer(script) as url:
            session, reader = await begun(url, LONGER)
            error = await given_up(session, reader)
        assert "did not come back within" in error.message
        assert 3 <= count <= 40, "each pause is at least half of the longest, soon"
        assert [event.state for event in reader.of("connection_state")].count("reconnecting") == 1

    run(scenario)


def test_a_server_that_hangs_up_before_it_says_a_word_of_http_is_tried_for_as_long() -> None:
    async def scenario() -> None:
        count = 0

        def check(socket: ServerConnection, request: Request) -> Response | None:
            nonlocal count
            count += 1
            if count > 1:
                socket.transport.abort()
            return None

        async with peer(fails_when_set_up, check) as url:
            session, reader = await begun(url, LONGER)
            error = await given_up(session, reader)
        assert "did not come back within" in error.message
        assert 3 <= count <= 40

    run(scenario)


def test_a_connection_that_brought_an_answer_counts_as_one() -> None:
    async def scenario() -> None:
        count = 0

        async def script(to: Peer) -> None:
            nonlocal count
            count += 1
            await to.set_up()
            await to.send(wire.response_created("r"), wire.response_done("r"))
            if count <= MOST + 3:
                await to.socket.close(1011, "internal error")
            else:
                await to.until_closed()

        async with peer(script) as url:
            session, reader = await begun(url)
            await settle(lambda: count == MOST + 4 and session.state == "connected")
            assert reader.of("connection_state")[-1].state == "resumed"
            await session.close()
            await reader.task

    run(scenario)
