"""Runs the shell steps of a workflow in a folder of its own, with stand-ins for what only its machines have.

Every stand-in fails unless what its arguments name is there, and lays what the real program would have made. So a step
that names a wrong file, or one that a step before it does not make, fails here as it would there.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests import packaging_programs

ROOT = packaging_programs.FOLDER.parent
FOLDER = ROOT / ".github" / "workflows"
APP_ID = "io.github.sidetone.Sidetone"
MACHINES = {"ubuntu-22.04-arm": "aarch64", "macos-15": "arm64"}  # the others are x86_64
# Writes down what it is asked for, with a separator that nobody types.
PROGRAM = """#!/bin/sh -e
IFS=$(printf '\\037')
echo "$*" >> "$ASKED"
"""
APPIMAGETOOL = """#!/bin/sh -e
test "$1 $2" = "--appimage-extract-and-run --runtime-file"
test -f "$3"
test -x "$4/AppRun"
echo AppImage > "$5"
"""
# `python packaging/…`: what each command of the builder makes, by the names that it gives.
BUILDER = """
import json, pathlib, sys
script, *given = sys.argv[1:]
assert pathlib.Path(script).is_file(), script
for name, content in json.loads(pathlib.Path(__file__).with_name("made.json").read_text())[given[0]] if given else []:
    file = pathlib.Path("dist", name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content)
    file.chmod(0o755)
"""
TOOLS = {
    "python": f'exec {sys.executable} "$(dirname "$0")/builder.py" "$@"',
    "sudo": 'exec "$@"',
    "apt-get": 'test "$1" = install',
    "uname": 'test "$1" = -m; echo "$MACHINE"',
    "sleep": "exit 3",  # nothing here is worth waiting for
    "curl": """case "$1" in
    -fsSLo) test "${3##*/}" = "$2"; cp "$(dirname "$0")/downloaded" "$2" ;;
    -fsS) cat "$(dirname "$0")/served/${2#https://sidetone.github.io/}" ;;
    *) exit 2 ;;
    esac""",
    "flatpak": f"""case "$1" in
    remote-add) ;;
    build-bundle) test -d "$2"; test "$4" = {APP_ID}; echo Flatpak > "$3" ;;
    *) exit 2 ;;
    esac""",
    "flatpak-builder": f"""for given; do case "$given" in --repo=*) mkdir -p "${{given#--repo=}}" ;; esac; done
    grep -qx "id: {APP_ID}" "$given" """,
    "codesign": """case " $* " in *" --options runtime "*) ;; *) exit 2 ;; esac
    while test $# -gt 1; do test "$1" != --entitlements || grep -q audio-input "$2"; shift; done
    test -f "$1/Contents/MacOS/sidetone" """,
    "hdiutil": """test "$1" = create
    while test $# -gt 1; do test "$1" != -srcfolder || test -d "$2"; shift; done
    echo image > "$1" """,
    "gh": """test "$1 $2" = "release create"
    case " $* " in *" --draft "*) ;; *) exit 2 ;; esac
    for given; do
      case "$given" in packages/*) test -f "$given"; echo "$given" >> "$(dirname "$0")/released" ;; esac
    done""",
}


def read(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load((FOLDER / f"{name}.yml").read_text(encoding="utf-8")))


def made(system: str, machine: str) -> dict[str, list[tuple[str, str]]]:
    """What each command of the builder lays below `dist` on such a machine, with its content."""
    debian = {"x86_64": "amd64", "aarch64": "arm64"}.get(machine, machine)
    frozen = [("sidetone/sidetone.exe", ""), ("sidetone/sidetone-cli", PROGRAM)]
    if not system.startswith("windows"):
        frozen = [("sidetone/sidetone", PROGRAM)]
    if system.startswith("macos"):
        frozen.append(("Sidetone.app/Contents/MacOS/sidetone", PROGRAM))
    return {
        "frozen": frozen,
        "deb": [*frozen, (f"sidetone_1.2.3_{debian}.deb", "package")],
        "appdir": [*frozen, ("Sidetone.AppDir/AppRun", PROGRAM)],
        "wheel": [("sidetone-1.2.3-py3-none-any.whl", "wheel"), ("sidetone-1.2.3.tar.gz", "archive")],
        "home": [("home/versions.json", "{}"), ("home/screenshots/one.png", "picture")],
    }


@dataclass
class Machine:
    """One that runs a job: `matrix` are its values, `folder` is a new one."""

    folder: Path
    matrix: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        system = self.matrix.get("os", "ubuntu-22.04")
        self.tools, self.checkout = self.folder / "bin", self.folder / "checkout"
        machine = MACHINES.get(system, "x86_64")
        kind = {"windows": "Windows", "macos": "macOS", "ubuntu": "Linux"}[system.partition("-")[0]]
        self.asked = self.folder / "asked"
        self.environment = {
            "PATH": f"{self.tools}:/usr/bin:/bin",
            "MACHINE": machine,
            "RUNNER_OS": kind,
            "ASKED": str(self.asked),
        }
        self.tools.mkdir(parents=True)
        for name, script in TOOLS.items():
            self._write(name, f"#!/bin/sh -e\n{script}\n")
        self._write("builder.py", BUILDER)
        self._write("made.json", json.dumps(made(system, machine)))
        self._write("downloaded", APPIMAGETOOL)
        shutil.copytree(
            packaging_programs.FOLDER, self.checkout / "packaging", ignore=shutil.ignore_patterns("__pycache__")
        )
        shutil.copy(ROOT / "pyproject.toml", self.checkout)

    def run(self, step: dict[str, Any]) -> subprocess.CompletedProcess[str]:
        """As GitHub does: it stops at the first command that fails, of a pipe's only where bash is asked for."""
        script = re.sub(r"\$\{\{ matrix\.(\w+) \}\}", lambda found: str(self.matrix[found[1]]), step["run"])
        options = ["-eo", "pipefail"] if step.get("shell") == "bash" else ["-e"]
        return subprocess.run(
            ["bash", *options, "-c", script],
            cwd=self.checkout / step.get("working-directory", "."),
            env={**os.environ, **self.environment},
            capture_output=True,
            text=True,
            timeout=60,
        )

    def commands(self) -> list[list[str]]:
        """What the program was started with, each time."""
        return [line.split("\x1f") for line in self.asked.read_text(encoding="utf-8").splitlines()]

    def does(self, step: dict[str, Any]) -> bool:
        """Whether the step's condition holds here."""
        system = self.matrix.get("os", "")
        match re.fullmatch(r"(?:startsWith\(matrix\.os, '(.+)'\)|matrix\.os == '(.+)')", step.get("if", "")):
            case None:
                assert "if" not in step, step["if"]
                return True
            case found:
                return system.startswith(found[1]) if found[1] else system == found[2]

    def found(self, patterns: str) -> dict[str, list[str]]:
        """The files that each line's pattern stands for."""
        return {line: sorted(file.name for file in self.checkout.glob(line)) for line in patterns.split()}

    def _write(self, name: str, content: str) -> None:
        (self.tools / name).write_text(content, encoding="utf-8")
        (self.tools / name).chmod(0o755)
