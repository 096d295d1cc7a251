"""Four daemon threads for synchronous tools.

Unlike the standard library's pool its threads never hold up the end of the process, and a job that its caller has
given up on does not take a place away from the others: a fresh thread takes over.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any


@dataclass(eq=False, slots=True)
class _Job:
    future: Future[Any]
    function: Callable[[], Any]


class ToolPool:
    """At most `size` synchronous tools at once. `submit` and `abandon` may be called from any thread."""

    def __init__(self, size: int = 4) -> None:
        self._size = size
        self._jobs: queue.SimpleQueue[_Job] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._started = 0
        self._abandoned: set[Future[Any]] = set()
        self._running: set[Future[Any]] = set()

    def submit(self, function: Callable[[], Any]) -> Future[Any]:
        """Run `function` on a tool thread."""
        future: Future[Any] = Future()
        self._jobs.put(_Job(future, function))
        with self._lock:
            if self._started < self._size:
                self._start_worker()
        return future

    def abandon(self, future: Future[Any]) -> None:
        """Nobody waits for this any more: not started if it has not been, else its thread is replaced."""
        if future.cancel():
            return
        with self._lock:
            if future in self._running and future not in self._abandoned:
                self._abandoned.add(future)
                self._start_worker()

    def _start_worker(self) -> None:
        """Called with the lock held."""
        self._started += 1
        threading.Thread(target=self._work, name="tool pool", daemon=True).start()

    def _work(self) -> None:
        while True:
            job = self._jobs.get()
            with self._lock:
                if not job.future.set_running_or_notify_cancel():
                    continue
                self._running.add(job.future)
            _perform(job)
            with self._lock:
                self._running.discard(job.future)
                if job.future in self._abandoned:
                    self._abandoned.discard(job.future)
                    self._started -= 1
                    return


def _perform(job: _Job) -> None:
    """The executor's thread side: whatever a tool raises travels to the waiter as a value."""
    try:
        job.future.set_result(job.function())
    except BaseException as error:  # noqa: BLE001 - a tool's failure belongs to its caller, not to this thread
        job.future.set_exception(error)
