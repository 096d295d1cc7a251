"""The harness itself: it finds what is swallowed and what is left behind, and nothing where all is well."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from typing import Any

import pytest

from app.base.aio import spawn
from tests.cancel_at import Leak, Moment, cancel_everywhere, nothing_left

BOTH = pytest.mark.parametrize("moment", ["early", "late"])


@BOTH
def test_every_suspension_is_tried_once_and_the_last_run_gets_through(moment: Moment) -> None:
    reached: list[int] = []

    async def scenario() -> None:
        for step in range(3):
            reached.append(step)
            await asyncio.sleep(0.001 * step)
        reached.append(3)

    assert asyncio.run(cancel_everywhere(scenario, moment=moment)) == 3
    assert reached == [0, 0, 1, 0, 1, 2, 0, 1, 2, 3]


@BOTH
def test_swallowed_cancellation_is_found(moment: Moment) -> None:
    async def scenario() -> None:
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.sleep(0)

    with pytest.raises(AssertionError, match="swallowed"):
        asyncio.run(cancel_everywhere(scenario, moment=moment))


def test_result_that_came_just_before_the_cancellation_is_lost_when_late() -> None:
    made: list[socket.socket] = []

    async def make() -> socket.socket:
        await asyncio.sleep(0)
        made.append(socket.socket())
        return made[-1]

    async def scenario() -> None:
        one = await asyncio.get_running_loop().create_task(make())
        one.close()

    asyncio.run(cancel_everywhere(scenario, moment="early"))
    with pytest.raises((Leak, ExceptionGroup), match="sockets"):
        asyncio.run(cancel_everywhere(scenario, moment="late"))
    for one in made:
        one.close()


def _task() -> Any:
    return spawn(asyncio.sleep(30), name="left over")


def _timer() -> Any:
    return asyncio.get_running_loop().call_later(30, print)


def _socket() -> Any:
    return socket.socket()


@pytest.mark.parametrize(("make", "named"), [(_task, "left over"), (_timer, "timer"), (_socket, "1 sockets")])
def test_what_is_left_is_named(make: Any, named: str) -> None:
    async def main() -> None:
        made: list[Any] = []
        with pytest.raises(Leak, match=named):
            async with nothing_left(0.01):
                made.append(make())
        for one in made:
            one.close() if isinstance(one, socket.socket) else one.cancel()

    asyncio.run(main())
