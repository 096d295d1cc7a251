"""Recipes for other systems: their files are of the form that their tools read, and name what is really made."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import packaging_programs

ROOT = Path(__file__).resolve().parents[3]
PACKAGING = ROOT / "packaging"
WORKFLOWS = {file.stem: file.read_text(encoding="utf-8") for file in (ROOT / ".github" / "workflows").iterdir()}


def test_flatpak_and_workflow_call_commands_that_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIDETONE_VENV", str(tmp_path))  # else the program chooses one, for this process too
    monkeypatch.setattr(sys, "path", [*sys.path])
    commands = set(packaging_programs.load("build").COMMANDS)
    flatpak = (PACKAGING / "flatpak" / "io.github.sidetone.Sidetone.yml").read_text(encoding="utf-8")
    assert set(re.findall(r"build\.py (\w+)", flatpak + WORKFLOWS["home"])) <= commands
    asked = {word for line in re.findall(r'what: "([^"]+)"', WORKFLOWS["packages"]) for word in line.split()}
    assert asked
    assert asked <= commands


@pytest.mark.parametrize("workflow", WORKFLOWS.values(), ids=WORKFLOWS)
def test_actions_that_a_workflow_uses_cannot_change_under_their_names(workflow: str) -> None:
    used = re.findall(r"uses: (\S+)", workflow)
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action)] == []


def test_what_the_workflow_downloads_cannot_change_under_its_name() -> None:
    workflow = WORKFLOWS["packages"]
    sums = dict(
        reversed(line.split("  ", 1))
        for line in (PACKAGING / "linux" / "appimage.sha256").read_text(encoding="utf-8").splitlines()
    )
    assert set(sums) == {
        f"{kind}-{machine}{end}"
        for kind, end in (("appimagetool", ".AppImage"), ("runtime", ""))
        for machine in ("x86_64", "aarch64")
    }
    assert all(re.fullmatch("[0-9a-f]{64}", each) for each in sums.values())
    fetched = re.findall(r'curl -fsSLo "(\$\w+)"', workflow)
    checked = re.findall(r'for file in ((?:"\$\w+" ?)+);', workflow)
    assert fetched == re.findall(r'"(\$\w+)"', checked[0])
    assert "continuous" not in workflow


def test_a_download_with_another_sum_stops_the_workflow(tmp_path: Path) -> None:
    (tmp_path / "runtime-x86_64").write_bytes(b"something else")
    sums = PACKAGING / "linux" / "appimage.sha256"
    for file in ("runtime-x86_64", "runtime-of-no-machine"):
        line = f'grep -F "  {file}" "{sums}" | sha256sum --check -'
        done = subprocess.run(["bash", "-eo", "pipefail", "-c", line], cwd=tmp_path, capture_output=True)
        assert done.returncode != 0
