"""A keyring in memory that notes on which threads it was asked: it may block, so never on the window's."""

from __future__ import annotations

import threading

from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError


class MemoryKeyring(KeyringBackend):
    """`kept` by name; `threads` are those that asked, `asked` the names that were looked for."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[str, str] = {}
        self.threads: set[threading.Thread] = set()
        self.asked: list[str] = []

    def get_password(self, service: str, username: str) -> str | None:
        self.threads.add(threading.current_thread())
        self.asked.append(username)
        return self.kept.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.threads.add(threading.current_thread())
        self.kept[username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.threads.add(threading.current_thread())
        if self.kept.pop(username, None) is None:
            raise PasswordDeleteError(username)
