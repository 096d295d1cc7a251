"""The package's trial starts only where it can go to its end, and says otherwise what to do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs

OF_DEBIAN = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="packs with Debian's tool")


@pytest.fixture(scope="module")
def try_package() -> ModuleType:
    return packaging_programs.load("try_package")


def packed(folder: Path, version: str) -> Path:
    control = folder / version / "DEBIAN" / "control"
    control.parent.mkdir(parents=True)
    control.write_text(
        f"Package: sidetone\nVersion: {version}\nArchitecture: all\nMaintainer: A <a@b.c>\nDescription: x\n",
        encoding="ascii",
    )
    package = folder / f"{version}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(control.parent.parent), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return package


def test_a_second_trial_is_refused_until_the_first_has_ended(try_package: ModuleType, tmp_path: Path) -> None:
    store = tmp_path / "build" / "trial"
    refused = pytest.raises(try_package.dev.SetUpError, match=rf"process {os.getpid()} began: wait until it has ended")
    with try_package.alone(store):
        before = {each: each.read_bytes() for each in store.iterdir()}
        with refused, try_package.alone(store):
            pass
        assert {each: each.read_bytes() for each in store.iterdir()} == before
        with try_package.alone(tmp_path / "of another checkout"):
            pass
    with try_package.alone(store):
        pass


def test_a_trial_whose_beginner_was_killed_still_keeps_others_off(try_package: ModuleType, tmp_path: Path) -> None:
    with try_package.alone(tmp_path) as lock:
        command = [sys.executable, "-S", "-c", "input()"]
        performing = subprocess.Popen(command, stdin=subprocess.PIPE, pass_fds=(lock,))
    with performing:
        with pytest.raises(try_package.dev.SetUpError), try_package.alone(tmp_path):
            pass
        performing.communicate(b"\n")
    with try_package.alone(tmp_path):
        pass


@OF_DEBIAN
def test_only_an_earlier_version_is_taken_for_the_older_one(try_package: ModuleType, tmp_path: Path) -> None:
    first, candidate, second = (packed(tmp_path, version) for version in ("0.9", "0.10~rc1", "0.10"))
    for older, newer in ((first, second), (candidate, second), (first, candidate)):
        try_package.check_older(older, newer)
        said = f"{newer} is of version .*give one of an earlier version"
        with pytest.raises(try_package.dev.SetUpError, match=said):
            try_package.check_older(newer, older)
    with pytest.raises(try_package.dev.SetUpError, match="earlier version"):
        try_package.check_older(second, second)


@OF_DEBIAN
def test_what_is_no_package_is_named(try_package: ModuleType, tmp_path: Path) -> None:
    package, text = packed(tmp_path, "1.0"), tmp_path / "notes.deb"
    text.write_text("words", encoding="ascii")
    with pytest.raises(try_package.dev.SetUpError, match=re.escape(f"{text} is no Debian package")):
        try_package.check_older(text, package)
    with pytest.raises(try_package.dev.SetUpError, match="There is no package"):
        try_package.check_older(tmp_path / "none.deb", package)
