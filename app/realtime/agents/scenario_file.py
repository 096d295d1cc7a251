"""The file of an agent set as text, whatever the file turns out to be."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from app.base.errors import ConfigError
from app.base.language import say
from app.base.os_words import reason_of
from app.base.plain_file import read_plain

MAX_BYTES: Final = 1_000_000


def read_data(file: Path) -> bytes:
    """What a file holds.

    Raises:
        ConfigError: it is no regular file, too large, or cannot be read.
        FileNotFoundError: there is none.
    """
    try:
        return read_plain(file, MAX_BYTES, say("AgentSet", "The agent set {file}").format(file=file))
    except FileNotFoundError:
        raise
    except OSError as error:
        raise ConfigError(
            say("AgentSet", "The agent set {file} cannot be read: {reason}.").format(file=file, reason=reason_of(error))
        ) from error


def as_text(data: bytes, file: Path) -> str:
    """The same as text. Raises ConfigError when it is no UTF-8, with the line."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ConfigError(
            say("AgentSet", "{file}:{line}: the file is not UTF-8 text.").format(file=file, line=line)
        ) from error
