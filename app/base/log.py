"""Logging: topic loggers, one format, nothing private on disk.

Topics: `app.audio app.wire app.session app.tools app.ui app.store app.engine`. Personal text goes only into the
marked field `extra={"transcript": …}`, which no handler made here prints; secrets go nowhere.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import os
import re
import time
from collections import deque
from io import TextIOWrapper
from pathlib import Path
from typing import Any, cast

from app.base import crash_text, file_lock
from app.base.errors import AppError
from app.base.plain_file import private_folder, private_opener

_TRAIL = 30
_HELD = 200
FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_SECRET = re.compile(r"(sk-|ek_|Bearer\s+)[A-Za-z0-9_\-.]{6,}")


class _RedactingFormatter(logging.Formatter):
    """Blots out anything that looks like a key. Tracebacks are files and lines: what an exception of somebody else's
    says may be the very words that could not be read."""

    def formatException(self, ei: Any) -> str:
        return "\n".join(crash_text.traced(ei[1], _said)) if ei[1] is not None else ""

    def format(self, record: logging.LogRecord) -> str:
        return _SECRET.sub(r"\1…", super().format(record))


def _said(error: BaseException) -> str:
    """The text of an error that holds nobody's words: ours are written so, the system's are its own."""
    if isinstance(error, AppError):
        return str(error)
    return error.strerror or "" if isinstance(error, OSError) else ""


class _Trail(logging.Handler):
    """Remembers which topics logged last, and where in the code; never what."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: deque[str] = deque(maxlen=_TRAIL)

    def emit(self, record: logging.LogRecord) -> None:
        at = time.strftime("%H:%M:%S", time.localtime(record.created))
        self.lines.append(f"{at} {record.levelname} {record.name} {record.filename}:{record.lineno}")


class _Held(logging.Handler):
    """Keeps what is logged before it is known whether there is to be a file."""

    def __init__(self) -> None:
        super().__init__()
        self.records: deque[logging.LogRecord] = deque(maxlen=_HELD)

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


_trail = _Trail()


def trail() -> list[str]:
    """The last topics that were logged, for a report of a crash."""
    return list(_trail.lines)


class _SharedFile(logging.handlers.RotatingFileHandler):
    """A file that several windows write, a line at a time; one of them puts it aside when it is full."""

    def emit(self, record: logging.LogRecord) -> None:
        self._follow()
        super().emit(record)

    def _open(self) -> TextIOWrapper:
        opened = open(  # noqa: SIM115 - the handler closes it
            self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors, opener=private_opener
        )
        return cast(TextIOWrapper, opened)

    def doRollover(self) -> None:
        with contextlib.suppress(OSError), file_lock.held(Path(self.baseFilename).with_suffix(".lock")):
            if not self._follow():
                super().doRollover()

    def _follow(self) -> bool:
        """Go on in the file of the name when another has put ours aside; returns whether it was so."""
        if self.stream is None:  # it opens with the next line
            return False
        ours = os.fstat(self.stream.fileno())
        try:
            is_same = os.path.samestat(os.stat(self.baseFilename), ours)
        except FileNotFoundError:
            is_same = False
        if not is_same:
            self.stream.close()
            self.stream = self._open()
        return not is_same


def configure(level: str = "WARNING", file: Path | None = None, *, holds: bool = False) -> None:
    """Log to standard error and, when `file` is given, to that file (5 x 1 MB kept).

    Args:
        holds: remember what is logged until the next `configure`, whose file has it, too.
    """
    root = logging.getLogger("app")
    root.setLevel(level)
    handlers: list[logging.Handler] = [logging.StreamHandler()]
    if file is not None:
        private_folder(file.parent)
        handlers.append(_SharedFile(file, maxBytes=1_000_000, backupCount=5, encoding="utf-8"))
    for handler in handlers:
        handler.setFormatter(_RedactingFormatter(FORMAT))
    # At once: other threads log meanwhile, and without a handler Python itself would print all that an error says.
    before, root.handlers = root.handlers, [*handlers, *([_Held()] if holds and file is None else []), _trail]
    held = [record for each in before if isinstance(each, _Held) for record in each.records]
    for record in held if file is not None else []:
        handlers[-1].handle(record)
    for each in before:
        if each is not _trail:
            each.close()


def reopen() -> None:
    """The log files were removed: go on with new ones."""
    for handler in logging.getLogger("app").handlers:
        if isinstance(handler, logging.handlers.RotatingFileHandler):
            handler.acquire()
            handler.close()  # it opens its file again with the next line
            handler.release()


def elide(text: str, limit: int = 120) -> str:
    """At most `limit` characters of a frame for a DEBUG line, with the number left out."""
    return text if len(text) <= limit else f"{text[:limit]}… (+{len(text) - limit})"
