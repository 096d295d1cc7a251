"""A command that breaks off: one sentence for the person, a report without their words for whoever mends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from app.base import paths
from app.base.output import READER_GONE

ROOT: Final = Path(__file__).resolve().parents[2]
BREAKS: Final = """
import sys
from app import cli, main

def broken(parsed):
    {fault}

cli._COMMANDS["devices"] = broken
sys.exit(main.main(["devices"]))
"""


def run(fault: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, in the test's folders."""
    return subprocess.run(
        [sys.executable, "-c", BREAKS.format(fault=fault)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )


def test_a_fault_is_told_in_a_sentence_and_reported_without_its_words() -> None:
    done = run('raise ValueError("what somebody said")')
    assert done.returncode == 1
    assert "Something unexpected happened (ValueError)" in done.stderr
    assert "Traceback" not in done.stderr
    (report,) = paths.log_dir().glob("crash-*.txt")
    text = report.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "devices" in text
    assert "what somebody said" not in text + done.stderr + done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_native_fault_leaves_what_the_interpreter_knows_of_it() -> None:
    done = run(f"import os; os.kill(os.getpid(), {int(signal.SIGSEGV)})")
    assert done.returncode == -signal.SIGSEGV
    found = [file.read_text(encoding="utf-8") for file in paths.log_dir().glob("native-*.txt")]
    assert len(found) == 1
    assert "Fatal Python error: Segmentation fault" in found[0]
    assert os.environ["HOME"] not in found[0]


def test_a_reader_that_went_away_is_no_fault() -> None:
    done = run("raise BrokenPipeError")
    assert done.returncode == READER_GONE
    assert done.stderr == ""
    assert list(paths.log_dir().glob("crash-*.txt")) == []
