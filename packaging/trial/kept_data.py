"""What the program has written into the person's home, read from outside of it."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from trial import files
from trial.root import UID


class Formats(NamedTuple):
    """Of the settings' file and of the store, 0 when there is none: each counts up when it changes."""

    settings: int
    store: int


class KeptData:
    """Of the person who lives in `home`."""

    def __init__(self, home: Path) -> None:
        self.settings_file = home / ".config/sidetone/settings.json"
        self.store_file = home / ".local/share/sidetone/sessions.sqlite3"
        self.agents_folder = home / ".config/sidetone/agents"
        self.keyrings = home / ".local/share/keyrings"

    def settings(self) -> dict[str, Any]:
        """As they stand in the file. Raises OSError, ValueError."""
        found: dict[str, Any] = json.loads(self.settings_file.read_text(encoding="utf-8"))
        return found

    def keys(self) -> files.Entries:
        """The keyring's files: as long as no key is changed, they are the same."""
        return files.look(self.keyrings)

    def agent_sets(self) -> dict[str, str]:
        """The person's own, by their names."""
        return {file.stem: file.read_text(encoding="utf-8") for file in sorted(self.agents_folder.glob("*.toml"))}

    def conversations(self) -> dict[str, list[str]]:
        """Their event lines, by their ids; none where the program keeps none."""
        if not self.store_file.exists():
            return {}
        rows = self._ask("SELECT conversation, text FROM lines ORDER BY conversation, number")
        found: dict[str, list[str]] = {}
        for conversation, text in rows:
            found.setdefault(conversation, []).append(text)
        return found

    def formats(self) -> Formats:
        """What the program that wrote last has written."""
        store = self._ask("PRAGMA user_version")[0][0] if self.store_file.exists() else 0
        return Formats(self.settings()["version"], store)

    def raise_formats(self, owner: int = UID) -> None:
        """Have the files say that a program of formats to come wrote them."""
        now = self.formats()
        values = {**self.settings(), "version": now.settings + 1, "of_a_later_day": True}
        self.settings_file.write_text(json.dumps(values), encoding="utf-8")
        with closing(sqlite3.connect(self.store_file)) as connection:
            connection.execute(f"PRAGMA user_version = {now.store + 1}")
        for file in (self.settings_file, self.store_file):
            os.chown(file, owner, owner)

    def _ask(self, question: str) -> list[tuple[Any, ...]]:
        # Immutable: otherwise looking could leave something beside it.
        with closing(sqlite3.connect(f"file:{self.store_file}?immutable=1", uri=True)) as connection:
            return connection.execute(question).fetchall()
