"""One file of an agent set: read with bounds, written whole or not at all, and recognised when it has changed.

Knows names and bytes, nothing of what they say. Invariant: a name that passed `check_name` is one part of a path.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.base import figures
from app.base.errors import ConfigError
from app.base.language import say
from app.base.os_words import reason_of
from app.base.plain_file import write_whole
from app.realtime.agents.scenario_file import MAX_BYTES, as_text, read_data

LONGEST_NAME: Final = 60
_RESERVED: Final = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))]
)
"""Names that are devices on Windows, whatever their ending."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Tells one content of a file from another."""

    mtime_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class SetText:
    """What a file holds and by what it is recognised."""

    text: str
    stamp: Stamp


def read_set(file: Path) -> SetText:
    """Read a set.

    Raises:
        ConfigError: it is missing, no regular file, too large, no UTF-8 text, or cannot be read.
    """
    try:
        data = read_data(file)
        mtime_ns = file.stat().st_mtime_ns
    except FileNotFoundError:
        raise ConfigError(say("AgentSets", "There is no agent set {file} any more.").format(file=file)) from None
    return SetText(as_text(data, file), Stamp(mtime_ns, hashlib.sha256(data).hexdigest()))


def write_set(file: Path, text: str) -> SetText:
    """Write a set so that the file holds the old text or the new one, never a part. A link stays a link.

    Raises:
        ConfigError: it is too large, or the folder cannot be written.
    """
    data = text.encode("utf-8")
    if len(data) > MAX_BYTES:
        told = say("AgentSets", "The agent set is too large to be kept ({bytes} bytes; at most {most}).")
        raise ConfigError(told.format(bytes=figures.number(len(data)), most=figures.number(MAX_BYTES)))
    try:
        target = write_whole(file, data)
        mtime_ns = target.stat().st_mtime_ns
    except OSError as error:
        told = say("AgentSets", "The agent set cannot be written to {file}: {reason}.")
        raise ConfigError(told.format(file=file, reason=reason_of(error))) from error
    return SetText(text, Stamp(mtime_ns, hashlib.sha256(data).hexdigest()))


def is_changed(file: Path, stamp: Stamp) -> bool:
    """Whether a file holds something else than when the stamp was taken; one that is gone has changed."""
    try:
        if file.stat().st_mtime_ns == stamp.mtime_ns:
            return False
        return read_set(file).stamp.sha256 != stamp.sha256
    except (OSError, ConfigError):
        return True


def is_name(name: str) -> bool:
    """Whether it can be the name of a set's file on every system."""
    is_plain = re.fullmatch(r"[\w-]+( [\w-]+)*", name) is not None
    return is_plain and len(name) <= LONGEST_NAME and name.casefold() not in _RESERVED


def check_name(name: str) -> str:
    """`name` itself. Raises ConfigError when it cannot be the name of a set's file on every system."""
    if not is_name(name):
        shown = name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"
        raise ConfigError(
            say("AgentSets", "“{name}” cannot be the name of a set.").format(name=shown),
            hint=say("AgentSets", "Use letters, digits, - and _, at most {most} of them.").format(most=LONGEST_NAME),
        )
    return name


def name_for(title: str, taken: Container[str]) -> str:
    """A name made of a title (or of a file's name), with a number when it is taken. `taken` in lower case."""
    words = re.sub(r"[^\w]+", "_", title.casefold()).strip("_")[: LONGEST_NAME - 5].strip("_")
    base = words if words and words not in _RESERVED else "agents"
    number, name = 2, base
    while name in taken:
        number, name = number + 1, f"{base}_{number}"
    return name
