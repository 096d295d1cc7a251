"""Whether the program that runs is still the one that is installed: packages are put in place under open windows.

Only for a frozen program, whose code is one file that it goes on reading from; a checkout is its owner's to change.
A look costs one `stat`. Invariant: what cannot be looked at counts as unchanged.
"""

from __future__ import annotations

import os
import sys
import traceback
from pathlib import Path
from typing import Final, Literal, NamedTuple

from app.base import raw_error
from app.base.crash_fingerprint import all_in
from app.base.errors import EngineError
from app.base.language import Text, say

State = Literal["same", "replaced", "removed"]

_IMPORTERS: Final = ("<frozen importlib", "<frozen zipimport", "pyimod")


class Told(NamedTuple):
    """What a person should know: what is the matter, and what to do."""

    message: Text
    hint: Text


class OwnFile:
    """The program's file as it was at the start.

    Args:
        path: None for a program that is not one file.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._mark = None if path is None else _mark(path)

    @property
    def is_known(self) -> bool:
        """Whether there is anything to look at."""
        return isinstance(self._mark, tuple)

    def state(self) -> State:
        """What has become of it since."""
        if self._path is None or not self.is_known:
            return "same"
        now = _mark(self._path)
        if now in (None, self._mark):
            return "same"
        return "removed" if now == "none" else "replaced"

    def check(self) -> None:
        """Before another process of this program is started, which would be of another version. Raises EngineError."""
        state = self.state()
        if state != "same":
            told = words(state)
            raise EngineError(told.message, code=f"program_{state}", hint=told.hint)

    def told_by(self, error: BaseException) -> Told | None:
        """What to say instead of an error that comes of code that is gone or another version's; None for all others."""
        if not any(self._is_of_code(each) for each in all_in(error)):
            return None
        state = self.state()
        return None if state == "same" else words(state)

    def _is_of_code(self, error: BaseException) -> bool:
        if raw_error.is_a(error, ImportError):
            return True
        named = raw_error.file_of(error)
        if named and self._path is not None:
            return Path(named).is_relative_to(self._path.parent)
        return any(
            os.path.basename(frame.f_code.co_filename).startswith(_IMPORTERS)
            for frame, _line in traceback.walk_tb(raw_error.trace(error))
        )


def words(state: State) -> Told:
    """Of a program that is not the same any more."""
    if state == "removed":
        return Told(
            say("OwnFile", "Sidetone was removed from this computer while it was running."),
            say("OwnFile", "Install it again to go on with it."),
        )
    return Told(
        say("OwnFile", "Sidetone was updated while it was running."),
        say("OwnFile", "Start it again to go on with the new version."),
    )


def _mark(path: Path) -> tuple[int, ...] | Literal["none"] | None:
    """Tells apart this file and any other in its place; "none" when there is none, None when that cannot be known."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return "none"
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


OWN: Final = OwnFile(Path(sys.executable) if getattr(sys, "frozen", False) else None)
"""This program's."""
