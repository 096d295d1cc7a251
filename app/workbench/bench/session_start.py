"""What the library costs before anybody speaks: its import, and the way from nothing to a first short answer.

Each figure is that of a fresh process. The second one holds what an import can only put off.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from app.workbench.bench.probe import OURS, THEIRS, Against, Probe, footprint
from app.workbench.bench.row import Row
from app.workbench.bench.session_peer import Plan

IMPORT_CPU_S: Final = 0.25
IMPORT_MIB: Final = 45.0
_SHORT: Final = Plan(audio=50, text=5)


def start_rows(url: str, other: Against | None, rounds: int) -> list[Row]:
    """The median of `rounds` fresh processes each, of one of the other library's, which nothing is held to; an import
    stands beside a process that imports nothing."""
    with _compiled():
        rows = [*_import_rows(OURS, None, None, rounds), _first_answer(url, OURS, None, None, rounds)]
        if other is None:
            return rows
        theirs = _import_rows(THEIRS, other.python, other.name, 1)
        return [*rows, *theirs, _first_answer(url, THEIRS, other.python, other.name, 1)]


def _import_rows(module: str, python: Path | None, whose: str | None, rounds: int) -> list[Row]:
    footprint(module, python)  # the first one compiles
    bare = [footprint(None, python) for _ in range(rounds)]
    full = [footprint(module, python) for _ in range(rounds)]
    limits = (IMPORT_CPU_S, IMPORT_MIB) if whose is None else (None, None)
    return [
        Row(f"import {module}, {what}{_of(whose)}", _median(full, key), unit, limit, _median(bare, key))
        for what, key, unit, limit in (("CPU", "cpu_s", "s", limits[0]), ("resident", "mib", "MiB", limits[1]))
    ]


def _first_answer(url: str, module: str, python: Path | None, whose: str | None, rounds: int) -> Row:
    results = []
    for _ in range(rounds + 1):
        with Probe(module, python) as probe:
            results.append(probe.measure("first", _SHORT.at(url)))
    # The first one compiles.
    return Row(f"from nothing to a first answer, CPU{_of(whose)}", _median(results[1:], "cpu_s"), "s")


def _of(whose: str | None) -> str:
    return "" if whose is None else f", {whose}"


def _median(results: list[dict[str, float]], key: str) -> float:
    return statistics.median(result[key] for result in results)


@contextmanager
def _compiled() -> Iterator[None]:
    """An installed library is compiled once, not at every start: so it is here, whatever the environment says."""
    before = dict(os.environ)
    with tempfile.TemporaryDirectory() as cache:
        os.environ["PYTHONPYCACHEPREFIX"] = cache
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)
