"""Where the interpreter writes what it knows when native code ends this process: a file that is held open for it.

Imports little: the window begins with this before its first frame. `crash` makes reports of what is found. What the
interpreter writes names files and functions as they are, a person's own among them: only this person may read it, and
nobody is shown it as it is. Where the interpreter ends itself (`Py_FatalError`) it takes this away first, and says why
on standard error alone.
"""

from __future__ import annotations

import contextlib
import faulthandler
import functools
import logging
import os
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import app
from app.base import file_lock
from app.base.plain_file import private_folder

BEGIN: Final = "----\n"
"""Ends what is written beforehand; a file in which nothing follows was left by a program that was killed."""

_BEGINNING_S: Final = 60.0
_LAST: Final = "_sidetone_last"
"""Among the names of `sys`: the interpreter lets go of them when all other modules are gone."""

_log = logging.getLogger("app.store")


class NativeFaults:
    """One program's file, locked for as long as the program runs and gone when it has ended well. One thread at a time.

    Args:
        program: names it in reports, as in `window`.
        folder: where it is; made when there is none.
    """

    def __init__(self, program: str, folder: Path) -> None:
        self._program = program
        # Programs that are kept apart from the rest of the system all have the same few process ids.
        self._path = folder / f"native-{program}-{os.getpid()}-{os.urandom(4).hex()}.txt"
        self._descriptor: int | None = None
        self._has_complained = False

    def begin(self, head: str = "") -> None:
        """From now on faults are written down; may be called again with more to say beforehand.

        A folder that cannot be written leaves everything as it was.
        """
        vars(sys).pop(_LAST, None)  # of a program that goes on after its end, as tests do
        try:
            if self._descriptor is None:
                private_folder(self._path.parent)
                self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
                file_lock.keep(self._descriptor)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, ((head or _head(self._program)) + BEGIN).encode("utf-8", "replace"))
            faulthandler.enable(self._descriptor, all_threads=True)
        except OSError as failure:
            if not self._has_complained:
                self._has_complained = True
                _log.warning("native faults will not be written down: %s", failure.strerror)

    def end(self) -> None:
        """At once: no reports are wanted any more, or the process is left without a last moment. Idempotent."""
        vars(sys).pop(_LAST, None)
        if self._descriptor is not None:
            self._taken_over().close()

    def end_with_the_interpreter(self) -> None:
        """The program ends well. What fails while the interpreter and its libraries wind down is still written."""
        if self._descriptor is not None:
            vars(sys)[_LAST] = self._taken_over()

    def _taken_over(self) -> _LastMoment:
        assert self._descriptor is not None
        descriptor, self._descriptor = self._descriptor, None
        return _LastMoment(descriptor, str(self._path))


class _LastMoment:
    """Closes and removes the file when it is let go of.

    By then names of modules are gone, so it holds what it calls. A process that breaks off before leaves the file to
    the next one.
    """

    def __init__(self, descriptor: int, path: str) -> None:
        self._calls: list[Callable[[], object]] = [
            faulthandler.disable,
            functools.partial(os.close, descriptor),
            functools.partial(os.unlink, path),
        ]

    def close(self) -> None:
        """Once."""
        try:
            while self._calls:
                self._calls.pop(0)()
        except OSError:
            pass  # removed by somebody else

    __del__ = close


def left(folder: Path) -> Iterator[Path]:
    """The files of programs that do not run any more. May block for a moment."""
    for path in sorted(folder.glob("native-*.txt")):
        with contextlib.suppress(OSError):
            if _is_written(path.lstat()) and file_lock.is_free(path):
                yield path


def _is_written(found: os.stat_result) -> bool:
    """Not an empty one of a program which is just beginning, and has not locked it yet."""
    from datetime import UTC, datetime  # not before the first frame

    is_old = datetime.now(UTC).timestamp() - found.st_mtime > _BEGINNING_S
    return stat.S_ISREG(found.st_mode) and (found.st_size > 0 or is_old)


def _head(program: str) -> str:
    """As much of a report's beginning as costs nothing."""
    at = time.strftime("%Y-%m-%d %H:%M:%S")
    return f"Sidetone {app.__version__}, {program}, {at}\nPython {sys.version.split()[0]}, {sys.platform}\n"
