"""Cold start to a usable window, against a process that shows a bare `QMainWindow`; measured in pairs.

Both are started as a user would start them and stopped when they say that their first frame is on the screen. An
installed application is compiled once, not at every start: so are both here, whatever the environment says.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

from app.base import own_program, system_libraries
from app.base.errors import EngineError
from app.base.language import say
from app.workbench.bench.row import Row

PAIRS = 7
TARGET_RATIO = 1.5


def measure() -> list[Row]:
    """Rows: seconds of each, and the ratio (median of the pairs). Raises AppError where there can be no window."""
    system_libraries.require_for_window()
    with tempfile.TemporaryDirectory() as cache:
        return _measure(cache)


def _measure(cache: str) -> list[Row]:
    bare = own_program.command("run-bare-window")
    ours = own_program.command("--print-when-shown")
    for command in (bare, ours):
        seconds_to_shown(command, cache)  # the first of each warms the disk cache and compiles
    pairs = [(seconds_to_shown(ours, cache), seconds_to_shown(bare, cache)) for _ in range(PAIRS)]
    median_ours = statistics.median(pair[0] for pair in pairs)
    median_bare = statistics.median(pair[1] for pair in pairs)
    ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
    return [
        Row("start to a usable window", median_ours, "s", baseline=median_bare),
        Row("start, ratio to a bare QMainWindow", ratio, "ratio", TARGET_RATIO, 1.0),
    ]


def seconds_to_shown(command: list[str], cache: str) -> float:
    """From the start of a command until it says that its window is shown; it is ended then.

    Args:
        cache: a folder for compiled modules, which is kept from one call to the next.
    Raises:
        EngineError: it shows none; with what it said.
    """
    environment = dict(os.environ) | {"PYTHONPYCACHEPREFIX": cache}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")) and sys.platform == "linux":
        environment["QT_QPA_PLATFORM"] = "offscreen"
    started = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, env=environment
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    elapsed = time.perf_counter() - started
    process.terminate()
    _, errors = process.communicate(timeout=15)
    if line.strip() != "shown":
        raise EngineError(say("Bench", "The window did not come up: {said}").format(said=errors.strip()[-400:]))
    return elapsed
