"""Searching what was said: the form that is compared, the index where SQLite has one, and the words around a find.

Every word of what is searched for has to be in a conversation, in any case and anywhere in its text: that also finds
what is written without spaces. The index holds groups of three letters; shorter words are looked for in the text.
"""

from __future__ import annotations

import sqlite3
import unicodedata
from typing import Final

_LEAST_INDEXED: Final = 3  # characters
_AROUND: Final = 40  # characters before and after a find
_MOST_WORDS: Final = 16
_INDEX: Final = """CREATE VIRTUAL TABLE IF NOT EXISTS said_index
    USING fts5(folded, content='said', content_rowid='id', tokenize='trigram case_sensitive 1')"""


def folded(text: str) -> str:
    """The form in which texts are compared: without differences of case, width or composition."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def words_of(query: str) -> list[str]:
    """What has to be found, each word once."""
    return list(dict.fromkeys(folded(query).split()))[:_MOST_WORDS]


def excerpt(text: str, query: str) -> str:
    """The part of `text` around the first word of `query` that is in it; its beginning when folding hides where."""
    flat = " ".join(text.split())
    forms = [unicodedata.normalize("NFKC", letter).casefold() for letter in flat]
    whole = "".join(forms)
    found = [at for word in words_of(query) if (at := whole.find(word)) >= 0]
    place = _letter_at(forms, min(found)) if found else 0
    start, end = max(0, place - _AROUND), place + _AROUND
    return ("…" if start else "") + flat[start:end].strip() + ("…" if end < len(flat) else "")


def _letter_at(forms: list[str], at: int) -> int:
    """Which letter has its form at this place of all forms together."""
    for number, form in enumerate(forms):
        at -= len(form)
        if at < 0:
            return number
    return 0


class SaidIndex:
    """The index over the table `said`; whoever writes there calls it in the same transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._is_there = False

    def open(self, *, is_suspect: bool = False) -> None:
        """Make the index where SQLite can; what was written without it is taken in now.

        Args:
            is_suspect: it may be damaged: make it anew.
        """
        try:
            self._connection.execute(_INDEX)
        except sqlite3.OperationalError as error:
            if "no such" not in str(error):  # module or tokenizer
                raise
            return
        behind = self._connection.execute("SELECT 1 FROM state WHERE name = 'index' AND value = 'behind'").fetchone()
        self._is_there = not (behind or is_suspect) or self._is_rebuilt()

    def _is_rebuilt(self) -> bool:
        try:
            self._connection.execute("INSERT INTO said_index (said_index) VALUES ('rebuild')")
        except sqlite3.DatabaseError:
            self._fall_behind()  # damaged beyond that: what was said is looked through instead
            return False
        self._connection.execute("DELETE FROM state WHERE name = 'index'")
        return True

    def put(self, conversation: str, item: str, text: str) -> None:
        """Something was said, or is known better now."""
        known = self._connection.execute(
            "SELECT id, folded FROM said WHERE conversation = ? AND item = ?", (conversation, item)
        ).fetchone()
        form = folded(text)
        if known is not None and known[1] == form:
            return
        if known is not None:
            self._forget(*known)
            self._connection.execute("UPDATE said SET text = ?, folded = ? WHERE id = ?", (text, form, known[0]))
            row = known[0]
        else:
            row = self._connection.execute(
                "INSERT INTO said (conversation, item, text, folded) VALUES (?, ?, ?, ?)",
                (conversation, item, text, form),
            ).lastrowid
        if self._is_there:
            self._connection.execute("INSERT INTO said_index (rowid, folded) VALUES (?, ?)", (row, form))
        else:
            self._fall_behind()

    def forget(self, conversation: str) -> None:
        """What was said in a conversation is about to be deleted."""
        rows = self._connection.execute("SELECT id, folded FROM said WHERE conversation = ?", (conversation,))
        for row, form in rows.fetchall():
            self._forget(row, form)

    def purge(self) -> None:
        """Nothing of what was deleted stays in the index, not even unreachable."""
        if self._is_there:
            self._connection.execute("INSERT INTO said_index (said_index) VALUES ('optimize')")

    def find(self, query: str, limit: int) -> list[tuple[str, str]]:
        """Conversations in which every word was said, the newest first, each with what was said there first of it."""
        words = words_of(query)
        if not words:
            return []
        conditions, values = zip(*(self._condition(word) for word in words), strict=True)
        everywhere = " AND ".join(
            f"EXISTS (SELECT 1 FROM said WHERE said.conversation = conversations.id AND {one})" for one in conditions
        )
        anywhere = " OR ".join(conditions)
        rows = self._connection.execute(
            f"""SELECT id, (SELECT text FROM said WHERE said.conversation = conversations.id AND ({anywhere})
                    ORDER BY said.id LIMIT 1)
                FROM conversations WHERE {everywhere} ORDER BY started_s DESC, rowid DESC LIMIT ?""",
            (*values, *values, limit),
        )
        return [(str(row[0]), str(row[1])) for row in rows]

    def _condition(self, word: str) -> tuple[str, str]:
        if self._is_there and len(word) >= _LEAST_INDEXED:
            quoted = word.replace('"', '""')
            return "said.id IN (SELECT rowid FROM said_index WHERE said_index MATCH ?)", f'"{quoted}"'
        return "instr(said.folded, ?) > 0", word

    def _forget(self, row: int, form: str) -> None:
        if self._is_there:
            self._connection.execute(
                "INSERT INTO said_index (said_index, rowid, folded) VALUES ('delete', ?, ?)", (row, form)
            )
        else:
            self._fall_behind()

    def _fall_behind(self) -> None:
        self._connection.execute("INSERT OR REPLACE INTO state (name, value) VALUES ('index', 'behind')")
