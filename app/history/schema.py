"""The tables of the store, and how a file of an older version becomes one of today's.

`PRAGMA user_version` counts the migrations that a file has had. Pure but for the connection that it is given.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Final

_HEADER: Final = b"SQLite format 3\0"
_VERSION_AT: Final = 60  # of four bytes, the first the highest (SQLite's file format, 1.3)

_FIRST: Final = (
    """CREATE TABLE conversations (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        agents TEXT NOT NULL,
        connection TEXT NOT NULL,
        started_at TEXT NOT NULL,
        started_s REAL NOT NULL,
        duration_s REAL NOT NULL,
        first_words TEXT NOT NULL,
        program_version TEXT NOT NULL,
        format INTEGER NOT NULL
    )""",
    "CREATE INDEX conversations_by_start ON conversations (started_s)",
    # Event lines as they were written, several at a time.
    """CREATE TABLE lines (
        conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (conversation, number)
    ) WITHOUT ROWID""",
    # What was said, an item a row: as it was, and in the form that searching compares.
    """CREATE TABLE said (
        id INTEGER PRIMARY KEY,
        conversation TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
        item TEXT NOT NULL,
        text TEXT NOT NULL,
        folded TEXT NOT NULL,
        UNIQUE (conversation, item)
    )""",
    # Whether the search index, which not every SQLite has, knows all that was said.
    "CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)

MIGRATIONS: Final[Sequence[Sequence[str]]] = (_FIRST,)
"""What makes version n + 1 of version n, by n. Only ever appended to."""

VERSION: Final = len(MIGRATIONS)


def version_on_disk(path: Path) -> int | None:
    """The version that a file says it has, without SQLite touching it.

    Returns 0 for a file that is new or empty, None for one that is no database. Raises OSError.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        return 0
    if not header:
        return 0
    if len(header) < 100 or not header.startswith(_HEADER):
        return None
    return int.from_bytes(header[_VERSION_AT : _VERSION_AT + 4], "big")


def version_of(connection: sqlite3.Connection) -> int:
    """The version of an open file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an open file to today's version: whole or not at all; one of a newer version stays as it is.

    Another program may do the same at the same time: who comes second finds nothing to do.
    """
    if version_of(connection) >= VERSION:
        return
    if version_of(connection) == 0:
        # Before there are tables, or a file would have to be written anew for it: room that is freed is given back.
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = version_of(connection)
        for number in range(found, VERSION):
            for statement in MIGRATIONS[number]:
                connection.execute(statement)
        if found < VERSION:
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
