"""The thread that owns the store: whoever wants something of it leaves a job here and gets a future.

The store is opened by the first job that needs one, so that a window that keeps nothing makes none, and anew after a
job that found it damaged. Invariant: nobody else touches the store, and no job's failure ends the thread.
"""

from __future__ import annotations

import concurrent.futures
import contextlib
import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from app.history.store import Store, store_path
from app.history.store_file import DamagedStoreError

T = TypeVar("T")
_Job = tuple[Callable[[Store], Any], Callable[[], Any] | None, "concurrent.futures.Future[Any]"]


class StoreThread:
    """Started by the first call; ends with `end`, or with the process.

    Args:
        open_store: makes the store, on the thread; the argument says whether the file is suspected to be damaged.
        on_open: told of each store that was opened.
        is_there: whether there is a store to open, which would be made otherwise.
    """

    def __init__(
        self,
        open_store: Callable[[bool], Store] = Store.usual,
        on_open: Callable[[Store], None] = lambda store: None,
        is_there: Callable[[], bool] = lambda: store_path().exists(),
    ) -> None:
        self._open_store = open_store
        self._on_open = on_open
        self._is_there = is_there
        self._is_suspect = False
        self._store: Store | None = None
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_over = False
        self._ended: concurrent.futures.Future[None] = concurrent.futures.Future()

    def call(
        self, function: Callable[[Store], T], missing: Callable[[], T] | None = None
    ) -> concurrent.futures.Future[T]:
        """Have a function called with the store. Any thread; never blocks.

        Args:
            missing: called instead where there is no store: who only looks makes none.

        The future fails with what the function raises, and with StoreError when the store cannot be opened.
        """
        future: concurrent.futures.Future[T] = concurrent.futures.Future()
        with self._lock:
            if self._is_over:
                future.cancel()
                return future
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="sidetone-store", daemon=True)
                self._thread.start()
            self._jobs.put((function, missing, future))
        return future

    def end(self) -> concurrent.futures.Future[None]:
        """Do what is left and close the store; the future is done when that was done. May be called twice."""
        with self._lock:
            if not self._is_over:
                self._is_over = True
                if self._thread is None:
                    self._ended.set_result(None)
                self._jobs.put(None)
        return self._ended

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            self._perform(*job)
        if self._store is not None:
            self._store.close()
        self._ended.set_result(None)

    def _perform(
        self,
        function: Callable[[Store], Any],
        missing: Callable[[], Any] | None,
        future: concurrent.futures.Future[Any],
    ) -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            if missing is not None and self._store is None and not self._is_there():
                result = missing()
            else:
                result = function(self._opened())
        except DamagedStoreError as error:
            self._drop()
            future.set_exception(error)
        except Exception as error:  # noqa: BLE001 - handed to whoever waits for the future
            future.set_exception(error)
        else:
            with contextlib.suppress(concurrent.futures.InvalidStateError):
                future.set_result(result)

    def _opened(self) -> Store:
        if self._store is None:
            self._store = self._open_store(self._is_suspect)
            self._is_suspect = False
            self._on_open(self._store)
        return self._store

    def _drop(self) -> None:
        """The next job opens the store anew, and has a closer look at it."""
        self._is_suspect = True
        if self._store is not None:
            self._store.close()
            self._store = None
