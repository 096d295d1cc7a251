"""What a build needs is there, or named as a whole before anything has begun."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs

MINOR = sys.version_info[1]


@pytest.fixture
def prerequisites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setenv("SIDETONE_VENV", str(tmp_path / "venv"))
    return packaging_programs.load("prerequisites")


@pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dpkg-query") is None, reason="asks Debian's own tool what is installed"
)
@pytest.mark.parametrize(("prefix", "is_debians"), [("/usr", True), ("/opt/python", False)])
def test_all_that_debian_lacks_is_named_in_one_line(
    prerequisites: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, prefix: str, is_debians: bool
) -> None:
    (tmp_path / "dpkg-query").write_text(
        '#!/bin/sh\nexec "$SIDETONE_TEST_DPKG" --admindir="$SIDETONE_TEST_NONE" "$@"\n'
    )
    (tmp_path / "dpkg-query").chmod(0o755)
    monkeypatch.setenv("SIDETONE_TEST_DPKG", str(shutil.which("dpkg-query")))
    monkeypatch.setenv("SIDETONE_TEST_NONE", str(tmp_path / "a system without packages"))
    monkeypatch.setenv("PATH", str(tmp_path))  # where there is no sudo
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "base_prefix", prefix)
    monkeypatch.setattr(prerequisites, "is_checkout", lambda: True)  # whose git is asked
    with pytest.raises(prerequisites.dev.SetUpError, match="sudo apt-get install") as refused:
        prerequisites.ensure(["lintian"])
    wanted = {"libportaudio2", "binutils", "git", "lintian", "patchelf", "libwayland-cursor0"}
    named = set(str(refused.value).split())
    assert wanted <= named
    assert (f"libpython3.{MINOR}" in named) == is_debians


def test_programs_that_are_missing_elsewhere_are_named(
    prerequisites: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "git").touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    prerequisites.refuse_missing(["git"])
    with pytest.raises(
        prerequisites.dev.SetUpError, match=r"Please install what the build calls.*: patchelf, strip\.$"
    ):
        prerequisites.refuse_missing(["git", "patchelf", "strip"])


def test_a_python_without_its_library_is_refused(
    prerequisites: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    for place in (str(tmp_path / "lib"), None):
        monkeypatch.setattr(sysconfig, "get_config_var", {"LIBDIR": place}.get)
        with pytest.raises(prerequisites.dev.SetUpError, match=rf"^{re.escape(sys.executable)} was built without"):
            prerequisites.refuse_python_without_library()
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / f"libpython3.{MINOR}.so.1.0").touch()
    prerequisites.refuse_python_without_library()


def test_what_git_does_not_know_is_not_given_away(
    prerequisites: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout = tmp_path / "checkout"
    for place in ("app/own.py", "app/made.qm", "elsewhere/stray.py"):
        (checkout / place).parent.mkdir(parents=True, exist_ok=True)
        (checkout / place).touch()
    (checkout / ".gitignore").write_text("*.qm\n")
    monkeypatch.setattr(prerequisites.dev, "ROOT", checkout)
    (checkout / "app" / "stray\nof two lines.py").touch()
    prerequisites.refuse_untracked(["app"])  # a source archive has no git, and all that lies in it is given away
    for command in (["init", "--quiet"], ["add", "app/own.py"]):
        subprocess.run(["git", *command], cwd=checkout, check=True)
    with pytest.raises(prerequisites.dev.SetUpError, match=r"app/stray\nof two lines\.py\nAdd"):
        prerequisites.refuse_untracked(["app"])
    subprocess.run(["git", "add", "app"], cwd=checkout, check=True)
    prerequisites.refuse_untracked(["app"])
    (checkout / ".git" / "HEAD").unlink()
    with pytest.raises(prerequisites.dev.SetUpError, match="not a git repository"):
        prerequisites.refuse_untracked(["app"])
