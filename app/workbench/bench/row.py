"""One figure with its target, and how a list of them is shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`value` must not exceed `target` (None: only shown). `baseline` is what it was compared with, in `unit`."""

    name: str
    value: float
    unit: str
    target: float | None = None
    baseline: float | None = None

    @property
    def ok(self) -> bool:
        """Whether the figure reaches its target."""
        return self.target is None or self.value <= self.target


def as_json(rows: Sequence[Row]) -> str:
    """`[{name, value, unit, target, baseline, ok}, …]`."""
    return json.dumps([{**asdict(row), "ok": row.ok} for row in rows], indent=2)


def as_table(rows: Sequence[Row]) -> str:
    """Columns for people."""
    width = max([44, *(len(row.name) for row in rows)])
    lines = [f"{'name':{width}} {'value':>10} {'unit':8} {'target':>8} {'baseline':>10}  ok"]
    lines += [
        f"{row.name:{width}} {row.value:>10.3f} {row.unit:8} {_number(row.target):>8} {_number(row.baseline):>10}  "
        f"{'yes' if row.ok else 'NO'}"
        for row in rows
    ]
    return "\n".join(lines)


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
