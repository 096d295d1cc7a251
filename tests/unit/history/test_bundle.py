"""The `.sidetone` file: what is written comes back, and what somebody else made does no harm."""

from __future__ import annotations

import io
import json
import warnings
import zipfile
from pathlib import Path
from typing import Any

import pytest

from app.base.errors import ConfigError
from app.history import bundle
from app.history.conversation import ConversationHead

HEAD = ConversationHead("Restaurant", "restaurant", "This computer", "2026-11-27T10:00:00+01:00", 12.5, "0.1.0")
LINES = ("{}", '{"words": "line\u2028separator, 오늘"}')
MANIFEST: dict[str, Any] = {"format": 1, "title": "Restaurant"}


def archive(entries: list[tuple[str, str | bytes]], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as file:
        for name, content in entries:
            file.writestr(name, content)
    return packed.getvalue()


def with_manifest(manifest: object) -> bytes:
    return archive([("mimetype", bundle.MIME_TYPE), ("manifest.json", json.dumps(manifest)), ("events.jsonl", "{}\n")])


def refused(tmp_path: Path, data: bytes) -> ConfigError:
    file = tmp_path / "given.sidetone"
    file.write_bytes(data)
    with pytest.raises(ConfigError, match=r"given\.sidetone") as caught:
        bundle.read(file)
    assert list(tmp_path.iterdir()) == [file]
    return caught.value


def test_what_was_packed_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "c.sidetone"
    file.write_bytes(bundle.pack(HEAD, LINES))
    assert bundle.read(file) == bundle.Bundle(HEAD, LINES)


def test_whatever_was_packed_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "c.sidetone"
    blanks = " " * 5_000_000
    file.write_bytes(bundle.pack(HEAD, [blanks + "{}"]))
    assert bundle.read(file).lines == (blanks + "{}",)


def test_the_first_bytes_say_what_it_is() -> None:
    data = bundle.pack(HEAD, LINES)
    assert data[:4] == b"PK\x03\x04"
    assert data[30:38] == b"mimetype"
    assert data[38 : 38 + len(bundle.MIME_TYPE)] == bundle.MIME_TYPE.encode()


def test_the_same_conversation_gives_the_same_bytes() -> None:
    assert bundle.pack(HEAD, LINES) == bundle.pack(HEAD, LINES)


def test_entries_of_a_later_program_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "c.sidetone"
    file.write_bytes(bundle.pack(HEAD, LINES))
    with zipfile.ZipFile(file, "a") as later:
        later.writestr("sound/you.flac", b"x")
    assert bundle.read(file).lines == LINES


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/passwd", "a/../../b", "C:\\evil", "..\\evil", "sound/./x", "events.jsonl"]
)
def test_names_that_lead_elsewhere_or_stand_twice_are_refused(tmp_path: Path, name: str) -> None:
    entries: list[tuple[str, str | bytes]] = [
        ("mimetype", bundle.MIME_TYPE),
        ("manifest.json", json.dumps(MANIFEST)),
        ("events.jsonl", ""),
    ]
    with warnings.catch_warnings(action="ignore"):  # zipfile warns of the name that stands twice
        data = archive([*entries, (name, "x")])
    assert refused(tmp_path, data).code == "bundle_names"


def test_too_many_entries_are_refused(tmp_path: Path) -> None:
    entries: list[tuple[str, str | bytes]] = [(f"sound/{number}", "") for number in range(bundle.MOST_ENTRIES + 1)]
    assert refused(tmp_path, archive(entries)).code == "bundle_names"


def test_too_many_lines_are_refused_before_they_are_taken_apart(tmp_path: Path) -> None:
    entries: list[tuple[str, str | bytes]] = [
        ("mimetype", bundle.MIME_TYPE),
        ("manifest.json", json.dumps(MANIFEST)),
        ("events.jsonl", b"\n" * (bundle.MOST_LINES + 1)),
    ]
    assert "2,000,000 events" in refused(tmp_path, archive(entries, zipfile.ZIP_STORED)).message


def test_a_file_that_unpacks_to_much_more_is_refused(tmp_path: Path) -> None:
    entries: list[tuple[str, str | bytes]] = [
        ("mimetype", bundle.MIME_TYPE),
        ("manifest.json", json.dumps(MANIFEST)),
        ("events.jsonl", bytes(8 * 1024 * 1024)),
    ]
    assert refused(tmp_path, archive(entries)).code == "bundle_too_large"


def test_a_manifest_without_end_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, with_manifest({**MANIFEST, "x": "y" * 100_000})).code == "bundle_too_large"


@pytest.mark.parametrize("newer", [{"format": 2}, {"lines_format": 2}, {"format": 99, "title": ["of another kind"]}])
def test_a_newer_format_says_so(tmp_path: Path, newer: dict[str, Any]) -> None:
    error = refused(tmp_path, with_manifest({**MANIFEST, **newer}))
    assert error.code == "bundle_newer"
    assert "newer Sidetone" in error.message


@pytest.mark.parametrize("name", ["format", "lines_format"])
@pytest.mark.parametrize("value", [99, 1.5, 10**60, "3", "99.1.0", "v7", {"major": 7}, [3, 1]])
def test_whatever_number_is_higher_is_a_newer_format_in_whatever_form(tmp_path: Path, name: str, value: object) -> None:
    assert refused(tmp_path, with_manifest({**MANIFEST, name: value})).code == "bundle_newer"


@pytest.mark.parametrize("name", ["format", "lines_format"])
@pytest.mark.parametrize("value", ["1", "x", 1.0, 0.5, True, None, -1, 0, [], {}, {"major": 1}, [[9]]])
def test_a_format_that_is_no_number_of_ours_makes_no_sense(tmp_path: Path, name: str, value: object) -> None:
    error = refused(tmp_path, with_manifest({**MANIFEST, name: value}))
    assert error.code == "bundle_damaged"
    assert f"“{name}”" in error.message


@pytest.mark.parametrize(
    "manifest", [{}, {"format": 1}, {**MANIFEST, "format": 0}, {**MANIFEST, "duration_s": -1}, [], "x", None]
)
def test_a_manifest_that_makes_no_sense_is_told(tmp_path: Path, manifest: object) -> None:
    assert refused(tmp_path, with_manifest(manifest)).code == "bundle_damaged"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"no archive at all",
        archive([("mimetype", "application/epub+zip"), ("manifest.json", "{}"), ("events.jsonl", "")]),
        archive([("mimetype", bundle.MIME_TYPE)]),
        archive([("manifest.json", json.dumps(MANIFEST)), ("events.jsonl", "")]),
        archive([("mimetype", bundle.MIME_TYPE), ("manifest.json", "{"), ("events.jsonl", "")]),
        archive([("mimetype", bundle.MIME_TYPE), ("manifest.json", "[" * 50_000), ("events.jsonl", "")]),
        archive([("mimetype", bundle.MIME_TYPE), ("manifest.json", "{}"), ("events.jsonl", "")], zipfile.ZIP_LZMA),
        archive(
            [("mimetype", bundle.MIME_TYPE), ("manifest.json", json.dumps(MANIFEST)), ("events.jsonl", b"\xff\xfe")]
        ),
    ],
)
def test_what_is_no_conversation_is_told(tmp_path: Path, data: bytes) -> None:
    assert refused(tmp_path, data).code == "no_bundle"


def test_a_file_that_is_cut_off_or_changed_is_told(tmp_path: Path) -> None:
    data = bundle.pack(HEAD, LINES)
    assert refused(tmp_path, data[:-30]).code == "no_bundle"
    at = data.index(b"events.jsonl") + 20
    assert refused(tmp_path, data[:at] + b"\0\0\0" + data[at + 3 :]).code == "no_bundle"


def test_a_directory_that_points_before_the_file_is_told(tmp_path: Path) -> None:
    data = bytearray(bundle.pack(HEAD, LINES))
    place = data.rindex(b"PK\x05\x06") + 16  # where the end of the archive says that its directory begins
    begin = int.from_bytes(data[place : place + 4], "little")
    data[place : place + 4] = (begin + 16_711_680).to_bytes(4, "little")
    file = tmp_path / "hostile.sidetone"
    file.write_bytes(data)
    with pytest.raises(ConfigError, match="no conversation of Sidetone"):
        bundle.read(file)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.sidetone cannot be read"):
        bundle.read(tmp_path / "none.sidetone")
