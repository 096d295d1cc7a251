"""A program that is replaced or removed while it runs: noticed, and said instead of what follows from it."""

from __future__ import annotations

import os
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.base import crash, own_file, own_program, paths
from app.base.errors import AppError, EngineError
from app.base.own_file import OwnFile


@pytest.fixture
def program(tmp_path: Path) -> Path:
    file = tmp_path / "sidetone" / "sidetone"
    file.parent.mkdir()
    file.write_bytes(b"one version")
    os.utime(file, (1, 1))
    return file


def replace(program: Path) -> None:
    """As a package manager does, with a build of the same size and date."""
    newer = program.with_name("sidetone.dpkg-new")
    newer.write_bytes(b"two version")
    os.utime(newer, (1, 1))
    newer.replace(program)


def imported(name: str) -> BaseException:
    try:
        __import__(name)
    except ImportError as error:
        return error
    raise AssertionError


def unpacked(file: str) -> BaseException:
    """As PyInstaller fails where other content stands than it looks for."""
    try:
        exec(compile("import zlib\nzlib.decompress(b'other')\n", file, "exec"))
    except zlib.error as error:
        return error
    raise AssertionError


def test_it_is_the_same_until_another_takes_its_place(program: Path) -> None:
    own = OwnFile(program)
    assert own.state() == "same"
    own.check()
    replace(program)
    assert own.state() == "replaced"
    assert OwnFile(program).state() == "same"


def test_it_is_removed_with_its_folder_and_may_come_back(program: Path) -> None:
    own = OwnFile(program)
    program.unlink()
    assert own.state() == "removed"
    program.parent.rmdir()
    assert own.state() == "removed"
    program.parent.mkdir()
    program.write_bytes(b"another")
    assert own.state() == "replaced"


def test_a_link_in_its_place_is_followed(program: Path) -> None:
    link = program.with_name("link")
    link.symlink_to(program)
    own = OwnFile(link)
    assert own.state() == "same"
    replace(program)
    assert own.state() == "replaced"


def test_what_cannot_be_looked_at_counts_as_unchanged(program: Path) -> None:
    own = OwnFile(program)
    circle = program.with_name("circle")
    circle.symlink_to(program)
    circle.replace(program)
    with pytest.raises(OSError, match="symbolic links"):
        program.stat()
    assert own.state() == "same"
    assert not OwnFile(program).is_known


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [(replace, "program_replaced", "was updated"), (Path.unlink, "program_removed", "was removed")],
)
def test_no_process_of_another_version_is_started(
    program: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None], code: str, words: str
) -> None:
    monkeypatch.setattr(own_file, "OWN", OwnFile(program))
    assert own_program.command("serve")
    change(program)
    with pytest.raises(EngineError, match=words) as caught:
        own_program.command("serve")
    assert caught.value.code == code
    assert caught.value.hint


def test_a_checkout_is_nothing_to_look_at() -> None:
    assert not own_file.OWN.is_known
    assert own_file.OWN.state() == "same"
    assert own_file.OWN.told_by(imported("app.no_such_module")) is None


def test_faults_of_code_that_is_gone_are_told_apart_from_all_others(program: Path) -> None:
    own = OwnFile(program)
    own_data = FileNotFoundError(2, "gone", str(program.with_name("_internal") / "base_library.zip"))
    wrapped = RuntimeError("while loading")
    wrapped.__cause__ = unpacked("PyInstaller/loader/pyimod01_archive.py")
    of_code = [imported("app.no_such_module"), unpacked("pyimod01_archive.py"), own_data, wrapped]
    of_others = [unpacked("app/history/bundle.py"), FileNotFoundError(2, "gone", "/home/ada/x.sidetone"), KeyError("x")]
    assert [own.told_by(each) for each in of_code] == [None] * len(of_code)  # nothing was replaced
    replace(program)
    assert all("updated" in str(own.told_by(each)) for each in of_code)
    assert [own.told_by(each) for each in of_others] == [None] * len(of_others)


def test_they_leave_no_report_and_a_program_ends_with_a_sentence(
    program: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_file, "OWN", OwnFile(program))
    replace(program)
    with (
        pytest.raises(AppError, match="Sidetone was updated while it was running") as caught,
        crash.watching("engine", True),
    ):
        raise imported("app.no_such_module")
    assert caught.value.hint == "Start it again to go on with the new version."
    assert crash.reports(paths.log_dir()) == []
    with pytest.raises(AppError, match="Something unexpected"), crash.watching("engine", True):
        raise KeyError("x")
    assert len(crash.reports(paths.log_dir())) == 1
