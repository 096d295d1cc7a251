"""Where code that is not ours runs: tools, guardrails, hooks, listeners, trackers, whatever a caller hands over.

Such code may end in anything, also in what Python keeps for itself: a `CancelledError` although nobody cancelled us (it
waited for a task of its own that was), a `StopIteration` that no future takes, a `SystemExit`, a panic of an extension.
Invariant: what is run here gives a value or raises an `Exception`, so that `except Exception` around it is enough; only
a cancellation that is meant for us, a `KeyboardInterrupt` and the end of a coroutine that nobody runs any more go on.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Generic, TypeVar

from app.base.errors import ForeignCodeError
from app.base.frozen import frozen

T = TypeVar("T")


def foreign(name: str) -> AbstractContextManager[None]:
    """A block that calls code that is not ours, which `name` says to people.

    Raises:
        ForeignCodeError: in the place of what is no `Exception`, or one that must not cross a coroutine's border.
    """
    return _Border(name)


def failure_of(name: str, error: BaseException) -> Exception:
    """What a plain call of such code ended in, as an `Exception`; for an `except BaseException` around it.

    A call that is made for every message has no time for a block.

    Raises:
        BaseException: `error` itself, when it goes on.
    """
    if isinstance(error, Exception) and not isinstance(error, StopIteration | StopAsyncIteration):
        return error
    if _goes_on(error, _current_task()):
        raise error
    return _foreign_error(name, error)


async def answered(function: Callable[..., Any], *arguments: Any) -> Any:
    """Call, and wait when the answer is awaitable. Raises as `foreign`."""
    with foreign(name_of_code(function)):
        answer = function(*arguments)
        return await answer if inspect.isawaitable(answer) else answer


@frozen
class Ending(Generic[T]):
    """How a call ended, as a value that passes from thread to thread: `error` when it raised."""

    value: T | None = None
    error: BaseException | None = None


def ending_of(function: Callable[[], T]) -> Ending[T]:
    """Call; whatever it raises is a part of the result."""
    try:
        return Ending(function())
    except BaseException as error:  # noqa: BLE001 - it belongs to whoever takes the value
        return Ending(None, error)


def name_of_code(function: Any) -> str:
    """What people call it."""
    return str(getattr(function, "__qualname__", type(function).__qualname__)).rpartition("<locals>.")[2]


def words_of(error: BaseException) -> str:
    """What an error says; its type when it says nothing, or fails to."""
    try:
        with foreign("an error's text"):
            said = str(error)
    except Exception:  # noqa: BLE001 - the error is foreign code, too
        said = ""
    return said or type(error).__name__


class _Border:
    __slots__ = ("_name", "_task")

    def __init__(self, name: str) -> None:
        self._name = name
        self._task: asyncio.Task[Any] | None = None

    def __enter__(self) -> None:
        self._task = _current_task()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None or _goes_on(error, self._task):
            return
        raise _foreign_error(self._name, error) from error


def _foreign_error(name: str, error: BaseException) -> ForeignCodeError:
    said = words_of(error) if error.args else ""
    ended = f"{name} ended with {type(error).__name__}"
    found = ForeignCodeError(f"{ended}: {said}" if said else ended)
    found.__cause__ = error
    return found


def _goes_on(error: BaseException, task: asyncio.Task[Any] | None) -> bool:
    if isinstance(error, asyncio.CancelledError):
        return task is not None and task.cancelling() > 0
    if isinstance(error, GeneratorExit):
        return task is not None and _current_task() is not task  # the coroutine is being thrown away
    if isinstance(error, StopIteration | StopAsyncIteration):
        return False
    return isinstance(error, Exception | KeyboardInterrupt)


def _current_task() -> asyncio.Task[Any] | None:
    try:
        return asyncio.current_task()
    except RuntimeError:  # no loop runs here
        return None
