"""The `.sidetone` file: one conversation that can be handed on. A ZIP archive, read and written in memory.

    mimetype        first and stored, so that other programs can tell what it is by its first bytes
    manifest.json   what is known of the conversation as a whole
    events.jsonl    its event lines, one a line
    sound/          a place for recordings; nothing is written there by this format

Entries of other names are left alone, so that a later program may add some. Invariant: nothing in a file can make the
reader write to the disk, or take more memory than the limits below.
"""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, Field, ValidationError

from app.base.errors import ConfigError
from app.base.format_number import format_number
from app.base.json_text import from_json
from app.base.language import say
from app.base.os_words import reason_of
from app.base.plain_file import read_plain
from app.history.conversation import LINES_FORMAT, ConversationHead

SUFFIX: Final = ".sidetone"
MIME_TYPE: Final = "application/vnd.sidetone.conversation+zip"
FORMAT: Final = 1
MIMETYPE, MANIFEST, EVENTS = "mimetype", "manifest.json", "events.jsonl"

MOST_BYTES: Final = 64 * 1024 * 1024  # of the file itself
MOST_UNPACKED_BYTES: Final = 256 * 1024 * 1024
MOST_RATIO: Final = 400
MOST_ENTRIES: Final = 1_000  # three are written; the others are room for recordings of a later program
MOST_LINES: Final = 2_000_000  # a talk makes some five a second: a hundred hours
_MOST_MANIFEST_BYTES: Final = 64 * 1024
_SMALL_BYTES: Final = 1024 * 1024  # whatever the ratio, this does no harm
_ENTRY: Final = b"PK\x01\x02"  # begins each entry of the archive's directory
# What the archive's reader raises for bytes that nobody wrote so; the last for places before the file's beginning.
_DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)  # no date of the archive's own: the same conversation gives the same bytes


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a file holds."""

    head: ConversationHead
    lines: tuple[str, ...]


class _Manifest(BaseModel):
    """The manifest as it may come from anywhere; keys that are not known are left out."""

    format: int = Field(ge=1, strict=True)
    title: str = Field(max_length=1_000)
    agents: str = Field(default="", max_length=1_000)
    connection: str = Field(default="", max_length=1_000)
    started_at: str = Field(default="", max_length=100)
    duration_s: float = Field(default=0.0, ge=0, allow_inf_nan=False)
    program_version: str = Field(default="", max_length=100)
    lines_format: int = Field(default=1, ge=1, strict=True)


def pack(head: ConversationHead, lines: Iterable[str]) -> bytes:
    """The bytes of a file."""
    manifest = {
        "format": FORMAT,
        "title": head.title,
        "agents": head.agents,
        "connection": head.connection,
        "started_at": head.started_at,
        "duration_s": round(head.duration_s, 3),
        "program_version": head.program_version,
        "lines_format": head.format,
    }
    events = "".join(f"{line}\n" for line in lines)
    packed, most = _packed(manifest, events, zipfile.ZIP_DEFLATED)
    if most > MOST_RATIO // 2:  # a tool that answers with a million blanks: no reader would believe it
        packed, _ = _packed(manifest, events, zipfile.ZIP_STORED)
    return packed


def _packed(manifest: dict[str, Any], events: str, how: int) -> tuple[bytes, float]:
    """The archive, and how many times smaller the events have become."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        _put(archive, MIMETYPE, MIME_TYPE, zipfile.ZIP_STORED)
        _put(archive, MANIFEST, json.dumps(manifest, indent=2, ensure_ascii=False) + "\n", zipfile.ZIP_DEFLATED)
        _put(archive, EVENTS, events, how)
        entry = archive.getinfo(EVENTS)
    return packed.getvalue(), entry.file_size / max(1, entry.compress_size)


def read(path: Path) -> Bundle:
    """What is in a file.

    Raises:
        ConfigError: it cannot be read, is something else, holds too much, or a newer Sidetone wrote it; the message
            names the file.
    """
    try:
        data = read_plain(path, MOST_BYTES, str(path))
    except OSError as error:
        raise ConfigError(
            say("EventLog", "{path} cannot be read: {why}.").format(path=path, why=reason_of(error)),
            code="bundle_unreadable",
        ) from error
    # The archive's reader makes an object of each entry before anybody can ask how many there are, and it goes by the
    # directory's length whatever the archive says of their number. Within entries these bytes are as good as never.
    if data.count(_ENTRY) > MOST_ENTRIES:
        raise _foreign_names(path)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(path, archive)
    except _DAMAGED as error:
        raise _no_bundle(path) from error


def _unpacked(path: Path, archive: zipfile.ZipFile) -> Bundle:
    entries = _entries(path, archive)
    if entries.get(MIMETYPE) is None or _content(path, archive, entries[MIMETYPE], 200) != MIME_TYPE.encode():
        raise _no_bundle(path)
    if MANIFEST not in entries or EVENTS not in entries:
        raise _no_bundle(path)
    manifest = _manifest(path, _content(path, archive, entries[MANIFEST], _MOST_MANIFEST_BYTES))
    lines = _lines(path, _content(path, archive, entries[EVENTS], MOST_UNPACKED_BYTES))
    head = ConversationHead(
        manifest.title,
        manifest.agents,
        manifest.connection,
        manifest.started_at,
        manifest.duration_s,
        manifest.program_version,
        manifest.lines_format,
    )
    return Bundle(head, lines)


def _lines(path: Path, data: bytes) -> tuple[str, ...]:
    if data.count(b"\n") > MOST_LINES:
        raise ConfigError(
            say("Bundle", "{path} is not opened: it holds more than {count} events.").format(
                path=path, count=f"{MOST_LINES:,}"
            ),
            code="bundle_too_large",
        )
    return tuple(line for line in data.decode("utf-8").split("\n") if line.strip())


def _entries(path: Path, archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The entries by name. Raises ConfigError for names that lead elsewhere or stand twice."""
    found: dict[str, zipfile.ZipInfo] = {}
    for entry in archive.infolist():
        name = entry.orig_filename
        if _leads_elsewhere(name) or name in found:
            raise _foreign_names(path)
        found[name] = entry
    return found


def _foreign_names(path: Path) -> ConfigError:
    return ConfigError(
        say("Bundle", "{path} is not opened: it holds names that no Sidetone writes.").format(path=path),
        code="bundle_names",
        hint=say("Bundle", "Ask whoever gave it to you for another one."),
    )


def _leads_elsewhere(name: str) -> bool:
    return (
        "\\" in name
        or ":" in name
        or "\0" in name
        or name.startswith("/")
        or any(part in ("..", ".") for part in name.split("/"))
    )


def _content(path: Path, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, most_bytes: int) -> bytes:
    """What an entry holds. Its own word about its size is not believed."""
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or entry.flag_bits & 1:
        raise _no_bundle(path)
    allowed = min(most_bytes, max(_SMALL_BYTES, entry.compress_size * MOST_RATIO))
    with archive.open(entry) as content:
        data = content.read(allowed + 1)
    if len(data) > allowed:
        raise ConfigError(
            say("Bundle", "{path} is not opened: unpacked, it is larger than {size} bytes.").format(
                path=path, size=f"{allowed:,}"
            ),
            code="bundle_too_large",
        )
    return data


def _manifest(path: Path, data: bytes) -> _Manifest:
    try:
        values: Any = from_json(data)
    except ValueError as error:
        raise _no_bundle(path) from error
    if isinstance(values, dict) and (
        format_number(values.get("format")) > FORMAT or format_number(values.get("lines_format")) > LINES_FORMAT
    ):
        raise ConfigError(
            say("Bundle", "{path} was made by a newer Sidetone.").format(path=path),
            code="bundle_newer",
            hint=say("Bundle", "Open it with that one, or update this one."),
        )
    try:
        return _Manifest.model_validate(values)
    except ValidationError as error:
        place = ".".join(map(str, error.errors()[0]["loc"])) or MANIFEST
        raise ConfigError(
            say("Bundle", "{path} is damaged: “{place}” in it makes no sense.").format(path=path, place=place),
            code="bundle_damaged",
        ) from None


def _no_bundle(path: Path) -> ConfigError:
    return ConfigError(
        say("Bundle", "{path} is no conversation of Sidetone, or it is damaged.").format(path=path),
        code="no_bundle",
        hint=say("Bundle", "Give a .sidetone file that Sidetone wrote."),
    )


def _put(archive: zipfile.ZipFile, name: str, text: str, how: int) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = how
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, text.encode("utf-8", "replace"))
