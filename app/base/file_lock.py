"""A lock that processes of one person hold in turn, for files that several of them write.

The lock belongs to an open file: it is gone with the process that held it, however that ended. Threads of one process
exclude each other, too.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

WAIT_S: Final = 2.0
_POLL_S: Final = 0.005
_BUSY: Final = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)
_PLATFORM: str = sys.platform  # as a plain string: the type checker must look at every branch


@contextlib.contextmanager
def held(lock: Path, wait_s: float = WAIT_S) -> Iterator[None]:
    """Hold the lock of this file, which stays where it is.

    A file system without locks lets everybody in, as if each were alone.

    Raises:
        TimeoutError: somebody else holds it for longer than `wait_s`.
        OSError: the file cannot be made.
    """
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        until = time.monotonic() + wait_s
        while not _is_taken(descriptor):
            if time.monotonic() > until:
                raise TimeoutError(errno.ETIMEDOUT, "another Sidetone is busy with it", str(lock))
            time.sleep(_POLL_S)
        yield
    finally:
        os.close(descriptor)  # ends the lock


def keep(descriptor: int) -> None:
    """Lock an open file for as long as it is open. Raises OSError: somebody else has it."""
    if not _is_taken(descriptor):
        raise OSError(errno.EACCES, "another Sidetone has it")


def is_free(path: Path) -> bool:
    """Whether no program keeps this file. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        return _is_taken(descriptor)
    finally:
        os.close(descriptor)


def _is_taken(descriptor: int) -> bool:
    try:
        if _PLATFORM == "win32":
            import msvcrt

            getattr(msvcrt, "locking")(descriptor, getattr(msvcrt, "LK_NBLCK"), 1)  # noqa: B009 - unknown elsewhere
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _BUSY
    return True
