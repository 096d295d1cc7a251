"""Opening the store's file, and telling what is wrong with it in words for people.

A file of a newer version is left as it is, byte for byte; one that is damaged is put beside itself.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from app.base import file_lock
from app.base.errors import StoreError
from app.base.language import say
from app.base.os_words import reason_of
from app.history import schema

BUSY_S: Final = 5.0
_DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
BESIDE: Final = ("-wal", "-shm", "-journal")
_PRIMARY: Final = 0xFF  # of a result code; what is above tells more


class DamagedStoreError(StoreError):
    """The file is damaged; `connect` puts it aside."""

    default_code = "store_damaged"


def connect(path: Path, *, is_suspect: bool = False) -> tuple[sqlite3.Connection, Path | None]:
    """The open file, made where there was none, and where a damaged one was put.

    Args:
        is_suspect: look at all of it.
    Raises:
        StoreError: a newer program made it, or it cannot be opened; the file is as it was.
    """
    with told(path):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            return _opened(path, is_suspect), None
        except DamagedStoreError:
            with file_lock.held(path.with_suffix(".lock")):
                aside = _put_aside(path)
                return _opened(path, False), aside


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """What SQLite and the system say becomes a StoreError that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise _store_error(path, error) from error
    except OSError as error:
        raise _not_opened(path, reason_of(error)) from error


def _opened(path: Path, is_suspect: bool) -> sqlite3.Connection:
    version = schema.version_on_disk(path)
    if version is None:
        raise DamagedStoreError("no database")
    _check(path, version)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite would make it readable for others
    connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
    try:
        with told(path):
            check_open(path, connection)
            for pragma in ("foreign_keys = ON", "secure_delete = ON", "synchronous = NORMAL"):
                connection.execute(f"PRAGMA {pragma}")
            schema.migrate(connection)
            check_open(path, connection)
            # After the version was written, so that the file itself says it and not only what stands beside it.
            connection.execute("PRAGMA journal_mode = WAL")
            if version != schema.VERSION:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            if is_suspect:
                _look_through(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _look_through(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DamagedStoreError("not whole")


def check_open(path: Path, connection: sqlite3.Connection) -> None:
    """Look whether the file is still of this program's time; within a transaction that holds until its end.

    Raises:
        StoreError: a newer program has brought it to another form, while it was open here.
    """
    _check(path, schema.version_of(connection))


def _check(path: Path, version: int) -> None:
    if version > schema.VERSION:
        raise StoreError(
            say("Store", "{file} was made by a newer Sidetone; it is left as it is.").format(file=path),
            code="store_newer",
            hint=say("Store", "Update this Sidetone; until then conversations are not kept."),
        )


def _put_aside(path: Path) -> Path | None:
    """Move what is damaged; None when somebody else has done so meanwhile."""
    with contextlib.suppress(DamagedStoreError):
        _opened(path, True).close()
        return None
    number = 1
    while (aside := path.with_name(f"{path.stem}-{number}.damaged")).exists():
        number += 1
    path.replace(aside)
    for end in BESIDE:
        with contextlib.suppress(FileNotFoundError):
            os.replace(f"{path}{end}", f"{aside}{end}")
    return aside


def _store_error(path: Path, error: sqlite3.Error) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if code in _DAMAGED:
        return damaged(path)
    if code == sqlite3.SQLITE_FULL:
        return StoreError(
            say("Store", "The disk is full: {file} cannot grow.").format(file=path),
            code="store_full",
            hint=say("Store", "Make room, or delete conversations in the settings under Privacy and storage."),
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreError(
            say("Store", "Another program is busy with {file}.").format(file=path),
            code="store_busy",
            hint=say("Store", "Try it again in a moment."),
            retryable=True,
        )
    if code == sqlite3.SQLITE_READONLY:
        return _not_opened(path, reason_of(OSError(errno.EROFS, os.strerror(errno.EROFS))))
    return _not_opened(path, str(error))


def damaged(path: Path) -> DamagedStoreError:
    """For people."""
    return DamagedStoreError(
        say("Store", "The conversations in {file} are damaged.").format(file=path),
        hint=say("Store", "Try it again: what is damaged is mended, or set aside."),
    )


def _not_opened(path: Path, reason: str) -> StoreError:
    return StoreError(
        say("Store", "The conversations in {file} cannot be read or written: {reason}.").format(
            file=path, reason=reason
        ),
        code="store_unusable",
        hint=say("Store", "Look whether file and folder belong to you, can be written, and have room."),
    )
