"""Which benchmarks there are."""

from __future__ import annotations

import importlib

from app.base.errors import ConfigError
from app.workbench.bench.row import Row

# name: module with `measure() -> list[Row]`; imported only when it is asked for.
BENCHMARKS = {
    "latency": "app.workbench.bench.latency",
    "messages": "app.workbench.bench.messages",
    "start": "app.workbench.bench.start",
}


def measure(name: str) -> list[Row]:
    """Run one benchmark, or `all`. Raises ConfigError for an unknown name."""
    if name != "all" and name not in BENCHMARKS:
        known = ", ".join([*BENCHMARKS, "all"])
        raise ConfigError(f"There is no benchmark {name!r}.", hint=f"Use one of: {known}.")
    names = list(BENCHMARKS) if name == "all" else [name]
    return [row for each in names for row in importlib.import_module(BENCHMARKS[each]).measure()]
