"""One process of a measurement, as this program runs it: `sidetone run-bench-part NAME …`, which nobody types.

The server that all clients of the session meet; and, in a frozen program, which runs no files, what `probe` otherwise
has an interpreter run. Imports what it was asked for and nothing else: what a process costs is measured.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Final

from app.base import own_program

COMMAND: Final = "run-bench-part"
"""The word after the program's name; `main` knows it."""


def command(name: str, *arguments: str) -> list[str]:
    """What runs a part in a child of this process."""
    return own_program.command(COMMAND, name, *arguments)


def run(arguments: Sequence[str]) -> int:
    """Be that part until it is over; returns the exit code."""
    match arguments:
        case ["session_peer"]:
            from app.workbench.bench import session_peer

            session_peer.main()
        case ["session_probe", library]:
            from app.workbench.bench import session_probe

            session_probe.main(library)
        case ["footprint", *modules]:
            from app.workbench.bench import footprint

            footprint.main(list(modules))
        case _:
            sys.stderr.write(f"{COMMAND}: there is no part “{' '.join(arguments)}”\n")
            return 2
    return 0
