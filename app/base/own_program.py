"""This program again, as a child process: its command and the environment that it needs.

Who starts one: the engine on this computer, and Python files of tools. See `parent_watch` for how a child ends.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path


def command(*arguments: str) -> list[str]:
    """What runs a command of this installation, also where it is one frozen file."""
    is_frozen = getattr(sys, "frozen", False)
    return [sys.executable, *arguments] if is_frozen else [sys.executable, "-m", "app", *arguments]


def environment() -> dict[str, str]:
    """This process's environment; the child finds the same package whatever the working folder is."""
    root = str(Path(__file__).resolve().parents[2])
    inherited = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": f"{root}{os.pathsep}{inherited}" if inherited else root}
