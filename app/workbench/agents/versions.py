"""Earlier contents of the person's agent sets: the last ones of each, beside the files, found by name and time.

Owns the folder `.versions` in the person's folder of sets. What was deleted is in it too. Never overwrites a version.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.base.errors import ConfigError
from app.base.language import say
from app.base.os_words import reason_of
from app.workbench.agents.set_file import check_name, is_name, read_set, write_set

KEPT: Final = 20
_FORMAT: Final = "%Y%m%dT%H%M%S%f"

Now = Callable[[], dt.datetime]


def utc_now() -> dt.datetime:
    """The time on this machine."""
    return dt.datetime.now(dt.UTC)


@dataclass(frozen=True, slots=True)
class Version:
    """One earlier content: `at` is when it was replaced."""

    name: str
    at: dt.datetime
    file: Path


class Versions:
    """The versions of all sets in a folder."""

    def __init__(self, folder: Path, now: Now = utc_now) -> None:
        self._folder = folder / ".versions"
        self._now = now

    def of(self, name: str) -> list[Version]:
        """The versions of a set, the latest first."""
        found = []
        for file in (self._folder / check_name(name)).glob("*.toml"):
            with contextlib.suppress(ValueError):  # somebody else's file
                at = dt.datetime.strptime(file.stem, _FORMAT).replace(tzinfo=dt.UTC)
                found.append(Version(name, at, file))
        return sorted(found, key=lambda version: version.at, reverse=True)

    def names(self) -> list[str]:
        """Every set that has versions, whether or not it still exists."""
        if not self._folder.is_dir():
            return []
        return sorted(folder.name for folder in self._folder.iterdir() if folder.is_dir() and is_name(folder.name))

    def keep(self, name: str, text: str) -> None:
        """Keep a content, unless it is what the latest version holds; the oldest ones beyond the limit go.

        Raises:
            ConfigError: it cannot be written.
        """
        before = self.of(name)
        if before and self.text(before[0]) == text:
            return
        at = self._now()
        if before and at <= before[0].at:  # a clock that was set back, or two in one tick
            at = before[0].at + dt.timedelta(microseconds=1)
        write_set(self._folder / name / f"{at:{_FORMAT}}.toml", text)
        for old in before[KEPT - 1 :]:
            with contextlib.suppress(OSError):
                old.file.unlink()

    def text(self, version: Version) -> str:
        """What a version holds. Raises ConfigError when it cannot be read."""
        return read_set(version.file).text

    def rename(self, name: str, new: str) -> None:
        """The set has another name now; versions of a deleted one of that name are joined."""
        source, target = self._folder / check_name(name), self._folder / check_name(new)
        try:
            if source.is_dir() and not target.exists():
                source.rename(target)
            elif source.is_dir():
                for file in source.glob("*.toml"):
                    file.replace(target / file.name)
                source.rmdir()
        except OSError as error:
            told = say("AgentSets", "The versions of {name} cannot be moved: {reason}.")
            raise ConfigError(told.format(name=name, reason=reason_of(error))) from error

    def forget(self, name: str) -> None:
        """Delete all versions of a set."""
        shutil.rmtree(self._folder / check_name(name), ignore_errors=True)
