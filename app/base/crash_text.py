"""What a report of a crash says: where it happened, in which versions. Pure but for looking at the installation.

Invariant: nothing of what a person said, typed or keeps secret can be in it. So there are no messages of exceptions, no
values, no arguments of log lines, no names of threads and tasks; of files and classes only those that `crash_names`
knows as the program's own. Of what native code left, only lines of known shapes are taken.
"""

from __future__ import annotations

import importlib.metadata
import platform
import re
import traceback
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Final

import app
from app.base import raw_error
from app.base.crash_names import kind, short

PACKAGES: Final = ("PySide6-Essentials", "qasync", "numpy", "sounddevice", "soxr", "livekit", "websockets", "pydantic")
_DEEPEST: Final = 8
_FIRST_FRAMES: Final = 10
_LAST_FRAMES: Final = 50
_MOST_LINES: Final = 400
_NATIVE_FRAME: Final = re.compile(r'  File (?:"(.*)"|\?\?\?), line (\d+|\?\?\?)(?: in .*)?')
_NATIVE_LINES: Final = tuple(
    re.compile(shape)
    for shape in (
        r"(Fatal Python error: (?:Segmentation fault|Aborted|Bus error|Illegal instruction))",
        r"(Fatal Python error: Floating[ -]point exception)",  # with a hyphen from Python 3.13 on
        r"(Fatal Python error from unexpected signum: \d+)",
        r"(Windows fatal exception: (?:access violation|page error|stack overflow|code 0x[0-9a-f]+))",
        r"(Windows fatal exception: (?:float divide by zero|float overflow|int divide by zero|integer overflow))",
        r"(Fatal Python error|Windows fatal exception)\b.*",
        r"((?:Current thread|Thread) 0x[0-9a-f]+).*",
        r"(Stack \(most recent call first\):|<Cannot show all threads while the GIL is disabled>)",
        r"(  Garbage-collecting|  <(?:no Python frame|tstate is freed|freed frame|invalid frame)>)",
        r"((?:  )?<freed thread state>)",
        r"((?:  )?\.\.\.|plus \d+ frames)",
    )
)


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
    yield from islice(_error(error, says, "", 0), _MOST_LINES)


def native(dump: str) -> str:
    """What `faulthandler` wrote: the fault, and threads with short paths and lines. Names of functions stay out."""
    lines = [line for line in map(_native_line, dump.splitlines()[:_MOST_LINES]) if line]
    return "\n".join(lines) + "\n"


def _native_line(line: str) -> str:
    frame = _NATIVE_FRAME.fullmatch(line)
    if frame is not None:
        return f"  {short(frame[1] or '')}:{frame[2]}"
    return next((known[1] for shape in _NATIVE_LINES if (known := shape.fullmatch(line))), "")


def _error(error: BaseException, says: Callable[[BaseException], str], why: str, depth: int) -> Iterator[str]:
    said = says(error)
    yield f"{why}{kind(error)}" + (f": {said}" if said else "")
    frames = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(raw_error.trace(error))]
    left_out = max(0, len(frames) - _FIRST_FRAMES - _LAST_FRAMES)
    for number, (file, line) in enumerate(frames):
        if left_out and number == _FIRST_FRAMES:
            yield f"  (+{left_out} between)"
        if not _FIRST_FRAMES <= number < _FIRST_FRAMES + left_out:
            yield f"  {short(file)}:{line}"
    if depth == _DEEPEST:
        return
    for each in raw_error.members(error)[:_DEEPEST]:
        yield from _error(each, says, "one of them: ", depth + 1)
    before = raw_error.led_to(error)
    if before is not None:
        why = "caused by: " if raw_error.is_cause(error, before) else "while handling: "
        yield from _error(before, says, why, depth + 1)
