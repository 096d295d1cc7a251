"""The responses that run, each with the agent it was created for and what it has said so far. Pure bookkeeping."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.realtime.session.snapshot import AgentSnapshot


@dataclass(slots=True)
class Turn:
    """One running response."""

    response_id: str
    snapshot: AgentSnapshot
    texts: dict[str, str] = field(default_factory=dict)
    usage: dict[str, Any] | None = None
    audio_items: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        """All that was said in it."""
        return "\n".join(text for text in self.texts.values() if text)


class TurnBook:
    """Running responses by id; a response without an id is kept under the empty one."""

    def __init__(self) -> None:
        self._turns: dict[str, Turn] = {}

    def begin(self, response_id: str | None, snapshot: AgentSnapshot) -> Turn | None:
        """A response began; None when it was known already."""
        key = response_id or ""
        if key in self._turns:
            return None
        self._turns[key] = Turn(key, snapshot)
        return self._turns[key]

    def end(self, response_id: str | None) -> Turn | None:
        """A response ended; None when it was not known."""
        return self._turns.pop(response_id or "", None)

    def get(self, response_id: str | None) -> Turn | None:
        """The running response of that id."""
        return self._turns.get(response_id or "")

    def running(self) -> list[Turn]:
        """All that run, oldest first."""
        return list(self._turns.values())

    def add_text(self, response_id: str, item_id: str, delta: str) -> str:
        """The item's text with `delta`; only `delta` when the response is not known."""
        turn = self.get(response_id)
        if turn is None:
            return delta
        turn.texts[item_id] = turn.texts.get(item_id, "") + delta
        return turn.texts[item_id]
