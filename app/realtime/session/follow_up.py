"""What the model is asked after a guardrail stopped it, and how often before somebody else has the floor.

Pure. A model that does not obey would answer, be stopped and be asked again without end, and each answer costs money.
Invariant: between two words of the person there are at most `limit` follow-ups.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from app.realtime.protocol.items import InputText, RealtimeItem, UserMessageItem
from app.realtime.session import messages
from app.realtime.session.effects import Send

FOLLOW_UP_TEXT: Final = (
    "Your last answer broke a rule of this conversation and was stopped. "
    "Do not repeat it. Answer the person again in another way that keeps to the rules."
)


@dataclass(slots=True)
class FollowUps:
    """One per session.

    Args:
        limit: follow-ups until the person says something; 0 for none at all.
    """

    role: Literal["system", "user"] = "system"
    text: str = FOLLOW_UP_TEXT
    limit: int = 3
    _count: int = field(default=0, init=False)
    _last_turn: str = field(default="", init=False)
    _asked: set[str] = field(default_factory=set, init=False)

    def note(self, item: RealtimeItem) -> None:
        """An item appeared or changed: a new one of the person's begins the count again."""
        if isinstance(item, UserMessageItem) and item.item_id != self._last_turn and not self._is_ours(item):
            self._last_turn = item.item_id
            self._count = 0

    def ask(self, text: str = "") -> list[Send]:
        """What to send for another answer; nothing when it was asked often enough.

        Args:
            text: said in place of the session's own words.
        """
        if self._count >= self.limit:
            return []
        self._count += 1
        self._asked.add(text or self.text)
        item = messages.message_item(self.role, text or self.text)
        return [Send(messages.create_item(item)), Send(messages.create_response())]

    def _is_ours(self, item: UserMessageItem) -> bool:
        said = [part.text for part in item.content if isinstance(part, InputText)]
        return len(said) == 1 and said[0] in self._asked
