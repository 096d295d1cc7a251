"""A person's notes: one text file, one note a line, written atomically.

Several agent sets may share the file; every action reads it anew, under one lock, so that no note is lost inside
one process.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path

from app.base.errors import ToolError

MAX_CHARS = 2_000
_lock = threading.Lock()


class NoteBook:
    """The notes in one file; the file and its folder are made with the first note."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def add(self, text: str) -> None:
        """Keep a note. Raises ToolError when it is empty or the file cannot be written."""
        note = " ".join(text.split())[:MAX_CHARS]
        if not note:
            raise ToolError("There is nothing to note.", tool="add_note", kind="arguments")
        with _lock:
            self._write([*self._read(), note])

    def notes(self) -> list[str]:
        """All notes, oldest first."""
        with _lock:
            return self._read()

    def told(self) -> str:
        """The notes as a sentence."""
        notes = self.notes()
        if not notes:
            return "You have no notes."
        if len(notes) == 1:
            return f"You have one note: {notes[0]}."
        return f"You have {len(notes)} notes: " + "; ".join(notes) + "."

    def clear(self) -> str:
        """Delete all notes; says how many there were."""
        with _lock:
            count = len(self._read())
            if count:
                self._write([])
        return "There were no notes." if not count else f"I deleted {count} note{'' if count == 1 else 's'}."

    def _read(self) -> list[str]:
        try:
            return [line for line in self._file.read_text(encoding="utf-8", errors="replace").splitlines() if line]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise ToolError(f"The notes cannot be read: {error.strerror}.", tool="notes", kind="raised") from error

    def _write(self, notes: list[str]) -> None:
        beside = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text("".join(f"{note}\n" for note in notes), encoding="utf-8")
            os.replace(beside, self._file)
        except OSError as error:
            raise ToolError(f"The notes cannot be written: {error.strerror}.", tool="notes", kind="raised") from error
