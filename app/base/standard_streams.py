"""Standard input, output and error of this process, some of which its starter may have closed.

Imports next to nothing, for it comes before everything else.
"""

from __future__ import annotations

import os
import sys

_STREAMS = (("stdin", "r"), ("stdout", "w"), ("stderr", "w"))


def complete() -> None:
    """Open the null device in place of each that is closed, for the processes started from here, too.

    What is opened next, a file or a connection, would take its number and get what libraries print. Windows keeps these
    numbers free.
    """
    if sys.platform == "win32":
        return
    for descriptor, (name, mode) in enumerate(_STREAMS):
        try:
            os.fstat(descriptor)
        except OSError:
            _give_null(descriptor, name, mode)


def _give_null(descriptor: int, name: str, mode: str) -> None:
    try:
        opened = os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free
    except OSError:
        return  # a system without one
    os.set_inheritable(opened, True)
    if getattr(sys, name) is None:
        setattr(sys, name, open(descriptor, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - as long as we run
