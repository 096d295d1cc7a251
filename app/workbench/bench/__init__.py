"""Benchmarks: figures measured in the run that reports them, as ratios where the machine is noisy.

Called by `sidetone bench NAME` and by `tests/benchmarks`. Each module measures one thing and returns rows.
"""

from __future__ import annotations

from app.workbench.bench.row import Row, as_json, as_table
from app.workbench.bench.suite import measure

__all__ = ["Row", "as_json", "as_table", "measure"]
