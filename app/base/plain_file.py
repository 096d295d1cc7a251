"""Reading files that may be anything (a pipe nobody writes to, a device without end), and writing whole ones."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from app.base.errors import ConfigError
from app.base.language import say

_READ_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_plain(path: Path, most_bytes: int, name: str) -> bytes:
    """The content of a regular file.

    Args:
        name: how messages name it, as in `The tool file x.py`.
    Raises:
        ConfigError: it is no regular file, or larger than `most_bytes`.
        OSError: it cannot be opened or read.
    """
    # Opened first and looked at then, and without waiting: a name may stand for a pipe that nobody writes to.
    descriptor = os.open(path, _READ_FLAGS)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise ConfigError(say("Files", "{name} is no regular file.").format(name=name))
        data = file.read(most_bytes + 1)
    if len(data) > most_bytes:
        raise ConfigError(say("Files", "{name} is larger than {size} bytes.").format(name=name, size=f"{most_bytes:,}"))
    return data


def private_folder(folder: Path) -> None:
    """Make a folder that only this person may look into; one that others may becomes such. Raises OSError."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        with contextlib.suppress(OSError):  # somebody else's, who lets us write in it
            folder.chmod(0o700)


def private_opener(path: str, flags: int) -> int:
    """An `opener` for files that only this person may read; one that others may becomes such."""
    descriptor = os.open(path, flags, 0o600)
    with contextlib.suppress(OSError):
        os.chmod(path, 0o600)
    return descriptor


def write_whole(file: Path, data: bytes, mode: int = 0o644) -> Path:
    """Write a file so that it holds the old content or the new one, never a part; returns where it really lies.

    Raises:
        OSError: the folder cannot be made or written.
    """
    target = file.resolve()  # a link stays a link
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, beside = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".new")
    try:
        with os.fdopen(descriptor, "wb") as written:
            written.write(data)
        os.chmod(beside, mode)
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise
    return target


class Beside:
    """A file that is written piece by piece beside another one, whose place it takes at the end or not at all.

    A device or a pipe is written to itself.

    Args:
        target: None for no file.
        refused: makes the error of what the system refused.
    """

    def __init__(self, target: Path | None, refused: Callable[[OSError], Exception]) -> None:
        self.path = target
        self.is_kept = False
        self._refused = refused
        self._target: Path | None = None
        if target is not None and (target.is_file() or not target.exists()):
            self._target = target.resolve()  # a link stays a link
            self.path = self._target.with_name(f".{target.name}.{os.getpid()}.new")

    def __enter__(self) -> Beside:
        """Raises what `refused` makes when nothing can be written there."""
        if self._target is not None and self.path is not None:
            try:
                self.path.touch()
                if self._target.exists():
                    os.chmod(self.path, stat.S_IMODE(self._target.stat().st_mode))
            except OSError as error:
                raise self._refused(error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._target is None or self.path is None:
            return
        try:
            try:
                if self.is_kept:
                    os.replace(self.path, self._target)
            finally:
                self.path.unlink(missing_ok=True)
        except OSError as refusal:
            raise self._refused(refusal) from refusal
