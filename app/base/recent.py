"""A memory of the latest ids that forgets the oldest, so that a conversation may last for days. Pure."""

from __future__ import annotations

from typing import Generic, TypeVar

K = TypeVar("K")


class Recent(dict[K, None], Generic[K]):
    """Ids in the order in which they were last added; `in` and truth are those of the dictionary.

    Args:
        limit: how many are remembered, at least one.
    """

    def __init__(self, limit: int = 256) -> None:
        super().__init__()
        self._limit = limit

    def add(self, key: K) -> None:
        """Remember `key` as the latest."""
        self.pop(key, None)
        self[key] = None
        if len(self) > self._limit:
            del self[next(iter(self))]

    def discard(self, key: K) -> None:
        """Forget `key`, known or not."""
        self.pop(key, None)
