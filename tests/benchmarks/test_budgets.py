"""The budgets, as users measure them: `sidetone bench NAME --json` in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from app.workbench.bench import Row, as_json, as_table, measure
from app.workbench.bench.suite import BENCHMARKS


@pytest.mark.benchmark
@pytest.mark.parametrize("name", sorted(BENCHMARKS))
def test_every_figure_reaches_its_target(name: str) -> None:
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
    assert [row for row in rows if not row["ok"]] == []
    assert done.returncode == 0, done.stderr


def test_a_row_that_misses_its_target_says_so() -> None:
    missed, shown = Row("slow", 2.0, "s", target=1.0), Row("only shown", 2.0, "s")
    assert [row["ok"] for row in json.loads(as_json([missed, shown]))] == [False, True]
    assert "NO" in as_table([missed])


def test_an_unknown_benchmark_is_refused_with_the_known_ones() -> None:
    from app.base.errors import ConfigError

    with pytest.raises(ConfigError) as caught:
        measure("speed")
    assert "latency" in caught.value.hint
