"""Where lines of the log go: standard error, a file that several programs write, a memory of who logged last.

Invariant: whoever logs is never disturbed, and a line that cannot be written is told without what it says.
"""

from __future__ import annotations

import contextlib
import logging
import logging.handlers
import os
import sys
import time
import warnings
from collections import deque
from io import TextIOWrapper
from pathlib import Path
from typing import Final, TextIO, cast

from app.base import file_lock, raw_error
from app.base.crash_names import is_ours, plain_kind, short
from app.base.plain_file import private_opener

_TRAIL: Final = 30
_HELD: Final = 200
_TOPICS: Final = ("app", *(f"app.{each}" for each in "audio wire session tools ui store engine".split()))


class StandardError(logging.StreamHandler[TextIOWrapper]):
    """Says of a line that cannot be made where in the code it was logged; Python would print its values."""

    def __init__(self) -> None:
        super().__init__(cast(TextIOWrapper, _standard_error()))

    def handleError(self, record: logging.LogRecord) -> None:
        error = sys.exc_info()[1]
        if error is not None and not isinstance(error, OSError):
            _complain(f"a line of the log is broken: {plain_kind(error)} in {short(record.pathname)}:{record.lineno}")


class SharedFile(logging.handlers.RotatingFileHandler):
    """A file that several windows write, a line at a time; one of them puts it aside when it is full."""

    _has_complained = False

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._follow()
        except OSError:
            self.handleError(record)
        else:
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """Say once that there is a hole. A line that cannot be made is told by `StandardError`."""
        error = sys.exc_info()[1]
        if isinstance(error, OSError) and not self._has_complained:
            self._has_complained = True
            _complain(f"the log file cannot be written: {plain_kind(error)}")

    def doRollover(self) -> None:
        with contextlib.suppress(OSError), file_lock.held(Path(self.baseFilename).with_suffix(".lock")):
            if not self._follow():
                super().doRollover()

    def _open(self) -> TextIOWrapper:
        opened = open(  # noqa: SIM115 - the handler closes it
            self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors, opener=private_opener
        )
        return cast(TextIOWrapper, opened)

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
            before, self.stream = self.stream, cast(TextIOWrapper, None)
            with contextlib.suppress(OSError):  # what could not be written is lost
                before.close()
            self.stream = self._open()
        return not is_same


class Trail(logging.Handler):
    """Remembers which topics logged last, and where in the code; never what."""

    def __init__(self) -> None:
        super().__init__()
        self._last: deque[tuple[float, int, str, str, int]] = deque(maxlen=_TRAIL)

    def emit(self, record: logging.LogRecord) -> None:
        self._last.append((record.created, record.levelno, record.name, record.pathname, record.lineno))

    def lines(self) -> list[str]:
        """The newest last. Names of topics and files that are not ours are left out."""
        self.acquire()
        last = list(self._last)
        self.release()
        return [
            f"{time.strftime('%H:%M:%S', time.localtime(at))} {_level(level)} {topic if topic in _TOPICS else 'app'} "
            f"{short(path)}:{line}"
            for at, level, topic, path, line in last
        ]


class Others(logging.Handler):
    """Takes what libraries log, and warn of, to the handlers of ours: who, how grave and where, but never what.

    Their texts hold addresses, frames and what was said. Without this Python itself would print them.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._warns = warnings.showwarning

    def listen(self) -> None:
        """From now on, however often it is asked for."""
        everybody = logging.getLogger()
        if self not in everybody.handlers:
            everybody.addHandler(self)
        if warnings.showwarning != self._warned:
            self._warns, warnings.showwarning = warnings.showwarning, self._warned

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.split(".")[0] != "app":
            error = record.exc_info[1] if record.exc_info else None
            self._tell(record.levelno, _library(record.name), "a message", record.pathname, record.lineno, error)

    def _warned(
        self,
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        if file is not None:
            self._warns(message, category, filename, lineno, file, line)
        else:
            what = plain_kind(message) if isinstance(message, Warning) else "Warning"
            self._tell(logging.WARNING, "warnings", what, filename, lineno, None)

    def _tell(self, level: int, name: str, what: str, file: str, line: int, error: BaseException | None) -> None:
        ours = logging.getLogger("app")
        if level < ours.level:
            return
        info = raw_error.info(error) if error is not None else None
        text = f"{what} in {short(file)}:{line}, whose text is left out"
        told = logging.LogRecord(name, level, file, line, text, None, info)
        for handler in ours.handlers:
            if level >= handler.level:
                handler.handle(told)


class Held(logging.Handler):
    """Keeps what is logged before it is known whether there is to be a file."""

    def __init__(self) -> None:
        super().__init__()
        self.records: deque[logging.LogRecord] = deque(maxlen=_HELD)

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def _library(name: str) -> str:
    """As much of the name of a logger as is that of a module of ours; anybody may make one of any name."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        if is_ours(".".join(parts[:count])):
            return ".".join(parts[:count])
    return "others"


def _level(number: int) -> str:
    """One of Python's own: others may be named by anybody."""
    return ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")[max(0, min(4, number // 10 - 1))]


def _complain(text: str) -> None:
    with contextlib.suppress(OSError, ValueError):
        stream = _standard_error()
        if stream is not None:
            stream.write(f"sidetone: {text}\n")


def _standard_error() -> TextIO | None:
    """The real one, where something stands before it; a frozen program of a desktop has none."""
    return getattr(sys.stderr, "behind", sys.stderr)
