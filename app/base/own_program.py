"""This program again, as a child process: its command and the environment that it needs.

Who starts one: the engine on this computer, and Python files of tools. See `parent_watch` for how a child ends.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from app.base import own_file


def command(*arguments: str) -> list[str]:
    """What runs a command of this installation, also where it is one frozen file.

    Raises:
        EngineError: that file is gone, or another version's: the two would not understand each other.
    """
    own_file.OWN.check()
    is_frozen = getattr(sys, "frozen", False)
    return [sys.executable, *arguments] if is_frozen else [sys.executable, "-m", "app", *arguments]


def environment() -> dict[str, str]:
    """This process's environment; the child finds the same package whatever the working folder is."""
    root = str(Path(__file__).resolve().parents[2])
    inherited = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": f"{root}{os.pathsep}{inherited}" if inherited else root}


def start_again() -> None:
    """Start what is installed now, as this process was started; it goes on when this one ends. Raises OSError."""
    subprocess.Popen(
        [sys.executable, *sys.argv[1:]],
        env={**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"},  # it is no part of this one
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
