"""The composition root: the only file that knows every room.

`sidetone` without a subcommand opens the window; anything else goes to the Qt-free command line.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from app import cli
from app.base.errors import AppError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command `sidetone`; returns the exit code."""
    parsed = cli.parse(list(sys.argv[1:] if arguments is None else arguments))
    if parsed.command == "screenshot":
        return _screenshot(parsed)
    if parsed.command is not None:
        return cli.run(parsed)
    from app.ui.app import run_window

    return run_window(parsed)


def _screenshot(parsed: argparse.Namespace) -> int:
    from app.ui import screenshot

    try:
        return screenshot.take(parsed)
    except AppError as error:
        sys.stderr.write(f"sidetone: {error.for_people()}\n")
        return 1
