"""Logging: topic loggers, one format, nothing private on disk.

Topics: `app.audio app.wire app.session app.tools app.ui app.store app.engine`. Personal text goes only into the
marked field `extra={"transcript": …}`, which no handler made here prints; secrets go nowhere.
"""

from __future__ import annotations

import logging
import logging.handlers
import os
from pathlib import Path
from typing import Any

from app.base import crash_text, log_handlers
from app.base.errors import AppError, ForeignCodeError, ToolError
from app.base.plain_file import private_folder
from app.base.raw_error import is_a
from app.base.redaction import redacted

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
_trail = log_handlers.Trail()
_others = log_handlers.Others()


class _RedactingFormatter(logging.Formatter):
    """Strikes out what looks secret. Tracebacks are files and lines: what an exception of somebody else's says may be
    the very words that could not be read."""

    def formatException(self, ei: Any) -> str:
        return "\n".join(crash_text.traced(ei[1], _said)) if ei[1] is not None else ""

    def format(self, record: logging.LogRecord) -> str:
        return redacted(super().format(record))


def _said(error: BaseException) -> str:
    """The text of an error that holds nobody's words: ours are written so, the system's are its own."""
    if is_a(error, ToolError, ForeignCodeError):  # they quote code of others
        return ""
    if is_a(error, AppError):
        return str(error)
    if not is_a(error, OSError) or not isinstance(error, OSError) or error.errno is None:
        return ""
    # Anybody can make one with other words. Those of names and certificates are not among the system's.
    is_known = type(error).__module__ in ("socket", "ssl")
    return str(error.strerror or "") if is_known else os.strerror(error.errno)


def trail() -> list[str]:
    """The last topics that were logged, for a report of a crash."""
    return _trail.lines()


def has_file() -> bool:
    """Whether what is logged comes into a file, now or when the settings are known."""
    into = (log_handlers.SharedFile, log_handlers.Held)
    return any(isinstance(each, into) for each in logging.getLogger("app").handlers)


def configure(level: str = "WARNING", file: Path | None = None, *, holds: bool = False) -> None:
    """Log to standard error and, when `file` is given, to that file (5 x 1 MB kept).

    Args:
        holds: remember what is logged until the next `configure`, whose file has it, too.
    """
    root = logging.getLogger("app")
    root.setLevel(level)
    handlers: list[logging.Handler] = [log_handlers.StandardError()]
    if file is not None:
        private_folder(file.parent)
        handlers.append(log_handlers.SharedFile(file, maxBytes=1_000_000, backupCount=5, encoding="utf-8"))
    for handler in handlers:
        handler.setFormatter(_RedactingFormatter(FORMAT))
    # At once: other threads log meanwhile, and without a handler Python itself would print all that an error says.
    before, root.handlers = (
        root.handlers,
        [*handlers, *([log_handlers.Held()] if holds and file is None else []), _trail],
    )
    _others.listen()
    held = [record for each in before if isinstance(each, log_handlers.Held) for record in each.records]
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
