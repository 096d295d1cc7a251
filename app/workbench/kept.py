"""The conversations that are kept, as the window asks for them: coroutines for any loop, work on the store's thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn, TypeVar

from app.history.conversation import KeptConversation
from app.history.store import Store, no_conversation
from app.history.store_thread import StoreThread

if TYPE_CHECKING:
    from app.workbench.saved import SavedConversation

T = TypeVar("T")
Kept = list[KeptConversation]


class KeptConversations:
    """Made once by the application; every coroutine raises StoreError when the store cannot be used, and makes none."""

    def __init__(self, thread: StoreThread) -> None:
        self._thread = thread

    async def list(self, limit: int = 500) -> Kept:
        """The newest first."""
        return await self._on_thread(lambda store: store.conversations(limit), _none)

    async def count(self) -> int:
        """How many there are."""
        return await self._on_thread(Store.count, int)

    async def search(self, words: str, limit: int = 200) -> Kept:
        """The newest first of those in which every word was said; `found` has the words around."""
        return await self._on_thread(lambda store: store.search(words, limit), _none)

    async def read(self, id: str) -> SavedConversation:
        """A conversation as a stream to fold. Raises ConfigError for lines that are damaged."""
        return await self._on_thread(lambda store: read_kept(store, id), lambda: _refused(id))

    async def delete(self, id: str) -> None:
        """It goes for good."""
        await self._on_thread(lambda store: store.delete(id), lambda: _refused(id))

    async def delete_all(self) -> int:
        """All go for good; returns how many."""
        return await self._on_thread(Store.delete_all, int)

    async def _on_thread(self, function: Callable[[Store], T], missing: Callable[[], T]) -> T:
        return await asyncio.wrap_future(self._thread.call(function, missing))


def _none() -> Kept:
    return []


def _refused(id: str) -> NoReturn:
    raise no_conversation(id)


def read_kept(store: Store, id: str) -> SavedConversation:
    """A conversation of the store. Raises StoreError, ConfigError."""
    from app.workbench.saved import saved_from  # on the store's thread: a list of what is kept does without

    kept, lines = store.read(id)
    return saved_from(kept.head, lines, id)
