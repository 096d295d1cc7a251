"""Tasks and the engine thread.

Owns the two places where a task may start without a `TaskGroup` (`spawn`) and where a loop may run beside the
window's (`EngineThread`). Invariant: no task started here can fail silently.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import contextlib
import functools
import logging
import sys
import threading
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

from app.base.crash_names import plain_kind
from app.base.raw_error import info, is_a

T = TypeVar("T")

_LOOP_SAYS: Final = ("Task was destroyed but it is pending!",)  # anybody may hand a loop a message of any words

_log = logging.getLogger("app.session")
_roots: set[asyncio.Task[Any]] = set()

FaultListener = Callable[[BaseException, str], object]
_listeners: list[FaultListener] = []


def watch_faults(listener: FaultListener) -> Callable[[], None]:
    """Have a listener called with what fails in a root task or a loop, on its thread; returns how to stop that."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


def watch_hooks() -> Callable[[], None]:
    """Log what nobody catches on a thread, or where nothing can be raised, without its text, and tell the listeners.

    Returns how to stop that.
    """
    threads, unraisable = threading.excepthook, sys.unraisablehook
    threading.excepthook, sys.unraisablehook = _on_thread_fault, _on_unraisable

    def give_back() -> None:
        threading.excepthook, sys.unraisablehook = threads, unraisable

    return give_back


def _on_thread_fault(fault: threading.ExceptHookArgs) -> None:
    # Not the thread's name: anybody gives and changes it. Where it began stands in the traceback.
    if fault.exc_value is not None and not is_a(fault.exc_value, SystemExit):
        _log.error("unexpected %s in a thread", plain_kind(fault.exc_value), exc_info=info(fault.exc_value))
        tell_fault(fault.exc_value, "a thread")


def _on_unraisable(fault: sys.UnraisableHookArgs) -> None:
    # Not the object that it happened in: kept for a moment too long it would live again.
    try:
        if fault.exc_value is not None and is_a(fault.exc_value, Exception):
            kind = plain_kind(fault.exc_value)
            _log.error("unexpected %s where nobody can catch it", kind, exc_info=info(fault.exc_value))
            tell_fault(fault.exc_value, "what was thrown away")
    except Exception:  # noqa: BLE001 - half of the interpreter may be gone; Python would print all of it
        pass


def on_loop_error(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """A loop's exception handler: what nobody awaits is logged and told, never with the objects around it."""
    error = context.get("exception")
    if error is None:
        message = context.get("message")
        is_known = type(message) is str and message in _LOOP_SAYS
        _log.error("in a loop: %s", message if is_known else "something without an error")
    else:  # asyncio's own message would show what a callback was called with
        _log.error("in a loop: %s", plain_kind(error), exc_info=info(error))
        tell_fault(error, "a loop")


def tell_fault(error: BaseException, where: str) -> None:
    """Have the listeners called: nobody caught it, or whoever did could only keep it for later."""
    for listener in list(_listeners):
        try:
            listener(error, where)
        except Exception as failure:  # noqa: BLE001 - Python would print both
            _log.error("a fault was not told: %s", plain_kind(failure), exc_info=info(failure))


def spawn(coro: Coroutine[Any, Any, T], *, name: str) -> asyncio.Task[T]:
    """Start a root task on the running loop: kept alive until done, a failure is logged with its name.

    Args:
        name: fixed words of ours, as in `tool server`: reports of crashes have it.

    Use a `TaskGroup` wherever there is an owner that can wait; this is for the few tasks that have none.
    """
    task = asyncio.get_running_loop().create_task(coro, name=name)
    _roots.add(task)
    task.add_done_callback(functools.partial(_root_done, name))
    return task


def _root_done(name: str, task: asyncio.Task[Any]) -> None:
    # Not the name that the task has by now: whatever runs in it may change that.
    _roots.discard(task)
    if task.cancelled():
        return
    error = task.exception()
    if error is not None:
        _log.error("task %s failed: %s", name, plain_kind(error), exc_info=info(error))
        tell_fault(error, f"task {name}")


async def on_daemon_thread(function: Callable[..., T], *arguments: object, lock: threading.Lock) -> T:
    """Call what may block for ever on a thread that nobody waits for, not even the end of the process.

    Unlike `asyncio.to_thread` it takes no place in the loop's pool. Calls with one `lock` come one after the other;
    one that is cancelled before its turn is not made. Raises what `function` raises.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(settled: Callable[[], None]) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
            loop.call_soon_threadsafe(lambda: None if done.done() else settled())

    def work() -> None:
        with lock:
            if done.cancelled():
                return
            try:
                result = function(*arguments)
            except Exception as error:  # noqa: BLE001 - handed to whoever awaits
                failure = error
                settle(lambda: done.set_exception(failure))
            else:
                settle(lambda: done.set_result(result))

    threading.Thread(target=work, name=f"daemon {getattr(function, '__name__', '')}", daemon=True).start()
    return await done


class EngineThread:
    """A daemon thread that runs one asyncio loop; other threads hand it coroutines.

    The window starts one and stops it in its close handler. `submit` may be called from any thread.
    """

    def __init__(self, name: str = "sidetone-engine") -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ready = threading.Event()
        self._stop: asyncio.Event | None = None
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Start the loop; returns when it accepts work."""
        self._thread.start()
        self._ready.wait()

    def submit(self, coro: Coroutine[Any, Any, T]) -> concurrent.futures.Future[T]:
        """Run `coro` on the engine loop. Raises RuntimeError when the thread is not running."""
        loop = self._loop
        if loop is None or loop.is_closed():
            coro.close()
            raise RuntimeError("the engine thread is not running")
        return asyncio.run_coroutine_threadsafe(coro, loop)

    def call(self, function: Callable[..., object], *args: object) -> None:
        """Call `function(*args)` on the engine loop soon; dropped when the loop has ended."""
        loop = self._loop
        if loop is not None and not loop.is_closed():
            loop.call_soon_threadsafe(function, *args)

    def stop(self, timeout_s: float = 2.0) -> bool:
        """Cancel what still runs, end the loop, join. Returns whether the thread ended in time."""
        if self._stop is not None:
            self.call(self._stop.set)
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            asyncio.run(self._main())
        finally:
            self._loop = None
            self._ready.set()

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._loop.set_exception_handler(on_loop_error)
        self._stop = asyncio.Event()
        self._ready.set()
        await self._stop.wait()
