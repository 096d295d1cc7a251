"""Cancel a coroutine at its n-th suspension, for every n until it gets through, and look for what is left behind.

Two moments count at each suspension. `early`: the cancellation comes while the coroutine waits. `late`: what it waited
for has just come, but the coroutine has not run since; a result that is on its way is lost then, and whoever made it
must not leave it open.
"""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Generator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Literal

Moment = Literal["early", "late"]


class Cancelling:
    """Awaits `coro` and cancels the task that does so at suspension number `at` (counted from 1).

    Args:
        moment: see the module.
    """

    def __init__(self, coro: Coroutine[Any, Any, Any], at: int, moment: Moment) -> None:
        self._coro = coro
        self._at = at
        self._moment = moment
        self.suspensions = 0

    def __await__(self) -> Generator[Any, Any, Any]:
        return _drive(self._coro, self._count)

    def _count(self, waits_for: asyncio.Future[Any] | None) -> None:
        self.suspensions += 1
        if self.suspensions != self._at:
            return
        task = asyncio.current_task()
        assert task is not None
        if self._moment == "early":
            task.cancel()
        elif waits_for is None:
            task.get_loop().call_soon(task.cancel)
        else:
            # Called before the task's own wake-up, which is added to the same future afterwards.
            waits_for.add_done_callback(lambda _: task.cancel())


def _drive(coro: Coroutine[Any, Any, Any], count: Callable[[Any], None]) -> Generator[Any, Any, Any]:
    """As `await coro`, with `count` told what each suspension waits for (None: only for its next turn)."""
    step: Callable[[], Any] = lambda: coro.send(None)  # noqa: E731 - the first of a chain of steps
    while True:
        try:
            waits_for = step()
        except StopIteration as end:
            return end.value
        count(waits_for)
        try:
            yield waits_for
        except BaseException as exc:  # noqa: BLE001 - handed to where it would have been raised
            thrown = exc
            step = lambda: coro.throw(thrown)  # noqa: B023, E731 - called before the next turn of the loop
        else:
            step = lambda: coro.send(None)  # noqa: E731


class Leak(AssertionError):
    """Something outlived the scenario."""


def open_sockets() -> int:
    """Sockets of this process."""
    count = 0
    for entry in os.listdir("/proc/self/fd"):
        try:
            count += os.readlink(f"/proc/self/fd/{entry}").startswith("socket:")
        except OSError:
            continue  # the directory's own descriptor
    return count


def _timers() -> list[asyncio.TimerHandle]:
    scheduled: list[asyncio.TimerHandle] = asyncio.get_running_loop()._scheduled  # type: ignore[attr-defined] # no public view
    return [timer for timer in scheduled if not timer.cancelled()]


@asynccontextmanager
async def nothing_left(within_s: float = 2.0) -> AsyncIterator[None]:
    """Tasks, timers and sockets that are new at the end must be gone `within_s` seconds later."""
    tasks, timers, sockets = asyncio.all_tasks(), set(map(id, _timers())), open_sockets()
    yield

    def left() -> list[str]:
        found = [f"task {task.get_name()}: {task.get_coro()}" for task in asyncio.all_tasks() - tasks]
        found += [f"timer {timer}" for timer in _timers() if id(timer) not in timers]
        extra = open_sockets() - sockets
        return found + ([f"{extra} sockets"] if extra > 0 else [])

    loop = asyncio.get_running_loop()
    deadline = loop.time() + within_s
    while found := left():
        if loop.time() > deadline:
            raise Leak("; ".join(found))
        await asyncio.sleep(0.001)


async def cancel_everywhere(
    scenario: Callable[..., Coroutine[Any, Any, Any]],
    *,
    moment: Moment,
    around: Callable[[], AbstractAsyncContextManager[Any]] | None = None,
    afterwards: Callable[[], Awaitable[None]] | None = None,
    most: int = 2000,
) -> int:
    """Run `scenario` again and again, cancelled at suspension 1, 2, 3, … until it gets through; how many there were.

    Args:
        scenario: makes the coroutine, anew for each run; given what `around` gives, if there is one.
        around: what each run needs and is never cancelled itself.
        afterwards: called after each run, when nothing is left.
    Raises:
        AssertionError: a cancellation was swallowed, or something was left behind.
    """
    for at in range(1, most):
        try:
            async with nothing_left():
                if around is None:
                    suspensions = await _cancelled_run(scenario(), at, moment)
                else:
                    async with around() as given:
                        suspensions = await _cancelled_run(scenario(given), at, moment)
            if afterwards is not None:
                await afterwards()
        except Exception as failure:
            failure.add_note(f"cancelled at suspension {at} ({moment})")
            raise
        gc.collect(0)  # what was not closed says so now
        if suspensions < at:
            return suspensions
    raise AssertionError(f"the scenario still suspends after {most} times")


async def _cancelled_run(coro: Coroutine[Any, Any, Any], at: int, moment: Moment) -> int:
    driven = Cancelling(coro, at, moment)
    task = asyncio.get_running_loop().create_task(_await(driven), name="cancelled scenario")
    await asyncio.wait([task])
    if not task.cancelled():
        await task
        assert driven.suspensions < at, "the cancellation was swallowed"
    return driven.suspensions


async def _await(driven: Cancelling) -> Any:
    return await driven
