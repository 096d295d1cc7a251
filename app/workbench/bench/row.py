"""One figure with its target, and how a list of them is shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from app.base.language import columns, padded, say


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
    """Columns for people; the figures are called the same in every language."""
    width = max([44, *(len(row.name) for row in rows)])
    yes, no = say("Bench", "yes"), say("Bench", "NO")
    heads = (say("Bench", "value"), say("Bench", "target"), say("Bench", "baseline"))
    lines = [_line(say("Bench", "name"), width, say("Bench", "unit"), heads, say("Bench", "ok"))]
    for row in rows:
        figures = (f"{row.value:.3f}", _number(row.target), _number(row.baseline))
        lines.append(_line(row.name, width, row.unit, figures, yes if row.ok else no))
    return "\n".join(lines)


def _line(name: str, width: int, unit: str, figures: tuple[str, str, str], verdict: str) -> str:
    value, target, baseline = (
        " " * (room - columns(text)) + text for text, room in zip(figures, (10, 8, 10), strict=True)
    )
    return f"{padded(name, width)} {value} {padded(unit, 8)} {target} {baseline}  {verdict}"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
