"""What is installed from a wheel speaks the person's language; the source archive holds all that a checkout does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

from tests.translations import ROOT


def test_a_wheel_holds_the_texts_compiled_and_speaks_them(tmp_path: Path) -> None:
    source = tmp_path / "source"
    source.mkdir()
    left_out = shutil.ignore_patterns("*.qm", "*.json", "__pycache__", ".*")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for name in ("pyproject.toml", *project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]):
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=left_out)
        else:
            shutil.copy(ROOT / name, source / name)
    copied = {file.relative_to(source).as_posix() for file in source.rglob("*") if file.is_file()}
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", str(tmp_path)],
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    installed = tmp_path / "installed"
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        wheel.extractall(installed)
    assert {file.suffix for file in (installed / "app/resources/translations").iterdir()} == {".qm", ".json"}

    assert not (installed / "app/resources/screenshots").exists()  # the README's, which nothing installed shows
    with tarfile.open(next(tmp_path.glob("*.tar.gz"))) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    compiled = {f"resources/translations/{file.name}" for file in (source / "resources/translations").iterdir()}
    assert held == copied | compiled | {"PKG-INFO"}

    told = subprocess.run(
        [sys.executable, "-m", "app", "bench", "nothing"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(installed), "LC_ALL": "ko_KR.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "“nothing” 벤치마크가 없습니다." in told.stderr
