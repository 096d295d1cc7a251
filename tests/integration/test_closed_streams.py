"""A program whose starter closed standard input, output or error: nothing that it opens takes their place."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from app.base import paths

ROOT: Final = Path(__file__).resolve().parents[2]
CLOSED: Final = {"<&-": [0], ">&-": [1], "2>&-": [2], "<&- >&- 2>&-": [0, 1, 2]}
LOOKS: Final = """
import json, os, pathlib, subprocess, sys
from app import cli, main

NULL = "import os; print([os.fstat(each).st_rdev == os.stat(os.devnull).st_rdev for each in map(int, '012')])"

def look(parsed):
    print("what a library prints")
    sys.stderr.write("what a library complains of")
    reading, writing = os.pipe()
    child = NULL.replace("print(", f"os.write({writing}, repr(").replace("])", "]).encode())")
    subprocess.run([sys.executable, "-c", child], pass_fds=[writing], check=True)
    found = {"opened": [reading, writing], "of a child": eval(os.read(reading, 100))}
    pathlib.Path(sys.argv[1]).write_text(json.dumps(found))
    return 0

cli._COMMANDS["devices"] = look
sys.exit(main.main(["devices"]))
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell that closes them")


def perform(closed: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", f'exec "$0" "$@" {closed}', sys.executable, *arguments],
        stdin=subprocess.PIPE,
        capture_output=True,
        text=True,
        timeout=60,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.parametrize("closed", CLOSED)
def test_what_is_closed_is_the_null_device_from_the_start_for_children_too(closed: str, tmp_path: Path) -> None:
    done = perform(closed, "-c", LOOKS, str(tmp_path / "found"))
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads((tmp_path / "found").read_text())
    assert min(found["opened"]) > 2
    assert found["of a child"] == [each in CLOSED[closed] for each in range(3)]


@pytest.mark.parametrize(("closed", "command"), [("<&-", "hear -"), (">&-", "say hello -")])
def test_a_command_that_would_read_or_write_there_does_not_break_off(closed: str, command: str) -> None:
    done = perform(closed, "-m", "app", *command.split())
    assert "unexpected" not in done.stderr
    assert list(paths.log_dir().glob("crash-*")) == []
