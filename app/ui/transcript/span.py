"""A stretch of selected text across rows, and positions in text as Qt counts them (UTF-16 units). Pure."""

from __future__ import annotations

from dataclasses import dataclass


def units(text: str) -> int:
    """Length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, start: int, end: int) -> str:
    """The part between two of Qt's positions."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * max(0, start) : 2 * max(0, end)].decode("utf-16-le", "ignore")


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place between two characters: row index and position in that row's text."""

    row: int
    position: int


@dataclass(frozen=True, slots=True)
class Span:
    """From where the mouse went down to where it is now, in either direction."""

    anchor: Spot
    cursor: Spot

    @property
    def is_empty(self) -> bool:
        """Nothing is selected."""
        return self.anchor == self.cursor

    def within(self, row: int, length: int) -> tuple[int, int] | None:
        """The selected part of one row as (start, end), None when none of it is."""
        first, last = sorted((self.anchor, self.cursor))
        if not first.row <= row <= last.row:
            return None
        start = first.position if row == first.row else 0
        end = last.position if row == last.row else length
        return (start, end) if end > start else None

    def shifted(self, index: int, by: int) -> Span | None:
        """The span after rows were inserted (`by` > 0) or removed before it; None when it was hit by a removal."""
        rows = sorted((self.anchor.row, self.cursor.row))
        if by < 0 and rows[0] <= index <= rows[1]:
            return None
        return Span(_moved(self.anchor, index, by), _moved(self.cursor, index, by))


def _moved(spot: Spot, index: int, by: int) -> Spot:
    return Spot(spot.row + by, spot.position) if spot.row >= index else spot
