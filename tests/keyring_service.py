"""A real Secret Service for tests: a message bus and a keyring daemon of their own, in a private folder."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import keyring
import pytest
import secretstorage

from app.base import secrets

PASSWORD = b"test"
DEFAULT_COLLECTION = "/org/freedesktop/secrets/aliases/default"
LONGEST_WAIT_S = 10


@dataclass
class SecretService:
    """Where its files lie, and the message bus on which it is reached."""

    files: Path
    bus: subprocess.Popen[bytes]

    def vanish(self) -> None:
        """The session's bus breaks down, and with it the keyring."""
        self.bus.kill()
        self.bus.wait(5)

    def lock(self) -> None:
        """As a desktop does when nobody is there."""
        with closing(secretstorage.dbus_init()) as bus:
            secretstorage.Collection(bus).lock()

    def is_locked(self) -> bool:
        with closing(secretstorage.dbus_init()) as bus:
            return bool(secretstorage.Collection(bus).is_locked())


@contextlib.contextmanager
def secret_service(folder: Path, patch: pytest.MonkeyPatch, *, is_used: bool = True) -> Iterator[SecretService]:
    """Runs while the block does, and is what `keyring` uses there.

    Args:
        is_used: it has the collection that a log-in makes; otherwise nobody has kept anything in it yet.
    """
    if shutil.which("gnome-keyring-daemon") is None or shutil.which("dbus-daemon") is None:
        pytest.skip("needs the Debian packages dbus-daemon and gnome-keyring")
    from keyring.backends import SecretService as backend

    for name in ("home", "run"):
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    patch.setenv("XDG_RUNTIME_DIR", str(folder / "run"))
    patch.setenv("DISPLAY", "")
    environment = {**os.environ, "HOME": str(folder / "home"), "XDG_DATA_HOME": str(folder / "home" / "data")}
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    assert bus.stdout is not None
    before = keyring.get_keyring()
    try:
        address = bus.stdout.readline().decode().strip()
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", *(["--unlock"] if is_used else []), "--components=secrets"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**environment, "DBUS_SESSION_BUS_ADDRESS": address},
        )
        assert daemon.stdin is not None
        assert daemon.stdout is not None
        try:
            daemon.stdin.write(PASSWORD)
            daemon.stdin.close()
            daemon.stdout.readline()  # it says where its control socket is; the collection may come after it
            if is_used:
                _wait_for_collection()
            keyring.set_keyring(backend.Keyring())
            yield SecretService(folder / "home" / "data" / "keyrings", bus)
        finally:
            _end(daemon)
    finally:
        keyring.set_keyring(before)
        secrets._rest.until = 0.0  # the next keyring is another one
        _end(bus)


def _wait_for_collection() -> None:
    ends = time.monotonic() + LONGEST_WAIT_S
    while not _is_collection_open():
        assert time.monotonic() < ends, "the keyring daemon made no collection"
        time.sleep(0.01)


def _is_collection_open() -> bool:
    with closing(secretstorage.dbus_init()) as bus:
        try:
            return not secretstorage.Collection(bus, DEFAULT_COLLECTION).is_locked()
        except secretstorage.exceptions.SecretStorageException:
            return False


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(5)
    if process.stdout is not None:
        process.stdout.close()
