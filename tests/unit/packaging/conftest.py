"""What several of these tests look at, made once."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs

ROOT = packaging_programs.FOLDER.parent


@pytest.fixture(scope="module")
def native_parts() -> ModuleType:
    return packaging_programs.load("native_parts")


@pytest.fixture(scope="session")
def source_files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What git has of this checkout, or would take of what a source archive held."""
    asked = ["git"]
    if not (ROOT / ".git").exists():
        empty = str(tmp_path_factory.mktemp("empty") / "git")
        subprocess.run(["git", "init", "--quiet", "--bare", empty], check=True)
        asked += ["--git-dir", empty, "--work-tree", str(ROOT)]
    asked += ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    return sorted(filter(None, done.stdout.split("\0")))


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All icons as the build draws them: `theme` holds those of desktops, `icons` those of Windows and macOS."""
    folder = tmp_path_factory.mktemp("icons")
    program = [sys.executable, str(packaging_programs.FOLDER / "icons.py")]
    subprocess.run([*program, str(folder / "theme"), "--single", str(folder / "icons")], check=True)
    return folder


@pytest.fixture(scope="session")
def appdir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an AppImage and a Flatpak are made of, of a checkout whose frozen program prints its arguments."""
    root = tmp_path_factory.mktemp("checkout")
    for name in ("packaging", "pyproject.toml", "resources"):
        (root / name).symlink_to(ROOT / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SIDETONE_VENV", sys.prefix)  # this, and what else the builder sets, is for its own process
        patch.setenv("SIDETONE_BRINGS_SYSTEM", "1")
        patch.setenv("SOURCE_DATE_EPOCH", "1790000000")
        patch.setattr(sys, "path", [*sys.path])
        build = packaging_programs.load("build")
        patch.setattr(build, "ROOT", root)
        patch.setattr(build, "DIST", root / "dist")
        patch.setattr(build, "frozen", lambda _: _lay_program(root / "dist" / "sidetone"))
        patch.setattr(build.dev, "venv_program", lambda _: Path(sys.executable))
        build.appdir(argparse.Namespace())
    [made] = (root / "dist").glob("*.AppDir")
    return made


def _lay_program(folder: Path) -> None:
    resources = folder / "_internal" / "resources"
    (resources / "licences").mkdir(parents=True)
    (resources / "licences" / "index.json").write_text("[]", encoding="utf-8")
    (resources / "sidetone.cdx.json").write_text("{}", encoding="utf-8")
    (folder / "sidetone").write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n", encoding="utf-8")
    (folder / "sidetone").chmod(0o755)
