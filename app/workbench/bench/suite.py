"""Which benchmarks there are."""

from __future__ import annotations

import importlib
from pathlib import Path

from app.base.errors import ConfigError
from app.base.language import say
from app.workbench.bench.row import Row

# name: module with `measure() -> list[Row]`, imported only when it is asked for; "session" can also compare.
BENCHMARKS = {
    "latency": "app.workbench.bench.latency",
    "session": "app.workbench.bench.session",
    "start": "app.workbench.bench.start",
}


def measure(name: str, against: Path | None = None) -> list[Row]:
    """Run one benchmark, or `all`.

    Args:
        against: an environment with openai-agents, which `session` measures too.
    Raises:
        ConfigError: an unknown name, or no such library there.
    """
    if name != "all" and name not in BENCHMARKS:
        known = ", ".join([*BENCHMARKS, "all"])
        raise ConfigError(
            say("Bench", "There is no benchmark “{name}”.").format(name=name),
            hint=say("Bench", "Use one of: {known}.").format(known=known),
        )
    if against is not None and name not in ("session", "all"):
        raise ConfigError(
            say("Bench", "The benchmark “{name}” measures nothing but this application.").format(name=name),
            hint=say("Bench", "Use session."),
        )
    rows: list[Row] = []
    for each in list(BENCHMARKS) if name == "all" else [name]:
        options = {"against": against} if each == "session" else {}
        rows += importlib.import_module(BENCHMARKS[each]).measure(**options)
    return rows
