"""The budgets, as users measure them: `sidetone bench NAME --json` in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from app.workbench.bench import Row, as_table
from app.workbench.bench.suite import BENCHMARKS

# Seconds of the clock on the wall, or of a processor of unknown speed, say as much of the machine as of the program.
HELD = {"ratio", "events", "MiB"}


@pytest.mark.benchmark
@pytest.mark.parametrize("name", sorted(set(BENCHMARKS) - {"session"}))
def test_every_figure_reaches_its_target(name: str) -> None:
    done, rows = bench(name)
    assert [row for row in rows if not row["ok"]] == []
    assert done.returncode == 0, done.stderr


@pytest.mark.benchmark
def test_the_session_keeps_what_holds_on_any_machine() -> None:
    _, rows = bench("session")
    held = [row for row in rows if row["unit"] in HELD or row["name"].startswith("close()")]
    assert len([row for row in held if row["target"] is not None]) == 7
    assert [row for row in held if not row["ok"]] == []


def bench(name: str) -> tuple[subprocess.CompletedProcess[str], list[dict[str, Any]]]:
    """One benchmark in a process of its own, shown, with its rows."""
    done = subprocess.run(
        [sys.executable, "-m", "app", "bench", name, "--json"],
        capture_output=True,
        text=True,
        timeout=240,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.stdout, done.stderr
    rows = json.loads(done.stdout)
    print("\n" + as_table([Row(**{key: value for key, value in row.items() if key != "ok"}) for row in rows]))
    assert rows
    return done, rows
