"""This program again, as a child process: its command. What it inherits is of `own_environment`.

Who starts one: the engine on this computer, and Python files of tools. See `parent_watch` for how a child ends.
"""

from __future__ import annotations

import os
import subprocess
import sys

from app.base import own_file

# The folder is on the path for this package alone: what else lies in it is found where Python finds it.
_START = """import sys
sys.path.insert(0, {folder!r})
import app.main
del sys.path[0]
sys.exit(app.main.main())"""


def command(*arguments: str) -> list[str]:
    """What runs a command of this installation in a child, whatever lies in the working folder of that.

    Raises:
        EngineError: that file is gone, or another version's: the two would not understand each other.
    """
    own_file.OWN.check()
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    return [sys.executable, "-P", "-c", _START.format(folder=os.path.dirname(package)), *arguments]


def start_again() -> None:
    """Start what is installed now, as this process was started; it goes on when this one ends. Raises OSError."""
    subprocess.Popen(
        [sys.executable, *sys.argv[1:]],
        env={**os.environ, "PYINSTALLER_RESET_ENVIRONMENT": "1"},  # it is no part of this one
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
