"""What the desks of one connection share: the session, the conversation, ids, and the effects of the current step.

Pure. Invariant: effects leave in the order in which the desks asked for them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.local.ports import SpeechHints
from app.local.service.conversation import Conversation
from app.local.service.effects import Effect, Send
from app.local.service.session_state import SessionState
from app.local.service.stored_item import StoredItem

NewId = Callable[[str], str]
"""Makes an id that was never used before, from a prefix such as `item`."""


class Room:
    """One connection's shared state."""

    def __init__(self, session: SessionState, conversation: Conversation, new_id: NewId) -> None:
        self.session = session
        self.conversation = conversation
        self.new_id = new_id
        self.wordless: dict[str, StoredItem] = {}
        self._effects: list[Effect] = []

    def await_words(self, item: StoredItem) -> None:
        """The words of this item's sound are being recognised; it is found in `wordless` until they are known."""
        item.hearing = "pending"
        self.wordless[item.id] = item

    def send(self, kind: str, **fields: Any) -> None:
        """Send an event of type `kind`."""
        self._effects.append(Send({"type": kind, "event_id": self.new_id("event"), **fields}))

    def do(self, effect: Effect) -> None:
        """Ask for an effect."""
        self._effects.append(effect)

    def take(self) -> list[Effect]:
        """The effects asked for since the last call."""
        effects, self._effects = self._effects, []
        return effects

    def hints(self) -> SpeechHints:
        """What helps to recognise the person's next words."""
        session = self.session
        return SpeechHints(
            tools=session.tools,
            instructions=session.instructions,
            prompt=str((session.transcription or {}).get("prompt") or ""),
            language=session.language,
            last_reply=self.conversation.last_reply(),
        )
