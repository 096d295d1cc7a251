"""The check of what the unit tests leave out of the modules that decide."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests import packaging_programs

PROGRAM = Path(__file__).parents[3] / "packaging" / "pure_coverage.py"
CONTRACT = """
[[tool.importlinter.contracts]]
name = "What decides does no I/O"
source_modules = ["app.room.gate", "app.room.desks"]
"""
GATE = """
def opens(key: int) -> str:
    if key > 3:
        return "open"
    return "shut"
"""


@pytest.fixture(scope="module")
def program() -> ModuleType:
    return packaging_programs.load("pure_coverage")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A module and a package under the contract, one module outside it, and a test of one branch."""
    for name, text in {
        "pyproject.toml": CONTRACT,
        "app/__init__.py": "",
        "app/room/__init__.py": "",
        "app/room/gate.py": GATE,
        "app/room/desks/__init__.py": "",
        "app/room/desks/tool.py": "ANSWER = 42\n",
        "app/room/desks/guardrail.py": "ANSWER = 43\n",
        "app/room/shell.py": "def run():\n    return 1\n",
        "tests/unit/other/test_other.py": "def test_other():\n    pass\n",
        "tests/unit/room/test_gate.py": "from app.room import gate, shell\nfrom app.room.desks import tool\n\n\n"
        "def test_gate():\n    assert gate.opens(9) == 'open'\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "COVERAGE_"))}
    command = [sys.executable, str(PROGRAM), "--root", str(project), *arguments, "-p", "pytest_cov"]
    # Only what the check itself needs: other plugins take longer to load than all the rest.
    environment |= {"PYTHONPATH": str(project), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    return subprocess.run(command, env=environment, capture_output=True, text=True)


def test_what_no_test_runs_fails_and_is_named(project: Path) -> None:
    done = run(project)
    assert done.returncode == 1
    told = [line for line in done.stdout.splitlines() if line.startswith("not covered")]
    assert told == [
        "not covered by the unit tests: app/room/gate.py: 5, 3->5",
        "not covered by the unit tests: app/room/desks/guardrail.py: no unit test imports it",
    ]


def test_the_other_rooms_are_tested_without_measuring(project: Path) -> None:
    done = run(project, "--others")
    assert (done.returncode, "1 passed" in done.stdout) == (0, True)


def entry(lines: list[int], branches: list[list[int]]) -> dict[str, Any]:
    return {"missing_lines": lines, "missing_branches": branches}


def test_nothing_left_out_is_nothing_to_say(program: ModuleType) -> None:
    report = {"files": {"app\\room\\gate.py": entry([], []), "app/room/shell.py": entry([1], [])}}
    assert program.gaps(report, ["app/room/gate.py"]) == []


def test_lines_branches_and_whole_modules_are_named(program: ModuleType) -> None:
    report = {"files": {"gate.py": entry([5], [[3, 5]]), "desk.py": entry([], [[7, -1]])}}
    said = program.gaps(report, ["gate.py", "desk.py", "order.py"])
    assert said == ["gate.py: 5, 3->5", "desk.py: 7->-1", "order.py: no unit test imports it"]


def test_packages_stand_for_all_that_is_in_them(program: ModuleType, project: Path) -> None:
    desks = [f"app/room/desks/{name}.py" for name in ("__init__", "guardrail", "tool")]
    assert program.pure_files(project) == ["app/room/gate.py", *desks]


def test_a_module_of_the_contract_that_does_not_exist_is_named(program: ModuleType, project: Path) -> None:
    (project / "app/room/gate.py").unlink()
    with pytest.raises(SystemExit, match=r"names app\.room\.gate, but there is no app/room/gate\.py"):
        program.pure_files(project)


def test_the_contract_of_this_project_names_what_is_there(program: ModuleType) -> None:
    files = program.pure_files(PROGRAM.parents[1])
    assert "app/realtime/model/response_gate.py" in files
    assert "app/realtime/protocol/codec.py" in files
