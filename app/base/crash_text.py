"""What a report of a crash says: where it happened, in which versions. Pure but for looking at the installation.

Invariant: nothing of what a person said, typed or keeps secret can be in it. So there are no messages of exceptions, no
values and no arguments of log lines; of paths only what lies inside of the installation.
"""

from __future__ import annotations

import importlib.metadata
import platform
import re
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

import app

PACKAGES: Final = ("PySide6-Essentials", "qasync", "numpy", "sounddevice", "soxr", "livekit", "websockets", "pydantic")
_DEEPEST: Final = 8
_MOST_FRAMES: Final = 60
_NATIVE_FRAME: Final = re.compile(r'File "([^"\n]*)", line (\d+|\?+) in [^\n]*')


def head(program: str, now: datetime | None = None) -> str:
    """Program, versions, system and time."""
    at = (now or datetime.now().astimezone()).strftime("%Y-%m-%d %H:%M:%S")
    lines = [
        f"Sidetone {app.__version__}, {program}, {at}",
        f"Python {platform.python_version()}, {platform.platform()}",
        ", ".join(f"{name} {version(name)}" for name in PACKAGES),
    ]
    return "\n".join(lines) + "\n"


def version(package: str) -> str:
    """Of an installed package."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "missing"


def body(error: BaseException, trail: Sequence[str]) -> str:
    """The error with what led to it, and what was logged before."""
    lines = [*traced(error)]
    if trail:
        lines += ["", "Logged before, the newest last:", *(f"  {line}" for line in trail)]
    return "\n".join(lines) + "\n"


def traced(error: BaseException, says: Callable[[BaseException], str] = lambda _: "") -> Iterator[str]:
    """Kind, files and lines of an error and of those that led to it.

    Args:
        says: what may be told of its text.
    """
    yield from _error(error, says, "", 0)


def native(dump: str) -> str:
    """What `faulthandler` wrote, with short paths."""
    return _NATIVE_FRAME.sub(lambda found: f"{short(found[1])}:{found[2]}", dump)


def short(path: str) -> str:
    """A file of the installation from its package on; of any other only the name."""
    file = Path(path)
    for root in sorted((each for each in sys.path if each), key=len, reverse=True):
        if file.is_relative_to(root):
            return file.relative_to(root).as_posix()
    if getattr(sys, "frozen", False) and not file.is_absolute():
        return file.as_posix()  # a frozen program names its own files so
    return file.name


def place(error: BaseException) -> str:
    """The innermost file and line."""
    frames = traceback.extract_tb(error.__traceback__)
    return f"{short(frames[-1].filename)}:{frames[-1].lineno}" if frames else ""


def _error(error: BaseException, says: Callable[[BaseException], str], why: str, depth: int) -> Iterator[str]:
    said = says(error)
    yield f"{why}{type(error).__module__}.{type(error).__qualname__}" + (f": {said}" if said else "")
    frames = [*traceback.walk_tb(error.__traceback__)]
    if len(frames) > _MOST_FRAMES:
        yield f"  (+{len(frames) - _MOST_FRAMES} before)"
    for frame, line in frames[-_MOST_FRAMES:]:
        yield f"  {short(frame.f_code.co_filename)}:{line}"
    if depth == _DEEPEST:
        return
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions[:_DEEPEST]:
            yield from _error(each, says, "one of them: ", depth + 1)
    if error.__cause__ is not None:
        yield from _error(error.__cause__, says, "caused by: ", depth + 1)
    elif error.__context__ is not None and not error.__suppress_context__:
        yield from _error(error.__context__, says, "while handling: ", depth + 1)
