"""A figure reaches its target or not, and both ways of showing it say so."""

from __future__ import annotations

import json

import pytest

from app.base.errors import ConfigError
from app.workbench.bench import Row, as_json, as_table, measure


@pytest.mark.parametrize(
    ("value", "target", "is_ok"), [(1.0, 1.0, True), (1.001, 1.0, False), (0.0, 0.0, True), (9e9, None, True)]
)
def test_a_figure_may_be_its_target_and_no_more(value: float, target: float | None, is_ok: bool) -> None:
    row = Row("figure", value, "s", target)
    assert row.ok is is_ok
    assert json.loads(as_json([row]))[0]["ok"] is is_ok
    assert as_table([row]).splitlines()[1].split()[-1] == ("yes" if is_ok else "NO")


def test_json_holds_every_field() -> None:
    row = Row("CPU a message", 12.5, "µs", 20.0, 10.0)
    shown = {"name": "CPU a message", "value": 12.5, "unit": "µs", "target": 20.0, "baseline": 10.0, "ok": True}
    assert json.loads(as_json([row, Row("only shown", 2, "s")])) == [
        shown,
        {"name": "only shown", "value": 2, "unit": "s", "target": None, "baseline": None, "ok": True},
    ]
    assert json.loads(as_json([])) == []


def test_a_table_has_one_line_a_figure_and_its_columns_stand_below_each_other() -> None:
    rows = [Row("short", 1.0, "s"), Row("l" + 60 * "o" + "ng", 123.4567, "ratio", 200.0, 1.0)]
    head, *lines = as_table(rows).splitlines()
    assert head.split() == ["name", "value", "unit", "target", "baseline", "ok"]
    assert [line.split()[1:] for line in lines] == [
        ["1.000", "s", "–", "–", "yes"],
        ["123.457", "ratio", "200.000", "1.000", "yes"],
    ]
    assert len({len(line.removesuffix("yes")) for line in lines}) == 1


def test_an_unknown_benchmark_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ConfigError) as caught:
        measure("speed")
    assert caught.value.hint == "Use one of: latency, session, start, all."
