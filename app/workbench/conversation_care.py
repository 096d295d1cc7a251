"""Everything about keeping conversations that one window has: the store's thread, who writes there, who reads there."""

from __future__ import annotations

import concurrent.futures
import logging
from collections.abc import Callable

from app.base.errors import StoreError
from app.history.store import Store, store_path
from app.history.store_thread import StoreThread
from app.workbench.events import Stamped, Trouble
from app.workbench.keeper import ConversationKeeper
from app.workbench.kept import KeptConversations

_log = logging.getLogger("app.store")


class ConversationCare:
    """Owns the thread; ended by whoever made it.

    Args:
        is_wanted: whether conversations are to be kept; asked all the time, on any thread.
        publish: takes what there is to tell; called on any thread.
    """

    def __init__(self, is_wanted: Callable[[], bool], publish: Callable[[Stamped], None]) -> None:
        self._publish = publish
        self._thread = StoreThread(on_open=self._opened)
        self.keeper = ConversationKeeper(self._thread, is_wanted, publish)
        self.kept = KeptConversations(self._thread)

    def tidy(self, days: int) -> None:
        """Have those deleted that ended more than so many days ago. Where nothing is kept, no file is made for it."""
        if store_path().exists():  # else no thread is needed either
            self._thread.call(lambda store: store.delete_older(days), int).add_done_callback(self._tidied)

    def end(self) -> concurrent.futures.Future[None]:
        """Have everything written; the future is done when it is."""
        self.keeper.finish()
        return self._thread.end()

    def _opened(self, store: Store) -> None:
        notice = store.notice()
        if notice is not None:
            self._publish(Stamped(0.0, Trouble(*notice, "warning")))

    def _tidied(self, done: concurrent.futures.Future[int]) -> None:
        error = None if done.cancelled() else done.exception()
        if error is not None:
            _log.warning("old conversations were not deleted: %s", type(error).__name__, exc_info=error)
        if isinstance(error, StoreError):
            self._publish(Stamped(0.0, Trouble(error.message, error.hint, "warning")))
