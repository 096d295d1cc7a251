"""The budgets, as users measure them: `sidetone bench NAME --json` in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

import pytest

from app.workbench.bench import Row, as_json, as_table, measure
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


def test_a_row_that_misses_its_target_says_so() -> None:
    missed, shown = Row("slow", 2.0, "s", target=1.0), Row("only shown", 2.0, "s")
    assert [row["ok"] for row in json.loads(as_json([missed, shown]))] == [False, True]
    assert "NO" in as_table([missed])


def test_an_unknown_benchmark_is_refused_with_the_known_ones() -> None:
    from app.base.errors import ConfigError

    with pytest.raises(ConfigError) as caught:
        measure("speed")
    assert "latency" in caught.value.hint


def test_another_library_is_measured_by_the_session_alone_and_has_to_be_there(tmp_path: Path) -> None:
    from app.base.errors import ConfigError

    with pytest.raises(ConfigError, match="'start'"):
        measure("start", tmp_path)
    with pytest.raises(ConfigError, match="no Python"):
        measure("session", tmp_path)
    venv.create(tmp_path / "bare")
    with pytest.raises(ConfigError, match="has no openai-agents"):
        measure("session", tmp_path / "bare")
