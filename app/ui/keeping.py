"""The conversations that are kept, for the window: made when they are first asked for, closed with it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from app.history.bundle import Bundle
    from app.workbench.conversation_care import ConversationCare
    from app.workbench.kept import KeptConversations

_CLOSE_S: Final = 1.0


class Keeping:
    """Owned by the desk.

    Args:
        settings: the application's own, of this moment.
        publish: takes what there is to tell; called on any thread.
    """

    def __init__(self, settings: Callable[[], Any], publish: Callable[[Any], None]) -> None:
        self._settings = settings
        self._publish = publish
        self._lock = threading.Lock()
        self._care: ConversationCare | None = None

    @property
    def conversations(self) -> KeptConversations:
        """What is kept, to list, search, read and delete; its coroutines may be awaited in the window's loop."""
        return self._made().kept

    def begin(self) -> None:
        """The settings are known: what was kept long enough goes, where the person's own choice says how long."""
        privacy = self._settings().privacy
        if "conversation_days" not in privacy.unsure:
            self._made().tidy(privacy.conversation_days)

    def tapped(self, stamped: Any) -> None:
        """Publish an event of the workbench, and keep it; on the engine's thread."""
        self._publish(stamped)
        self._made().keeper.put(stamped)

    def whole(self) -> Bundle | None:
        """The newest conversation as it can be handed on, kept or not; on the engine's thread."""
        return self._made().keeper.whole()

    async def close(self) -> None:
        """Have everything written, in bounded time."""
        import asyncio

        if self._care is not None:
            await asyncio.wait([asyncio.wrap_future(self._care.end())], timeout=_CLOSE_S)

    def _made(self) -> ConversationCare:
        """Window and engine may both be the first to ask."""
        with self._lock:
            if self._care is None:
                from app.workbench.conversation_care import ConversationCare

                self._care = ConversationCare(self._is_wanted, self._publish)
            return self._care

    def _is_wanted(self) -> bool:
        privacy = getattr(self._settings(), "privacy", None)  # the first look has none
        return privacy is not None and privacy.keeps_conversations
