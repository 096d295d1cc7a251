"""What lies in a folder, entry by entry, and how two looks at it differ.

Owns the comparison and the form of what is exempt from it; which entries are is said by who compares. Never follows a
link, and changes nothing.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

KINDS = {
    stat.S_IFREG: "file",
    stat.S_IFDIR: "folder",
    stat.S_IFLNK: "link",
    stat.S_IFSOCK: "socket",
    stat.S_IFIFO: "pipe",
    stat.S_IFCHR: "device",
    stat.S_IFBLK: "device",
}


class Entry(NamedTuple):
    """All of an entry but its times. `content`: a file's hash, a link's target, a device's numbers."""

    kind: str
    mode: str
    owner: str
    size: int
    content: str


Entries = dict[str, Entry]


class Change(NamedTuple):
    """How an entry differs. `way`: `new`, `deleted` or `changed`."""

    way: str
    path: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.way} {self.path}" + (f" ({self.detail})" if self.detail else "")


@dataclass(frozen=True, slots=True)
class Exempt:
    """Changes that are none of ours.

    Args:
        ways: those that are exempt, as in `new changed`.
        paths: from the folder on; `*` and `?` stand for any part of one name, `**` at the end for everything below.
        why: for who reads the list.
        may_tell: its text may name what was installed, as records of it do.
    """

    ways: str
    paths: str
    why: str
    may_tell: bool = False

    def covers(self, change: Change) -> bool:
        return change.way in self.ways.split() and any(_pattern(path).fullmatch(change.path) for path in self._paths())

    def _paths(self) -> list[str]:
        return self.paths.split()


def look(folder: Path, without: Collection[str] = ()) -> Entries:
    """Everything under `folder`, by its path from there; not what is inside of `without`."""
    found: Entries = {}
    for place, folders, files in os.walk(folder):
        inside = Path(place).relative_to(folder)
        for name in [*folders, *files]:
            found[str(inside / name)] = entry(Path(place) / name)
        folders[:] = [name for name in folders if str(inside / name) not in without]
    return found


def entry(path: Path) -> Entry:
    """What lies there. Raises OSError."""
    status = path.lstat()
    kind = KINDS[stat.S_IFMT(status.st_mode)]
    content = ""
    if kind == "file":
        with path.open("rb") as file:
            content = hashlib.file_digest(file, "blake2b").hexdigest()
    elif kind == "link":
        content = os.readlink(path)
    elif kind == "device":
        content = f"{os.major(status.st_rdev)}:{os.minor(status.st_rdev)}"
    size = status.st_size if kind == "file" else 0
    return Entry(kind, f"{stat.S_IMODE(status.st_mode):04o}", f"{status.st_uid}:{status.st_gid}", size, content)


def changes(before: Entries, after: Entries) -> list[Change]:
    """Everything that differs, by path."""
    found = []
    for path in sorted(before.keys() | after.keys()):
        was, is_now = before.get(path), after.get(path)
        if was is None:
            found.append(Change("new", path))
        elif is_now is None:
            found.append(Change("deleted", path))
        elif was != is_now:
            found.append(Change("changed", path, _difference(was, is_now)))
    return found


def unexplained(found: Iterable[Change], exempt: Collection[Exempt]) -> list[Change]:
    """The changes that no entry of `exempt` covers."""
    return [change for change in found if not any(each.covers(change) for each in exempt)]


def telling(folder: Path, found: Iterable[Change], exempt: Collection[Exempt], word: str) -> list[str]:
    """Files that are exempt as long as they don't tell of `word`, and do."""
    told = []
    for change in found:
        path = folder / change.path
        may = any(each.may_tell and each.covers(change) for each in exempt)
        if not may and path.is_file() and not path.is_symlink() and word.encode() in path.read_bytes().lower():
            told.append(change.path)
    return told


def _difference(was: Entry, is_now: Entry) -> str:
    parts = zip(Entry._fields, was, is_now, strict=True)
    return ", ".join(
        name if name == "content" and was.kind == "file" else f"{name} {a} → {b}" for name, a, b in parts if a != b
    )


def _pattern(path: str) -> re.Pattern[str]:
    below = path.endswith("/**")
    escaped = re.escape(path.removesuffix("/**")).replace(r"\*", "[^/]*").replace(r"\?", "[^/]")
    return re.compile(f"{escaped}(/.*)?" if below else escaped)
