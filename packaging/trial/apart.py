"""A command in mount and process namespaces of its own: with it ends everything that it started and mounted.

Asked by `try_package.py`, as root. Invariant: nothing in there outlives who asked, whichever way that one ends: unshare
heeds no signal that asks, so it is killed, and the kernel does that when nobody else can any more.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess
from pathlib import Path
from types import FrameType

ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
NAMESPACES = ("--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc")
# The shell is the first process in there: it buries those whose parents have ended.
FIRST = ("sh", "-c", '"$@"; exit $?', "sh")


def leave_on_signals() -> None:
    """Have signals that ask this process to end raise SystemExit, so that it clears up; what it ignores stays so."""

    def leave(number: int, _: FrameType | None) -> None:
        for each in ENDING:
            signal.signal(each, signal.SIG_IGN)  # once is enough: who clears up is not stopped in it
        raise SystemExit(128 + number)

    for each in ENDING:
        if signal.getsignal(each) is not signal.SIG_IGN:
            signal.signal(each, leave)


def perform(command: list[str], environment: dict[str, str], kept_open: int) -> int:
    """Run to the end and return the exit code; when something else comes first, end all of it and wait for that.

    Args:
        kept_open: a file that the command gets, too.
    """
    outside = ["setpriv", "--pdeathsig", "KILL", "unshare", *NAMESPACES, *FIRST]
    # A session of its own: what is typed on the terminal is for the one who asked.
    with subprocess.Popen(
        [*outside, *command], env=environment, pass_fds=(kept_open,), start_new_session=True
    ) as process:
        try:
            return process.wait()
        except BaseException:
            _end(process.pid)
            raise


def _end(unshare: int) -> None:
    """Kill `unshare`, and with it the first process in there, which is over when the kernel has ended all others."""
    inside = Path(f"/proc/{unshare}/task/{unshare}/children").read_text(encoding="ascii").split()
    watched = [os.pidfd_open(int(each)) for each in inside]
    os.kill(unshare, signal.SIGKILL)
    for each in watched:
        select.select([each], [], [])
        os.close(each)
