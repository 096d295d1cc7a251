"""Whatever code that is not ours ends in, its caller sees a value or an `Exception`."""

from __future__ import annotations

import asyncio
import functools
import gc
from collections.abc import Callable
from typing import Any

import pytest

from app.base.errors import ForeignCodeError
from app.base.foreign import answered, ending_of, failure_of, foreign, name_of_code, words_of


class Panic(BaseException):
    """As extensions written in other languages raise it."""


class Mute(Exception):
    def __str__(self) -> str:
        raise Panic


STRANGE = [asyncio.CancelledError, StopIteration, StopAsyncIteration, GeneratorExit, SystemExit, Panic]


def raiser(error: BaseException) -> Callable[[], Any]:
    def function() -> Any:
        raise error

    return function


@pytest.mark.parametrize("kind", STRANGE)
def test_what_is_no_error_becomes_one_that_names_the_code(kind: type[BaseException]) -> None:
    async def scenario() -> None:
        with pytest.raises(ForeignCodeError, match=f"^function ended with {kind.__name__}: why$"):
            await answered(raiser(kind("why")))

    asyncio.run(scenario())
    with pytest.raises(ForeignCodeError) as caught, foreign("the player"):
        raise kind
    assert str(caught.value) == f"the player ended with {kind.__name__}"
    assert isinstance(caught.value.__cause__, kind)


@pytest.mark.parametrize("kind", STRANGE)
def test_a_plain_call_is_told_as_a_block_is(kind: type[BaseException]) -> None:
    error = kind("why")
    told = failure_of("a listener", error)
    assert isinstance(told, ForeignCodeError)
    assert str(told) == f"a listener ended with {kind.__name__}: why"
    assert told.__cause__ is error


def test_a_plain_call_lets_through_what_a_block_lets_through() -> None:
    async def cancelled() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError as error:
            failure_of("a listener", error)

    async def scenario() -> None:
        task = asyncio.ensure_future(cancelled())  # noqa: TID251 - the test cancels it itself
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    ordinary = ValueError("why")
    assert failure_of("a listener", ordinary) is ordinary
    with pytest.raises(KeyboardInterrupt):
        failure_of("a listener", KeyboardInterrupt())
    asyncio.run(scenario())


@pytest.mark.parametrize("kind", [ValueError, KeyboardInterrupt])
def test_an_ordinary_error_and_the_persons_interruption_pass_as_they_are(kind: type[BaseException]) -> None:
    with pytest.raises(kind), foreign("the player"):
        raise kind


def test_values_come_back_awaited() -> None:
    async def later(value: int) -> int:
        await asyncio.sleep(0)
        return value

    async def scenario() -> list[Any]:
        return [await answered(later, 1), await answered(lambda value: value, 2), await answered(lambda: later(3))]

    assert asyncio.run(scenario()) == [1, 2, 3]


def test_a_cancellation_of_our_own_task_goes_on_and_one_of_its_child_does_not() -> None:
    async def waits_for_a_cancelled_child() -> None:
        child = asyncio.get_running_loop().create_task(asyncio.sleep(60))
        child.cancel()
        await child

    async def scenario() -> None:
        with pytest.raises(ForeignCodeError):
            await answered(waits_for_a_cancelled_child)
        task = asyncio.get_running_loop().create_task(answered(asyncio.sleep, 60))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.001):
                await answered(asyncio.sleep, 60)

    asyncio.run(scenario())


def test_a_coroutine_that_is_thrown_away_ends_quietly() -> None:
    ended: list[BaseException] = []

    async def work() -> None:
        try:
            await answered(asyncio.sleep, 60)
        except BaseException as error:
            ended.append(error)
            raise

    loop = asyncio.new_event_loop()
    coro = work()
    task = loop.create_task(coro)
    loop.run_until_complete(asyncio.sleep(0))
    coro.close()
    task._log_destroy_pending = False  # type: ignore[attr-defined] # it is left behind on purpose
    loop.close()
    del task
    gc.collect()
    assert [type(error) for error in ended] == [GeneratorExit]


@pytest.mark.parametrize("kind", [*STRANGE, KeyboardInterrupt, ValueError])
def test_an_ending_holds_whatever_was_raised(kind: type[BaseException]) -> None:
    error = kind("why")
    assert ending_of(raiser(error)).error is error
    assert ending_of(lambda: 3).value == 3


def test_an_error_without_words_is_told_by_its_type() -> None:
    assert [words_of(error) for error in (ValueError("x"), ValueError(), Mute())] == ["x", "ValueError", "Mute"]
    with pytest.raises(ForeignCodeError, match=r"^the player ended with Panic$"), foreign("the player"):
        raise Panic


def test_code_is_named_as_it_is_written() -> None:
    assert [name_of_code(code) for code in (answered, Mute.__str__, functools.partial(answered), raiser(Mute()))] == [
        "answered",
        "Mute.__str__",
        "partial",
        "function",
    ]
