"""The command line of the window, read by hand so that the window does not wait for `argparse`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app import cli_parser
from app.main import window_line

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "--print-when-shown",
        "--agents restaurant",
        "--agents=a=b --connection ws://127.0.0.1:9/v1/realtime",
        "--connection=local --agents restaurant --print-when-shown --agents other",
        "--agents=",
        "--agents=-",
        "open",
        "open talk.sidetone",
    ],
)
def test_a_plain_line_is_read_as_the_parser_reads_it(line: str) -> None:
    found = window_line(line.split())
    assert found is not None
    assert vars(found) == vars(cli_parser.parse(line.split()))


@pytest.mark.parametrize(
    "line",
    [
        "--agents",
        "--agents --connection",
        "--help",
        "--agent x",
        "--log-level DEBUG",
        "talk",
        "--agents x doctor",
        "open --help",
        "open one two",
        "--",
    ],
)
def test_everything_else_is_left_to_the_parser(line: str) -> None:
    assert window_line(line.split()) is None


def test_the_window_starts_without_the_command_line_and_the_settings_machinery() -> None:
    code = """
import sys
from app import main
import app.ui.app
main.window_line(["--print-when-shown"])
from app.ui import desk, first_look, main_window, theme
first_look.read()
slow = "pydantic platformdirs asyncio json numpy dataclasses app.cli app.cli_parser".split()
slow += "app.base.settings app.history app.ui.parts".split()
print([name for name in slow if name in sys.modules])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout.strip() == "[]"
