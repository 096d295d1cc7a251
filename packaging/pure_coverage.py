#!/usr/bin/env python3
"""Run the unit tests and fail unless they take every branch of the modules that decide.

Those modules are the ones that the import contract "What decides does no I/O" in pyproject.toml names, packages with
all that is in them: one list for both rules. Measuring doubles the time of a test, so only the tests of the rooms that
hold such modules are run here; `--others` runs those of the other rooms, without measuring, so that each runs once.
Called by `dev.py check` with the project's own Python.

    python packaging/pure_coverage.py [--root FOLDER] [--others] [arguments of pytest ...]
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CONTRACT = "What decides does no I/O"


def pure_modules(root: Path) -> list[str]:
    """What the contract names."""
    config = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = config["tool"]["importlinter"]["contracts"]
    return next(each["source_modules"] for each in contracts if each["name"] == CONTRACT)


def pure_tests(root: Path) -> list[str]:
    """The folders of unit tests of the rooms that hold such modules: the tests mirror the rooms."""
    rooms = {module.split(".")[1] for module in pure_modules(root)}
    return [f"tests/unit/{room}" for room in sorted(rooms)]


def pure_files(root: Path) -> list[str]:
    """The contract's modules as paths below `root`, with slashes. Raises SystemExit when one does not exist."""
    files: list[str] = []
    for module in pure_modules(root):
        place = root.joinpath(*module.split("."))
        found = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]
        missing = [path for path in found if not path.exists()]
        if missing:
            raise SystemExit(f"The contract names {module}, but there is no {missing[0].relative_to(root)}.")
        files += [path.relative_to(root).as_posix() for path in found]
    return files


def gaps(report: dict[str, Any], files: list[str]) -> list[str]:
    """What of `files` was not run, one line a file: lines, and branches as from->to (0 or less leaves the function)."""
    measured = {name.replace("\\", "/"): entry for name, entry in report["files"].items()}
    told = []
    for name in files:
        entry = measured.get(name)
        if entry is None:
            told.append(f"{name}: no unit test imports it")
            continue
        branches = [f"{start}->{end}" for start, end in entry["missing_branches"]]
        missed = [str(line) for line in entry["missing_lines"]] + branches
        if missed:
            told.append(f"{name}: {', '.join(missed)}")
    return told


def run_others(root: Path, arguments: list[str]) -> int:
    """Run all other unit tests; pytest's exit code."""
    ignored = [f"--ignore={folder}" for folder in pure_tests(root)]
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "tests/unit", *ignored, *arguments], cwd=root
    ).returncode


def measure(root: Path, files: list[str], arguments: list[str]) -> tuple[int, dict[str, Any]]:
    """Run pytest in `root`; pytest's exit code and coverage's report as data."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder, "coverage.ini")
        lines = [
            "[run]",
            "branch = true",
            f"data_file = {folder}/data",
            "include =",
            *(f"    {name}" for name in files),
        ]
        settings.write_text("\n".join([*lines, "[report]", "ignore_errors = true", ""]), encoding="utf-8")
        result = Path(folder, "report.json")
        command = [sys.executable, "-m", "pytest", "-q", *arguments, "--cov", f"--cov-config={settings}"]
        done = subprocess.run([*command, f"--cov-report=json:{result}"], cwd=root, env=os.environ)
        report = json.loads(result.read_text(encoding="utf-8")) if result.exists() else {"files": {}}
        return done.returncode, report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=Path, default=ROOT)
    parser.add_argument("--others", action="store_true")
    options, arguments = parser.parse_known_args()
    root = options.root.resolve()
    if options.others:
        return run_others(root, arguments)
    files = pure_files(root)
    code, report = measure(root, files, [*pure_tests(root), *arguments])
    if code:
        return code
    missed = gaps(report, files)
    for line in missed:
        print(f"not covered by the unit tests: {line}")
    if missed:
        print(f"Every line and branch of the {len(files)} modules that decide needs a unit test.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
