"""The conversations that are kept: one SQLite file, used by one thread of each program that runs.

Owns the connection. Every method is a whole transaction and may block; what SQLite refuses becomes a `StoreError`, and
so does a file that a newer program has brought to its own form meanwhile: nothing of it is read or changed any more.
Invariant: what was deleted is nowhere in the file any more.
"""

from __future__ import annotations

import contextlib
import secrets
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Final

from app.base import paths
from app.base.errors import StoreError
from app.base.language import say
from app.history import store_file
from app.history.conversation import LINES_FORMAT, ConversationHead, KeptConversation
from app.history.recorder import Batch
from app.history.search import SaidIndex, excerpt

_COLUMNS: Final = "id, title, agents, connection, started_at, duration_s, program_version, format, first_words"
_TITLE: Final = ""  # the item under which a conversation's own title can be found


def store_path() -> Path:
    """The one file."""
    return paths.conversations_file()


def files() -> list[Path]:
    """Everything that conversations are kept in, those that were set aside among it."""
    path = store_path()
    found = [path, *path.parent.glob(f"{path.name}-*"), *path.parent.glob(f"{path.stem}-*.damaged*")]
    return [file for file in found if file.is_file()]


def no_conversation(id: str) -> StoreError:
    """There is none of this id."""
    return StoreError(
        say("Store", "There is no conversation {id}.").format(id=id),
        code="no_conversation",
        hint=say("Store", "`sidetone conversations` lists those that are kept."),
    )


def forget() -> None:
    """Every conversation goes for good, whoever kept it, and what was set aside.

    The file itself stays, empty: another program may have it open.

    Raises:
        StoreError, OSError: something cannot be removed.
    """
    if store_path().exists():
        try:
            with Store(store_path()) as store:
                store.delete_all()
        except StoreError as error:
            if error.code != "store_newer":
                raise
            for end in ("", *store_file.BESIDE):  # the last words may be in the journal alone
                Path(f"{store_path()}{end}").unlink(missing_ok=True)
    for file in files():
        if ".damaged" in file.name:
            file.unlink()


class Store:
    """An open store.

    Args:
        path: the file, made where there is none.
        is_suspect: look whether it is whole, which takes a while.
    Raises:
        StoreError: it cannot be opened; the message says why and what to do.
    """

    def __init__(self, path: Path, *, is_suspect: bool = False) -> None:
        self.path = path
        self._connection, self.set_aside = store_file.connect(path, is_suspect=is_suspect)
        self._index = SaidIndex(self._connection)
        try:
            with self._changing():
                self._index.open(is_suspect=is_suspect)
        except BaseException:
            self.close()
            raise

    @classmethod
    def usual(cls, is_suspect: bool = False) -> Store:
        """The person's own."""
        return cls(store_path(), is_suspect=is_suspect)

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file. May be called twice."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()

    def notice(self) -> tuple[str, str] | None:
        """What a person should know of the file, and what to do; None when all is well."""
        if self.set_aside is None:
            return None
        message = say("Store", "The kept conversations were damaged and set aside.")
        return message, say("Store", "The file as it was is {file}.").format(file=self.set_aside)

    # -- writing ----------------------------------------------------------------------------------------------

    def begin(self, head: ConversationHead, batch: Batch) -> str:
        """A conversation is kept from now on; returns its id."""
        with self._changing():
            id = self._free_id(head)
            self._connection.execute(
                "INSERT INTO conversations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    id,
                    head.title,
                    head.agents,
                    head.connection,
                    head.started_at,
                    head.started_s,
                    batch.duration_s,
                    batch.first_words,
                    head.program_version,
                    head.format,
                ),
            )
            self._index.put(id, _TITLE, head.title)
            self._append(id, batch)
        return id

    def append(self, id: str, batch: Batch) -> bool:
        """More of a conversation; returns False when it was deleted meanwhile: then nothing more is kept of it."""
        with self._changing():
            changed = self._connection.execute(
                "UPDATE conversations SET duration_s = ?, first_words = ? WHERE id = ?",
                (batch.duration_s, batch.first_words, id),
            )
            if changed.rowcount:
                self._append(id, batch)
        return bool(changed.rowcount)

    def _append(self, id: str, batch: Batch) -> None:
        if batch.lines:
            self._connection.execute(
                """INSERT INTO lines SELECT ?, coalesce(max(number), 0) + 1, ?
                   FROM lines WHERE conversation = ?""",
                (id, "\n".join(batch.lines), id),
            )
        for item, text in batch.said.items():
            self._index.put(id, item, text)

    def _free_id(self, head: ConversationHead) -> str:
        """The day and something random, so that it can be read out and typed."""
        day = "".join(letter for letter in head.started_at[:10] if letter.isdigit()) or "0"
        while True:
            id = f"{day}-{secrets.token_hex(3)}"
            if not self._connection.execute("SELECT 1 FROM conversations WHERE id = ?", (id,)).fetchone():
                return id

    # -- reading ----------------------------------------------------------------------------------------------

    def conversations(self, limit: int = -1) -> list[KeptConversation]:
        """The newest first; all of them without a limit."""
        with self._looking():
            rows = self._connection.execute(
                f"SELECT {_COLUMNS} FROM conversations ORDER BY started_s DESC, rowid DESC LIMIT ?",
                (limit,),
            )
            return [_kept(row) for row in rows]

    def count(self) -> int:
        """How many there are."""
        with self._looking():
            return int(self._connection.execute("SELECT count(*) FROM conversations").fetchone()[0])

    def search(self, query: str, limit: int = 200) -> list[KeptConversation]:
        """The newest first of those in which every word was said, or is in the title."""
        with self._looking():
            return [_kept(self._row(id), excerpt(text, query)) for id, text in self._index.find(query, limit)]

    def read(self, id: str) -> tuple[KeptConversation, list[str]]:
        """A conversation and its event lines.

        Raises:
            StoreError: there is none of this id, or a newer program wrote it.
        """
        with self._looking():
            kept = _kept(self._row(id))
            chunks = self._connection.execute("SELECT text FROM lines WHERE conversation = ? ORDER BY number", (id,))
            lines = [line for (chunk,) in chunks for line in chunk.split("\n")]
        # SQLite keeps in a column of numbers whatever else somebody writes there.
        if not isinstance(kept.head.format, int) or kept.head.format > LINES_FORMAT:
            raise StoreError(
                say("Store", "The conversation {id} was kept by a newer Sidetone.").format(id=id),
                code="conversation_newer",
                hint=say("Store", "Read it with that one, or update this one."),
            )
        return kept, lines

    def _row(self, id: str) -> tuple[Any, ...]:
        row = self._connection.execute(f"SELECT {_COLUMNS} FROM conversations WHERE id = ?", (id,)).fetchone()
        if row is None:
            raise no_conversation(id)
        return tuple(row)

    # -- deleting ---------------------------------------------------------------------------------------------

    def delete(self, id: str) -> None:
        """A conversation goes for good. Raises StoreError, also when there is none of this id."""
        with self._changing():
            self._row(id)
            self._remove([id])
        self._sweep()

    def delete_all(self) -> int:
        """All go for good; returns how many."""
        return self._delete_where("1")

    def delete_older(self, days: int, now: datetime | None = None) -> int:
        """Those go that ended more than so many days ago; returns how many."""
        before_s = (now or datetime.now().astimezone()).timestamp() - days * 86_400
        return self._delete_where("started_s + duration_s < ?", before_s)

    def _delete_where(self, condition: str, *values: object) -> int:
        with self._changing():
            rows = self._connection.execute(f"SELECT id FROM conversations WHERE {condition}", values)
            ids = [id for (id,) in rows.fetchall()]
            self._remove(ids)
        if ids:
            self._sweep()
        return len(ids)

    def _remove(self, ids: Sequence[str]) -> None:
        for id in ids:
            self._index.forget(id)
            self._connection.execute("DELETE FROM conversations WHERE id = ?", (id,))
        if ids:
            self._index.purge()

    def _sweep(self) -> None:
        """Nothing stays in what is freed, nor in the journal; the room goes back to the disk."""
        with store_file.told(self.path):
            # As a script, which goes on until it is done: as a statement it frees one page.
            self._connection.executescript("PRAGMA incremental_vacuum")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    @contextlib.contextmanager
    def _looking(self) -> Iterator[None]:
        with store_file.told(self.path):
            store_file.check_open(self.path, self._connection)
            yield

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        with store_file.told(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                store_file.check_open(self.path, self._connection)
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):  # SQLite may have done so itself
                    self._connection.execute("ROLLBACK")
                raise


def _kept(row: Sequence[Any], found: str = "") -> KeptConversation:
    id, title, agents, connection, started_at, duration_s, program_version, format, first_words = row
    head = ConversationHead(title, agents, connection, started_at, duration_s, program_version, format)
    return KeptConversation(id, head, first_words, found)
