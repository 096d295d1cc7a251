"""A look at the store's file from outside: what it is, without work on it and without changing a byte."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.history import schema, store_file

CHECKED_BYTES: Final = 256 * 1024 * 1024
"""A larger file is not read through: on a slow disk that takes seconds."""
_BUSY_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class StoreLook:
    """What a store's file says of itself.

    Args:
        format: how many migrations it has had.
        conversations: how many are kept; -1 where that cannot be said, as in a file of a newer format.
        size: in bytes, with what stands beside it.
    """

    format: int
    conversations: int
    size: int

    @property
    def is_newer(self) -> bool:
        """Whether only a newer program understands it."""
        return self.format > schema.VERSION


def look(path: Path) -> StoreLook | None:
    """What is there; None for nothing. May take a second.

    Raises:
        StoreError: it is damaged, or cannot be read.
    """
    with store_file.told(path):
        format = schema.version_on_disk(path)
        if format is None:
            raise store_file.damaged(path)
        if not path.exists():
            return None
        beside = [file for end in store_file.BESIDE if (file := Path(f"{path}{end}")).exists()]
        size = sum(file.stat().st_size for file in (path, *beside))
        if format > schema.VERSION or format == 0:
            return StoreLook(format, -1 if format else 0, size)
        return StoreLook(*_inside(path, is_open=bool(beside), is_checked=size <= CHECKED_BYTES), size)


def _inside(path: Path, *, is_open: bool, is_checked: bool) -> tuple[int, int]:
    """Format and number of conversations, as far as what stands beside the file says otherwise than the file."""
    # Even a reader makes files beside a store, unless it may believe that nobody writes.
    how = "mode=ro" if is_open else "immutable=1"
    address = f"{path.resolve().as_uri()}?{how}"
    with contextlib.closing(sqlite3.connect(address, uri=True, timeout=_BUSY_S)) as connection:
        format = schema.version_of(connection)
        if format > schema.VERSION:
            return format, -1
        if is_checked and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise store_file.damaged(path)
        return format, int(connection.execute("SELECT count(*) FROM conversations").fetchone()[0])
