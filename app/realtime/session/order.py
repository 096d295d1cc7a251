"""The order of a conversation's items: by what each one follows, never by when it arrived.

A forest: every item hangs below the one it follows (or below the front), the latest arrival of one place coming first,
as the server inserts. Items that follow one nobody has seen yet stand at the end until it arrives. Deleted items keep
their place for those behind them. Pure; invariant: no input, however odd, makes a cycle or loses an item.
"""

from __future__ import annotations

from typing import Final

FRONT: Final = ""
"""What an item at the very front follows."""


class Order:
    """Positions by id. `previous`: an id, `FRONT`, or None when the peer did not say (then it goes to the end)."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._children: dict[str, list[str]] = {}
        self._waiting: dict[str, list[str]] = {}
        self._said: dict[str, str | None] = {}
        self._line: list[str] = []
        self._gone: set[str] = set()

    def ids(self) -> list[str]:
        """All ids in order, without those removed."""
        return [item_id for item_id in self._line if item_id not in self._gone]

    def place(self, item_id: str, previous: str | None) -> bool:
        """Put a new item in its place, or move a known one whose place was said anew. Returns whether it moved.

        An item whose id is empty, as the front's, has no place.
        """
        if item_id == FRONT:
            return False
        self._gone.discard(item_id)
        if previous == item_id:
            previous = None
        if item_id in self._parent:
            return self._replace(item_id, previous)
        self._said[item_id] = previous
        self._attach(item_id, self._target(item_id, previous))
        self._adopt(item_id)
        return True

    def remove(self, item_id: str) -> None:
        """Take it out of the line; what follows it stays where it is."""
        if item_id in self._parent:
            self._gone.add(item_id)

    def has_removed(self, item_id: str) -> bool:
        """Whether it was taken out and not put back."""
        return item_id in self._gone

    def _replace(self, item_id: str, previous: str | None) -> bool:
        if previous is None or self._said[item_id] == previous:
            return False
        self._said[item_id] = previous
        target = self._target(item_id, previous)
        if previous != FRONT and previous not in self._parent:
            return False
        if self._parent[item_id] == target or self._is_below(target, item_id):
            return False
        self._move(item_id, target)
        return True

    def _target(self, item_id: str, previous: str | None) -> str:
        if previous == FRONT or (previous is not None and previous in self._parent):
            return previous
        if previous is not None:
            self._waiting.setdefault(previous, []).append(item_id)
        return self._line[-1] if self._line else FRONT

    def _attach(self, item_id: str, parent: str) -> None:
        siblings = self._children.setdefault(parent, [])
        is_last = not siblings and (self._line[-1] if self._line else FRONT) == parent
        siblings.insert(0, item_id)
        self._parent[item_id] = parent
        if is_last:
            self._line.append(item_id)
        else:
            self._rebuild()

    def _move(self, item_id: str, parent: str, before: str | None = None) -> None:
        self._children[self._parent[item_id]].remove(item_id)
        siblings = self._children.setdefault(parent, [])
        siblings.insert(0 if before is None else siblings.index(before), item_id)
        self._parent[item_id] = parent
        self._rebuild()

    def _adopt(self, item_id: str) -> None:
        """Those who waited for this item move behind it."""
        for waiting in self._waiting.pop(item_id, []):
            if self._said.get(waiting) != item_id:
                continue
            if self._is_below(item_id, waiting) and not self._lift_out(item_id, waiting):
                continue
            if self._parent[waiting] != item_id:
                self._move(waiting, item_id)

    def _lift_out(self, item_id: str, waiting: str) -> bool:
        """Move what only came to the end behind `waiting` because nobody knew better in front of it.

        Returns False when every step between the two was said by the peer: then it contradicts itself.
        """
        loose, at = "", item_id
        while at != waiting:
            if self._said[at] != self._parent[at]:
                loose = at
            at = self._parent[at]
        if not loose:
            return False
        self._move(loose, self._parent[waiting], before=waiting)
        return True

    def _is_below(self, item_id: str, ancestor: str) -> bool:
        at = item_id
        while at != FRONT:
            if at == ancestor:
                return True
            at = self._parent[at]
        return False

    def _rebuild(self) -> None:
        line: list[str] = []
        pending = list(reversed(self._children.get(FRONT, [])))
        while pending:
            item_id = pending.pop()
            line.append(item_id)
            pending.extend(reversed(self._children.get(item_id, [])))
        self._line = line
