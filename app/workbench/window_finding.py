"""What `sidetone doctor` says of the window: whether all that it is made of can be loaded here.

Another process loads it: this one stays without Qt, and outlives whatever happens there.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from app.base import own_program, system_libraries
from app.base.errors import AppError
from app.base.language import mark, say
from app.workbench.finding import Finding

COMMAND: Final = "run-window-loading"
"""The word after the program's name; `main` knows it."""

_LIMIT_S: Final = 20.0


def examine_window() -> Finding:
    """One line: Qt's version, or what is missing and what to do about it."""
    name = mark("Doctor", "window")
    try:
        system_libraries.require_for_window()
        return Finding(name, True, f"Qt {_loaded([system_libraries.platform()] if sys.platform == 'linux' else [])}")
    except AppError as error:
        return Finding(name, False, error.message, error.hint)


def _loaded(platforms: list[str]) -> str:
    """Have all of it loaded; returns Qt's version. Raises AppError."""
    try:
        done = subprocess.run(
            own_program.command(COMMAND, *platforms),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=_LIMIT_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise AppError(
            say("Doctor", "it did not answer within {seconds} s;").format(seconds=round(_LIMIT_S)),
            hint=say("Doctor", "see the log."),
        ) from None
    said = [*done.stdout.splitlines(), *done.stderr.splitlines()]
    if done.returncode == 0 and said:
        return said[0]
    name = system_libraries.named_in(said[0]) if said else ""
    if name:
        raise system_libraries.lacking([name])
    reason = said[0] if said else say("Engine", "exit code {code}").format(code=done.returncode)
    raise AppError(
        say("Doctor", "Qt cannot be loaded: {reason};").format(reason=reason),
        hint=say("Doctor", "install Sidetone again."),
    )
