"""Keeps the conversation that goes on: hands what has come to the store's thread, twice a second.

Lives on the engine loop, next to the stream; nothing here waits. What cannot be kept is told once, the conversation
goes on, and is tried again with the next batch. Invariant: a program that is killed loses what came since the last
batch; a conversation in which nobody said anything is not kept.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import logging
from collections.abc import Callable
from typing import Final

import app
from app.base.errors import AppError, StoreError
from app.base.language import joined, say
from app.history.bundle import Bundle
from app.history.recorder import Mark, Recorder
from app.history.store import Store
from app.history.store_thread import StoreThread
from app.workbench.event_lines import event_fields
from app.workbench.events import ConversationEnded, ConversationKept, ConversationStarted, Stamped, Trouble

BATCH_S: Final = 0.5

_log = logging.getLogger("app.store")


class ConversationKeeper:
    """One for each workbench.

    Args:
        thread: the store's.
        is_wanted: whether conversations are to be kept; asked all the time.
        publish: takes what there is to tell; may be called on the store's thread.
    """

    def __init__(self, thread: StoreThread, is_wanted: Callable[[], bool], publish: Callable[[Stamped], None]) -> None:
        self._thread = thread
        self._is_wanted = is_wanted
        self._publish = publish
        self._current: _Recording | None = None
        self._is_due = False
        self._has_ended = False

    def put(self, stamped: Stamped) -> None:
        """Take one event of the stream."""
        fields = event_fields(stamped)
        if fields is None:
            return
        if isinstance(stamped.event, ConversationStarted):
            self._has_ended = False
            self._current = _Recording(Recorder(fields, app.__version__), self._is_wanted, self._publish)
        if self._current is None or self._has_ended:
            return
        self._current.recorder.fold(fields)
        self._has_ended = isinstance(stamped.event, ConversationEnded)
        if not self._is_wanted():
            self._current.is_over = True  # what is turned off and on again is not kept with a hole in it
        elif self._has_ended:
            self._write()
        elif not self._is_due:
            self._is_due = True
            asyncio.get_running_loop().call_later(BATCH_S, self._write_due)

    def whole(self) -> Bundle | None:
        """The newest conversation as it can be handed on, kept or not; None when there was none."""
        if self._current is None:
            return None
        recorder = self._current.recorder
        return Bundle(recorder.head, tuple(recorder.lines))

    def _write_due(self) -> None:
        self._is_due = False
        self._write()

    def finish(self) -> None:
        """Hand over what has come until now; any thread."""
        self._write()

    def _write(self) -> None:
        current = self._current
        # Asked here, too: the store would be made for a job that then writes nothing.
        if current is not None and not current.is_over and current.recorder.has_words and self._is_wanted():
            self._thread.call(current.write).add_done_callback(current.written)


class _Recording:
    """One conversation on its way into the store. `write` and `written` run on the store's thread."""

    def __init__(self, recorder: Recorder, is_wanted: Callable[[], bool], publish: Callable[[Stamped], None]) -> None:
        self.recorder = recorder
        self.is_over = False
        self._is_wanted = is_wanted
        self._publish = publish
        self._store: Store | None = None
        self._id = ""
        self._mark = Mark()
        self._has_told = False

    def write(self, store: Store) -> None:
        """Write down what has come. Raises StoreError."""
        if store is not self._store:  # the file was damaged and is another one now: it gets all of it
            self._store, self._id, self._mark = store, "", Mark()
        batch, mark = self.recorder.since(self._mark)
        if self.is_over or not self._is_wanted() or mark == self._mark:
            return
        if not self._id:
            self._id = store.begin(self.recorder.head, batch)
            self._publish(Stamped(batch.duration_s, ConversationKept(self._id)))
        elif not store.append(self._id, batch):
            self.is_over = True  # somebody deleted it
        self._mark = mark

    def written(self, done: concurrent.futures.Future[None]) -> None:
        """Tell when that failed, once."""
        if done.cancelled():
            return
        error = done.exception()
        if error is None or self._has_told:
            return
        self._has_told = True
        _log.warning("the conversation is not kept: %s", type(error).__name__, exc_info=error)
        told: AppError = error if isinstance(error, AppError) else StoreError(type(error).__name__)
        message = joined(say("Store", "This conversation is not kept."), told.message)
        self._publish(Stamped(self.recorder.head.duration_s, Trouble(message, told.hint, "warning")))
