"""Commands whose output a full disk refuses, or nobody reads any more: a sentence or nothing, and no report."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from app.base import paths
from app.base.output import READER_GONE

FULL: Final = Path("/dev/full")
COMMANDS: Final = [["agents"], ["--help"], ["say", "hello", "-"]]
WAITING: Final = [["serve", "--print-url", "--port", "0"], ["--print-when-shown"]]  # until their line was read

pytestmark = pytest.mark.skipif(not FULL.exists(), reason="a device that is always full")


def perform(arguments: list[str], output: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )


@pytest.mark.parametrize("arguments", [*COMMANDS, *WAITING], ids=lambda each: str(each[0]))
def test_a_full_disk_is_told_in_one_sentence(arguments: list[str]) -> None:
    with FULL.open("wb") as full:
        done = perform(arguments, full.fileno())
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "could not be written: the disk is full" in done.stderr
    assert list(paths.log_dir().glob("crash-*")) == []


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda each: str(each[0]))
def test_who_stops_reading_is_told_nothing(arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = perform(arguments, writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (READER_GONE, "")
    assert list(paths.log_dir().glob("crash-*")) == []
