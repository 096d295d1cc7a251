"""The conversations that are kept, for the window: made when they are first asked for, closed with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from app.history.store_thread import StoreThread
    from app.workbench.kept import KeptConversations

_CLOSE_S: Final = 1.0


class Keeping:
    """Owned by the desk; lives in the window's thread."""

    def __init__(self) -> None:
        self._thread: StoreThread | None = None
        self._conversations: KeptConversations | None = None

    @property
    def conversations(self) -> KeptConversations:
        """What is kept, to list, search, read and delete; its coroutines may be awaited in the window's loop."""
        if self._conversations is None:  # after the first frame
            from app.history.store_thread import StoreThread
            from app.workbench.kept import KeptConversations

            self._thread = StoreThread()
            self._conversations = KeptConversations(self._thread)
        return self._conversations

    async def close(self) -> None:
        """Have everything written, in bounded time."""
        import asyncio

        if self._thread is not None:
            await asyncio.wait([asyncio.wrap_future(self._thread.end())], timeout=_CLOSE_S)
