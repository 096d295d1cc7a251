"""What `sidetone doctor` says of the store, on real files: it only looks."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path
from typing import Final

import pytest

from app.history import schema
from app.history.store import Store, store_path
from app.workbench.store_finding import examine_store

STORED: Final = Path(__file__).resolve().parents[2] / "data" / "history" / f"sessions-{schema.VERSION}.sqlite3"


@pytest.fixture
def file() -> Path:
    store_path().parent.mkdir(parents=True)
    return Path(shutil.copy(STORED, store_path()))


def contents() -> dict[str, tuple[bytes, int]]:
    """Everything in the folder, to the byte and the moment."""
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in store_path().parent.iterdir()}


def test_where_nothing_is_kept_nothing_is_made() -> None:
    found = examine_store()
    assert found.is_ok
    assert str(store_path().parent) in found.text
    assert not store_path().parent.exists()


def test_a_store_is_told_with_its_format_and_number_and_left_as_it_is(file: Path) -> None:
    before = contents()
    found = examine_store()
    assert found.is_ok
    assert found.text == f"{file}, format {schema.VERSION}, conversations: 2, 0.1 MB"
    assert contents() == before


def test_what_another_program_has_just_written_counts(file: Path) -> None:
    with Store(file) as store:
        store.delete(store.conversations()[0].id)
        assert "conversations: 1," in examine_store().text


def test_a_store_of_a_newer_program_says_so_and_is_not_touched(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file)) as newer:
        newer.execute("PRAGMA user_version = 99")
    before = contents()
    found = examine_store()
    assert not found.is_ok
    assert f"newer than this program: format 99, known is {schema.VERSION}" in found.text
    assert "Update this Sidetone" in found.hint
    assert contents() == before


def test_a_newer_program_that_has_just_written_its_format_is_noticed(file: Path) -> None:
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as newer:
        newer.execute("PRAGMA user_version = 99")
        assert schema.version_on_disk(file) == schema.VERSION  # it stands beside the file yet
        assert "format 99" in examine_store().text


@pytest.mark.parametrize("at", [0, 8192], ids=["its beginning", "a page"])
def test_a_damaged_store_is_told_and_left_for_the_program_that_mends_it(file: Path, at: int) -> None:
    data = bytearray(file.read_bytes())
    data[at : at + 2000] = b"\xa5" * 2000
    file.write_bytes(data)
    before = contents()
    found = examine_store()
    assert not found.is_ok
    assert "damaged" in found.text
    assert contents() == before
