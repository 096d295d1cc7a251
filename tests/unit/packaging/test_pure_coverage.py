"""The check of what the unit tests leave out of the modules that decide."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

PROGRAM = Path(__file__).parents[3] / "packaging" / "pure_coverage.py"
CONTRACT = """
[[tool.importlinter.contracts]]
name = "What decides does no I/O"
source_modules = ["room.gate", "room.desks"]
"""
GATE = """
def opens(key: int) -> str:
    if key > 3:
        return "open"
    return "shut"
"""


@pytest.fixture(scope="module")
def program() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sidetone_pure_coverage", PROGRAM)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A module and a package under the contract, one module outside it, and a test of one branch."""
    for name, text in {
        "pyproject.toml": CONTRACT,
        "room/__init__.py": "",
        "room/gate.py": GATE,
        "room/desks/__init__.py": "",
        "room/desks/tool.py": "ANSWER = 42\n",
        "room/desks/guardrail.py": "ANSWER = 43\n",
        "room/shell.py": "def run():\n    return 1\n",
        "tests/test_gate.py": "from room import gate, shell\nfrom room.desks import tool\n\n\n"
        "def test_gate():\n    assert gate.opens(9) == 'open'\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_what_no_test_runs_fails_and_is_named(project: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("COV_", "COVERAGE_"))}
    command = [sys.executable, str(PROGRAM), "--root", str(project), "-p", "pytest_cov", "tests"]
    # Only what the check itself needs: other plugins take longer to load than all the rest.
    environment |= {"PYTHONPATH": str(project), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    assert done.returncode == 1
    told = [line for line in done.stdout.splitlines() if line.startswith("not covered")]
    assert told == [
        "not covered by the unit tests: room/gate.py: 5, 3->5",
        "not covered by the unit tests: room/desks/guardrail.py: no unit test imports it",
    ]


def entry(lines: list[int], branches: list[list[int]]) -> dict[str, Any]:
    return {"missing_lines": lines, "missing_branches": branches}


def test_nothing_left_out_is_nothing_to_say(program: ModuleType) -> None:
    report = {"files": {"room\\gate.py": entry([], []), "room/shell.py": entry([1], [])}}
    assert program.gaps(report, ["room/gate.py"]) == []


def test_lines_branches_and_whole_modules_are_named(program: ModuleType) -> None:
    report = {"files": {"gate.py": entry([5], [[3, 5]]), "desk.py": entry([], [[7, -1]])}}
    said = program.gaps(report, ["gate.py", "desk.py", "order.py"])
    assert said == ["gate.py: 5, 3->5", "desk.py: 7->-1", "order.py: no unit test imports it"]


def test_packages_stand_for_all_that_is_in_them(program: ModuleType, project: Path) -> None:
    desks = [f"room/desks/{name}.py" for name in ("__init__", "guardrail", "tool")]
    assert program.pure_files(project) == ["room/gate.py", *desks]


def test_a_module_of_the_contract_that_does_not_exist_is_named(program: ModuleType, project: Path) -> None:
    (project / "room/gate.py").unlink()
    with pytest.raises(SystemExit, match=r"names room\.gate, but there is no room/gate\.py"):
        program.pure_files(project)


def test_the_contract_of_this_project_names_what_is_there(program: ModuleType) -> None:
    files = program.pure_files(PROGRAM.parents[1])
    assert "app/realtime/model/response_gate.py" in files
    assert "app/realtime/protocol/codec.py" in files
