"""The log files: whether there are any, how talkative they are, and for how long their lines are kept.

Lines begin with the time at which they were written (`log.FORMAT`); what follows a line without one belongs to it.
"""

from __future__ import annotations

import contextlib
import logging
import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Literal

from pydantic import ValidationError

from app.base import crash, log, paths, privacy
from app.base.json_text import from_json
from app.base.plain_file import write_whole
from app.base.sections import Advanced, Privacy

Level = Literal["DEBUG", "INFO", "WARNING", "ERROR"]
WINDOW: Final = "window"
_LEVELS: Final[tuple[Level, ...]] = ("DEBUG", "INFO", "WARNING", "ERROR")
_TIME: Final = re.compile(rb"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
_TIME_CHARS: Final = 19

_log = logging.getLogger("app.store")


def keep(name: str, level: str, wanted: Privacy, *, is_start: bool = True) -> None:
    """Log as `level` says, to standard error and, where that is wanted, to the file of this name.

    At the start of a program old lines go; a number of days that is being typed must not remove any, nor one that
    stands in for what the person chose. A folder that cannot be written leaves standard error alone.
    """
    try:
        if is_start and "log_days" not in wanted.unsure:
            remove_older(wanted.log_days)
        log.configure(level, paths.log_dir() / f"{name}.log" if wanted.keeps_log else None)
    except OSError as error:
        log.configure(level)
        _log.warning("there is no log file: %s", error.strerror)


def files() -> list[Path]:
    """Every log file, those that were put aside when they were full among them."""
    return sorted(path for path in paths.log_dir().glob("*.log*") if path.is_file())


def remove_older(days: int, now: datetime | None = None) -> None:
    """Remove lines and crash reports older than this, and files that hold nothing else. Raises OSError."""
    before = ((now or datetime.now().astimezone()) - timedelta(days=days)).strftime("%Y-%m-%d %H:%M:%S").encode()
    for path in files():
        with contextlib.suppress(FileNotFoundError):  # another program was faster
            data = path.read_bytes()
            kept = _since(data, before)
            if not kept:
                path.unlink()
            elif len(kept) < len(data):
                write_whole(path, kept, mode=0o600)
    oldest = ((now or datetime.now().astimezone()) - timedelta(days=days)).timestamp()
    for path in crash.files(paths.log_dir()):
        with contextlib.suppress(FileNotFoundError):
            if path.stat().st_mtime < oldest:
                path.unlink()


def remove_all() -> int:
    """Remove log files and crash reports; returns how many. Raises OSError.

    A log that is written begins anew. Where native faults of a program that runs would go is left to that program, this
    one among them: as long as it runs, nothing but versions is in that file, and it is gone when the program ends well.
    """
    found = [*files(), *crash.files(paths.log_dir())]
    for path in found:
        path.unlink(missing_ok=True)
    log.reopen()
    return len(found)


def more_talkative(first: str, second: str) -> str:
    """The level that logs more."""
    return min(first, second, key=lambda level: _LEVELS.index(level) if level in _LEVELS else len(_LEVELS))


def chosen() -> tuple[Advanced, Privacy]:
    """What the settings file says about logs; where it cannot be read, which others will tell, there are none."""
    file = paths.config_dir() / "settings.json"
    try:
        data = from_json(file.read_bytes())
    except FileNotFoundError:
        return Advanced(), privacy.without_file(file)
    except (OSError, ValueError):
        return Advanced(), privacy.unread()
    if not isinstance(data, dict):
        return Advanced(), privacy.unread()
    try:
        return Advanced.model_validate(data.get("advanced", {})), privacy.read(data)
    except ValidationError:
        return Advanced(), privacy.read(data)


def _since(data: bytes, before: bytes) -> bytes:
    """From the first line that is not older on: lines stand in the order in which they were written."""
    at = 0
    for line in data.splitlines(keepends=True):
        if _TIME.match(line) and line[:_TIME_CHARS] >= before:
            return data[at:]
        at += len(line)
    return b""
