"""Ends a child process with its parent, also when the parent was killed.

Two independent ways: standard input, a pipe whose other end only the parent holds, and on Linux the kernel's own
signal. The pipe works everywhere; the signal also ends a child that is too busy to notice the pipe.
"""

from __future__ import annotations

import asyncio
import ctypes
import os
import signal
import sys
import threading
from typing import Final

_PR_SET_PDEATHSIG: Final = 1


def die_with_parent() -> None:
    """Ask the kernel to kill this process when its parent ends. Does nothing where the kernel cannot."""
    if sys.platform != "linux":
        return
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def set_when_stdin_closes(event: asyncio.Event) -> None:
    """Set `event` on the running loop once standard input has reached its end."""
    loop = asyncio.get_running_loop()

    def watch() -> None:
        # os.read, not sys.stdin: a thread inside a buffered read would hold its lock while the interpreter ends.
        try:
            while os.read(0, 4096):
                pass
        except OSError:
            pass
        if not loop.is_closed():
            loop.call_soon_threadsafe(event.set)

    threading.Thread(target=watch, name="stdin-watch", daemon=True).start()
