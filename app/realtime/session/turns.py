"""The responses that run, each with the agent it was created for and what it has said so far. Pure bookkeeping."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.base.recent import Recent
from app.realtime.session.snapshot import AgentSnapshot


@dataclass(slots=True)
class Turn:
    """One running response."""

    response_id: str
    snapshot: AgentSnapshot
    texts: dict[str, str] = field(default_factory=dict)
    usage: dict[str, Any] | None = None
    audio_items: set[str] = field(default_factory=set)
    items: set[str] = field(default_factory=set)

    def add_text(self, item_id: str, delta: str) -> str:
        """The item's text so far, with `delta`."""
        text = self.texts[item_id] = self.texts.get(item_id, "") + delta
        return text

    @property
    def text(self) -> str:
        """All that was said in it."""
        return "\n".join(text for text in self.texts.values() if text)


class TurnBook:
    """Running responses by id; a response without an id is kept under the empty one."""

    def __init__(self) -> None:
        self._turns: dict[str, Turn] = {}
        self._past_items: Recent[str] = Recent()

    def begin(self, response_id: str | None, snapshot: AgentSnapshot) -> Turn | None:
        """A response began; None when it was known already."""
        key = response_id or ""
        if key in self._turns:
            return None
        self._turns[key] = Turn(key, snapshot)
        return self._turns[key]

    def end(self, response_id: str | None) -> Turn | None:
        """A response ended; None when it was not known."""
        turn = self._turns.pop(response_id or "", None)
        for item_id in turn.items if turn is not None else ():
            self._past_items.add(item_id)
        return turn

    def get(self, response_id: str | None) -> Turn | None:
        """The running response of that id."""
        return self._turns.get(response_id or "")

    def of(self, response_id: str | None, item_id: str) -> Turn | None:
        """The running response that says this item, which is remembered as its own from now on.

        A server may leave the response's id out, at its beginning or in what it says then: the item tells whose it is,
        or that there is only one response that it can be of.
        """
        turn = self._turns.get(response_id) if response_id else None
        if turn is None:
            turn = self.having(item_id) or self._only(response_id, item_id)
        if turn is not None:
            turn.items.add(item_id)
        return turn

    def having(self, item_id: str) -> Turn | None:
        """The running response of which this item is known to be."""
        return next((turn for turn in self._turns.values() if item_id in turn.items), None)

    def _only(self, response_id: str | None, item_id: str) -> Turn | None:
        if len(self._turns) != 1 or item_id in self._past_items:
            return None
        [turn] = self._turns.values()
        return turn if not response_id or not turn.response_id else None

    def running(self) -> list[Turn]:
        """All that run, oldest first."""
        return list(self._turns.values())
