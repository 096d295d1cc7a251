"""The set-up program: standard library only, pinned, and quick the second time."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
from pathlib import Path
from types import ModuleType

import pytest

from tests import packaging_programs

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setenv("SIDETONE_VENV", str(tmp_path / "venv"))
    return packaging_programs.load("dev")


def test_it_imports_only_the_standard_library() -> None:
    tree = ast.parse((ROOT / "packaging" / "dev.py").read_text())
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= set(sys.stdlib_module_names)


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_dependency_is_pinned_with_a_hash(name: str) -> None:
    text = (ROOT / "packaging" / name).read_text()
    pinned = {line.split("==")[0].lower() for line in text.splitlines() if re.match(r"[A-Za-z0-9_.-]+==", line)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = list(project["dependencies"])
    if "dev" in name:
        wanted += project["optional-dependencies"]["dev"]
    for requirement in wanted:
        match = re.match(r"[A-Za-z0-9_.-]+", requirement)
        assert match is not None
        assert match.group().lower() in pinned
    assert text.count("--hash=sha256:") >= len(pinned)


def test_development_pins_are_those_of_the_application() -> None:
    def pins(name: str) -> set[str]:
        lines = (ROOT / "packaging" / name).read_text().splitlines()
        return {line.split()[0] for line in lines if re.match(r"[A-Za-z0-9_.-]+==", line)}

    # Name and version alone: what both need may be needed on more systems for development.
    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_what_was_prepared_from_other_pins_is_prepared_again(dev: ModuleType, tmp_path: Path) -> None:
    lock = tmp_path / "some.lock"
    lock.write_text("a==1")
    first = dev.fingerprint(lock, ["flite"])
    assert dev.fingerprint(lock, ["flite"]) == first
    lock.write_text("a==2")
    assert dev.fingerprint(lock, ["flite"]) != first


def test_a_prepared_environment_is_not_touched(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    dev.VENV.mkdir()
    stamp = {"run": dev.fingerprint(dev.LOCK, dev.RUN_PACKAGES)}
    (dev.VENV / "sidetone.json").write_text(json.dumps(stamp))

    def unexpected(*_: object, **__: object) -> None:
        raise AssertionError("a program was started")

    monkeypatch.setattr(subprocess, "run", unexpected)
    monkeypatch.setattr(dev, "are_translations_old", lambda: False)
    dev.ensure("run")
    monkeypatch.setattr(dev, "are_translations_old", lambda: True)
    with pytest.raises(AssertionError, match="a program was started"):
        dev.ensure("run")


@pytest.mark.parametrize(("version", "is_kept"), [("3.{minor}.99", True), ("3.{other}.1", False)])
def test_an_environment_of_another_python_is_made_anew(dev: ModuleType, version: str, is_kept: bool) -> None:
    minor = sys.version_info[1]
    venv.EnvBuilder(symlinks=os.name != "nt").create(dev.VENV)
    (dev.VENV / "sidetone.json").write_text(json.dumps({"run": "as it was"}))
    told = version.format(minor=minor, other=minor - 1)
    file = dev.VENV / "pyvenv.cfg"
    file.write_text(re.sub(r"(?m)^version = .*$", f"version = {told}", file.read_text()))
    (dev.VENV / "kept").touch()
    dev.make_environment()
    assert (dev.VENV / "kept").exists() is is_kept
    assert dev.venv_program("python").exists()
    assert dev.read_stamps() == ({"run": "as it was"} if is_kept else {})


def test_somebody_elses_environment_of_another_python_is_left_alone(dev: ModuleType) -> None:
    """`SIDETONE_VENV` may name any: what was not prepared here is not thrown away."""
    venv.EnvBuilder(symlinks=os.name != "nt").create(dev.VENV)
    file = dev.VENV / "pyvenv.cfg"
    file.write_text("version = 3.9.1\n")
    with pytest.raises(dev.SetUpError, match=r"Python 3\.9.*SIDETONE_VENV"):
        dev.make_environment()
    assert file.read_text() == "version = 3.9.1\n"


def test_translations_are_old_when_their_source_or_compiler_is_newer(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    for folder in ("packaging", "resources/translations"):
        (tmp_path / folder).mkdir(parents=True)
    source = tmp_path / "resources" / "translations" / "sidetone_ko.ts"
    files = [source, tmp_path / "packaging" / "translations.py", source.with_suffix(".qm"), source.with_suffix(".json")]
    for file in files:
        file.touch()
    for old in files:
        for file in files:
            os.utime(file, (2_000, 2_000))
        assert not dev.are_translations_old()
        os.utime(old, (1_000, 1_000) if old in files[2:] else (3_000, 3_000))
        assert dev.are_translations_old()
    source.with_suffix(".qm").unlink()
    assert dev.are_translations_old()


def test_a_damaged_stamp_means_prepare_again(dev: ModuleType) -> None:
    dev.VENV.mkdir()
    (dev.VENV / "sidetone.json").write_text("{")
    assert dev.read_stamps() == {}


def test_the_application_is_started_without_what_lies_in_the_working_folder(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(dev, "ensure", lambda kind: None)
    monkeypatch.setattr(dev, "replace_process", lambda command: started.append(command) or 0)
    assert dev.run(["doctor"]) == 0
    assert started == [[str(dev.venv_program("python")), "-P", "-m", "app", "doctor"]]


def test_missing_system_packages_are_found_under_either_name(dev: ModuleType) -> None:
    assert dev.missing_packages(["no-such-library-1|no-such-library-2", "dpkg|no-such"]) in (["no-such-library-1"], [])


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="asks Debian's own tool what is installed")
def test_who_may_not_install_packages_is_told_what_to_type(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dpkg-query").symlink_to(str(shutil.which("dpkg-query")))
    monkeypatch.setenv("PATH", str(tmp_path))  # where there is no sudo
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(dev.SetUpError, match="sudo apt-get install --yes --no-install-recommends no-such-library0"):
        dev.ensure_system(["no-such-library0"])


def test_an_unknown_command_is_refused_with_the_known_ones() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "dev.py"), "fly"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "run" in done.stderr
